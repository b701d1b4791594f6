//! Changes many tasks at once, each by itself.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::access;
use super::task_update::{TaskUpdate, task_update};
use crate::kernel::fault::{FaultKind, Result};
use crate::kernel::id::TaskId;
use crate::kernel::input::at_most;
use crate::kernel::{Actor, Error, Language, Tx};

/// Most tasks of one call.
const MAX_ROWS: usize = 200;

/// What became of one change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskUpdated {
    /// The task.
    pub task: TaskId,
    /// Why it stayed as it was; empty when it was changed.
    pub refusals: Vec<Refusal>,
}

/// A refusal that is kept, to be told again in whichever language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Its code.
    pub code: String,
    /// The field of this change that it is about.
    pub path: Vec<String>,
    /// Values that its text names.
    pub params: Map<String, Value>,
}

impl Refusal {
    /// The text in a language.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let Some(code) = crate::codes().find(|code| code.code == self.code) else {
            return self.code.clone();
        };
        let mut text = language.pick(code.en, code.zh).to_owned();
        for (name, value) in &self.params {
            let shown = match value {
                Value::String(s) => s.clone(),
                other => other.to_string(),
            };
            text = text.replace(&format!("{{{name}}}"), &shown);
        }
        text
    }
}

/// Changes the tasks in the given order; what is refused to one of them does not touch the others.
///
/// # Errors
/// `FORBIDDEN` for who can write no project's structure, `TOO_LONG` past 200 tasks, `RETRY`.
pub fn tasks_update(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &[TaskUpdate],
) -> Result<Vec<TaskUpdated>> {
    access::for_many(actor)?;
    at_most("tasks", input, MAX_ROWS)?;
    let mut rows = Vec::with_capacity(input.len());
    for one in input {
        // A use case that refuses has written nothing yet.
        let refusals = match task_update(tx, actor, one) {
            Ok(_) => Vec::new(),
            Err(error) if is_refusal(&error) => refusals(&error),
            Err(error) => return Err(error),
        };
        let task = one.target.task;
        rows.push(TaskUpdated { task, refusals });
    }
    Ok(rows)
}

/// Whether an error is about one of many rows only, and is told with it.
#[must_use]
pub fn is_refusal(error: &Error) -> bool {
    matches!(
        error.kind(),
        FaultKind::Invalid | FaultKind::Conflict | FaultKind::NotFound | FaultKind::Forbidden
    )
}

/// The refusals of an error, to be kept.
#[must_use]
pub fn refusals(error: &Error) -> Vec<Refusal> {
    let refusal = |reported: &crate::kernel::fault::Reported| Refusal {
        code: reported.code().code.to_owned(),
        path: reported.path().to_vec(),
        params: reported.params(),
    };
    error.reported().iter().map(refusal).collect()
}
