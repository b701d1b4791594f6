//! Questions asked of the figures.

use chrono::NaiveDate;
use db::schema::{metric_days, metric_hours};
use db::types::Moment;
use db::{Conn, total};
use diesel::prelude::*;

use super::model::Figures;
use crate::identity::Permission;
use crate::identity::read::organization;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, SkuId};
use crate::kernel::input::range;
use crate::kernel::{Actor, Money};

/// How long a point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// An hour; of at most 7 days.
    Hour,
    /// A day in the organisation's zone; of at most 366 days.
    Day,
}

/// Which figures are wanted.
#[derive(Debug, Clone)]
pub struct MetricsFilter {
    /// The first day, `YYYY-MM-DD`.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Only of this channel.
    pub channel: Option<ChannelId>,
    /// Only of this article; `None`: articles and channels as a whole together.
    pub sku: Option<SkuId>,
    /// How long a point is.
    pub step: Step,
}

/// The sums of an hour or day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetricsPoint {
    /// The day.
    pub day: String,
    /// The beginning of the hour; `None` for a day.
    pub hour: Option<Moment>,
    /// The sums.
    pub figures: Figures,
    /// What advertisements cost; `None` for who may not see costs.
    pub cost: Option<Money>,
}

type Sums = (i64, i64, i64, i64, i64, i64, i64, i64);

/// The figures by hour or day, the earliest first; hours and days without any are left out.
///
/// # Errors
/// `FORBIDDEN` without `metrics.read`, `OUT_OF_RANGE` about `to` for a longer time.
pub fn points(conn: &mut Conn, actor: &Actor, filter: &MetricsFilter) -> Result<Vec<MetricsPoint>> {
    actor.require(Permission::MetricsRead)?;
    let most = match filter.step {
        Step::Hour => 7,
        Step::Day => 366,
    };
    range("to", days(&filter.from, &filter.to), 1, most)?;
    let rows = match filter.step {
        Step::Hour => hours(conn, actor, filter)?,
        Step::Day => by_day(conn, actor, filter)?,
    };
    let currency = organization(conn, actor.org)?.currency;
    let open = actor.may(Permission::CostRead);
    let point = |(day, hour, sums): (String, Option<Moment>, Sums)| {
        let figures = figures(sums);
        let cost = open.then(|| Money {
            minor: figures.cost_minor,
            currency: currency.clone(),
        });
        MetricsPoint {
            day,
            hour,
            figures: Figures {
                cost_minor: if open { figures.cost_minor } else { 0 },
                ..figures
            },
            cost,
        }
    };
    Ok(rows.into_iter().map(point).collect())
}

type Found = Vec<(String, Option<Moment>, Sums)>;

fn by_day(conn: &mut Conn, actor: &Actor, filter: &MetricsFilter) -> Result<Found> {
    let mut query = metric_days::table
        .group_by(metric_days::day)
        .select((
            metric_days::day,
            (
                total(metric_days::impressions),
                total(metric_days::clicks),
                total(metric_days::cost_minor),
                total(metric_days::visits),
                total(metric_days::carts),
                total(metric_days::reviews),
                total(metric_days::ratings),
                total(metric_days::stars),
            ),
        ))
        .into_boxed()
        .filter(metric_days::org_id.eq(actor.org))
        .filter(metric_days::day.between(filter.from.clone(), filter.to.clone()));
    if let Some(channel) = filter.channel {
        query = query.filter(metric_days::channel_id.eq(channel));
    }
    if let Some(sku) = filter.sku {
        query = query.filter(metric_days::sku_id.eq(sku));
    }
    let rows: Vec<(String, Sums)> = query.order(metric_days::day.asc()).load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(day, sums)| (day, None, sums))
        .collect())
}

fn hours(conn: &mut Conn, actor: &Actor, filter: &MetricsFilter) -> Result<Found> {
    let mut query = metric_hours::table
        .group_by((metric_hours::hour, metric_hours::day))
        .select((
            metric_hours::day,
            metric_hours::hour,
            (
                total(metric_hours::impressions),
                total(metric_hours::clicks),
                total(metric_hours::cost_minor),
                total(metric_hours::visits),
                total(metric_hours::carts),
                total(metric_hours::reviews),
                total(metric_hours::ratings),
                total(metric_hours::stars),
            ),
        ))
        .into_boxed()
        .filter(metric_hours::org_id.eq(actor.org))
        .filter(metric_hours::day.between(filter.from.clone(), filter.to.clone()));
    if let Some(channel) = filter.channel {
        query = query.filter(metric_hours::channel_id.eq(channel));
    }
    if let Some(sku) = filter.sku {
        query = query.filter(metric_hours::sku_id.eq(sku));
    }
    let rows: Vec<(String, Moment, Sums)> = query.order(metric_hours::hour.asc()).load(conn)?;
    let some = |(day, hour, sums)| (day, Some(hour), sums);
    Ok(rows.into_iter().map(some).collect())
}

const fn figures(sums: Sums) -> Figures {
    Figures {
        impressions: sums.0,
        clicks: sums.1,
        cost_minor: sums.2,
        visits: sums.3,
        carts: sums.4,
        reviews: sums.5,
        ratings: sums.6,
        stars: sums.7,
    }
}

/// Days from one to another, both included; 0 for what is no day, or the wrong way round.
fn days(from: &str, to: &str) -> i64 {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    match (day(from), day(to)) {
        (Some(from), Some(to)) => ((to - from).num_days() + 1).max(0),
        _ => 0,
    }
}
