//! What introspection shows of orders.

use domain::identity::Permission as P;

use super::{Rule, may};

/// Who may use what of orders.
pub(super) const RULES: &[(Rule, &[&str])] = &[
    (
        |c| may(c, P::OrderRead),
        &[
            "Query.salesOrders",
            "Query.salesReturns",
            "Query.trace",
            "SalesOrder",
            "SalesOrderLine",
            "SalesOrderPayment",
            "SalesOrderPick",
            "SalesOrderReport",
            "SalesOrderShipment",
            "SalesReturn",
            "SalesReturnGoods",
            "SalesReturnLine",
            "SalesSummary",
            "Trace",
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
            "Mutation.salesReturnApprove",
            "Mutation.salesReturnRefund",
            "Mutation.salesReturnReject",
            "Mutation.salesReturnRequest",
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
            "Mutation.salesReturnDispose",
            "Mutation.salesReturnReceive",
        ],
    ),
    (
        |c| may(c, P::TicketRead),
        &["Query.serviceTickets", "ServiceTicket"],
    ),
    (
        |c| may(c, P::TicketWork),
        &[
            "Mutation.serviceTicketAdvance",
            "Mutation.serviceTicketOpen",
            "Mutation.serviceTicketUpdate",
        ],
    ),
];
