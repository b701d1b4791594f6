//! Work orders that an ERP owns.

use domain::kernel::Role;
use domain::orders::Reported;
use domain::production::{
    WorkOrderHold, WorkOrderReported, WorkOrderStatus, WorkOrderUpsert, work_order_hold,
    work_order_hold_request, work_order_release, work_orders_upsert,
};

use super::{found, golden, of};
use crate::inventory::sku;
use crate::projects::by;
use crate::stage::{Stage, code, each};

fn report(number: &str, sequence: i64, status: WorkOrderStatus) -> WorkOrderUpsert {
    WorkOrderUpsert {
        id: None,
        external_id: number.to_owned(),
        source: Some("KINGDEE".to_owned()),
        sequence,
        status,
        raw_status: Some(format!("raw-{sequence}")),
        sku_code: "sku-1".to_owned(),
        supplier: None,
        project: None,
        quantity: 300,
        first_article_quantity: Some(300),
        produced_quantity: 0,
        due_on: None,
        document: None,
        reason: None,
        note: None,
    }
}

fn send(stage: &Stage, reports: &[WorkOrderUpsert]) -> Vec<WorkOrderReported> {
    let (actor, reports) = (stage.actor(Role::Manager), reports.to_vec());
    stage
        .write(move |tx| work_orders_upsert(tx, &actor, &reports))
        .unwrap()
}

fn refusals(answer: &WorkOrderReported) -> Vec<&str> {
    answer
        .refusals
        .iter()
        .map(|one| one.code.as_str())
        .collect()
}

#[test]
fn a_work_order_is_what_its_newest_report_says() {
    use WorkOrderStatus::{Completed, InProduction, Planned, Released};
    each(|stage| {
        golden(stage, sku(stage), None);
        let done = WorkOrderUpsert {
            produced_quantity: 290,
            document: Some("RK-1".to_owned()),
            ..report("MO-1", 40, Completed)
        };
        let answers = send(
            stage,
            &[
                report("MO-1", 20, Released),
                report("MO-1", 10, Planned),
                report("MO-1", 20, Released),
                report("MO-2", 1, InProduction),
                done.clone(),
            ],
        );
        let outcomes: Vec<_> = answers.iter().map(|one| one.outcome.unwrap()).collect();
        let expected = [
            Reported::Created,
            Reported::Stale,
            Reported::Repeated,
            Reported::Created,
            Reported::Applied,
        ];
        assert_eq!(outcomes, expected);
        let order = answers[0].order.unwrap();
        let row = found(stage, order);
        assert_eq!((row.status, row.source_sequence), (Completed, 40));
        assert_eq!(row.document_number.as_deref(), Some("RK-1"));
        assert!(row.lot_id.is_some());
        assert_eq!(send(stage, &[done])[0].outcome, Some(Reported::Repeated));
        assert_eq!(stage.event_kinds("lot").len(), 1);
        assert_ne!(row.code, found(stage, answers[3].order.unwrap()).code);
    });
}

#[test]
fn what_is_refused_of_one_report_does_not_touch_the_others() {
    use WorkOrderStatus::{Planned, Released};
    each(|stage| {
        let sku = sku(stage);
        let unknown = WorkOrderUpsert {
            sku_code: "NONE".to_owned(),
            ..report("MO-2", 1, Planned)
        };
        let bad = WorkOrderUpsert {
            quantity: 0,
            due_on: Some("soon".to_owned()),
            ..report("MO-3", 1, Planned)
        };
        let answers = send(
            stage,
            &[
                report("MO-1", 1, Released),
                unknown,
                bad,
                report("MO-4", 1, Planned),
            ],
        );
        assert_eq!(refusals(&answers[0]), ["SAMPLE_NOT_SEALED"]);
        assert_eq!(refusals(&answers[1]), ["NOT_FOUND"]);
        assert_eq!(refusals(&answers[2]), ["MALFORMED", "OUT_OF_RANGE"]);
        assert_eq!(refusals(&answers[3]), [""; 0]);
        // The same report is taken in when the proof is there.
        golden(stage, sku, None);
        let again = send(stage, &[report("MO-1", 1, Released)]);
        assert_eq!(again[0].outcome, Some(Reported::Created));
    });
}

#[test]
fn nobody_here_moves_it_and_a_hold_is_only_asked_for() {
    use WorkOrderStatus::{OnHold, Released};
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        golden(stage, sku(stage), None);
        let order = send(stage, &[report("MO-1", 1, Released)])[0]
            .order
            .unwrap();
        let hold = WorkOrderHold {
            target: of(order),
            reason: "首件不合格".to_owned(),
        };
        let moved = by(stage, &manager, work_order_release, &of(order));
        assert_eq!(code(moved), "WORK_ORDER_MIRRORED");
        assert_eq!(
            code(by(stage, &manager, work_order_hold, &hold)),
            "WORK_ORDER_MIRRORED"
        );
        by(stage, &manager, work_order_hold_request, &hold).unwrap();
        assert_eq!(found(stage, order).status, Released);
        let held = WorkOrderUpsert {
            reason: Some("按品质要求".to_owned()),
            ..report("MO-1", 2, OnHold)
        };
        send(stage, &[held]);
        let row = found(stage, order);
        assert_eq!(row.status, OnHold);
        assert_eq!(row.reason.as_deref(), Some("按品质要求"));
        assert!(row.hold_asked_at.is_some() && row.held_at.is_some());
        send(stage, &[report("MO-1", 3, Released)]);
        let row = found(stage, order);
        assert_eq!(
            (row.hold_asked_at, row.held_at, row.reason),
            (None, None, None)
        );
    });
}

#[test]
fn a_report_that_changes_nothing_new_costs_no_read_of_its_own() {
    each(|stage| {
        golden(stage, sku(stage), None);
        let many = |n: i64| -> Vec<WorkOrderUpsert> {
            (0..n)
                .map(|i| report(&format!("MO-{i}"), 1, WorkOrderStatus::Released))
                .collect()
        };
        send(stage, &many(40));
        let count = |n: i64| {
            let actor = stage.actor(Role::Manager);
            let reports = many(n);
            stage
                .write(move |tx| {
                    let before = db::statement_count_of_thread();
                    work_orders_upsert(tx, &actor, &reports)?;
                    Ok(db::statement_count_of_thread() - before)
                })
                .unwrap()
        };
        assert_eq!(count(2), count(40));
    });
}
