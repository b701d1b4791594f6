//! Refusals are counted, and bounded so that nobody grows them or pushes out what others did.

use std::thread;

use db::schema::denials;
use diesel::prelude::*;
use domain::identity::denial::{self, DenialRow, PER_ORGANIZATION, PER_PERSON, Refused};
use domain::kernel::PageArgs;

use super::*;
use crate::stage::{code, each};

fn refused(actor: &Actor, operation: &str) -> Refused {
    Refused {
        org: actor.org,
        user: actor.user,
        operation: operation.to_owned(),
        object: String::new(),
        code: "FORBIDDEN",
    }
}

fn count(stage: &Stage, refused: Vec<Refused>) {
    let all = move |tx: &mut domain::kernel::Tx<'_>| {
        refused
            .iter()
            .try_for_each(|refused| denial::count(tx, refused, 1))
    };
    stage.write(all).unwrap();
}

fn rows(stage: &Stage) -> Vec<DenialRow> {
    let admin = stage.actor(Role::Admin);
    let page = stage.read(|conn| denial::page(conn, &admin, &PageArgs::first(200)));
    page.unwrap().rows
}

fn kept(stage: &Stage) -> i64 {
    let all = stage.read(|conn| Ok(denials::table.count().get_result(conn)?));
    all.unwrap()
}

#[test]
fn what_happens_again_is_counted_and_comes_first() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        for operation in ["one", "other", "one"] {
            count(stage, vec![refused(&member, operation)]);
            stage.sources.advance_seconds(1);
        }
        let rows = rows(stage);
        let told: Vec<_> = rows
            .iter()
            .map(|r| (r.operation.as_str(), r.count))
            .collect();
        assert_eq!(told, [("one", 2), ("other", 1)]);
        assert_eq!(rows[0].last_at.0 - rows[0].first_at.0, 2_000_000);
        let asked = stage.read(|conn| denial::page(conn, &member, &PageArgs::first(1)));
        assert_eq!(code(asked), "FORBIDDEN");
    });
}

#[test]
fn one_person_pushes_out_only_what_is_its_own() {
    each(|stage| {
        let (member, other) = (stage.actor(Role::Member), stage.actor(Role::Inspector));
        count(stage, vec![refused(&other, "early")]);
        let many = |n| refused(&member, &format!("tries {n}"));
        for n in 0..PER_PERSON + 20 {
            stage.sources.advance_seconds(1);
            count(stage, vec![many(n)]);
        }
        assert_eq!(kept(stage), PER_PERSON + 1);
        let rows = rows(stage);
        assert!(rows.iter().any(|row| row.operation == "early"));
        assert!(!rows.iter().any(|row| row.operation == "tries 19"));
        assert!(rows.iter().any(|row| row.operation == "tries 20"));
    });
}

#[test]
fn an_organisation_keeps_a_thousand() {
    each(|stage| {
        let people = PER_ORGANIZATION / PER_PERSON + 1;
        for n in 0..people {
            let invited = invited(stage, &format!("p{n}@muyu.example"), &[Role::Member]);
            let mut actor = stage.actor(Role::Member);
            actor.user = invited.user;
            let many = |n| refused(&actor, &format!("tries {n}"));
            count(stage, (0..PER_PERSON).map(many).collect());
        }
        assert_eq!(kept(stage), PER_ORGANIZATION);
    });
}

#[test]
fn processes_that_count_at_once_lose_nothing() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| count(stage, vec![refused(&member, "one")]));
            }
        });
        assert_eq!(rows(stage)[0].count, 8);
    });
}
