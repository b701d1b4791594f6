//! Items of a checklist.

use async_graphql::{Enum, Object};
use domain::quality::rules::checklist::{Check, Item};

use super::check::{ChoiceCheck, CountCheck, DateCheck, FilesCheck, MeasurementCheck, SectionCheck};

/// How bad a defect is (缺陷等级).
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::rules::DefectClass")]
pub(crate) enum DefectClass {
    /// Dangerous or unlawful (致命); one rejects the lot wherever it is found.
    Critical,
    /// Likely to fail or to be returned (严重).
    Major,
    /// Unlikely to reduce use (轻微).
    Minor,
}

/// What kind of answer a check takes.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
pub(crate) enum CheckKind {
    /// Yes or no.
    PassFail,
    /// One or several of given options.
    Choice,
    /// Numbers with limits.
    Measurement,
    /// How many there are.
    Count,
    /// Free words.
    Text,
    /// Pictures.
    Photo,
    /// Films.
    Video,
    /// A bar code or QR code.
    Scan,
    /// A picture of a signature.
    Signature,
    /// A calendar day.
    Date,
    /// Items under one heading.
    Section,
}

/// One check of a checklist (检验项).
#[derive(Clone)]
pub(crate) struct ChecklistItem(pub(crate) Item);

/// One check of a checklist (检验项).
#[Object]
impl ChecklistItem {
    /// Names the item in results; unique in the checklist, also within sections.
    async fn key(&self) -> &str {
        &self.0.key
    }
    /// What is checked, at most 500 characters.
    async fn label(&self) -> &str {
        &self.0.label
    }
    /// How to check it; null when nothing is said.
    async fn guidance(&self) -> Option<&str> {
        self.0.guidance.as_deref()
    }
    /// Whether an answer is needed.
    async fn mandatory(&self) -> bool {
        self.0.mandatory
    }
    /// Whether "not applicable" with a reason is an answer.
    async fn allow_not_applicable(&self) -> bool {
        self.0.allow_not_applicable
    }
    /// How bad a failure is, unless the chosen option says otherwise.
    async fn defect_class(&self) -> DefectClass {
        self.0.defect_class.into()
    }
    /// What kind of answer is expected; the field of that kind holds its settings.
    async fn kind(&self) -> CheckKind {
        match &self.0.check {
            Check::PassFail => CheckKind::PassFail,
            Check::Choice { .. } => CheckKind::Choice,
            Check::Measurement(_) => CheckKind::Measurement,
            Check::Count { .. } => CheckKind::Count,
            Check::Text { .. } => CheckKind::Text,
            Check::Photo { .. } => CheckKind::Photo,
            Check::Video { .. } => CheckKind::Video,
            Check::Scan { .. } => CheckKind::Scan,
            Check::Signature => CheckKind::Signature,
            Check::Date { .. } => CheckKind::Date,
            Check::Section { .. } => CheckKind::Section,
        }
    }
    /// Settings of a MEASUREMENT; null for other kinds.
    async fn measurement(&self) -> Option<MeasurementCheck> {
        match &self.0.check {
            Check::Measurement(measurement) => Some(measurement.into()),
            _ => None,
        }
    }
    /// Settings of a CHOICE; null for other kinds.
    async fn choice(&self) -> Option<ChoiceCheck> {
        match &self.0.check {
            Check::Choice { multiple, options } => Some(ChoiceCheck::new(*multiple, options)),
            _ => None,
        }
    }
    /// Limits of a COUNT; null for other kinds.
    async fn count(&self) -> Option<CountCheck> {
        match self.0.check {
            Check::Count { min, max } => Some(CountCheck { min, max }),
            _ => None,
        }
    }
    /// Most characters of a TEXT; null for other kinds.
    async fn max_length(&self) -> Option<u16> {
        match self.0.check {
            Check::Text { max_length } => Some(max_length),
            _ => None,
        }
    }
    /// Settings of a PHOTO or VIDEO; null for other kinds.
    async fn files(&self) -> Option<FilesCheck> {
        match self.0.check {
            Check::Photo { min, in_app } | Check::Video { min, in_app } => {
                Some(FilesCheck { min, in_app })
            }
            _ => None,
        }
    }
    /// Code that a SCAN must read; null when any code conforms, and for other kinds.
    async fn expected_code(&self) -> Option<&str> {
        match &self.0.check {
            Check::Scan { expected } => expected.as_deref(),
            _ => None,
        }
    }
    /// Limits of a DATE; null for other kinds.
    async fn date(&self) -> Option<DateCheck> {
        match self.0.check {
            Check::Date {
                not_before,
                not_after,
            } => Some(DateCheck::new(not_before, not_after)),
            _ => None,
        }
    }
    /// Items of a SECTION; null for other kinds.
    async fn section(&self) -> Option<SectionCheck> {
        match &self.0.check {
            Check::Section {
                repeat_per_unit,
                items,
            } => Some(SectionCheck::new(*repeat_per_unit, items)),
            _ => None,
        }
    }
}
