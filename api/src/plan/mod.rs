//! Plans as spreadsheets: bytes to a sheet, and rows to a workbook. CPU work, off the writer.

mod csv;
mod workbook;
mod xlsx;

use std::fs::File;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

use domain::kernel::fault::{Error, Result, internal};
use domain::projects::plan::{MAX_BYTES, PlanFault, Sheet};

pub(crate) use workbook::workbook;

/// MIME type of a workbook.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Reads a stored file of a type as a sheet; blocks.
///
/// # Errors
/// `PLAN_UNREADABLE`, `PLAN_TOO_LARGE`, `PLAN_TOO_MANY_ROWS`, `PLAN_TOO_MANY_COLUMNS`.
pub(crate) fn sheet(file: File, content_type: &str) -> Result<Sheet> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or_default();
    file.take(limit)
        .read_to_end(&mut bytes)
        .map_err(|e| internal(&e))?;
    // A reader of other people's formats may panic on a hostile file.
    let read = catch_unwind(AssertUnwindSafe(|| match content_type {
        XLSX => xlsx::read(&bytes),
        "text/csv" | "text/plain" => csv::read(&bytes),
        _ => Err(PlanFault::Unreadable.into()),
    }));
    read.unwrap_or_else(|_panicked| Err(PlanFault::Unreadable.into()))
}

/// What a library could not read.
fn unreadable(error: &dyn std::fmt::Display) -> Error {
    tracing::debug!(%error, "a plan cannot be read");
    PlanFault::Unreadable.into()
}

/// A count as errors name it.
fn count(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}
