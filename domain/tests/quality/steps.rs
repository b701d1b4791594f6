//! The whole state machine: every step from every state.

use domain::inventory::LotStatus;
use domain::kernel::id::InspectionId;
use domain::kernel::{Result, Role};
use domain::quality::{
    Disposition, InspectionAssign, InspectionCancel, InspectionReopen, InspectionStatus,
    InspectionStatus::*, inspection_assign, inspection_cancel, inspection_reopen,
    inspection_review,
};

use super::{
    Ground, act, close, for_lot, ground, inspect, lot_status, report, review, reviewed, row,
    schedule, start, submit,
};
use crate::stage::{Stage, code, each};

fn cancel(stage: &Stage, inspection: InspectionId, reason: &str) -> Result<InspectionId> {
    let input = InspectionCancel {
        inspection,
        reason: reason.to_owned(),
        version: None,
    };
    act(
        stage,
        &stage.actor(Role::Manager),
        &input,
        inspection_cancel,
    )
}

fn reopen(stage: &Stage, inspection: InspectionId) -> Result<InspectionId> {
    let input = InspectionReopen {
        inspection,
        id: None,
        reason: "wrong unit".to_owned(),
        version: None,
    };
    act(
        stage,
        &stage.actor(Role::Manager),
        &input,
        inspection_reopen,
    )
}

fn assign(stage: &Stage, inspection: InspectionId) -> Result<InspectionId> {
    let input = InspectionAssign {
        inspection,
        assignee: stage.actor(Role::Inspector).user,
        version: None,
    };
    act(
        stage,
        &stage.actor(Role::Manager),
        &input,
        inspection_assign,
    )
}

/// An inspection that has come so far.
fn brought_to(stage: &Stage, ground: &Ground, status: InspectionStatus) -> InspectionId {
    let id = schedule(stage, &for_lot(ground.plan, ground.lot));
    let inspector = stage.actor(Role::Inspector);
    match status {
        Planned => {}
        Assigned => drop(assign(stage, id).unwrap()),
        Cancelled => drop(cancel(stage, id, "no goods").unwrap()),
        InProgress => drop(start(stage, &inspector, id).unwrap()),
        Submitted => inspect(stage, id, 0),
        Conflict => {
            start(stage, &inspector, id).unwrap();
            let mut input = report(id);
            input.client_verdict = Some(domain::quality::rules::Verdict::Reject);
            submit(stage, &inspector, &input).unwrap();
        }
        Reviewed | Closed => {
            inspect(stage, id, 0);
            reviewed(stage, id);
            if status == Closed {
                close(stage, &stage.actor(Role::Manager), id).unwrap();
            }
        }
    }
    assert_eq!(row(stage, id).status, status);
    id
}

#[test]
fn every_step_begins_only_where_it_may() {
    each(|stage| {
        let ground = ground(stage);
        let (manager, inspector) = (stage.actor(Role::Manager), stage.actor(Role::Inspector));
        type Step<'s> = (
            &'static str,
            Box<dyn Fn(InspectionId) -> Result<InspectionId> + 's>,
            &'static [InspectionStatus],
        );
        let steps: [Step<'_>; 7] = [
            (
                "assign",
                Box::new(|id| assign(stage, id)),
                &[Planned, Assigned, InProgress],
            ),
            (
                "start",
                Box::new(|id| start(stage, &inspector, id)),
                &[Planned, Assigned, InProgress],
            ),
            (
                "submit",
                Box::new(|id| submit(stage, &inspector, &report(id))),
                &[InProgress],
            ),
            (
                "review",
                Box::new(|id| {
                    let mut input = review(id);
                    if row(stage, id).status == Conflict {
                        input.verdict = Some(domain::quality::rules::Verdict::Accept);
                        input.note = Some("the device was old".to_owned());
                    }
                    act(stage, &manager, &input, inspection_review)
                }),
                &[Submitted, Conflict],
            ),
            (
                "close",
                Box::new(|id| close(stage, &manager, id)),
                &[Reviewed],
            ),
            (
                "cancel",
                Box::new(|id| cancel(stage, id, "no goods")),
                &[Planned, Assigned, InProgress],
            ),
            ("reopen", Box::new(|id| reopen(stage, id)), &[Closed]),
        ];
        for (name, step, allowed) in &steps {
            for status in InspectionStatus::ALL {
                // Closing releases the lot, so each case needs a lot that can be inspected.
                let fresh = super::received(
                    stage,
                    ground.sku,
                    &format!("{name}-{}", status.as_str()),
                    1200,
                );
                let ground = Ground {
                    lot: fresh,
                    ..ground
                };
                let id = brought_to(stage, &ground, *status);
                let before = row(stage, id).version;
                let want = if allowed.contains(status) {
                    "OK"
                } else {
                    "INSPECTION_NOT_IN_STATE"
                };
                assert_eq!(code(step(id)), want, "{name} from {status:?}");
                if want != "OK" {
                    let after = row(stage, id);
                    assert_eq!((after.status, after.version), (*status, before), "{name}");
                }
            }
        }
    });
}

#[test]
fn an_accepted_lot_is_released_when_the_inspection_is_closed() {
    each(|stage| {
        let ground = ground(stage);
        let manager = stage.actor(Role::Manager);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        let other = schedule(stage, &for_lot(ground.plan, ground.lot));
        inspect(stage, id, 5);
        assert_eq!(lot_status(stage, ground.lot), LotStatus::UnderInspection);
        reviewed(stage, id);
        close(stage, &manager, id).unwrap();
        assert_eq!(row(stage, id).disposition, Some(Disposition::Accept));
        // The other inspection is still open.
        assert_eq!(lot_status(stage, ground.lot), LotStatus::UnderInspection);
        inspect(stage, other, 0);
        reviewed(stage, other);
        close(stage, &manager, other).unwrap();
        assert_eq!(lot_status(stage, ground.lot), LotStatus::Released);
        let kinds: Vec<_> = stage.event_kinds("inspection.").split_off(2);
        let once =
            ["started", "submitted", "reviewed", "closed"].map(|k| format!("inspection.{k}"));
        assert_eq!(kinds, [once.clone(), once].concat());
    });
}

#[test]
fn starting_again_is_the_same_success() {
    each(|stage| {
        let ground = ground(stage);
        let inspector = stage.actor(Role::Inspector);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        start(stage, &inspector, id).unwrap();
        start(stage, &inspector, id).unwrap();
        let row = row(stage, id);
        assert_eq!((row.assignee_id, row.version), (Some(inspector.user), 2));
        assert_eq!(stage.event_kinds("inspection.started").len(), 1);
        let keeper = stage.actor(Role::Warehouse);
        assert_eq!(code(start(stage, &keeper, id)), "NOT_ASSIGNEE");
        for role in [Role::Admin, Role::Manager, Role::Member] {
            assert_eq!(
                code(start(stage, &stage.actor(role), id)),
                "FORBIDDEN",
                "{role:?}"
            );
        }
        let stranger = stage.neighbour();
        assert_eq!(
            code(start(stage, &stranger.actor(Role::Inspector), id)),
            "NOT_FOUND"
        );
    });
}

#[test]
fn a_cancelled_inspection_needs_a_reason_and_leaves_the_lot_to_another() {
    each(|stage| {
        let ground = ground(stage);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        assert_eq!(code(cancel(stage, id, "  ")), "REQUIRED");
        cancel(stage, id, "postponed").unwrap();
        assert_eq!(row(stage, id).reason.as_deref(), Some("postponed"));
        let next = schedule(stage, &for_lot(ground.plan, ground.lot));
        assert!(!row(stage, next).resubmitted);
        inspect(stage, next, 0);
    });
}

#[test]
fn reopening_keeps_the_report_and_makes_a_revision() {
    each(|stage| {
        let ground = ground(stage);
        let manager = stage.actor(Role::Manager);
        let id = brought_to(stage, &ground, Closed);
        let before = row(stage, id);
        let next = reopen(stage, id).unwrap();
        assert_eq!(code(reopen(stage, id)), "ALREADY_REOPENED");
        let (old, new) = (row(stage, id), row(stage, next));
        assert_eq!(
            (old.status, old.version, &old.report),
            (Closed, before.version, &before.report)
        );
        assert_eq!((new.code.as_str(), new.revision), (old.code.as_str(), 2));
        assert_eq!((new.status, new.previous_id), (Assigned, Some(id)));
        assert_eq!(
            (&new.sampling, new.draw_seed),
            (&old.sampling, old.draw_seed)
        );
        assert_eq!((new.verdict, new.report.is_none()), (None, true));
        assert!(!new.is_original());
        // The lot was released; the second look rejects it, so it is called back.
        assert_eq!(lot_status(stage, ground.lot), LotStatus::Released);
        inspect(stage, next, 6);
        assert_eq!(lot_status(stage, ground.lot), LotStatus::Recalled);
        reviewed(stage, next);
        close(stage, &manager, next).unwrap();
        let revisions = stage
            .read(|conn| domain::quality::read::revisions(conn, &manager, &old.code))
            .unwrap();
        let verdicts: Vec<_> = revisions
            .iter()
            .map(|r| r.verdict.unwrap().as_str())
            .collect();
        assert_eq!(verdicts, ["ACCEPT", "REJECT"]);
        assert_eq!(stage.event_kinds("switching.").len(), 1);
    });
}
