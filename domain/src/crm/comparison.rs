//! Compares what brings leads in: channels, tasks and projects, by how many, how dear and how good.

use std::collections::HashMap;

use db::schema::leads;
use db::{AnyOfExpression, Conn};
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::LeadStatus;
use crate::identity::Permission;
use crate::identity::days::period;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, ProjectId, TaskId};
use crate::kernel::input::range;

/// Most days of a comparison.
const MAX_DAYS: i64 = 366;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Channels.
    Channel,
    /// Tasks.
    Task,
    /// Projects.
    Project,
}

/// By what it is ranked, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// The most leads.
    Leads,
    /// The largest part of leads that were won.
    Conversion,
}

/// What brought leads in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Brought {
    /// A channel.
    Channel(ChannelId),
    /// A task.
    Task(TaskId),
    /// A project.
    Project(ProjectId),
}

/// How many leads came and what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeadFigures {
    /// All of them.
    pub count: i64,
    /// Those worth an offer, won ones included.
    pub qualified: i64,
    /// Those that became orders.
    pub won: i64,
    /// Those that were none.
    pub disqualified: i64,
}

impl LeadFigures {
    /// Adds leads in a state.
    fn add(&mut self, status: LeadStatus, count: i64) {
        self.count += count;
        if status.is_qualified() {
            self.qualified += count;
        }
        match status {
            LeadStatus::Won => self.won += count,
            LeadStatus::Disqualified => self.disqualified += count,
            _ => {}
        }
    }

    /// Compares the parts that were won, as exact fractions.
    fn conversion_order(&self, other: &Self) -> std::cmp::Ordering {
        let left = i128::from(self.won) * i128::from(other.count);
        let right = i128::from(other.won) * i128::from(self.count);
        left.cmp(&right)
    }
}

/// Which comparison is wanted.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// What is compared.
    pub unit: Unit,
    /// The first day on which leads came, `YYYY-MM-DD`.
    pub from: String,
    /// The last day; at most 366 in all.
    pub to: String,
    /// By what it is ranked.
    pub rank: Rank,
    /// Most entries, 1 to 200.
    pub limit: i64,
}

/// One of what is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// What brought the leads in.
    pub brought: Brought,
    /// Its leads.
    pub figures: LeadFigures,
}

/// Ranks what brought leads in during a period; leads that nothing brought in do not count. Of two
/// that are equal the one with more leads comes first, then the newer one.
///
/// # Errors
/// `FORBIDDEN` without `lead.read`, `MALFORMED`, `OUT_OF_RANGE`.
pub fn compare(conn: &mut Conn, actor: &Actor, asked: &Comparison) -> Result<Vec<Compared>> {
    actor.require(Permission::LeadRead)?;
    let limit = range("first", asked.limit, 1, 200)?;
    let (from, to) = period(conn, actor.org, (&asked.from, &asked.to), MAX_DAYS)?;
    macro_rules! counted {
        ($column:expr, $brought:expr) => {{
            let rows: Vec<(Option<_>, LeadStatus, i64)> = leads::table
                .filter(leads::org_id.eq(actor.org))
                .filter(leads::created_at.ge(from))
                .filter(leads::created_at.lt(to))
                .filter($column.is_not_null())
                .group_by(($column, leads::status))
                .select(($column, leads::status, count_star()))
                .load(conn)?;
            folded(rows, $brought)
        }};
    }
    let by = match asked.unit {
        Unit::Channel => counted!(leads::channel_id, Brought::Channel),
        Unit::Task => counted!(leads::task_id, Brought::Task),
        Unit::Project => counted!(leads::project_id, Brought::Project),
    };
    let mut rows: Vec<Compared> = by
        .into_iter()
        .map(|(brought, figures)| Compared { brought, figures })
        .collect();
    rows.sort_by(|a, b| {
        let leads = b.figures.count.cmp(&a.figures.count);
        let order = match asked.rank {
            Rank::Leads => leads,
            Rank::Conversion => b.figures.conversion_order(&a.figures).then(leads),
        };
        order.then(b.brought.cmp(&a.brought))
    });
    rows.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(rows)
}

fn folded<K>(
    rows: Vec<(Option<K>, LeadStatus, i64)>,
    brought: impl Fn(K) -> Brought,
) -> HashMap<Brought, LeadFigures> {
    let mut by: HashMap<Brought, LeadFigures> = HashMap::new();
    for (key, status, count) in rows {
        if let Some(key) = key {
            by.entry(brought(key)).or_default().add(status, count);
        }
    }
    by
}

/// All leads that each of these brought in; nothing without `lead.read`. Of one kind each time.
///
/// # Errors
/// When the database fails.
pub fn figures(
    conn: &mut Conn,
    actor: &Actor,
    of: &[Brought],
) -> Result<HashMap<Brought, LeadFigures>> {
    let mut all = HashMap::new();
    if !actor.may(Permission::LeadRead) {
        return Ok(all);
    }
    macro_rules! counted {
        ($column:expr, $brought:path) => {{
            let ids: Vec<_> = of
                .iter()
                .filter_map(|one| match one {
                    $brought(id) => Some(*id),
                    _ => None,
                })
                .collect();
            if !ids.is_empty() {
                let rows: Vec<(Option<_>, LeadStatus, i64)> = leads::table
                    .filter(leads::org_id.eq(actor.org))
                    .filter($column.assume_not_null().any_of(&ids))
                    .group_by(($column, leads::status))
                    .select(($column, leads::status, count_star()))
                    .load(conn)?;
                all.extend(folded(rows, $brought));
            }
        }};
    }
    counted!(leads::channel_id, Brought::Channel);
    counted!(leads::task_id, Brought::Task);
    counted!(leads::project_id, Brought::Project);
    Ok(all)
}
