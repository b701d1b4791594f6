//! Switching over the lots of a series, as the log tells it.

use domain::events;
use domain::kernel::id::{InspectionId, SamplingStateId, SkuId};
use domain::kernel::{PageArgs, Result, Role};
use domain::quality::read::SamplingStateFilter;
use domain::quality::rules::switching::Switching;
use domain::quality::rules::{InspectionSeverity, SwitchingState};
use domain::quality::{
    self, InspectionKind, InspectionSchedule, SamplingStateUpdate, inspection_schedule,
    sampling_state_update,
};

use super::{
    act, create_plan, faults, for_lot, ground, inspect, new_plan, received, row, schedule,
};
use crate::stage::{Stage, code, each};

/// A further lot of the series, inspected with so many major defects; gives the severity it had.
fn next_lot(stage: &Stage, sku: SkuId, number: u32, major: i64) -> InspectionSeverity {
    let manager = stage.actor(Role::Manager);
    let plans = stage.read(|conn| {
        let filter = quality::read::PlanFilter {
            search: None,
            active_only: true,
        };
        quality::read::plans(conn, &manager, &filter, &PageArgs::first(1))
    });
    let lot = received(stage, sku, &format!("SERIES-{number}"), 1200);
    let id = schedule(stage, &for_lot(plans.unwrap().rows[0].id, lot));
    inspect(stage, id, major);
    row(stage, id).scheme().unwrap().unwrap().severity
}

fn series(stage: &Stage) -> (SamplingStateId, Switching) {
    let manager = stage.actor(Role::Manager);
    let page = stage.read(|conn| {
        let filter = SamplingStateFilter {
            supplier: Some(stage.supplier),
            product: None,
        };
        quality::read::sampling_states(conn, &manager, filter, &PageArgs::first(10))
    });
    let rows = page.unwrap().rows;
    assert_eq!(rows.len(), 1);
    (rows[0].row.id, rows[0].switching)
}

/// Runs the whole log through the reaction, as the pump does.
fn pump(stage: &Stage) {
    let rows = stage
        .read(|conn| events::read::after(conn, stage.org, 0, 1000))
        .unwrap();
    for row in rows {
        stage.write(move |tx| quality::react(tx, &row)).unwrap();
    }
}

fn say(stage: &Stage, change: impl FnOnce(&mut SamplingStateUpdate)) -> Result<SamplingStateId> {
    let mut input = SamplingStateUpdate {
        id: series(stage).0,
        production_steady: None,
        authority_agrees: None,
        corrective_action_done: false,
        corrective_action_confirmed: false,
    };
    change(&mut input);
    act(
        stage,
        &stage.actor(Role::Manager),
        &input,
        sampling_state_update,
    )
}

#[test]
fn two_of_five_tighten_five_more_stop_and_corrective_action_resumes() {
    each(|stage| {
        let ground = ground(stage);
        use InspectionSeverity::{Normal, Tightened};
        let history = [
            (0, Normal),
            (6, Normal),
            (0, Normal),
            (6, Normal),
            (0, Tightened),
            (4, Tightened),
        ];
        for (number, (major, severity)) in (0..).zip(history) {
            assert_eq!(
                next_lot(stage, ground.sku, number, major),
                severity,
                "lot {number}"
            );
        }
        // Five not accepted in this run of tightened inspection (Ac 3) stop it.
        for number in 10..14 {
            assert_eq!(next_lot(stage, ground.sku, number, 4), Tightened);
        }
        assert_eq!(series(stage).1.state, SwitchingState::Stopped);
        let manager = stage.actor(Role::Manager);
        let lot = received(stage, ground.sku, "LAST", 1200);
        let refused = act(
            stage,
            &manager,
            &for_lot(ground.plan, lot),
            inspection_schedule,
        );
        assert_eq!(
            faults(refused),
            [("SAMPLING_STOPPED".to_owned(), "planId".to_owned())]
        );

        assert_eq!(code(say(stage, |_| {})), "REQUIRED");
        say(stage, |said| said.corrective_action_done = true).unwrap();
        assert_eq!(series(stage).1.state, SwitchingState::Stopped);
        say(stage, |said| said.corrective_action_confirmed = true).unwrap();
        assert_eq!(series(stage).1.state, SwitchingState::Tightened);
        assert_eq!(
            code(say(stage, |said| said.corrective_action_done = true)),
            "SAMPLING_NOT_STOPPED"
        );
        assert_eq!(next_lot(stage, ground.sku, 20, 0), Tightened);
        let changes = stage.event_kinds("switching.changed").len();
        assert_eq!(changes, 3, "each change is announced once");
    });
}

#[test]
fn a_good_history_reduces_once_people_agree() {
    each(|stage| {
        let ground = ground(stage);
        for number in 0..10 {
            assert_eq!(
                next_lot(stage, ground.sku, number, 0),
                InspectionSeverity::Normal
            );
        }
        assert_eq!(series(stage).1.score, 30);
        say(stage, |said| said.production_steady = Some(true)).unwrap();
        assert_eq!(
            next_lot(stage, ground.sku, 10, 0),
            InspectionSeverity::Normal
        );
        say(stage, |said| said.authority_agrees = Some(true)).unwrap();
        assert_eq!(
            next_lot(stage, ground.sku, 11, 0),
            InspectionSeverity::Reduced
        );
        say(stage, |said| said.production_steady = Some(false)).unwrap();
        assert_eq!(
            next_lot(stage, ground.sku, 12, 0),
            InspectionSeverity::Normal
        );
        let clerk = stage.actor(Role::Inspector);
        let input = SamplingStateUpdate {
            id: series(stage).0,
            production_steady: Some(true),
            authority_agrees: None,
            corrective_action_done: false,
            corrective_action_confirmed: false,
        };
        assert_eq!(
            code(act(stage, &clerk, &input, sampling_state_update)),
            "FORBIDDEN"
        );
        let guest = stage.actor(Role::Supplier);
        assert_eq!(
            code(act(stage, &guest, &input, sampling_state_update)),
            "NOT_FOUND"
        );
    });
}

#[test]
fn the_stored_state_is_the_log_whoever_folds_it() {
    each(|stage| {
        let ground = ground(stage);
        for (number, major) in (0..).zip([6, 0, 6, 0, 4]) {
            next_lot(stage, ground.sku, number, major);
        }
        let (id, before) = series(stage);
        pump(stage);
        pump(stage);
        let (_, after) = series(stage);
        assert_eq!(before, after);
        assert_eq!(stage.event_kinds("switching.changed").len(), 1);
        let stored: String = stage
            .read(|conn| -> Result<_> {
                use db::schema::sampling_states::dsl;
                use diesel::prelude::*;
                Ok(dsl::sampling_states
                    .find((stage.org, id))
                    .select(dsl::state)
                    .first(conn)?)
            })
            .unwrap();
        assert_eq!(serde_json::from_str::<Switching>(&stored).unwrap(), after);
        assert_eq!(after.lots, 5);
    });
}

#[test]
fn only_original_inspections_of_one_scheme_count() {
    each(|stage| {
        let ground = ground(stage);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        inspect(stage, id, 0);
        assert_eq!(series(stage).1.lots, 1);
        // Again for the same lot: not an original inspection.
        let again: InspectionId = schedule(stage, &for_lot(ground.plan, ground.lot));
        assert!(row(stage, again).resubmitted);
        inspect(stage, again, 6);
        assert_eq!(series(stage).1.lots, 1);
        // Other limits, or another point in the life of the goods, are another series.
        let mut strict = new_plan("STRICT");
        strict.limits[1].aql = "1.0".parse().unwrap();
        let strict = create_plan(stage, &strict);
        let lot = received(stage, ground.sku, "LOT-2", 1200);
        let other = schedule(stage, &for_lot(strict, lot));
        let last = InspectionSchedule {
            kind: Some(InspectionKind::Final),
            ..for_lot(ground.plan, lot)
        };
        let last = schedule(stage, &last);
        let series: Vec<_> = [id, other, last]
            .iter()
            .map(|id| row(stage, *id).sampling_state_id.unwrap())
            .collect();
        assert!(series[0] != series[1] && series[1] != series[2] && series[0] != series[2]);
        // Without limits that switch there is no series.
        let mut zero = new_plan("ZERO");
        zero.limits.truncate(1);
        let zero = create_plan(stage, &zero);
        let alone = schedule(stage, &for_lot(zero, lot));
        assert_eq!(row(stage, alone).sampling_state_id, None);
        assert_eq!(
            row(stage, alone)
                .scheme()
                .unwrap()
                .unwrap()
                .inspect_quantity(),
            1200
        );
    });
}
