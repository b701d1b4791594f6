//! What a checklist is made of.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::super::date::CalendarDate;
use super::super::terms::DefectClass;

/// A list of checks, at most [`super::MAX_ITEMS`] items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Checklist {
    /// The items in the order of the work.
    pub items: Vec<Item>,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Item {
    /// Names the item in answers: 1 to 64 of `a-z A-Z 0-9 _ . -`, unique in the checklist.
    pub key: String,
    /// What is checked, 1 to 500 characters.
    pub label: String,
    /// How to check it, up to 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guidance: Option<String>,
    /// Whether an answer is needed, and outside repeating sections whether a failure rejects the lot.
    #[serde(default)]
    pub mandatory: bool,
    /// Whether "not applicable" with a reason is an answer.
    #[serde(default)]
    pub allow_not_applicable: bool,
    /// How bad a failure is; an option of a choice may say otherwise.
    #[serde(default = "major")]
    pub defect_class: DefectClass,
    /// What kind of answer is expected.
    pub check: Check,
}

const fn major() -> DefectClass {
    DefectClass::Major
}

/// The kind of a check and its settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Check {
    /// Yes or no.
    PassFail,
    /// One or several of given options.
    Choice {
        /// Whether several options may be chosen.
        #[serde(default)]
        multiple: bool,
        /// 1 to 50 options.
        options: Vec<ChoiceOption>,
    },
    /// Numbers with limits.
    Measurement(Measurement),
    /// A number of things, within limits when there are any.
    Count {
        /// The smallest number allowed.
        #[serde(default)]
        min: Option<u32>,
        /// The largest number allowed.
        #[serde(default)]
        max: Option<u32>,
    },
    /// Free text, which always conforms.
    Text {
        /// The most characters, 1 to 2,000.
        max_length: u16,
    },
    /// Photos, which conform when there are enough.
    Photo {
        /// The fewest photos, 1 to 50.
        min: u16,
        /// Whether only photos taken in the app count.
        #[serde(default)]
        in_app: bool,
    },
    /// Videos, which conform when there are enough.
    Video {
        /// The fewest videos, 1 to 50.
        min: u16,
        /// Whether only videos taken in the app count.
        #[serde(default)]
        in_app: bool,
    },
    /// A scanned code.
    Scan {
        /// The code that must be there, 1 to 200 characters; any code conforms without it.
        #[serde(default)]
        expected: Option<String>,
    },
    /// A signature, which always conforms.
    Signature,
    /// A date, within limits when there are any.
    Date {
        /// The first day allowed.
        #[serde(default)]
        not_before: Option<CalendarDate>,
        /// The last day allowed.
        #[serde(default)]
        not_after: Option<CalendarDate>,
    },
    /// Items under one heading.
    Section {
        /// Whether the items are answered once for each unit of the sample.
        #[serde(default)]
        repeat_per_unit: bool,
        /// The items, none of them a section.
        items: Vec<Item>,
    },
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChoiceOption {
    /// Names the option in answers, as [`Item::key`], unique in the choice.
    pub key: String,
    /// What the option says, 1 to 500 characters.
    pub label: String,
    /// The class of the failure that this option means; `None` when it conforms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fails: Option<DefectClass>,
}

/// The settings of a measurement.
///
/// Limits are absolute and belong to what is allowed: 50 ± 0.5 is nominal 50, lower 49.5, upper 50.5.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Measurement {
    /// The value aimed at, for the reader only.
    #[serde(default)]
    pub nominal: Option<Decimal>,
    /// The smallest reading allowed; one of both limits is needed.
    #[serde(default)]
    pub lower: Option<Decimal>,
    /// The largest reading allowed; one of both limits is needed.
    #[serde(default)]
    pub upper: Option<Decimal>,
    /// The unit of all values, 1 to 20 characters, such as `mm`.
    pub unit: String,
    /// The fewest readings, 1 to 100; each must be within the limits.
    pub readings: u16,
    /// Whether the instrument must be named; its calibration must then be valid on the day.
    #[serde(default)]
    pub instrument_required: bool,
}

impl Measurement {
    /// Whether a reading is within the limits.
    pub fn allows(&self, reading: Decimal) -> bool {
        self.lower.is_none_or(|lower| reading >= lower)
            && self.upper.is_none_or(|upper| reading <= upper)
    }
}

impl Check {
    /// The kind as written in JSON.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::PassFail => "PASS_FAIL",
            Self::Choice { .. } => "CHOICE",
            Self::Measurement(_) => "MEASUREMENT",
            Self::Count { .. } => "COUNT",
            Self::Text { .. } => "TEXT",
            Self::Photo { .. } => "PHOTO",
            Self::Video { .. } => "VIDEO",
            Self::Scan { .. } => "SCAN",
            Self::Signature => "SIGNATURE",
            Self::Date { .. } => "DATE",
            Self::Section { .. } => "SECTION",
        }
    }
}
