//! Links as they are stored.

use db::schema::task_links;
use db::types::{Id, Moment};
use diesel::prelude::*;

use crate::kernel::id::{
    EventNode, Lot, LotId, Node, OrganizationId, PurchaseOrder, PurchaseOrderId,
    PurchaseRequisition, PurchaseRequisitionId, SalesOrder, SalesOrderId, Sku, SkuId, TaskId,
    UserId,
};

db::text_enum! {
    /// What goods do that completes a task.
    pub enum LinkTrigger {
        /// They come in.
        Receipt => "RECEIPT",
        /// They leave.
        Shipment => "SHIPMENT",
    }
}

/// Whose goods complete a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkSubject {
    /// Any of an article.
    Sku(SkuId),
    /// Those of a lot.
    Lot(LotId),
    /// All of a purchase order.
    PurchaseOrder(PurchaseOrderId),
    /// All of a requisition.
    PurchaseRequisition(PurchaseRequisitionId),
    /// Those of a sales order.
    SalesOrder(SalesOrderId),
}

impl LinkSubject {
    /// The object when its goods can do that.
    #[must_use]
    pub fn of(node: Node, trigger: LinkTrigger) -> Option<Self> {
        if let Some(id) = node.downcast::<Sku>() {
            return Some(Self::Sku(id));
        }
        if let Some(id) = node.downcast::<Lot>() {
            return Some(Self::Lot(id));
        }
        match trigger {
            LinkTrigger::Receipt => node
                .downcast::<PurchaseOrder>()
                .map(Self::PurchaseOrder)
                .or_else(|| {
                    node.downcast::<PurchaseRequisition>()
                        .map(Self::PurchaseRequisition)
                }),
            LinkTrigger::Shipment => node.downcast::<SalesOrder>().map(Self::SalesOrder),
        }
    }
}

/// What completes a task.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = task_links, treat_none_as_default_value = false)]
pub struct TaskLinkRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The task.
    pub task_id: TaskId,
    /// What goods do.
    pub completes_on: LinkTrigger,
    /// Type of whose goods.
    pub subject_type: String,
    /// Id of whose goods; see [`TaskLinkRow::subject`].
    pub subject_id: Id<EventNode>,
    /// Who linked it.
    pub created_by: UserId,
    /// When.
    pub created_at: Moment,
    /// Number of the paper.
    pub document: Option<String>,
    /// When it happened.
    pub completed_at: Option<Moment>,
    /// Code of why the task could not be completed then.
    pub refused: Option<String>,
}

impl TaskLinkRow {
    /// Whose goods.
    #[must_use]
    pub fn subject(&self) -> Option<Node> {
        Node::from_parts(&self.subject_type, self.subject_id.uuid())
    }
}
