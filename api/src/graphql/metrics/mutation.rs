//! Recording figures.

use async_graphql::{Context, Object, SimpleObject};
use domain::metrics::{self, MetricRecorded};

use super::input::{AdMetricsRecordInput, ChannelMetricsRecordInput};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields of metrics.
#[derive(Default)]
pub(crate) struct MetricsMutation;

/// What became of one row of figures.
#[derive(SimpleObject)]
pub(crate) struct MetricsResult {
    /// Place of the row in the input, from 0.
    index: i32,
    /// Whether it changed what was known; false for the same said again, and when it was refused.
    changed: bool,
    /// Why it was refused, NOT_FOUND included; empty when it was taken.
    user_errors: Vec<UserError>,
}

/// What became of the figures of advertisements.
#[derive(SimpleObject)]
pub(crate) struct AdMetricsPayload {
    /// What became of each row, in the order of the input; empty when all were refused at once.
    results: Vec<MetricsResult>,
    /// Why all were refused at once; empty when each was looked at by itself.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// What became of the figures of channels.
#[derive(SimpleObject)]
pub(crate) struct ChannelMetricsPayload {
    /// What became of each row, in the order of the input; empty when all were refused at once.
    results: Vec<MetricsResult>,
    /// Why all were refused at once; empty when each was looked at by itself.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

fn results(ctx: &Context<'_>, rows: Option<Vec<MetricRecorded>>) -> Vec<MetricsResult> {
    let language = ctx.language();
    let told = |(index, row): (i32, MetricRecorded)| MetricsResult {
        index,
        changed: row.changed,
        user_errors: row
            .refusals
            .iter()
            .filter_map(|refusal| UserError::told(refusal, language))
            .collect(),
    };
    (0..).zip(rows.unwrap_or_default()).map(told).collect()
}

#[Object]
impl MetricsMutation {
    /// Records what advertisements brought and cost, each row by itself; a row that is said again takes
    /// the place of the first. What it costs goes to the cost ledger, a correction with the difference.
    /// Requires metrics.record. Emits metrics.recorded, cost.booked. Idempotent. Errors of each row
    /// stand in its result: METRICS_HOUR, OTHER_CURRENCY, COST_NOT_OF_THE_PROJECT, OUT_OF_RANGE,
    /// REPEATED. Errors of all: TOO_LONG past 200.
    async fn ad_metrics_record(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The figures.")] input: AdMetricsRecordInput,
    ) -> Answer<AdMetricsPayload> {
        let record = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| metrics::ad_metrics_record(tx, actor, &record))
            .await?;
        Ok(AdMetricsPayload {
            results: results(ctx, done.value),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Records what happened at channels, each row by itself; a row that is said again takes the place
    /// of the first. Requires metrics.record. Emits metrics.recorded. Idempotent. Errors of each row
    /// stand in its result: METRICS_HOUR, METRICS_STARS, OUT_OF_RANGE, REPEATED. Errors of all:
    /// TOO_LONG past 200.
    async fn channel_metrics_record(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The figures.")] input: ChannelMetricsRecordInput,
    ) -> Answer<ChannelMetricsPayload> {
        let record = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| metrics::channel_metrics_record(tx, actor, &record))
            .await?;
        Ok(ChannelMetricsPayload {
            results: results(ctx, done.value),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}
