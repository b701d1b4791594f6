//! Reviews: two persons, open and disputed verdicts.

use domain::inventory::LotStatus;
use domain::kernel::id::InspectionId;
use domain::kernel::{Actor, Result, Role, Roles};
use domain::quality::rules::checklist::{AnswerValue, Check};
use domain::quality::rules::{DefectClass, Verdict};
use domain::quality::{InspectionReview, InspectionStatus, InspectionSubmit, inspection_review};

use super::{
    act, answer, close, create_plan, defect, faults, for_lot, ground, item, lot_status, new_plan,
    report, review, row, schedule, start, submit,
};
use crate::stage::{Stage, code, each};

fn decided(id: InspectionId, verdict: Verdict) -> InspectionReview {
    InspectionReview {
        verdict: Some(verdict),
        note: Some("counted again".to_owned()),
        ..review(id)
    }
}

fn reviewed_by(stage: &Stage, actor: &Actor, input: &InspectionReview) -> Result<InspectionId> {
    act(stage, actor, input, inspection_review)
}

#[test]
fn nobody_reviews_their_own_report() {
    each(|stage| {
        let ground = ground(stage);
        let mut both = stage.actor(Role::Manager);
        both.roles = Roles::of(&[Role::Manager, Role::Inspector]);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        start(stage, &both, id).unwrap();
        submit(stage, &both, &report(id)).unwrap();
        let refused = faults(reviewed_by(stage, &both, &review(id)));
        assert_eq!(
            refused,
            [(
                "REVIEWER_IS_INSPECTOR".to_owned(),
                "inspectionId".to_owned()
            )]
        );
        for role in [
            Role::Inspector,
            Role::Warehouse,
            Role::Member,
            Role::Developer,
        ] {
            let refused = reviewed_by(stage, &stage.actor(role), &review(id));
            assert_eq!(code(refused), "FORBIDDEN", "{role:?}");
        }
        assert_eq!(
            code(reviewed_by(
                stage,
                &stage.actor(Role::Supplier),
                &review(id)
            )),
            "NOT_FOUND"
        );
        let admin = stage.actor(Role::Admin);
        reviewed_by(stage, &admin, &review(id)).unwrap();
        assert_eq!(row(stage, id).reviewed_by, Some(admin.user));
    });
}

#[test]
fn a_computed_verdict_stands() {
    each(|stage| {
        let ground = ground(stage);
        let manager = stage.actor(Role::Manager);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        super::inspect(stage, id, 6);
        let refused = faults(reviewed_by(stage, &manager, &decided(id, Verdict::Accept)));
        assert_eq!(
            refused,
            [("VERDICT_STANDS".to_owned(), "verdict".to_owned())]
        );
        assert_eq!(lot_status(stage, ground.lot), LotStatus::Rejected);
        reviewed_by(stage, &manager, &decided(id, Verdict::Reject)).unwrap();
        assert_eq!(row(stage, id).verdict, Some(Verdict::Reject));
    });
}

/// A report whose device came to another verdict than the server.
fn disputed(
    stage: &Stage,
    major: i64,
    client: Verdict,
) -> (InspectionId, domain::kernel::id::LotId) {
    let ground = ground(stage);
    let inspector = stage.actor(Role::Inspector);
    let id = schedule(stage, &for_lot(ground.plan, ground.lot));
    start(stage, &inspector, id).unwrap();
    let input = InspectionSubmit {
        defects: vec![defect(DefectClass::Major, major)],
        client_verdict: Some(client),
        ..report(id)
    };
    submit(stage, &inspector, &input).unwrap();
    assert_eq!(row(stage, id).status, InspectionStatus::Conflict);
    (id, ground.lot)
}

#[test]
fn a_reviewer_decides_what_device_and_server_dispute() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let (id, lot) = disputed(stage, 5, Verdict::Reject);
        assert_eq!(lot_status(stage, lot), LotStatus::UnderInspection);
        assert!(stage.event_kinds("switching.").is_empty());
        let silent = InspectionReview {
            note: None,
            ..decided(id, Verdict::Reject)
        };
        assert_eq!(
            faults(reviewed_by(stage, &manager, &silent)),
            [("REQUIRED".to_owned(), "note".to_owned())]
        );
        assert_eq!(
            faults(reviewed_by(stage, &manager, &review(id))),
            [("REQUIRED".to_owned(), "verdict".to_owned())]
        );
        let open = decided(id, Verdict::Pending);
        assert_eq!(
            faults(reviewed_by(stage, &manager, &open)),
            [("VALUE_NOT_ALLOWED".to_owned(), "verdict".to_owned())]
        );
        // The stricter one may be followed.
        reviewed_by(stage, &manager, &decided(id, Verdict::Reject)).unwrap();
        assert_eq!(row(stage, id).verdict, Some(Verdict::Reject));
        assert_eq!(lot_status(stage, lot), LotStatus::Rejected);
        assert_eq!(stage.event_kinds("switching."), ["switching.lot_judged"]);
    });
}

#[test]
fn what_the_server_rejects_stays_rejected_in_a_dispute() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let (id, lot) = disputed(stage, 6, Verdict::Accept);
        assert_eq!(lot_status(stage, lot), LotStatus::Rejected);
        assert_eq!(
            code(reviewed_by(stage, &manager, &decided(id, Verdict::Accept))),
            "VERDICT_STANDS"
        );
        assert_eq!(
            code(reviewed_by(stage, &manager, &decided(id, Verdict::Reject))),
            "OK"
        );
    });
}

#[test]
fn an_open_verdict_waits_for_the_laboratory() {
    each(|stage| {
        let sku = crate::inventory::sku(stage);
        let manager = stage.actor(Role::Manager);
        let inspector = stage.actor(Role::Inspector);
        let mut input = new_plan("LAB");
        input
            .checklist
            .items
            .push(item("formaldehyde", Check::PassFail));
        let plan = create_plan(stage, &input);
        for (lot, verdict, goes) in [
            ("LOT-1", Verdict::Accept, LotStatus::Released),
            ("LOT-2", Verdict::Reject, LotStatus::Rejected),
        ] {
            let lot = super::received(stage, sku, lot, 1200);
            let id = schedule(stage, &for_lot(plan, lot));
            start(stage, &inspector, id).unwrap();
            let mut input = report(id);
            let reason = "SGS, three days".to_owned();
            input.results.push(answer(
                "formaldehyde",
                AnswerValue::AwaitingResult { reason },
            ));
            submit(stage, &inspector, &input).unwrap();
            let pending = row(stage, id);
            assert_eq!(
                (pending.verdict, pending.status),
                (Some(Verdict::Pending), InspectionStatus::Submitted)
            );
            assert_eq!(code(close(stage, &manager, id)), "INSPECTION_NOT_IN_STATE");
            reviewed_by(stage, &manager, &decided(id, verdict)).unwrap();
            if verdict == Verdict::Accept {
                close(stage, &manager, id).unwrap();
            } else {
                assert_eq!(code(close(stage, &manager, id)), "DISPOSITION_REQUIRED");
            }
            assert_eq!(lot_status(stage, lot), goes);
        }
        assert_eq!(stage.event_kinds("switching."), ["switching.lot_judged"; 2]);
    });
}
