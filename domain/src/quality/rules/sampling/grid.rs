//! The shape of a master table and how its arrows are followed.

use super::super::terms::{Edition, InspectionSeverity};
use super::aql::Aql;
use super::letters::CodeLetter;
use super::{ansi_z1_4, gbt_2828_1_2012};

/// One cell of a master table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Use the first plan below, with the sample size of its row.
    Down,
    /// Use the first plan above, with the sample size of its row.
    Up,
    /// No plan.
    Blank,
    /// A plan.
    Plan {
        /// Accept with this many or fewer.
        acceptance: u32,
        /// Reject with this many or more.
        rejection: u32,
    },
}

/// One row of a master table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The letter of the row.
    pub letter: CodeLetter,
    /// The sample size of the row, in units.
    pub sample_size: u32,
    /// One cell for each limit of [`Aql::all`], in that order.
    pub cells: [Cell; 26],
}

/// Writes one cell as the tables print it.
macro_rules! cell {
    (v) => {
        super::grid::Cell::Down
    };
    (^) => {
        super::grid::Cell::Up
    };
    (-) => {
        super::grid::Cell::Blank
    };
    (($acceptance:literal / $rejection:literal)) => {
        super::grid::Cell::Plan {
            acceptance: $acceptance,
            rejection: $rejection,
        }
    };
    ($acceptance:literal) => {
        super::grid::Cell::Plan {
            acceptance: $acceptance,
            rejection: $acceptance + 1,
        }
    };
}
pub(super) use cell;

/// Writes a table as it is printed: letter, sample size, cells.
macro_rules! grid {
    ($( $letter:ident $sample_size:literal [ $( $cell:tt )+ ] )+) => {
        &[$( super::grid::Row {
            letter: super::letters::CodeLetter::$letter,
            sample_size: $sample_size,
            cells: [$( super::grid::cell!($cell) ),+],
        } ),+]
    };
}
pub(super) use grid;

/// The master table of an edition for a severity, from letter A on.
pub fn table(edition: Edition, severity: InspectionSeverity) -> &'static [Row] {
    match (edition, severity) {
        (_, InspectionSeverity::Normal) => gbt_2828_1_2012::NORMAL,
        (Edition::Gbt2828_1_2012, InspectionSeverity::Tightened) => gbt_2828_1_2012::TIGHTENED,
        (Edition::Gbt2828_1_2012, InspectionSeverity::Reduced) => gbt_2828_1_2012::REDUCED,
        (Edition::AnsiZ1_4, InspectionSeverity::Tightened) => ansi_z1_4::TIGHTENED,
        (Edition::AnsiZ1_4, InspectionSeverity::Reduced) => ansi_z1_4::REDUCED,
    }
}

/// The plan at a letter and a limit after following arrows: its letter, sample size and two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) letter: CodeLetter,
    pub(super) sample_size: u32,
    pub(super) acceptance: u32,
    pub(super) rejection: u32,
}

/// Reads a table; `None` when it has no such row or an arrow leads nowhere.
pub(super) fn find(rows: &[Row], letter: CodeLetter, aql: Aql) -> Option<Found> {
    let start = rows.iter().position(|row| row.letter == letter)?;
    let (above, from_here) = rows.split_at_checked(start)?;
    let (row, below) = from_here.split_first()?;
    match row.cells.get(aql.column)? {
        Cell::Plan { .. } => row.plan(aql),
        Cell::Down => below.iter().find_map(|row| row.plan(aql)),
        Cell::Up => above.iter().rev().find_map(|row| row.plan(aql)),
        Cell::Blank => None,
    }
}

impl Row {
    fn plan(&self, aql: Aql) -> Option<Found> {
        match *self.cells.get(aql.column)? {
            Cell::Plan {
                acceptance,
                rejection,
            } => Some(Found {
                letter: self.letter,
                sample_size: self.sample_size,
                acceptance,
                rejection,
            }),
            Cell::Down | Cell::Up | Cell::Blank => None,
        }
    }
}
