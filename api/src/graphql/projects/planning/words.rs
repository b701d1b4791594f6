//! Words of schedules and health.

use async_graphql::Enum;

/// How a project is doing.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::planning::ProjectHealth")]
pub(crate) enum ProjectHealth {
    /// Everything is as planned (正常).
    OnTrack,
    /// It may become late (风险).
    AtRisk,
    /// It is late, or will be (延期).
    Late,
    /// It stands still (阻塞).
    Blocked,
    /// It has ended (已结束).
    Done,
}

/// Why a project is not on track.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::planning::HealthReason")]
pub(crate) enum HealthReason {
    /// A milestone that is not done is past its date: LATE.
    MilestoneLate,
    /// By the schedule it ends after its last day: LATE.
    ForecastLate,
    /// A task of the critical path is blocked: BLOCKED.
    CriticalTaskBlocked,
    /// Tasks were begun, and each of them is blocked: BLOCKED.
    AllStartedBlocked,
    /// Less than a tenth of the working time that is left may slip, counting the time that is planned
    /// between tasks: AT_RISK.
    SlackSmall,
    /// It cost more than its budget already: AT_RISK.
    OverBudget,
    /// Somebody on the critical path has more to do in a week than they can: AT_RISK.
    CriticalOverload,
    /// A linked SKU has not enough stock: AT_RISK. Not computed yet.
    StockShort,
}

/// How an open task stands to its due date.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::planning::TaskRisk")]
pub(crate) enum TaskRisk {
    /// Its due date has passed (已逾期).
    Late,
    /// By the schedule it will be done after its due date (有延期风险).
    Endangered,
}

/// How long one entry of a workload is.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
pub(crate) enum WorkloadUnit {
    /// A day.
    Day,
    /// A week from Monday; the first and the last may be parts.
    Week,
}

/// How a day is worked.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
pub(crate) enum WorkDayKind {
    /// Like the week says: it does not differ any more.
    Regular,
    /// Not at all (休息).
    Off,
    /// Like the first working day of the week (调休上班).
    MakeUp,
    /// In hours of its own.
    Hours,
}
