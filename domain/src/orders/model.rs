//! The words of orders.

db::text_enum! {
    /// Where an order stands.
    pub enum OrderStatus {
        /// Ordered, not paid.
        Created => "CREATED",
        /// Paid.
        Paid => "PAID",
        /// Goods are set aside for it.
        Allocated => "ALLOCATED",
        /// Goods are being picked.
        Picking => "PICKING",
        /// It is packed.
        Packed => "PACKED",
        /// It is on its way.
        Shipped => "SHIPPED",
        /// It has arrived.
        Delivered => "DELIVERED",
        /// Nothing follows any more.
        Completed => "COMPLETED",
        /// It was called off.
        Cancelled => "CANCELLED",
        /// It waits until somebody lets it go on.
        OnHold => "ON_HOLD",
        /// The money went back.
        Refunded => "REFUNDED",
    }
}

impl OrderStatus {
    /// Whether an order that stands here was paid, and the sale holds.
    #[must_use]
    pub const fn is_sale(self) -> bool {
        matches!(
            self,
            Self::Paid
                | Self::Allocated
                | Self::Picking
                | Self::Packed
                | Self::Shipped
                | Self::Delivered
                | Self::Completed
        )
    }
}

db::text_enum! {
    /// What became of a report.
    pub enum Reported {
        /// It told of a new order.
        Created => "CREATED",
        /// It is the newest and was applied.
        Applied => "APPLIED",
        /// A newer one was there already: kept, not applied.
        Stale => "STALE",
        /// It had come before.
        Repeated => "REPEATED",
    }
}

impl Reported {
    /// What becomes of a report of something that is there: whether it came `again`, its place in the
    /// source's own count, and that of the newest one.
    #[must_use]
    pub const fn of(again: bool, sequence: i64, newest: i64) -> Self {
        if again {
            Self::Repeated
        } else if sequence < newest {
            Self::Stale
        } else {
            Self::Applied
        }
    }
}
