//! The verdict on a lot and its reasons.
//!
//! A lot is accepted when every class keeps its limit and every mandatory check outside the sampled
//! sections conforms. One critical defect rejects it wherever it was found.
//! A verdict that can no longer change is given before everything is inspected.
//! Failing units of an accepted lot are still removed or replaced; that is not decided here.

mod reason;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::checklist::{Evaluation, Outcome, PendingCause};
use super::draw::SampleDraw;
use super::sampling::{ClassPlan, Scheme};
use super::tally::{Finding, count, critical_anywhere};
use super::terms::{CountingMode, DefectClass, Verdict};
pub use reason::Reason;

/// Everything that a verdict rests on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence<'a> {
    /// How the lot is sampled; `None` when the inspection is a checklist only.
    pub scheme: Option<&'a Scheme>,
    /// The units drawn; `None` when the inspector chose them.
    pub draw: Option<&'a SampleDraw>,
    /// Units inspected so far.
    pub inspected: u32,
    /// Defects that the inspector recorded, without those that only document a failed checklist item:
    /// these already count through `evaluation`.
    pub findings: &'a [Finding],
    /// What the answers to the checklist mean; `None` without a checklist.
    pub evaluation: Option<&'a Evaluation>,
}

/// How one class compares with its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClassResult {
    /// The class.
    pub defect_class: DefectClass,
    /// Units or defects found on the sample, as the plan counts.
    pub found: u32,
    /// Accept with this many or fewer.
    pub acceptance: u32,
    /// Reject with this many or more.
    pub rejection: u32,
}

/// A verdict and why.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// The verdict.
    pub verdict: Verdict,
    /// One result for each class of the scheme, the most serious first.
    pub classes: Vec<ClassResult>,
    /// All reasons, those that reject first, then those still open, then those in favour.
    pub reasons: Vec<Reason>,
}

/// Judges the evidence.
pub fn decide(evidence: &Evidence<'_>) -> Decision {
    let mut findings = evidence.findings.to_vec();
    findings.extend(
        evidence
            .evaluation
            .map(Evaluation::findings)
            .unwrap_or_default(),
    );
    let classes = class_results(evidence, &findings);
    let mut reasons = Vec::new();
    if nothing_inspected(evidence, &findings) {
        reasons.push(Reason::NothingInspected);
    } else {
        let critical = critical_anywhere(&findings);
        if critical > 0 {
            reasons.push(Reason::CriticalFound { found: critical });
        }
        reasons.extend(classes.iter().map(|class| class.reason()));
        reasons.extend(classes_without_limit(evidence, &findings));
        reasons.extend(evidence.evaluation.map(item_reasons).unwrap_or_default());
        reasons.extend(sample_incomplete(evidence));
    }
    reasons.sort_by_key(|reason| rank(reason.effect()));
    Decision {
        verdict: reasons.first().map_or(Verdict::Accept, Reason::effect),
        classes,
        reasons,
    }
}

/// What counts more: one rejection outweighs what is open, which outweighs all in favour.
const fn rank(effect: Verdict) -> u8 {
    match effect {
        Verdict::NotInspected => 0,
        Verdict::Reject => 1,
        Verdict::Pending => 2,
        Verdict::Accept => 3,
    }
}

fn nothing_inspected(evidence: &Evidence<'_>, findings: &[Finding]) -> bool {
    let answered = evidence.evaluation.is_some_and(|e| !e.results.is_empty());
    evidence.inspected == 0 && findings.is_empty() && !answered
}

fn class_results(evidence: &Evidence<'_>, findings: &[Finding]) -> Vec<ClassResult> {
    let classes = evidence.scheme.map(|scheme| scheme.classes.iter());
    classes
        .into_iter()
        .flatten()
        .map(|class| ClassResult {
            defect_class: class.defect_class,
            found: found(class, evidence.draw, findings),
            acceptance: class.plan.acceptance,
            rejection: class.plan.rejection,
        })
        .collect()
}

fn found(class: &ClassPlan, draw: Option<&SampleDraw>, findings: &[Finding]) -> u32 {
    let units: Option<BTreeSet<u32>> = draw.and_then(|draw| {
        let own = draw
            .classes
            .iter()
            .find(|c| c.defect_class == class.defect_class);
        match own {
            Some(own) => Some(own.units.iter().copied().collect()),
            None if draw.full_inspection => None,
            None => Some(draw.units.iter().copied().collect()),
        }
    });
    count(findings, class.defect_class, class.counting, units.as_ref())
}

/// Defects of a class that nobody set a limit for: a person has to decide.
fn classes_without_limit(evidence: &Evidence<'_>, findings: &[Finding]) -> Vec<Reason> {
    let limited = |class| {
        evidence
            .scheme
            .is_some_and(|scheme| scheme.class(class).is_some())
    };
    [DefectClass::Major, DefectClass::Minor]
        .into_iter()
        .filter(|class| !limited(*class))
        .filter_map(|defect_class| {
            let found = count(findings, defect_class, CountingMode::Nonconformities, None);
            (found > 0).then_some(Reason::ClassWithoutLimit {
                defect_class,
                found,
            })
        })
        .collect()
}

fn sample_incomplete(evidence: &Evidence<'_>) -> Option<Reason> {
    let required = evidence.scheme?.inspect_quantity();
    let inspected = evidence.inspected;
    (inspected < required).then_some(Reason::SampleIncomplete {
        inspected,
        required,
    })
}

/// Failed mandatory checks outside the sampled sections, and whatever is still open.
fn item_reasons(evaluation: &Evaluation) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    for result in &evaluation.results {
        let item = result.item.clone();
        let label = evaluation.labels.get(&item).cloned().unwrap_or_default();
        let reason = match result.outcome {
            Outcome::Nonconforming { defect_class }
                if result.mandatory && result.unit.is_none() =>
            {
                Reason::MandatoryItemFailed {
                    item,
                    label,
                    defect_class,
                }
            }
            Outcome::Pending {
                cause: PendingCause::AwaitingResult { .. },
            } => Reason::AwaitingResult { item, label },
            Outcome::Pending {
                cause: PendingCause::InstrumentOverdue { .. },
            } => Reason::InstrumentOverdue { item, label },
            _ => continue,
        };
        // The same item of several units follows one another and is one reason.
        if reasons.last() != Some(&reason) {
            reasons.push(reason);
        }
    }
    if evaluation.missing_count > 0 {
        reasons.push(Reason::AnswersMissing {
            count: evaluation.missing_count,
        });
    }
    reasons
}

impl ClassResult {
    const fn reason(self) -> Reason {
        if self.found >= self.rejection {
            Reason::ClassOverLimit(self)
        } else if self.found > self.acceptance {
            Reason::ClassBetweenLimits(self)
        } else {
            Reason::ClassWithinLimit(self)
        }
    }
}
