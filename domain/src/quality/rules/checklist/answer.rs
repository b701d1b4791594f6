//! What an inspector answers.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::super::date::CalendarDate;

/// The answer to one item, for one unit when its section repeats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answer {
    /// Key of the item.
    pub item: String,
    /// Number of the unit in a repeating section; `None` elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<u32>,
    /// A remark, up to 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The answer itself.
    pub value: AnswerValue,
}

/// An answer of a kind; the kind must be that of the item, except for the last two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum AnswerValue {
    /// Yes or no.
    PassFail {
        /// Whether it passed.
        passed: bool,
    },
    /// The options chosen.
    Choice {
        /// Keys of the options, exactly one unless several are allowed.
        selected: Vec<String>,
    },
    /// Readings in the unit of the item.
    Measurement {
        /// Up to 100 readings.
        readings: Vec<Decimal>,
        /// What was measured with.
        #[serde(default)]
        instrument: Option<Instrument>,
    },
    /// A number of things.
    Count {
        /// How many.
        count: u32,
    },
    /// Free text.
    Text {
        /// The text.
        text: String,
    },
    /// Photos.
    Photo {
        /// Up to 50 files.
        files: Vec<CapturedFile>,
    },
    /// Videos.
    Video {
        /// Up to 50 files.
        files: Vec<CapturedFile>,
    },
    /// A scanned code.
    Scan {
        /// What the scanner read.
        code: String,
    },
    /// A signature.
    Signature {
        /// Id of the file that shows it.
        file: String,
    },
    /// A date.
    Date {
        /// The day.
        date: CalendarDate,
    },
    /// The check does not apply here; only where the item allows it.
    NotApplicable {
        /// Why, 1 to 500 characters.
        reason: String,
    },
    /// The result comes later, such as from a laboratory; the verdict stays open.
    AwaitingResult {
        /// Who gives it, 1 to 500 characters.
        reason: String,
    },
}

impl AnswerValue {
    /// The kind as written in JSON.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::PassFail { .. } => "PASS_FAIL",
            Self::Choice { .. } => "CHOICE",
            Self::Measurement { .. } => "MEASUREMENT",
            Self::Count { .. } => "COUNT",
            Self::Text { .. } => "TEXT",
            Self::Photo { .. } => "PHOTO",
            Self::Video { .. } => "VIDEO",
            Self::Scan { .. } => "SCAN",
            Self::Signature { .. } => "SIGNATURE",
            Self::Date { .. } => "DATE",
            Self::NotApplicable { .. } => "NOT_APPLICABLE",
            Self::AwaitingResult { .. } => "AWAITING_RESULT",
        }
    }
}

/// A photo or a video.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CapturedFile {
    /// Id of the file, 1 to 64 characters.
    pub id: String,
    /// Whether it was taken in the app during the inspection.
    #[serde(default)]
    pub in_app: bool,
}

/// A measuring instrument.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Instrument {
    /// Its id, 1 to 64 characters.
    pub id: String,
    /// The last day on which its calibration is valid.
    pub calibration_due: CalendarDate,
}
