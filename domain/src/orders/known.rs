//! What is there already for a batch of reports: few reads, however many reports there are.

use std::collections::{HashMap, HashSet};

use db::AnyOfExpression;
use db::schema::{channels, customers, projects, sales_order_reports, sales_orders, skus};
use diesel::prelude::*;

use super::report::SalesOrderUpsert;
use super::row::SalesOrderRow;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{ChannelId, CustomerId, ProjectId, SalesOrderId, SkuId};
use crate::kernel::input::distinct;
use crate::kernel::{Actor, Error, Tx};

/// What is there already.
pub(super) struct Known {
    /// Orders by the source's number.
    pub(super) orders: HashMap<String, SalesOrderRow>,
    /// Ids of new orders that are taken.
    taken: HashSet<SalesOrderId>,
    /// Articles by code.
    pub(super) skus: HashMap<String, SkuId>,
    /// Reports that were kept.
    pub(super) reports: HashSet<(SalesOrderId, i64)>,
    channels: HashSet<ChannelId>,
    customers: HashSet<CustomerId>,
    projects: HashSet<ProjectId>,
}

impl Known {
    /// Reads what the reports name.
    pub(super) fn read(
        tx: &mut Tx<'_>,
        actor: &Actor,
        reports: &[&SalesOrderUpsert],
    ) -> Result<Self> {
        let org = actor.org;
        let numbers = distinct(reports.iter().map(|one| one.external_id.clone()));
        let orders: Vec<SalesOrderRow> = sales_orders::table
            .filter(sales_orders::org_id.eq(org))
            .filter(sales_orders::external_id.any_of(&numbers))
            .select(SalesOrderRow::as_select())
            .load(tx.conn())?;
        let wanted = distinct(reports.iter().filter_map(|one| one.id));
        let taken: Vec<SalesOrderId> = sales_orders::table
            .filter(sales_orders::org_id.eq(org))
            .filter(sales_orders::id.any_of(&wanted))
            .select(sales_orders::id)
            .load(tx.conn())?;
        let ids: Vec<SalesOrderId> = orders.iter().map(|row| row.id).collect();
        let sequences = distinct(reports.iter().map(|one| one.sequence));
        let kept: Vec<(SalesOrderId, i64)> = sales_order_reports::table
            .filter(sales_order_reports::org_id.eq(org))
            .filter(sales_order_reports::order_id.any_of(&ids))
            .filter(sales_order_reports::sequence.any_of(&sequences))
            .select((sales_order_reports::order_id, sales_order_reports::sequence))
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
        Ok(Self {
            skus: articles(tx, actor, reports)?,
            orders: orders
                .into_iter()
                .map(|row| (row.external_id.clone(), row))
                .collect(),
            taken: taken.into_iter().collect(),
            reports: kept.into_iter().collect(),
            channels: there!(channels, Permission::ProjectRead, channel),
            customers: there!(customers, Permission::CustomerRead, customer),
            projects: there!(projects, Permission::ProjectRead, project),
        })
    }

    /// Refuses a report that names what is not there.
    pub(super) fn check(&self, report: &SalesOrderUpsert) -> Result<()> {
        let missing = [
            (
                "customerId",
                report
                    .customer
                    .is_none_or(|id| self.customers.contains(&id)),
            ),
            (
                "channelId",
                report.channel.is_none_or(|id| self.channels.contains(&id)),
            ),
            (
                "projectId",
                report.project.is_none_or(|id| self.projects.contains(&id)),
            ),
        ];
        match missing.iter().find(|(_, there)| !there) {
            Some((field, _)) => Err(Error::from(CoreFault::NotFound).at([*field])),
            None => Ok(()),
        }
    }

    /// Whether an id that a client made belongs to another order; then it is taken from now on.
    pub(super) fn takes(&mut self, id: SalesOrderId) -> bool {
        self.taken.insert(id)
    }
}

/// Articles by the codes of the reports, which are looked up as the catalog writes them.
fn articles(
    tx: &mut Tx<'_>,
    actor: &Actor,
    reports: &[&SalesOrderUpsert],
) -> Result<HashMap<String, SkuId>> {
    let lines = reports.iter().flat_map(|one| &one.lines);
    let codes = distinct(lines.map(|line| line.code.to_uppercase()));
    let found: Vec<(String, SkuId)> = skus::table
        .filter(skus::org_id.eq(actor.org))
        .filter(skus::code.any_of(&codes))
        .select((skus::code, skus::id))
        .load(tx.conn())?;
    Ok(found.into_iter().collect())
}
