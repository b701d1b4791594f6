//! Is this definition of a checklist usable?

use std::collections::BTreeSet;

use super::super::problem::{Problem, ProblemCode};
use super::definition::{Check, Checklist, ChoiceOption, Item, Measurement};
use super::{MAX_ANSWER_TEXT, MAX_FILES, MAX_ITEMS, MAX_KEY, MAX_OPTIONS, MAX_PROBLEMS};
use super::{MAX_READINGS, MAX_TEXT};

/// The most characters of the unit of a measurement.
const MAX_UNIT: usize = 20;
/// The most characters of an expected code.
const MAX_EXPECTED: usize = 200;

/// Checks a definition before it is stored.
///
/// Gives up to [`MAX_PROBLEMS`] problems with paths such as `items[2].check.options[0].label`.
pub fn validate(checklist: &Checklist) -> Result<(), Vec<Problem>> {
    let mut found = Problems::default();
    let total = total(&checklist.items);
    if found.range("items", total, 1, MAX_ITEMS) {
        let mut keys = BTreeSet::new();
        for (index, item) in checklist.items.iter().enumerate() {
            found.item(&format!("items[{index}]"), item, true, &mut keys);
        }
    }
    found.result()
}

fn total(items: &[Item]) -> usize {
    items.iter().fold(0, |sum, item| match &item.check {
        Check::Section { items, .. } => sum + 1 + total(items),
        _ => sum + 1,
    })
}

/// Problems found so far, with the checks that several places share.
#[derive(Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    pub(super) fn result(self) -> Result<(), Vec<Problem>> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(self.0)
        }
    }

    pub(super) fn add(&mut self, problem: Problem) {
        if self.0.len() < MAX_PROBLEMS {
            self.0.push(problem);
        }
    }

    pub(super) fn range(&mut self, path: &str, value: usize, least: usize, most: usize) -> bool {
        let inside = (least..=most).contains(&value);
        if !inside {
            let problem = Problem::new(path, ProblemCode::OutOfRange).given(value);
            self.add(problem.allowed(format_args!("{least}..{most}")));
        }
        inside
    }

    /// A text that is not blank and not too long.
    pub(super) fn text(&mut self, path: &str, text: &str, most: usize) {
        if text.trim().is_empty() {
            self.add(Problem::new(path, ProblemCode::Required));
        } else {
            self.range(path, text.chars().count(), 1, most);
        }
    }

    fn key<'a>(&mut self, path: &str, key: &'a str, seen: &mut BTreeSet<&'a str>) {
        let shaped = key
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
        if key.is_empty() || key.len() > MAX_KEY || !shaped {
            let allowed = format!("1..{MAX_KEY} of a-z A-Z 0-9 _ . -");
            self.add(
                Problem::new(path, ProblemCode::BadFormat)
                    .given(key)
                    .allowed(allowed),
            );
        } else if !seen.insert(key) {
            self.add(Problem::new(path, ProblemCode::Duplicate).given(key));
        }
    }

    fn ordered<T: PartialOrd + std::fmt::Display>(
        &mut self,
        path: &str,
        lower: Option<T>,
        upper: Option<T>,
    ) {
        if let (Some(lower), Some(upper)) = (lower, upper)
            && lower > upper
        {
            let problem = Problem::new(path, ProblemCode::LimitsCrossed).given(lower);
            self.add(problem.allowed(format_args!("..{upper}")));
        }
    }

    fn item<'a>(
        &mut self,
        path: &str,
        item: &'a Item,
        section_allowed: bool,
        keys: &mut BTreeSet<&'a str>,
    ) {
        self.key(&format!("{path}.key"), &item.key, keys);
        self.text(&format!("{path}.label"), &item.label, MAX_TEXT);
        if let Some(guidance) = &item.guidance {
            self.text(&format!("{path}.guidance"), guidance, MAX_TEXT);
        }
        let path = format!("{path}.check");
        match &item.check {
            Check::Section { items, .. } if section_allowed => {
                self.range(&format!("{path}.items"), items.len(), 1, MAX_ITEMS);
                for (index, item) in items.iter().enumerate() {
                    self.item(&format!("{path}.items[{index}]"), item, false, keys);
                }
            }
            Check::Section { .. } => {
                let path = format!("{path}.kind");
                self.add(Problem::new(path, ProblemCode::NotAllowed).given(item.check.kind()));
            }
            check => self.check(&path, check),
        }
    }

    fn check(&mut self, path: &str, check: &Check) {
        match check {
            Check::PassFail | Check::Signature | Check::Section { .. } => {}
            Check::Choice { options, .. } => self.options(&format!("{path}.options"), options),
            Check::Measurement(measurement) => self.measurement(path, measurement),
            Check::Count { min, max } => self.ordered(&format!("{path}.min"), *min, *max),
            Check::Text { max_length } => {
                let path = format!("{path}.maxLength");
                self.range(&path, usize::from(*max_length), 1, MAX_ANSWER_TEXT);
            }
            Check::Photo { min, .. } | Check::Video { min, .. } => {
                self.range(&format!("{path}.min"), usize::from(*min), 1, MAX_FILES);
            }
            Check::Scan { expected } => {
                if let Some(code) = expected {
                    self.text(&format!("{path}.expected"), code, MAX_EXPECTED);
                }
            }
            Check::Date {
                not_before,
                not_after,
            } => self.ordered(&format!("{path}.notBefore"), *not_before, *not_after),
        }
    }

    fn options(&mut self, path: &str, options: &[ChoiceOption]) {
        if !self.range(path, options.len(), 1, MAX_OPTIONS) {
            return;
        }
        let mut keys = BTreeSet::new();
        for (index, option) in options.iter().enumerate() {
            self.key(&format!("{path}[{index}].key"), &option.key, &mut keys);
            self.text(&format!("{path}[{index}].label"), &option.label, MAX_TEXT);
        }
    }

    fn measurement(&mut self, path: &str, measurement: &Measurement) {
        self.text(&format!("{path}.unit"), &measurement.unit, MAX_UNIT);
        let readings = usize::from(measurement.readings);
        self.range(&format!("{path}.readings"), readings, 1, MAX_READINGS);
        let path = format!("{path}.lower");
        if measurement.lower.is_none() && measurement.upper.is_none() {
            self.add(Problem::new(&path, ProblemCode::Required).allowed("lower, upper"));
        }
        self.ordered(&path, measurement.lower, measurement.upper);
    }
}
