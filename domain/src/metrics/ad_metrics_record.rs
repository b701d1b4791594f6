//! Records what advertisements brought and cost.

use super::model::{Figures, Key, MetricRecorded};
use super::store::{Said, Sort, record};
use crate::costs::own_currency;
use crate::kernel::fault::Result;
use crate::kernel::id::{ProjectId, TaskId};
use crate::kernel::money::MAX_MINOR;
use crate::kernel::{Actor, Money, Tx};

/// Figures of an hour.
#[derive(Debug, Clone)]
pub struct AdMetricsRow {
    /// Channel, article and hour.
    pub key: Key,
    /// The project that they belong to; a task says it.
    pub project: Option<ProjectId>,
    /// The task that they belong to.
    pub task: Option<TaskId>,
    /// How often it was shown.
    pub impressions: i64,
    /// How often it was clicked.
    pub clicks: i64,
    /// What it cost, in the organisation's currency.
    pub cost: Money,
}

/// What a source says.
#[derive(Debug, Clone)]
pub struct AdMetricsRecord {
    /// Who says it, 1 to 100 characters; a row of the same source is said again, not added.
    pub source: String,
    /// 1 to 200 rows.
    pub rows: Vec<AdMetricsRow>,
}

/// Records each row by itself; what one cost goes to the ledger, a correction with the difference.
///
/// # Errors
/// `FORBIDDEN`, `REQUIRED`, `TOO_LONG`; those of a row stand in its result: `NOT_FOUND`,
/// `METRICS_HOUR`, `OTHER_CURRENCY`, `COST_NOT_OF_THE_PROJECT`, `OUT_OF_RANGE`, `REPEATED`.
pub fn ad_metrics_record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &AdMetricsRecord,
) -> Result<Vec<MetricRecorded>> {
    let mut said = Vec::with_capacity(input.rows.len());
    for row in &input.rows {
        let currency = own_currency(tx, actor.org, "cost", &row.cost);
        let fine = currency.and_then(|_| {
            crate::kernel::input::range("cost", row.cost.minor, 0, MAX_MINOR).map(drop)
        });
        said.push(Said {
            key: row.key,
            project: row.project,
            task: row.task,
            figures: Figures {
                impressions: row.impressions,
                clicks: row.clicks,
                cost_minor: row.cost.minor,
                ..Figures::default()
            },
            fine,
        });
    }
    record(tx, actor, Sort::Ads, &input.source, said)
}
