//! Reading what is bought.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::kernel::PageArgs;
use domain::kernel::input::at_most;
use domain::procurement::{self, Settings, read};

use super::order::PurchaseOrder;
use super::requisition::{PurchaseRequisition, number};
use super::words::{PurchaseOrderStatus, PurchaseRequisitionStatus, ReplenishmentPolicy};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::costs::own_money;
use crate::graphql::money::Money;
use crate::graphql::page::{List, list};

/// Root fields of procurement.
#[derive(Default)]
pub(crate) struct ProcurementQuery;

/// Which requisitions to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct PurchaseRequisitionFilter {
    /// In one of these states, at most 10.
    statuses: Option<Vec<PurchaseRequisitionStatus>>,
    /// For this task.
    task_id: Option<ID>,
    /// For this project.
    project_id: Option<ID>,
}

/// Which purchase orders to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct PurchaseOrderFilter {
    /// In one of these states, at most 10.
    statuses: Option<Vec<PurchaseOrderStatus>>,
    /// From this supplier.
    supplier_id: Option<ID>,
    /// Of this requisition.
    purchase_requisition_id: Option<ID>,
}

/// Limits of procurement (采购设置).
#[derive(SimpleObject)]
pub(crate) struct ProcurementSettings {
    /// Up to which amount a manager approves; 50,000.00 unless set.
    manager_limit: Money,
    /// How much more than ordered may be received, in percent of a line; 5 unless set.
    over_receipt_percent: i32,
    /// What happens when goods are missing; ALERT unless set.
    replenishment: ReplenishmentPolicy,
}

impl ProcurementSettings {
    pub(super) async fn of(ctx: &Context<'_>, settings: Settings) -> Answer<Self> {
        Ok(Self {
            manager_limit: own_money(ctx, settings.manager_limit_minor).await?,
            over_receipt_percent: number(settings.over_receipt_percent),
            replenishment: settings.replenishment.into(),
        })
    }
}

#[Object]
impl ProcurementQuery {
    /// Requisitions, newest first. Requires purchase.read.
    async fn purchase_requisitions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Which requisitions to show; all when left out.")] filter: Option<
            PurchaseRequisitionFilter,
        >,
    ) -> Answer<List<PurchaseRequisition>> {
        let args = PageArgs::relay(first, after, None, None).map_err(|e| ctx.refuse(e))?;
        let given = filter.unwrap_or_default();
        at_most(
            "statuses",
            given.statuses.as_deref().unwrap_or_default(),
            10,
        )
        .map_err(|e| ctx.refuse(e))?;
        let statuses = |all: Vec<PurchaseRequisitionStatus>| all.into_iter().map(Into::into);
        let filter = procurement::RequisitionFilter {
            statuses: given.statuses.map(|all| statuses(all).collect()),
            task: given.task_id.map(|id| ctx.id(&id, "taskId")).transpose()?,
            project: given
                .project_id
                .map(|id| ctx.id(&id, "projectId"))
                .transpose()?,
        };
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::requisitions(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::requisitions_count(conn, actor, &filter),
        ))
    }

    /// Purchase orders, newest first. Requires purchase.read.
    async fn purchase_orders(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Which orders to show; all when left out.")] filter: Option<
            PurchaseOrderFilter,
        >,
    ) -> Answer<List<PurchaseOrder>> {
        let args = PageArgs::relay(first, after, None, None).map_err(|e| ctx.refuse(e))?;
        let given = filter.unwrap_or_default();
        at_most(
            "statuses",
            given.statuses.as_deref().unwrap_or_default(),
            10,
        )
        .map_err(|e| ctx.refuse(e))?;
        let statuses = |all: Vec<PurchaseOrderStatus>| all.into_iter().map(Into::into);
        let requisition = given.purchase_requisition_id;
        let requisition = requisition.map(|id| ctx.id(&id, "purchaseRequisitionId"));
        let filter = procurement::OrderFilter {
            statuses: given.statuses.map(|all| statuses(all).collect()),
            supplier: given
                .supplier_id
                .map(|id| ctx.id(&id, "supplierId"))
                .transpose()?,
            requisition: requisition.transpose()?,
        };
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::orders(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::orders_count(conn, actor, &filter),
        ))
    }

    /// The organisation's limits of procurement. Requires purchase.approve.
    async fn procurement_settings(&self, ctx: &Context<'_>) -> Answer<ProcurementSettings> {
        let settings = ctx.read(read::settings).await?;
        ProcurementSettings::of(ctx, settings).await
    }
}
