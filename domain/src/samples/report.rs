//! The supplier's typed report, compared with what the sample must be.

use serde::{Deserialize, Serialize};

use crate::kernel::Error;
use crate::kernel::fault::{CoreFault, Result};
use crate::quality::QualityFault;
use crate::quality::problem::{Spelling, error, refuse, refuse_missing};
use crate::quality::rules::CalendarDate;
use crate::quality::rules::checklist::{
    Answer, Check, Checklist, ItemResult, Occasion, Outcome, evaluate, validate,
};

/// Answers and what each of them means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// As the supplier gave them.
    pub answers: Vec<Answer>,
    /// What they mean, in the order of the specification.
    pub results: Vec<ItemResult>,
}

impl Report {
    /// How many answers are outside of the specification.
    #[must_use]
    pub fn nonconforming(&self) -> usize {
        let outside =
            |result: &&ItemResult| matches!(result.outcome, Outcome::Nonconforming { .. });
        self.results.iter().filter(outside).count()
    }

    /// How many answers that are needed are still awaited.
    #[must_use]
    pub fn pending(&self) -> usize {
        let open = |result: &&ItemResult| {
            result.mandatory && matches!(result.outcome, Outcome::Pending { .. })
        };
        self.results.iter().filter(open).count()
    }
}

/// Checks what a sample must be; a list without items asks for nothing.
///
/// Files travel with the submission and there is one piece, so checks that ask for files and sections
/// are refused.
pub(super) fn check_spec(spec: &Checklist) -> Result<()> {
    let mut errors = Vec::new();
    if !spec.items.is_empty()
        && let Err(problems) = validate(spec)
    {
        let spelling = Spelling::Items(&spec.items);
        errors.extend(
            problems
                .into_iter()
                .map(|problem| below("spec", error(problem, spelling))),
        );
    }
    for (index, item) in spec.items.iter().enumerate() {
        let files_or_section = matches!(
            item.check,
            Check::Photo { .. } | Check::Video { .. } | Check::Signature | Check::Section { .. }
        );
        if files_or_section {
            let fault = QualityFault::ValueNotAllowed {
                given: item.check.kind().to_owned(),
                allowed: "PASS_FAIL, CHOICE, MEASUREMENT, COUNT, TEXT, SCAN, DATE".to_owned(),
            };
            let path = ["spec", &index.to_string(), "check"].map(ToOwned::to_owned);
            errors.push(Error::from(fault).at(path));
        }
    }
    Error::all(errors).map_or(Ok(()), Err)
}

/// The error with the first part of its path replaced by the input field of this context.
fn below(field: &str, error: Error) -> Error {
    let path = error
        .reported()
        .first()
        .map(|reported| reported.path().to_vec());
    let rest = path.unwrap_or_default().into_iter().skip(1);
    error.at(std::iter::once(field.to_owned()).chain(rest))
}

/// Judges the answers; gives the report, and what says which answers are missing.
///
/// # Errors
/// What is wrong with the answers that are there, below `results`.
pub(super) fn judge(
    spec: &Checklist,
    answers: &[Answer],
    on: CalendarDate,
) -> Result<(Report, Result<()>)> {
    let occasion = Occasion { units: &[], on };
    match evaluate(spec, answers, &occasion) {
        Ok(evaluation) => {
            let missing = refuse_missing(&evaluation, |_| true);
            let report = Report {
                answers: answers.to_vec(),
                results: evaluation.results,
            };
            Ok((report, missing))
        }
        Err(problems) => Err(refuse(problems, Spelling::Results(answers))
            .err()
            .unwrap_or_else(|| CoreFault::Internal.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(json: &str) -> Checklist {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn what_asks_for_files_is_refused_with_its_place() {
        let error = check_spec(&spec(
            r#"{"items":[{"key":"a","label":"外观","check":{"kind":"PASS_FAIL"}},
                {"key":"a","label":"照片","check":{"kind":"PHOTO","min":1}}]}"#,
        ))
        .unwrap_err();
        let found: Vec<_> = error
            .reported()
            .iter()
            .map(|r| (r.code().code, r.path().join(".")))
            .collect();
        assert_eq!(
            found,
            [
                ("REPEATED", "spec.1.key".to_owned()),
                ("VALUE_NOT_ALLOWED", "spec.1.check".to_owned()),
            ]
        );
        assert!(check_spec(&Checklist::default()).is_ok());
    }

    #[test]
    fn answers_are_judged_and_what_is_missing_is_listed() {
        let spec = spec(
            r#"{"items":[
                {"key":"len","label":"衣长","mandatory":true,
                 "check":{"kind":"MEASUREMENT","unit":"cm","readings":1,"nominal":"70","lower":"69.5","upper":"70.5"}},
                {"key":"label","label":"洗标","mandatory":true,"check":{"kind":"PASS_FAIL"}},
                {"key":"note","label":"备注","check":{"kind":"TEXT","maxLength":100}}]}"#,
        );
        let on = CalendarDate::parse("2026-11-01").unwrap();
        let answers: Vec<Answer> = serde_json::from_str(
            r#"[{"item":"len","value":{"kind":"MEASUREMENT","readings":["70.51"]}}]"#,
        )
        .unwrap();
        let (report, missing) = judge(&spec, &answers, on).unwrap();
        assert_eq!((report.nonconforming(), report.pending()), (1, 0));
        let missing = missing.unwrap_err();
        assert_eq!(missing.code(), "ANSWER_MISSING");
        assert!(missing.to_string().contains("洗标"), "{missing}");

        let wrong: Vec<Answer> = serde_json::from_str(
            r#"[{"item":"len","value":{"kind":"PASS_FAIL","passed":true}},{"item":"x","value":{"kind":"TEXT","text":"?"}}]"#,
        )
        .unwrap();
        let error = judge(&spec, &wrong, on).unwrap_err();
        let paths: Vec<_> = error
            .reported()
            .iter()
            .map(|r| r.path().join("."))
            .collect();
        assert_eq!(paths, ["results.1.itemId", "results.0.value.passFail"]);
    }
}
