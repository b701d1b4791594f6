//! Reviews and decisions.

use domain::kernel::id::SampleId;
use domain::kernel::{Actor, GrantAction, Role};
use domain::quality::rules::checklist::AnswerValue;
use domain::samples::{Decision, SampleRequest, SampleRoundStatus, SampleRoundSubmit};

use super::{current, decide, good, request, requested, review, rounds, sample, submit, wanted};
use crate::stage::{Stage, code, each};

fn submitted(stage: &Stage) -> (SampleId, Actor) {
    let id = requested(stage);
    let supplier = stage.guest(id, &[GrantAction::Submit]);
    submit(stage, &supplier, &good(stage, &supplier, id)).unwrap();
    (id, supplier)
}

#[test]
fn a_rejection_opens_the_next_round() {
    each(|stage| {
        let (id, supplier) = submitted(stage);
        let manager = stage.actor(Role::Manager);
        assert_eq!(
            code(decide(stage, &manager, id, Decision::Reject, None)),
            "REQUIRED"
        );
        decide(stage, &manager, id, Decision::Reject, Some("领口偏大")).unwrap();
        let all = rounds(stage, id);
        let states: Vec<_> = all.iter().map(|r| (r.number, r.status)).collect();
        assert_eq!(
            states,
            [
                (1, SampleRoundStatus::Rejected),
                (2, SampleRoundStatus::Open)
            ]
        );
        assert_eq!(all[0].decision, Some(Decision::Reject));
        assert_eq!(all[0].decision_reason.as_deref(), Some("领口偏大"));
        assert_eq!(all[0].decided_by, Some(manager.user));
        submit(stage, &supplier, &good(stage, &supplier, id)).unwrap();
        decide(stage, &manager, id, Decision::Approve, None).unwrap();
        assert_eq!(current(stage, id).status, SampleRoundStatus::Approved);
        assert_eq!(rounds(stage, id).len(), 2);
        assert_eq!(
            stage.event_kinds("sample."),
            [
                "sample.requested",
                "sample.round_submitted",
                "sample.round_review_started",
                "sample.round_decided",
                "sample.round_submitted",
                "sample.round_review_started",
                "sample.round_decided"
            ]
        );
    });
}

#[test]
fn nobody_decides_what_is_not_submitted_or_decided_already() {
    each(|stage| {
        let id = requested(stage);
        let manager = stage.actor(Role::Manager);
        let approve = || code(decide(stage, &manager, id, Decision::Approve, None));
        assert_eq!(approve(), "ROUND_NOT_UNDER_REVIEW");
        assert_eq!(
            code(review(stage, &manager, id, None)),
            "ROUND_NOT_SUBMITTED"
        );
        let supplier = stage.guest(id, &[GrantAction::Submit]);
        submit(stage, &supplier, &good(stage, &supplier, id)).unwrap();
        assert_eq!(approve(), "OK");
        assert_eq!(approve(), "ROUND_NOT_UNDER_REVIEW");
    });
}

#[test]
fn a_supplier_or_who_submitted_never_decides() {
    each(|stage| {
        let (id, supplier) = submitted(stage);
        let mut actors = vec![supplier];
        actors.extend([Role::Member, Role::Inspector, Role::Warehouse].map(|r| stage.actor(r)));
        for actor in &actors {
            assert_eq!(
                code(decide(stage, actor, id, Decision::Approve, None)),
                "FORBIDDEN"
            );
        }
        assert_eq!(code(review(stage, &actors[0], id, None)), "FORBIDDEN");
        // A manager who submitted for the supplier leaves the decision to another one.
        let other = requested(stage);
        let manager = stage.actor(Role::Manager);
        submit(stage, &manager, &good(stage, &manager, other)).unwrap();
        assert_eq!(
            code(decide(stage, &manager, other, Decision::Approve, None)),
            "OWN_SUBMISSION"
        );
        let admin = stage.actor(Role::Admin);
        let comments = Decision::ApproveWithComments;
        assert_eq!(
            code(decide(stage, &admin, other, comments, None)),
            "REQUIRED"
        );
        assert_eq!(
            code(decide(stage, &admin, other, comments, Some("包装另改"))),
            "OK"
        );
        assert_eq!(
            current(stage, other).status,
            SampleRoundStatus::ApprovedWithComments
        );
    });
}

#[test]
fn a_piece_is_scanned_before_it_is_reviewed() {
    each(|stage| {
        let input = SampleRequest {
            physical: true,
            ..wanted(stage)
        };
        let id = request(stage, &stage.actor(Role::Member), &input).unwrap();
        let supplier = stage.guest(id, &[GrantAction::Submit]);
        let parcel = Some("SF1234567890".to_owned());
        let sent = SampleRoundSubmit {
            tracking_number: parcel,
            ..good(stage, &supplier, id)
        };
        submit(stage, &supplier, &sent).unwrap();
        let (manager, warehouse) = (stage.actor(Role::Manager), stage.actor(Role::Warehouse));
        let approve = || code(decide(stage, &manager, id, Decision::Approve, None));
        assert_eq!(approve(), "SAMPLE_NOT_RECEIVED");
        assert_eq!(code(review(stage, &warehouse, id, None)), "REQUIRED");
        assert_eq!(
            code(review(stage, &warehouse, id, Some("SF999"))),
            "SCAN_MISMATCH"
        );
        assert_eq!(
            code(review(stage, &warehouse, id, Some(" SF1234567890 "))),
            "OK"
        );
        let round = current(stage, id);
        assert_eq!(round.status, SampleRoundStatus::UnderReview);
        assert_eq!(round.received_at, Some(stage.sources.now()));
        assert_eq!(round.reviewed_by, Some(warehouse.user));
        assert_eq!(
            sample(stage, id).round_status,
            SampleRoundStatus::UnderReview
        );
        assert_eq!(approve(), "OK");
    });
}

#[test]
fn awaited_results_hold_up_an_approval() {
    each(|stage| {
        let id = requested(stage);
        let supplier = stage.guest(id, &[GrantAction::Submit]);
        let mut input = good(stage, &supplier, id);
        input.answers[0].value = AnswerValue::AwaitingResult {
            reason: "SGS".to_owned(),
        };
        submit(stage, &supplier, &input).unwrap();
        let manager = stage.actor(Role::Manager);
        let approve = decide(stage, &manager, id, Decision::Approve, None);
        assert_eq!(code(approve), "RESULTS_PENDING");
        let reject = decide(stage, &manager, id, Decision::Reject, Some("等待 SGS 报告"));
        assert_eq!(code(reject), "OK");
    });
}

#[test]
fn a_sample_has_fifty_rounds_at_most() {
    each(|stage| {
        let id = requested(stage);
        let supplier = stage.guest(id, &[GrantAction::Submit]);
        let manager = stage.actor(Role::Manager);
        let mut input = good(stage, &supplier, id);
        let mut refusal = "OK";
        for _ in 0..50 {
            input.round = current(stage, id).id;
            submit(stage, &supplier, &input).unwrap();
            refusal = code(decide(
                stage,
                &manager,
                id,
                Decision::Reject,
                Some("再打一次"),
            ));
        }
        assert_eq!(refusal, "TOO_MANY_ROUNDS");
        // The refused rejection left the round as it was.
        assert_eq!(current(stage, id).status, SampleRoundStatus::Submitted);
        assert_eq!(rounds(stage, id).len(), 50);
    });
}
