//! Reports of orders, in whatever order they come.

use domain::kernel::Role;
use domain::kernel::id::SalesOrderId;
use domain::orders::OrderStatus::{
    Allocated, Cancelled, Completed, Created, Delivered, OnHold, Packed, Paid, Picking, Refunded,
    Shipped,
};
use domain::orders::{OrderStatus, Reported, SalesOrderRow, read, sales_orders_upsert};
use proptest::prelude::*;

use super::{NOW, report, row, send, take};
use crate::stage::{Stage, code, each};

#[test]
fn an_order_is_what_its_newest_report_says_and_all_are_kept() {
    each(|stage| {
        let first = take(stage, &report("A-1", 10, Created));
        assert_eq!(first.outcome, Some(Reported::Created));
        let id = first.order.unwrap();
        let newest = take(stage, &report("A-1", 30, Shipped));
        assert_eq!(newest.outcome, Some(Reported::Applied));
        let late = take(stage, &report("A-1", 20, Paid));
        assert_eq!(late.outcome, Some(Reported::Stale));
        let again = take(stage, &report("A-1", 30, Shipped));
        assert_eq!(again.outcome, Some(Reported::Repeated));
        let order = row(stage, id);
        assert_eq!((order.status, order.source_sequence), (Shipped, 30));
        assert_eq!((order.goods_minor, order.paid_minor), (9_500, 9_500));
        let org = stage.org;
        let kept = stage.read(|conn| read::reports_of(conn, org, id)).unwrap();
        let kept: Vec<_> = kept.iter().map(|one| (one.sequence, one.applied)).collect();
        assert_eq!(kept, [(30, true), (20, false), (10, true)]);
        assert_eq!(
            stage.event_kinds("order."),
            ["order.created", "order.advanced", "order.paid"]
        );
    });
}

#[test]
fn an_order_is_paid_once() {
    each(|stage| {
        for (sequence, status) in (1..).zip([Created, Paid, Paid, OnHold, Paid, Completed]) {
            take(stage, &report("A-1", sequence, status));
        }
        assert_eq!(stage.event_kinds("order.paid").len(), 1);
        take(stage, &report("A-2", 1, Cancelled));
        assert_eq!(stage.event_kinds("order.paid").len(), 1);
    });
}

#[test]
fn what_is_wrong_with_one_report_does_not_touch_the_others() {
    each(|stage| {
        let mut wrong = report("A-2", 1, Paid);
        wrong.lines[0].quantity = 0;
        wrong.currency = "yuan".to_owned();
        let answers = send(
            stage,
            &[report("A-1", 1, Paid), wrong, report("A-3", 1, Paid)],
        )
        .unwrap();
        let taken: Vec<_> = answers.iter().map(|one| one.order.is_some()).collect();
        assert_eq!(taken, [true, false, true]);
        let told: Vec<_> = answers[1]
            .refusals
            .iter()
            .map(|one| (one.code.as_str(), one.path.join(".")))
            .collect();
        assert_eq!(
            told,
            [
                ("MALFORMED", "currency".to_owned()),
                ("OUT_OF_RANGE", "lines.0.quantity".to_owned())
            ]
        );
        let many: Vec<_> = (0..201).map(|_| report("A-1", 1, Paid)).collect();
        assert_eq!(code(send(stage, &many)), "TOO_LONG");
    });
}

#[test]
fn who_may_not_report_orders_changes_nothing() {
    each(|stage| {
        for role in [Role::Member, Role::Warehouse, Role::Supplier] {
            let actor = stage.actor(role);
            let reports = vec![report("A-1", 1, Paid)];
            let sent = stage.write(move |tx| sales_orders_upsert(tx, &actor, &reports));
            assert_eq!(code(sent), "FORBIDDEN");
        }
        assert!(stage.event_kinds("order.").is_empty());
    });
}

#[test]
fn two_who_report_the_same_order_at_once_make_one() {
    each(|stage| {
        let ids: Vec<_> = std::thread::scope(|scope| {
            let jobs: Vec<_> = (1..=6)
                .map(|n| scope.spawn(move || take(stage, &report("A-1", n, Paid)).order))
                .collect();
            jobs.into_iter().map(|job| job.join().unwrap()).collect()
        });
        assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
        let order = row(stage, ids[0].unwrap());
        assert_eq!(order.source_sequence, 6);
        assert_eq!(stage.event_kinds("order.paid").len(), 1);
        let org = stage.org;
        let kept = stage
            .read(|conn| read::reports_of(conn, org, order.id))
            .unwrap();
        assert_eq!(kept.len(), 6);
    });
}

/// What of an order does not depend on when its reports came, with its lines and what was sold.
fn told(stage: &Stage, id: SalesOrderId) -> (SalesOrderRow, Vec<i64>, i64) {
    let mut order = row(stage, id);
    order.id = SalesOrderId::new(uuid::Uuid::nil());
    order.external_id.clear();
    order.version = 0;
    // Whether order.paid was said depends on what was ever the newest.
    order.is_paid = false;
    let org = stage.org;
    let lines = stage.read(|conn| read::lines_of(conn, org, &[id])).unwrap();
    let reports = stage.read(|conn| read::reports_of(conn, org, id)).unwrap();
    let quantities = lines.iter().map(|line| line.quantity).collect();
    let sequences = reports.iter().map(|one| one.sequence).sum();
    (order, quantities, sequences)
}

const ALL: [OrderStatus; 11] = [
    Created, Paid, Allocated, Picking, Packed, Shipped, Delivered, Completed, Cancelled, OnHold,
    Refunded,
];

#[test]
fn shuffled_and_repeated_reports_end_in_the_same_order() {
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(8));
    let history = proptest::collection::vec((0..ALL.len(), 1_i64..9), 1..12);
    let histories = history.prop_flat_map(|states| {
        let twice: Vec<usize> = (0..states.len()).chain(0..states.len()).collect();
        (Just(states), Just(twice).prop_shuffle(), 1_usize..9)
    });
    runner
        .run(&histories, |(states, shuffled, batch)| {
            each(|stage| {
                let of = |number: &str, place: usize| {
                    let (status, quantity) = states[place];
                    let sequence = i64::try_from(place).unwrap();
                    let mut one = report(number, sequence, ALL[status]);
                    one.lines[0].quantity = quantity;
                    one
                };
                let mut straight = None;
                for place in 0..states.len() {
                    straight = take(stage, &of("S", place)).order;
                }
                let mut mixed = None;
                for places in shuffled.chunks(batch) {
                    let reports: Vec<_> = places.iter().map(|place| of("M", *place)).collect();
                    let answers = send(stage, &reports).unwrap();
                    assert!(answers.iter().all(|one| one.refusals.is_empty()));
                    mixed = answers[0].order;
                }
                let straight = told(stage, straight.unwrap());
                assert_eq!(told(stage, mixed.unwrap()), straight);
                assert_eq!(straight.0.status, ALL[states.last().unwrap().0]);
                assert_eq!(straight.0.ordered_at, NOW);
            });
            Ok(())
        })
        .unwrap();
}
