//! Cells of a sheet, and what is wrong with one.

use chrono::{NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;

use super::column::Column;
use crate::kernel::Error;

/// Characters of a faulty value that are shown.
const SHOWN: usize = 100;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A day, with a time of day or midnight.
    Time(NaiveDateTime),
    /// A formula or an error, whatever it shows.
    Formula(String),
}

impl Cell {
    /// What a person sees in it, without spaces around.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Formula(text) => text.trim().to_owned(),
            Self::Number(number) => number.normalize().to_string(),
            Self::Time(time) if time.time() == NaiveTime::MIN => {
                time.format("%Y-%m-%d").to_string()
            }
            Self::Time(time) => time.format("%Y-%m-%d %H:%M").to_string(),
        }
    }

    /// Whether there is nothing to see.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.shown().is_empty() && !matches!(self, Self::Formula(_))
    }
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number as the spreadsheet shows it, from 1.
    pub number: i64,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

/// A sheet: its rows from top to bottom; those without anything may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The rows.
    pub lines: Vec<Line>,
}

/// A cell that is wrong.
#[derive(Debug)]
pub struct CellFault {
    /// Number of the row as the spreadsheet shows it.
    pub row: i64,
    /// What its column means.
    pub column: Column,
    /// The column's header as it stands in the sheet.
    pub header: String,
    /// What stands in the cell, at most 100 characters.
    pub value: String,
    /// What is wrong.
    pub error: Error,
}

impl CellFault {
    /// A fault of a cell.
    pub(super) fn new(
        (row, column, header): (i64, Column, &str),
        value: &str,
        error: impl Into<Error>,
    ) -> Self {
        Self {
            row,
            column,
            header: header.chars().take(SHOWN).collect(),
            value: value.chars().take(SHOWN).collect(),
            error: error.into(),
        }
    }
}
