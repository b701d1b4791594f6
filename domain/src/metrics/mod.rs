//! Metrics: what advertising and channels brought, by hour and day.
//!
//! Owns `metric_hours`, `metric_days`.
//! Invariants: a source says each figure of a channel, article and hour once, and again to correct it;
//! the days are the sums of the hours, kept in the same transaction; what an advertisement cost stands in
//! the cost ledger as it was said last.
//! Emits `metrics.recorded`.

mod ad_metrics_record;
mod channel_metrics_record;
pub mod events;
mod fault;
mod model;
pub mod read;
mod store;

pub use ad_metrics_record::{AdMetricsRecord, AdMetricsRow, ad_metrics_record};
pub use channel_metrics_record::{ChannelMetricsRecord, ChannelMetricsRow, channel_metrics_record};
pub use fault::MetricsFault;
pub use model::{Figures, Key, MetricRecorded};
pub use read::{MetricsFilter, MetricsPoint, Step};
