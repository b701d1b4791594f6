//! Checklists: what an inspector checks, and what an answer means.
//!
//! A [`Checklist`] is checked by [`validate`] before it is stored, and the answers to it are judged by
//! [`evaluate`]. Keys of items are unique in the whole checklist, sections do not nest,
//! and a section that repeats is answered once for each unit of the sample.
//! Decimals are exact and limits belong to what is allowed.

mod answer;
mod definition;
mod evaluate;
mod judge;
mod outcome;
#[cfg(test)]
mod tests;
mod validate;

pub use answer::{Answer, AnswerValue, CapturedFile, Instrument};
pub use definition::{Check, Checklist, ChoiceOption, Item, Measurement};
pub use evaluate::{Evaluation, ItemResult, MissingAnswer, Occasion, evaluate};
pub use outcome::{Outcome, PendingCause};
pub use validate::validate;

/// The most items of a checklist, sections and their items included.
pub const MAX_ITEMS: usize = 200;
/// The most characters of a label, a guidance, a reason or a note.
pub const MAX_TEXT: usize = 500;
/// The most characters of a key, a file id or an instrument id.
pub const MAX_KEY: usize = 64;
/// The most options of a choice.
pub const MAX_OPTIONS: usize = 50;
/// The most readings of one measurement.
pub const MAX_READINGS: usize = 100;
/// The most files of one answer.
pub const MAX_FILES: usize = 50;
/// The most characters of a text answer or a scanned code.
pub const MAX_ANSWER_TEXT: usize = 2_000;
/// The most answers, and the most questions when sections repeat, of one inspection.
pub const MAX_ANSWERS: usize = 50_000;
/// The most problems reported at once.
pub const MAX_PROBLEMS: usize = 50;
/// The most missing answers listed; more are only counted.
pub const MAX_MISSING: usize = 200;
