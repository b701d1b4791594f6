//! Asking for samples, opening further rounds, giving up.

use domain::kernel::Role;
use domain::kernel::id::SampleId;
use domain::samples::{
    Deadline, Decision, SampleDrop, SampleRequest, SampleRoundOpen, SampleRoundStatus, SampleStage,
    SampleStageAdvance, SampleStatus, sample_drop, sample_round_expire, sample_round_open,
    sample_stage_advance,
};

use super::{current, decide, good, request, requested, rounds, sample, submit, target, wanted};
use crate::stage::{Stage, code, each};

fn drop_it(stage: &Stage, role: Role, id: SampleId, reason: &str) -> &'static str {
    let (actor, reason) = (stage.actor(role), reason.to_owned());
    let input = SampleDrop {
        target: target(id),
        reason,
    };
    code(stage.write(move |tx| sample_drop(tx, &actor, &input)))
}

fn open(stage: &Stage, role: Role, id: SampleId, deadline: Deadline) -> &'static str {
    let actor = stage.actor(role);
    let input = SampleRoundOpen {
        target: target(id),
        deadline,
    };
    code(stage.write(move |tx| sample_round_open(tx, &actor, &input)))
}

#[test]
fn a_request_opens_the_first_round() {
    each(|stage| {
        let first = sample(stage, requested(stage));
        let second = sample(stage, requested(stage));
        assert_eq!(
            (first.code.as_str(), second.code.as_str()),
            ("SMP-2026-0001", "SMP-2026-0002")
        );
        assert_eq!(first.status, SampleStatus::Requested);
        let open = rounds(stage, first.id);
        assert_eq!(open.len(), 1);
        assert_eq!(
            (open[0].number, open[0].status),
            (1, SampleRoundStatus::Open)
        );
        assert_eq!(
            stage.event_kinds("sample."),
            ["sample.requested", "sample.requested"]
        );
        // Another organisation counts its own codes.
        let neighbour = stage.neighbour();
        assert_eq!(
            sample(&neighbour, requested(&neighbour)).code,
            "SMP-2026-0001"
        );
        assert_eq!(neighbour.event_kinds("sample."), ["sample.requested"]);
    });
}

#[test]
fn a_request_is_refused_whole() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let late = Deadline {
            due_at: Some(stage.sources.now()),
            expires_at: None,
        };
        let cases: [(&str, SampleRequest); 6] = [
            (
                "REQUIRED",
                SampleRequest {
                    title: "  ".to_owned(),
                    ..wanted(stage)
                },
            ),
            (
                "TOO_LONG",
                SampleRequest {
                    title: "长".repeat(201),
                    ..wanted(stage)
                },
            ),
            (
                "OUT_OF_RANGE",
                SampleRequest {
                    min_photos: 21,
                    ..wanted(stage)
                },
            ),
            (
                "NOT_AHEAD",
                SampleRequest {
                    deadline: late,
                    ..wanted(stage)
                },
            ),
            (
                "NOT_FOUND",
                SampleRequest {
                    supplier: stage.sources.id(),
                    ..wanted(stage)
                },
            ),
            (
                "NOT_FOUND",
                SampleRequest {
                    sku: Some(stage.sources.id()),
                    ..wanted(stage)
                },
            ),
        ];
        for (refusal, input) in cases {
            assert_eq!(code(request(stage, &member, &input)), refusal, "{input:?}");
        }
        let mut input = wanted(stage);
        input.spec.items[1].key = "length".to_owned();
        let error = request(stage, &member, &input).unwrap_err();
        assert_eq!(error.code(), "REPEATED");
        assert_eq!(error.reported()[0].path(), ["spec", "1", "key"]);
        for role in [
            Role::Inspector,
            Role::Warehouse,
            Role::Developer,
            Role::Supplier,
        ] {
            assert_eq!(
                code(request(stage, &stage.actor(role), &wanted(stage))),
                "FORBIDDEN"
            );
        }
        assert_eq!(stage.event_kinds("sample."), [""; 0]);
        // Refused requests leave no gap in the codes.
        assert_eq!(sample(stage, requested(stage)).code, "SMP-2026-0001");
    });
}

#[test]
fn the_same_id_is_the_same_request() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let id = Some(stage.sources.id());
        let input = SampleRequest {
            id,
            ..wanted(stage)
        };
        let first = request(stage, &member, &input).unwrap();
        assert_eq!(request(stage, &member, &input).unwrap(), first);
        let other = SampleRequest {
            title: "别的".to_owned(),
            ..input
        };
        assert_eq!(code(request(stage, &member, &other)), "ID_REUSED");
        assert_eq!(stage.event_kinds("sample."), ["sample.requested"]);
    });
}

#[test]
fn a_round_that_is_too_late_expires() {
    each(|stage| {
        let ahead = |seconds| Some(stage.sources.now().plus_seconds(seconds));
        let deadline = Deadline {
            due_at: ahead(60),
            expires_at: ahead(120),
        };
        let input = SampleRequest {
            deadline,
            ..wanted(stage)
        };
        let id = request(stage, &stage.actor(Role::Member), &input).unwrap();
        let supplier = stage.guest(id, &[domain::kernel::GrantAction::Submit]);
        let submission = good(stage, &supplier, id);
        let (org, round) = (stage.org, current(stage, id).id);
        let expire = || {
            stage
                .write(move |tx| sample_round_expire(tx, org, round))
                .unwrap()
        };
        stage.sources.advance_seconds(119);
        assert!(stage.fire_timers() == 0 && !expire());
        stage.sources.advance_seconds(1);
        // Nothing is taken any more, even before the timer comes by.
        assert_eq!(code(submit(stage, &supplier, &submission)), "ROUND_EXPIRED");
        assert_eq!(stage.fire_timers(), 1);
        assert_eq!(current(stage, id).status, SampleRoundStatus::Expired);
        assert!(stage.fire_timers() == 0 && !expire());
        assert_eq!(code(submit(stage, &supplier, &submission)), "ROUND_EXPIRED");
        assert_eq!(
            open(stage, Role::Inspector, id, Deadline::default()),
            "FORBIDDEN"
        );
        assert_eq!(open(stage, Role::Member, id, Deadline::default()), "OK");
        assert_eq!(
            open(stage, Role::Member, id, Deadline::default()),
            "ROUND_STILL_ACTIVE"
        );
        let states: Vec<_> = rounds(stage, id)
            .iter()
            .map(|r| (r.number, r.status))
            .collect();
        assert_eq!(
            states,
            [
                (1, SampleRoundStatus::Expired),
                (2, SampleRoundStatus::Open)
            ]
        );
        let next = domain::samples::SampleRoundSubmit {
            round: current(stage, id).id,
            ..submission
        };
        assert_eq!(code(submit(stage, &supplier, &next)), "OK");
        assert_eq!(
            stage.event_kinds("sample."),
            [
                "sample.requested",
                "sample.round_expired",
                "sample.round_opened",
                "sample.round_submitted"
            ]
        );
    });
}

#[test]
fn stages_follow_each_other_after_an_approval() {
    each(|stage| {
        let input = SampleRequest {
            stage: SampleStage::Fit,
            ..wanted(stage)
        };
        let id = request(stage, &stage.actor(Role::Member), &input).unwrap();
        let advance = |role, to| {
            let actor = stage.actor(role);
            let input = SampleStageAdvance {
                target: target(id),
                stage: to,
                deadline: Deadline::default(),
            };
            code(stage.write(move |tx| sample_stage_advance(tx, &actor, &input)))
        };
        assert_eq!(
            advance(Role::Manager, SampleStage::PreProduction),
            "ROUND_STILL_ACTIVE"
        );
        let supplier = stage.guest(id, &[domain::kernel::GrantAction::Submit]);
        submit(stage, &supplier, &good(stage, &supplier, id)).unwrap();
        decide(
            stage,
            &stage.actor(Role::Manager),
            id,
            Decision::Approve,
            None,
        )
        .unwrap();
        for earlier in [SampleStage::Prototype, SampleStage::Fit] {
            assert_eq!(advance(Role::Manager, earlier), "STAGE_NOT_LATER");
        }
        assert_eq!(
            advance(Role::Member, SampleStage::PreProduction),
            "FORBIDDEN"
        );
        assert_eq!(advance(Role::Manager, SampleStage::PreProduction), "OK");
        let round = current(stage, id);
        assert_eq!((round.number, round.stage), (2, SampleStage::PreProduction));
        assert_eq!(rounds(stage, id)[0].stage, SampleStage::Fit);
        assert_eq!(sample(stage, id).stage, SampleStage::PreProduction);
    });
}

#[test]
fn dropping_ends_everything() {
    each(|stage| {
        let id = requested(stage);
        assert_eq!(drop_it(stage, Role::Member, id, "改款"), "FORBIDDEN");
        assert_eq!(drop_it(stage, Role::Manager, id, " "), "REQUIRED");
        assert_eq!(drop_it(stage, Role::Manager, id, "改款"), "OK");
        let row = sample(stage, id);
        assert_eq!(row.status, SampleStatus::Dropped);
        assert_eq!(row.drop_reason.as_deref(), Some("改款"));
        assert_eq!(current(stage, id).status, SampleRoundStatus::Withdrawn);
        assert_eq!(drop_it(stage, Role::Manager, id, "改款"), "SAMPLE_CLOSED");
        assert_eq!(
            open(stage, Role::Manager, id, Deadline::default()),
            "SAMPLE_CLOSED"
        );
        let supplier = stage.guest(id, &[domain::kernel::GrantAction::Submit]);
        assert_eq!(
            code(submit(stage, &supplier, &good(stage, &supplier, id))),
            "ROUND_NOT_OPEN"
        );
        assert_eq!(
            stage.event_kinds("sample."),
            ["sample.requested", "sample.dropped"]
        );
    });
}
