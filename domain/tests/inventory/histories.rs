//! Random histories: whatever is done in whatever order, all books agree after each step.

use domain::inventory::{
    LotStatus, ReservationShip, ShipLine, StockMovementKind as Kind, StockMovementUndo,
    reservation_ship, stock_movement_undo,
};
use domain::kernel::id::{LotId, StockMovementId};

use super::house::{House, audit, node, subject};
use crate::stage::{code, each};

/// Small numbers from a seed, the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn place(&mut self, places: u64) -> usize {
        usize::try_from(self.roll(places)).unwrap()
    }
}

/// One step of a history; says how it ended.
fn step(
    house: &House<'_>,
    dice: &mut Dice,
    lots: &[LotId],
    booked: &mut Vec<StockMovementId>,
) -> &'static str {
    let places = [house.shelf, house.other, house.quarantine];
    let place = places[dice.place(3)];
    let n = i64::try_from(dice.roll(5)).unwrap() + 1;
    let who = u128::from(dice.roll(3));
    let mut line = house.line(None, None, n);
    line.lot = lots.get(dice.place(3)).copied();
    let kind = match dice.roll(12) {
        0 | 1 => {
            line.to = Some(place);
            Kind::Receipt
        }
        2 | 3 => {
            line.from = Some(place);
            Kind::Shipment
        }
        4 | 5 => {
            line.from = Some(place);
            line.to = Some(places[dice.place(3)]);
            Kind::Transfer
        }
        6 => {
            line.from = Some(place);
            Kind::Adjustment
        }
        7 => {
            line.from = Some(place);
            Kind::Return
        }
        8 | 9 => return code(house.reserve(subject(who), n)),
        10 => {
            let lines = vec![ShipLine {
                sku: house.sku,
                quantity: n,
                from: None,
                lot: None,
                serials: Vec::new(),
            }];
            let input = ReservationShip {
                subject: node(who),
                document: None,
                lines,
            };
            let clerk = house.clerk.clone();
            let shipped = house
                .stage
                .write(move |tx| reservation_ship(tx, &clerk, &input));
            return code(shipped);
        }
        _ if dice.roll(3) == 0 => return code(house.release(subject(who))),
        _ => {
            let Some(movement) = booked.pop() else {
                return "OK";
            };
            let clerk = house.clerk.clone();
            let input = StockMovementUndo {
                movement,
                reason: None,
            };
            let undone = house
                .stage
                .write(move |tx| stock_movement_undo(tx, &clerk, &input));
            return code(undone);
        }
    };
    let done = house.book(kind, vec![line]);
    booked.extend(done.as_ref().ok());
    code(done)
}

#[test]
fn all_books_agree_after_each_step() {
    let mut taken = 0;
    let mut refused = 0;
    for seed in 1..=4 {
        let outcomes = std::sync::Mutex::new(Vec::new());
        each(|stage| {
            let house = House::new(stage);
            let lots = [
                house.lot("L1", &[LotStatus::Released]),
                house.lot("L2", &[]),
            ];
            let mut dice = Dice(seed);
            let mut booked = Vec::new();
            let mut story = Vec::new();
            for number in 0..80 {
                if number == 40 {
                    house.place(lots[1], LotStatus::Released);
                }
                story.push(step(&house, &mut dice, &lots, &mut booked));
                audit(stage);
            }
            outcomes.lock().unwrap().push(story);
        });
        let outcomes = outcomes.into_inner().unwrap();
        assert!(
            outcomes.windows(2).all(|pair| pair[0] == pair[1]),
            "databases differ"
        );
        taken += outcomes[0].iter().filter(|code| **code == "OK").count();
        refused += outcomes[0].iter().filter(|code| **code != "OK").count();
    }
    assert!(
        taken > 100 && refused > 50,
        "{taken} taken, {refused} refused"
    );
}
