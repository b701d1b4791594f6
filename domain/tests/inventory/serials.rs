//! A serial number is in one place and takes one step after the other (E5).

use domain::inventory::read::SerialFilter;
use domain::inventory::{
    LotStatus, SerialState, StockMovementKind as Kind, StockMovementUndo, read, stock_movement_undo,
};
use domain::kernel::id::{LocationId, LotId, SkuId, StockMovementId};
use domain::kernel::{Actor, PageArgs, Result, Role};

use super::house::{House, audit};
use crate::stage::{code, each};

fn scan(
    house: &House<'_>,
    kind: Kind,
    from: Option<LocationId>,
    to: Option<LocationId>,
    lot: Option<LotId>,
    serials: &[&str],
) -> Result<StockMovementId> {
    let mut line = house.line(from, to, i64::try_from(serials.len()).unwrap());
    line.lot = lot;
    line.serials = serials.iter().map(|s| (*s).to_owned()).collect();
    house.book(kind, vec![line])
}

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

fn state(house: &House<'_>, serial: &str) -> (SerialState, Option<LocationId>) {
    let row = house
        .stage
        .read(|conn| read::find_serial(conn, &house.clerk, serial, None))
        .unwrap()
        .unwrap();
    (row.state, row.location_id)
}

#[test]
fn scanning_twice_or_in_the_wrong_state_is_refused_e5() {
    each(|stage| {
        let house = House::new(stage);
        let (shelf, other) = (house.shelf, house.other);
        let lot = house.lot("L1", &[LotStatus::Released]);
        scan(
            &house,
            Kind::Receipt,
            None,
            Some(shelf),
            Some(lot),
            &["A1", "A2", "A3"],
        )
        .unwrap();
        let again = scan(&house, Kind::Receipt, None, Some(shelf), Some(lot), &["A1"]);
        let again = again.unwrap_err();
        assert_eq!(again.code(), "SERIAL_STATE");
        assert_eq!(again.reported()[0].params()["state"], "IN_STOCK");
        assert_eq!(again.reported()[0].path().join("."), "lines.0.serials");
        let out = |from, lot, serials: &[&str]| {
            code(scan(&house, Kind::Shipment, from, None, lot, serials))
        };
        assert_eq!(out(Some(shelf), Some(lot), &["A1", "A1"]), "REPEATED");
        assert_eq!(out(Some(shelf), Some(lot), &["A9"]), "SERIAL_UNKNOWN");
        assert_eq!(out(Some(other), Some(lot), &["A1"]), "SERIAL_ELSEWHERE");
        let mut half = house.line(Some(shelf), None, 2);
        half.lot = Some(lot);
        half.serials = vec!["A1".to_owned()];
        let half = house.book(Kind::Shipment, vec![half]);
        assert_eq!(code(half), "SERIALS_INCOMPLETE");
        let mut bare = house.line(Some(shelf), None, 1);
        bare.lot = Some(lot);
        let bare = house.book(Kind::Shipment, vec![bare]);
        assert_eq!(code(bare), "SERIALS_REQUIRED");
        // A scan says where a piece lies and of which lot it is.
        assert_eq!(out(None, None, &["A1"]), "OK");
        assert_eq!(state(&house, "A1"), (SerialState::Shipped, None));
        assert_eq!(out(None, None, &["A1"]), "MOVEMENT_PLACES");
        assert_eq!(out(Some(shelf), Some(lot), &["A1"]), "SERIAL_STATE");
        let home = scan(&house, Kind::Return, None, Some(other), None, &["A1"]);
        home.unwrap();
        assert_eq!(state(&house, "A1"), (SerialState::InStock, Some(other)));
        let never = scan(&house, Kind::Return, None, Some(other), None, &["A2"]);
        assert_eq!(code(never), "SERIAL_STATE");
        audit(stage);
    });
}

#[test]
fn the_whole_way_of_a_serial_number_is_known_e5() {
    each(|stage| {
        let house = House::new(stage);
        let lot = house.lot("L1", &[LotStatus::Released]);
        let shelf = Some(house.shelf);
        let came = scan(&house, Kind::Receipt, None, shelf, Some(lot), &["A1", "A2"]).unwrap();
        let sold = scan(&house, Kind::Shipment, shelf, None, None, &["A1"]).unwrap();
        let row = stage
            .read(|conn| read::find_serial(conn, &house.clerk, " A1 ", Some(house.sku)))
            .unwrap()
            .unwrap();
        assert_eq!(row.lot_id, Some(lot));
        let steps = stage
            .read(|conn| read::serial_steps(conn, &house.clerk, &[row.id]))
            .unwrap();
        let way: Vec<_> = steps.iter().map(|step| step.movement.id).collect();
        assert_eq!(way, [came, sold]);
        assert_eq!(steps[0].line.to_location_id, shelf);
        let guest = stage.actor(Role::Supplier);
        let hidden = stage.read(|conn| read::find_serial(conn, &guest, "A1", None));
        assert_eq!(code(hidden), "FORBIDDEN");
    });
}

#[test]
fn scans_are_taken_back_in_order() {
    each(|stage| {
        let house = House::new(stage);
        let (shelf, other) = (Some(house.shelf), Some(house.other));
        let came = scan(&house, Kind::Receipt, None, shelf, None, &["A1"]).unwrap();
        let moved = scan(&house, Kind::Transfer, shelf, other, None, &["A1"]).unwrap();
        let sold = scan(&house, Kind::Shipment, other, None, None, &["A1"]).unwrap();
        assert_eq!(undo(&house, moved), "SERIAL_MOVED");
        assert_eq!(undo(&house, sold), "OK");
        assert_eq!(state(&house, "A1"), (SerialState::InStock, other));
        assert_eq!(undo(&house, moved), "OK");
        assert_eq!(state(&house, "A1"), (SerialState::InStock, shelf));
        assert_eq!(undo(&house, came), "OK");
        assert_eq!(state(&house, "A1"), (SerialState::Void, None));
        assert_eq!(house.total(), (0, 0, 0));
        audit(stage);
        scan(&house, Kind::Receipt, None, other, None, &["A1"]).unwrap();
        assert_eq!(state(&house, "A1"), (SerialState::InStock, other));
    });
}

#[test]
fn pieces_are_listed_by_article_and_place_for_who_sees_stock() {
    each(|stage| {
        let house = House::new(stage);
        let (shelf, other) = (house.shelf, house.other);
        let came = scan(
            &house,
            Kind::Receipt,
            None,
            Some(shelf),
            None,
            &["A1", "A2"],
        );
        came.unwrap();
        let moved = scan(
            &house,
            Kind::Transfer,
            Some(shelf),
            Some(other),
            None,
            &["A2"],
        );
        moved.unwrap();
        let list = |actor: &Actor, skus: Vec<SkuId>, location| {
            let filter = SerialFilter { skus, location };
            let page = stage.read(|conn| {
                let all = read::serials_count(conn, actor, &filter)?;
                let page = read::serials(conn, actor, &filter, &PageArgs::first(50))?;
                assert_eq!(usize::try_from(all).unwrap(), page.rows.len());
                Ok(page)
            });
            page.map(|page| {
                let mut found: Vec<_> = page.rows.into_iter().map(|row| row.serial).collect();
                found.sort_unstable();
                found
            })
        };
        let of = |location| list(&house.clerk, vec![house.sku], location).unwrap();
        assert_eq!(of(None), ["A1", "A2"]);
        assert_eq!(of(Some(other)), ["A2"]);
        assert_eq!(code(list(&house.clerk, Vec::new(), None)), "REQUIRED");
        let many = vec![house.sku; 51];
        assert_eq!(code(list(&house.clerk, many, None)), "TOO_LONG");
        let guest = stage.actor(Role::Supplier);
        assert_eq!(code(list(&guest, vec![house.sku], None)), "FORBIDDEN");
        let far = stage.neighbour().actor(Role::Warehouse);
        assert_eq!(list(&far, vec![house.sku], None).unwrap(), [""; 0]);
    });
}
