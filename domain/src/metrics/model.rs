//! Figures as they are said and stored.

use db::schema::{metric_days, metric_hours};
use db::types::Moment;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, MetricHourId, OrganizationId, ProjectId, SkuId, TaskId};
use crate::kernel::input::range;
use crate::projects::Refusal;

/// Most of one figure in an hour.
const MAX: i64 = 1_000_000_000_000;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// How often an advertisement was shown.
    pub impressions: i64,
    /// How often it was clicked.
    pub clicks: i64,
    /// What it cost, in minor units of the organisation's currency.
    pub cost_minor: i64,
    /// Visits of the channel.
    pub visits: i64,
    /// How often something was put in a cart.
    pub carts: i64,
    /// Reviews that were written.
    pub reviews: i64,
    /// Ratings that were given.
    pub ratings: i64,
    /// The sum of their stars.
    pub stars: i64,
}

impl Figures {
    /// The figures with another's added, or taken away.
    #[must_use]
    pub const fn plus(self, other: Self, sign: i64) -> Self {
        Self {
            impressions: self.impressions + sign * other.impressions,
            clicks: self.clicks + sign * other.clicks,
            cost_minor: self.cost_minor + sign * other.cost_minor,
            visits: self.visits + sign * other.visits,
            carts: self.carts + sign * other.carts,
            reviews: self.reviews + sign * other.reviews,
            ratings: self.ratings + sign * other.ratings,
            stars: self.stars + sign * other.stars,
        }
    }

    /// Checks that each is 0 to 1,000,000,000,000.
    ///
    /// # Errors
    /// `OUT_OF_RANGE`, about the figure.
    pub(super) fn check(&self) -> Result<()> {
        for (field, value) in [
            ("impressions", self.impressions),
            ("clicks", self.clicks),
            ("cost", self.cost_minor),
            ("visits", self.visits),
            ("carts", self.carts),
            ("reviews", self.reviews),
            ("ratings", self.ratings),
            ("stars", self.stars),
        ] {
            range(field, value, 0, MAX)?;
        }
        Ok(())
    }
}

/// What figures are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The channel.
    pub channel: ChannelId,
    /// The article; `None`: the channel as a whole.
    pub sku: Option<SkuId>,
    /// The beginning of the hour.
    pub hour: Moment,
}

/// What became of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetricRecorded {
    /// Whether it changed what is known.
    pub changed: bool,
    /// Why it was refused; empty when it was taken.
    pub refusals: Vec<Refusal>,
}

/// Figures of an hour.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = metric_hours, primary_key(org_id, id), treat_none_as_null = true)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub(super) struct HourRow {
    pub(super) org_id: OrganizationId,
    pub(super) id: MetricHourId,
    pub(super) source: String,
    pub(super) channel_id: ChannelId,
    pub(super) sku_key: String,
    pub(super) sku_id: Option<SkuId>,
    pub(super) hour: Moment,
    pub(super) day: String,
    pub(super) project_id: Option<ProjectId>,
    pub(super) task_id: Option<TaskId>,
    pub(super) impressions: i64,
    pub(super) clicks: i64,
    pub(super) cost_minor: i64,
    pub(super) visits: i64,
    pub(super) carts: i64,
    pub(super) reviews: i64,
    pub(super) ratings: i64,
    pub(super) stars: i64,
    pub(super) recorded_at: Moment,
}

impl HourRow {
    pub(super) const fn key(&self) -> Key {
        Key {
            channel: self.channel_id,
            sku: self.sku_id,
            hour: self.hour,
        }
    }

    pub(super) const fn figures(&self) -> Figures {
        Figures {
            impressions: self.impressions,
            clicks: self.clicks,
            cost_minor: self.cost_minor,
            visits: self.visits,
            carts: self.carts,
            reviews: self.reviews,
            ratings: self.ratings,
            stars: self.stars,
        }
    }

    pub(super) const fn set(&mut self, figures: Figures) {
        self.impressions = figures.impressions;
        self.clicks = figures.clicks;
        self.cost_minor = figures.cost_minor;
        self.visits = figures.visits;
        self.carts = figures.carts;
        self.reviews = figures.reviews;
        self.ratings = figures.ratings;
        self.stars = figures.stars;
    }
}

/// The sums of a day.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = metric_days)]
pub(super) struct DayRow {
    pub(super) org_id: OrganizationId,
    pub(super) day: String,
    pub(super) channel_id: ChannelId,
    pub(super) sku_key: String,
    pub(super) sku_id: Option<SkuId>,
    pub(super) impressions: i64,
    pub(super) clicks: i64,
    pub(super) cost_minor: i64,
    pub(super) visits: i64,
    pub(super) carts: i64,
    pub(super) reviews: i64,
    pub(super) ratings: i64,
    pub(super) stars: i64,
}
