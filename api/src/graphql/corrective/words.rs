//! Words of corrective action.

use async_graphql::Enum;

/// How far a nonconformity has come.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::corrective::NonConformityStatus")]
pub(crate) enum NonConformityStatus {
    /// Waits for the supplier.
    Open,
    /// The goods at hand are under control (D3).
    Contained,
    /// Why it happened is known (D4).
    RootCause,
    /// What will be done is known (D5).
    ActionPlanned,
    /// It was done (D6); waits for verification.
    Implemented,
    /// The answer was not good enough; another root cause is wanted.
    RejectedAnswer,
    /// The answer was accepted; its effect is watched.
    Verified,
    /// The actions had effect; final.
    Closed,
    /// It was none, or is not followed; final.
    Cancelled,
}

/// Where a root cause lies: the six of workshop practice (人机料法环测), and the design.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::corrective::CauseCategory")]
pub(crate) enum CauseCategory {
    /// Who did it: training, attention (人).
    Person,
    /// Machine, tool or mould (机).
    Machine,
    /// Material or part (料).
    Material,
    /// Way of working (法).
    Method,
    /// Measuring and checking (测).
    Measurement,
    /// Surroundings (环).
    Environment,
    /// The product as it was drawn or ordered (设计).
    Design,
}

/// How a root cause was found.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::corrective::CauseMethod")]
pub(crate) enum CauseMethod {
    /// Asking why again and again (5 Why).
    FiveWhy,
    /// A diagram of causes (鱼骨图).
    Fishbone,
    /// In another way.
    Other,
}

/// What an action is for.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::corrective::ActionKind")]
pub(crate) enum CorrectiveActionKind {
    /// It removes the cause (纠正措施).
    Corrective,
    /// It keeps the like from happening elsewhere (预防措施).
    Preventive,
}
