//! Compares what brings leads in: channels, tasks and projects, by how many, how dear and how good.

use std::collections::HashMap;

use db::schema::leads;
use db::{AnyOfExpression, Conn};
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::LeadStatus;
use crate::costs::spent;
use crate::identity::Permission;
use crate::identity::days::period;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, ProjectId, TaskId};
use crate::kernel::input::range;
use crate::kernel::money::share;

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
    /// The least cost of a lead; what nothing was spent on comes last.
    CostPerLead,
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
    /// What was spent on what brought them in, in minor units of the organisation's currency; `None`
    /// for who may not see costs.
    pub cost_minor: Option<i64>,
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

    /// What a lead costs, rounded half to even; `None` without leads, and for who may not see costs.
    #[must_use]
    pub fn cost_per_lead(&self) -> Option<i64> {
        let cost = self.cost_minor.filter(|_| self.count > 0)?;
        Some(share(cost.into(), self.count.into()))
    }

    /// Compares what leads cost, as exact fractions; what nothing was spent on comes last.
    fn cost_order(&self, other: &Self) -> std::cmp::Ordering {
        let free = |one: &Self| one.cost_minor.is_none_or(|cost| cost <= 0);
        let cost = |one: &Self| i128::from(one.cost_minor.unwrap_or_default());
        let left = cost(self) * i128::from(other.count);
        let right = cost(other) * i128::from(self.count);
        free(self).cmp(&free(other)).then(left.cmp(&right))
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
/// `FORBIDDEN` without `lead.read`, and without `cost.read` when ranked by cost, `MALFORMED`,
/// `OUT_OF_RANGE`.
pub fn compare(conn: &mut Conn, actor: &Actor, asked: &Comparison) -> Result<Vec<Compared>> {
    actor.require(Permission::LeadRead)?;
    if asked.rank == Rank::CostPerLead {
        actor.require(Permission::CostRead)?;
    }
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
    let mut by = match asked.unit {
        Unit::Channel => counted!(leads::channel_id, Brought::Channel),
        Unit::Task => counted!(leads::task_id, Brought::Task),
        Unit::Project => counted!(leads::project_id, Brought::Project),
    };
    add_costs(conn, actor, &mut by, Some((&asked.from, &asked.to)))?;
    let mut rows: Vec<Compared> = by
        .into_iter()
        .map(|(brought, figures)| Compared { brought, figures })
        .collect();
    rows.sort_by(|a, b| {
        let leads = b.figures.count.cmp(&a.figures.count);
        let order = match asked.rank {
            Rank::Leads => leads,
            Rank::CostPerLead => a.figures.cost_order(&b.figures).then(leads),
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
    if actor.may(Permission::CostRead) {
        for one in of {
            all.entry(*one).or_default();
        }
        add_costs(conn, actor, &mut all, None)?;
    }
    Ok(all)
}

/// Adds what was spent on each, for who may see costs; a statement for each kind of them.
fn add_costs(
    conn: &mut Conn,
    actor: &Actor,
    all: &mut HashMap<Brought, LeadFigures>,
    days: Option<spent::Days<'_>>,
) -> Result<()> {
    if !actor.may(Permission::CostRead) {
        return Ok(());
    }
    let (mut tasks, mut channels, mut projects) = (Vec::new(), Vec::new(), Vec::new());
    for brought in all.keys() {
        match brought {
            Brought::Task(id) => tasks.push(*id),
            Brought::Channel(id) => channels.push(*id),
            Brought::Project(id) => projects.push(*id),
        }
    }
    let mut costs: HashMap<Brought, i64> = HashMap::new();
    if !tasks.is_empty() {
        let sums = spent::on_tasks(conn, actor, &tasks, days)?;
        costs.extend(sums.into_iter().map(|(id, sum)| (Brought::Task(id), sum)));
    }
    if !channels.is_empty() {
        let sums = spent::on_channels(conn, actor, &channels, days)?;
        costs.extend(
            sums.into_iter()
                .map(|(id, sum)| (Brought::Channel(id), sum)),
        );
    }
    if !projects.is_empty() {
        let sums = spent::on_projects(conn, actor, &projects, days)?;
        costs.extend(
            sums.into_iter()
                .map(|(id, sum)| (Brought::Project(id), sum)),
        );
    }
    for (brought, figures) in all {
        figures.cost_minor = Some(costs.get(brought).copied().unwrap_or_default());
    }
    Ok(())
}
