//! Which units of a lot are the sample, drawn at random from a stored seed.
//!
//! Units are numbered from 1 to the lot size.
//! The same seed draws the same units on every machine, so a draw can be checked later:
//! random numbers come from SplitMix64, a range is made even by throwing away the surplus,
//! and Floyd's method picks without repetition, with one random number for each unit picked.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::problem::{Problem, ProblemCode};
use super::sampling::Scheme;
use super::terms::DefectClass;
use crate::kernel::random::SplitMix64;

/// The most units that one draw names; larger than the largest sample of the tables (3,150).
pub const MAX_UNITS: u32 = 5_000;

/// The units that an inspector takes from the lot.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SampleDraw {
    /// The seed that the units follow from.
    pub seed: u64,
    /// The units to inspect, rising; empty when all are inspected.
    pub units: Vec<u32>,
    /// Whether every unit of the lot is inspected.
    pub full_inspection: bool,
    /// The part that judges a class whose own sample is smaller; other classes use all units.
    pub classes: Vec<ClassUnits>,
}

/// The part of a sample that judges one defect class.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClassUnits {
    /// The class.
    pub defect_class: DefectClass,
    /// Its units, rising.
    pub units: Vec<u32>,
}

/// Draws the sample of a scheme, and within it the samples of classes that need fewer units.
///
/// Problems: `sampleSize` when a class needs more than [`MAX_UNITS`] numbers,
/// which no plan of the tables does.
pub fn draw_scheme(seed: u64, scheme: &Scheme) -> Result<SampleDraw, Problem> {
    let quantity = scheme.inspect_quantity();
    let full_inspection = scheme.full_inspection;
    let units = if full_inspection {
        Vec::new()
    } else {
        draw(seed, scheme.lot_size, quantity)?
    };
    let mut classes = Vec::new();
    for class in &scheme.classes {
        let own = class.plan.inspect_quantity();
        if own < quantity {
            // A random part of a random sample is a random sample of the lot.
            let positions = draw(class_seed(seed, class.defect_class), quantity, own)?;
            let units = if full_inspection {
                positions
            } else {
                at_positions(&units, &positions)
            };
            classes.push(ClassUnits {
                defect_class: class.defect_class,
                units,
            });
        }
    }
    Ok(SampleDraw {
        seed,
        units,
        full_inspection,
        classes,
    })
}

/// Draws `count` different units of 1 to `lot_size`, rising; every choice of units is equally likely.
///
/// Problems: `sampleSize` when `count` is above the lot size or above [`MAX_UNITS`].
pub fn draw(seed: u64, lot_size: u32, count: u32) -> Result<Vec<u32>, Problem> {
    let most = lot_size.min(MAX_UNITS);
    if count > most {
        return Err(Problem::new("sampleSize", ProblemCode::OutOfRange)
            .given(count)
            .allowed(format_args!("0..{most}")));
    }
    let mut random = SplitMix64::new(seed);
    let mut picked = BTreeSet::new();
    for last in (lot_size - count)..lot_size {
        let unit = random.up_to(last);
        if !picked.insert(unit) {
            picked.insert(last);
        }
    }
    Ok(picked.into_iter().map(|unit| unit + 1).collect())
}

/// The units at these positions, counted from 1; both lists rise.
fn at_positions(units: &[u32], positions: &[u32]) -> Vec<u32> {
    let wanted: BTreeSet<_> = positions.iter().collect();
    (1_u32..)
        .zip(units)
        .filter(|(position, _)| wanted.contains(position))
        .map(|(_, unit)| *unit)
        .collect()
}

/// A seed of its own for each class, so that the classes' parts do not depend on each other.
const fn class_seed(seed: u64, defect_class: DefectClass) -> u64 {
    seed ^ match defect_class {
        DefectClass::Critical => 0x4352_4954_4943_414C,
        DefectClass::Major => 0x4D41_4A4F_5221_2121,
        DefectClass::Minor => 0x4D49_4E4F_5221_2121,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    use super::super::sampling::{ClassLimit, scheme};
    use super::super::terms::{CountingMode, Edition, InspectionLevel, InspectionSeverity};
    use super::*;

    #[test]
    fn a_seed_draws_the_same_units_for_ever() {
        let drawn = draw(618, 1200, 8);
        assert_eq!(drawn, Ok(vec![188, 445, 557, 608, 628, 697, 741, 1130]));
        let drawn = draw(u64::MAX, u32::MAX, 5);
        assert_eq!(
            drawn,
            Ok(vec![
                203469022, 1526885073, 2188797046, 2477024136, 2783242669
            ])
        );
    }

    fn two_classes(lot_size: u32) -> Result<Scheme, Problem> {
        let limit = |defect_class, aql| ClassLimit {
            defect_class,
            aql,
            counting: CountingMode::NonconformingItems,
        };
        let limits = [
            limit(DefectClass::Major, Decimal::ONE),
            limit(DefectClass::Minor, Decimal::new(25, 1)),
        ];
        let (edition, level) = (Edition::Gbt2828_1_2012, InspectionLevel::II);
        scheme(
            edition,
            lot_size,
            level,
            InspectionSeverity::Normal,
            &limits,
        )
    }

    #[test]
    fn a_class_with_a_smaller_sample_gets_a_part_of_the_units() -> Result<(), Problem> {
        let drawn = draw_scheme(618, &two_classes(50)?)?;
        assert_eq!((drawn.units.len(), drawn.full_inspection), (13, false));
        assert_eq!(drawn.classes.len(), 1);
        for class in &drawn.classes {
            assert_eq!(
                (class.defect_class, class.units.len()),
                (DefectClass::Minor, 5)
            );
            assert!(class.units.iter().all(|unit| drawn.units.contains(unit)));
            assert!(class.units.is_sorted_by(|a, b| a < b));
        }
        Ok(())
    }

    #[test]
    fn a_whole_lot_is_not_listed_but_its_parts_are() -> Result<(), Problem> {
        let drawn = draw_scheme(618, &two_classes(12)?)?;
        assert!(drawn.full_inspection && drawn.units.is_empty());
        let parts: Vec<_> = drawn
            .classes
            .iter()
            .map(|class| class.units.len())
            .collect();
        assert_eq!(parts, [5]);
        let mut part = drawn.classes.iter().flat_map(|class| &class.units);
        assert!(part.all(|unit| (1..=12).contains(unit)));
        Ok(())
    }

    #[test]
    fn parts_are_even_over_the_lot() -> Result<(), Problem> {
        let scheme = two_classes(50)?;
        let mut counts = [0_u32; 50];
        for seed in 0..20_000 {
            for unit in draw_scheme(seed, &scheme)?
                .classes
                .iter()
                .flat_map(|c| &c.units)
            {
                for (number, count) in (1_u32..).zip(counts.iter_mut()) {
                    *count += u32::from(number == *unit);
                }
            }
        }
        // 5 of 50 units in each of 20,000 draws: 2,000 for each unit, 5 sigma are 212.
        assert!(counts.iter().all(|n| n.abs_diff(2_000) < 212), "{counts:?}");
        Ok(())
    }

    #[test]
    fn every_unit_and_every_pair_is_equally_likely() {
        let seeds = 30_000_u64;
        let mut units = [0_u32; 6];
        let mut pairs = std::collections::BTreeMap::new();
        for seed in 0..seeds {
            let drawn = draw(seed, 6, 2).unwrap_or_default();
            for (unit, count) in (1_u32..).zip(units.iter_mut()) {
                *count += u32::from(drawn.contains(&unit));
            }
            *pairs.entry(drawn).or_insert(0_u32) += 1;
        }
        // 2 of 6 units: each unit in 1/3 of the draws, each of 15 pairs in 1/15; bounds are 5 sigma.
        assert!(units.iter().all(|n| n.abs_diff(10_000) < 410), "{units:?}");
        assert_eq!(pairs.len(), 15);
        assert!(pairs.values().all(|n| n.abs_diff(2_000) < 216), "{pairs:?}");
    }

    #[test]
    fn refuses_more_than_the_lot_has() {
        assert!(draw(1, 10, 10).is_ok_and(|units| units == (1..=10).collect::<Vec<_>>()));
        let problem = draw(1, 10, 11).err().map(|p| (p.path, p.code, p.allowed));
        let expected = (
            "sampleSize".to_owned(),
            ProblemCode::OutOfRange,
            Some("0..10".to_owned()),
        );
        assert_eq!(problem, Some(expected));
        assert!(draw(1, u32::MAX, MAX_UNITS).is_ok_and(|units| units.len() == 5_000));
        assert!(draw(1, u32::MAX, MAX_UNITS + 1).is_err());
    }

    proptest! {
        #[test]
        fn draws_different_units_of_the_lot(seed: u64, lot_size in 1_u32.., share in 0.0..=1.0_f64) {
            let count = (1..=MAX_UNITS.min(lot_size)).rev().find(|n| f64::from(*n) <= share * 400.0);
            let count = count.unwrap_or(1);
            let units = draw(seed, lot_size, count)?;
            prop_assert_eq!(units.len(), usize::try_from(count)?);
            prop_assert!(units.is_sorted_by(|a, b| a < b));
            prop_assert!(units.iter().all(|unit| (1..=lot_size).contains(unit)));
        }
    }
}
