//! From what the rules find wrong to errors with paths in the API's spelling.

use super::fault::QualityFault;
use super::rules::checklist::{Answer, AnswerValue, Check, Evaluation, Item, MissingAnswer};
use super::rules::{Problem, ProblemCode};
use crate::kernel::Error;
use crate::kernel::fault::{Result, internal};
use crate::kernel::input::InputFault;

/// Where the API spells things in another way than the rules.
#[derive(Debug, Clone, Copy)]
pub enum Spelling<'a> {
    /// `items[2].check.options` of a checklist is `items.2.check.choice.options`.
    Items(&'a [Item]),
    /// `answers[3].value.readings` of answers is `results.3.value.measurement.readings`.
    Results(&'a [Answer]),
    /// The rules' own.
    Same,
    /// The rules' own, a segment replaced by another.
    Renamed(&'a str, &'a str),
}

/// One error for all problems; `Ok` when there is none.
///
/// # Errors
/// The problems.
pub fn refuse(problems: Vec<Problem>, spelling: Spelling<'_>) -> Result<()> {
    let errors = problems
        .into_iter()
        .map(|problem| error(problem, spelling))
        .collect();
    Error::all(errors).map_or(Ok(()), Err)
}

/// The error that a problem is.
#[must_use]
pub fn error(problem: Problem, spelling: Spelling<'_>) -> Error {
    let path = spelling.path(&problem.path);
    let given = problem.given.unwrap_or_default();
    let allowed = problem.allowed.unwrap_or_else(|| "-".to_owned());
    let error: Error = match problem.code {
        ProblemCode::Required => InputFault::Required.into(),
        ProblemCode::NotAllowed => QualityFault::ValueNotAllowed { given, allowed }.into(),
        ProblemCode::OutOfRange => QualityFault::ValueOutsideLimits { given, allowed }.into(),
        ProblemCode::BadFormat => InputFault::Malformed { expected: allowed }.into(),
        ProblemCode::Duplicate => InputFault::Repeated { value: given }.into(),
        ProblemCode::Unknown => QualityFault::UnknownName { given, allowed }.into(),
        ProblemCode::WrongKind => QualityFault::WrongAnswerKind { given, allowed }.into(),
        ProblemCode::LimitsCrossed => QualityFault::LimitsCrossed.into(),
        ProblemCode::NoPlan => internal(&format!("no sampling plan at {path:?}")),
    };
    error.at(path)
}

/// Refuses answers that leave `needed` mandatory items open, all of them at once (the first 200 are
/// named).
///
/// # Errors
/// `ANSWER_MISSING`, one for each item and unit.
pub fn refuse_missing(
    evaluation: &Evaluation,
    needed: impl Fn(&MissingAnswer) -> bool,
) -> Result<()> {
    let errors = evaluation
        .missing
        .iter()
        .filter(|missing| needed(missing))
        .map(|missing| {
            QualityFault::AnswerMissing {
                item: missing.item.clone(),
                label: missing.label.clone(),
                unit: missing
                    .unit
                    .map(|unit| format!(" #{unit}"))
                    .unwrap_or_default(),
                given: missing.given,
                required: missing.required,
            }
            .into()
        })
        .collect();
    Error::all(errors).map_or(Ok(()), Err)
}

impl Spelling<'_> {
    fn path(self, path: &str) -> Vec<String> {
        let segments: Vec<&str> = path
            .split(['.', '[', ']'])
            .filter(|s| !s.is_empty())
            .collect();
        match self {
            Self::Items(items) => spelled_items(items, &segments),
            Self::Results(answers) => spelled_results(answers, &segments),
            Self::Same => segments.into_iter().map(ToOwned::to_owned).collect(),
            Self::Renamed(from, to) => segments
                .into_iter()
                .map(|segment| if segment == from { to } else { segment }.to_owned())
                .collect(),
        }
    }
}

fn spelled_items(items: &[Item], segments: &[&str]) -> Vec<String> {
    let mut items = Some(items);
    let mut item: Option<&Item> = None;
    let mut path = Vec::new();
    for segment in segments {
        path.push((*segment).to_owned());
        if let Ok(index) = segment.parse::<usize>() {
            item = items.take().and_then(|items| items.get(index)).or(item);
        } else if *segment == "check"
            && let Some(found) = item
        {
            path.push(check_field(&found.check).to_owned());
            if let Check::Section { items: inner, .. } = &found.check {
                items = Some(inner);
            }
        }
    }
    path
}

/// Name of a kind of check in the API.
#[must_use]
pub const fn check_field(check: &Check) -> &'static str {
    match check {
        Check::PassFail => "passFail",
        Check::Choice { .. } => "choice",
        Check::Measurement(_) => "measurement",
        Check::Count { .. } => "count",
        Check::Text { .. } => "text",
        Check::Photo { .. } => "photo",
        Check::Video { .. } => "video",
        Check::Scan { .. } => "scan",
        Check::Signature => "signature",
        Check::Date { .. } => "date",
        Check::Section { .. } => "section",
    }
}

fn spelled_results(answers: &[Answer], segments: &[&str]) -> Vec<String> {
    let Some(("answers", rest)) = segments.split_first().map(|(first, rest)| (*first, rest)) else {
        return segments.iter().map(|s| (*s).to_owned()).collect();
    };
    let mut path = vec!["results".to_owned()];
    let answer = rest
        .first()
        .and_then(|i| i.parse::<usize>().ok())
        .and_then(|i| answers.get(i));
    let mut rest = rest.iter().peekable();
    while let Some(segment) = rest.next() {
        path.push(
            if *segment == "item" {
                "itemId"
            } else {
                segment
            }
            .to_owned(),
        );
        if *segment == "value"
            && let Some(answer) = answer
        {
            path.push(answer_field(&answer.value).to_owned());
            // The rules name the field inside of a kind where the API has the kind's field itself.
            rest.next_if(|s| !matches!(**s, "readings" | "instrument"));
        }
    }
    path
}

/// Name of a kind of answer in the API.
#[must_use]
pub const fn answer_field(value: &AnswerValue) -> &'static str {
    match value {
        AnswerValue::PassFail { .. } => "passFail",
        AnswerValue::Choice { .. } => "choice",
        AnswerValue::Measurement { .. } => "measurement",
        AnswerValue::Count { .. } => "count",
        AnswerValue::Text { .. } => "text",
        AnswerValue::Photo { .. } => "photo",
        AnswerValue::Video { .. } => "video",
        AnswerValue::Scan { .. } => "scan",
        AnswerValue::Signature { .. } => "signature",
        AnswerValue::Date { .. } => "date",
        AnswerValue::NotApplicable { .. } => "notApplicable",
        AnswerValue::AwaitingResult { .. } => "awaitingResult",
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::DefectClass;
    use super::*;

    fn item(check: Check) -> Item {
        Item {
            key: "k".to_owned(),
            label: "Label".to_owned(),
            guidance: None,
            mandatory: true,
            allow_not_applicable: false,
            defect_class: DefectClass::Major,
            check,
        }
    }

    fn spelled(spelling: Spelling<'_>, path: &str) -> String {
        spelling.path(path).join(".")
    }

    #[test]
    fn paths_of_a_checklist_name_the_kind() {
        let photo = item(Check::Photo {
            min: 1,
            in_app: true,
        });
        let section = item(Check::Section {
            repeat_per_unit: true,
            items: vec![item(Check::PassFail), photo],
        });
        let items = [item(Check::Signature), section];
        let spelling = Spelling::Items(&items);
        assert_eq!(spelled(spelling, "items[0].label"), "items.0.label");
        let inner = "items[1].check.items[1].check.min";
        assert_eq!(
            spelled(spelling, inner),
            "items.1.check.section.items.1.check.photo.min"
        );
    }

    #[test]
    fn paths_of_answers_name_the_kind() {
        let answer = |value| Answer {
            item: "k".to_owned(),
            unit: None,
            note: None,
            value,
        };
        let answers = [
            answer(AnswerValue::Choice { selected: vec![] }),
            answer(AnswerValue::Measurement {
                readings: vec![],
                instrument: None,
            }),
        ];
        let spelling = Spelling::Results(&answers);
        for (rules, api) in [
            ("answers[0].value.selected[2]", "results.0.value.choice.2"),
            ("answers[0].value.kind", "results.0.value.choice"),
            (
                "answers[1].value.readings",
                "results.1.value.measurement.readings",
            ),
            (
                "answers[1].value.instrument.id",
                "results.1.value.measurement.instrument.id",
            ),
            ("answers[1].item", "results.1.itemId"),
            ("answers", "results"),
            ("units", "units"),
        ] {
            assert_eq!(spelled(spelling, rules), api);
        }
    }
}
