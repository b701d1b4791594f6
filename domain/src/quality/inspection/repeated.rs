//! Recognises a report that arrived before: a phone that was offline longer than idempotency keys
//! are remembered must not be told that its own work came too late.

use std::collections::HashMap;

use super::inspection_submit::InspectionSubmit;
use crate::kernel::fault::Result;
use crate::kernel::{Actor, Tx};
use crate::quality::model::{DefectRow, InspectionRow, Report};
use crate::quality::read;

/// Whether the actor submitted this very report: made at the same moment of the device's clock, with
/// the same answers, defects and evidence. Without that moment nothing is a repeat.
///
/// # Errors
/// When the database fails.
pub(super) fn is_repeated(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &InspectionRow,
    input: &InspectionSubmit,
) -> Result<bool> {
    if input.client_submitted_at.is_none() || row.submitted_by != Some(actor.user) {
        return Ok(false);
    }
    let Some(report) = row.report()? else {
        return Ok(false);
    };
    Ok(same_report(&report, input)
        && same_defects(&read::defects(tx.conn(), row.org_id, &[row.id])?, input)?
        && same_results(tx, row, input)?)
}

fn same_report(report: &Report, input: &InspectionSubmit) -> bool {
    let inspected = input.inspected_quantity;
    report.client_submitted_at == input.client_submitted_at
        && report.client_started_at == input.client_started_at
        && report.client_verdict == input.client_verdict
        && report.location == input.location
        && report.signature_file_id == input.signature_file
        && report.photo_ids == input.photos
        && inspected.is_none_or(|units| units == i64::from(report.inspected_quantity))
        && text(report.note.as_deref()) == text(input.note.as_deref())
}

fn same_defects(stored: &[DefectRow], input: &InspectionSubmit) -> Result<bool> {
    if stored.len() != input.defects.len() {
        return Ok(false);
    }
    for (there, given) in stored.iter().zip(&input.defects) {
        let same = given.id.is_none_or(|id| id == there.id)
            && given.code.trim() == there.code
            && given
                .defect_class
                .is_none_or(|class| class == there.defect_class)
            && given.item == there.item
            && given.unit.map(i64::from) == there.unit
            && given.quantity == there.quantity
            && given.in_sample == there.in_sample
            && text(given.note.as_deref()) == text(there.note.as_deref())
            && given.photos == there.photos()?;
        if !same {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether every stored answer is among the given ones; incomplete ones were not stored.
fn same_results(tx: &mut Tx<'_>, row: &InspectionRow, input: &InspectionSubmit) -> Result<bool> {
    let given: HashMap<_, _> = input
        .results
        .iter()
        .map(|answer| {
            (
                (answer.item.as_str(), answer.unit.map_or(0, i64::from)),
                answer,
            )
        })
        .collect();
    for there in read::results(tx.conn(), row.org_id, &[row.id])? {
        let same = match given.get(&(there.item.as_str(), there.unit)) {
            Some(answer) => answer.value == there.answer()? && answer.note == there.note,
            None => false,
        };
        if !same {
            return Ok(false);
        }
    }
    Ok(true)
}

fn text(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
