//! Which inspections a list shows.

use async_graphql::{Context, ID, InputObject};
use domain::kernel::input::at_most;
use domain::quality::read;

use super::words::{InspectionKind, InspectionStatus, Verdict};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// Which inspections to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct InspectionFilter {
    /// In one of these states, at most 10.
    statuses: Option<Vec<InspectionStatus>>,
    /// Of one of these kinds, at most 10.
    kinds: Option<Vec<InspectionKind>>,
    /// With one of these verdicts, at most 10.
    verdicts: Option<Vec<Verdict>>,
    /// Assigned to this person.
    assignee_id: Option<ID>,
    /// Goods of this supplier.
    supplier_id: Option<ID>,
    /// Of this article.
    sku_id: Option<ID>,
    /// Of this lot.
    lot_id: Option<ID>,
    /// Of this sample.
    sample_id: Option<ID>,
    /// To be submitted before this time.
    due_before: Option<DateTime>,
    /// Code, or its beginning, as `INS-2026`.
    code: Option<String>,
}

impl InspectionFilter {
    /// The filter in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<read::InspectionFilter> {
        fn all<A, B: From<A>>(
            ctx: &Context<'_>,
            field: &str,
            values: Option<Vec<A>>,
        ) -> Answer<Vec<B>> {
            let values = values.unwrap_or_default();
            at_most(field, &values, 10).map_err(|e| ctx.refuse(e))?;
            Ok(values.into_iter().map(Into::into).collect())
        }
        let assignee = self.assignee_id.map(|id| ctx.id(&id, "assigneeId"));
        let supplier = self.supplier_id.map(|id| ctx.id(&id, "supplierId"));
        let sku = self.sku_id.map(|id| ctx.id(&id, "skuId"));
        let lot = self.lot_id.map(|id| ctx.id(&id, "lotId"));
        let sample = self.sample_id.map(|id| ctx.id(&id, "sampleId"));
        Ok(read::InspectionFilter {
            statuses: all(ctx, "statuses", self.statuses)?,
            kinds: all(ctx, "kinds", self.kinds)?,
            verdicts: all(ctx, "verdicts", self.verdicts)?,
            assignee: assignee.transpose()?,
            supplier: supplier.transpose()?,
            sku: sku.transpose()?,
            lot: lot.transpose()?,
            sample: sample.transpose()?,
            due_before: self.due_before.map(|at| at.0),
            code: self.code,
        })
    }
}
