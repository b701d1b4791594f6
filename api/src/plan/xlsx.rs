//! Reads the first sheet of a workbook, cell by cell: a hostile one can neither unpack to gigabytes
//! nor name a cell so far away that a table up to it fills the memory.

use std::io::{Cursor, Read, copy, sink};

use calamine::{DataRef, Reader, Xlsx};
use domain::kernel::fault::Result;
use domain::projects::plan::{Cell, Line, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, PlanFault, Sheet};
use rust_decimal::Decimal;
use zip::ZipArchive;

use super::{count, unreadable};

/// Most bytes that a workbook may have when it is unpacked.
const MAX_UNPACKED: u64 = 32_000_000;
/// Most parts of a workbook.
const MAX_PARTS: usize = 1_000;
/// Most bytes of all cells together: one long text may stand in many.
const MAX_TEXT: usize = 16_000_000;

/// The first sheet.
///
/// # Errors
/// `PLAN_UNREADABLE`, `PLAN_TOO_LARGE`, `PLAN_TOO_MANY_ROWS`, `PLAN_TOO_MANY_COLUMNS`.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet> {
    check_size(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
    let name = book.sheet_names().first().cloned();
    let name = name.ok_or(PlanFault::Unreadable)?;
    let mut reader = book
        .worksheet_cells_reader(&name)
        .map_err(|e| unreadable(&e))?;
    let mut lines: Vec<Line> = Vec::new();
    let mut text = 0;
    while let Some(found) = reader
        .next_cell_with_formula_metadata()
        .map_err(|e| unreadable(&e))?
    {
        let cell = match (cell(&found.value), found.formula) {
            (cell, None) => cell,
            (cell, Some(_)) => Cell::Formula(cell.shown()),
        };
        if cell.is_blank() {
            continue;
        }
        text += size(&cell);
        if text > MAX_TEXT {
            return Err(PlanFault::TooLarge { max: MAX_BYTES }.into());
        }
        let column = usize::try_from(found.pos.1).unwrap_or(usize::MAX);
        if column >= MAX_COLUMNS {
            let max = count(MAX_COLUMNS);
            return Err(PlanFault::TooManyColumns { max }.into());
        }
        put(&mut lines, i64::from(found.pos.0) + 1, column, cell)?;
    }
    lines.sort_by_key(|line| line.number);
    Ok(Sheet { lines })
}

/// Unpacks everything once into nothing: what a header says about sizes proves nothing.
fn check_size(bytes: &[u8]) -> Result<()> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
    if archive.len() > MAX_PARTS {
        return Err(PlanFault::Unreadable.into());
    }
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|e| unreadable(&e))?;
        let size = copy(&mut part.take(left + 1), &mut sink()).map_err(|e| unreadable(&e))?;
        left = left
            .checked_sub(size)
            .ok_or(PlanFault::TooLarge { max: MAX_BYTES })?;
    }
    Ok(())
}

fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(Decimal::from(*number)),
        DataRef::Float(number) => match Decimal::try_from(*number) {
            Ok(number) => Cell::Number(number),
            Err(_too_large) => Cell::Text(number.to_string()),
        },
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(yes) => Cell::Text(yes.to_string()),
        DataRef::DateTime(at) if at.is_datetime() => at
            .as_datetime()
            .map_or_else(|| Cell::Text(at.as_f64().to_string()), Cell::Time),
        DataRef::DateTime(at) => Cell::Text(at.as_f64().to_string()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(error) => Cell::Formula(error.to_string()),
    }
}

fn size(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) | Cell::Formula(text) => text.len(),
        Cell::Empty | Cell::Number(_) | Cell::Time(_) => 16,
    }
}

/// Puts a cell into its row; rows come in order in every workbook that a program wrote.
fn put(lines: &mut Vec<Line>, number: i64, column: usize, cell: Cell) -> Result<()> {
    if lines.last().is_none_or(|line| line.number != number) {
        // One row of headers, and the tasks.
        if lines.len() > MAX_ROWS {
            let max = count(MAX_ROWS);
            return Err(PlanFault::TooManyRows { max }.into());
        }
        lines.push(Line {
            number,
            cells: Vec::new(),
        });
    }
    if let Some(line) = lines.last_mut() {
        if line.cells.len() <= column {
            line.cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = line.cells.get_mut(column) {
            *place = cell;
        }
    }
    Ok(())
}
