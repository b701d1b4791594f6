//! Orders that are picked and shipped here.

use db::schema::{sales_order_picks, stock_reservations};
use diesel::prelude::*;
use domain::inventory::StockMovementKind as Kind;
use domain::kernel::fault::Result;
use domain::kernel::id::SalesOrderId;
use domain::kernel::{Actor, Role, Tx};
use domain::orders::OrderStatus::{
    self, Allocated, Cancelled, Completed, Created, Delivered, OnHold, Paid, Picking, Refunded,
    Shipped,
};
use domain::orders::{
    Fulfilment, OrderLine, PickLine, SalesOrderAllocate, SalesOrderCreate, SalesOrderPay,
    SalesOrderPick, SalesOrderPickUndo, SalesOrderReasoned, SalesOrderShip, Target, read,
    sales_order_allocate, sales_order_cancel, sales_order_complete, sales_order_create,
    sales_order_deliver, sales_order_hold, sales_order_pack, sales_order_pay, sales_order_pick,
    sales_order_pick_undo, sales_order_release, sales_order_ship,
};
use proptest::prelude::*;

use super::{report, row, take};
use crate::inventory::house::{House, audit};
use crate::stage::{Stage, code, each};

/// Runs a step in the name of a role.
pub fn by<T: Send + 'static>(
    stage: &Stage,
    role: Role,
    mut step: impl FnMut(&mut Tx<'_>, &Actor) -> Result<T> + Send + 'static,
) -> Result<T> {
    let actor = stage.actor(role);
    stage.write(move |tx| step(tx, &actor))
}

pub fn target(id: SalesOrderId) -> Target {
    Target { id, version: None }
}

pub fn create(stage: &Stage, quantities: &[i64]) -> SalesOrderId {
    let line = |quantity: &i64| OrderLine {
        code: "sku-1".to_owned(),
        name: None,
        quantity: *quantity,
        price_minor: 1_000,
        discount_minor: 0,
    };
    let input = SalesOrderCreate {
        id: None,
        external_id: None,
        currency: "CNY".to_owned(),
        customer: None,
        channel: None,
        project: None,
        lines: quantities.iter().map(line).collect(),
        shipping_minor: 0,
        ordered_at: None,
        note: None,
    };
    by(stage, Role::Manager, move |tx, a| {
        sales_order_create(tx, a, &input)
    })
    .unwrap()
}

pub fn pay(stage: &Stage, id: SalesOrderId, amount: Option<&str>) -> Result<SalesOrderId> {
    let input = SalesOrderPay {
        target: target(id),
        amount: amount.map(|amount| amount.parse().unwrap()),
        method: None,
        reference: amount.map(ToOwned::to_owned),
        paid_at: None,
    };
    by(stage, Role::Manager, move |tx, a| {
        sales_order_pay(tx, a, &input)
    })
}

pub fn allocate(stage: &Stage, id: SalesOrderId) -> Result<SalesOrderId> {
    let input = SalesOrderAllocate {
        target: target(id),
        warehouse: None,
    };
    by(stage, Role::Warehouse, move |tx, a| {
        sales_order_allocate(tx, a, &input)
    })
}

pub fn pick(stage: &Stage, id: SalesOrderId, line: PickLine) -> Result<SalesOrderId> {
    let input = SalesOrderPick {
        target: target(id),
        lines: vec![line],
    };
    by(stage, Role::Warehouse, move |tx, a| {
        sales_order_pick(tx, a, &input)
    })
}

fn undo(stage: &Stage, id: SalesOrderId, quantity: i64, serials: &[&str]) -> Result<SalesOrderId> {
    let input = SalesOrderPickUndo {
        target: target(id),
        number: 1,
        quantity,
        serials: serials.iter().map(|one| (*one).to_owned()).collect(),
    };
    by(stage, Role::Warehouse, move |tx, a| {
        sales_order_pick_undo(tx, a, &input)
    })
}

pub fn pack(stage: &Stage, id: SalesOrderId) -> Result<SalesOrderId> {
    by(stage, Role::Warehouse, move |tx, a| {
        sales_order_pack(tx, a, &target(id))
    })
}

pub fn ship(stage: &Stage, id: SalesOrderId) -> Result<SalesOrderId> {
    let input = SalesOrderShip {
        target: target(id),
        document_number: "OUT-1".to_owned(),
        carrier: Some("SF".to_owned()),
        tracking_number: None,
    };
    by(stage, Role::Warehouse, move |tx, a| {
        sales_order_ship(tx, a, &input)
    })
}

fn reasoned(id: SalesOrderId) -> SalesOrderReasoned {
    SalesOrderReasoned {
        target: target(id),
        reason: "客户要求".to_owned(),
    }
}

fn cancel(stage: &Stage, id: SalesOrderId) -> Result<SalesOrderId> {
    by(stage, Role::Manager, move |tx, a| {
        sales_order_cancel(tx, a, &reasoned(id))
    })
}

fn hold(stage: &Stage, id: SalesOrderId) -> Result<SalesOrderId> {
    by(stage, Role::Manager, move |tx, a| {
        sales_order_hold(tx, a, &reasoned(id))
    })
}

fn release(stage: &Stage, id: SalesOrderId) -> Result<SalesOrderId> {
    by(stage, Role::Manager, move |tx, a| {
        sales_order_release(tx, a, &reasoned(id))
    })
}

/// Pieces that lie on the shelf of the house, and pieces that are reserved.
fn stock(house: &House<'_>) -> (i64, i64) {
    let stock = house
        .stage
        .read(|conn| domain::inventory::read::stock_of(conn, &house.clerk, &[house.sku]))
        .unwrap();
    let stock = stock.get(&house.sku).copied().unwrap_or_default();
    (stock.on_hand, stock.reserved)
}

fn line(quantity: i64) -> PickLine {
    PickLine {
        number: 1,
        quantity,
        ..PickLine::default()
    }
}

#[test]
fn an_order_is_entered_paid_picked_and_shipped() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        let id = create(stage, &[3, 2]);
        assert_eq!(row(stage, id).external_id, "SO-000001");
        assert_eq!(code(allocate(stage, id)), "ORDER_NOT_IN_STATE");
        pay(stage, id, Some("20.00")).unwrap();
        pay(stage, id, Some("20.00")).unwrap();
        assert_eq!(row(stage, id).paid_minor, 2_000);
        assert_eq!(row(stage, id).status, Created);
        assert_eq!(code(pay(stage, id, Some("30.01"))), "PAID_TOO_MUCH");
        pay(stage, id, None).unwrap();
        assert_eq!(row(stage, id).status, Paid);
        allocate(stage, id).unwrap();
        assert_eq!(stock(&house), (10, 5));
        let shelf = PickLine {
            from: Some(house.shelf),
            code: Some("SKU-1".to_owned()),
            ..line(2)
        };
        pick(stage, id, shelf.clone()).unwrap();
        assert_eq!(row(stage, id).status, Picking);
        assert_eq!(code(pick(stage, id, shelf)), "PICKED_TOO_MANY");
        let other = PickLine {
            code: Some("SKU-9".to_owned()),
            ..line(1)
        };
        assert_eq!(code(pick(stage, id, other)), "WRONG_ARTICLE");
        let empty = PickLine {
            from: Some(house.other),
            ..line(1)
        };
        assert_eq!(code(pick(stage, id, empty)), "INSUFFICIENT_STOCK");
        let blocked = PickLine {
            from: Some(house.quarantine),
            ..line(1)
        };
        assert_eq!(code(pick(stage, id, blocked)), "STOCK_BLOCKED");
        let missing = PickLine {
            number: 7,
            ..line(1)
        };
        assert_eq!(code(pick(stage, id, missing)), "ORDER_LINE_UNKNOWN");
        pick(stage, id, line(1)).unwrap();
        assert_eq!(code(pack(stage, id)), "NOT_ALL_PICKED");
        let second = PickLine {
            number: 2,
            ..line(2)
        };
        pick(stage, id, second).unwrap();
        assert_eq!(code(ship(stage, id)), "ORDER_NOT_IN_STATE");
        pack(stage, id).unwrap();
        undo(stage, id, 1, &[]).unwrap();
        assert_eq!(row(stage, id).status, Picking);
        assert_eq!(code(undo(stage, id, 4, &[])), "NOT_PICKED");
        pick(stage, id, line(1)).unwrap();
        pack(stage, id).unwrap();
        ship(stage, id).unwrap();
        assert_eq!(stock(&house), (5, 0));
        audit(stage);
        let order = row(stage, id);
        assert_eq!(
            (order.status, order.fulfilment),
            (Shipped, Fulfilment::Shipped)
        );
        let shipments = stage
            .read(|conn| read::shipments_of(conn, stage.org, &[id]))
            .unwrap();
        assert!(shipments[0].movement_id.is_some());
        assert_eq!(code(cancel(stage, id)), "ORDER_NOT_IN_STATE");
        by(stage, Role::Warehouse, move |tx, a| {
            sales_order_deliver(tx, a, &target(id))
        })
        .unwrap();
        by(stage, Role::Manager, move |tx, a| {
            sales_order_complete(tx, a, &target(id))
        })
        .unwrap();
        assert_eq!(row(stage, id).status, Completed);
        assert_eq!(stage.event_kinds("order.paid").len(), 1);
    });
}

#[test]
fn pieces_are_picked_by_number_and_for_one_order_only() {
    each(|stage| {
        let house = House::new(stage);
        let mut goods = house.line(None, Some(house.shelf), 3);
        goods.serials = ["S1", "S2", "S3"].map(ToOwned::to_owned).to_vec();
        house.book(Kind::Receipt, vec![goods]).unwrap();
        let scan = |serials: &[&str]| PickLine {
            serials: serials.iter().map(|one| (*one).to_owned()).collect(),
            ..line(i64::try_from(serials.len()).unwrap())
        };
        let (first, second) = (create(stage, &[2]), create(stage, &[1]));
        for id in [first, second] {
            pay(stage, id, None).unwrap();
            allocate(stage, id).unwrap();
        }
        let short = PickLine {
            quantity: 2,
            ..scan(&["S1"])
        };
        assert_eq!(code(pick(stage, first, short)), "SERIALS_INCOMPLETE");
        assert_eq!(code(pick(stage, first, scan(&["S9"]))), "SERIAL_UNKNOWN");
        let shelf = PickLine {
            from: Some(house.shelf),
            ..line(1)
        };
        assert_eq!(code(pick(stage, first, shelf)), "SERIALS_REQUIRED");
        let elsewhere = PickLine {
            from: Some(house.other),
            ..scan(&["S1"])
        };
        assert_eq!(code(pick(stage, first, elsewhere)), "SERIAL_ELSEWHERE");
        assert_eq!(
            code(pick(stage, first, scan(&["S1", "S1"]))),
            "SERIAL_PICKED"
        );
        pick(stage, first, scan(&["S1", "S2"])).unwrap();
        assert_eq!(code(pick(stage, second, scan(&["S2"]))), "SERIAL_PICKED");
        undo(stage, first, 1, &["S2"]).unwrap();
        pick(stage, second, scan(&["S2"])).unwrap();
        pick(stage, first, scan(&["S3"])).unwrap();
        for id in [first, second] {
            pack(stage, id).unwrap();
            ship(stage, id).unwrap();
        }
        let left = stage
            .read(|conn| domain::inventory::read::serials_by_subject(conn, &house.clerk, first))
            .unwrap();
        let left: Vec<_> = left.iter().map(|one| one.serial.as_str()).collect();
        assert_eq!(left, ["S1", "S3"]);
        audit(stage);
    });
}

#[test]
fn an_order_goes_on_where_it_was_held_and_gives_back_what_it_had() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        let id = create(stage, &[4]);
        pay(stage, id, None).unwrap();
        allocate(stage, id).unwrap();
        pick(stage, id, line(3)).unwrap();
        hold(stage, id).unwrap();
        assert_eq!(row(stage, id).status, OnHold);
        assert_eq!(code(pick(stage, id, line(1))), "ORDER_NOT_IN_STATE");
        assert_eq!(code(hold(stage, id)), "ORDER_NOT_IN_STATE");
        release(stage, id).unwrap();
        assert_eq!(row(stage, id).status, Picking);
        undo(stage, id, 3, &[]).unwrap();
        assert_eq!(row(stage, id).status, Allocated);
        hold(stage, id).unwrap();
        cancel(stage, id).unwrap();
        let order = row(stage, id);
        assert_eq!(
            (order.status, order.fulfilment),
            (Cancelled, Fulfilment::None)
        );
        assert_eq!(order.counted_on, None);
        assert_eq!(stock(&house), (10, 0));
        audit(stage);
        assert_eq!(code(release(stage, id)), "ORDER_NOT_IN_STATE");
    });
}

#[test]
fn what_the_catalog_does_not_know_cannot_be_allocated() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(1);
        let mut unknown = report("A-1", 1, Paid);
        unknown.lines[0].code = "NOBODY".to_owned();
        let id = take(stage, &unknown).order.unwrap();
        assert_eq!(code(allocate(stage, id)), "ORDER_SKU_UNKNOWN");
        let id = take(stage, &report("A-2", 1, Paid)).order.unwrap();
        assert_eq!(code(allocate(stage, id)), "INSUFFICIENT_STOCK");
        assert_eq!(row(stage, id).status, Paid);
    });
}

#[test]
fn a_source_does_not_move_back_what_is_worked_on_here() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        let id = take(stage, &report("A-1", 1, Paid)).order.unwrap();
        allocate(stage, id).unwrap();
        pick(stage, id, line(2)).unwrap();
        // Back: the state stays; other lines: what is reserved stays.
        let mut back = report("A-1", 2, Paid);
        back.lines[0].quantity = 9;
        take(stage, &back);
        let order = row(stage, id);
        assert_eq!((order.status, order.goods_minor), (Picking, 9_500));
        let lines = stage
            .read(|conn| read::lines_of(conn, stage.org, &[id]))
            .unwrap();
        assert_eq!(lines[0].quantity, 2);
        // On hold there, and on again.
        take(stage, &report("A-1", 3, OnHold));
        assert_eq!(row(stage, id).status, OnHold);
        take(stage, &report("A-1", 4, Paid));
        assert_eq!(row(stage, id).status, Picking);
        // Held here: the source does not let it go on.
        hold(stage, id).unwrap();
        take(stage, &report("A-1", 5, Paid));
        assert_eq!(row(stage, id).status, OnHold);
        release(stage, id).unwrap();
        // The source is ahead: it is picked to the end all the same, and leaves.
        take(stage, &report("A-1", 6, Shipped));
        assert_eq!(row(stage, id).status, Shipped);
        ship(stage, id).unwrap();
        assert_eq!(stock(&house), (8, 0));
        // Called off although it has left: that fact stays.
        take(stage, &report("A-1", 7, Cancelled));
        let order = row(stage, id);
        assert_eq!(
            (order.status, order.fulfilment),
            (Cancelled, Fulfilment::Shipped)
        );
        let shipments = stage
            .read(|conn| read::shipments_of(conn, stage.org, &[id]))
            .unwrap();
        assert_eq!(shipments.len(), 1);
        assert_eq!(stage.event_kinds("order.paid").len(), 1);
        audit(stage);
    });
}

#[test]
fn a_source_that_calls_off_releases_what_is_reserved() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        for (number, status) in [("A-1", Cancelled), ("A-2", Refunded)] {
            let id = take(stage, &report(number, 1, Paid)).order.unwrap();
            allocate(stage, id).unwrap();
            pick(stage, id, line(1)).unwrap();
            take(stage, &report(number, 2, status));
            let order = row(stage, id);
            assert_eq!((order.status, order.fulfilment), (status, Fulfilment::None));
            assert_eq!(stock(&house), (10, 0));
            // Called off here: no later report takes it up again.
            take(stage, &report(number, 3, Paid));
            assert_eq!(row(stage, id).status, status);
        }
        audit(stage);
    });
}

#[test]
fn steps_are_for_those_who_may() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        let id = create(stage, &[1]);
        let may = |role: Role| {
            let input = SalesOrderAllocate {
                target: target(id),
                warehouse: None,
            };
            let fulfil = code(by(stage, role, move |tx, a| {
                sales_order_allocate(tx, a, &input)
            }));
            let input = SalesOrderReasoned {
                reason: String::new(),
                ..reasoned(id)
            };
            let manage = code(by(stage, role, move |tx, a| {
                sales_order_hold(tx, a, &input)
            }));
            (fulfil, manage)
        };
        assert_eq!(may(Role::Manager), ("ORDER_NOT_IN_STATE", "REQUIRED"));
        assert_eq!(may(Role::Warehouse), ("ORDER_NOT_IN_STATE", "FORBIDDEN"));
        assert_eq!(may(Role::Inspector), ("FORBIDDEN", "FORBIDDEN"));
        assert_eq!(may(Role::Member), ("FORBIDDEN", "FORBIDDEN"));
        assert_eq!(may(Role::Supplier), ("NOT_FOUND", "NOT_FOUND"));
        let stale = Target {
            id,
            version: Some(9),
        };
        let stale = by(stage, Role::Warehouse, move |tx, a| {
            sales_order_pack(tx, a, &stale)
        });
        assert_eq!(code(stale), "CONFLICT");
    });
}

/// What a history does next.
#[derive(Debug, Clone, Copy)]
enum Move {
    Create(i64),
    Pay,
    Allocate,
    Pick(i64, bool),
    Undo(i64),
    Pack,
    Ship,
    Hold,
    Release,
    Cancel,
    Report(OrderStatus),
    Receive(i64),
}

fn moves() -> impl Strategy<Value = Vec<(usize, Move)>> {
    let one = prop_oneof![
        1 => (1..4_i64).prop_map(Move::Create),
        1 => Just(Move::Pay),
        3 => Just(Move::Allocate),
        4 => (1..4_i64, any::<bool>()).prop_map(|(n, at)| Move::Pick(n, at)),
        1 => (1..3_i64).prop_map(Move::Undo),
        2 => Just(Move::Pack),
        3 => Just(Move::Ship),
        1 => Just(Move::Hold),
        1 => Just(Move::Release),
        1 => Just(Move::Cancel),
        1 => proptest::sample::select(vec![Paid, Shipped, Delivered, Cancelled, OnHold])
            .prop_map(Move::Report),
        1 => (1..4_i64).prop_map(Move::Receive),
    ];
    proptest::collection::vec((0..3_usize, one), 1..40)
}

fn play(house: &House<'_>, orders: &mut Vec<SalesOrderId>, sequence: i64, who: usize, next: Move) {
    let stage = house.stage;
    if let Move::Create(n) = next {
        if orders.len() < 3 {
            orders.push(create(stage, &[n]));
        }
        return;
    }
    if let Move::Receive(n) = next {
        house.receive(n);
        return;
    }
    let Some(id) = orders.get(who).copied() else {
        return;
    };
    let done = match next {
        Move::Create(_) | Move::Receive(_) => return,
        Move::Pay => pay(stage, id, None),
        Move::Allocate => allocate(stage, id),
        Move::Pick(n, at) => {
            let from = at.then_some(house.shelf);
            pick(stage, id, PickLine { from, ..line(n) })
        }
        Move::Undo(n) => undo(stage, id, n, &[]),
        Move::Pack => pack(stage, id),
        Move::Ship => ship(stage, id),
        Move::Hold => hold(stage, id),
        Move::Release => release(stage, id),
        Move::Cancel => cancel(stage, id),
        Move::Report(status) => {
            let number = row(stage, id).external_id;
            take(stage, &report(&number, sequence, status));
            Ok(id)
        }
    };
    let code = code(done);
    assert_ne!(code, "INTERNAL", "{next:?}");
    assert_ne!(code, "RETRY", "{next:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    /// Whatever is done in whatever order: stock is the sum of its movements, what is reserved is
    /// what open orders have, and nothing leaves twice.
    #[test]
    fn books_agree_whatever_is_done_with_orders(all in moves()) {
        each(|stage| {
            let house = House::new(stage);
            house.receive(6);
            let mut orders = vec![create(stage, &[2]), create(stage, &[3])];
            for id in &orders {
                pay(stage, *id, None).unwrap();
            }
            for (sequence, (who, next)) in (1..).zip(&all) {
                play(&house, &mut orders, sequence, *who, *next);
            }
            audit(stage);
            for id in orders {
                books(stage, id);
            }
        });
    }
}

/// What is reserved, picked and gone of an order agrees with what it says.
fn books(stage: &Stage, id: SalesOrderId) {
    let order = row(stage, id);
    let node: db::types::Id<domain::kernel::id::EventNode> = db::types::Id::new(id.uuid());
    let (reserved, picked, gone) = stage
        .read(|conn| {
            let reserved: Vec<i64> = stock_reservations::table
                .filter(stock_reservations::subject_id.eq(node))
                .select(stock_reservations::quantity)
                .load(conn)?;
            let picked: Vec<i64> = sales_order_picks::table
                .filter(sales_order_picks::order_id.eq(id))
                .select(sales_order_picks::quantity)
                .load(conn)?;
            let gone: Vec<i64> = db::schema::stock_movement_lines::table
                .inner_join(
                    db::schema::stock_movements::table.on(db::schema::stock_movements::id
                        .eq(db::schema::stock_movement_lines::movement_id)),
                )
                .filter(db::schema::stock_movements::subject_id.eq(node))
                .select(db::schema::stock_movement_lines::quantity)
                .load(conn)?;
            let sum = |all: Vec<i64>| all.into_iter().sum::<i64>();
            Ok((sum(reserved), sum(picked), sum(gone)))
        })
        .unwrap();
    let lines = stage
        .read(|conn| read::lines_of(conn, stage.org, &[id]))
        .unwrap();
    let asked: i64 = lines.iter().map(|line| line.quantity).sum();
    match order.fulfilment {
        Fulfilment::None => assert_eq!((reserved, picked, gone), (0, 0, 0)),
        Fulfilment::Reserved => {
            assert_eq!((reserved, gone), (asked, 0));
            assert!(picked <= asked);
        }
        Fulfilment::Shipped => assert_eq!((reserved, picked, gone), (0, asked, asked)),
    }
}
