//! From a report to a verdict.

use super::calendar::day;
use super::findings::findings;
use super::inspection_submit::InspectionSubmit;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::input::range;
use crate::quality::fault::QualityFault;
use crate::quality::model::{DefectRow, InspectionRow};
use crate::quality::problem::{Spelling, refuse, refuse_missing};
use crate::quality::rules::Verdict;
use crate::quality::rules::checklist::{
    Check, Checklist, Evaluation, MAX_ANSWERS, Occasion, evaluate,
};
use crate::quality::rules::draw::SampleDraw;
use crate::quality::rules::sampling::Scheme;
use crate::quality::rules::verdict::{Decision, Evidence, Reason, decide};

/// What a report means.
pub(super) struct Judged {
    pub(super) evaluation: Option<Evaluation>,
    pub(super) decision: Decision,
    pub(super) inspected: u32,
}

/// Judges a report: every answer, then completeness, then the verdict.
///
/// # Errors
/// Everything that is wrong with the answers, or all `ANSWER_MISSING`, or `SAMPLE_INCOMPLETE`.
pub(super) fn judge(
    tx: &mut Tx<'_>,
    row: &InspectionRow,
    checklist: &Checklist,
    input: &InspectionSubmit,
    defects: &[DefectRow],
) -> Result<Judged> {
    let scheme = row.scheme()?;
    let draw = scheme.as_ref().map(|scheme| row.draw(scheme)).transpose()?;
    let inspected = inspected(row, scheme.as_ref(), input.inspected_quantity)?;
    let evaluation = evaluated(tx, row, checklist, input, draw.as_ref())?;
    let decision = decide(&Evidence {
        scheme: scheme.as_ref(),
        draw: draw.as_ref(),
        inspected,
        findings: &findings(defects, evaluation.as_ref()),
        evaluation: evaluation.as_ref(),
    });
    let stopped_early = decision.verdict == Verdict::Reject
        && scheme
            .as_ref()
            .is_some_and(|scheme| inspected < scheme.inspect_quantity());
    if let Some(evaluation) = &evaluation {
        // Who stops because enough was found has not seen every unit.
        refuse_missing(evaluation, |missing| {
            !(stopped_early && missing.unit.is_some())
        })?;
    }
    if decision.verdict == Verdict::Pending {
        complete(&decision)?;
    }
    Ok(Judged {
        evaluation,
        decision,
        inspected,
    })
}

/// Units that were inspected: as reported, else the whole sample.
fn inspected(row: &InspectionRow, scheme: Option<&Scheme>, given: Option<i64>) -> Result<u32> {
    let whole = scheme.map_or(row.lot_size, |scheme| i64::from(scheme.inspect_quantity()));
    let inspected = range("inspectedQuantity", given.unwrap_or(whole), 0, row.lot_size)?;
    Ok(u32::try_from(inspected).unwrap_or(u32::MAX))
}

fn evaluated(
    tx: &mut Tx<'_>,
    row: &InspectionRow,
    checklist: &Checklist,
    input: &InspectionSubmit,
    draw: Option<&SampleDraw>,
) -> Result<Option<Evaluation>> {
    if checklist.items.is_empty() && input.results.is_empty() {
        return Ok(None);
    }
    let on = input.client_started_at.unwrap_or(tx.now());
    let occasion = Occasion {
        units: &units(row, checklist, draw),
        on: day(tx, row.org_id, on)?,
    };
    match evaluate(checklist, &input.results, &occasion) {
        Ok(evaluation) => Ok(Some(evaluation)),
        Err(problems) => {
            refuse(problems, Spelling::Results(&input.results))?;
            Ok(None)
        }
    }
}

/// The units that repeating sections are answered for: the sample, or every unit of the lot.
fn units(row: &InspectionRow, checklist: &Checklist, draw: Option<&SampleDraw>) -> Vec<u32> {
    let repeats = checklist.items.iter().any(|item| {
        matches!(
            item.check,
            Check::Section {
                repeat_per_unit: true,
                ..
            }
        )
    });
    match draw {
        _ if !repeats => Vec::new(),
        Some(draw) if !draw.full_inspection => draw.units.clone(),
        // One more than can be answered is refused as too many.
        _ => (1..=u32::try_from(row.lot_size).unwrap_or(u32::MAX))
            .take(MAX_ANSWERS + 1)
            .collect(),
    }
}

fn complete(decision: &Decision) -> Result<()> {
    for reason in &decision.reasons {
        if let Reason::SampleIncomplete {
            inspected,
            required,
        } = reason
        {
            let (inspected, required) = (*inspected, *required);
            return Err(QualityFault::SampleIncomplete {
                inspected,
                required,
            }
            .into());
        }
    }
    Ok(())
}
