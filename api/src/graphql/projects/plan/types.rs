//! What a spreadsheet says, and what is wrong with it.

use async_graphql::{Enum, ID, InputObject, SimpleObject};
use domain::kernel::Language;
use domain::projects::plan::{CellFault, PlanTask, Preview};

use crate::graphql::error::{UserError, split};
use crate::graphql::projects::project::Project;
use crate::graphql::projects::words::Priority;
use crate::graphql::scalar::{Cursor, DateTime};

/// Most faulty cells that are named.
const MAX_FAULTS: usize = 200;
/// Most tasks that are shown.
const MAX_TASKS: usize = 100;

/// What a column of a plan means.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::plan::Column")]
pub(crate) enum PlanColumn {
    /// The phase, by name; one that is missing is added (阶段).
    Phase,
    /// The task's title; the only column that must be there (任务).
    Title,
    /// Who does it, by e-mail address or a name that only one has (负责人).
    Assignee,
    /// When it begins; a day is its first minute (开始).
    Start,
    /// When it is due; a day is its last minute (截止).
    Due,
    /// How much work it is, in hours (工时).
    Hours,
    /// How urgent it is (优先级).
    Priority,
    /// What comes before it, by row or title (前置).
    Predecessors,
    /// What it has to bring forth (交付物).
    Deliverables,
    /// What it is about (说明).
    Notes,
}

/// What an import would do. Nothing was written.
#[derive(SimpleObject)]
pub(crate) struct PlanPreview {
    /// How many tasks would be added, at most 2,000.
    task_count: i32,
    /// The first 100 of them.
    tasks: Vec<PlanPreviewTask>,
    /// Phases that would be added, in order.
    new_phase_names: Vec<String>,
    /// Headers of columns that mean nothing here and are passed over.
    ignored_columns: Vec<String>,
    /// How many cells are wrong; with any, nothing can be imported.
    fault_count: i32,
    /// The first 200 of them, from top to bottom.
    faults: Vec<PlanCellFault>,
}

/// A task that would be added.
#[derive(SimpleObject)]
pub(crate) struct PlanPreviewTask {
    /// Number of its row as the spreadsheet shows it.
    row: i32,
    /// Name of its phase; null when it has none.
    phase: Option<String>,
    /// What it says.
    title: String,
    /// Who does it, as it stands in the cell; null when nobody is named.
    assignee: Option<String>,
    /// When it begins; null when no date is given.
    starts_at: Option<DateTime>,
    /// When it is due; null when no date is given.
    due_at: Option<DateTime>,
    /// How much work it is in minutes; null when it is not said.
    estimate_minutes: Option<i32>,
    /// How urgent it is.
    priority: Priority,
    /// Rows that come before it.
    predecessor_rows: Vec<i32>,
    /// What it has to bring forth, by name.
    deliverables: Vec<String>,
}

/// A cell that is wrong.
#[derive(SimpleObject)]
pub(crate) struct PlanCellFault {
    /// Number of its row as the spreadsheet shows it.
    row: i32,
    /// What its column means.
    column: PlanColumn,
    /// The column's header as it stands in the sheet.
    header: String,
    /// What stands in the cell, at most 100 characters.
    value: String,
    /// What is wrong.
    error: UserError,
    /// What may stand there, in the language of the request.
    allowed: &'static str,
}

/// A plan to import.
#[derive(InputObject)]
pub(crate) struct ProjectImportInput {
    /// The project that the tasks are added to.
    pub(super) project_id: ID,
    /// A complete upload: .xlsx, or .csv in UTF-8, UTF-16 with a mark or GBK; at most 5,000,000 bytes
    /// and 2,000 rows below the headers.
    pub(super) file_id: ID,
    /// True: all stay drafts. False, as when left out: tasks with an assignee and a due date are
    /// published at once.
    pub(super) drafts: Option<bool>,
}

/// A plan that was imported.
#[derive(SimpleObject)]
pub(crate) struct ProjectImportPayload {
    /// The project as it is now; null when refused.
    pub(super) project: Option<Project>,
    /// How many tasks were added; null when refused.
    pub(super) task_count: Option<i32>,
    /// Why it was refused; empty on success.
    pub(super) user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    pub(super) cursor: Option<Cursor>,
}

/// A count as the schema has it.
pub(super) fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn row(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

impl PlanPreview {
    /// The preview in a language.
    ///
    /// # Errors
    /// When a fault is none that a user can mend.
    pub(super) fn told(
        preview: &Preview,
        language: Language,
    ) -> Result<Self, async_graphql::Error> {
        let shown = preview.tasks.iter().take(MAX_TASKS);
        let faults = preview.faults.iter().take(MAX_FAULTS);
        let faults: Vec<_> = faults
            .map(|fault| PlanCellFault::told(fault, language))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            task_count: count(preview.tasks.len()),
            tasks: shown.map(|task| task_of(task, &preview.tasks)).collect(),
            new_phase_names: preview.new_phases.clone(),
            ignored_columns: preview.ignored.clone(),
            fault_count: count(preview.faults.len()),
            faults: faults.into_iter().flatten().collect(),
        })
    }
}

impl PlanCellFault {
    fn told(fault: &CellFault, language: Language) -> Result<Option<Self>, async_graphql::Error> {
        let error = split(&fault.error, language)?.into_iter().next();
        Ok(error.map(|error| Self {
            row: row(fault.row),
            column: fault.column.into(),
            header: fault.header.clone(),
            value: fault.value.clone(),
            error,
            allowed: fault.column.allowed(language),
        }))
    }
}

fn task_of(task: &PlanTask, all: &[PlanTask]) -> PlanPreviewTask {
    let before = task.predecessors.iter();
    let before = before.filter_map(|link| all.get(link.place).map(|task| row(task.row)));
    PlanPreviewTask {
        row: row(task.row),
        phase: task.phase.clone(),
        title: task.title.clone(),
        assignee: task.assignee.clone(),
        starts_at: task.starts_at.map(Into::into),
        due_at: task.due_at.map(Into::into),
        estimate_minutes: task.estimate_minutes.map(row),
        priority: task.priority.into(),
        predecessor_rows: before.collect(),
        deliverables: task.deliverables.iter().map(|w| w.name.clone()).collect(),
    }
}
