//! Words of orders.

use async_graphql::Enum;

/// Where an order stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::orders::OrderStatus")]
pub(crate) enum OrderStatus {
    /// Ordered, not paid (待付款).
    Created,
    /// Paid (已付款).
    Paid,
    /// Goods are set aside for it (已配货).
    Allocated,
    /// Goods are being picked (拣货中).
    Picking,
    /// It is packed (已打包).
    Packed,
    /// It is on its way (已发货).
    Shipped,
    /// It has arrived (已签收).
    Delivered,
    /// Nothing follows any more (已完成).
    Completed,
    /// It was called off (已取消).
    Cancelled,
    /// It waits until somebody lets it go on (挂起).
    OnHold,
    /// The money went back (已退款).
    Refunded,
}

/// What was done with our own stock for an order.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::orders::Fulfilment")]
pub(crate) enum OrderFulfilment {
    /// Nothing: its source ships it, or nobody has begun (未处理).
    None,
    /// Goods are reserved for it (已占用).
    Reserved,
    /// Goods have left for it (已出库).
    Shipped,
}

/// What became of a report of an order.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::orders::Reported")]
pub(crate) enum OrderReportOutcome {
    /// It told of a new order.
    Created,
    /// It is the newest and was applied.
    Applied,
    /// A newer one was there already: it is kept and changes nothing.
    Stale,
    /// It had come before.
    Repeated,
}
