//! Checklists as the API shows them: items, answers and what an answer means. Inspections and samples
//! share them.

mod answer;
mod check;
mod item;
mod item_input;
mod result;

pub(crate) use answer::CheckResultInput;
pub(crate) use item::{ChecklistItem, DefectClass};
pub(crate) use item_input::ChecklistItemInput;
pub(crate) use result::CheckResult;
