//! A place that is put away, or forbids what it allowed, while goods move: one of both is refused.

use db::schema::{stock_levels, stock_totals};
use diesel::prelude::*;
use domain::inventory::{
    LocationKind, LocationUpdate, StockLine, StockMovementKind as Kind, WarehouseUpdate,
    location_update, warehouse_update,
};
use domain::kernel::Role;

use super::house::{House, location, warehouse};
use crate::projects::by;
use crate::projects::races::at_once;
use crate::stage::{Stage, code, each};

/// Rounds of each race.
const ROUNDS: usize = 12;

fn again(mut work: impl FnMut() -> &'static str) -> &'static str {
    loop {
        match work() {
            "RETRY" | "UNAVAILABLE" => {}
            done => return done,
        }
    }
}

fn codes(round: usize) -> &'static str {
    Box::leak(format!("R{round}").into_boxed_str())
}

#[test]
fn nothing_lies_in_a_location_that_was_put_away() {
    each(|stage| {
        let house = House::new(stage);
        for round in 0..ROUNDS {
            let place = location(stage, house.warehouse, codes(round), LocationKind::Storage);
            let outcomes = at_once(stage, &[0, 1, 2, 3], |stage: &Stage, writer| {
                if *writer == 0 {
                    let input = LocationUpdate {
                        location: place,
                        version: None,
                        code: None,
                        archived: Some(true),
                    };
                    let manager = stage.actor(Role::Manager);
                    return again(|| code(by(stage, &manager, location_update, &input)));
                }
                let line = house.line(None, Some(place), 1);
                again(|| code(house.book(Kind::Receipt, vec![line.clone()])))
            });
            let put_away = outcomes[0] == "OK";
            let came = outcomes[1..].contains(&"OK");
            assert!(put_away != came, "{outcomes:?}");
            let wanted = if put_away { "PLACE_ARCHIVED" } else { "OK" };
            assert!(
                outcomes[1..].iter().all(|code| *code == wanted),
                "{outcomes:?}"
            );
            let lying: i64 = stage
                .db
                .db
                .read(|conn| -> db::Result<_> {
                    let of_place = stock_levels::location_id.eq(place);
                    Ok(stock_levels::table
                        .filter(of_place)
                        .count()
                        .get_result(conn)?)
                })
                .unwrap();
            assert_eq!(lying > 0, came);
        }
    });
}

#[test]
fn nothing_is_below_zero_where_that_is_forbidden() {
    each(|stage| {
        let house = House::new(stage);
        for round in 0..ROUNDS {
            let loose = warehouse(stage, codes(round), true);
            let place = location(stage, loose, "A", LocationKind::Storage);
            let outcomes = at_once(stage, &[0, 1, 2, 3], |stage: &Stage, writer| {
                if *writer == 0 {
                    let input = WarehouseUpdate {
                        warehouse: loose,
                        version: None,
                        name: None,
                        allows_negative: Some(false),
                        archived: None,
                    };
                    let manager = stage.actor(Role::Manager);
                    return again(|| code(by(stage, &manager, warehouse_update, &input)));
                }
                let line = StockLine {
                    from: Some(place),
                    ..house.line(None, None, 1)
                };
                again(|| code(house.book(Kind::Shipment, vec![line.clone()])))
            });
            let forbidden = outcomes[0] == "OK";
            let below: i64 = stage
                .db
                .db
                .read(|conn| -> db::Result<_> {
                    Ok(stock_totals::table
                        .filter(stock_totals::warehouse_id.eq(loose))
                        .filter(stock_totals::on_hand.lt(0))
                        .count()
                        .get_result(conn)?)
                })
                .unwrap();
            assert_eq!(forbidden, below == 0, "{outcomes:?}");
            let known = ["OK", "STOCK_NEGATIVE", "INSUFFICIENT_STOCK"];
            assert!(
                outcomes.iter().all(|code| known.contains(code)),
                "{outcomes:?}"
            );
        }
    });
}
