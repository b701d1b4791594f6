//! Reading notices, marking them as read, and how many are kept.

use db::schema::notifications;
use diesel::prelude::*;
use domain::kernel::id::NotificationId;
use domain::kernel::{Actor, PageArgs, Result, Role};
use domain::notify::{
    self, KEPT_DAYS, NotificationsMarkRead, PER_PERSON, Which, notifications_mark_read,
};

use super::{inbox, pump};
use crate::projects::{by, project, ready};
use crate::stage::{Stage, code, each};

fn mark(stage: &Stage, actor: &Actor, which: Which) -> Result<usize> {
    let input = NotificationsMarkRead { which };
    by(stage, actor, notifications_mark_read, &input)
}

fn unread(stage: &Stage, actor: &Actor) -> i64 {
    stage
        .read(|conn| notify::read::unread(conn, actor))
        .unwrap()
}

/// As many notices of the member's as tasks are given to it.
fn given(stage: &Stage, tasks: usize) -> Vec<NotificationId> {
    let project = project(stage, "多");
    for i in 0..tasks {
        ready(stage, project, &format!("任务 {i}"));
    }
    let rows = inbox(stage, &stage.actor(Role::Member));
    rows.iter().map(|row| row.id).collect()
}

#[test]
fn pages_follow_each_other_without_gap_or_repeat() {
    each(|stage| {
        let all = given(stage, 7);
        let member = stage.actor(Role::Member);
        let mut seen = Vec::new();
        let mut args = PageArgs::first(3);
        loop {
            let page = stage
                .read(|conn| notify::read::page(conn, &member, false, &args))
                .unwrap();
            seen.extend(page.rows.iter().map(|row| row.id));
            args.after = seen.last().copied();
            if !page.has_next {
                break;
            }
        }
        assert_eq!(seen, all);
        let back = PageArgs {
            before: Some(all[4]),
            backward: true,
            ..PageArgs::first(2)
        };
        let page = stage
            .read(|conn| notify::read::page(conn, &member, false, &back))
            .unwrap();
        let rows: Vec<_> = page.rows.iter().map(|row| row.id).collect();
        assert_eq!(rows, all[2..4]);
        // A cursor of somebody else's list is none here.
        let stranger = stage.actor(Role::Inspector);
        let foreign = PageArgs {
            after: Some(all[0]),
            ..PageArgs::first(2)
        };
        let refused = stage.read(|conn| notify::read::page(conn, &stranger, false, &foreign));
        assert_eq!(code(refused), "NOT_FOUND");
    });
}

#[test]
fn what_was_read_stays_read_and_only_ones_own_counts() {
    each(|stage| {
        let all = given(stage, 5);
        let (member, other) = (stage.actor(Role::Member), stage.actor(Role::Admin));
        assert_eq!(unread(stage, &member), 5);
        let these = Which::These(vec![all[0], all[3]]);
        assert_eq!(mark(stage, &other, these.clone()).unwrap(), 0);
        assert_eq!(mark(stage, &member, these.clone()).unwrap(), 2);
        assert_eq!(mark(stage, &member, these).unwrap(), 0, "once");
        let listed = stage
            .read(|conn| notify::read::page(conn, &member, true, &PageArgs::first(10)))
            .unwrap();
        let listed: Vec<_> = listed.rows.iter().map(|row| row.id).collect();
        assert_eq!(listed, [all[1], all[2], all[4]]);
        let through = |id| Which::Through(id);
        assert_eq!(code(mark(stage, &other, through(all[2]))), "NOT_FOUND");
        assert_eq!(mark(stage, &member, through(all[2])).unwrap(), 2);
        assert_eq!(unread(stage, &member), 1);
        let many = vec![all[0]; 201];
        assert_eq!(code(mark(stage, &member, Which::These(many))), "TOO_LONG");
        let count = |only| stage.read(|conn| notify::read::count(conn, &member, only));
        assert_eq!((count(false).unwrap(), count(true).unwrap()), (5, 1));
    });
}

#[test]
fn a_person_keeps_the_newest_thousand_and_none_is_kept_for_ever() {
    each(|stage| {
        given(stage, 1);
        let member = stage.actor(Role::Member);
        let first = inbox(stage, &member).remove(0);
        // As many as a person may have, of events that were long before.
        let sources = std::sync::Arc::clone(&stage.sources);
        let old = first.clone();
        stage
            .write(move |tx| {
                for i in 1..PER_PERSON {
                    let mut row = old.clone();
                    (row.id, row.seq) = (sources.id(), -i);
                    diesel::insert_into(notifications::table)
                        .values(&row)
                        .execute(tx.conn())?;
                }
                Ok(())
            })
            .unwrap();
        let count = || {
            stage
                .read(|conn| notify::read::count(conn, &member, false))
                .unwrap()
        };
        assert_eq!(count(), PER_PERSON);
        assert_eq!(unread(stage, &member), notify::read::MAX_UNREAD, "no more");
        let project = project(stage, "再多");
        ready(stage, project, "一");
        ready(stage, project, "二");
        pump(stage);
        assert_eq!(count(), PER_PERSON);
        let oldest: i64 = stage
            .read(|conn| {
                Ok(notifications::table
                    .filter(notifications::user_id.eq(member.user))
                    .order(notifications::seq.asc())
                    .select(notifications::seq)
                    .first(conn)?)
            })
            .unwrap();
        assert_eq!(oldest, 3 - PER_PERSON);

        let forget = || {
            stage.write(|tx| {
                let now = tx.now();
                notify::forget(tx.conn(), now)
            })
        };
        stage.sources.advance_seconds(KEPT_DAYS * 24 * 3600);
        assert_eq!(forget().unwrap(), 0);
        stage.sources.advance_seconds(1);
        assert_eq!(forget().unwrap(), 1_000);
        assert_eq!(count(), 0);
    });
}
