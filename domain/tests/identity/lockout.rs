//! Passwords cannot be tried without end.

use std::thread;

use db::schema::sign_in_failures;
use diesel::prelude::*;
use domain::identity::{credentials, sign_in_attempt, sign_in_succeeded};

use super::*;
use crate::stage::{code, each};

const MEMBER: &str = "member@muyu.example";

fn attempt(stage: &Stage, email: &str, peer: &str) -> Result<()> {
    let (email, peer) = (email.to_owned(), peer.to_owned());
    stage.write(move |tx| sign_in_attempt(tx, &email, &peer))
}

fn fail(stage: &Stage, email: &str, peer: &str, times: usize) {
    for _ in 0..times {
        attempt(stage, email, peer).unwrap();
    }
}

/// An attempt that does not fail; tells whether there is such an account.
fn ask(stage: &Stage, email: &str, peer: &str) -> Result<bool> {
    attempt(stage, email, peer)?;
    let (address, from) = (email.to_owned(), peer.to_owned());
    stage.write(move |tx| sign_in_succeeded(tx, &address, &from))?;
    let known = stage.read(|conn| credentials(conn, email))?;
    Ok(known.account.is_some())
}

#[test]
fn ten_failures_lock_an_account_wherever_they_come_from() {
    each(|stage| {
        for n in 0..10 {
            assert!(ask(stage, MEMBER, "10.0.0.1").unwrap(), "{n}");
            fail(stage, MEMBER, &format!("10.0.0.{n}"), 1);
        }
        let refused = ask(stage, MEMBER, "192.0.2.9").unwrap_err();
        assert_eq!(refused.code(), "RATE_LIMITED");
        let seconds = &refused.reported()[0].params()["retry_after_seconds"];
        assert_eq!(seconds, 15 * 60 + 1);
        // Others are not held up.
        assert!(ask(stage, "manager@muyu.example", "10.0.0.1").unwrap());
        stage.sources.advance_seconds(15 * 60 - 1);
        assert_eq!(code(ask(stage, MEMBER, "192.0.2.9")), "RATE_LIMITED");
        stage.sources.advance_seconds(1);
        assert!(ask(stage, MEMBER, "192.0.2.9").unwrap());
        // The window begins anew.
        fail(stage, MEMBER, "10.0.0.1", 9);
        assert!(ask(stage, MEMBER, "10.0.0.1").unwrap());
        fail(stage, MEMBER, "10.0.0.1", 1);
        assert_eq!(code(ask(stage, MEMBER, "10.0.0.1")), "RATE_LIMITED");
    });
}

#[test]
fn an_account_that_does_not_exist_is_locked_alike() {
    each(|stage| {
        assert!(!ask(stage, "nobody@muyu.example", "10.0.0.1").unwrap());
        fail(stage, "nobody@muyu.example", "10.0.0.1", 10);
        assert_eq!(
            code(ask(stage, "nobody@muyu.example", "10.0.0.2")),
            "RATE_LIMITED"
        );
    });
}

#[test]
fn a_hundred_failures_lock_an_address() {
    each(|stage| {
        for n in 0..20 {
            fail(stage, &format!("guess{n}@muyu.example"), "10.0.0.1", 5);
        }
        assert_eq!(code(ask(stage, MEMBER, "10.0.0.1")), "RATE_LIMITED");
        assert!(ask(stage, MEMBER, "10.0.0.2").unwrap());
    });
}

#[test]
fn attempts_at_once_are_limited_by_each_other() {
    each(|stage| {
        let passed = thread::scope(|scope| {
            let attempts: Vec<_> = (0..24)
                .map(|_| scope.spawn(|| attempt(stage, MEMBER, "10.0.0.1")))
                .collect();
            let ended = attempts.into_iter().map(|a| a.join().unwrap());
            ended.filter(Result::is_ok).count()
        });
        assert_eq!(passed, 10);
        let counted: Vec<i64> = stage
            .read(|conn| {
                Ok(sign_in_failures::table
                    .select(sign_in_failures::failures)
                    .load(conn)?)
            })
            .unwrap();
        assert_eq!(counted, [10, 10]);
    });
}

#[test]
fn windows_that_are_over_are_forgotten() {
    each(|stage| {
        for n in 0..50 {
            fail(
                stage,
                &format!("guess{n}@muyu.example"),
                &format!("10.0.0.{n}"),
                1,
            );
        }
        stage.sources.advance_seconds(15 * 60);
        fail(stage, MEMBER, "10.0.0.1", 1);
        let rows: i64 = stage
            .read(|conn| Ok(sign_in_failures::table.count().get_result(conn)?))
            .unwrap();
        assert_eq!(rows, 2);
    });
}
