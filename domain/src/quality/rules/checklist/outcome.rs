//! What an answer can mean.

use serde::{Deserialize, Serialize};

use super::super::date::CalendarDate;
use super::super::terms::DefectClass;

/// What an answer means.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    tag = "outcome",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase"
)]
pub enum Outcome {
    /// As it should be.
    Conforming,
    /// Not as it should be.
    Nonconforming {
        /// How bad.
        defect_class: DefectClass,
    },
    /// The check does not apply.
    NotApplicable {
        /// Why.
        reason: String,
    },
    /// Not known yet.
    Pending {
        /// Why.
        cause: PendingCause,
    },
}

/// Why an outcome is not known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    tag = "code",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase"
)]
pub enum PendingCause {
    /// The result comes later.
    AwaitingResult {
        /// Who gives it.
        reason: String,
    },
    /// The calibration of the instrument was overdue on the day, so its readings prove nothing.
    InstrumentOverdue {
        /// Id of the instrument.
        instrument: String,
        /// The last day on which its calibration was valid.
        calibration_due: CalendarDate,
    },
}
