//! A project's plan as a table: what a spreadsheet says is read and checked cell by cell before
//! anything is written, and the same table is given out again.
//!
//! The bytes of spreadsheets are the edge's; here a sheet is rows of cells.

mod cell;
mod column;
mod export;
mod fault;
mod links;
mod people;
mod preview;
mod project_import;
mod reading;
mod source;
mod when;

pub use cell::{Cell, CellFault, Line, Sheet};
pub use column::Column;
pub use export::export;
pub use fault::PlanFault;
pub use links::{Link, Wanted};
pub use preview::{Preview, preview};
pub use project_import::{ProjectImport, ProjectImported, project_import};
pub use reading::{Plan, PlanTask};
pub use source::source;

/// Most tasks of a plan that is read.
pub const MAX_ROWS: usize = 2_000;
/// Most columns of a sheet that are looked at.
pub const MAX_COLUMNS: usize = 60;
/// Most bytes of a file with a plan.
pub const MAX_BYTES: i64 = 5_000_000;
