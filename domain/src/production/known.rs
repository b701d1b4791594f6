//! What is there already for a batch of reports: few reads, however many reports there are.

use std::collections::{HashMap, HashSet};

use db::AnyOfExpression;
use db::schema::{projects, skus, suppliers, work_order_reports, work_orders};
use diesel::prelude::*;

use super::guard::Proofs;
use super::report::WorkOrderUpsert;
use super::row::WorkOrderRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{ProjectId, SkuId, SupplierId, WorkOrderId};
use crate::kernel::input::distinct;
use crate::kernel::{Actor, Error, Tx};

/// What is there already.
pub(super) struct Known {
    /// Work orders by the source's number.
    pub(super) orders: HashMap<String, WorkOrderRow>,
    /// Ids of new work orders that are taken.
    pub(super) taken: HashSet<WorkOrderId>,
    /// Reports that were kept.
    pub(super) reports: HashSet<(WorkOrderId, i64)>,
    /// What is proven of them.
    pub(super) proofs: Proofs,
    skus: HashMap<String, SkuId>,
    suppliers: HashSet<SupplierId>,
    projects: HashSet<ProjectId>,
}

impl Known {
    /// Reads what the reports name.
    pub(super) fn read(
        tx: &mut Tx<'_>,
        actor: &Actor,
        reports: &[&WorkOrderUpsert],
    ) -> Result<Self> {
        let org = actor.org;
        let numbers = distinct(reports.iter().map(|one| one.external_id.clone()));
        let orders: Vec<WorkOrderRow> = work_orders::table
            .filter(work_orders::org_id.eq(org))
            .filter(work_orders::external_id.assume_not_null().any_of(&numbers))
            .select(WorkOrderRow::as_select())
            .load(tx.conn())?;
        let wanted = distinct(reports.iter().filter_map(|one| one.id));
        let taken: Vec<WorkOrderId> = work_orders::table
            .filter(work_orders::org_id.eq(org))
            .filter(work_orders::id.any_of(&wanted))
            .select(work_orders::id)
            .load(tx.conn())?;
        let ids: Vec<WorkOrderId> = orders.iter().map(|row| row.id).collect();
        let sequences = distinct(reports.iter().map(|one| one.sequence));
        let kept: Vec<(WorkOrderId, i64)> = work_order_reports::table
            .filter(work_order_reports::org_id.eq(org))
            .filter(work_order_reports::work_order_id.any_of(&ids))
            .filter(work_order_reports::sequence.any_of(&sequences))
            .select((
                work_order_reports::work_order_id,
                work_order_reports::sequence,
            ))
            .load(tx.conn())?;
        let codes = distinct(reports.iter().map(|one| one.sku_code.clone()));
        let skus: Vec<(String, SkuId)> = skus::table
            .filter(skus::org_id.eq(org))
            .filter(skus::code.any_of(&codes))
            .select((skus::code, skus::id))
            .load(tx.conn())?;
        macro_rules! there {
            ($table:ident, $may:expr, $part:ident) => {{
                let ids = distinct(reports.iter().filter_map(|one| one.$part));
                let found: Vec<_> = if actor.may($may) && !ids.is_empty() {
                    $table::table
                        .filter($table::org_id.eq(org))
                        .filter($table::id.any_of(&ids))
                        .select($table::id)
                        .load(tx.conn())?
                } else {
                    Vec::new()
                };
                found.into_iter().collect()
            }};
        }
        let articles: Vec<SkuId> = skus.iter().map(|(_, id)| *id).collect();
        Ok(Self {
            proofs: Proofs::read(tx, org, &articles, &ids)?,
            skus: skus.into_iter().collect(),
            taken: taken.into_iter().collect(),
            reports: kept.into_iter().collect(),
            suppliers: there!(suppliers, Permission::SupplierRead, supplier),
            projects: there!(projects, Permission::ProjectRead, project),
            orders: orders
                .into_iter()
                .filter_map(|row| Some((row.external_id.clone()?, row)))
                .collect(),
        })
    }

    /// The article of a report, when everything that it names is there.
    ///
    /// # Errors
    /// `NOT_FOUND` about the field of what is not.
    pub(super) fn check(&self, report: &WorkOrderUpsert) -> Result<SkuId> {
        let missing = |field: &str| Err(Error::from(CoreFault::NotFound).at([field]));
        let Some(sku) = self.skus.get(&report.sku_code) else {
            return missing("skuCode");
        };
        if !report
            .supplier
            .is_none_or(|id| self.suppliers.contains(&id))
        {
            return missing("supplierId");
        }
        if !report.project.is_none_or(|id| self.projects.contains(&id)) {
            return missing("projectId");
        }
        Ok(*sku)
    }
}
