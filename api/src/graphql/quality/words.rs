//! Words of quality.

use async_graphql::Enum;

/// When in the life of goods an inspection takes place (检验类型).
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::InspectionKind")]
pub(crate) enum InspectionKind {
    /// Goods that arrive (来料检验).
    Incoming,
    /// While the work goes on (过程检验).
    InProcess,
    /// The first pieces of a production (首件检验).
    FirstArticle,
    /// With 20 to 60 % produced (产中检验).
    DuringProduction,
    /// Finished goods (成品检验).
    Final,
    /// Everything produced and 80 % packed (出货前检验).
    PreShipment,
    /// Goods that leave (出货检验).
    Outgoing,
    /// While the container is loaded (监柜).
    ContainerLoading,
    /// A sample (样品检验).
    Sample,
}

/// How far an inspection has come.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::InspectionStatus")]
pub(crate) enum InspectionStatus {
    /// Nobody is assigned yet.
    Planned,
    /// Somebody is assigned.
    Assigned,
    /// The inspector is at work.
    InProgress,
    /// The report is in, its verdict is computed.
    Submitted,
    /// Device and server came to different verdicts; a reviewer decides.
    Conflict,
    /// A second person has confirmed the report.
    Reviewed,
    /// Nothing is left to do.
    Closed,
    /// It will not take place.
    Cancelled,
}

/// Result of an inspection (判定).
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::rules::Verdict")]
pub(crate) enum Verdict {
    /// The lot is accepted (接收).
    Accept,
    /// The lot is not accepted (不接收).
    Reject,
    /// Something is still missing, such as a laboratory result (待定).
    Pending,
    /// Nothing was inspected (未检验).
    NotInspected,
}

/// How severe the inspection of the next lot of a series is (转移规则).
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::rules::SwitchingState")]
pub(crate) enum SwitchingState {
    /// Normal inspection (正常检验).
    Normal,
    /// Tightened inspection (加严检验).
    Tightened,
    /// Reduced inspection (放宽检验).
    Reduced,
    /// No lot is accepted by sampling until a corrective action works (暂停检验).
    Stopped,
}

/// How large the sample of a lot is (检验水平).
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[allow(clippy::upper_case_acronyms, reason = "III is a number")]
#[graphql(remote = "domain::quality::rules::InspectionLevel")]
pub(crate) enum InspectionLevel {
    /// Special level S-1, the smallest sample.
    #[graphql(name = "S1")]
    S1,
    /// Special level S-2.
    #[graphql(name = "S2")]
    S2,
    /// Special level S-3.
    #[graphql(name = "S3")]
    S3,
    /// Special level S-4.
    #[graphql(name = "S4")]
    S4,
    /// General level I.
    #[graphql(name = "I")]
    I,
    /// General level II, the usual one.
    #[graphql(name = "II")]
    II,
    /// General level III, the largest sample.
    #[graphql(name = "III")]
    III,
}

/// How severe the inspection of one lot is (检验严格度).
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::rules::InspectionSeverity")]
pub(crate) enum InspectionSeverity {
    /// Normal inspection (正常检验).
    Normal,
    /// Tightened inspection (加严检验).
    Tightened,
    /// Reduced inspection (放宽检验).
    Reduced,
}

/// Whose tables and switching rules a plan follows.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::rules::Edition")]
pub(crate) enum SamplingEdition {
    /// GB/T 2828.1-2012, identical to ISO 2859-1:1999.
    #[graphql(name = "GBT_2828_1_2012")]
    Gbt2828_1_2012,
    /// ANSI/ASQ Z1.4, the line of MIL-STD-105E.
    #[graphql(name = "ANSI_Z1_4")]
    AnsiZ1_4,
}

/// What is compared with the acceptance number.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::rules::CountingMode")]
pub(crate) enum CountingMode {
    /// Units with at least one defect (不合格品); limits are percentages up to 10.
    NonconformingItems,
    /// Defects, of which one unit may carry several (不合格); limits are per 100 units.
    Nonconformities,
}

/// What happens to goods after the verdict (处置).
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::Disposition")]
pub(crate) enum Disposition {
    /// Taken (接收).
    Accept,
    /// All units are inspected and sorted (全检挑选).
    Sort,
    /// Made to conform (返工).
    Rework,
    /// Made usable (返修).
    Repair,
    /// Used as it is, with permission (让步接收).
    Concession,
    /// Sold as a lower grade, with permission (降级).
    Downgrade,
    /// Back to the supplier (退货).
    Return,
    /// Destroyed (报废).
    Scrap,
}

/// How far a disposition has come.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::quality::DispositionStatus")]
pub(crate) enum DispositionStatus {
    /// In force.
    Decided,
    /// A concession waits for a second person.
    Requested,
    /// A second person has granted the concession.
    Granted,
    /// A second person has refused the concession.
    Refused,
}
