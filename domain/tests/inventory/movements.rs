//! Goods come, move and go, and every refusal leaves all as it was.

use domain::inventory::{
    LocationKind, LocationUpdate, LotAnnounce, LotReceive, LotStatus, StockBook,
    StockMovementKind as Kind, StockMovementUndo, WarehouseUpdate, location_update, lot_announce,
    lot_receive, read, stock_movement_undo, stock_undo, warehouse_update,
};
use domain::kernel::Role;
use domain::kernel::id::StockMovementId;

use super::house::{House, audit, location, subject, warehouse};
use crate::stage::{Stage, code, each};

fn undo(house: &House<'_>, movement: StockMovementId) -> &'static str {
    let clerk = house.clerk.clone();
    let input = StockMovementUndo {
        movement,
        reason: None,
    };
    code(
        house
            .stage
            .write(move |tx| stock_movement_undo(tx, &clerk, &input)),
    )
}

#[test]
fn stock_is_the_sum_of_its_movements_e5() {
    each(|stage| {
        let house = House::new(stage);
        let (shelf, other) = (house.shelf, house.other);
        house.receive(10);
        let move_on = house.line(Some(shelf), Some(other), 4);
        house.book(Kind::Transfer, vec![move_on]).unwrap();
        let sell = house.line(Some(other), None, 3);
        house.book(Kind::Shipment, vec![sell]).unwrap();
        let back = house.line(None, Some(house.quarantine), 1);
        house.book(Kind::Return, vec![back]).unwrap();
        let lost = house.line(Some(shelf), None, 2);
        house.book(Kind::Adjustment, vec![lost]).unwrap();
        assert_eq!(house.total(), (6, 1, 0));
        audit(stage);
        let member = stage.actor(Role::Member);
        let stock = stage
            .read(|conn| read::stock_of(conn, &member, &[house.sku]))
            .unwrap();
        let stock = stock.get(&house.sku).unwrap();
        assert_eq!((stock.on_hand, stock.available()), (6, 5));
        assert!(stock.at.is_some());
        let levels = stage
            .read(|conn| read::levels_of(conn, &member, &[house.sku]))
            .unwrap();
        assert_eq!(levels.iter().map(|l| l.on_hand).sum::<i64>(), 6);
        assert_eq!(
            stage.event_kinds("stock."),
            [
                "stock.received",
                "stock.transferred",
                "stock.shipped",
                "stock.returned",
                "stock.adjusted"
            ]
        );
        let guest = stage.actor(Role::Supplier);
        let hidden = stage
            .read(|conn| read::stock_of(conn, &guest, &[house.sku]))
            .unwrap();
        assert!(hidden.is_empty());
    });
}

#[test]
fn a_refused_movement_changes_nothing() {
    each(|stage| {
        let house = House::new(stage);
        let (shelf, other, quarantine) = (house.shelf, house.other, house.quarantine);
        house.receive(5);
        let moved = house.line(Some(shelf), Some(quarantine), 1);
        house.book(Kind::Transfer, vec![moved]).unwrap();
        let elsewhere = warehouse(stage, "OTHER", false);
        let closed = location(stage, elsewhere, "X", LocationKind::Storage);
        let manager = stage.actor(Role::Manager);
        let close = LocationUpdate {
            location: closed,
            version: Some(1),
            code: None,
            archived: Some(true),
        };
        stage
            .write(move |tx| location_update(tx, &manager, &close))
            .unwrap();
        let before = house.total();
        let refused = |kind, from, to, n| {
            let error = house.book(kind, vec![house.line(from, to, n)]).unwrap_err();
            let path = error.reported()[0].path().join(".");
            (error.code(), path)
        };
        let at = |field: &str| format!("lines.0.{field}");
        for (kind, from, to, n, code, field) in [
            (
                Kind::Shipment,
                Some(shelf),
                None,
                5,
                "INSUFFICIENT_STOCK",
                "quantity",
            ),
            (
                Kind::Shipment,
                Some(other),
                None,
                1,
                "INSUFFICIENT_STOCK",
                "quantity",
            ),
            (
                Kind::Shipment,
                Some(quarantine),
                None,
                1,
                "STOCK_BLOCKED",
                "fromLocationId",
            ),
            (
                Kind::Shipment,
                None,
                Some(shelf),
                1,
                "MOVEMENT_PLACES",
                "fromLocationId",
            ),
            (
                Kind::Receipt,
                Some(shelf),
                None,
                1,
                "MOVEMENT_PLACES",
                "toLocationId",
            ),
            (
                Kind::Transfer,
                Some(shelf),
                Some(shelf),
                1,
                "MOVEMENT_PLACES",
                "fromLocationId",
            ),
            (
                Kind::Return,
                None,
                None,
                1,
                "MOVEMENT_PLACES",
                "toLocationId",
            ),
            (
                Kind::Adjustment,
                Some(shelf),
                Some(other),
                1,
                "MOVEMENT_PLACES",
                "fromLocationId",
            ),
            (
                Kind::Receipt,
                None,
                Some(closed),
                1,
                "PLACE_ARCHIVED",
                "toLocationId",
            ),
            (
                Kind::Receipt,
                None,
                Some(shelf),
                0,
                "OUT_OF_RANGE",
                "quantity",
            ),
        ] {
            assert_eq!(refused(kind, from, to, n), (code, at(field)), "{kind:?}");
        }
        assert_eq!(code(house.book(Kind::Receipt, Vec::new())), "REQUIRED");
        let many = vec![house.line(None, Some(shelf), 1); 201];
        assert_eq!(code(house.book(Kind::Receipt, many)), "TOO_LONG");
        let silent = StockBook {
            id: None,
            kind: Kind::Adjustment,
            document: None,
            subject: None,
            reason: Some(" ".to_owned()),
            lines: vec![house.line(None, Some(shelf), 1)],
        };
        assert_eq!(code(house.record(silent)), "MOVEMENT_REASON_REQUIRED");
        // Of several lines, each says what is wrong with it, and the good ones are not booked.
        let both = house
            .book(
                Kind::Receipt,
                vec![
                    house.line(None, Some(shelf), 1),
                    house.line(None, None, 1),
                    house.line(None, Some(closed), 1),
                ],
            )
            .unwrap_err();
        assert_eq!(both.reported().len(), 2);
        assert_eq!(house.total(), before);
        audit(stage);
    });
}

#[test]
fn the_same_movement_comes_once() {
    each(|stage| {
        let house = House::new(stage);
        let id = StockMovementId::new(uuid::Uuid::from_u128(77));
        let input = StockBook {
            id: Some(id),
            kind: Kind::Receipt,
            document: None,
            subject: None,
            reason: None,
            lines: vec![house.line(None, Some(house.shelf), 3)],
        };
        assert_eq!(house.record(input.clone()).unwrap(), id);
        assert_eq!(house.record(input.clone()).unwrap(), id);
        let mut other = input;
        other.lines[0].quantity = 4;
        assert_eq!(code(house.record(other)), "ID_REUSED");
        assert_eq!(house.total(), (3, 0, 0));
    });
}

#[test]
fn the_last_movements_are_taken_back() {
    each(|stage| {
        let house = House::new(stage);
        let came = house.receive(5);
        let sell = house.line(Some(house.shelf), None, 2);
        let sold = house.book(Kind::Shipment, vec![sell]).unwrap();
        assert_eq!(undo(&house, came), "INSUFFICIENT_STOCK");
        assert_eq!(undo(&house, sold), "OK");
        assert_eq!(undo(&house, sold), "MOVEMENT_UNDONE");
        assert_eq!(house.total(), (5, 0, 0));
        assert_eq!(undo(&house, came), "OK");
        assert_eq!(house.total(), (0, 0, 0));
        audit(stage);
        // What belongs to an order is taken back there.
        let clerk = house.clerk.clone();
        let owned = StockBook {
            id: None,
            kind: Kind::Receipt,
            document: None,
            subject: None,
            reason: None,
            lines: vec![house.line(None, Some(house.shelf), 1)],
        };
        let owned = stage
            .write(move |tx| domain::inventory::stock_book(tx, &clerk, &owned))
            .unwrap();
        assert_eq!(undo(&house, owned), "MOVEMENT_OWNED");
        let clerk = house.clerk.clone();
        stage
            .write(move |tx| stock_undo(tx, &clerk, owned, Some("撤销")))
            .unwrap();
        assert_eq!(house.total(), (0, 0, 0));
    });
}

#[test]
fn held_lots_lie_there_but_are_not_available() {
    each(|stage| {
        let house = House::new(stage);
        let lot = house.lot("L1", &[]);
        let mut come = house.line(None, Some(house.shelf), 100);
        come.lot = Some(lot);
        house.book(Kind::Receipt, vec![come]).unwrap();
        assert_eq!(house.total(), (100, 100, 0));
        assert_eq!(code(house.reserve(subject(1), 1)), "INSUFFICIENT_STOCK");
        let mut sell = house.line(Some(house.shelf), None, 1);
        sell.lot = Some(lot);
        assert_eq!(
            code(house.book(Kind::Shipment, vec![sell.clone()])),
            "LOT_HELD"
        );
        house.place(lot, LotStatus::Released);
        assert_eq!(house.total(), (100, 0, 0));
        house.reserve(subject(1), 60).unwrap();
        house.book(Kind::Shipment, vec![sell.clone()]).unwrap();
        // A recall does not wait for promises; nothing more is promised then.
        house.place(lot, LotStatus::Recalled);
        assert_eq!(house.total(), (99, 99, 60));
        assert_eq!(
            code(house.book(Kind::Shipment, vec![sell.clone()])),
            "LOT_HELD"
        );
        assert_eq!(code(house.reserve(subject(1), 1)), "INSUFFICIENT_STOCK");
        sell.quantity = 40;
        let back = vec![sell.clone()];
        assert_eq!(code(house.book(Kind::Return, back)), "STOCK_RESERVED");
        let lost = vec![sell];
        assert_eq!(code(house.book(Kind::Adjustment, lost)), "STOCK_RESERVED");
        audit(stage);
    });
}

#[test]
fn a_warehouse_may_allow_less_than_nothing() {
    each(|stage| {
        let house = House::new(stage);
        let loose = warehouse(stage, "LIVE", true);
        let table = location(stage, loose, "T", LocationKind::Storage);
        let sell = house.line(Some(table), None, 3);
        house.book(Kind::Shipment, vec![sell]).unwrap();
        house.reserve(subject(1), 5).unwrap();
        let change = |negative, archived| WarehouseUpdate {
            warehouse: loose,
            version: None,
            name: None,
            allows_negative: negative,
            archived,
        };
        let update = |input: WarehouseUpdate| {
            let manager = stage.actor(Role::Manager);
            code(stage.write(move |tx| warehouse_update(tx, &manager, &input)))
        };
        assert_eq!(update(change(Some(false), None)), "STOCK_NEGATIVE");
        assert_eq!(update(change(None, Some(true))), "PLACE_NOT_EMPTY");
        house.release(subject(1)).unwrap();
        let found = house.line(None, Some(table), 3);
        house.book(Kind::Adjustment, vec![found]).unwrap();
        assert_eq!(update(change(Some(false), None)), "OK");
        let sell = house.line(Some(table), None, 1);
        assert_eq!(
            code(house.book(Kind::Shipment, vec![sell])),
            "INSUFFICIENT_STOCK"
        );
        assert_eq!(update(change(None, Some(true))), "OK");
    });
}

#[test]
fn stock_is_moved_by_those_who_may() {
    each(|stage: &Stage| {
        let house = House::new(stage);
        let by = |role| House {
            clerk: stage.actor(role),
            ..copy(&house)
        };
        let try_it = |role| {
            let house = by(role);
            let line = house.line(None, Some(house.shelf), 1);
            code(house.book(Kind::Receipt, vec![line]))
        };
        for role in [Role::Admin, Role::Manager, Role::Inspector, Role::Warehouse] {
            assert_eq!(try_it(role), "OK", "{role:?}");
        }
        for role in [
            Role::Member,
            Role::Developer,
            Role::Supplier,
            Role::Collaborator,
        ] {
            assert_eq!(try_it(role), "FORBIDDEN", "{role:?}");
        }
        let stranger = House {
            clerk: stage.neighbour().actor(Role::Warehouse),
            ..copy(&house)
        };
        let line = house.line(None, Some(house.shelf), 1);
        let stranger_books = stranger.record(StockBook {
            id: None,
            kind: Kind::Receipt,
            document: None,
            subject: None,
            reason: None,
            lines: vec![line],
        });
        assert_eq!(code(stranger_books), "NOT_FOUND");
        assert_eq!(house.total(), (4, 0, 0));
    });
}

fn copy<'s>(house: &House<'s>) -> House<'s> {
    House {
        clerk: house.clerk.clone(),
        ..*house
    }
}

#[test]
fn a_lot_is_put_on_a_shelf_when_it_comes_and_leaves_when_it_goes_back() {
    each(|stage| {
        let house = House::new(stage);
        let announce = LotAnnounce {
            id: None,
            code: "L9".to_owned(),
            sku: house.sku,
            supplier: None,
            quantity: 100,
            note: None,
        };
        let clerk = house.clerk.clone();
        let lot = stage
            .write(move |tx| lot_announce(tx, &clerk, &announce))
            .unwrap();
        let receive = LotReceive {
            serials: Vec::new(),
            lot,
            quantity: Some(90),
            version: None,
            location: Some(house.shelf),
        };
        let clerk = house.clerk.clone();
        stage
            .write(move |tx| lot_receive(tx, &clerk, &receive))
            .unwrap();
        assert_eq!(house.total(), (90, 90, 0));
        for to in [
            LotStatus::Quarantine,
            LotStatus::UnderInspection,
            LotStatus::Rejected,
            LotStatus::Returned,
        ] {
            house.place(lot, to);
        }
        assert_eq!(house.total(), (0, 0, 0));
        audit(stage);
        assert_eq!(
            stage.event_kinds("stock."),
            ["stock.received", "stock.returned"]
        );
    });
}
