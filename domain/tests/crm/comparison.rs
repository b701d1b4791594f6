//! The comparison equals what counting by hand gives.

use std::collections::HashMap;

use domain::costs::{CostKind, CostRecord, Place};
use domain::crm::comparison::{compare, figures};
use domain::crm::{
    Brought, Comparison, LeadContact, LeadEnd, LeadFigures, LeadQualify, LeadStatus, LeadUpsert,
    Named, Rank, Unit, lead_contact, lead_disqualify, lead_qualify, read,
};
use domain::kernel::{PageArgs, Role};
use proptest::prelude::*;

use super::{assign, enter, of, unknown};
use crate::costs::{cost, record};
use crate::projects::{by, project, ready};
use crate::stage::{Stage, each};

/// Enters a lead of a task and takes so many steps with it.
fn entered(stage: &Stage, number: usize, task: domain::kernel::id::TaskId, steps: u8) {
    let manager = stage.actor(Role::Manager);
    let lead = LeadUpsert {
        named: Named {
            task: Some(task),
            ..Named::default()
        },
        ..unknown(&format!("L-{number}"))
    };
    let id = enter(stage, &lead);
    let target = of(id);
    if steps > 0 {
        assign(stage, id, Some(manager.user)).unwrap();
    }
    if steps > 1 {
        let input = LeadContact { target, note: None };
        by(stage, &manager, lead_contact, &input).unwrap();
    }
    if steps == 2 {
        let reason = "x".to_owned();
        let input = LeadEnd { target, reason };
        by(stage, &manager, lead_disqualify, &input).unwrap();
    }
    if steps > 2 {
        let score = None;
        by(
            stage,
            &manager,
            lead_qualify,
            &LeadQualify { target, score },
        )
        .unwrap();
    }
}

/// Counts the listed leads of one period.
fn by_hand(stage: &Stage) -> HashMap<Brought, LeadFigures> {
    let manager = stage.actor(Role::Manager);
    let filter = domain::crm::LeadFilter::default();
    let page = stage
        .read(|conn| read::page(conn, &manager, &filter, &PageArgs::first(200)))
        .unwrap();
    let mut by: HashMap<Brought, LeadFigures> = HashMap::new();
    for row in page.rows {
        let entry = by.entry(Brought::Task(row.task_id.unwrap())).or_default();
        entry.count += 1;
        entry.qualified += i64::from(row.qualified_at.is_some());
        entry.won += i64::from(row.order_id.is_some());
        entry.disqualified += i64::from(row.status == LeadStatus::Disqualified);
    }
    let ledger = crate::costs::all(stage, &domain::costs::CostFilter::default());
    for (brought, figures) in &mut by {
        let of_it = ledger
            .iter()
            .filter(|row| row.task_id.map(Brought::Task) == Some(*brought));
        figures.cost_minor = Some(of_it.map(|row| row.amount_minor).sum());
    }
    by
}

fn asked(from: &str, to: &str) -> Comparison {
    Comparison {
        unit: Unit::Task,
        from: from.to_owned(),
        to: to.to_owned(),
        rank: Rank::Leads,
        limit: 200,
    }
}

#[test]
fn ranking_equals_a_recomputation() {
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(6));
    let histories = proptest::collection::vec((0_usize..4, 0_u8..4), 1..24);
    runner
        .run(&histories, |history| {
            each(|stage| {
                let campaign = project(stage, "618");
                let tasks: Vec<_> = (0..4)
                    .map(|n| ready(stage, campaign, &format!("T{n}")))
                    .collect();
                for (number, (task, steps)) in history.iter().enumerate() {
                    entered(stage, number, tasks[*task], *steps);
                }
                for (n, task) in tasks.iter().take(3).enumerate() {
                    spend(
                        stage,
                        *task,
                        i64::try_from(n).unwrap() * 1_001,
                        "2026-11-22",
                    );
                }
                let manager = stage.actor(Role::Manager);
                let asked = asked("2026-11-22", "2026-11-22");
                let rows = stage.read(|conn| compare(conn, &manager, &asked)).unwrap();
                let expected = by_hand(stage);
                let found: HashMap<_, _> =
                    rows.iter().map(|row| (row.brought, row.figures)).collect();
                assert_eq!(found, expected);
                let counts: Vec<_> = rows.iter().map(|row| row.figures.count).collect();
                assert!(counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
                let keys: Vec<_> = expected.keys().copied().collect();
                let all = stage.read(|conn| figures(conn, &manager, &keys)).unwrap();
                assert_eq!(all, expected);
            });
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_period_is_days_of_the_organisation() {
    each(|stage| {
        let task = ready(stage, project(stage, "618"), "直播");
        // 16:00 of the 22nd in Shanghai; nine hours later it is the 23rd there, and the 22nd in UTC.
        entered(stage, 1, task, 0);
        stage.sources.advance_seconds(9 * 3600);
        entered(stage, 2, task, 0);
        let manager = stage.actor(Role::Manager);
        let count = |from: &str, to: &str| {
            let asked = asked(from, to);
            let rows = stage.read(|conn| compare(conn, &manager, &asked)).unwrap();
            rows.first().map_or(0, |row| row.figures.count)
        };
        assert_eq!(count("2026-11-22", "2026-11-22"), 1);
        assert_eq!(count("2026-11-23", "2026-11-23"), 1);
        assert_eq!(count("2026-11-22", "2026-11-23"), 2);
        assert_eq!(count("2026-11-24", "2026-11-30"), 0);
    });
}

/// Books a cost of a task.
fn spend(stage: &Stage, task: domain::kernel::id::TaskId, minor: i64, day: &str) {
    if minor == 0 {
        return;
    }
    let place = Place {
        task: Some(task),
        ..Place::default()
    };
    let input = CostRecord {
        day: day.to_owned(),
        ..cost(CostKind::Other, minor, place)
    };
    record(stage, &input).unwrap();
}

#[test]
fn a_lead_costs_what_was_spent_in_the_same_period() {
    each(|stage| {
        let campaign = project(stage, "618");
        let [dear, cheap, free] = ["A", "B", "C"].map(|title| ready(stage, campaign, title));
        for (number, task) in [dear, dear, cheap, cheap, cheap, free].iter().enumerate() {
            entered(stage, number, *task, 0);
        }
        spend(stage, dear, 1_001, "2026-11-22");
        spend(stage, cheap, 1_000, "2026-11-22");
        // Before the period: only the figures of all time know it.
        spend(stage, cheap, 5_000, "2026-11-20");
        let manager = stage.actor(Role::Manager);
        let asked = Comparison {
            rank: Rank::CostPerLead,
            ..asked("2026-11-22", "2026-11-22")
        };
        let rows = stage.read(|conn| compare(conn, &manager, &asked)).unwrap();
        let found: Vec<_> = rows
            .iter()
            .map(|row| (row.brought, row.figures.cost_per_lead()))
            .collect();
        let expected = [
            (Brought::Task(cheap), Some(333)),
            // 500.5 goes to the even neighbour.
            (Brought::Task(dear), Some(500)),
            (Brought::Task(free), Some(0)),
        ];
        assert_eq!(found, expected);
        let keys = [Brought::Task(cheap), Brought::Project(campaign)];
        let all = stage.read(|conn| figures(conn, &manager, &keys)).unwrap();
        assert_eq!(all[&Brought::Task(cheap)].cost_per_lead(), Some(2_000));
        assert_eq!(all[&Brought::Project(campaign)].cost_minor, Some(7_001));
        // Who may not see costs sees leads and no cost, and cannot rank by it either.
        let member = stage.actor(Role::Member);
        let all = stage.read(|conn| figures(conn, &member, &keys)).unwrap();
        assert_eq!(all[&Brought::Task(cheap)].cost_minor, None);
        let refused = stage.read(|conn| compare(conn, &member, &asked));
        assert_eq!(crate::stage::code(refused), "FORBIDDEN");
        let by_leads = Comparison {
            rank: Rank::Leads,
            ..asked
        };
        let rows = stage
            .read(|conn| compare(conn, &member, &by_leads))
            .unwrap();
        assert!(rows.iter().all(|row| row.figures.cost_minor.is_none()));
    });
}
