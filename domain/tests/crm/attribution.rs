//! What brought a lead in.

use domain::crm::{
    LeadAttribute, LeadUpsert, Named, lead_attribute, read, task_tracking_key_create,
};
use domain::kernel::Role;
use domain::kernel::id::ChannelId;
use domain::projects::{ChannelCreate, ChannelKind, TaskFields, channel_create};

use super::{enter, of, row, unknown};
use crate::projects::{by, project, ready, update};
use crate::stage::{Stage, code, each};

fn channel(stage: &Stage, name: &str) -> ChannelId {
    let input = ChannelCreate {
        id: None,
        kind: ChannelKind::DouyinLive,
        name: name.to_owned(),
        url: None,
        article_url: None,
    };
    by(stage, &stage.actor(Role::Manager), channel_create, &input).unwrap()
}

#[test]
fn a_lead_that_names_the_key_of_a_task_belongs_to_it_for_good() {
    each(|stage| {
        let campaign = project(stage, "618");
        let task = ready(stage, campaign, "直播");
        let live = channel(stage, "直播间");
        let fields = TaskFields {
            channel: Some(Some(live)),
            ..TaskFields::default()
        };
        update(stage, task, fields).unwrap();
        let member = stage.actor(Role::Member);
        for _ in 0..2 {
            let actor = member.clone();
            stage
                .write(move |tx| task_tracking_key_create(tx, &actor, task))
                .unwrap();
        }
        assert_eq!(stage.event_kinds("task_tracking_key.").len(), 1);
        let keys = stage
            .read(|conn| read::keys_of(conn, &member, &[task]))
            .unwrap();
        assert_eq!(keys[0].key.len(), 8);
        let tracked = LeadUpsert {
            tracking_key: Some(keys[0].key.clone()),
            ..unknown("L-1")
        };
        let id = enter(stage, &tracked);
        let brought = |id| {
            let lead = row(stage, id);
            (lead.task_id, lead.channel_id, lead.project_id)
        };
        let whole = (Some(task), Some(live), Some(campaign));
        assert_eq!(brought(id), whole);
        // A later report that names something else does not change it.
        let other = ready(stage, project(stage, "双11"), "短视频");
        let again = LeadUpsert {
            score: Some(1),
            named: Named {
                task: Some(other),
                ..Named::default()
            },
            ..unknown("L-1")
        };
        enter(stage, &again);
        assert_eq!(brought(id), whole);
        let stray = LeadUpsert {
            tracking_key: Some("NOBODYS".to_owned()),
            ..unknown("L-2")
        };
        assert_eq!(brought(enter(stage, &stray)), (None, None, None));
    });
}

#[test]
fn only_a_manager_corrects_what_brought_it_in_and_says_why() {
    each(|stage| {
        let task = ready(stage, project(stage, "618"), "直播");
        let id = enter(stage, &unknown("L-1"));
        let correct = |reason: &str| LeadAttribute {
            target: of(id),
            named: Named {
                task: Some(task),
                ..Named::default()
            },
            reason: reason.to_owned(),
        };
        let member = stage.actor(Role::Member);
        let refused = by(stage, &member, lead_attribute, &correct("x"));
        assert_eq!(code(refused), "FORBIDDEN");
        let manager = stage.actor(Role::Manager);
        let refused = by(stage, &manager, lead_attribute, &correct(" "));
        assert_eq!(code(refused), "REQUIRED");
        assert_eq!(row(stage, id).task_id, None);
        by(stage, &manager, lead_attribute, &correct("填错")).unwrap();
        assert_eq!(row(stage, id).task_id, Some(task));
        assert_eq!(stage.event_kinds("lead.attributed").len(), 1);
    });
}
