//! What was answered and what it means.

use async_graphql::{Enum, ID, Object, SimpleObject};
use domain::quality::rules::checklist::{
    Answer, AnswerValue, Instrument as InstrumentRow, Outcome, PendingCause,
};

use super::item::DefectClass;
use crate::graphql::scalar::{Date, Decimal};

/// What an answer means.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
pub(crate) enum CheckOutcome {
    /// As it should be (合格).
    Conforming,
    /// Not as it should be (不合格).
    Nonconforming,
    /// The check does not apply.
    NotApplicable,
    /// Not known yet: a result is awaited, or the instrument's calibration was overdue.
    Pending,
}

/// The answer to one item of a checklist with what it means (检验结果).
pub(crate) struct CheckResult {
    answer: Answer,
    label: Option<String>,
    outcome: Option<Outcome>,
}

impl CheckResult {
    /// An answer; `outcome` is `None` when it has too little in it to mean anything.
    pub(crate) fn new(answer: Answer, label: Option<String>, outcome: Option<Outcome>) -> Self {
        Self {
            answer,
            label,
            outcome,
        }
    }
}

/// A measuring instrument as it was used.
#[derive(SimpleObject)]
pub(crate) struct Instrument {
    /// Number on the instrument.
    id: String,
    /// Last day on which its calibration was valid.
    calibration_due: Date,
}

impl From<&InstrumentRow> for Instrument {
    fn from(row: &InstrumentRow) -> Self {
        Self {
            id: row.id.clone(),
            calibration_due: Date(row.calibration_due),
        }
    }
}

/// The answer to one item of a checklist with what it means (检验结果).
///
/// The value stands in the field of the item's kind; the others are null.
#[Object]
impl CheckResult {
    /// Key of the item.
    async fn item_id(&self) -> &str {
        &self.answer.item
    }
    /// What was checked, in the words of the checklist.
    async fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }
    /// Number of the unit in a section that repeats per unit; null elsewhere.
    async fn unit(&self) -> Option<u32> {
        self.answer.unit
    }
    /// A remark of who answered; null when there is none.
    async fn note(&self) -> Option<&str> {
        self.answer.note.as_deref()
    }
    /// What the answer means; null when it has too few readings or files to mean anything.
    async fn outcome(&self) -> Option<CheckOutcome> {
        self.outcome.as_ref().map(|outcome| match outcome {
            Outcome::Conforming => CheckOutcome::Conforming,
            Outcome::Nonconforming { .. } => CheckOutcome::Nonconforming,
            Outcome::NotApplicable { .. } => CheckOutcome::NotApplicable,
            Outcome::Pending { .. } => CheckOutcome::Pending,
        })
    }
    /// How bad the failure is; null unless NONCONFORMING.
    async fn defect_class(&self) -> Option<DefectClass> {
        match self.outcome {
            Some(Outcome::Nonconforming { defect_class }) => Some(defect_class.into()),
            _ => None,
        }
    }
    /// Why the check does not apply, or who gives the result later; null for other answers.
    async fn reason(&self) -> Option<&str> {
        match &self.answer.value {
            AnswerValue::NotApplicable { reason } | AnswerValue::AwaitingResult { reason } => {
                Some(reason)
            }
            _ => None,
        }
    }
    /// Instrument whose calibration was overdue, so that its readings prove nothing; else null.
    async fn overdue_instrument(&self) -> Option<Instrument> {
        match &self.outcome {
            Some(Outcome::Pending {
                cause:
                    PendingCause::InstrumentOverdue {
                        instrument,
                        calibration_due,
                    },
            }) => Some(Instrument {
                id: instrument.clone(),
                calibration_due: Date(*calibration_due),
            }),
            _ => None,
        }
    }
    /// Answer to a PASS_FAIL.
    async fn passed(&self) -> Option<bool> {
        match self.answer.value {
            AnswerValue::PassFail { passed } => Some(passed),
            _ => None,
        }
    }
    /// Keys of the options of a CHOICE.
    async fn selected(&self) -> Option<&[String]> {
        match &self.answer.value {
            AnswerValue::Choice { selected } => Some(selected),
            _ => None,
        }
    }
    /// Readings of a MEASUREMENT, in the unit of the item.
    async fn readings(&self) -> Option<Vec<Decimal>> {
        match &self.answer.value {
            AnswerValue::Measurement { readings, .. } => {
                Some(readings.iter().copied().map(Decimal).collect())
            }
            _ => None,
        }
    }
    /// What a MEASUREMENT was made with; null when it was not named.
    async fn instrument(&self) -> Option<Instrument> {
        match &self.answer.value {
            AnswerValue::Measurement { instrument, .. } => instrument.as_ref().map(Into::into),
            _ => None,
        }
    }
    /// Answer to a COUNT.
    async fn count(&self) -> Option<u32> {
        match self.answer.value {
            AnswerValue::Count { count } => Some(count),
            _ => None,
        }
    }
    /// Answer to a TEXT.
    async fn text(&self) -> Option<&str> {
        match &self.answer.value {
            AnswerValue::Text { text } => Some(text),
            _ => None,
        }
    }
    /// Code that a SCAN read.
    async fn code(&self) -> Option<&str> {
        match &self.answer.value {
            AnswerValue::Scan { code } => Some(code),
            _ => None,
        }
    }
    /// Answer to a DATE.
    async fn date(&self) -> Option<Date> {
        match self.answer.value {
            AnswerValue::Date { date } => Some(Date(date)),
            _ => None,
        }
    }
    /// Files of a PHOTO, VIDEO or SIGNATURE, at most 50.
    async fn file_ids(&self) -> Option<Vec<ID>> {
        match &self.answer.value {
            AnswerValue::Photo { files } | AnswerValue::Video { files } => {
                Some(files.iter().map(|file| ID(file.id.clone())).collect())
            }
            AnswerValue::Signature { file } => Some(vec![ID(file.clone())]),
            _ => None,
        }
    }
}
