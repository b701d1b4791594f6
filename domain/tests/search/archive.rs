//! What belongs to a project is found after its end: files, links, comments and decisions, by
//! project, phase, kind and words.

use domain::kernel::Role;
use domain::kernel::id::ProjectId;
use domain::projects::{
    Content, DeliverableAdd, DeliverableApprove, PhaseApprove, PhaseCreate, ProjectAdvance,
    ProjectStep, deliverable_add, deliverable_approve, phase_approve, phase_create,
    project_advance,
};
use domain::search::{Search, SearchKind};

use super::{asking, found, pump};
use crate::corrective::{opened, supplier};
use crate::discussion::{add as say, words};
use crate::files::photo;
use crate::projects::{by, complete, create, of_project, project, start, wanted};
use crate::stage::{Stage, each};

fn step(stage: &Stage, project: ProjectId, step: ProjectStep, reason: Option<&str>) {
    let actor = match step {
        ProjectStep::Approve => stage.actor(Role::Admin),
        _ => stage.actor(Role::Manager),
    };
    let input = ProjectAdvance {
        target: of_project(project),
        step,
        reason: reason.map(ToOwned::to_owned),
    };
    by(stage, &actor, project_advance, &input).unwrap();
}

#[test]
fn the_material_of_a_project_is_found_after_its_end() {
    each(|stage| {
        let (manager, member) = (stage.actor(Role::Manager), stage.actor(Role::Member));
        let project = project(stage, "秋季上新");
        step(stage, project, ProjectStep::Propose, None);
        step(stage, project, ProjectStep::Approve, None);
        step(stage, project, ProjectStep::Activate, None);
        let gate = PhaseCreate {
            id: None,
            project,
            name: "设计评审".to_owned(),
            position: None,
            needs_approval: true,
        };
        let phase = by(stage, &manager, phase_create, &gate).unwrap();
        let mut input = wanted(stage, project, "画海报");
        input.fields.phase = Some(Some(phase));
        let task = create(stage, &input);
        start(stage, task).unwrap();
        let brought = |content, name: &str, note: &str| {
            let input = DeliverableAdd {
                id: None,
                task,
                deliverable: None,
                requirement: None,
                name: Some(name.to_owned()),
                content,
                note: Some(note.to_owned()),
            };
            by(stage, &member, deliverable_add, &input).unwrap()
        };
        let poster = brought(Content::File(photo(stage, &member)), "海报终稿", "第三版");
        let link = "https://example.com/poster/final".to_owned();
        brought(Content::Link(link), "详情页", "contact sheet");
        let decided = DeliverableApprove {
            deliverable: poster,
            version: None,
            approved: true,
            note: Some("颜色通过".to_owned()),
        };
        by(stage, &manager, deliverable_approve, &decided).unwrap();
        say(stage, &member, &words(task, "字体已经买断")).unwrap();
        say(stage, &member, &words(project, "预算写在合同里")).unwrap();
        complete(stage, task).unwrap();
        let approval = PhaseApprove {
            phase,
            version: None,
        };
        by(stage, &manager, phase_approve, &approval).unwrap();
        step(stage, project, ProjectStep::BeginClosing, None);
        step(stage, project, ProjectStep::Close, Some("全部售罄"));
        step(stage, project, ProjectStep::Archive, None);
        pump(stage);
        let kinds = |query: &str, phase_too: bool| -> Vec<&str> {
            let search = Search {
                project: Some(project),
                phase: phase_too.then_some(phase),
                ..asking(query)
            };
            found(stage, &member, &search)
                .into_iter()
                .map(|(kind, _)| kind)
                .collect()
        };
        assert_eq!(kinds("photo", true), ["FILE"]);
        assert_eq!(kinds("example.com/poster", true), ["LINK"]);
        assert_eq!(kinds("contact", true), ["LINK"]);
        assert_eq!(kinds("海报", true), ["DECISION", "DELIVERABLE", "TASK"]);
        assert_eq!(kinds("颜色通过", true), ["DECISION"]);
        assert_eq!(kinds("字体", true), ["COMMENT"]);
        assert_eq!(kinds("合同", false), ["COMMENT"]);
        assert_eq!(kinds("设计评审", true), ["DECISION", "PHASE"]);
        assert_eq!(kinds("售罄", false), ["DECISION"]);
        let decisions = Search {
            kinds: Some(vec![SearchKind::Decision]),
            project: Some(project),
            ..asking("秋季上新")
        };
        // Proposed, approved, activated, closing, closed, archived.
        assert_eq!(found(stage, &member, &decisions).len(), 6);
    });
}

#[test]
fn inspections_and_nonconformities_are_found_by_code_and_words() {
    each(|stage| {
        let ncr = opened(stage);
        let by = supplier(stage, ncr);
        crate::corrective::contain(stage, &by, ncr).unwrap();
        pump(stage);
        let member = stage.actor(Role::Member);
        let kinds = |query: &str| -> Vec<&str> {
            let found = found(stage, &member, &asking(query));
            found.into_iter().map(|(kind, _)| kind).collect()
        };
        assert_eq!(kinds("全部隔离"), ["NON_CONFORMITY"]);
        assert_eq!(kinds("ncr-2026"), ["NON_CONFORMITY"]);
        let inspection = crate::corrective::row(stage, ncr).inspection_id.unwrap();
        let code = crate::quality::row(stage, inspection).code;
        assert_eq!(kinds(&code), ["INSPECTION"]);
        let guests: Vec<_> = found(stage, &by, &asking("隔离"));
        assert_eq!(guests.len(), 1);
    });
}
