//! What one answer to one item means.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::super::date::CalendarDate;
use super::super::problem::{Problem, ProblemCode};
use super::super::terms::DefectClass;
use super::answer::{Answer, AnswerValue, CapturedFile, Instrument};
use super::definition::{Check, ChoiceOption, Item, Measurement};
use super::outcome::{Outcome, PendingCause};
use super::validate::Problems;
use super::{MAX_ANSWER_TEXT, MAX_FILES, MAX_KEY, MAX_OPTIONS, MAX_READINGS, MAX_TEXT};

/// An outcome, or an answer that has too little in it.
pub(super) enum Judgement {
    Known(Outcome),
    Incomplete { given: u32, required: u32 },
}

impl Judgement {
    /// What no answer at all is.
    pub(super) fn nothing(check: &Check) -> Self {
        let required = match check {
            Check::Measurement(measurement) => measurement.readings,
            Check::Photo { min, .. } | Check::Video { min, .. } => *min,
            _ => 1,
        };
        Self::Incomplete {
            given: 0,
            required: u32::from(required),
        }
    }

    fn enough(given: usize, required: u16) -> Self {
        if given >= usize::from(required) {
            return Self::Known(Outcome::Conforming);
        }
        Self::Incomplete {
            given: u32::try_from(given).unwrap_or(u32::MAX),
            required: u32::from(required),
        }
    }
}

/// Judges an answer; `None` when it is not one, after adding problems at `path`.
pub(super) fn judge(
    item: &Item,
    answer: &Answer,
    on: CalendarDate,
    path: &str,
    problems: &mut Problems,
) -> Option<Judgement> {
    let mut judge = Judge {
        class: item.defect_class,
        on,
        path: format!("{path}.value"),
        problems,
    };
    match &answer.value {
        AnswerValue::NotApplicable { reason } => {
            judge.text("reason", reason, MAX_TEXT);
            if !item.allow_not_applicable {
                judge.kind(ProblemCode::NotAllowed, item, answer);
            }
            let reason = reason.clone();
            Some(Judgement::Known(Outcome::NotApplicable { reason }))
        }
        AnswerValue::AwaitingResult { reason } => {
            judge.text("reason", reason, MAX_TEXT);
            let reason = reason.clone();
            let cause = PendingCause::AwaitingResult { reason };
            Some(Judgement::Known(Outcome::Pending { cause }))
        }
        value => {
            let judgement = judge.value(&item.check, value);
            if judgement.is_none() {
                judge.kind(ProblemCode::WrongKind, item, answer);
            }
            judgement
        }
    }
}

/// Judges one answer and notes what is wrong with it.
struct Judge<'a> {
    class: DefectClass,
    on: CalendarDate,
    path: String,
    problems: &'a mut Problems,
}

impl Judge<'_> {
    /// `None` when the answer is of another kind than the check.
    fn value(&mut self, check: &Check, value: &AnswerValue) -> Option<Judgement> {
        use AnswerValue as Given;
        Some(match (check, value) {
            (Check::PassFail, Given::PassFail { passed }) => self.conforms_if(*passed),
            (Check::Choice { multiple, options }, Given::Choice { selected }) => {
                self.choice(*multiple, options, selected)
            }
            (
                Check::Measurement(check),
                Given::Measurement {
                    readings,
                    instrument,
                },
            ) => self.measurement(check, readings, instrument.as_ref()),
            (Check::Count { min, max }, Given::Count { count }) => {
                self.conforms_if(within(count, min.as_ref(), max.as_ref()))
            }
            (Check::Text { max_length }, Given::Text { text }) => {
                self.text("text", text, usize::from(*max_length));
                self.conforms_if(true)
            }
            (Check::Photo { min, in_app }, Given::Photo { files })
            | (Check::Video { min, in_app }, Given::Video { files }) => {
                Judgement::enough(self.files_counted(files, *in_app), *min)
            }
            (Check::Scan { expected }, Given::Scan { code }) => {
                self.text("code", code, MAX_ANSWER_TEXT);
                self.conforms_if(expected.as_ref().is_none_or(|expected| expected == code))
            }
            (Check::Signature, Given::Signature { file }) => {
                self.text("file", file, MAX_KEY);
                self.conforms_if(true)
            }
            (
                Check::Date {
                    not_before,
                    not_after,
                },
                Given::Date { date },
            ) => self.conforms_if(within(date, not_before.as_ref(), not_after.as_ref())),
            _ => return None,
        })
    }

    fn conforms_if(&self, conforms: bool) -> Judgement {
        let defect_class = self.class;
        Judgement::Known(if conforms {
            Outcome::Conforming
        } else {
            Outcome::Nonconforming { defect_class }
        })
    }

    /// The most serious class of the options chosen.
    fn choice(
        &mut self,
        multiple: bool,
        options: &[ChoiceOption],
        selected: &[String],
    ) -> Judgement {
        let path = format!("{}.selected", self.path);
        let most = if multiple { MAX_OPTIONS } else { 1 };
        let mut worst: Option<DefectClass> = None;
        if self.problems.range(&path, selected.len(), 1, most) {
            for (index, key) in selected.iter().enumerate() {
                let at = format!("{path}[{index}]");
                let Some(option) = options.iter().find(|option| option.key == *key) else {
                    let keys: Vec<_> = options.iter().map(|option| option.key.as_str()).collect();
                    let problem = Problem::new(at, ProblemCode::Unknown).given(key);
                    self.problems.add(problem.allowed(keys.join(", ")));
                    continue;
                };
                if selected.iter().take(index).any(|before| before == key) {
                    let problem = Problem::new(at, ProblemCode::Duplicate).given(key);
                    self.problems.add(problem);
                }
                worst = [worst, option.fails].into_iter().flatten().min();
            }
        }
        Judgement::Known(
            worst.map_or(Outcome::Conforming, |defect_class| Outcome::Nonconforming {
                defect_class,
            }),
        )
    }

    fn measurement(
        &mut self,
        check: &Measurement,
        readings: &[Decimal],
        instrument: Option<&Instrument>,
    ) -> Judgement {
        let path = format!("{}.readings", self.path);
        self.problems.range(&path, readings.len(), 0, MAX_READINGS);
        if let Some(cause) = self.calibration(check, instrument) {
            return Judgement::Known(Outcome::Pending { cause });
        }
        // A reading outside the limits proves the failure, however few there are.
        if !readings.iter().all(|reading| check.allows(*reading)) {
            return self.conforms_if(false);
        }
        Judgement::enough(readings.len(), check.readings)
    }

    fn calibration(
        &mut self,
        check: &Measurement,
        instrument: Option<&Instrument>,
    ) -> Option<PendingCause> {
        let Some(instrument) = instrument else {
            if check.instrument_required {
                let path = format!("{}.instrument", self.path);
                self.problems.add(Problem::new(path, ProblemCode::Required));
            }
            return None;
        };
        self.text("instrument.id", &instrument.id, MAX_KEY);
        (instrument.calibration_due < self.on).then(|| PendingCause::InstrumentOverdue {
            instrument: instrument.id.clone(),
            calibration_due: instrument.calibration_due,
        })
    }

    fn files_counted(&mut self, files: &[CapturedFile], in_app: bool) -> usize {
        let path = format!("{}.files", self.path);
        if !self.problems.range(&path, files.len(), 0, MAX_FILES) {
            return 0;
        }
        let mut seen = BTreeSet::new();
        for (index, file) in files.iter().enumerate() {
            let at = format!("{path}[{index}].id");
            self.problems.text(&at, &file.id, MAX_KEY);
            if !seen.insert(&file.id) {
                let problem = Problem::new(at, ProblemCode::Duplicate).given(&file.id);
                self.problems.add(problem);
            }
        }
        files.iter().filter(|file| file.in_app || !in_app).count()
    }

    fn text(&mut self, field: &str, text: &str, most: usize) {
        let path = format!("{}.{field}", self.path);
        self.problems.text(&path, text, most);
    }

    fn kind(&mut self, code: ProblemCode, item: &Item, answer: &Answer) {
        let problem = Problem::new(format!("{}.kind", self.path), code);
        let problem = problem.given(answer.value.kind());
        self.problems.add(problem.allowed(item.check.kind()));
    }
}

fn within<T: PartialOrd>(value: &T, lower: Option<&T>, upper: Option<&T>) -> bool {
    lower.is_none_or(|lower| value >= lower) && upper.is_none_or(|upper| value <= upper)
}
