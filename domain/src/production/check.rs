//! Checks a report by itself, before anything is read.

use super::report::WorkOrderUpsert;
use super::work_order_create::{MAX_QUANTITY, day};
use crate::kernel::Error;
use crate::kernel::fault::Result;
use crate::kernel::input::{optional_text, range, text};

/// The report with its texts trimmed.
///
/// # Errors
/// All that is wrong with it, each about its field.
pub(super) fn checked(report: &WorkOrderUpsert) -> Result<WorkOrderUpsert> {
    let mut errors = Vec::new();
    let mut kept = |checked: Result<Option<String>>| {
        checked.unwrap_or_else(|error| {
            errors.push(error);
            None
        })
    };
    let short = |field, value: &Option<String>, max| optional_text(field, value.as_deref(), max);
    let external_id = kept(text("externalId", &report.external_id, 128).map(Some));
    let sku_code = kept(text("skuCode", &report.sku_code, 64).map(Some));
    let report = WorkOrderUpsert {
        external_id: external_id.unwrap_or_default(),
        sku_code: sku_code.unwrap_or_default().to_uppercase(),
        source: kept(short("source", &report.source, 64)),
        raw_status: kept(short("rawStatus", &report.raw_status, 64)),
        document: kept(short("documentNumber", &report.document, 100)),
        reason: kept(short("reason", &report.reason, 1_000)),
        note: kept(short("note", &report.note, 1_000)),
        due_on: kept(day("dueOn", report.due_on.as_deref())),
        ..report.clone()
    };
    let first = report.first_article_quantity.unwrap_or(0);
    for (field, value, min, max) in [
        ("sequence", report.sequence, 0, i64::MAX),
        ("quantity", report.quantity, 1, MAX_QUANTITY),
        ("firstArticleQuantity", first, 0, MAX_QUANTITY),
        (
            "producedQuantity",
            report.produced_quantity,
            0,
            MAX_QUANTITY,
        ),
    ] {
        errors.extend(range(field, value, min, max).err());
    }
    match Error::all(errors) {
        Some(all) => Err(all),
        None => Ok(report),
    }
}
