//! The words of leads.

db::text_enum! {
    /// How far a lead has come.
    pub enum LeadStatus {
        /// Came in; nobody follows it yet.
        New => "NEW",
        /// Somebody is to make contact in time.
        Assigned => "ASSIGNED",
        /// Contact was made.
        Contacted => "CONTACTED",
        /// It is worth an offer.
        Qualified => "QUALIFIED",
        /// An offer of a known worth is open.
        Opportunity => "OPPORTUNITY",
        /// It became an order; final.
        Won => "WON",
        /// It did not become an order.
        Lost => "LOST",
        /// It was never one.
        Disqualified => "DISQUALIFIED",
        /// Given back to be tried again later.
        Recycled => "RECYCLED",
    }
}

impl LeadStatus {
    /// States in which somebody follows the lead.
    pub const FOLLOWED: [Self; 4] = [
        Self::Assigned,
        Self::Contacted,
        Self::Qualified,
        Self::Opportunity,
    ];

    /// Whether somebody saw it as worth an offer at some time: a count of quality.
    #[must_use]
    pub const fn is_qualified(self) -> bool {
        matches!(self, Self::Qualified | Self::Opportunity | Self::Won)
    }
}
