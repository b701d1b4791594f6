//! Whom an event is told to (T3), and whom not.

use domain::discussion::CommentAdd;
use domain::events;
use domain::identity::user_disable;
use domain::kernel::{Actor, GrantAction, Role};
use domain::notify;
use domain::projects::{
    ProjectAdvance, ProjectStep, ReviewDecision, TaskBlock, TaskFields, TaskReview,
    project_advance, task_block, task_complete, task_review, task_start,
};
use domain::samples::Decision;

use super::{inbox, kinds, of_role, pump, revoke, shared};
use crate::corrective::{bring, opened};
use crate::discussion::{add, note, words};
use crate::projects::{
    by, create, depend, finish, link, of, of_project, project, ready, update, wanted,
};
use crate::samples::{decide, good, requested, review, submit};
use crate::stage::each;

#[test]
fn t3_the_assignee_is_told_when_the_last_predecessor_is_done() {
    each(|stage| {
        let project = project(stage, "618");
        let (first, second) = (ready(stage, project, "定稿"), ready(stage, project, "打样"));
        let mut input = wanted(stage, project, "开播");
        input.fields.assignee = Some(Some(stage.actor(Role::Inspector).user));
        let last = create(stage, &input);
        depend(stage, link(last, first)).unwrap();
        depend(stage, link(last, second)).unwrap();
        finish(stage, first);
        assert_eq!(of_role(stage, Role::Inspector), ["TASK_ASSIGNED"]);
        finish(stage, second);
        let told = inbox(stage, &stage.actor(Role::Inspector));
        assert_eq!(told[0].kind.as_str(), "TASK_UNLOCKED");
        assert_eq!(told[0].subject(), Some(last.into()));
        assert_eq!(told[0].project_id, Some(project));
        assert_eq!(told[0].actor_id, Some(stage.actor(Role::Member).user));
        // The member did not hear of what it did itself.
        assert_eq!(
            of_role(stage, Role::Member),
            ["TASK_ASSIGNED", "TASK_ASSIGNED"]
        );
    });
}

#[test]
fn who_finished_what_came_before_is_told_that_the_next_can_begin() {
    each(|stage| {
        let project = project(stage, "618");
        let (first, next) = (ready(stage, project, "定稿"), ready(stage, project, "打样"));
        depend(stage, link(next, first)).unwrap();
        finish(stage, first);
        assert_eq!(
            of_role(stage, Role::Member),
            ["TASK_UNLOCKED", "TASK_ASSIGNED", "TASK_ASSIGNED"]
        );
    });
}

#[test]
fn a_task_goes_to_and_fro_between_who_does_and_who_reviews_it() {
    each(|stage| {
        let project = project(stage, "审核");
        let mut input = wanted(stage, project, "海报");
        input.fields.reviewer = Some(Some(stage.actor(Role::Inspector).user));
        let id = create(stage, &input);
        let (member, reviewer) = (stage.actor(Role::Member), stage.actor(Role::Inspector));
        finish(stage, id);
        assert_eq!(kinds(stage, &reviewer), ["TASK_SUBMITTED"]);
        let decide = |decision, comment: Option<&str>| TaskReview {
            target: of(id),
            decision,
            comment: comment.map(str::to_owned),
        };
        let rework = decide(ReviewDecision::Rework, Some("字太小"));
        by(stage, &reviewer, task_review, &rework).unwrap();
        by(stage, &member, task_complete, &of(id)).unwrap();
        by(
            stage,
            &reviewer,
            task_review,
            &decide(ReviewDecision::Accept, None),
        )
        .unwrap();
        assert_eq!(
            kinds(stage, &member),
            ["TASK_ACCEPTED", "TASK_RETURNED", "TASK_ASSIGNED"]
        );
        assert_eq!(
            kinds(stage, &reviewer),
            ["TASK_SUBMITTED", "TASK_SUBMITTED"]
        );
        assert_eq!(of_role(stage, Role::Admin), [""; 0], "nobody else");
    });
}

#[test]
fn a_task_that_goes_to_somebody_else_or_is_blocked_is_told() {
    each(|stage| {
        let project = project(stage, "变更");
        let id = ready(stage, project, "拍摄");
        let fields = TaskFields {
            due_at: Some(Some(stage.sources.now().plus_seconds(200_000))),
            ..TaskFields::default()
        };
        update(stage, id, fields).unwrap();
        pump(stage);
        by(stage, &stage.actor(Role::Member), task_start, &of(id)).unwrap();
        let blocked = TaskBlock {
            target: of(id),
            reason: "样衣未到".to_owned(),
        };
        by(stage, &stage.actor(Role::Member), task_block, &blocked).unwrap();
        let fields = TaskFields {
            assignee: Some(Some(stage.actor(Role::Warehouse).user)),
            ..TaskFields::default()
        };
        update(stage, id, fields).unwrap();
        assert_eq!(
            of_role(stage, Role::Member),
            ["TASK_RESCHEDULED", "TASK_ASSIGNED"]
        );
        assert_eq!(of_role(stage, Role::Warehouse), ["TASK_ASSIGNED"]);
        assert_eq!(of_role(stage, Role::Manager), ["TASK_BLOCKED"]);
    });
}

#[test]
fn a_proposed_project_waits_for_others_and_comes_back_decided() {
    each(|stage| {
        let project = project(stage, "立项");
        let step = |step| ProjectAdvance {
            target: of_project(project),
            step,
            reason: None,
        };
        let (manager, admin) = (stage.actor(Role::Manager), stage.actor(Role::Admin));
        by(
            stage,
            &manager,
            project_advance,
            &step(ProjectStep::Propose),
        )
        .unwrap();
        by(stage, &admin, project_advance, &step(ProjectStep::Approve)).unwrap();
        assert_eq!(kinds(stage, &manager), ["PROJECT_APPROVED"]);
        assert_eq!(kinds(stage, &admin), ["PROJECT_PROPOSED"]);
    });
}

#[test]
fn a_mention_counts_before_a_comment_and_internal_words_stay_inside() {
    each(|stage| {
        let sample = requested(stage);
        let all = [GrantAction::Comment, GrantAction::Submit];
        let (guest, _) = shared(stage, Role::Supplier, sample, &all);
        let (manager, member) = (stage.actor(Role::Manager), stage.actor(Role::Member));
        let input = CommentAdd {
            mentions: vec![member.user, guest.user],
            ..words(sample, "请看")
        };
        let root = add(stage, &manager, &input).unwrap();
        assert_eq!(kinds(stage, &member), ["MENTIONED"]);
        assert_eq!(kinds(stage, &guest), ["MENTIONED", "SHARED"]);
        let reply = CommentAdd {
            parent: Some(root),
            ..words(sample, "已改")
        };
        add(stage, &guest, &reply).unwrap();
        assert_eq!(kinds(stage, &manager), ["REPLIED"]);
        assert_eq!(kinds(stage, &member), ["COMMENTED", "MENTIONED"]);
        add(stage, &manager, &note(sample, "先不告诉供应商")).unwrap();
        assert_eq!(kinds(stage, &guest), ["MENTIONED", "SHARED"]);
        assert_eq!(
            kinds(stage, &member),
            ["COMMENTED", "COMMENTED", "MENTIONED"]
        );
        let comment = inbox(stage, &member)[0].values().unwrap();
        assert!(
            comment["commentId"].as_str().unwrap().starts_with("cmnt_"),
            "a reference, no text: {comment}"
        );
    });
}

#[test]
fn a_guest_is_told_of_what_is_shared_as_long_as_it_is() {
    each(|stage| {
        let (sample, other) = (requested(stage), requested(stage));
        let submits = [GrantAction::Submit];
        let (guest, grant) = shared(stage, Role::Supplier, sample, &submits);
        submit(stage, &guest, &good(stage, &guest, sample)).unwrap();
        let (manager, member) = (stage.actor(Role::Manager), stage.actor(Role::Member));
        assert_eq!(kinds(stage, &member), ["SAMPLE_ROUND_SUBMITTED"]);
        review(stage, &member, sample, None).unwrap();
        decide(stage, &manager, sample, Decision::Reject, Some("色差")).unwrap();
        assert_eq!(kinds(stage, &guest), ["SAMPLE_ROUND_REJECTED", "SHARED"]);
        assert_eq!(
            kinds(stage, &member),
            ["SAMPLE_ROUND_REJECTED", "SAMPLE_ROUND_SUBMITTED"]
        );
        add(stage, &manager, &words(other, "与此人无关")).unwrap();
        assert_eq!(kinds(stage, &guest).len(), 2);

        revoke(stage, grant);
        // With the rights of then there is nothing to see, and nothing new comes.
        let gone = Actor {
            grants: Vec::new(),
            ..guest.clone()
        };
        add(stage, &manager, &words(sample, "已收回")).unwrap();
        assert_eq!(kinds(stage, &gone), [""; 0]);
        assert_eq!(kinds(stage, &guest).len(), 2, "what was written before");
        let unread = |actor: &Actor| stage.read(|conn| notify::read::unread(conn, actor));
        assert_eq!(unread(&gone).unwrap(), 0);
    });
}

#[test]
fn inspections_and_nonconformities_are_told_to_who_has_to_act() {
    each(|stage| {
        let id = opened(stage);
        let inspector = stage.actor(Role::Inspector);
        let manager = kinds(stage, &stage.actor(Role::Manager));
        assert_eq!(manager, ["NON_CONFORMITY_OPENED", "INSPECTION_SUBMITTED"]);
        assert_eq!(kinds(stage, &inspector), [""; 0]);
        let all = [
            GrantAction::Comment,
            GrantAction::Upload,
            GrantAction::Submit,
        ];
        let (guest, _) = shared(stage, Role::Supplier, id, &all);
        bring(
            stage,
            id,
            domain::corrective::NonConformityStatus::RejectedAnswer,
        );
        assert_eq!(kinds(stage, &guest), ["ANSWER_REJECTED", "SHARED"]);
        assert_eq!(of_role(stage, Role::Manager)[0], "NON_CONFORMITY_ANSWERED");
    });
}

#[test]
fn reading_the_log_again_tells_nobody_twice() {
    each(|stage| {
        let project = project(stage, "重读");
        let (first, next) = (ready(stage, project, "一"), ready(stage, project, "二"));
        depend(stage, link(next, first)).unwrap();
        finish(stage, first);
        let before = inbox(stage, &stage.actor(Role::Member));
        let rows = stage
            .read(|conn| events::read::after(conn, stage.org, 0, 1_000))
            .unwrap();
        for row in rows {
            stage.write(move |tx| notify::react(tx, &row)).unwrap();
        }
        assert_eq!(inbox(stage, &stage.actor(Role::Member)), before);
    });
}

#[test]
fn nobody_is_told_of_old_news_nor_after_leaving() {
    each(|stage| {
        let (member, admin) = (stage.actor(Role::Member), stage.actor(Role::Admin));
        let project = project(stage, "旧闻");
        ready(stage, project, "一");
        stage.sources.advance_seconds(8 * 24 * 3600);
        pump(stage);
        assert_eq!(kinds(stage, &member), [""; 0]);
        ready(stage, project, "二");
        let user = member.user;
        stage
            .write(move |tx| user_disable(tx, &admin, user))
            .unwrap();
        assert_eq!(kinds(stage, &member), [""; 0]);
        // What happens elsewhere is not told here.
        let neighbour = stage.neighbour();
        let theirs = crate::projects::project(&neighbour, "别家");
        ready(&neighbour, theirs, "三");
        assert_eq!(of_role(&neighbour, Role::Member), ["TASK_ASSIGNED"]);
        assert_eq!(kinds(stage, &stage.actor(Role::Inspector)), [""; 0]);
    });
}

#[test]
fn a_lead_is_told_of_to_who_follows_it() {
    each(|stage| {
        crate::crm::followed(stage, "L-1");
        assert_eq!(of_role(stage, Role::Member), ["LEAD_ASSIGNED"]);
    });
}

#[test]
fn requisitions_are_told_of_to_who_may_decide_then_to_who_asked() {
    use domain::procurement::RequisitionDecision::{Approve, Reject};
    each(|stage| {
        let sku = crate::inventory::sku(stage);
        let small = crate::procurement::wish(sku, 10);
        let small = crate::procurement::request(stage, Role::Member, &small).unwrap();
        assert_eq!(of_role(stage, Role::Manager), ["REQUISITION_SUBMITTED"]);
        assert_eq!(of_role(stage, Role::Admin), [""; 0], "a manager decides");
        let large = crate::procurement::wish(sku, 100_000);
        let large = crate::procurement::request(stage, Role::Member, &large).unwrap();
        assert_eq!(of_role(stage, Role::Manager), ["REQUISITION_SUBMITTED"]);
        assert_eq!(of_role(stage, Role::Admin), ["REQUISITION_SUBMITTED"]);
        let (manager, admin) = (stage.actor(Role::Manager), stage.actor(Role::Admin));
        crate::procurement::decide(stage, &manager, small, Approve).unwrap();
        crate::procurement::decide(stage, &admin, large, Reject).unwrap();
        let told = inbox(stage, &stage.actor(Role::Member));
        let told: Vec<_> = told
            .iter()
            .map(|row| (row.kind.as_str(), row.subject()))
            .collect();
        assert_eq!(
            told,
            [
                ("REQUISITION_REJECTED", Some(large.into())),
                ("REQUISITION_APPROVED", Some(small.into())),
            ]
        );
    });
}
