//! Records what happened at channels.

use super::fault::MetricsFault;
use super::model::{Figures, Key, MetricRecorded};
use super::store::{Said, Sort, record};
use crate::kernel::fault::Result;
use crate::kernel::{Actor, Tx};

/// Figures of an hour.
#[derive(Debug, Clone)]
pub struct ChannelMetricsRow {
    /// Channel, article and hour.
    pub key: Key,
    /// Visits.
    pub visits: i64,
    /// How often something was put in a cart.
    pub carts: i64,
    /// Reviews that were written.
    pub reviews: i64,
    /// Ratings that were given.
    pub ratings: i64,
    /// The sum of their stars, 1 to 5 each.
    pub stars: i64,
}

/// What a source says.
#[derive(Debug, Clone)]
pub struct ChannelMetricsRecord {
    /// Who says it, 1 to 100 characters; a row of the same source is said again, not added.
    pub source: String,
    /// 1 to 200 rows.
    pub rows: Vec<ChannelMetricsRow>,
}

/// Records each row by itself.
///
/// # Errors
/// `FORBIDDEN`, `REQUIRED`, `TOO_LONG`; those of a row stand in its result: `NOT_FOUND`,
/// `METRICS_HOUR`, `METRICS_STARS`, `OUT_OF_RANGE`, `REPEATED`.
pub fn channel_metrics_record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ChannelMetricsRecord,
) -> Result<Vec<MetricRecorded>> {
    let said = input.rows.iter().map(|row| {
        let stars = row.ratings..=row.ratings.saturating_mul(5);
        Said {
            key: row.key,
            project: None,
            task: None,
            figures: Figures {
                visits: row.visits,
                carts: row.carts,
                reviews: row.reviews,
                ratings: row.ratings,
                stars: row.stars,
                ..Figures::default()
            },
            fine: match stars.contains(&row.stars) {
                true => Ok(()),
                false => Err(MetricsFault::StarsNotPossible.into()),
            },
        }
    });
    record(tx, actor, Sort::Channel, &input.source, said.collect())
}
