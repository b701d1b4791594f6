//! Writes a report down.

use std::collections::BTreeMap;

use db::insert_all;
use db::schema::{defects, inspection_results};
use diesel::prelude::*;

use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::quality::model::{DefectRow, InspectionResultRow, InspectionRow};
use crate::quality::rules::checklist::{Answer, Evaluation, ItemResult};

/// Writes the answers with what they mean. An incomplete answer that nobody needed means nothing
/// and is not kept.
///
/// # Errors
/// When the database fails.
pub(super) fn results(
    tx: &mut Tx<'_>,
    row: &InspectionRow,
    answers: &[Answer],
    evaluation: &Evaluation,
) -> Result<()> {
    let meanings: BTreeMap<(&str, Option<u32>), &ItemResult> = evaluation
        .results
        .iter()
        .map(|result| ((result.item.as_str(), result.unit), result))
        .collect();
    let mut rows = Vec::new();
    for answer in answers {
        if let Some(result) = meanings.get(&(answer.item.as_str(), answer.unit)) {
            rows.push(InspectionResultRow {
                org_id: row.org_id,
                inspection_id: row.id,
                item: answer.item.clone(),
                unit: answer.unit.map(i64::from).unwrap_or_default(),
                value: serde_json::to_string(&answer.value)?,
                outcome: serde_json::to_string(&result.outcome)?,
                note: answer.note.clone(),
            });
        }
    }
    Ok(insert_all!(tx.conn(), inspection_results::table, rows)?)
}

/// Writes the defects.
///
/// # Errors
/// When the database fails.
pub(super) fn found(tx: &mut Tx<'_>, rows: &[DefectRow]) -> Result<()> {
    Ok(insert_all!(tx.conn(), defects::table, rows)?)
}
