//! Metrics: figures of advertising and channels.

mod input;
mod mutation;
mod query;

pub(crate) use mutation::MetricsMutation;
pub(crate) use query::MetricsQuery;
