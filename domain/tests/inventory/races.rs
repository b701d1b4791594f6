//! Sixteen writers on one SKU: nothing is sold twice, and stock stays the sum of movements.

use domain::inventory::StockMovementKind as Kind;

use super::house::{House, audit, subject};
use crate::projects::races::at_once;
use crate::stage::{code, each};

/// Rounds of each writer; `MUSTER_STOCK_ROUNDS` makes it a soak.
fn rounds() -> usize {
    let asked = std::env::var("MUSTER_STOCK_ROUNDS").ok();
    asked.map_or(6, |rounds| rounds.parse().unwrap())
}

/// Another run when the database asked for one more than the server gives.
fn again(mut work: impl FnMut() -> &'static str) -> &'static str {
    loop {
        match work() {
            "RETRY" | "UNAVAILABLE" => {}
            done => return done,
        }
    }
}

#[test]
fn sixteen_writers_oversell_nothing() {
    each(|stage| {
        let house = House::new(stage);
        let rounds = rounds();
        let pieces = i64::try_from(rounds * 8).unwrap();
        house.receive(pieces);
        let writers: Vec<u128> = (0..16).collect();
        let done = at_once(stage, &writers, |_, writer| {
            let mut sold = 0;
            for round in 0..rounds {
                let outcome = match (writer + u128::try_from(round).unwrap()) % 4 {
                    0 => {
                        let who = subject(*writer);
                        let held = again(|| code(house.reserve(who, 1)));
                        if held == "OK" {
                            again(|| code(house.release(who)));
                        }
                        held
                    }
                    1 => {
                        let line = house.line(Some(house.shelf), Some(house.other), 1);
                        again(|| code(house.book(Kind::Transfer, vec![line.clone()])))
                    }
                    _ => {
                        let from = if writer % 2 == 0 {
                            house.shelf
                        } else {
                            house.other
                        };
                        let line = house.line(Some(from), None, 1);
                        let sale = again(|| code(house.book(Kind::Shipment, vec![line.clone()])));
                        sold += i64::from(sale == "OK");
                        sale
                    }
                };
                assert!(matches!(outcome, "OK" | "INSUFFICIENT_STOCK"), "{outcome}");
            }
            sold
        });
        let sold: i64 = done.into_iter().sum();
        assert!(sold > 0 && sold <= pieces);
        assert_eq!(house.total(), (pieces - sold, 0, 0));
        audit(stage);
    });
}

#[test]
fn the_last_piece_is_promised_once() {
    each(|stage| {
        let house = House::new(stage);
        for round in 1..=5 {
            house.receive(1);
            let writers: Vec<u128> = (0..16).collect();
            let mut outcomes = at_once(stage, &writers, |_, writer| {
                again(|| code(house.reserve(subject(round * 100 + writer), 1)))
            });
            outcomes.sort_unstable();
            assert_eq!(outcomes.iter().filter(|code| **code == "OK").count(), 1);
            assert_eq!(outcomes[0], "INSUFFICIENT_STOCK");
        }
        assert_eq!(house.total(), (5, 0, 5));
        audit(stage);
    });
}
