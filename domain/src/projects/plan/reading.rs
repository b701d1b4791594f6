//! Reads a sheet as a plan; what is wrong is gathered cell by cell. Touches no database.

use std::collections::HashMap;

use chrono_tz::Tz;
use db::types::Moment;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::cell::{Cell, CellFault, Line, Sheet};
use super::column::Column;
use super::fault::PlanFault;
use super::links::{self, Link, Rows, Wanted};
use super::when::{End, moment};
use super::{MAX_COLUMNS, MAX_ROWS};
use crate::kernel::Error;
use crate::kernel::fault::Result;
use crate::kernel::input::{InputFault, optional_text, text};
use crate::projects::fault::ProjectsFault;
use crate::projects::model::Priority;

/// Most minutes of work of a task.
const MAX_MINUTES: i64 = 525_600;

/// A task of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTask {
    /// Number of its row as the spreadsheet shows it.
    pub row: i64,
    /// Name of its phase.
    pub phase: Option<String>,
    /// What it says.
    pub title: String,
    /// E-mail address or name of who does it.
    pub assignee: Option<String>,
    /// When it begins.
    pub starts_at: Option<Moment>,
    /// When it is due.
    pub due_at: Option<Moment>,
    /// How much work it is.
    pub estimate_minutes: Option<i64>,
    /// How urgent it is.
    pub priority: Priority,
    /// What comes before it.
    pub predecessors: Vec<Link>,
    /// What it has to bring forth.
    pub deliverables: Vec<Wanted>,
    /// What it is about.
    pub notes: Option<String>,
}

/// What a sheet says.
#[derive(Debug, Default)]
pub struct Plan {
    /// The tasks from top to bottom.
    pub tasks: Vec<PlanTask>,
    /// Headers of columns that mean nothing here.
    pub ignored: Vec<String>,
    /// What is wrong, from top to bottom.
    pub faults: Vec<CellFault>,
    headers: HashMap<Column, (usize, String)>,
}

impl Plan {
    /// Reads a sheet by the clock of an organisation: a row of headers, and a task in each row below
    /// that is not empty.
    ///
    /// # Errors
    /// `PLAN_EMPTY`, `PLAN_TOO_MANY_ROWS`, `PLAN_TOO_MANY_COLUMNS`.
    pub fn read(sheet: &Sheet, zone: &str) -> Result<Self> {
        let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
        let filled = |line: &&Line| line.cells.iter().any(|cell| !cell.is_blank());
        let mut lines = sheet.lines.iter().filter(filled);
        let header = lines.next().ok_or(PlanFault::NoTask)?;
        let lines: Vec<&Line> = lines.collect();
        if lines.is_empty() {
            return Err(PlanFault::NoTask.into());
        }
        let limit = |max: usize| i64::try_from(max).unwrap_or(i64::MAX);
        if lines.len() > MAX_ROWS {
            let max = limit(MAX_ROWS);
            return Err(PlanFault::TooManyRows { max }.into());
        }
        if sheet
            .lines
            .iter()
            .any(|line| line.cells.len() > MAX_COLUMNS)
        {
            let max = limit(MAX_COLUMNS);
            return Err(PlanFault::TooManyColumns { max }.into());
        }
        let mut plan = Self::default();
        plan.read_headers(header);
        if !plan.headers.contains_key(&Column::Title) {
            return Ok(plan);
        }
        for line in &lines {
            let task = plan.read_line(line, zone);
            plan.tasks.push(task);
        }
        plan.read_links(&lines);
        plan.faults.sort_by_key(|fault| fault.row);
        Ok(plan)
    }

    /// The header of a column as it stands in the sheet.
    pub(super) fn header(&self, column: Column) -> &str {
        let known = self.headers.get(&column);
        known.map_or("", |(_, header)| header.as_str())
    }

    fn read_headers(&mut self, line: &Line) {
        for (place, cell) in line.cells.iter().enumerate() {
            let shown = cell.shown();
            match Column::of_header(&shown) {
                None if shown.is_empty() => {}
                None => self.ignored.push(shown.chars().take(100).collect()),
                Some(column) if self.headers.contains_key(&column) => {
                    let fault = PlanFault::ColumnTwice {
                        column: self.header(column).to_owned(),
                    };
                    let at = (line.number, column, shown.as_str());
                    self.faults.push(CellFault::new(at, &shown, fault));
                }
                Some(column) => {
                    self.headers.insert(column, (place, shown));
                }
            }
        }
        if !self.headers.contains_key(&Column::Title) {
            let column = Column::Title.header(crate::kernel::Language::Zh);
            let at = (line.number, Column::Title, column);
            let fault = PlanFault::ColumnMissing { column };
            self.faults.push(CellFault::new(at, "", fault));
        }
    }

    /// The cell of a column; a formula is a fault and reads as nothing.
    fn cell<'l>(&mut self, line: &'l Line, column: Column) -> &'l Cell {
        const NOTHING: &Cell = &Cell::Empty;
        let place = self.headers.get(&column).map(|(place, _)| *place);
        match place.and_then(|place| line.cells.get(place)) {
            Some(Cell::Formula(shown)) => {
                self.fault(line.number, column, shown, PlanFault::Formula);
                NOTHING
            }
            Some(cell) => cell,
            None => NOTHING,
        }
    }

    fn fault(&mut self, row: i64, column: Column, value: &str, error: impl Into<Error>) {
        let header = self.header(column).to_owned();
        let fault = CellFault::new((row, column, &header), value, error);
        self.faults.push(fault);
    }

    /// What was read; what could not be is a fault and nothing.
    fn taken<T>(&mut self, at: (i64, Column, &str), read: Result<Option<T>>) -> Option<T> {
        read.unwrap_or_else(|error| {
            self.fault(at.0, at.1, at.2, error);
            None
        })
    }

    fn read_line(&mut self, line: &Line, zone: Tz) -> PlanTask {
        let row = line.number;
        let words = |plan: &mut Self, column, max| {
            let cell = plan.cell(line, column);
            let (is_formula, shown) = (plan.is_formula(line, column), cell.shown());
            let read = match column {
                // A formula was told already.
                Column::Title if !is_formula => text("title", &shown, max).map(Some),
                _ => optional_text("cell", Some(&shown), max),
            };
            plan.taken((row, column, &shown), read)
        };
        let title = words(self, Column::Title, 200).unwrap_or_default();
        let phase = words(self, Column::Phase, 200);
        let assignee = words(self, Column::Assignee, 254);
        let notes = words(self, Column::Notes, 10_000);
        let starts_at = self.read_time(line, Column::Start, zone, End::Start);
        let due_at = self.read_time(line, Column::Due, zone, End::Due);
        if starts_at
            .zip(due_at)
            .is_some_and(|(start, due)| due < start)
        {
            let shown = self.cell(line, Column::Due).shown();
            self.fault(row, Column::Due, &shown, ProjectsFault::DatesReversed);
        }
        let hours = self.cell(line, Column::Hours).clone();
        let estimate_minutes = self.taken((row, Column::Hours, &hours.shown()), minutes(&hours));
        let urgency = self.cell(line, Column::Priority).shown();
        let priority = self.taken((row, Column::Priority, &urgency), priority(&urgency));
        let results = self.cell(line, Column::Deliverables).shown();
        let wanted = links::wanted(&results).map(Some);
        let deliverables = self.taken((row, Column::Deliverables, &results), wanted);
        PlanTask {
            row,
            phase,
            title,
            assignee,
            starts_at,
            due_at,
            estimate_minutes,
            priority: priority.unwrap_or(Priority::Normal),
            predecessors: Vec::new(),
            deliverables: deliverables.unwrap_or_default(),
            notes,
        }
    }

    fn is_formula(&self, line: &Line, column: Column) -> bool {
        let place = self.headers.get(&column).map(|(place, _)| *place);
        let cell = place.and_then(|place| line.cells.get(place));
        matches!(cell, Some(Cell::Formula(_)))
    }

    fn read_time(&mut self, line: &Line, column: Column, zone: Tz, end: End) -> Option<Moment> {
        let cell = self.cell(line, column);
        if cell.is_blank() {
            return None;
        }
        let read = moment(cell, zone, end).ok_or(PlanFault::NotADate);
        let shown = cell.shown();
        self.taken(
            (line.number, column, &shown),
            read.map(Some).map_err(Error::from),
        )
    }

    fn fault_of_links(&mut self, lines: &[&Line], place: usize, error: impl Into<Error>) {
        if let Some(line) = lines.get(place) {
            let shown = self.cell(line, Column::Predecessors).shown();
            self.fault(line.number, Column::Predecessors, &shown, error);
        }
    }

    /// The second reading: rows can name rows below them.
    fn read_links(&mut self, lines: &[&Line]) {
        let tasks = std::mem::take(&mut self.tasks);
        let mut rows = Rows::default();
        for (place, task) in tasks.iter().enumerate() {
            rows.by_number.insert(task.row, place);
            rows.by_title.entry(&task.title).or_default().push(place);
        }
        let mut before: Vec<Vec<Link>> = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            let named = self.cell(line, Column::Predecessors).shown();
            let read = links::links(&named, place, &rows).map(Some);
            let at = (line.number, Column::Predecessors, named.as_str());
            before.push(self.taken(at, read).unwrap_or_default());
        }
        for place in links::circles(&before) {
            self.fault_of_links(lines, place, PlanFault::Circle);
        }
        for place in links::crowded(&before) {
            let max = i64::try_from(links::MAX_LINKS).unwrap_or(i64::MAX);
            self.fault_of_links(lines, place, ProjectsFault::TooManyDependencies { max });
        }
        let tied = tasks.into_iter().zip(before);
        self.tasks = tied
            .map(|(task, predecessors)| PlanTask {
                predecessors,
                ..task
            })
            .collect();
    }
}

/// Hours as minutes.
fn minutes(cell: &Cell) -> Result<Option<i64>> {
    if cell.is_blank() {
        return Ok(None);
    }
    let hours: Decimal = match cell {
        Cell::Number(hours) => *hours,
        other => other
            .shown()
            .parse()
            .map_err(|_none| PlanFault::NotANumber)?,
    };
    let minutes = hours.checked_mul(Decimal::from(60)).map(|m| m.round());
    let minutes = minutes.and_then(|minutes| minutes.to_i64());
    match minutes.filter(|minutes| (0..=MAX_MINUTES).contains(minutes)) {
        Some(minutes) => Ok(Some(minutes)),
        None => {
            let (min, max) = (0, MAX_MINUTES / 60);
            Err(InputFault::OutOfRange { min, max }.into())
        }
    }
}

fn priority(word: &str) -> Result<Option<Priority>> {
    Ok(Some(match word.to_lowercase().as_str() {
        "" => return Ok(None),
        "urgent" | "紧急" => Priority::Urgent,
        "high" | "高" => Priority::High,
        "normal" | "medium" | "普通" | "中" => Priority::Normal,
        "low" | "低" => Priority::Low,
        _ => return Err(PlanFault::NotAPriority.into()),
    }))
}
