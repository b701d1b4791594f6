//! Switching rules: how severe the inspection of the next lot is.
//!
//! One [`Switching`] belongs to one supplier, product and scheme and is a fold over what happened
//! to it, so it can be rebuilt from the log: [`step`] has no other input.
//!
//! Decisions where the standards leave room:
//! - Only lots on original inspection count; a resubmitted lot changes nothing.
//! - A scheme with several classes is one scheme: a lot counts as accepted when each switched class
//!   accepts it, and earns the lowest score of its switched classes.
//!   Classes with limit 0, checklist items and critical defects do not switch.
//! - Counting starts afresh in each state; the lot that caused a change is not counted in the next.
//! - The score asks whether the lot also passes the limit one step tighter; where that plan
//!   inspects another number of units the answer is not known, and the score goes back to 0.
//! - ANSI/ASQ Z1.4 has no score: ten lots accepted in a row lead to reduced inspection,
//!   without the limit numbers, which the parties may agree to drop.
//! - A lot inspected while inspection is stopped changes nothing.

mod outcome;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::terms::{Edition, SwitchingState, terms};
pub use outcome::lot_outcome;

/// The switching score from which inspection may be reduced (转移得分).
pub const REDUCING_SCORE: u32 = 30;
/// Lots accepted in a row from which inspection may be reduced under ANSI/ASQ Z1.4.
pub const REDUCING_LOTS: u32 = 10;
/// The span of lots within which two failures tighten inspection.
const TIGHTENING_SPAN: u32 = 5;
/// Lots accepted in a row that end tightened inspection.
const NORMALIZING_LOTS: u32 = 5;
/// Lots not accepted in one run of tightened inspection that stop it.
const STOPPING_LOTS: u32 = 5;
/// Fewer lots than this are rather isolated lots, which ISO 2859-2 is for.
const SERIES_LOTS: u32 = 5;

/// Where a supplier, product and scheme stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Switching {
    /// Whose rules apply.
    pub edition: Edition,
    /// What the next lot gets.
    pub state: SwitchingState,
    /// Switching score; 0 outside normal inspection and under ANSI/ASQ Z1.4.
    pub score: u32,
    /// Lots accepted in a row since the state began or since the last one that was not.
    pub accepted_in_row: u32,
    /// Whether a lot was not accepted since the state began.
    pub failed_before: bool,
    /// Lots not accepted in this run of tightened inspection.
    pub not_accepted_tightened: u32,
    /// Lots counted since the beginning.
    pub lots: u32,
    /// Whether production is said to be steady.
    pub production_steady: bool,
    /// Whether the responsible authority agrees with reduced inspection.
    pub authority_agrees: bool,
    /// Whether the supplier has finished the corrective action that a stop asks for.
    pub corrective_action_done: bool,
    /// Whether the responsible authority has confirmed that the action works.
    pub authority_confirms: bool,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase"
)]
pub enum SwitchingEvent {
    /// A lot was judged.
    Lot(LotOutcome),
    /// Production became steady, or irregular or delayed, which ends reduced inspection.
    Production {
        /// Whether it is steady now.
        steady: bool,
    },
    /// The authority agreed with reduced inspection, or took that back, which ends it.
    ReducedInspection {
        /// Whether it agrees now.
        authority_agrees: bool,
    },
    /// The supplier finished a corrective action; counts only while inspection is stopped.
    CorrectiveActionDone,
    /// The authority confirmed that the action works; counts only while inspection is stopped.
    CorrectiveActionConfirmed,
}

/// What the judgement of one lot means for switching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LotOutcome {
    /// Whether this was the first inspection of the lot, not one of a resubmitted lot.
    pub original: bool,
    /// Whether every switched class accepted the lot.
    pub accepted: bool,
    /// Whether a class found a number between acceptance and rejection (ANSI/ASQ Z1.4 reduced only).
    pub between: bool,
    /// Points for the score: 3, 2, or 0 which sets it back.
    pub points: u32,
}

/// A change of state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SwitchingChange {
    /// The state before.
    pub from: SwitchingState,
    /// The state now.
    pub to: SwitchingState,
    /// Why.
    pub reason: SwitchingReason,
}

terms! {
    /// Why the state changed.
    SwitchingReason {
        /// Two of five or fewer lots in a row were not accepted: tightened.
        TwoOfFiveNotAccepted = "TWO_OF_FIVE_NOT_ACCEPTED",
        /// Five lots in a row were accepted: normal again.
        FiveAccepted = "FIVE_ACCEPTED",
        /// Score or row of lots, steady production and the authority allow it: reduced.
        ReductionEarned = "REDUCTION_EARNED",
        /// A lot was not accepted under reduced inspection: normal again.
        LotNotAccepted = "LOT_NOT_ACCEPTED",
        /// A lot was accepted with a number between acceptance and rejection: normal again.
        BetweenAcceptanceAndRejection = "BETWEEN_ACCEPTANCE_AND_REJECTION",
        /// Production is irregular or delayed: normal again.
        ProductionIrregular = "PRODUCTION_IRREGULAR",
        /// The authority no longer agrees with reduced inspection: normal again.
        AuthorityWithdrew = "AUTHORITY_WITHDREW",
        /// Five lots were not accepted under tightened inspection: stopped.
        FiveNotAccepted = "FIVE_NOT_ACCEPTED",
        /// The corrective action is done and confirmed: tightened.
        CorrectiveActionWorks = "CORRECTIVE_ACTION_WORKS",
    }
}

impl Switching {
    /// The beginning: normal inspection, nothing known yet.
    pub const fn start(edition: Edition) -> Self {
        Self {
            edition,
            state: SwitchingState::Normal,
            score: 0,
            accepted_in_row: 0,
            failed_before: false,
            not_accepted_tightened: 0,
            lots: 0,
            production_steady: false,
            authority_agrees: false,
            corrective_action_done: false,
            authority_confirms: false,
        }
    }

    /// Whether so few lots are known (under 5) that a scheme for isolated lots fits better.
    pub const fn few_lots(&self) -> bool {
        self.lots < SERIES_LOTS
    }
}

/// The state after an event, and the change when there is one.
pub fn step(before: &Switching, event: &SwitchingEvent) -> (Switching, Option<SwitchingChange>) {
    use SwitchingReason::{AuthorityWithdrew, ProductionIrregular};
    let mut now = *before;
    let reduced = now.state == SwitchingState::Reduced;
    let next = match *event {
        SwitchingEvent::Lot(lot) => now.lot(lot),
        SwitchingEvent::Production { steady } => {
            now.production_steady = steady;
            let ends = reduced && !steady;
            ends.then_some((SwitchingState::Normal, ProductionIrregular))
        }
        SwitchingEvent::ReducedInspection { authority_agrees } => {
            now.authority_agrees = authority_agrees;
            let ends = reduced && !authority_agrees;
            ends.then_some((SwitchingState::Normal, AuthorityWithdrew))
        }
        SwitchingEvent::CorrectiveActionDone => {
            now.corrective_action_done = now.state == SwitchingState::Stopped;
            None
        }
        SwitchingEvent::CorrectiveActionConfirmed => {
            now.authority_confirms = now.state == SwitchingState::Stopped;
            None
        }
    };
    let Some((to, reason)) = next.or_else(|| now.by_conditions()) else {
        return (now, None);
    };
    let from = now.state;
    now.enter(to);
    (now, Some(SwitchingChange { from, to, reason }))
}

type Next = Option<(SwitchingState, SwitchingReason)>;

impl Switching {
    fn lot(&mut self, lot: LotOutcome) -> Next {
        use SwitchingState::{Normal, Reduced, Stopped, Tightened};
        if !lot.original || self.state == Stopped {
            return None;
        }
        self.lots = self.lots.saturating_add(1);
        let span = self.accepted_in_row.saturating_add(2);
        let second_failure = self.failed_before && span <= TIGHTENING_SPAN;
        if lot.accepted {
            self.accepted_in_row = self.accepted_in_row.saturating_add(1);
        } else {
            self.accepted_in_row = 0;
            self.failed_before = true;
        }
        match (self.state, lot.accepted) {
            (Normal, false) => {
                self.score = 0;
                second_failure.then_some((Tightened, SwitchingReason::TwoOfFiveNotAccepted))
            }
            (Normal, true) => {
                self.add_points(lot.points);
                None
            }
            (Tightened, true) => (self.accepted_in_row >= NORMALIZING_LOTS)
                .then_some((Normal, SwitchingReason::FiveAccepted)),
            (Tightened, false) => {
                self.not_accepted_tightened = self.not_accepted_tightened.saturating_add(1);
                (self.not_accepted_tightened >= STOPPING_LOTS)
                    .then_some((Stopped, SwitchingReason::FiveNotAccepted))
            }
            (Reduced, false) => Some((Normal, SwitchingReason::LotNotAccepted)),
            (Reduced, true) => lot
                .between
                .then_some((Normal, SwitchingReason::BetweenAcceptanceAndRejection)),
            (Stopped, _) => None,
        }
    }

    fn add_points(&mut self, points: u32) {
        if self.edition == Edition::Gbt2828_1_2012 {
            self.score = match points {
                0 => 0,
                points => self.score.saturating_add(points),
            };
        }
    }

    /// Changes that need no lot, only that everything asked for is there.
    fn by_conditions(&self) -> Next {
        let earned = match self.edition {
            Edition::Gbt2828_1_2012 => self.score >= REDUCING_SCORE,
            Edition::AnsiZ1_4 => self.accepted_in_row >= REDUCING_LOTS,
        };
        match self.state {
            SwitchingState::Normal if earned && self.production_steady && self.authority_agrees => {
                Some((SwitchingState::Reduced, SwitchingReason::ReductionEarned))
            }
            SwitchingState::Stopped if self.corrective_action_done && self.authority_confirms => {
                Some((
                    SwitchingState::Tightened,
                    SwitchingReason::CorrectiveActionWorks,
                ))
            }
            _ => None,
        }
    }

    /// Begins a state: counters start afresh, and an agreement holds for one reduction only.
    fn enter(&mut self, state: SwitchingState) {
        *self = Self {
            state,
            lots: self.lots,
            production_steady: self.production_steady,
            authority_agrees: state == SwitchingState::Reduced,
            ..Self::start(self.edition)
        };
    }
}
