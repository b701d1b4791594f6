//! What introspection shows of orders.

use domain::identity::Permission as P;

use super::{Rule, may};

/// Who may use what of orders.
pub(super) const RULES: &[(Rule, &[&str])] = &[
    (
        |c| may(c, P::OrderRead),
        &[
            "Query.salesOrders",
            "SalesOrder",
            "SalesOrderLine",
            "SalesOrderPayment",
            "SalesOrderPick",
            "SalesOrderReport",
            "SalesOrderShipment",
            "SalesSummary",
        ],
    ),
    (
        |c| may(c, P::OrderManage),
        &[
            "Mutation.salesOrderCancel",
            "Mutation.salesOrderComplete",
            "Mutation.salesOrderCreate",
            "Mutation.salesOrderHold",
            "Mutation.salesOrderPay",
            "Mutation.salesOrderRelease",
            "Mutation.salesOrderUpsert",
            "Mutation.salesOrdersUpsert",
        ],
    ),
    (
        |c| may(c, P::OrderFulfil),
        &[
            "Mutation.salesOrderAllocate",
            "Mutation.salesOrderDeliver",
            "Mutation.salesOrderPack",
            "Mutation.salesOrderPick",
            "Mutation.salesOrderPickUndo",
            "Mutation.salesOrderShip",
        ],
    ),
];
