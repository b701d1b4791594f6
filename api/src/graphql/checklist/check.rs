//! Settings of checks, by kind.

use async_graphql::SimpleObject;
use domain::quality::rules::CalendarDate;
use domain::quality::rules::checklist::{ChoiceOption as Choice, Item, Measurement};

use super::item::{ChecklistItem, DefectClass};
use crate::graphql::scalar::{Date, Decimal};

/// Settings of a measurement; limits belong to what is allowed.
#[derive(SimpleObject)]
pub(crate) struct MeasurementCheck {
    /// Value aimed at, in `unit`; null when there is none. For the reader only.
    nominal: Option<Decimal>,
    /// Smallest reading allowed, in `unit`; null when there is no lower limit.
    lower: Option<Decimal>,
    /// Largest reading allowed, in `unit`; null when there is no upper limit.
    upper: Option<Decimal>,
    /// Unit of all values, as `mm`.
    unit: String,
    /// Fewest readings; each must be within the limits.
    readings: u16,
    /// Whether the instrument must be named with its calibration.
    instrument_required: bool,
}

impl From<&Measurement> for MeasurementCheck {
    fn from(check: &Measurement) -> Self {
        Self {
            nominal: check.nominal.map(Decimal),
            lower: check.lower.map(Decimal),
            upper: check.upper.map(Decimal),
            unit: check.unit.clone(),
            readings: check.readings,
            instrument_required: check.instrument_required,
        }
    }
}

/// Settings of a choice.
#[derive(SimpleObject)]
pub(crate) struct ChoiceCheck {
    /// Whether several options may be chosen.
    multiple: bool,
    /// What can be chosen, 1 to 50.
    options: Vec<ChoiceOption>,
}

impl ChoiceCheck {
    /// The settings as the API shows them.
    pub(super) fn new(multiple: bool, options: &[Choice]) -> Self {
        let options = options.iter().map(|option| ChoiceOption {
            key: option.key.clone(),
            label: option.label.clone(),
            fails: option.fails.map(Into::into),
        });
        Self {
            multiple,
            options: options.collect(),
        }
    }
}

/// One option of a choice.
#[derive(SimpleObject)]
pub(crate) struct ChoiceOption {
    /// Names the option in results.
    key: String,
    /// What the option says.
    label: String,
    /// How bad the failure is that this option means; null when it conforms.
    fails: Option<DefectClass>,
}

/// Limits of a count.
#[derive(SimpleObject)]
pub(crate) struct CountCheck {
    /// Smallest number allowed; null when there is no lower limit.
    pub(super) min: Option<u32>,
    /// Largest number allowed; null when there is no upper limit.
    pub(super) max: Option<u32>,
}

/// Settings of a check that takes photos or videos.
#[derive(SimpleObject)]
pub(crate) struct FilesCheck {
    /// Fewest files.
    pub(super) min: u16,
    /// Whether only files taken in the app count.
    pub(super) in_app: bool,
}

/// Limits of a date.
#[derive(SimpleObject)]
pub(crate) struct DateCheck {
    /// First day allowed; null when there is none.
    not_before: Option<Date>,
    /// Last day allowed; null when there is none.
    not_after: Option<Date>,
}

impl DateCheck {
    /// The limits as the API shows them.
    pub(super) fn new(not_before: Option<CalendarDate>, not_after: Option<CalendarDate>) -> Self {
        Self {
            not_before: not_before.map(Date),
            not_after: not_after.map(Date),
        }
    }
}

/// Items under one heading.
#[derive(SimpleObject)]
pub(crate) struct SectionCheck {
    /// Whether the items are answered once for each unit of the sample.
    repeat_per_unit: bool,
    /// The items, none of them a section.
    items: Vec<ChecklistItem>,
}

impl SectionCheck {
    /// The section as the API shows it.
    pub(super) fn new(repeat_per_unit: bool, items: &[Item]) -> Self {
        Self {
            repeat_per_unit,
            items: items.iter().cloned().map(ChecklistItem).collect(),
        }
    }
}
