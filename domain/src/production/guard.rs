//! What has to be proven before goods are made: a sample, and the first articles.

use std::collections::HashSet;

use db::AnyOfExpression;
use db::schema::{inspection_work_orders, inspections, samples};
use diesel::prelude::*;

use super::fault::ProductionFault;
use super::row::WorkOrderRow;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, SkuId, WorkOrderId};
use crate::quality::InspectionKind;
use crate::quality::rules::Verdict;
use crate::samples::{SampleRoundStatus, SampleStage, SampleStatus};

/// What is proven of some articles and work orders.
#[derive(Debug, Default)]
pub(super) struct Proofs {
    /// Articles of which a sample is sealed, or approved as production will make it.
    sealed: HashSet<SkuId>,
    /// Work orders whose first articles an inspection accepted.
    accepted: HashSet<WorkOrderId>,
}

impl Proofs {
    /// Reads what is proven; two statements, however many there are.
    pub(super) fn read(
        tx: &mut Tx<'_>,
        org: OrganizationId,
        skus: &[SkuId],
        orders: &[WorkOrderId],
    ) -> Result<Self> {
        use SampleRoundStatus::{Approved, ApprovedWithComments};
        use SampleStage::{Golden, PreProduction, TopOfProduction};
        let approved = samples::status
            .ne(SampleStatus::Dropped)
            .and(samples::stage.eq_any(vec![PreProduction, Golden, TopOfProduction]))
            .and(samples::round_status.eq_any(vec![Approved, ApprovedWithComments]));
        let sealed: Vec<Option<SkuId>> = samples::table
            .filter(samples::org_id.eq(org))
            .filter(samples::sku_id.assume_not_null().any_of(skus))
            .filter(samples::status.eq(SampleStatus::Sealed).or(approved))
            .select(samples::sku_id)
            .distinct()
            .load(tx.conn())?;
        let of_order = inspections::org_id
            .eq(inspection_work_orders::org_id)
            .and(inspections::id.eq(inspection_work_orders::inspection_id));
        let accepted: Vec<WorkOrderId> = inspection_work_orders::table
            .inner_join(inspections::table.on(of_order))
            .filter(inspection_work_orders::org_id.eq(org))
            .filter(inspection_work_orders::work_order_id.any_of(orders))
            .filter(inspections::kind.eq(InspectionKind::FirstArticle))
            .filter(inspections::verdict.eq(Verdict::Accept))
            .select(inspection_work_orders::work_order_id)
            .distinct()
            .load(tx.conn())?;
        Ok(Self {
            sealed: sealed.into_iter().flatten().collect(),
            accepted: accepted.into_iter().collect(),
        })
    }

    /// What is proven of one work order.
    pub(super) fn of(tx: &mut Tx<'_>, row: &WorkOrderRow) -> Result<Self> {
        Self::read(tx, row.org_id, &[row.sku_id], &[row.id])
    }

    /// Refuses to let a work order from one state into another without proof.
    ///
    /// # Errors
    /// `SAMPLE_NOT_SEALED`, `FIRST_ARTICLE_NOT_PASSED`.
    pub(super) fn check(&self, before: Option<&WorkOrderRow>, after: &WorkOrderRow) -> Result<()> {
        let is_let_in = |row: &WorkOrderRow| row.released_at.is_some();
        let same = before.is_some_and(|row| is_let_in(row) && row.sku_id == after.sku_id);
        if is_let_in(after) && !same && !self.sealed.contains(&after.sku_id) {
            return Err(ProductionFault::SampleNotSealed.into());
        }
        let made = before.map_or(0, |row| row.produced_quantity);
        let most = after.first_article_quantity;
        let more = after.produced_quantity > most.max(made);
        if more && !self.accepted.contains(&after.id) {
            return Err(ProductionFault::FirstArticleNotPassed { most }.into());
        }
        Ok(())
    }
}
