//! Counting what was found, per defect class.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::terms::{CountingMode, DefectClass};

/// Something found wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Finding {
    /// How bad it is.
    pub defect_class: DefectClass,
    /// The number of the unit that carries it, from 1; `None` when units were not told apart.
    pub unit: Option<u32>,
    /// How many times it was found; without a unit, each is taken as a unit of its own.
    pub quantity: u32,
    /// Whether it was found on the sample; elsewhere only a critical one counts.
    pub in_sample: bool,
}

/// How many of a class count against its acceptance number.
///
/// `units` limits the count to numbered findings on these units; findings without a number count
/// always, which can only make the judgement stricter.
/// When units are counted, a unit belongs to the most serious class found on it and to no other.
pub fn count<'a>(
    findings: impl IntoIterator<Item = &'a Finding>,
    defect_class: DefectClass,
    counting: CountingMode,
    units: Option<&BTreeSet<u32>>,
) -> u32 {
    let inside = |unit: u32| units.is_none_or(|units| units.contains(&unit));
    let counted = findings.into_iter().filter(|finding| {
        finding.in_sample && finding.quantity > 0 && finding.unit.is_none_or(inside)
    });
    let mut total = 0_u32;
    let mut worst: BTreeMap<u32, DefectClass> = BTreeMap::new();
    for finding in counted {
        match (finding.unit, counting) {
            (Some(unit), CountingMode::NonconformingItems) => {
                let class = worst.entry(unit).or_insert(finding.defect_class);
                *class = finding.defect_class.min(*class);
            }
            _ if finding.defect_class == defect_class => {
                total = total.saturating_add(finding.quantity);
            }
            _ => {}
        }
    }
    let units = worst
        .values()
        .filter(|class| **class == defect_class)
        .count();
    total.saturating_add(u32::try_from(units).unwrap_or(u32::MAX))
}

/// How many critical defects were found anywhere, on the sample or not.
pub fn critical_anywhere<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> u32 {
    findings
        .into_iter()
        .filter(|finding| finding.defect_class == DefectClass::Critical)
        .fold(0, |sum, finding| sum.saturating_add(finding.quantity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use CountingMode::{NonconformingItems, Nonconformities};
    use DefectClass::{Critical, Major, Minor};

    fn on(unit: u32, defect_class: DefectClass, quantity: u32) -> Finding {
        Finding {
            defect_class,
            unit: Some(unit),
            quantity,
            in_sample: true,
        }
    }

    fn loose(defect_class: DefectClass, quantity: u32) -> Finding {
        Finding {
            unit: None,
            ..on(0, defect_class, quantity)
        }
    }

    #[test]
    fn a_unit_counts_once_and_in_its_most_serious_class() {
        let found = [
            on(7, Minor, 3),
            on(7, Major, 2),
            on(9, Minor, 1),
            loose(Minor, 2),
        ];
        assert_eq!(count(&found, Major, NonconformingItems, None), 1);
        assert_eq!(count(&found, Minor, NonconformingItems, None), 3);
        assert_eq!(count(&found, Major, Nonconformities, None), 2);
        assert_eq!(count(&found, Minor, Nonconformities, None), 6);
    }

    #[test]
    fn a_smaller_sample_leaves_out_the_other_units() {
        let found = [on(7, Major, 1), on(9, Major, 1), loose(Major, 1)];
        let units = BTreeSet::from([9]);
        assert_eq!(count(&found, Major, NonconformingItems, Some(&units)), 2);
        assert_eq!(count(&found, Major, Nonconformities, Some(&units)), 2);
    }

    #[test]
    fn only_a_critical_one_counts_outside_the_sample() {
        let outside = |class| Finding {
            in_sample: false,
            ..on(3, class, 1)
        };
        let found = [outside(Major), outside(Critical), on(4, Critical, 0)];
        assert_eq!(count(&found, Major, Nonconformities, None), 0);
        assert_eq!(count(&found, Critical, Nonconformities, None), 0);
        assert_eq!(critical_anywhere(&found), 1);
    }

    #[test]
    fn very_many_stay_very_many() {
        let found = [loose(Minor, u32::MAX), loose(Minor, 5)];
        assert_eq!(count(&found, Minor, Nonconformities, None), u32::MAX);
        assert_eq!(count(&found, Minor, NonconformingItems, None), u32::MAX);
    }
}
