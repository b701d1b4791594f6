//! Which samples a list shows.

use async_graphql::{Context, ID, InputObject};
use domain::kernel::input::at_most;
use domain::samples;

use super::words::{SampleRoundStatus, SampleStage, SampleStatus};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// Which samples to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct SampleFilter {
    /// In one of these states.
    statuses: Option<Vec<SampleStatus>>,
    /// In one of these stages.
    stages: Option<Vec<SampleStage>>,
    /// Whose newest round is in one of these states, as SUBMITTED for what waits for a review.
    round_statuses: Option<Vec<SampleRoundStatus>>,
    /// Made by this supplier.
    supplier_id: Option<ID>,
    /// Of this article.
    sku_id: Option<ID>,
    /// Wanted before this time.
    due_before: Option<DateTime>,
    /// Part of code or title; its first 100 characters count.
    query: Option<String>,
}

impl SampleFilter {
    /// The filter in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<samples::SampleFilter> {
        let counts = [
            ("statuses", self.statuses.as_ref().map_or(0, Vec::len)),
            ("stages", self.stages.as_ref().map_or(0, Vec::len)),
            ("roundStatuses", self.round_statuses.as_ref().map_or(0, Vec::len)),
        ];
        for (field, count) in counts {
            at_most(field, &vec![(); count], 10).map_err(|e| ctx.refuse(e))?;
        }
        let supplier = self.supplier_id.map(|id| ctx.id(&id, "supplierId"));
        Ok(samples::SampleFilter {
            statuses: self.statuses.map(all),
            stages: self.stages.map(all),
            round_statuses: self.round_statuses.map(all),
            supplier: supplier.transpose()?,
            sku: self.sku_id.map(|id| ctx.id(&id, "skuId")).transpose()?,
            due_before: self.due_before.map(|at| at.0),
            search: self.query,
        })
    }
}

fn all<A, B: From<A>>(values: Vec<A>) -> Vec<B> {
    values.into_iter().map(Into::into).collect()
}
