//! Inputs of metrics.

use async_graphql::{Context, ID, InputObject};
use domain::metrics::{self, Key};

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::money::MoneyInput;
use crate::graphql::scalar::DateTime;

/// What advertisements brought in an hour.
#[derive(InputObject)]
pub(crate) struct AdMetricsRowInput {
    /// The channel.
    channel_id: ID,
    /// The article; the channel as a whole when left out.
    sku_id: Option<ID>,
    /// The beginning of a whole hour, at most 400 days ago.
    hour: DateTime,
    /// The task that it belongs to; it says the project.
    task_id: Option<ID>,
    /// The project that it belongs to.
    project_id: Option<ID>,
    /// How often it was shown, 0 or more.
    impressions: i32,
    /// How often it was clicked, 0 or more.
    clicks: i32,
    /// What it cost, in the organisation's currency.
    cost: MoneyInput,
}

/// What advertisements brought, as a source says it.
#[derive(InputObject)]
pub(crate) struct AdMetricsRecordInput {
    /// Who says it, 1 to 100 characters. Of one source there is one row for each channel, article and
    /// hour: said again it takes the place of the first, so campaigns of one hour have sources of their
    /// own.
    pub(super) source: String,
    /// 1 to 200 rows.
    rows: Vec<AdMetricsRowInput>,
}

impl AdMetricsRecordInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<metrics::AdMetricsRecord> {
        let row = |row: AdMetricsRowInput| {
            Ok(metrics::AdMetricsRow {
                key: key(ctx, &row.channel_id, row.sku_id.as_ref(), row.hour)?,
                project: row
                    .project_id
                    .map(|id| ctx.id(&id, "projectId"))
                    .transpose()?,
                task: row.task_id.map(|id| ctx.id(&id, "taskId")).transpose()?,
                impressions: row.impressions.into(),
                clicks: row.clicks.into(),
                cost: row.cost.read("cost").map_err(|e| ctx.refuse(e))?,
            })
        };
        Ok(metrics::AdMetricsRecord {
            source: self.source,
            rows: self.rows.into_iter().map(row).collect::<Answer<_>>()?,
        })
    }
}

fn key(ctx: &Context<'_>, channel: &ID, sku: Option<&ID>, hour: DateTime) -> Answer<Key> {
    Ok(Key {
        channel: ctx.id(channel, "channelId")?,
        sku: sku.map(|id| ctx.id(id, "skuId")).transpose()?,
        hour: hour.0,
    })
}

/// What happened at a channel in an hour.
#[derive(InputObject)]
pub(crate) struct ChannelMetricsRowInput {
    /// The channel.
    channel_id: ID,
    /// The article; the channel as a whole when left out.
    sku_id: Option<ID>,
    /// The beginning of a whole hour, at most 400 days ago.
    hour: DateTime,
    /// Visits, 0 or more.
    #[graphql(default)]
    visits: i32,
    /// How often something was put in a cart, 0 or more.
    #[graphql(default)]
    carts: i32,
    /// Reviews that were written, 0 or more.
    #[graphql(default)]
    reviews: i32,
    /// Ratings that were given, 0 or more.
    #[graphql(default)]
    ratings: i32,
    /// The sum of the ratings' stars, 1 to 5 for each.
    #[graphql(default)]
    stars: i32,
}

/// What happened at channels, as a source says it.
#[derive(InputObject)]
pub(crate) struct ChannelMetricsRecordInput {
    /// Who says it, 1 to 100 characters. Of one source there is one row for each channel, article and
    /// hour: said again it takes the place of the first.
    pub(super) source: String,
    /// 1 to 200 rows.
    rows: Vec<ChannelMetricsRowInput>,
}

impl ChannelMetricsRecordInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<metrics::ChannelMetricsRecord> {
        let row = |row: ChannelMetricsRowInput| {
            Ok(metrics::ChannelMetricsRow {
                key: key(ctx, &row.channel_id, row.sku_id.as_ref(), row.hour)?,
                visits: row.visits.into(),
                carts: row.carts.into(),
                reviews: row.reviews.into(),
                ratings: row.ratings.into(),
                stars: row.stars.into(),
            })
        };
        Ok(metrics::ChannelMetricsRecord {
            source: self.source,
            rows: self.rows.into_iter().map(row).collect::<Answer<_>>()?,
        })
    }
}
