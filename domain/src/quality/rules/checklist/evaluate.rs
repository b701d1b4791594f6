//! All answers to a checklist together.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::super::date::CalendarDate;
use super::super::problem::{Problem, ProblemCode};
use super::super::tally::Finding;
use super::answer::Answer;
use super::definition::{Check, Checklist, Item};
use super::judge::{Judgement, judge};
use super::outcome::Outcome;
use super::validate::Problems;
use super::{MAX_ANSWERS, MAX_MISSING, MAX_TEXT};

/// When and on what the answers were given.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// The units that repeating sections are answered for, each once, in any order.
    pub units: &'a [u32],
    /// The day of the inspection, which calibrations are compared with.
    pub on: CalendarDate,
}

/// What the answers to a checklist mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Evaluation {
    /// One result for each complete answer, in the order of the checklist, then of the units.
    pub results: Vec<ItemResult>,
    /// The first [`MAX_MISSING`] mandatory answers that are missing or incomplete.
    pub missing: Vec<MissingAnswer>,
    /// How many are missing or incomplete in all.
    pub missing_count: u32,
    /// Labels of the items by key.
    pub labels: BTreeMap<String, String>,
}

/// What one answer means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemResult {
    /// Key of the item.
    pub item: String,
    /// Number of the unit in a repeating section; `None` elsewhere.
    pub unit: Option<u32>,
    /// Whether the item is mandatory.
    pub mandatory: bool,
    /// What the answer means.
    pub outcome: Outcome,
}

/// A mandatory answer that is not there, or has too few readings or files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MissingAnswer {
    /// Key of the item.
    pub item: String,
    /// Its label.
    pub label: String,
    /// Number of the unit in a repeating section; `None` elsewhere.
    pub unit: Option<u32>,
    /// Readings or files given; 0 when there is no answer.
    pub given: u32,
    /// Readings or files needed; 1 for other kinds.
    pub required: u32,
}

impl Evaluation {
    /// The failures as findings: on the sample in repeating sections, else outside of it.
    pub fn findings(&self) -> Vec<Finding> {
        let failed = self
            .results
            .iter()
            .filter_map(|result| match result.outcome {
                Outcome::Nonconforming { defect_class } => Some((result.unit, defect_class)),
                _ => None,
            });
        failed
            .map(|(unit, defect_class)| Finding {
                defect_class,
                unit,
                quantity: 1,
                in_sample: unit.is_some(),
            })
            .collect()
    }
}

/// Judges the answers to a valid checklist; answers that are still missing are no problem but listed.
///
/// Problems: answers to unknown items or units, given twice, of the wrong kind or beyond the bounds,
/// with paths such as `answers[3].value.readings`; `answers` or `units` when there are too many.
pub fn evaluate(
    checklist: &Checklist,
    answers: &[Answer],
    occasion: &Occasion<'_>,
) -> Result<Evaluation, Vec<Problem>> {
    let mut problems = Problems::default();
    let questions = questions(checklist);
    let repeated = questions
        .iter()
        .filter(|question| question.repeated)
        .count();
    problems.range("answers", answers.len(), 0, MAX_ANSWERS);
    let most_units = MAX_ANSWERS.checked_div(repeated).unwrap_or(MAX_ANSWERS);
    problems.range("units", occasion.units.len(), 0, most_units);
    problems.result()?;

    let mut problems = Problems::default();
    let units: BTreeSet<u32> = occasion.units.iter().copied().collect();
    let given = by_question(&questions, answers, &units, &mut problems);
    let mut evaluation = Evaluation::default();
    let once = [None];
    let each: Vec<_> = units.iter().copied().map(Some).collect();
    for question in &questions {
        let (key, label) = (question.item.key.clone(), question.item.label.clone());
        evaluation.labels.insert(key, label);
        for unit in if question.repeated {
            each.as_slice()
        } else {
            &once
        } {
            let answer = given.get(&(question.item.key.as_str(), *unit));
            evaluation.take(question.item, *unit, answer, occasion.on, &mut problems);
        }
    }
    problems.result().map(|()| evaluation)
}

struct Question<'a> {
    item: &'a Item,
    repeated: bool,
}

/// Every item that can be answered, without the sections themselves.
fn questions(checklist: &Checklist) -> Vec<Question<'_>> {
    let mut questions = Vec::new();
    for item in &checklist.items {
        match &item.check {
            Check::Section {
                repeat_per_unit,
                items,
            } => {
                questions.extend(items.iter().map(|item| Question {
                    item,
                    repeated: *repeat_per_unit,
                }));
            }
            _ => questions.push(Question {
                item,
                repeated: false,
            }),
        }
    }
    questions
}

type Given<'a> = BTreeMap<(&'a str, Option<u32>), (usize, &'a Answer)>;

fn by_question<'a>(
    questions: &[Question<'_>],
    answers: &'a [Answer],
    units: &BTreeSet<u32>,
    problems: &mut Problems,
) -> Given<'a> {
    let repeated: BTreeMap<_, _> = questions
        .iter()
        .map(|question| (question.item.key.as_str(), question.repeated))
        .collect();
    let mut given = Given::new();
    for (index, answer) in answers.iter().enumerate() {
        let path = format!("answers[{index}]");
        if let Some(note) = &answer.note {
            problems.text(&format!("{path}.note"), note, MAX_TEXT);
        }
        let problem = match (repeated.get(answer.item.as_str()), answer.unit) {
            (None, _) => {
                Problem::new(format!("{path}.item"), ProblemCode::Unknown).given(&answer.item)
            }
            (Some(true), None) => Problem::new(format!("{path}.unit"), ProblemCode::Required),
            (Some(true), Some(unit)) if !units.contains(&unit) => {
                Problem::new(format!("{path}.unit"), ProblemCode::Unknown).given(unit)
            }
            (Some(false), Some(unit)) => {
                Problem::new(format!("{path}.unit"), ProblemCode::NotAllowed).given(unit)
            }
            _ => match given.insert((answer.item.as_str(), answer.unit), (index, answer)) {
                Some(_) => Problem::new(&path, ProblemCode::Duplicate).given(&answer.item),
                None => continue,
            },
        };
        problems.add(problem);
    }
    given
}

impl Evaluation {
    fn take(
        &mut self,
        item: &Item,
        unit: Option<u32>,
        answer: Option<&(usize, &Answer)>,
        on: CalendarDate,
        problems: &mut Problems,
    ) {
        let judged = match answer {
            Some((index, answer)) => {
                judge(item, answer, on, &format!("answers[{index}]"), problems)
            }
            None => Some(Judgement::nothing(&item.check)),
        };
        match judged {
            Some(Judgement::Known(outcome)) => self.results.push(ItemResult {
                item: item.key.clone(),
                unit,
                mandatory: item.mandatory,
                outcome,
            }),
            Some(Judgement::Incomplete { given, required }) if item.mandatory => {
                self.missing_count = self.missing_count.saturating_add(1);
                if self.missing.len() < MAX_MISSING {
                    self.missing.push(MissingAnswer {
                        item: item.key.clone(),
                        label: item.label.clone(),
                        unit,
                        given,
                        required,
                    });
                }
            }
            _ => {}
        }
    }
}
