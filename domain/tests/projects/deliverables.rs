//! What tasks bring forth.

use domain::kernel::id::{DeliverableRequirementId, TaskId};
use domain::kernel::{PageArgs, Role};
use domain::projects::read::{self, DeliverableFilter};
use domain::projects::{
    Content, DeliverableAdd, DeliverableApprove, DeliverableKind, DeliverableRequirementSet,
    DeliverableState, PhaseCreate, TaskStatus, deliverable_add, deliverable_approve,
    deliverable_requirement_set, phase_create,
};

use super::{by, complete, create, finish, project, ready, start, status, wanted};
use crate::files::{create as upload, photo};
use crate::stage::{Stage, code, each};

fn require(
    stage: &Stage,
    task: TaskId,
    name: &str,
    kind: DeliverableKind,
) -> DeliverableRequirementId {
    let input = DeliverableRequirementSet {
        id: None,
        task,
        name: name.to_owned(),
        kind,
        required: true,
    };
    by(
        stage,
        &stage.actor(Role::Manager),
        deliverable_requirement_set,
        &input,
    )
    .unwrap()
}

fn add(
    task: TaskId,
    requirement: Option<DeliverableRequirementId>,
    content: Content,
) -> DeliverableAdd {
    DeliverableAdd {
        id: None,
        task,
        deliverable: None,
        requirement,
        name: requirement.is_none().then(|| "附件".to_owned()),
        content,
        note: None,
    }
}

fn link(url: &str) -> Content {
    Content::Link(url.to_owned())
}

#[test]
fn a_task_is_not_done_without_what_it_has_to_bring_forth() {
    each(|stage| {
        let (manager, member) = (stage.actor(Role::Manager), stage.actor(Role::Member));
        let project = project(stage, "产出物");
        let phase = PhaseCreate {
            id: None,
            project,
            name: "设计".to_owned(),
            position: None,
            needs_approval: false,
        };
        let phase = by(stage, &manager, phase_create, &phase).unwrap();
        let mut input = wanted(stage, project, "海报");
        input.fields.phase = Some(Some(phase));
        let task = create(stage, &input);
        let poster = require(stage, task, "海报终稿", DeliverableKind::File);
        let page = require(stage, task, "详情页链接", DeliverableKind::Link);
        start(stage, task).unwrap();
        let refused = complete(stage, task).unwrap_err();
        assert_eq!(refused.code(), "DELIVERABLE_MISSING");
        assert_eq!(
            refused.reported()[0].params()["names"],
            "海报终稿, 详情页链接"
        );

        let wrong = add(task, Some(poster), link("https://example.com/a"));
        assert_eq!(
            code(by(stage, &member, deliverable_add, &wrong)),
            "DELIVERABLE_KIND_MISMATCH"
        );
        let file = photo(stage, &member);
        let first = by(
            stage,
            &member,
            deliverable_add,
            &add(task, Some(poster), Content::File(file)),
        )
        .unwrap();
        // The same requirement again is a new version of the same deliverable.
        let better = photo(stage, &member);
        let again = by(
            stage,
            &member,
            deliverable_add,
            &add(task, Some(poster), Content::File(better)),
        )
        .unwrap();
        assert_eq!(first, again);
        let refused = complete(stage, task).unwrap_err();
        assert_eq!(refused.reported()[0].params()["names"], "详情页链接");
        let linked = by(
            stage,
            &member,
            deliverable_add,
            &add(task, Some(page), link("https://example.com/a")),
        )
        .unwrap();

        // What was rejected is missing again.
        let decide = |deliverable, approved| DeliverableApprove {
            deliverable,
            version: None,
            approved,
            note: (!approved).then(|| "色差".to_owned()),
        };
        assert_eq!(
            code(by(
                stage,
                &member,
                deliverable_approve,
                &decide(first, true)
            )),
            "FORBIDDEN"
        );
        by(stage, &manager, deliverable_approve, &decide(first, false)).unwrap();
        assert_eq!(
            code(by(
                stage,
                &manager,
                deliverable_approve,
                &decide(first, true)
            )),
            "DELIVERABLE_DECIDED"
        );
        assert_eq!(code(complete(stage, task)), "DELIVERABLE_MISSING");
        let third = photo(stage, &member);
        by(
            stage,
            &member,
            deliverable_add,
            &add(task, Some(poster), Content::File(third)),
        )
        .unwrap();
        by(stage, &manager, deliverable_approve, &decide(first, true)).unwrap();
        complete(stage, task).unwrap();

        let versions = stage
            .read(|conn| read::versions_of(conn, stage.org, &[first, linked]))
            .unwrap();
        let states: Vec<_> = versions
            .iter()
            .filter(|row| row.deliverable_id == first)
            .map(|row| (row.number, row.file_id, row.state))
            .collect();
        use DeliverableState::{Approved, Rejected, Submitted};
        assert_eq!(
            states,
            [
                (1, Some(file), Submitted),
                (2, Some(better), Rejected),
                (3, Some(third), Approved)
            ]
        );
        // Found from the task, its phase and its project.
        let of_task = stage
            .read(|conn| read::deliverables_of(conn, stage.org, &[task]))
            .unwrap();
        assert_eq!(of_task.len(), 2);
        for filter in [
            DeliverableFilter {
                project: Some(project),
                ..DeliverableFilter::default()
            },
            DeliverableFilter {
                phase: Some(phase),
                ..DeliverableFilter::default()
            },
        ] {
            let page = stage
                .read(|conn| read::deliverables(conn, &member, &filter, &PageArgs::first(10)))
                .unwrap();
            assert_eq!(page.rows.len(), 2, "{filter:?}");
        }
        let approved = DeliverableFilter {
            state: Some(Approved),
            ..DeliverableFilter::default()
        };
        let page = stage
            .read(|conn| read::deliverables(conn, &member, &approved, &PageArgs::first(10)))
            .unwrap();
        assert_eq!(
            page.rows.iter().map(|row| row.id).collect::<Vec<_>>(),
            [first]
        );
    });
}

#[test]
fn a_requirement_can_be_waived_and_none_is_taken_from_another_task() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = project(stage, "豁免");
        let (task, other) = (ready(stage, project, "一"), ready(stage, project, "二"));
        let id = require(stage, task, "脚本", DeliverableKind::Any);
        let set = |task, required| DeliverableRequirementSet {
            id: Some(id),
            task,
            name: "脚本".to_owned(),
            kind: DeliverableKind::Any,
            required,
        };
        assert_eq!(
            code(by(
                stage,
                &manager,
                deliverable_requirement_set,
                &set(other, false)
            )),
            "ID_REUSED"
        );
        let foreign = add(other, Some(id), link("https://example.com"));
        assert_eq!(
            code(by(stage, &manager, deliverable_add, &foreign)),
            "NOT_FOUND"
        );
        by(
            stage,
            &manager,
            deliverable_requirement_set,
            &set(task, true),
        )
        .unwrap();
        assert_eq!(stage.event_kinds("deliverable_requirement.set").len(), 1);
        by(
            stage,
            &manager,
            deliverable_requirement_set,
            &set(task, false),
        )
        .unwrap();
        finish(stage, task);
        assert_eq!(status(stage, task), TaskStatus::Done);
    });
}

#[test]
fn links_are_encrypted_and_files_complete() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let project = project(stage, "链接");
        let task = ready(stage, project, "任务");
        for url in [
            "http://example.com",
            "javascript:alert(1)",
            "https://",
            "https:// example.com",
            "https:///x",
            "https://a\\b",
        ] {
            let input = add(task, None, link(url));
            assert_eq!(
                code(by(stage, &member, deliverable_add, &input)),
                "MALFORMED",
                "{url}"
            );
        }
        let unfinished = upload(stage, &member, None, "a.jpg", 10).unwrap();
        let input = add(task, None, Content::File(unfinished));
        assert_eq!(
            code(by(stage, &member, deliverable_add, &input)),
            "FILE_INCOMPLETE"
        );
        let mut nameless = add(task, None, link("https://example.com"));
        nameless.name = None;
        assert_eq!(
            code(by(stage, &member, deliverable_add, &nameless)),
            "REQUIRED"
        );

        let input = DeliverableAdd {
            id: Some(stage.sources.id()),
            ..add(task, None, link("https://example.com/海报"))
        };
        let id = by(stage, &member, deliverable_add, &input).unwrap();
        assert_eq!(by(stage, &member, deliverable_add, &input).unwrap(), id);
        let other = DeliverableAdd {
            content: link("https://example.com/other"),
            ..input
        };
        assert_eq!(
            code(by(stage, &member, deliverable_add, &other)),
            "ID_REUSED"
        );
        assert_eq!(stage.event_kinds("deliverable.added").len(), 1);
        let own = DeliverableApprove {
            deliverable: id,
            version: None,
            approved: true,
            note: None,
        };
        let manager = stage.actor(Role::Manager);
        let by_manager = add(task, None, link("https://example.com/m"));
        let managers = by(stage, &manager, deliverable_add, &by_manager).unwrap();
        let own = DeliverableApprove {
            deliverable: managers,
            ..own
        };
        assert_eq!(
            code(by(stage, &manager, deliverable_approve, &own)),
            "OWN_DELIVERABLE"
        );
    });
}
