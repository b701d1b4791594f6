//! The words of production.

db::text_enum! {
    /// Where a work order stands.
    pub enum WorkOrderStatus {
        /// Written, not let into production.
        Planned => "PLANNED",
        /// May be made.
        Released => "RELEASED",
        /// Is being made.
        InProduction => "IN_PRODUCTION",
        /// Everything was made.
        Completed => "COMPLETED",
        /// Nothing follows any more; final.
        Closed => "CLOSED",
        /// Stands still until somebody lets it go on.
        OnHold => "ON_HOLD",
        /// Called off; final.
        Cancelled => "CANCELLED",
    }
}

impl WorkOrderStatus {
    /// Whether one that stands here was let into production.
    #[must_use]
    pub const fn is_released(self) -> bool {
        matches!(
            self,
            Self::Released | Self::InProduction | Self::Completed | Self::Closed
        )
    }

    /// Whether everything was made.
    #[must_use]
    pub const fn is_made(self) -> bool {
        matches!(self, Self::Completed | Self::Closed)
    }

    /// Whether nothing is made any more.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::Closed | Self::Cancelled)
    }
}
