//! Promises: never more than there is, and used up by what ships.

use domain::inventory::{
    LotStatus, ReservationLine, ReservationShip, ShipLine, StockMovementKind as Kind,
    reservation_release_lines, reservation_ship,
};
use domain::kernel::Result;
use domain::kernel::id::StockMovementId;

use super::house::{House, audit, node, subject};
use crate::stage::{code, each};

fn ship(house: &House<'_>, n: i64) -> Result<StockMovementId> {
    let input = ReservationShip {
        subject: node(1),
        document: Some("SF-1".to_owned()),
        lines: vec![ShipLine {
            sku: house.sku,
            quantity: n,
            from: None,
            lot: None,
            serials: Vec::new(),
        }],
    };
    let clerk = house.clerk.clone();
    house
        .stage
        .write(move |tx| reservation_ship(tx, &clerk, &input))
}

#[test]
fn nothing_is_promised_twice() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        house.reserve(subject(1), 6).unwrap();
        let refused = house.reserve(subject(2), 5).unwrap_err();
        assert_eq!(refused.code(), "INSUFFICIENT_STOCK");
        let params = refused.reported()[0].params();
        assert_eq!(
            (&params["sku"], &params["available"]),
            (&"SKU-1".into(), &4.into())
        );
        assert_eq!(refused.reported()[0].path().join("."), "lines.0.quantity");
        house.reserve(subject(2), 4).unwrap();
        let sell = house.line(Some(house.shelf), None, 1);
        let sell = house.book(Kind::Shipment, vec![sell]);
        assert_eq!(code(sell), "INSUFFICIENT_STOCK");
        let lost = house.line(Some(house.shelf), None, 1);
        let lost = house.book(Kind::Adjustment, vec![lost]);
        assert_eq!(code(lost), "STOCK_RESERVED");
        // Damaged goods are moved away whatever was promised; the promise is then not covered.
        let moved = house.line(Some(house.shelf), Some(house.quarantine), 2);
        house.book(Kind::Transfer, vec![moved]).unwrap();
        assert_eq!(house.total(), (10, 2, 10));
        assert_eq!(house.release(subject(2)).unwrap(), 4);
        assert_eq!(house.release(subject(2)).unwrap(), 0);
        assert_eq!(house.total(), (10, 2, 6));
        audit(stage);
    });
}

#[test]
fn what_ships_uses_the_promise_up() {
    each(|stage| {
        let house = House::new(stage);
        let old = house.lot("L1", &[LotStatus::Released]);
        let new = house.lot("L2", &[LotStatus::Released]);
        for (lot, place, n) in [(new, house.shelf, 5), (old, house.other, 3)] {
            let mut come = house.line(None, Some(place), n);
            come.lot = Some(lot);
            house.book(Kind::Receipt, vec![come]).unwrap();
        }
        assert_eq!(code(ship(&house, 1)), "NOT_RESERVED");
        house.reserve(subject(1), 6).unwrap();
        let movement = ship(&house, 4).unwrap();
        let lines = stage
            .read(|conn| domain::inventory::read::lines_of(conn, &house.clerk, &[movement]))
            .unwrap();
        let taken: Vec<_> = lines
            .iter()
            .map(|l| (l.lot_id.unwrap(), l.quantity))
            .collect();
        assert_eq!(taken, [(old, 3), (new, 1)]);
        assert_eq!(house.total(), (4, 0, 2));
        assert_eq!(code(ship(&house, 3)), "NOT_RESERVED");
        let clerk = house.clerk.clone();
        let line = ReservationLine {
            sku: house.sku,
            quantity: 1,
            warehouse: Some(house.warehouse),
        };
        let released =
            stage.write(move |tx| reservation_release_lines(tx, &clerk, subject(1), &[line]));
        assert_eq!(released.unwrap(), 1);
        ship(&house, 1).unwrap();
        assert_eq!(house.total(), (3, 0, 0));
        audit(stage);
    });
}
