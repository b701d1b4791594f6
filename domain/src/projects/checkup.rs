//! What a project leaves unused of the way of working that it was set up with (陪跑体检): the questions
//! that somebody asks who looks over a team's shoulder.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::{comments, deliverable_requirements, deliverables, tasks, time_entries};
use db::types::{Kind, Moment};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::access::for_view;
use super::model::TaskStatus;
use super::planning::MAX_PLANNED;
use super::row::ProjectRow;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{ProjectId, Task, TaskId};

/// So many tasks make a habit; what fewer of them leave out is not said.
const HABIT: usize = 5;
/// The most tasks that a finding names.
const MAX_NAMED: usize = 5;

/// What is left unused or undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckupCode {
    /// Open tasks are past their due date, and nobody began them.
    OverdueNotStarted,
    /// More than half of the open tasks are the owner's: they were never given to anybody.
    LeftWithOwner,
    /// Open tasks have no estimate, so load and forecast do not count them.
    EstimateMissing,
    /// Tasks were done without any time noted on them.
    TimeNotNoted,
    /// Tasks were done without a deliverable, though they ask for one.
    NothingHandedIn,
    /// Nobody wrote a comment on any task that was begun: talk happens elsewhere.
    NoDiscussion,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckupFinding {
    /// What.
    pub code: CheckupCode,
    /// How many tasks it holds for.
    pub count: usize,
    /// The first of them by number, at most 5.
    pub tasks: Vec<TaskId>,
}

/// Looks a project over, in one statement for each question; nothing is found in one that has ended.
///
/// # Errors
/// `NOT_FOUND`.
pub fn checkup(
    conn: &mut Conn,
    actor: &Actor,
    id: ProjectId,
    now: Moment,
) -> Result<Vec<CheckupFinding>> {
    let project = for_view(conn, actor, id)?;
    if !project.status.is_open() {
        return Ok(Vec::new());
    }
    let open = || of(&project).filter(tasks::status.eq_any(TaskStatus::OPEN.to_vec()));
    let done = || of(&project).filter(tasks::status.eq(TaskStatus::Done));
    let begun = || of(&project).filter(tasks::started_at.is_not_null());
    let all_open = ids(conn, open())?.len();
    let mut found = Found {
        conn,
        findings: Vec::new(),
    };
    let overdue = tasks::due_at.lt(now).and(tasks::started_at.is_null());
    found.add(CheckupCode::OverdueNotStarted, 1, open().filter(overdue))?;
    let half = HABIT.max(all_open / 2 + 1);
    let owned = tasks::assignee_id.eq(project.owner_id);
    found.add(CheckupCode::LeftWithOwner, half, open().filter(owned))?;
    let unknown = tasks::estimate_minutes
        .is_null()
        .and(tasks::milestone.eq(false));
    found.add(CheckupCode::EstimateMissing, HABIT, open().filter(unknown))?;
    let noted = time_entries::table
        .filter(time_entries::org_id.eq(tasks::org_id))
        .filter(time_entries::task_id.eq(tasks::id));
    let unnoted = done()
        .filter(tasks::milestone.eq(false))
        .filter(not(exists(noted)));
    found.add(CheckupCode::TimeNotNoted, HABIT, unnoted)?;
    let asked = deliverable_requirements::table
        .filter(deliverable_requirements::org_id.eq(tasks::org_id))
        .filter(deliverable_requirements::task_id.eq(tasks::id));
    let given = deliverables::table
        .filter(deliverables::org_id.eq(tasks::org_id))
        .filter(deliverables::task_id.eq(tasks::id));
    let empty = done().filter(exists(asked)).filter(not(exists(given)));
    found.add(CheckupCode::NothingHandedIn, 1, empty)?;
    let written = || {
        comments::table
            .filter(comments::org_id.eq(tasks::org_id))
            .filter(comments::node_type.eq(Task::PREFIX))
            .filter(comments::node_id.eq(tasks::id))
    };
    if ids(found.conn, begun().filter(exists(written())).limit(1))?.is_empty() {
        found.add(CheckupCode::NoDiscussion, HABIT, begun())?;
    }
    Ok(found.findings)
}

type Tasks = tasks::BoxedQuery<'static, MultiBackend>;

/// The tasks of a project that were not given up.
fn of(project: &ProjectRow) -> Tasks {
    tasks::table
        .filter(tasks::org_id.eq(project.org_id))
        .filter(tasks::project_id.eq(project.id))
        .filter(tasks::status.ne(TaskStatus::Cancelled))
        .order(tasks::number.asc())
        .limit(MAX_PLANNED)
        .into_boxed()
}

fn ids(conn: &mut Conn, which: Tasks) -> Result<Vec<TaskId>> {
    Ok(which.select(tasks::id).load(conn)?)
}

struct Found<'c> {
    conn: &'c mut Conn,
    findings: Vec<CheckupFinding>,
}

impl Found<'_> {
    /// Notes what holds for at least so many tasks.
    fn add(&mut self, code: CheckupCode, least: usize, which: Tasks) -> Result<()> {
        let mut tasks = ids(self.conn, which)?;
        let count = tasks.len();
        if count >= least {
            tasks.truncate(MAX_NAMED);
            self.findings.push(CheckupFinding { code, count, tasks });
        }
        Ok(())
    }
}
