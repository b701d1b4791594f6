//! Words of returns.

use async_graphql::Enum;

/// Where a return stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::orders::returns::ReturnStatus")]
pub(crate) enum SalesReturnStatus {
    /// Asked for (待审核).
    Requested,
    /// It may come back (已同意).
    Approved,
    /// It may not come back (已拒绝).
    Rejected,
    /// Goods of it are here (已收货).
    Received,
    /// All that was announced is here and was disposed of; no money went back (已处置).
    Completed,
    /// The money went back; goods may still wait for a disposition (已退款).
    Refunded,
}

/// What becomes of goods that came back.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::orders::returns::ReturnDisposition")]
pub(crate) enum ReturnDisposition {
    /// They are sold again (重新上架).
    Restock,
    /// They are destroyed (报废).
    Scrap,
    /// They go back to the supplier (退供应商).
    ToSupplier,
}
