//! Answers as clients give them.

use async_graphql::{ID, InputObject, OneofObject};
use domain::quality::rules::checklist::{Answer, AnswerValue, CapturedFile, Instrument};

use crate::graphql::scalar::{Date, Decimal};

/// The answer to one item of a checklist.
#[derive(InputObject)]
pub(crate) struct CheckResultInput {
    /// Key of the item.
    item_id: String,
    /// Number of the unit in a section that repeats per unit; leave it out elsewhere.
    unit: Option<u32>,
    /// A remark, at most 500 characters.
    note: Option<String>,
    /// The answer, of the kind that the item takes.
    value: CheckValueInput,
}

/// An answer: exactly one field, that of the item's kind or one of the last two.
#[derive(OneofObject)]
pub(crate) enum CheckValueInput {
    /// Whether it passed.
    PassFail(bool),
    /// Keys of the options, exactly one unless several are allowed.
    Choice(Vec<String>),
    /// Readings, with the instrument.
    Measurement(MeasurementValueInput),
    /// How many there are.
    Count(u32),
    /// Free words, at most 2,000 characters.
    Text(String),
    /// Pictures, at most 50.
    Photo(Vec<CapturedFileInput>),
    /// Films, at most 50.
    Video(Vec<CapturedFileInput>),
    /// What the scanner read.
    Scan(String),
    /// File that shows the signature.
    Signature(ID),
    /// The day.
    Date(Date),
    /// Why the check does not apply; only where the item allows it.
    NotApplicable(String),
    /// Who gives the result later, such as a laboratory.
    AwaitingResult(String),
}

/// Readings of a measurement.
#[derive(InputObject)]
pub(crate) struct MeasurementValueInput {
    /// Readings in the unit of the item, at most 100.
    readings: Vec<Decimal>,
    /// What was measured with; needed where the item asks for it.
    instrument: Option<InstrumentInput>,
}

/// A measuring instrument.
#[derive(InputObject)]
pub(crate) struct InstrumentInput {
    /// Number on the instrument, 1 to 64 characters.
    id: String,
    /// Last day on which its calibration is valid.
    calibration_due: Date,
}

/// A photo or video of an answer.
#[derive(InputObject)]
pub(crate) struct CapturedFileInput {
    /// A complete upload.
    file_id: ID,
    /// Whether it was taken in the app during the inspection.
    #[graphql(default)]
    in_app: bool,
}

impl From<CheckResultInput> for Answer {
    fn from(input: CheckResultInput) -> Self {
        Self {
            item: input.item_id,
            unit: input.unit,
            note: input.note,
            value: input.value.into(),
        }
    }
}

impl From<CheckValueInput> for AnswerValue {
    fn from(input: CheckValueInput) -> Self {
        let captured = |files: Vec<CapturedFileInput>| {
            let file = |file: CapturedFileInput| CapturedFile {
                id: file.file_id.0,
                in_app: file.in_app,
            };
            files.into_iter().map(file).collect()
        };
        match input {
            CheckValueInput::PassFail(passed) => Self::PassFail { passed },
            CheckValueInput::Choice(selected) => Self::Choice { selected },
            CheckValueInput::Measurement(value) => Self::Measurement {
                readings: value.readings.into_iter().map(|d| d.0).collect(),
                instrument: value.instrument.map(|instrument| Instrument {
                    id: instrument.id,
                    calibration_due: instrument.calibration_due.0,
                }),
            },
            CheckValueInput::Count(count) => Self::Count { count },
            CheckValueInput::Text(text) => Self::Text { text },
            CheckValueInput::Photo(files) => Self::Photo {
                files: captured(files),
            },
            CheckValueInput::Video(files) => Self::Video {
                files: captured(files),
            },
            CheckValueInput::Scan(code) => Self::Scan { code },
            CheckValueInput::Signature(file) => Self::Signature { file: file.0 },
            CheckValueInput::Date(date) => Self::Date { date: date.0 },
            CheckValueInput::NotApplicable(reason) => Self::NotApplicable { reason },
            CheckValueInput::AwaitingResult(reason) => Self::AwaitingResult { reason },
        }
    }
}
