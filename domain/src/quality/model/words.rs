//! The words of inspections, and how all words of quality are stored.

use crate::quality::rules::{
    CountingMode, DefectClass, Edition, InspectionLevel, SwitchingState, Verdict,
};

db::text_enum! {
    /// When in the life of goods an inspection takes place (检验类型).
    pub enum InspectionKind {
        /// Goods that arrive (来料检验).
        Incoming => "INCOMING",
        /// While the work goes on (过程检验).
        InProcess => "IN_PROCESS",
        /// The first pieces of a production (首件检验).
        FirstArticle => "FIRST_ARTICLE",
        /// With 20 to 60 % produced (产中检验).
        DuringProduction => "DURING_PRODUCTION",
        /// Finished goods (成品检验).
        Final => "FINAL",
        /// Everything produced and 80 % packed (出货前检验).
        PreShipment => "PRE_SHIPMENT",
        /// Goods that leave (出货检验).
        Outgoing => "OUTGOING",
        /// While the container is loaded (监柜).
        ContainerLoading => "CONTAINER_LOADING",
        /// A sample (样品检验).
        Sample => "SAMPLE",
    }
}

db::text_enum! {
    /// How far an inspection has come.
    pub enum InspectionStatus {
        /// Nobody is assigned yet.
        Planned => "PLANNED",
        /// Somebody is assigned.
        Assigned => "ASSIGNED",
        /// The inspector is at work.
        InProgress => "IN_PROGRESS",
        /// The report is in, its verdict is computed.
        Submitted => "SUBMITTED",
        /// The device and the server came to different verdicts; a reviewer decides.
        Conflict => "CONFLICT",
        /// A second person has confirmed the report.
        Reviewed => "REVIEWED",
        /// Nothing is left to do.
        Closed => "CLOSED",
        /// It will not take place.
        Cancelled => "CANCELLED",
    }
}

impl InspectionStatus {
    /// Whether nothing follows any more.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }
}

db::text_enum! {
    /// What happens to goods after the verdict (处置).
    pub enum Disposition {
        /// Taken (接收).
        Accept => "ACCEPT",
        /// All units are inspected and sorted (全检挑选).
        Sort => "SORT",
        /// Made to conform (返工).
        Rework => "REWORK",
        /// Made usable (返修).
        Repair => "REPAIR",
        /// Used as it is, with permission (让步接收).
        Concession => "CONCESSION",
        /// Sold as a lower grade (降级).
        Downgrade => "DOWNGRADE",
        /// Back to the supplier (退货).
        Return => "RETURN",
        /// Destroyed (报废).
        Scrap => "SCRAP",
    }
}

db::text_enum! {
    /// How far a disposition has come.
    pub enum DispositionStatus {
        /// In force.
        Decided => "DECIDED",
        /// A concession waits for a second person.
        Requested => "REQUESTED",
        /// A second person has granted the concession.
        Granted => "GRANTED",
        /// A second person has refused the concession.
        Refused => "REFUSED",
    }
}

/// Lets words of the rules be text columns.
macro_rules! stored {
    ($($name:ident),+) => { $(
        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                Self::parse(text).ok_or_else(|| format!("{text} is not a {}", stringify!($name)))
            }
        }
        db::text_column!($name);
    )+ };
}

stored!(
    CountingMode,
    DefectClass,
    Edition,
    InspectionLevel,
    SwitchingState,
    Verdict
);
