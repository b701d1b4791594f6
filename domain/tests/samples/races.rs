//! Many at once: numbers stay dense, and of two decisions one counts.

use std::thread;

use domain::discussion::read;
use domain::kernel::id::Node;
use domain::kernel::{GrantAction, PageArgs, Role};
use domain::samples::Decision;

use super::{decide, good, requested, rounds, sample, submit};
use crate::discussion::{add, words};
use crate::stage::{Stage, code, each};

const MANY: usize = 8;

/// Runs the work as many times at once and gives what each run gave.
fn at_once<T: Send>(stage: &Stage, work: impl Fn(&Stage) -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let runs: Vec<_> = (0..MANY).map(|_| scope.spawn(|| work(stage))).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    })
}

#[test]
fn codes_and_comments_are_numbered_without_gap_or_repeat() {
    each(|stage| {
        let mut codes: Vec<_> = at_once(stage, requested)
            .into_iter()
            .map(|id| sample(stage, id).code)
            .collect();
        codes.sort();
        let wanted: Vec<_> = (1..=MANY).map(|n| format!("SMP-2026-{n:04}")).collect();
        assert_eq!(codes, wanted);

        let id = requested(stage);
        let member = stage.actor(Role::Member);
        at_once(stage, |stage| {
            add(stage, &member, &words(id, "同时")).unwrap()
        });
        let args = PageArgs::first(50);
        let page = stage
            .read(|conn| read::page(conn, &member, Node::from(id), &args))
            .unwrap();
        let numbers: Vec<_> = page.rows.iter().map(|row| row.number).rev().collect();
        assert_eq!(
            numbers,
            (1..=i64::try_from(MANY).unwrap()).collect::<Vec<_>>()
        );
    });
}

#[test]
fn of_many_decisions_one_counts() {
    each(|stage| {
        let id = requested(stage);
        let supplier = stage.guest(id, &[GrantAction::Submit]);
        submit(stage, &supplier, &good(stage, &supplier, id)).unwrap();
        let manager = stage.actor(Role::Manager);
        let round = rounds(stage, id)[0].id;
        let outcomes = at_once(stage, |stage| {
            let manager = manager.clone();
            let input = domain::samples::SampleRoundDecide {
                target: super::target(id),
                round,
                decision: Decision::Reject,
                reason: Some("色差".to_owned()),
                next: domain::samples::Deadline::default(),
            };
            let work = move |tx: &mut domain::kernel::Tx<'_>| {
                domain::samples::sample_round_decide(tx, &manager, &input)
            };
            code(stage.write(work))
        });
        let kept = outcomes.iter().filter(|outcome| **outcome == "OK").count();
        assert_eq!(kept, 1, "{outcomes:?}");
        assert!(
            outcomes
                .iter()
                .all(|o| ["OK", "ROUND_NOT_UNDER_REVIEW"].contains(o)),
            "{outcomes:?}"
        );
        assert_eq!(rounds(stage, id).len(), 2);
        let again = decide(stage, &manager, id, Decision::Approve, None);
        assert_eq!(code(again), "ROUND_NOT_UNDER_REVIEW");
    });
}
