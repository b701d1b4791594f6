//! Counts of what is there: differences are those of the moment at which a line was recorded.

use domain::inventory::{
    CountedLine, SerialState, StockCountCancel, StockCountClose, StockCountLineRow, StockCountOpen,
    StockCountRecord, StockMovementKind as Kind, read, stock_count_cancel, stock_count_close,
    stock_count_open, stock_count_record,
};
use domain::kernel::id::{LocationId, StockCountId};
use domain::kernel::{Actor, Result, Role};

use super::house::{House, audit, subject};
use crate::projects::by;
use crate::projects::races::at_once;
use crate::stage::{code, each};

fn open(house: &House<'_>, location: Option<LocationId>) -> Result<StockCountId> {
    let input = StockCountOpen {
        id: None,
        warehouse: Some(house.warehouse),
        location,
        skus: Vec::new(),
        note: None,
    };
    house.stage.sources.advance_seconds(1);
    by(house.stage, &house.clerk, stock_count_open, &input)
}

fn line(house: &House<'_>, location: LocationId, quantity: i64, serials: &[&str]) -> CountedLine {
    CountedLine {
        sku: house.sku,
        location,
        lot: None,
        quantity,
        serials: serials.iter().map(|s| (*s).to_owned()).collect(),
    }
}

fn record(house: &House<'_>, count: StockCountId, line: CountedLine) -> Result<StockCountId> {
    let input = StockCountRecord {
        count,
        lines: vec![line],
    };
    by(house.stage, &house.clerk, stock_count_record, &input)
}

fn close_as(house: &House<'_>, actor: &Actor, count: StockCountId) -> Result<StockCountId> {
    let input = StockCountClose {
        count,
        version: None,
        reason: Some("月末盘点".to_owned()),
    };
    house.stage.sources.advance_seconds(1);
    by(house.stage, actor, stock_count_close, &input)
}

fn close(house: &House<'_>, count: StockCountId) -> Result<StockCountId> {
    close_as(house, &house.stage.actor(Role::Manager), count)
}

fn lines(house: &House<'_>, count: StockCountId) -> Vec<StockCountLineRow> {
    let ask = |conn: &mut db::Conn| read::count_lines(conn, &house.clerk, &[count]);
    house.stage.read(ask).unwrap()
}

fn adjusted(house: &House<'_>) -> usize {
    house.stage.event_kinds("stock.adjusted").len()
}

#[test]
fn a_count_books_one_adjustment_of_its_differences() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        let to = house.line(None, Some(house.other), 5);
        house.book(Kind::Receipt, vec![to]).unwrap();
        let count = open(&house, None).unwrap();
        record(&house, count, line(&house, house.shelf, 99, &[])).unwrap();
        // A repeated line replaces the earlier one.
        record(&house, count, line(&house, house.shelf, 7, &[])).unwrap();
        record(&house, count, line(&house, house.other, 6, &[])).unwrap();
        let found = lines(&house, count);
        let plain = |row: &StockCountLineRow| (row.expected, row.counted, row.difference());
        let mut found: Vec<_> = found.iter().map(plain).collect();
        found.sort_unstable();
        assert_eq!(found, [(5, 6, 1), (10, 7, -3)]);
        assert_eq!(
            house.total(),
            (15, 0, 0),
            "nothing is booked before it is closed"
        );
        assert_eq!(code(close_as(&house, &house.clerk, count)), "FORBIDDEN");
        let silent = StockCountClose {
            count,
            version: None,
            reason: None,
        };
        let manager = stage.actor(Role::Manager);
        let refused = by(stage, &manager, stock_count_close, &silent);
        assert_eq!(code(refused), "MOVEMENT_REASON_REQUIRED");
        close(&house, count).unwrap();
        assert_eq!((house.total(), adjusted(&house)), ((13, 0, 0), 1));
        audit(stage);
        let late = record(&house, count, line(&house, house.shelf, 1, &[]));
        assert_eq!(code(late), "STOCK_COUNT_NOT_OPEN");
        assert_eq!(code(close(&house, count)), "STOCK_COUNT_NOT_OPEN");
    });
}

#[test]
fn goods_that_move_meanwhile_are_no_difference() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        let count = open(&house, Some(house.shelf)).unwrap();
        record(&house, count, line(&house, house.shelf, 9, &[])).unwrap();
        // Four leave and two come after the shelf was counted: one is missing, not five less two.
        let out = house.line(Some(house.shelf), None, 4);
        house.book(Kind::Shipment, vec![out]).unwrap();
        house.receive(2);
        close(&house, count).unwrap();
        assert_eq!(house.total(), (7, 0, 0));
        audit(stage);
        // A loss of which less is left is refused, and counted again.
        let count = open(&house, Some(house.shelf)).unwrap();
        record(&house, count, line(&house, house.shelf, 2, &[])).unwrap();
        let out = house.line(Some(house.shelf), None, 4);
        house.book(Kind::Shipment, vec![out]).unwrap();
        assert_eq!(code(close(&house, count)), "INSUFFICIENT_STOCK");
        record(&house, count, line(&house, house.shelf, 3, &[])).unwrap();
        close(&house, count).unwrap();
        assert_eq!(
            (house.total(), adjusted(&house)),
            ((3, 0, 0), 1),
            "nothing differs"
        );
        // What is promised is not counted away.
        house.reserve(subject(1), 3).unwrap();
        let count = open(&house, Some(house.shelf)).unwrap();
        record(&house, count, line(&house, house.shelf, 1, &[])).unwrap();
        assert_eq!(code(close(&house, count)), "STOCK_RESERVED");
        audit(stage);
    });
}

#[test]
fn serial_numbers_are_found_and_missing() {
    each(|stage| {
        let house = House::new(stage);
        let scan = |kind, from, to, serials: &[&str]| {
            let mut line = house.line(from, to, i64::try_from(serials.len()).unwrap());
            line.serials = serials.iter().map(|s| (*s).to_owned()).collect();
            house.book(kind, vec![line]).unwrap();
        };
        scan(
            Kind::Receipt,
            None,
            Some(house.shelf),
            &["A", "B", "C", "D"],
        );
        scan(Kind::Receipt, None, Some(house.other), &["E"]);
        let count = open(&house, Some(house.shelf)).unwrap();
        let of = |quantity, serials: &[&str]| {
            code(record(
                &house,
                count,
                line(&house, house.shelf, quantity, serials),
            ))
        };
        assert_eq!(of(4, &[]), "SERIALS_TO_SCAN");
        assert_eq!(of(1, &["A", "X"]), "SERIALS_INCOMPLETE");
        assert_eq!(of(1, &["E"]), "SERIAL_ELSEWHERE");
        assert_eq!(of(2, &["A", "A"]), "REPEATED");
        let beside = line(&house, house.other, 1, &["E"]);
        assert_eq!(code(record(&house, count, beside)), "NOT_IN_COUNT");
        // B, C and D are missing, X was found; then C leaves after all.
        assert_eq!(of(2, &["A", "X"]), "OK");
        scan(Kind::Shipment, Some(house.shelf), None, &["C"]);
        close(&house, count).unwrap();
        let state = |serial: &str| {
            let found = |conn: &mut db::Conn| read::find_serial(conn, &house.clerk, serial, None);
            stage.read(found).unwrap().unwrap().state
        };
        assert_eq!(state("A"), SerialState::InStock);
        assert_eq!(state("X"), SerialState::InStock);
        assert_eq!(state("B"), SerialState::WrittenOff);
        assert_eq!(state("C"), SerialState::Shipped);
        assert_eq!((house.total(), adjusted(&house)), ((3, 0, 0), 1));
        audit(stage);
    });
}

#[test]
fn a_location_is_in_one_open_count() {
    each(|stage| {
        let house = House::new(stage);
        let first = open(&house, Some(house.shelf)).unwrap();
        assert_eq!(code(open(&house, Some(house.shelf))), "STOCK_COUNT_OPEN");
        assert_eq!(code(open(&house, None)), "STOCK_COUNT_OPEN");
        let beside = open(&house, Some(house.other)).unwrap();
        let member = stage.actor(Role::Member);
        let input = |count| StockCountCancel {
            count,
            version: None,
            reason: None,
        };
        let refused = by(stage, &member, stock_count_cancel, &input(first));
        assert_eq!(code(refused), "FORBIDDEN");
        for count in [first, beside] {
            by(stage, &house.clerk, stock_count_cancel, &input(count)).unwrap();
        }
        let places: Vec<Option<LocationId>> = vec![
            None,
            Some(house.shelf),
            Some(house.other),
            None,
            Some(house.shelf),
        ];
        let opened = at_once(stage, &places, |_, place| {
            loop {
                match code(open(&house, *place)) {
                    "RETRY" | "UNAVAILABLE" => {}
                    done => return (done, *place),
                }
            }
        });
        let opened: Vec<_> = opened
            .into_iter()
            .filter(|(code, _)| *code == "OK")
            .collect();
        let whole = opened.iter().any(|(_, place)| place.is_none());
        let mut apart: Vec<_> = opened.iter().map(|(_, place)| *place).collect();
        apart.dedup();
        assert!(
            !opened.is_empty() && (!whole || opened.len() == 1),
            "{opened:?}"
        );
        assert!(
            opened.len() <= 2 && apart.len() == opened.len(),
            "{opened:?}"
        );
    });
}
