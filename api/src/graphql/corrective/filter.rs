//! Which nonconformities a list shows.

use async_graphql::{Context, ID, InputObject};
use domain::corrective;
use domain::kernel::input::at_most;

use super::words::NonConformityStatus;
use crate::graphql::context::{Answer, ContextExt};

/// Which nonconformities to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct NonConformityFilter {
    /// In one of these states, at most 10.
    statuses: Option<Vec<NonConformityStatus>>,
    /// About goods of this supplier.
    supplier_id: Option<ID>,
    /// About this article.
    sku_id: Option<ID>,
    /// True: whose answer is still to come and was due before now; false: all others.
    overdue: Option<bool>,
}

impl NonConformityFilter {
    /// The filter in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<corrective::NonConformityFilter> {
        if let Some(statuses) = &self.statuses {
            at_most("statuses", statuses, 10).map_err(|e| ctx.refuse(e))?;
        }
        let now = ctx.app().sources.now();
        let supplier = self.supplier_id.map(|id| ctx.id(&id, "supplierId"));
        Ok(corrective::NonConformityFilter {
            statuses: self
                .statuses
                .map(|statuses| statuses.into_iter().map(Into::into).collect()),
            supplier: supplier.transpose()?,
            sku: self.sku_id.map(|id| ctx.id(&id, "skuId")).transpose()?,
            overdue: self.overdue.map(|overdue| (overdue, now)),
        })
    }
}
