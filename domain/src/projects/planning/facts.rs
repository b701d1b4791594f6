//! The facts that a project's health is judged by.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use db::schema::{cost_entries, stock_shortages};
use db::types::Moment;
use db::{Conn, total};
use diesel::prelude::*;

use super::dates::{Dated, wall};
use super::load::Loaded;
use super::loads::{MAX_PEOPLE, Span, loads};
use super::outlook::TaskOutlook;
use crate::identity::read::users_by_ids;
use crate::kernel::fault::Result;
use crate::kernel::id::{SkuId, UserId};
use crate::projects::model::TaskStatus;
use crate::projects::schedule::calendar::{MINUTES_A_DAY, WallMinute};
use crate::projects::schedule::health::{Cost, Facts};
use crate::projects::schedule::workload::weekly;

/// How far ahead people's load is looked at: 13 weeks.
const AHEAD: Days = Days::new(91);

/// Facts that were asked apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// Overloaded people who do critical tasks.
    pub(super) overloaded: u32,
    /// Costs and budget.
    pub(super) cost: Option<Cost>,
    /// Articles of which its tasks have not enough.
    pub(super) short: u32,
}

/// Puts the facts together.
pub(super) fn facts(
    loaded: &Loaded,
    dated: &Dated,
    tasks: &[TaskOutlook],
    now_wall: WallMinute,
    now: Moment,
    found: Found,
) -> Facts {
    let open = || loaded.tasks.iter().filter(|task| task.status.is_open());
    let end = tasks.iter().map(|task| task.ends).max();
    let end = end
        .and_then(|end| loaded.zone.wall(end))
        .unwrap_or(now_wall);
    let due = due(loaded);
    let between = |from: WallMinute, to: WallMinute| {
        let calendar = loaded.book.calendars().first();
        calendar.map_or(0, |calendar| calendar.minutes_between(from, to))
    };
    let blocked = |status: TaskStatus| status == TaskStatus::Blocked;
    let known = open().zip(tasks);
    let critical_blocked = known.filter(|(task, known)| known.critical && blocked(task.status));
    let milestones = open().filter(|task| task.milestone);
    let dates = milestones.filter_map(|task| {
        let due = task.due_at?;
        // To the second: a milestone is late as soon as its date has passed.
        match due < now {
            true => Some(WallMinute(now_wall.0 - 1)),
            false => loaded.zone.wall(due).map(|due| due.max(now_wall)),
        }
    });
    Facts {
        now: now_wall,
        due,
        forecast_end: end,
        remaining: between(dated.now, end),
        // Time that is planned between tasks is time that they may slip.
        slack: due.map_or(0, |due| between(dated.soonest.min(end), due)),
        next_milestone: dates.min(),
        critical_blocked: count(critical_blocked.count()),
        started: count(open().filter(|task| task.status.is_begun()).count()),
        blocked: count(open().filter(|task| blocked(task.status)).count()),
        cost: found.cost,
        critical_overloaded: found.overloaded,
        skus_short: found.short,
        said: None,
    }
}

/// The end of the project's last day.
pub(super) fn due(loaded: &Loaded) -> Option<WallMinute> {
    let day = NaiveDate::parse_from_str(loaded.project.ends_on.as_deref()?, "%Y-%m-%d").ok()?;
    let end = WallMinute::of_date(day).0 + i64::from(MINUTES_A_DAY);
    Some(WallMinute(end))
}

/// How many people do critical tasks and have, in some week until these are done, more to do over all
/// projects than they can.
pub(super) fn overloaded(
    conn: &mut Conn,
    loaded: &Loaded,
    tasks: &[TaskOutlook],
    now: Moment,
) -> Result<u32> {
    let critical: HashSet<_> = tasks
        .iter()
        .filter(|task| task.critical)
        .map(|t| t.task)
        .collect();
    let doing = loaded
        .tasks
        .iter()
        .filter(|task| critical.contains(&task.id));
    let mut people: Vec<UserId> = doing.filter_map(|task| task.assignee_id).collect();
    people.sort_unstable();
    people.dedup();
    people.truncate(MAX_PEOPLE);
    let Some(today) = wall(loaded.zone, now)?
        .date()
        .filter(|_| !people.is_empty())
    else {
        return Ok(0);
    };
    let end = tasks.iter().map(|task| task.ends).max();
    let end = end.and_then(|end| loaded.zone.wall(end)?.date());
    let last = today.checked_add_days(AHEAD).unwrap_or(today);
    let span = Span {
        from: today,
        to: end.unwrap_or(today).clamp(today, last),
        now,
        without: None,
    };
    let rows = users_by_ids(conn, loaded.project.org_id, &people)?;
    let loads = loads(conn, loaded.project.org_id, &rows, span)?;
    let over = |load: &super::loads::Load| weekly(&load.days).iter().any(|week| week.overloaded());
    Ok(count(loads.iter().filter(|load| over(load)).count()))
}

/// What the project cost so far, against its budget; nothing without a budget in the ledger's currency.
pub(super) fn cost(conn: &mut Conn, loaded: &Loaded) -> Result<Option<Cost>> {
    let project = &loaded.project;
    let Some(budget) = project.budget_minor else {
        return Ok(None);
    };
    let forecast = cost_entries::table
        .filter(cost_entries::org_id.eq(project.org_id))
        .filter(cost_entries::project_id.eq(project.id))
        .filter(cost_entries::currency.eq(&project.currency))
        .select(total(cost_entries::amount_minor))
        .get_result(conn)?;
    Ok(Some(Cost { forecast, budget }))
}

/// How many articles the project's open tasks are short of.
pub(super) fn short(conn: &mut Conn, loaded: &Loaded) -> Result<u32> {
    let mut skus: Vec<SkuId> = stock_shortages::table
        .filter(stock_shortages::org_id.eq(loaded.project.org_id))
        .filter(stock_shortages::project_id.eq(loaded.project.id))
        .select(stock_shortages::sku_id)
        .load(conn)?;
    skus.sort_unstable();
    skus.dedup();
    Ok(count(skus.len()))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
