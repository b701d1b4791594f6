//! The words and parts of nonconformities.

use serde::{Deserialize, Serialize};

use crate::kernel::id::FileId;
use crate::quality::rules::{CalendarDate, DefectClass};

db::text_enum! {
    /// How far a nonconformity has come.
    pub enum NonConformityStatus {
        /// Waits for the supplier.
        Open => "OPEN",
        /// The goods at hand are under control (D3).
        Contained => "CONTAINED",
        /// Why it happened is known (D4).
        RootCause => "ROOT_CAUSE",
        /// What will be done is known (D5).
        ActionPlanned => "ACTION_PLANNED",
        /// It was done (D6); waits for verification.
        Implemented => "IMPLEMENTED",
        /// The answer was not good enough; another root cause is wanted.
        RejectedAnswer => "REJECTED_ANSWER",
        /// The answer was accepted; its effect is watched.
        Verified => "VERIFIED",
        /// The actions had effect; final.
        Closed => "CLOSED",
        /// It was none, or is not followed; final.
        Cancelled => "CANCELLED",
    }
}

impl NonConformityStatus {
    /// States in which the answer is still to come.
    pub const UNANSWERED: [Self; 5] = [
        Self::Open,
        Self::Contained,
        Self::RootCause,
        Self::ActionPlanned,
        Self::RejectedAnswer,
    ];

    /// Whether nothing follows any more.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }
}

db::text_enum! {
    /// Where a root cause lies: the six of workshop practice (人机料法环测), and the design.
    pub enum CauseCategory {
        /// Who did it: training, attention (人).
        Person => "PERSON",
        /// Machine, tool or mould (机).
        Machine => "MACHINE",
        /// Material or part (料).
        Material => "MATERIAL",
        /// Way of working (法).
        Method => "METHOD",
        /// Measuring and checking (测).
        Measurement => "MEASUREMENT",
        /// Surroundings (环).
        Environment => "ENVIRONMENT",
        /// The product as it was drawn or ordered.
        Design => "DESIGN",
    }
}

db::text_enum! {
    /// How a root cause was found.
    pub enum CauseMethod {
        /// Asking why again and again (5 Why).
        FiveWhy => "FIVE_WHY",
        /// A diagram of causes (鱼骨图).
        Fishbone => "FISHBONE",
        /// In another way.
        Other => "OTHER",
    }
}

db::text_enum! {
    /// What an action is for.
    pub enum ActionKind {
        /// It removes the cause (纠正措施).
        Corrective => "CORRECTIVE",
        /// It keeps the like from happening elsewhere (预防措施).
        Preventive => "PREVENTIVE",
    }
}

/// What was found of one class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DefectCount {
    /// The class.
    pub defect_class: DefectClass,
    /// How many times defects of it were found.
    pub quantity: i64,
    /// Their codes in alphabetical order, at most 20.
    pub codes: Vec<String>,
}

/// Why it happened (D4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RootCause {
    /// How it was found.
    pub method: CauseMethod,
    /// The steps that led to it, as the answers to each why; at most 10.
    pub steps: Vec<String>,
    /// The cause.
    pub cause: String,
    /// Where it lies.
    pub category: CauseCategory,
    /// Evidence, at most 20 files.
    pub file_ids: Vec<FileId>,
}

/// What is done about it (D5), and how it was done (D6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CorrectiveAction {
    /// What it is for.
    pub kind: ActionKind,
    /// What is done.
    pub description: String,
    /// Who does it, in the supplier's words.
    pub owner: String,
    /// By which day.
    pub due_on: CalendarDate,
    /// On which day it was done; `None` before.
    pub done_on: Option<CalendarDate>,
    /// A remark about how it was done.
    pub note: Option<String>,
    /// Evidence that it was done, at most 20 files.
    pub file_ids: Vec<FileId>,
}
