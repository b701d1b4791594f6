//! Reading figures.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use domain::metrics::{self, read};

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::money::Money;
use crate::graphql::projects::day;
use crate::graphql::scalar::{Date, DateTime};

/// Root fields of metrics.
#[derive(Default)]
pub(crate) struct MetricsQuery;

/// How long a point of figures is.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::metrics::Step")]
pub(crate) enum MetricsStep {
    /// An hour; of at most 7 days.
    Hour,
    /// A day in the organisation's zone; of at most 366 days.
    Day,
}

/// The sums of an hour or day (数据指标), over all sources.
#[derive(SimpleObject)]
pub(crate) struct MetricsPoint {
    /// The day in the organisation's zone.
    day: Option<Date>,
    /// The beginning of the hour; null for a day.
    hour: Option<DateTime>,
    /// How often advertisements were shown (曝光).
    impressions: f64,
    /// How often they were clicked (点击).
    clicks: f64,
    /// What they cost, in the organisation's currency; null without cost.read.
    cost: Option<Money>,
    /// Visits (访问).
    visits: f64,
    /// How often something was put in a cart (加购).
    carts: f64,
    /// Reviews that were written (评价).
    reviews: f64,
    /// Ratings that were given (评分).
    ratings: f64,
    /// Mean stars of the ratings, 1 to 5; null without any.
    rating: Option<f64>,
}

/// A count; exact up to 2^53, past which one hour more does not matter.
fn number(count: i64) -> f64 {
    use rust_decimal::prelude::ToPrimitive;
    count.to_f64().unwrap_or_default()
}

impl From<metrics::MetricsPoint> for MetricsPoint {
    fn from(point: metrics::MetricsPoint) -> Self {
        let figures = point.figures;
        Self {
            day: day(Some(&point.day)),
            hour: point.hour.map(Into::into),
            impressions: number(figures.impressions),
            clicks: number(figures.clicks),
            cost: point.cost.map(Into::into),
            visits: number(figures.visits),
            carts: number(figures.carts),
            reviews: number(figures.reviews),
            ratings: number(figures.ratings),
            rating: (figures.ratings > 0).then(|| number(figures.stars) / number(figures.ratings)),
        }
    }
}

#[Object]
impl MetricsQuery {
    /// Figures by hour or day, the earliest first, at most 366 points; hours and days without any are
    /// left out. Requires metrics.read. Errors: OUT_OF_RANGE for a longer time.
    async fn metrics(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day.")] from: Date,
        #[graphql(desc = "The last day; not before the first.")] to: Date,
        #[graphql(desc = "Only of this channel; all when left out.")] channel_id: Option<ID>,
        #[graphql(desc = "Only of this article; everything when left out.")] sku_id: Option<ID>,
        #[graphql(desc = "How long a point is.", default_with = "MetricsStep::Day")]
        step: MetricsStep,
    ) -> Answer<Vec<MetricsPoint>> {
        let filter = metrics::MetricsFilter {
            from: from.0.to_string(),
            to: to.0.to_string(),
            channel: channel_id.map(|id| ctx.id(&id, "channelId")).transpose()?,
            sku: sku_id.map(|id| ctx.id(&id, "skuId")).transpose()?,
            step: step.into(),
        };
        let points = ctx
            .read(move |conn, actor| read::points(conn, actor, &filter))
            .await?;
        Ok(points.into_iter().map(Into::into).collect())
    }
}
