//! What bad input gets: where it is, what is wrong, what is allowed.

use std::fmt;

use serde::Serialize;

use super::terms::{Language, terms};

terms! {
    /// What is wrong with a value.
    ProblemCode {
        /// A value is needed and none was given.
        Required = "REQUIRED",
        /// The value is not one of those allowed.
        NotAllowed = "NOT_ALLOWED",
        /// A number, date or length is outside its limits.
        OutOfRange = "OUT_OF_RANGE",
        /// The text is not written as it must be.
        BadFormat = "BAD_FORMAT",
        /// The same thing is given twice.
        Duplicate = "DUPLICATE",
        /// The value names something that does not exist.
        Unknown = "UNKNOWN",
        /// The answer is of another kind than the question.
        WrongKind = "WRONG_KIND",
        /// The lower limit is above the upper limit.
        LimitsCrossed = "LIMITS_CROSSED",
        /// The table has no plan here; does not happen with the tables of this module.
        NoPlan = "NO_PLAN",
    }
}

impl ProblemCode {
    fn text(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Self::Required => ("is required", "必填"),
            Self::NotAllowed => ("is not allowed", "不允许"),
            Self::OutOfRange => ("is out of range", "超出范围"),
            Self::BadFormat => ("is not written correctly", "格式不正确"),
            Self::Duplicate => ("is given twice", "重复"),
            Self::Unknown => ("does not exist", "不存在"),
            Self::WrongKind => ("is of the wrong kind", "类型不符"),
            Self::LimitsCrossed => ("is above the upper limit", "下限大于上限"),
            Self::NoPlan => ("has no sampling plan", "没有对应的抽样方案"),
        };
        match language {
            Language::En => en,
            Language::ZhCn => zh,
        }
    }
}

/// One wrong value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where, as a path into the input, such as `items[2].check.options[0].label`.
    pub path: String,
    /// What is wrong.
    pub code: ProblemCode,
    /// The value that was given, cut at 80 characters; `None` when there is none to show.
    pub given: Option<String>,
    /// What is allowed: a range such as `1..500`, or values joined by commas; `None` when nothing can be said.
    pub allowed: Option<String>,
}

/// The longest part of a given value that a problem repeats, in characters.
const GIVEN_CHARS: usize = 80;

impl Problem {
    pub(super) fn new(path: impl Into<String>, code: ProblemCode) -> Self {
        Self {
            path: path.into(),
            code,
            given: None,
            allowed: None,
        }
    }

    pub(super) fn given(mut self, value: impl fmt::Display) -> Self {
        self.given = Some(value.to_string().chars().take(GIVEN_CHARS).collect());
        self
    }

    pub(super) fn allowed(mut self, values: impl fmt::Display) -> Self {
        self.allowed = Some(values.to_string());
        self
    }

    /// One sentence for a person.
    pub fn render(&self, language: Language) -> String {
        let text = self.code.text(language);
        let (given, allowed) = match language {
            Language::En => (" (given: ", "; allowed: "),
            Language::ZhCn => ("（输入：", "；允许："),
        };
        let mut sentence = format!("{} {text}", self.path);
        if let Some(value) = &self.given {
            sentence.push_str(given);
            sentence.push_str(value);
            sentence.push(if language == Language::En { ')' } else { '）' });
        }
        if let Some(values) = &self.allowed {
            sentence.push_str(allowed);
            sentence.push_str(values);
        }
        sentence
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(Language::En))
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_well_in_both_languages() {
        let problem = Problem::new("lotSize", ProblemCode::OutOfRange)
            .given(0)
            .allowed("1..4294967295");
        assert_eq!(
            problem.render(Language::En),
            "lotSize is out of range (given: 0); allowed: 1..4294967295"
        );
        assert_eq!(
            problem.render(Language::ZhCn),
            "lotSize 超出范围（输入：0）；允许：1..4294967295"
        );
    }

    #[test]
    fn repeats_only_a_part_of_a_long_value() {
        let problem = Problem::new("key", ProblemCode::BadFormat).given("长".repeat(500));
        assert_eq!(problem.given.map(|g| g.chars().count()), Some(80));
    }
}
