//! How a project is doing, from facts about it.
//!
//! The gravest finding is the health, all findings are its reasons: late, because a promise is broken;
//! blocked, because the critical path stands still; at risk; on track.
//! A person may say otherwise with a reason and until a time: then that is the health, and the findings
//! stay readable beside it.

use serde::{Deserialize, Serialize};

use super::calendar::WallMinute;

/// A project is at risk when its slack is below this share of what is left, in percent.
pub const SLACK_PERCENT: i64 = 10;

/// How a project is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Health {
    /// Everything is as planned (正常).
    OnTrack,
    /// It may become late (风险).
    AtRisk,
    /// It stands still (阻塞).
    Blocked,
    /// It is late, or will be (延期).
    Late,
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Reason {
    /// A milestone that is not done is past its date.
    MilestoneLate,
    /// The forecast ends after the project's date.
    ForecastLate,
    /// A task of the critical path is blocked.
    CriticalTaskBlocked,
    /// Tasks were begun, and each of them is blocked.
    AllStartedBlocked,
    /// Less than [`SLACK_PERCENT`] of what is left may slip.
    SlackSmall,
    /// The forecast costs more than the budget.
    OverBudget,
    /// Somebody on the critical path is planned more than they can do.
    CriticalOverload,
    /// A linked SKU has not enough stock.
    StockShort,
}

impl Reason {
    /// What it makes the project.
    #[must_use]
    pub const fn health(self) -> Health {
        match self {
            Self::MilestoneLate | Self::ForecastLate => Health::Late,
            Self::CriticalTaskBlocked | Self::AllStartedBlocked => Health::Blocked,
            Self::SlackSmall | Self::OverBudget | Self::CriticalOverload | Self::StockShort => {
                Health::AtRisk
            }
        }
    }
}

/// What is known about a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The moment for which the health is asked.
    pub now: WallMinute,
    /// When the project is due; `None` when it has no date.
    pub due: Option<WallMinute>,
    /// When it ends by the schedule.
    pub forecast_end: WallMinute,
    /// Working minutes from now to that end.
    pub remaining: i64,
    /// Working minutes by which the work that is left may slip before it ends after the due date; not
    /// looked at without a date.
    pub slack: i64,
    /// The earliest date of a milestone that is not done.
    pub next_milestone: Option<WallMinute>,
    /// Blocked tasks on the critical path.
    pub critical_blocked: u32,
    /// Tasks that were begun and are not done, blocked ones among them.
    pub started: u32,
    /// Of these the blocked ones.
    pub blocked: u32,
    /// Forecast of the costs and the budget, in minor units of one currency; `None` without a budget.
    pub cost: Option<Cost>,
    /// People planned beyond their capacity who have a task on the critical path.
    pub critical_overloaded: u32,
    /// Linked SKUs that have not enough stock.
    pub skus_short: u32,
    /// What a person said; `None` when nobody did.
    pub said: Option<Said>,
}

/// Forecast and budget in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// What it will cost.
    pub forecast: i64,
    /// What it may cost.
    pub budget: i64,
}

/// A health that a person set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The health.
    pub health: Health,
    /// From then on it does not count any more.
    pub expires: WallMinute,
}

/// The health and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What counts.
    pub health: Health,
    /// What the facts say.
    pub computed: Health,
    /// Why the facts say it, the gravest first; empty when on track.
    pub reasons: Vec<Reason>,
    /// Until when a person's word counts; `None` when the facts count.
    pub said_until: Option<WallMinute>,
}

/// Judges the facts.
#[must_use]
pub fn health(facts: &Facts) -> Finding {
    let mut reasons = Vec::new();
    let mut add = |holds: bool, reason| reasons.extend(holds.then_some(reason));
    let late = facts.due.is_some_and(|due| facts.forecast_end > due);
    let past = |milestone: WallMinute| milestone < facts.now;
    add(
        facts.next_milestone.is_some_and(past),
        Reason::MilestoneLate,
    );
    add(late, Reason::ForecastLate);
    add(facts.critical_blocked > 0, Reason::CriticalTaskBlocked);
    let all = facts.started > 0 && facts.blocked >= facts.started;
    add(all, Reason::AllStartedBlocked);
    let wanted = facts.remaining.saturating_mul(SLACK_PERCENT);
    let small = facts.slack.saturating_mul(100) < wanted;
    add(facts.due.is_some() && !late && small, Reason::SlackSmall);
    let over = facts.cost.is_some_and(|cost| cost.forecast > cost.budget);
    add(over, Reason::OverBudget);
    add(facts.critical_overloaded > 0, Reason::CriticalOverload);
    add(facts.skus_short > 0, Reason::StockShort);
    let gravest = reasons.iter().map(|reason| reason.health()).max();
    let computed = gravest.unwrap_or(Health::OnTrack);
    let said = facts.said.filter(|said| facts.now < said.expires);
    Finding {
        health: said.map_or(computed, |said| said.health),
        computed,
        reasons,
        said_until: said.map(|said| said.expires),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::at;
    use super::*;

    /// On 18 June at noon, due on the 30th at 18 o'clock; 8 days of work, 1 day of slack.
    fn fine() -> Facts {
        Facts {
            now: at(6, 18, 12, 0),
            due: Some(at(6, 30, 18, 0)),
            forecast_end: at(6, 29, 18, 0),
            remaining: 3_840,
            slack: 480,
            next_milestone: Some(at(6, 18, 12, 0)),
            critical_blocked: 0,
            started: 2,
            blocked: 1,
            cost: Some(Cost {
                forecast: 100_000,
                budget: 100_000,
            }),
            critical_overloaded: 0,
            skus_short: 0,
            said: None,
        }
    }

    fn check(change: impl Fn(&mut Facts), health_is: Health, reasons: &[Reason]) {
        let mut facts = fine();
        change(&mut facts);
        let found = health(&facts);
        assert_eq!(
            (found.health, found.reasons.as_slice()),
            (health_is, reasons)
        );
    }

    #[test]
    fn each_limit_is_where_it_should_be() {
        check(|_| {}, Health::OnTrack, &[]);
        let past = |f: &mut Facts| f.next_milestone = Some(at(6, 18, 11, 59));
        check(past, Health::Late, &[Reason::MilestoneLate]);
        let at_due = |f: &mut Facts| f.forecast_end = at(6, 30, 18, 0);
        check(at_due, Health::OnTrack, &[]);
        let after_due = |f: &mut Facts| {
            f.forecast_end = at(6, 30, 18, 1);
            f.slack = -1;
        };
        check(after_due, Health::Late, &[Reason::ForecastLate]);
        check(|f| f.slack = 384, Health::OnTrack, &[]);
        check(|f| f.slack = 383, Health::AtRisk, &[Reason::SlackSmall]);
        let no_date = |f: &mut Facts| {
            f.due = None;
            f.slack = 0;
        };
        check(no_date, Health::OnTrack, &[]);
        let dear = |f: &mut Facts| {
            f.cost = Some(Cost {
                forecast: 100_001,
                budget: 100_000,
            });
        };
        check(dear, Health::AtRisk, &[Reason::OverBudget]);
        check(|f| f.skus_short = 1, Health::AtRisk, &[Reason::StockShort]);
        let busy = |f: &mut Facts| f.critical_overloaded = 1;
        check(busy, Health::AtRisk, &[Reason::CriticalOverload]);
        let held = |f: &mut Facts| f.critical_blocked = 1;
        check(held, Health::Blocked, &[Reason::CriticalTaskBlocked]);
        check(
            |f| f.blocked = 2,
            Health::Blocked,
            &[Reason::AllStartedBlocked],
        );
        let idle = |f: &mut Facts| (f.started, f.blocked) = (0, 0);
        check(idle, Health::OnTrack, &[]);
    }

    #[test]
    fn the_gravest_counts_and_all_are_told() {
        let much = |f: &mut Facts| {
            f.skus_short = 3;
            f.critical_blocked = 1;
            f.next_milestone = Some(at(6, 1, 0, 0));
        };
        let reasons = [
            Reason::MilestoneLate,
            Reason::CriticalTaskBlocked,
            Reason::StockShort,
        ];
        check(much, Health::Late, &reasons);
    }

    #[test]
    fn a_persons_word_counts_until_it_expires() {
        let said = |expires| {
            let mut facts = fine();
            facts.skus_short = 1;
            facts.said = Some(Said {
                health: Health::OnTrack,
                expires,
            });
            health(&facts)
        };
        let valid = said(at(6, 18, 12, 1));
        assert_eq!(
            (valid.health, valid.computed),
            (Health::OnTrack, Health::AtRisk)
        );
        assert_eq!(valid.said_until, Some(at(6, 18, 12, 1)));
        assert_eq!(valid.reasons, [Reason::StockShort]);
        let expired = said(at(6, 18, 12, 0));
        assert_eq!((expired.health, expired.said_until), (Health::AtRisk, None));
    }
}
