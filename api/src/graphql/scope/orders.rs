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
            "SalesOrderReport",
            "SalesOrderShipment",
            "SalesSummary",
        ],
    ),
    (
        |c| may(c, P::OrderManage),
        &["Mutation.salesOrderUpsert", "Mutation.salesOrdersUpsert"],
    ),
];
