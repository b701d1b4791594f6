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

impl OrderStatus {
    /// How far an order is that stands here; `None` where it stands aside of the way.
    #[must_use]
    pub const fn place(self) -> Option<u8> {
        Some(match self {
            Self::Created => 0,
            Self::Paid => 1,
            Self::Allocated => 2,
            Self::Picking => 3,
            Self::Packed => 4,
            Self::Shipped => 5,
            Self::Delivered => 6,
            Self::Completed => 7,
            Self::Cancelled | Self::OnHold | Self::Refunded => return None,
        })
    }

    /// Whether an order that stands here has ended without a sale.
    #[must_use]
    pub const fn is_called_off(self) -> bool {
        matches!(self, Self::Cancelled | Self::Refunded)
    }
}

db::text_enum! {
    /// What was done with our own stock for an order.
    pub enum Fulfilment {
        /// Nothing: the source ships it, or nobody has begun.
        None => "NONE",
        /// Goods are reserved for it.
        Reserved => "RESERVED",
        /// Goods left for it.
        Shipped => "SHIPPED",
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
