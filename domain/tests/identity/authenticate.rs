//! From a session to what its person may do at this moment.

use db::schema::{grants, users};
use db::types::{Id, Moment};
use diesel::prelude::*;
use domain::identity::{GrantRow, grant_revoke};

use super::*;
use crate::samples::requested;
use crate::stage::{code, each};

const GUEST: &str = "supplier@muyu.example";
const HOUR: i64 = 3600;

fn guest(stage: &Stage) -> SessionStarted {
    signed_in(stage, GUEST, None).unwrap()
}

fn set(stage: &Stage, change: impl Fn(&mut db::Conn) -> QueryResult<usize> + Send + 'static) {
    let changed = stage.write(move |tx| Ok(change(tx.conn())?)).unwrap();
    assert_eq!(changed, 1);
}

#[test]
fn roles_are_those_of_now() {
    each(|stage| {
        let started = signed_in(stage, "member@muyu.example", None).unwrap();
        assert_eq!(
            actor(stage, started.session).unwrap().roles.list(),
            [Role::Member]
        );
        let (org, id) = (stage.org, started.user);
        set(stage, move |conn| {
            diesel::update(users::table.find((org, id)))
                .set(users::roles.eq(3_i64))
                .execute(conn)
        });
        let roles = actor(stage, started.session).unwrap().roles;
        assert_eq!(roles.list(), [Role::Admin, Role::Manager]);
    });
}

#[test]
fn a_disabled_member_is_nobody() {
    each(|stage| {
        let started = signed_in(stage, "member@muyu.example", None).unwrap();
        let (org, id) = (stage.org, started.user);
        set(stage, move |conn| {
            diesel::update(users::table.find((org, id)))
                .set(users::disabled_at.eq(Moment(1)))
                .execute(conn)
        });
        assert_eq!(code(actor(stage, started.session)), "UNAUTHENTICATED");
    });
}

#[test]
fn a_grant_holds_until_it_expires_or_is_revoked() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let started = guest(stage);
        let (lasting, short) = (requested(stage), requested(stage));
        let kept = share(stage, &manager, &sharing(started.user, lasting)).unwrap();
        let mut hour = sharing(started.user, short);
        hour.expires_at = Some(stage.sources.now().plus_seconds(HOUR));
        share(stage, &manager, &hour).unwrap();

        let now = actor(stage, started.session).unwrap();
        assert!(now.is_granted(lasting, GrantAction::Submit));
        assert!(now.is_granted(short, GrantAction::View));
        // The proof is asked again when the first of its grants ends.
        assert_eq!(Some(now.expires_at), hour.expires_at);

        stage.sources.advance_seconds(HOUR);
        let later = actor(stage, started.session).unwrap();
        assert!(later.is_granted(lasting, GrantAction::Submit));
        assert!(!later.is_granted(short, GrantAction::View));
        assert!(later.expires_at > hour.expires_at.unwrap());

        stage
            .write(move |tx| grant_revoke(tx, &manager, kept))
            .unwrap();
        assert_eq!(actor(stage, started.session).unwrap().grants, []);
    });
}

#[test]
fn a_grant_belongs_to_one_guest_of_one_organisation() {
    each(|stage| {
        let other = stage.neighbour();
        let there = invited(&other, GUEST, &[Role::Collaborator]);
        let there = accept(&other, &there.link, None).unwrap();
        let here = guest(stage);
        let sample = requested(stage);
        share(
            stage,
            &stage.actor(Role::Manager),
            &sharing(here.user, sample),
        )
        .unwrap();
        assert!(
            actor(stage, here.session)
                .unwrap()
                .is_granted(sample, GrantAction::View)
        );
        assert!(actor(stage, there.session).unwrap().grants.is_empty());
        let colleague = signed_in(stage, "collaborator@muyu.example", None).unwrap();
        assert!(actor(stage, colleague.session).unwrap().grants.is_empty());
        // Members have roles, not grants.
        let member = signed_in(stage, "member@muyu.example", None).unwrap();
        assert!(actor(stage, member.session).unwrap().grants.is_empty());
    });
}

/// A grant that is written past the use case.
fn row(stage: &Stage, user: UserId, expires_at: Option<Moment>) -> GrantRow {
    GrantRow {
        org_id: stage.org,
        id: stage.sources.id(),
        user_id: user,
        node_type: "smpl".to_owned(),
        node_id: Id::new(stage.sources.uuid()),
        actions: 1,
        granted_by: None,
        created_at: stage.sources.now(),
        expires_at,
        revoked_at: None,
    }
}

#[test]
fn a_guest_holds_a_thousand_grants_at_most() {
    each(|stage| {
        let started = guest(stage);
        let expired = Some(stage.sources.now());
        let live = (0..999).map(|_| row(stage, started.user, None));
        let ended = (0..50).map(|_| row(stage, started.user, expired));
        let rows: Vec<GrantRow> = live.chain(ended).collect();
        stage
            .write(move |tx| {
                for row in &rows {
                    diesel::insert_into(grants::table)
                        .values(row)
                        .execute(tx.conn())?;
                }
                Ok(())
            })
            .unwrap();
        // Those that have ended do not count.
        let manager = stage.actor(Role::Manager);
        let sample = requested(stage);
        share(stage, &manager, &sharing(started.user, sample)).unwrap();
        let one_more = share(stage, &manager, &sharing(started.user, requested(stage)));
        assert_eq!(code(one_more), "OUT_OF_RANGE");
        let grants = actor(stage, started.session).unwrap().grants;
        assert_eq!(grants.len(), 1000);
        assert!(grants.iter().any(|grant| grant.node == sample.into()));
    });
}
