//! What introspection shows of costs, figures, buying and making.

use domain::identity::Permission as P;

use super::{Rule, may};

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
    // Figures.
    (|c| may(c, P::MetricsRead), &["Query.metrics"]),
    (
        |c| may(c, P::MetricsRecord),
        &["Mutation.adMetricsRecord", "Mutation.channelMetricsRecord"],
    ),
];
