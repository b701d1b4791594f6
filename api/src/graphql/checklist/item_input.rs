//! Items of a checklist as clients give them.

use async_graphql::{InputObject, OneofObject};
use domain::quality::rules::checklist::{Check, ChoiceOption, Item, Measurement};

use super::item::DefectClass;
use crate::graphql::scalar::{Date, Decimal};

/// One check of a checklist.
#[derive(InputObject)]
pub(crate) struct ChecklistItemInput {
    /// Names the item in results: 1 to 64 of `a-z A-Z 0-9 _ . -`, unique in the checklist.
    key: String,
    /// What is checked, 1 to 500 characters.
    label: String,
    /// How to check it, at most 500 characters.
    guidance: Option<String>,
    /// Whether an answer is needed.
    #[graphql(default)]
    mandatory: bool,
    /// Whether "not applicable" with a reason is an answer.
    #[graphql(default)]
    allow_not_applicable: bool,
    /// How bad a failure is; MAJOR when left out.
    defect_class: Option<DefectClass>,
    /// What kind of answer is expected, with the settings of that kind.
    check: CheckInput,
}

/// The kind of a check with its settings: exactly one field.
#[derive(OneofObject)]
pub(crate) enum CheckInput {
    /// Yes or no; has no settings, give true.
    PassFail(bool),
    /// One or several of given options.
    Choice(ChoiceCheckInput),
    /// Numbers with limits.
    Measurement(MeasurementCheckInput),
    /// How many there are.
    Count(CountCheckInput),
    /// Free words.
    Text(TextCheckInput),
    /// Pictures.
    Photo(FilesCheckInput),
    /// Films.
    Video(FilesCheckInput),
    /// A bar code or QR code.
    Scan(ScanCheckInput),
    /// A picture of a signature; has no settings, give true.
    Signature(bool),
    /// A calendar day.
    Date(DateCheckInput),
    /// Items under one heading; sections do not nest.
    Section(SectionCheckInput),
}

/// Settings of a choice.
#[derive(InputObject)]
pub(crate) struct ChoiceCheckInput {
    /// Whether several options may be chosen.
    #[graphql(default)]
    multiple: bool,
    /// What can be chosen, 1 to 50.
    options: Vec<ChoiceOptionInput>,
}

/// One option of a choice.
#[derive(InputObject)]
pub(crate) struct ChoiceOptionInput {
    /// Names the option in results, unique in the choice.
    key: String,
    /// What the option says, 1 to 500 characters.
    label: String,
    /// How bad the failure is that this option means; conforms when left out.
    fails: Option<DefectClass>,
}

/// Settings of a measurement; one of both limits is needed, and both belong to what is allowed.
#[derive(InputObject)]
pub(crate) struct MeasurementCheckInput {
    /// Value aimed at, in `unit`.
    nominal: Option<Decimal>,
    /// Smallest reading allowed, in `unit`.
    lower: Option<Decimal>,
    /// Largest reading allowed, in `unit`.
    upper: Option<Decimal>,
    /// Unit of all values, 1 to 20 characters, as `mm`.
    unit: String,
    /// Fewest readings, 1 to 100.
    #[graphql(default = 1)]
    readings: u16,
    /// Whether the instrument must be named with its calibration.
    #[graphql(default)]
    instrument_required: bool,
}

/// Limits of a count.
#[derive(InputObject)]
pub(crate) struct CountCheckInput {
    /// Smallest number allowed.
    min: Option<u32>,
    /// Largest number allowed.
    max: Option<u32>,
}

/// Settings of a text.
#[derive(InputObject)]
pub(crate) struct TextCheckInput {
    /// Most characters, 1 to 2,000.
    #[graphql(default = 500)]
    max_length: u16,
}

/// Settings of a check that takes photos or videos.
#[derive(InputObject)]
pub(crate) struct FilesCheckInput {
    /// Fewest files, 1 to 50.
    #[graphql(default = 1)]
    min: u16,
    /// Whether only files taken in the app count.
    #[graphql(default)]
    in_app: bool,
}

/// Settings of a scan.
#[derive(InputObject)]
pub(crate) struct ScanCheckInput {
    /// Code that must be read, at most 200 characters; any code conforms when left out.
    expected: Option<String>,
}

/// Limits of a date.
#[derive(InputObject)]
pub(crate) struct DateCheckInput {
    /// First day allowed.
    not_before: Option<Date>,
    /// Last day allowed.
    not_after: Option<Date>,
}

/// Items under one heading.
#[derive(InputObject)]
pub(crate) struct SectionCheckInput {
    /// Whether the items are answered once for each unit of the sample.
    #[graphql(default)]
    repeat_per_unit: bool,
    /// The items, none of them a section.
    items: Vec<ChecklistItemInput>,
}

impl From<ChecklistItemInput> for Item {
    fn from(input: ChecklistItemInput) -> Self {
        Self {
            key: input.key,
            label: input.label,
            guidance: input.guidance,
            mandatory: input.mandatory,
            allow_not_applicable: input.allow_not_applicable,
            defect_class: input.defect_class.unwrap_or(DefectClass::Major).into(),
            check: input.check.into(),
        }
    }
}

impl From<CheckInput> for Check {
    fn from(input: CheckInput) -> Self {
        match input {
            CheckInput::PassFail(_) => Self::PassFail,
            CheckInput::Choice(choice) => Self::Choice {
                multiple: choice.multiple,
                options: choice.options.into_iter().map(Into::into).collect(),
            },
            CheckInput::Measurement(check) => Self::Measurement(Measurement {
                nominal: check.nominal.map(|d| d.0),
                lower: check.lower.map(|d| d.0),
                upper: check.upper.map(|d| d.0),
                unit: check.unit,
                readings: check.readings,
                instrument_required: check.instrument_required,
            }),
            CheckInput::Count(CountCheckInput { min, max }) => Self::Count { min, max },
            CheckInput::Text(TextCheckInput { max_length }) => Self::Text { max_length },
            CheckInput::Photo(FilesCheckInput { min, in_app }) => Self::Photo { min, in_app },
            CheckInput::Video(FilesCheckInput { min, in_app }) => Self::Video { min, in_app },
            CheckInput::Scan(ScanCheckInput { expected }) => Self::Scan { expected },
            CheckInput::Signature(_) => Self::Signature,
            CheckInput::Date(date) => Self::Date {
                not_before: date.not_before.map(|d| d.0),
                not_after: date.not_after.map(|d| d.0),
            },
            CheckInput::Section(section) => Self::Section {
                repeat_per_unit: section.repeat_per_unit,
                items: section.items.into_iter().map(Into::into).collect(),
            },
        }
    }
}

impl From<ChoiceOptionInput> for ChoiceOption {
    fn from(input: ChoiceOptionInput) -> Self {
        Self {
            key: input.key,
            label: input.label,
            fails: input.fails.map(Into::into),
        }
    }
}
