//! Writes figures of hours, and their sums by day.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Utc};
use db::schema::{metric_days, metric_hours};
use db::types::Moment;
use db::{AnyOfExpression, insert_all};
use diesel::prelude::*;
use serde_json::json;

use super::events::RECORDED;
use super::fault::MetricsFault;
use super::model::{DayRow, Figures, HourRow, Key, MetricRecorded};
use crate::costs::{CostKind, CostOrigin, Place, Standing, stand};
use crate::events::Event;
use crate::identity::Permission;
use crate::identity::read::organization;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{ChannelId, ProjectId, SkuId, TaskId};
use crate::kernel::input::{InputFault, at_most, text};
use crate::kernel::{Actor, Error, Tx};
use crate::projects::{Refusal, TaskRow};
use crate::{catalog, projects};

/// Most rows of one call.
const MAX_ROWS: usize = 200;
/// Days after which figures are not taken any more.
const MAX_DAYS: i64 = 400;
/// Microseconds of an hour.
const HOUR: i64 = 3_600_000_000;

/// Which figures are said; the others of the row stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Those of advertisements.
    Ads,
    /// Those of the channel.
    Channel,
}

impl Sort {
    fn onto(self, old: Figures, said: Figures) -> Figures {
        match self {
            Self::Ads => Figures {
                impressions: said.impressions,
                clicks: said.clicks,
                cost_minor: said.cost_minor,
                ..old
            },
            Self::Channel => Figures {
                impressions: old.impressions,
                clicks: old.clicks,
                cost_minor: old.cost_minor,
                ..said
            },
        }
    }
}

/// One row as it was said.
pub(super) struct Said {
    pub(super) key: Key,
    pub(super) project: Option<ProjectId>,
    pub(super) task: Option<TaskId>,
    pub(super) figures: Figures,
    /// What was found before.
    pub(super) fine: Result<()>,
}

/// Records the rows, each by itself, with a statement for each table.
pub(super) fn record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    sort: Sort,
    source: &str,
    said: Vec<Said>,
) -> Result<Vec<MetricRecorded>> {
    actor.require(Permission::MetricsRecord)?;
    let source = text("source", source, 100)?;
    at_most("rows", &said, MAX_ROWS)?;
    if said.is_empty() {
        return Err(Error::from(InputFault::Required).at(["rows"]));
    }
    let known = Known::load(tx, actor, &said)?;
    let zone: chrono_tz::Tz = organization(tx.conn(), actor.org)?
        .time_zone
        .parse()
        .unwrap_or(chrono_tz::UTC);
    let mut hours = hours(tx, actor, &source, &said)?;
    let (mut results, mut seen) = (Vec::new(), HashSet::new());
    let mut changed = Changed::default();
    for mut row in said {
        let fine = std::mem::replace(&mut row.fine, Ok(()));
        if let Err(error) = fine.and_then(|()| known.check(tx.now(), &row, &mut seen)) {
            results.push(MetricRecorded {
                changed: false,
                refusals: Refusal::kept(error)?,
            });
            continue;
        }
        let (project, task) = known.place(&row);
        let old = hours.remove(&row.key);
        let is_new = old.is_none();
        let before = old.clone();
        let mut new = old.unwrap_or_else(|| blank(tx, actor, &source, row.key, zone));
        let figures = new.figures();
        new.set(sort.onto(figures, row.figures));
        if sort == Sort::Ads {
            (new.project_id, new.task_id) = (project, task);
        }
        let is_changed = before.as_ref() != Some(&new);
        results.push(MetricRecorded {
            changed: is_changed,
            refusals: Vec::new(),
        });
        if is_changed {
            changed.note(figures, new, is_new);
        }
    }
    changed.write(tx, actor, sort, &source)?;
    Ok(results)
}

/// An hour about which the source said nothing yet.
fn blank(tx: &Tx<'_>, actor: &Actor, source: &str, key: Key, zone: chrono_tz::Tz) -> HourRow {
    HourRow {
        org_id: actor.org,
        id: tx.id(),
        source: source.to_owned(),
        channel_id: key.channel,
        sku_key: sku_key(key.sku),
        sku_id: key.sku,
        hour: key.hour,
        day: day(key.hour, zone),
        project_id: None,
        task_id: None,
        impressions: 0,
        clicks: 0,
        cost_minor: 0,
        visits: 0,
        carts: 0,
        reviews: 0,
        ratings: 0,
        stars: 0,
        recorded_at: tx.now(),
    }
}

/// What the rows name, as far as the actor sees it.
struct Known {
    channels: HashSet<ChannelId>,
    skus: HashSet<SkuId>,
    tasks: HashMap<TaskId, TaskRow>,
    projects: HashSet<ProjectId>,
}

impl Known {
    fn load(tx: &mut Tx<'_>, actor: &Actor, said: &[Said]) -> Result<Self> {
        let channels: Vec<_> = said.iter().map(|row| row.key.channel).collect();
        let skus: Vec<_> = said.iter().filter_map(|row| row.key.sku).collect();
        let tasks: Vec<_> = said.iter().filter_map(|row| row.task).collect();
        let projects: Vec<_> = said.iter().filter_map(|row| row.project).collect();
        let conn = tx.conn();
        let channels = projects::read::channels_by_ids(conn, actor, &channels)?;
        let skus = catalog::read::skus_by_ids(conn, actor, &skus)?;
        let tasks = projects::read::tasks_by_ids(conn, actor, &tasks)?;
        let projects = projects::read::by_ids(conn, actor, &projects)?;
        Ok(Self {
            channels: channels.into_iter().map(|row| row.id).collect(),
            skus: skus.into_iter().map(|row| row.id).collect(),
            tasks: tasks.into_iter().map(|row| (row.id, row)).collect(),
            projects: projects.into_iter().map(|row| row.id).collect(),
        })
    }

    fn check(&self, now: Moment, row: &Said, seen: &mut HashSet<Key>) -> Result<()> {
        let unknown = |field: &str| Err(Error::from(CoreFault::NotFound).at([field]));
        row.figures.check()?;
        let hour = row.key.hour;
        let oldest = now.plus_seconds(-MAX_DAYS * 24 * 3_600);
        if hour.0.rem_euclid(HOUR) != 0 || hour > now || hour < oldest {
            return Err(MetricsFault::HourNotPossible { days: MAX_DAYS }.into());
        }
        if !self.channels.contains(&row.key.channel) {
            return unknown("channelId");
        }
        if row.key.sku.is_some_and(|id| !self.skus.contains(&id)) {
            return unknown("skuId");
        }
        if row.project.is_some_and(|id| !self.projects.contains(&id)) {
            return unknown("projectId");
        }
        if let Some(id) = row.task {
            let Some(task) = self.tasks.get(&id) else {
                return unknown("taskId");
            };
            if row.project.is_some_and(|id| id != task.project_id) {
                return Err(crate::costs::CostsFault::NotOfTheProject.into());
            }
        }
        if !seen.insert(row.key) {
            let value = row.key.channel.to_string();
            return Err(Error::from(InputFault::Repeated { value }).at(["channelId"]));
        }
        Ok(())
    }

    fn place(&self, row: &Said) -> (Option<ProjectId>, Option<TaskId>) {
        let of_task = row.task.and_then(|id| self.tasks.get(&id));
        (
            of_task.map(|task| task.project_id).or(row.project),
            row.task,
        )
    }
}

/// What the source said before about these hours.
fn hours(
    tx: &mut Tx<'_>,
    actor: &Actor,
    source: &str,
    said: &[Said],
) -> Result<HashMap<Key, HourRow>> {
    let channels: Vec<_> = said.iter().map(|row| row.key.channel).collect();
    let moments: Vec<_> = said.iter().map(|row| row.key.hour).collect();
    let rows: Vec<HourRow> = metric_hours::table
        .filter(metric_hours::org_id.eq(actor.org))
        .filter(metric_hours::source.eq(source))
        .filter(metric_hours::channel_id.any_of(&channels))
        .filter(metric_hours::hour.any_of(&moments))
        .select(HourRow::as_select())
        .load(tx.conn())?;
    Ok(rows.into_iter().map(|row| (row.key(), row)).collect())
}

/// Day, channel and article that sums are of; in this order they are written, so that two calls do not
/// wait for each other in a circle.
type DayKey = (String, ChannelId, String, Option<SkuId>);

/// What is different now.
#[derive(Default)]
struct Changed {
    added: Vec<HourRow>,
    moved: Vec<HourRow>,
    days: BTreeMap<DayKey, Figures>,
}

impl Changed {
    fn note(&mut self, before: Figures, row: HourRow, is_new: bool) {
        let key = (
            row.day.clone(),
            row.channel_id,
            row.sku_key.clone(),
            row.sku_id,
        );
        let sums = self.days.entry(key).or_default();
        *sums = sums.plus(row.figures(), 1).plus(before, -1);
        if is_new {
            self.added.push(row);
        } else {
            self.moved.push(row);
        }
    }

    fn write(mut self, tx: &mut Tx<'_>, actor: &Actor, sort: Sort, source: &str) -> Result<()> {
        for row in &mut self.moved {
            row.recorded_at = tx.now();
            diesel::update(metric_hours::table.find((row.org_id, row.id)))
                .set(&*row)
                .execute(tx.conn())?;
        }
        or_again(insert_all!(tx.conn(), metric_hours::table, self.added))?;
        for (key, sums) in self.days {
            add(tx, actor, key, sums)?;
        }
        let rows: Vec<HourRow> = self.added.into_iter().chain(self.moved).collect();
        let Some(first) = rows.first() else {
            return Ok(());
        };
        let mut channels: Vec<_> = rows.iter().map(|row| row.channel_id).collect();
        channels.sort_unstable();
        channels.dedup();
        let data = json!({ "source": source, "rows": rows.len(), "channelIds": channels });
        tx.emit(Event::by(actor, &RECORDED, first.channel_id, data));
        if sort == Sort::Ads {
            let wanted: Vec<Standing> = rows.iter().map(standing).collect();
            stand(tx, actor.org, Some(actor.user), &wanted)?;
        }
        Ok(())
    }
}

/// What an hour of an advertisement costs.
fn standing(row: &HourRow) -> Standing {
    Standing {
        origin: CostOrigin::Ads,
        key: row.id.to_string(),
        kind: CostKind::Ads,
        amount_minor: row.cost_minor,
        place: Place {
            project: row.project_id,
            task: row.task_id,
            channel: Some(row.channel_id),
            sku: row.sku_id,
        },
        day: row.day.clone(),
        user: None,
        document: Some(row.source.clone()),
        note: None,
    }
}

/// Adds to the sums of a day.
fn add(tx: &mut Tx<'_>, actor: &Actor, key: DayKey, more: Figures) -> Result<()> {
    use metric_days as d;
    let (day, channel_id, sku_key, sku_id) = key;
    let known = d::table.find((actor.org, day.clone(), channel_id, sku_key.clone()));
    let added = diesel::update(known)
        .set((
            d::impressions.eq(d::impressions + more.impressions),
            d::clicks.eq(d::clicks + more.clicks),
            d::cost_minor.eq(d::cost_minor + more.cost_minor),
            d::visits.eq(d::visits + more.visits),
            d::carts.eq(d::carts + more.carts),
            d::reviews.eq(d::reviews + more.reviews),
            d::ratings.eq(d::ratings + more.ratings),
            d::stars.eq(d::stars + more.stars),
        ))
        .execute(tx.conn())?;
    if added == 1 {
        return Ok(());
    }
    let row = DayRow {
        org_id: actor.org,
        day,
        channel_id,
        sku_key,
        sku_id,
        impressions: more.impressions,
        clicks: more.clicks,
        cost_minor: more.cost_minor,
        visits: more.visits,
        carts: more.carts,
        reviews: more.reviews,
        ratings: more.ratings,
        stars: more.stars,
    };
    let first = diesel::insert_into(d::table).values(&row);
    or_again(first.execute(tx.conn())).map(drop)
}

fn sku_key(sku: Option<SkuId>) -> String {
    sku.map(|id| id.to_string()).unwrap_or_default()
}

/// The day of a moment in a zone.
fn day(at: Moment, zone: chrono_tz::Tz) -> String {
    let at = DateTime::<Utc>::from_timestamp_micros(at.0).unwrap_or_default();
    at.with_timezone(&zone).format("%Y-%m-%d").to_string()
}
