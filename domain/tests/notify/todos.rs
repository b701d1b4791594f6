//! What waits for a person, until it is done (T5).

use domain::corrective::NonConformityStatus;
use domain::kernel::id::Node;
use domain::kernel::{Actor, GrantAction, Role};
use domain::notify::todo::{self, Place};
use domain::projects::{
    Content, DeliverableAdd, DeliverableApprove, PhaseApprove, PhaseCreate, ProjectAdvance,
    ProjectStep, ReviewDecision, TaskReview, deliverable_add, deliverable_approve, phase_approve,
    phase_create, project_advance, task_review,
};
use domain::quality::{InspectionAssign, inspection_assign};
use domain::samples::Decision;

use super::shared;
use crate::corrective::{bring, opened};
use crate::projects::{
    by, complete, create, depend, finish, link, of, of_project, project, ready, start, wanted,
};
use crate::quality::{act, for_lot, ground, inspect, reviewed, schedule};
use crate::samples::{decide, good, requested, review, submit};
use crate::stage::{Stage, each};

fn page(stage: &Stage, actor: &Actor, limit: i64, after: Option<Place>) -> (Vec<Place>, bool) {
    let page = stage
        .read(|conn| todo::page(conn, actor, limit, after.as_ref()))
        .unwrap();
    let places = page.rows.iter().map(|todo| todo.place).collect();
    (places, page.has_next)
}

fn waiting(stage: &Stage, actor: &Actor) -> Vec<Node> {
    let (places, has_next) = page(stage, actor, 200, None);
    assert!(!has_next);
    let count = stage.read(|conn| todo::count(conn, actor)).unwrap();
    assert_eq!(usize::try_from(count).unwrap(), places.len());
    places.into_iter().map(|place| place.node).collect()
}

fn waits(stage: &Stage, role: Role, node: impl Into<Node>) -> bool {
    waiting(stage, &stage.actor(role)).contains(&node.into())
}

#[test]
fn t5_tasks_wait_for_who_does_them_and_then_for_who_reviews_them() {
    each(|stage| {
        let project = project(stage, "待办");
        let due = |hours: i64| Some(Some(stage.sources.now().plus_seconds(hours * 3_600)));
        let mut late = wanted(stage, project, "后");
        late.fields.due_at = due(50);
        let late = create(stage, &late);
        let mut first = wanted(stage, project, "先");
        first.fields.due_at = due(2);
        first.fields.reviewer = Some(Some(stage.actor(Role::Manager).user));
        let first = create(stage, &first);
        let held = ready(stage, project, "等");
        depend(stage, link(held, first)).unwrap();
        let (member, manager) = (stage.actor(Role::Member), stage.actor(Role::Manager));
        assert_eq!(waiting(stage, &member), [first.into(), late.into()]);
        assert_eq!(waiting(stage, &manager), []);

        start(stage, first).unwrap();
        let add = DeliverableAdd {
            id: None,
            task: first,
            deliverable: None,
            requirement: None,
            name: Some("海报".to_owned()),
            content: Content::Link("https://muyu.example/poster".to_owned()),
            note: None,
        };
        let deliverable = by(stage, &member, deliverable_add, &add).unwrap();
        assert_eq!(waiting(stage, &manager), [deliverable.into()]);
        complete(stage, first).unwrap();
        assert_eq!(waiting(stage, &manager), [first.into()], "the whole task");
        assert!(!waits(stage, Role::Member, first));
        let rework = |decision, comment: Option<&str>| TaskReview {
            target: of(first),
            decision,
            comment: comment.map(str::to_owned),
        };
        let back = rework(ReviewDecision::Rework, Some("改"));
        by(stage, &manager, task_review, &back).unwrap();
        assert!(waits(stage, Role::Member, first));
        let approve = DeliverableApprove {
            deliverable,
            version: None,
            approved: true,
            note: None,
        };
        by(stage, &manager, deliverable_approve, &approve).unwrap();
        assert_eq!(waiting(stage, &manager), []);
        complete(stage, first).unwrap();
        let accept = rework(ReviewDecision::Accept, None);
        by(stage, &manager, task_review, &accept).unwrap();
        assert_eq!(waiting(stage, &manager), []);
        // What the first one held back can begin; it is due in a day.
        assert_eq!(waiting(stage, &member), [held.into(), late.into()]);
    });
}

#[test]
fn t5_gates_and_proposals_wait_for_who_decides() {
    each(|stage| {
        let project = project(stage, "立项");
        let (manager, admin) = (stage.actor(Role::Manager), stage.actor(Role::Admin));
        let phase = PhaseCreate {
            id: None,
            project,
            name: "策划".to_owned(),
            position: None,
            needs_approval: true,
        };
        let phase = by(stage, &manager, phase_create, &phase).unwrap();
        assert_eq!(waiting(stage, &manager), [], "nothing was done in it yet");
        let mut task = wanted(stage, project, "方案");
        task.fields.phase = Some(Some(phase));
        let task = create(stage, &task);
        finish(stage, task);
        let mut second = wanted(stage, project, "评审");
        second.fields.phase = Some(Some(phase));
        second.fields.mandatory = Some(true);
        let second = create(stage, &second);
        assert!(!waits(stage, Role::Manager, phase));
        finish(stage, second);
        assert!(waits(stage, Role::Manager, phase));
        assert!(!waits(stage, Role::Admin, phase), "its owner approves it");
        let approve = PhaseApprove {
            phase,
            version: None,
        };
        by(stage, &manager, phase_approve, &approve).unwrap();
        assert_eq!(waiting(stage, &manager), []);

        let step = |step| ProjectAdvance {
            target: of_project(project),
            step,
            reason: None,
        };
        by(
            stage,
            &manager,
            project_advance,
            &step(ProjectStep::Propose),
        )
        .unwrap();
        assert_eq!(waiting(stage, &manager), [], "nobody approves their own");
        assert_eq!(waiting(stage, &admin), [project.into()]);
        by(stage, &admin, project_advance, &step(ProjectStep::Approve)).unwrap();
        assert_eq!(waiting(stage, &admin), []);
    });
}

#[test]
fn t5_goods_wait_for_who_inspects_makes_or_answers() {
    each(|stage| {
        let ground = ground(stage);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        assert!(!waits(stage, Role::Inspector, id), "nobody is assigned");
        let assign = InspectionAssign {
            inspection: id,
            assignee: stage.actor(Role::Inspector).user,
            version: None,
        };
        act(
            stage,
            &stage.actor(Role::Manager),
            &assign,
            inspection_assign,
        )
        .unwrap();
        assert!(waits(stage, Role::Inspector, id));
        inspect(stage, id, 0);
        assert!(!waits(stage, Role::Inspector, id));
        assert!(waits(stage, Role::Manager, id), "for its review");
        assert!(!waits(stage, Role::Member, id));
        reviewed(stage, id);
        assert!(!waits(stage, Role::Manager, id));

        let sample = requested(stage);
        let (guest, _) = shared(stage, Role::Supplier, sample, &[GrantAction::Submit]);
        assert_eq!(waiting(stage, &guest), [sample.into()]);
        submit(stage, &guest, &good(stage, &guest, sample)).unwrap();
        assert_eq!(waiting(stage, &guest), []);
        assert!(waits(stage, Role::Member, sample));
        assert!(
            !waits(stage, Role::Admin, sample),
            "who asked for it judges it"
        );
        review(stage, &stage.actor(Role::Member), sample, None).unwrap();
        assert!(waits(stage, Role::Member, sample));
        let manager = stage.actor(Role::Manager);
        decide(stage, &manager, sample, Decision::Reject, Some("色差")).unwrap();
        assert!(!waits(stage, Role::Member, sample));
        assert_eq!(waiting(stage, &guest), [sample.into()], "the next round");
    });
}

#[test]
fn t5_a_nonconformity_waits_for_the_supplier_and_then_for_who_verifies() {
    each(|stage| {
        let id = opened(stage);
        let all = [
            GrantAction::Comment,
            GrantAction::Upload,
            GrantAction::Submit,
        ];
        let (guest, _) = shared(stage, Role::Supplier, id, &all);
        assert_eq!(waiting(stage, &guest), [id.into()]);
        assert!(!waits(stage, Role::Inspector, id));
        bring(stage, id, NonConformityStatus::Implemented);
        assert_eq!(waiting(stage, &guest), []);
        assert!(waits(stage, Role::Inspector, id));
        assert!(!waits(stage, Role::Member, id));
        crate::corrective::verify(stage, &stage.actor(Role::Manager), id, true).unwrap();
        assert!(!waits(stage, Role::Inspector, id));
    });
}

#[test]
fn t5_pages_merge_all_kinds_without_gap_or_repeat_at_a_fixed_cost() {
    each(|stage| {
        let project = project(stage, "翻页");
        // Many at one moment, some without reviewers of one's own, and inspections without a due date.
        for i in 0..7 {
            ready(stage, project, &format!("任务 {i}"));
        }
        let ground = ground(stage);
        let member = stage.actor(Role::Member);
        for _ in 0..3 {
            let sample = requested(stage);
            let (guest, _) = shared(stage, Role::Supplier, sample, &[GrantAction::Submit]);
            submit(stage, &guest, &good(stage, &guest, sample)).unwrap();
        }
        let _ = schedule(stage, &for_lot(ground.plan, ground.lot));
        let all = waiting(stage, &member);
        assert_eq!(all.len(), 10);
        for limit in 1..=11 {
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let (places, has_next) = page(stage, &member, limit, after);
                after = places.last().copied();
                seen.extend(places.iter().map(|place| place.node));
                if !has_next {
                    break;
                }
            }
            assert_eq!(seen, all, "{limit} a page");
        }
        let cost = |limit| {
            stage
                .read(|conn| {
                    let before = db::statement_count_of_thread();
                    todo::page(conn, &member, limit, None)?;
                    Ok(db::statement_count_of_thread() - before)
                })
                .unwrap()
        };
        let costs = [cost(1), cost(200)];
        assert_eq!(costs[0], costs[1], "however many there are");
        assert!(costs[0] <= 11, "{costs:?}");
    });
}

#[test]
fn t5_nothing_of_others_waits() {
    each(|stage| {
        let project = project(stage, "别人");
        let task = ready(stage, project, "任务");
        let guest = stage.actor(Role::Supplier);
        assert_eq!(waiting(stage, &guest), []);
        let neighbour = stage.neighbour();
        for role in [Role::Admin, Role::Manager, Role::Member, Role::Inspector] {
            assert_eq!(waiting(&neighbour, &neighbour.actor(role)), []);
        }
        // A task of a project that was cancelled waits for nobody.
        assert!(waits(stage, Role::Member, task));
        let cancel = ProjectAdvance {
            target: of_project(project),
            step: ProjectStep::Cancel,
            reason: Some("不做了".to_owned()),
        };
        by(stage, &stage.actor(Role::Manager), project_advance, &cancel).unwrap();
        assert_eq!(waiting(stage, &stage.actor(Role::Member)), []);
    });
}

#[test]
fn requisitions_wait_for_those_who_may_approve_them() {
    use domain::procurement::RequisitionDecision::Approve;
    each(|stage| {
        let sku = crate::inventory::sku(stage);
        let request = |role, pieces| {
            crate::procurement::request(stage, role, &crate::procurement::wish(sku, pieces))
                .unwrap()
        };
        let (small, large) = (request(Role::Member, 10), request(Role::Member, 100_000));
        let own = request(Role::Manager, 10);
        let (manager, admin) = (stage.actor(Role::Manager), stage.actor(Role::Admin));
        assert_eq!(
            waiting(stage, &manager),
            [small.into()],
            "above the limit, own"
        );
        let mut all: Vec<Node> = vec![small.into(), large.into(), own.into()];
        all.sort();
        assert_eq!(waiting(stage, &admin), all);
        assert_eq!(waiting(stage, &stage.actor(Role::Member)), []);
        let (first, more) = page(stage, &admin, 2, None);
        assert!(more);
        let (rest, more) = page(stage, &admin, 2, first.last().copied());
        assert_eq!((rest.len(), more), (1, false));
        crate::procurement::decide(stage, &manager, small, Approve).unwrap();
        assert_eq!(waiting(stage, &manager), []);
    });
}
