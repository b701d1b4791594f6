//! What introspection shows of costs, figures, buying and making.

use domain::identity::Permission as P;
use domain::kernel::id::WorkOrder;
use domain::kernel::{Actor, GrantAction};

use super::{Rule, holds, may, may_or};

/// Who may use what of these.
pub(super) const RULES: &[(Rule, &[&str])] = &[
    // Costs.
    (
        |c| may(c, P::CostRead),
        &[
            "Cost",
            "LabourRate",
            "Project.costs",
            "Project.spent",
            "Query.costTotals",
            "Query.costs",
            "Query.labourRates",
            "Task.cost",
        ],
    ),
    (
        |c| may(c, P::CostManage),
        &[
            "Mutation.costRecord",
            "Mutation.costReverse",
            "Mutation.labourRateSet",
        ],
    ),
    // Buying.
    (
        |c| may(c, P::PurchaseRead),
        &[
            "PurchaseOrder",
            "PurchaseRequisition",
            "Query.purchaseOrders",
            "Query.purchaseRequisitions",
        ],
    ),
    (
        |c| may(c, P::CostRead),
        &[
            "PurchaseOrderLine.price",
            "PurchaseRequisition.amount",
            "PurchaseRequisitionLine.price",
        ],
    ),
    (
        |c| may(c, P::PurchaseRequest),
        &[
            "Mutation.purchaseRequisitionCancel",
            "Mutation.purchaseRequisitionCreate",
            "Mutation.purchaseRequisitionSubmit",
        ],
    ),
    (
        |c| may(c, P::PurchaseApprove),
        &[
            "Mutation.purchaseRequisitionDecide",
            "Query.procurementSettings",
        ],
    ),
    (
        |c| may(c, P::PurchaseApproveAny),
        &["Mutation.procurementSettingsUpdate"],
    ),
    (
        |c| may(c, P::PurchaseOrder),
        &[
            "Mutation.purchaseOrderClose",
            "Mutation.purchaseOrderCreate",
        ],
    ),
    (
        |c| may(c, P::LotReceive),
        &["Mutation.purchaseOrderReceive"],
    ),
    // Making.
    (
        |c| holds(c, work_orders),
        &[
            "Query.workOrder",
            "Query.workOrders",
            "Subscription.workOrderChanged",
            "WorkOrder",
            "WorkOrderProgress",
        ],
    ),
    (
        |c| may(c, P::WorkOrderRead),
        &[
            "Inspection.workOrder",
            "Task.sample",
            "Task.workOrder",
            "WorkOrder.cancelReason",
            "WorkOrder.externalId",
            "WorkOrder.hold",
            "WorkOrder.lot",
            "WorkOrder.note",
            "WorkOrder.project",
            "WorkOrder.rawStatus",
            "WorkOrder.source",
            "WorkOrder.task",
            "WorkOrderHold",
        ],
    ),
    (
        |c| may(c, P::WorkOrderManage),
        &[
            "Mutation.workOrderCancel",
            "Mutation.workOrderClose",
            "Mutation.workOrderComplete",
            "Mutation.workOrderCreate",
            "Mutation.workOrderHold",
            "Mutation.workOrderRelease",
            "Mutation.workOrderStart",
            "Mutation.workOrderUpsert",
            "Mutation.workOrdersUpsert",
        ],
    ),
    (
        |c| may(c, P::WorkOrderHold),
        &["Mutation.workOrderHoldRequest", "Mutation.workOrderResume"],
    ),
    (
        |c| may_or(c, P::WorkOrderManage, GrantAction::Submit),
        &["Mutation.workOrderProgressReport"],
    ),
    (
        |c| may(c, P::CostRead),
        &["LeadFigures.cost", "LeadFigures.costPerLead"],
    ),
    // Figures.
    (|c| may(c, P::MetricsRead), &["Query.metrics"]),
    (
        |c| may(c, P::MetricsRecord),
        &["Mutation.adMetricsRecord", "Mutation.channelMetricsRecord"],
    ),
];

/// Who sees any work order.
pub(super) fn work_orders(actor: &Actor) -> bool {
    actor.may(P::WorkOrderRead) || !actor.granted::<WorkOrder>(GrantAction::View).is_empty()
}
