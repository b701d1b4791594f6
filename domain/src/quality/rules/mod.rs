//! Pure rules of quality inspection: no clock, no database, no network.
//!
//! - [`sampling`]: sampling plans by attributes (GB/T 2828.1-2012 = ISO 2859-1:1999, and ANSI/ASQ Z1.4)
//! - [`draw`]: which units of the lot are the sample
//! - [`checklist`]: what is checked on them, and what an answer means
//! - [`tally`]: counting what was found, per defect class
//! - [`verdict`]: the verdict and its reasons
//! - [`switching`]: normal, tightened, reduced, stopped
//! - [`terms`]: the words that all of them share
//! - [`problem`]: what bad input gets: where, what is wrong, what is allowed
//!
//! The same input gives the same output on every machine.
//! Every list has a bound, decimals are exact, and nothing here panics.
//! Names in JSON are camelCase, words are SCREAMING_SNAKE_CASE, decimals are strings.

pub mod checklist;
pub mod date;
pub mod draw;
pub mod problem;
pub mod sampling;
pub mod switching;
pub mod tally;
pub mod terms;
pub mod verdict;

pub use date::CalendarDate;
pub use problem::{Problem, ProblemCode};
pub use terms::{
    CountingMode, DefectClass, Edition, InspectionLevel, InspectionSeverity, Language,
    SwitchingState, Verdict,
};
