//! Reasons as data, and as sentences in two languages.

use serde::{Deserialize, Serialize};

use super::super::terms::{DefectClass, Language, Verdict};
use super::ClassResult;

/// Why a verdict is what it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    tag = "code",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase"
)]
pub enum Reason {
    /// Nothing was recorded at all.
    NothingInspected,
    /// Critical defects were found, on the sample or elsewhere.
    CriticalFound {
        /// How many.
        found: u32,
    },
    /// A class reached its rejection number.
    ClassOverLimit(ClassResult),
    /// A class is between both numbers: accepted, and reduced inspection ends (ANSI/ASQ Z1.4).
    ClassBetweenLimits(ClassResult),
    /// A class keeps its acceptance number.
    ClassWithinLimit(ClassResult),
    /// Defects were found of a class that has no limit; a person decides.
    ClassWithoutLimit {
        /// The class.
        defect_class: DefectClass,
        /// How many defects were found.
        found: u32,
    },
    /// A mandatory check does not conform.
    MandatoryItemFailed {
        /// Key of the checklist item.
        item: String,
        /// Its label.
        label: String,
        /// How bad that is.
        defect_class: DefectClass,
    },
    /// Fewer units were inspected than the plan asks for.
    SampleIncomplete {
        /// Units inspected.
        inspected: u32,
        /// Units to inspect.
        required: u32,
    },
    /// Mandatory answers are missing.
    AnswersMissing {
        /// How many.
        count: u32,
    },
    /// A result will come later, such as from a laboratory.
    AwaitingResult {
        /// Key of the checklist item.
        item: String,
        /// Its label.
        label: String,
    },
    /// A measurement cannot be trusted because the calibration of its instrument was overdue.
    InstrumentOverdue {
        /// Key of the checklist item.
        item: String,
        /// Its label.
        label: String,
    },
}

impl Reason {
    /// The verdict that this reason alone would give.
    pub const fn effect(&self) -> Verdict {
        match self {
            Self::NothingInspected => Verdict::NotInspected,
            Self::CriticalFound { .. }
            | Self::ClassOverLimit(_)
            | Self::MandatoryItemFailed { .. } => Verdict::Reject,
            Self::ClassWithoutLimit { .. }
            | Self::SampleIncomplete { .. }
            | Self::AnswersMissing { .. }
            | Self::AwaitingResult { .. }
            | Self::InstrumentOverdue { .. } => Verdict::Pending,
            Self::ClassBetweenLimits(_) | Self::ClassWithinLimit(_) => Verdict::Accept,
        }
    }

    /// One sentence for a person.
    pub fn render(&self, language: Language) -> String {
        match language {
            Language::En => self.english(),
            Language::ZhCn => self.chinese(),
        }
    }

    fn english(&self) -> String {
        let name = |class: &DefectClass| class.label(Language::En);
        match self {
            Self::NothingInspected => "Nothing was inspected.".to_owned(),
            Self::CriticalFound { found } => {
                format!("Critical defects found: {found}; a single one rejects the lot.")
            }
            Self::ClassOverLimit(class) => format!(
                "Too many {} defects: {} found ({}).",
                name(&class.defect_class),
                class.found,
                class.numbers()
            ),
            Self::ClassBetweenLimits(class) => format!(
                "Accepted with {} {} defects, between both numbers ({}); reduced inspection ends.",
                class.found,
                name(&class.defect_class),
                class.numbers()
            ),
            Self::ClassWithinLimit(class) => format!(
                "{} {} defects found, within the limit ({}).",
                class.found,
                name(&class.defect_class),
                class.numbers()
            ),
            Self::ClassWithoutLimit {
                defect_class,
                found,
            } => format!(
                "{found} {} defects found, but no limit is set for this class; a person must decide.",
                name(defect_class)
            ),
            Self::MandatoryItemFailed {
                label,
                defect_class,
                ..
            } => {
                format!("Mandatory check failed: {label} ({}).", name(defect_class))
            }
            Self::SampleIncomplete {
                inspected,
                required,
            } => {
                format!("The sample is incomplete: {inspected} of {required} units inspected.")
            }
            Self::AnswersMissing { count } => format!("Mandatory answers missing: {count}."),
            Self::AwaitingResult { label, .. } => format!("A result is still awaited: {label}."),
            Self::InstrumentOverdue { label, .. } => {
                format!("The calibration of the instrument was overdue: {label}.")
            }
        }
    }

    fn chinese(&self) -> String {
        let name = |class: &DefectClass| class.label(Language::ZhCn);
        match self {
            Self::NothingInspected => "未进行检验。".to_owned(),
            Self::CriticalFound { found } => {
                format!("发现致命缺陷 {found} 个；发现一个即不接收该批。")
            }
            Self::ClassOverLimit(class) => format!(
                "{}缺陷超出限值：发现 {}（{}）。",
                name(&class.defect_class),
                class.found,
                class.numbers()
            ),
            Self::ClassBetweenLimits(class) => format!(
                "{}缺陷 {}，介于接收数与拒收数之间（{}）：接收该批，恢复正常检验。",
                name(&class.defect_class),
                class.found,
                class.numbers()
            ),
            Self::ClassWithinLimit(class) => format!(
                "{}缺陷未超出限值：发现 {}（{}）。",
                name(&class.defect_class),
                class.found,
                class.numbers()
            ),
            Self::ClassWithoutLimit {
                defect_class,
                found,
            } => format!(
                "发现{}缺陷 {found} 个，但该类别未设限值，需人工判定。",
                name(defect_class)
            ),
            Self::MandatoryItemFailed {
                label,
                defect_class,
                ..
            } => {
                format!("必检项不合格：{label}（{}）。", name(defect_class))
            }
            Self::SampleIncomplete {
                inspected,
                required,
            } => {
                format!("样本未检完：已检 {inspected} 件，应检 {required} 件。")
            }
            Self::AnswersMissing { count } => format!("缺少必填项 {count} 项。"),
            Self::AwaitingResult { label, .. } => format!("等待结果：{label}。"),
            Self::InstrumentOverdue { label, .. } => {
                format!("测量仪器校准已过期：{label}。")
            }
        }
    }
}

impl ClassResult {
    fn numbers(&self) -> String {
        format!("Ac {}, Re {}", self.acceptance, self.rejection)
    }
}
