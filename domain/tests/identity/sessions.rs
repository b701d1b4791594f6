//! Sessions: a chain of refresh tokens in which a copied one is noticed.

use db::schema::{refresh_tokens, sessions, users};
use diesel::prelude::*;
use domain::identity::{session_end, session_refresh};
use domain::kernel::secret;

use super::*;
use crate::stage::{code, each};

const MEMBER: &str = "member@muyu.example";
const DAY: i64 = 24 * 3600;

fn start(stage: &Stage) -> SessionStarted {
    signed_in(stage, MEMBER, None).unwrap()
}

/// `None`: the session was ended by this.
fn refresh(stage: &Stage, token: &str) -> Result<Option<SessionStarted>> {
    let token = token.to_owned();
    stage.write(move |tx| session_refresh(tx, &token))
}

fn renewed(stage: &Stage, token: &str) -> String {
    refresh(stage, token)
        .unwrap()
        .expect("a successor")
        .refresh_token
}

#[test]
fn a_chain_of_tokens_keeps_one_session() {
    each(|stage| {
        let first = start(stage);
        let second = renewed(stage, &first.refresh_token);
        let third = refresh(stage, &second).unwrap().unwrap();
        assert_ne!(first.refresh_token, second);
        assert_ne!(second, third.refresh_token);
        assert_eq!((third.session, third.user), (first.session, first.user));
        let who = actor(stage, first.session).unwrap();
        assert_eq!(
            (who.org, who.user, who.session),
            (stage.org, first.user, Some(first.session))
        );
    });
}

#[test]
fn tokens_are_stored_as_hashes() {
    each(|stage| {
        let started = start(stage);
        let stored: Vec<Vec<u8>> = stage
            .read(|conn| {
                Ok(refresh_tokens::table
                    .select(refresh_tokens::token_hash)
                    .load(conn)?)
            })
            .unwrap();
        assert_eq!(stored, [secret::hash(&started.refresh_token)]);
    });
}

#[test]
fn a_lost_answer_is_given_again() {
    each(|stage| {
        let first = start(stage).refresh_token;
        let second = renewed(stage, &first);
        stage.sources.advance_seconds(60);
        for _ in 0..3 {
            assert_eq!(renewed(stage, &first), second);
        }
        // The successor works as if nothing had been.
        renewed(stage, &second);
    });
}

#[test]
fn a_token_that_comes_late_again_ends_the_session() {
    each(|stage| {
        let started = start(stage);
        let second = renewed(stage, &started.refresh_token);
        stage.sources.advance_seconds(61);
        assert!(refresh(stage, &started.refresh_token).unwrap().is_none());
        assert_eq!(code(actor(stage, started.session)), "UNAUTHENTICATED");
        assert_eq!(code(refresh(stage, &second)), "INVALID_REFRESH_TOKEN");
    });
}

#[test]
fn a_token_whose_successor_was_used_ends_the_session() {
    each(|stage| {
        let (started, other) = (start(stage), start(stage));
        let second = renewed(stage, &started.refresh_token);
        let third = renewed(stage, &second);
        // Within the minute: whoever shows it now is not who got the answer.
        assert!(refresh(stage, &started.refresh_token).unwrap().is_none());
        for token in [&started.refresh_token, &second, &third] {
            assert_eq!(code(refresh(stage, token)), "INVALID_REFRESH_TOKEN");
        }
        assert_eq!(code(actor(stage, started.session)), "UNAUTHENTICATED");
        // The person's other device is another matter.
        actor(stage, other.session).unwrap();
        renewed(stage, &other.refresh_token);
    });
}

#[test]
fn unknown_tokens_are_refused() {
    each(|stage| {
        let started = start(stage);
        let changed = format!("{}x", started.refresh_token);
        for bad in ["", "mrt_", "mrt_unknown", &changed] {
            assert_eq!(code(refresh(stage, bad)), "INVALID_REFRESH_TOKEN", "{bad}");
        }
    });
}

#[test]
fn a_session_ends_thirty_days_after_it_was_last_refreshed() {
    each(|stage| {
        let (used, unused) = (start(stage), start(stage));
        stage.sources.advance_seconds(29 * DAY);
        let token = renewed(stage, &used.refresh_token);
        stage.sources.advance_seconds(DAY);
        actor(stage, used.session).unwrap();
        assert_eq!(code(actor(stage, unused.session)), "UNAUTHENTICATED");
        assert_eq!(
            code(refresh(stage, &unused.refresh_token)),
            "INVALID_REFRESH_TOKEN"
        );
        stage.sources.advance_seconds(29 * DAY);
        assert_eq!(code(actor(stage, used.session)), "UNAUTHENTICATED");
        assert_eq!(code(refresh(stage, &token)), "INVALID_REFRESH_TOKEN");
    });
}

#[test]
fn signing_out_ends_this_session_only() {
    each(|stage| {
        let (here, there) = (start(stage), start(stage));
        let who = actor(stage, here.session).unwrap();
        stage.write(move |tx| session_end(tx, &who)).unwrap();
        assert_eq!(code(actor(stage, here.session)), "UNAUTHENTICATED");
        assert_eq!(
            code(refresh(stage, &here.refresh_token)),
            "INVALID_REFRESH_TOKEN"
        );
        actor(stage, there.session).unwrap();
        let now = stage.sources.now();
        let ended = stage
            .read(|conn| read::sessions_ended_since(conn, now))
            .unwrap();
        assert_eq!(ended, [here.session]);
    });
}

#[test]
fn a_session_of_nobody_is_refused() {
    each(|stage| {
        assert_eq!(code(actor(stage, stage.sources.id())), "UNAUTHENTICATED");
    });
}

#[test]
fn a_person_works_in_the_organisation_that_they_name() {
    each(|stage| {
        let other = stage.neighbour();
        let there = invited(&other, MEMBER, &[Role::Member]);
        accept(&other, &there.link, Some(PASSWORD)).unwrap();
        assert_eq!(signed_in(stage, MEMBER, None).unwrap().org, stage.org);
        assert_eq!(
            signed_in(stage, MEMBER, Some("muyu")).unwrap().org,
            stage.org
        );
        let second = signed_in(stage, MEMBER, Some("beiwan")).unwrap();
        assert_eq!((second.org, second.user), (other.org, there.user));
        for organization in ["nowhere", ""] {
            let refused = signed_in(stage, MEMBER, Some(organization));
            assert_eq!(code(refused), "NO_MEMBERSHIP");
        }
        // A membership that was shut out counts no more.
        stage
            .write(move |tx| {
                let now = tx.now();
                diesel::update(users::table.find((stage_org(tx)?, second.user)))
                    .set(users::disabled_at.eq(now))
                    .execute(tx.conn())?;
                Ok(())
            })
            .unwrap();
        assert_eq!(
            code(signed_in(stage, MEMBER, Some("beiwan"))),
            "NO_MEMBERSHIP"
        );
        signed_in(stage, MEMBER, None).unwrap();
    });
}

/// The organisation `beiwan`.
fn stage_org(tx: &mut domain::kernel::Tx<'_>) -> Result<domain::kernel::id::OrganizationId> {
    let found = read::organization_by_slug(tx.conn(), "beiwan")?;
    Ok(found.unwrap().id)
}

#[test]
fn ended_sessions_are_not_ended_again() {
    each(|stage| {
        let started = start(stage);
        let who = actor(stage, started.session).unwrap();
        for _ in 0..2 {
            let who = who.clone();
            stage.write(move |tx| session_end(tx, &who)).unwrap();
            stage.sources.advance_seconds(5);
        }
        let ended: Option<domain::kernel::Moment> = stage
            .read(|conn| {
                Ok(sessions::table
                    .find(started.session)
                    .select(sessions::ended_at)
                    .first(conn)?)
            })
            .unwrap();
        assert_eq!(ended, Some(stage.sources.now().plus_seconds(-10)));
    });
}
