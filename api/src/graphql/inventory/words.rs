//! Words of stock.

use async_graphql::Enum;

/// What a location is for.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::inventory::LocationKind")]
pub(crate) enum LocationKind {
    /// Where goods arrive.
    Receiving,
    /// Where they are kept.
    Storage,
    /// Where orders are packed.
    Packing,
    /// Where parcels wait to be fetched.
    Shipping,
    /// Where goods wait for a judgement; they are not available.
    Quarantine,
    /// Where damaged goods are kept; they are not available.
    Damaged,
}

/// Why goods moved.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::inventory::StockMovementKind")]
pub(crate) enum StockMovementKind {
    /// Goods came.
    Receipt,
    /// Goods went to a customer.
    Shipment,
    /// Goods changed their place.
    Transfer,
    /// What was recorded is corrected: a count, a loss, a find.
    Adjustment,
    /// Goods came back from a customer, or went back to a supplier.
    Return,
}

/// Where a serial number stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::inventory::SerialState")]
pub(crate) enum SerialState {
    /// In the location that it names.
    InStock,
    /// With a customer.
    Shipped,
    /// Went back to the supplier.
    Returned,
    /// Lost or destroyed.
    WrittenOff,
    /// Recorded by mistake; nothing was ever there.
    Void,
}
