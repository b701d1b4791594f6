//! Single sampling plans for inspection by attributes, lot by lot.
//!
//! Owns the code letters (table 1), the master tables (2-A, 2-B, 2-C) and how a plan is read from them:
//! the letter follows from lot size and level, arrows lead to another letter,
//! and **that** letter's sample size counts, never the first letter's.
//! When the sample would be as large as the lot, every unit is inspected and the acceptance number stays.
//!
//! The tables are checked cell by cell against published sources by checksum, see the tests.
//! Isolated lots (ISO 2859-2) and skip-lot (ISO 2859-3) are other schemes and not part of this.

mod ansi_z1_4;
mod aql;
mod gbt_2828_1_2012;
mod grid;
mod letters;
mod plan;
mod scheme;
#[cfg(test)]
mod tests;

pub use aql::Aql;
pub use grid::{Cell, Row, table};
pub use letters::{CodeLetter, code_letter};
pub use plan::{Plan, plan};
pub use scheme::{ClassLimit, ClassPlan, Scheme, scheme};
