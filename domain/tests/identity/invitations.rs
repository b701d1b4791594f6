//! An invitation opens the door once, for a while, unless it was withdrawn.

use db::schema::{invitations, mails, users};
use diesel::prelude::*;
use domain::identity::{GrantInput, invitation_revoke, read, user_disable};
use domain::kernel::id::Node;
use domain::kernel::{GrantAction, Role};

use super::*;
use crate::samples::requested;
use crate::stage::{code, each};

const DAY: i64 = 24 * 3600;

#[test]
fn an_invited_person_becomes_a_member_once() {
    each(|stage| {
        let sent = invited(stage, " Wan@Muyu.Example ", &[Role::Member]);
        let mail = mails_to(stage, "wan@muyu.example").pop().unwrap();
        assert!(mail.body.contains(&sent.link) && mail.subject.contains("muyu"));
        assert!(mail.body.contains("您好"));
        assert_eq!(user(stage, sent.user).account_id, None);

        let session = accept(stage, &sent.link, Some(PASSWORD)).unwrap();
        assert_eq!((session.org, session.user), (stage.org, sent.user));
        let known = account(stage, "wan@muyu.example");
        assert_eq!(known.password_hash.as_deref(), Some(PASSWORD));
        assert_eq!(known.locale.as_deref(), Some("en"));
        let member = actor(stage, session.session).unwrap();
        assert_eq!(member.roles.list(), [Role::Member]);
        assert_eq!(user(stage, sent.user).account_id, Some(known.id));

        assert_eq!(
            code(accept(stage, &sent.link, Some(PASSWORD))),
            "INVALID_INVITATION"
        );
        let kinds = stage.event_kinds("");
        assert!(kinds.ends_with(&["user.invited".into(), "invitation.accepted".into()]));
    });
}

#[test]
fn the_secret_of_the_link_is_not_stored() {
    each(|stage| {
        let sent = invited(stage, "wan@muyu.example", &[Role::Member]);
        let (_, token) = sent.link.split_once('#').unwrap();
        let hash: Vec<u8> = stage
            .read(|conn| {
                Ok(invitations::table
                    .select(invitations::token_hash)
                    .first(conn)?)
            })
            .unwrap();
        assert_ne!(hash, token.as_bytes());
        assert_eq!(hash.len(), 32);
    });
}

#[test]
fn a_link_ends_after_fourteen_days() {
    each(|stage| {
        let late = invited(stage, "late@muyu.example", &[Role::Member]);
        let early = invited(stage, "early@muyu.example", &[Role::Member]);
        stage.sources.advance_seconds(14 * DAY - 1);
        accept(stage, &early.link, Some(PASSWORD)).unwrap();
        stage.sources.advance_seconds(1);
        assert_eq!(
            code(accept(stage, &late.link, Some(PASSWORD))),
            "INVALID_INVITATION"
        );
        assert_eq!(
            code(accept(stage, "x#minv_unknown", Some(PASSWORD))),
            "INVALID_INVITATION"
        );
        assert_eq!(
            code(accept(stage, "x#", Some(PASSWORD))),
            "INVALID_INVITATION"
        );
    });
}

#[test]
fn the_newest_link_is_the_one_that_counts() {
    each(|stage| {
        let first = invited(stage, "wan@muyu.example", &[Role::Member]);
        stage.sources.advance_seconds(1);
        let mut input = wanted("WAN@muyu.example", &[Role::Member]);
        input.name = "林晚秋".to_owned();
        let second = invite(stage, &stage.actor(Role::Admin), &input).unwrap();
        assert_eq!(first.user, second.user);
        assert_eq!(user(stage, second.user).name, "林晚秋");
        assert_eq!(mails_to(stage, "wan@muyu.example").len(), 2);
        assert_eq!(
            code(accept(stage, &first.link, Some(PASSWORD))),
            "INVALID_INVITATION"
        );
        accept(stage, &second.link, Some(PASSWORD)).unwrap();
        // A member is not invited again.
        let again = invite(
            stage,
            &stage.actor(Role::Admin),
            &wanted("wan@muyu.example", &[Role::Member]),
        );
        assert_eq!(path(again), ["email"]);
    });
}

#[test]
fn a_second_invitation_does_not_change_the_first_one() {
    each(|stage| {
        let first = invited(stage, "wan@muyu.example", &[Role::Member]);
        let admin = stage.actor(Role::Admin);
        let other = invite(stage, &admin, &wanted("wan@muyu.example", &[Role::Admin]));
        assert_eq!(code(other), "ALREADY_EXISTS");
        let session = accept(stage, &first.link, Some(PASSWORD)).unwrap();
        let member = actor(stage, session.session).unwrap();
        assert_eq!(member.roles.list(), [Role::Member]);
    });
}

#[test]
fn a_guest_sees_from_the_start_what_the_invitation_shares() {
    each(|stage| {
        let sample = requested(stage);
        let mut input = wanted("guest@mill.example", &[Role::Supplier]);
        input.supplier = Some(stage.supplier);
        input.grants = vec![GrantInput {
            node: sample.into(),
            actions: vec![GrantAction::Submit],
            expires_at: None,
        }];
        let sent = invite(stage, &stage.actor(Role::Manager), &input).unwrap();
        let session = accept(stage, &sent.link, Some(PASSWORD)).unwrap();
        let guest = actor(stage, session.session).unwrap();
        assert!(guest.is_guest());
        assert_eq!(guest.supplier, Some(stage.supplier));
        assert!(guest.is_granted(sample, GrantAction::View));
        assert!(guest.is_granted(sample, GrantAction::Submit));
        assert!(!guest.is_granted(sample, GrantAction::Inspect));
    });
}

#[test]
fn a_refused_invitation_leaves_nothing() {
    each(|stage| {
        let other = stage.neighbour();
        let foreign = requested(&other);
        let counts = || {
            stage
                .read(|conn| {
                    let users: i64 = users::table.count().get_result(conn)?;
                    let mails: i64 = mails::table.count().get_result(conn)?;
                    Ok((users, mails))
                })
                .unwrap()
        };
        let before = counts();
        let mut input = wanted("guest@mill.example", &[Role::Supplier]);
        input.supplier = Some(other.supplier);
        let admin = stage.actor(Role::Admin);
        let refused = invite(stage, &admin, &input);
        assert_eq!(path(refused), ["supplierId"]);
        input.supplier = Some(stage.supplier);
        let grant = |node: Node| GrantInput {
            node,
            actions: vec![GrantAction::View],
            expires_at: None,
        };
        input.grants = vec![grant(requested(stage).into()), grant(foreign.into())];
        let refused = invite(stage, &admin, &input);
        assert_eq!(path(refused), ["grants", "1", "nodeId"]);
        input.grants = vec![grant(foreign.into()); 51];
        assert_eq!(code(invite(stage, &admin, &input)), "TOO_LONG");
        for bad in ["", "wan", "wan@", "@muyu.example", "a b@muyu.example"] {
            let refused = invite(stage, &admin, &wanted(bad, &[Role::Member]));
            assert_eq!(code(refused), "MALFORMED", "{bad}");
        }
        assert_eq!(counts(), before);
    });
}

#[test]
fn a_withdrawn_link_opens_nothing() {
    each(|stage| {
        let other = stage.neighbour();
        let sent = invited(stage, "wan@muyu.example", &[Role::Member]);
        let revoke = |actor: Actor| {
            let id = sent.invitation;
            stage.write(move |tx| invitation_revoke(tx, &actor, id))
        };
        assert_eq!(code(revoke(stage.actor(Role::Member))), "FORBIDDEN");
        assert_eq!(code(revoke(other.actor(Role::Admin))), "NOT_FOUND");
        let open = || stage.read(|conn| read::open_invitations(conn, stage.org, &[sent.user]));
        assert_eq!(open().unwrap()[0].id, sent.invitation);
        revoke(stage.actor(Role::Manager)).unwrap();
        revoke(stage.actor(Role::Admin)).unwrap();
        assert!(open().unwrap().is_empty());
        assert_eq!(stage.event_kinds("invitation.revoked").len(), 1);
        assert_eq!(
            code(accept(stage, &sent.link, Some(PASSWORD))),
            "INVALID_INVITATION"
        );
        // And can be sent anew.
        let again = invited(stage, "wan@muyu.example", &[Role::Member]);
        accept(stage, &again.link, Some(PASSWORD)).unwrap();
        let id = again.invitation;
        let admin = stage.actor(Role::Admin);
        let late = stage.write(move |tx| invitation_revoke(tx, &admin, id));
        assert_eq!(code(late), "INVITATION_ACCEPTED");
    });
}

#[test]
fn who_was_shut_out_while_invited_does_not_come_in() {
    each(|stage| {
        let sent = invited(stage, "wan@muyu.example", &[Role::Member]);
        let admin = stage.actor(Role::Admin);
        let id = sent.user;
        stage.write(move |tx| user_disable(tx, &admin, id)).unwrap();
        assert_eq!(
            code(accept(stage, &sent.link, Some(PASSWORD))),
            "INVALID_INVITATION"
        );
        let admin = stage.actor(Role::Admin);
        let again = invite(stage, &admin, &wanted("wan@muyu.example", &[Role::Member]));
        assert_eq!(code(again), "ALREADY_EXISTS");
    });
}

#[test]
fn guests_may_do_without_a_password_and_members_may_not() {
    each(|stage| {
        let guest = invited(stage, "guest@mill.example", &[Role::Collaborator]);
        accept(stage, &guest.link, None).unwrap();
        assert_eq!(account(stage, "guest@mill.example").password_hash, None);
        let member = invited(stage, "wan@muyu.example", &[Role::Member]);
        let refused = accept(stage, &member.link, None);
        assert_eq!(path(refused), ["password"]);
        accept(stage, &member.link, Some(PASSWORD)).unwrap();
    });
}

#[test]
fn one_person_in_two_organisations_keeps_the_password() {
    each(|stage| {
        let other = stage.neighbour();
        let here = invited(stage, "guest@mill.example", &[Role::Collaborator]);
        accept(stage, &here.link, Some(PASSWORD)).unwrap();
        let there = invited(&other, "guest@mill.example", &[Role::Collaborator]);
        let session = accept(&other, &there.link, Some("another")).unwrap();
        assert_eq!(session.org, other.org);
        let known = account(stage, "guest@mill.example");
        assert_eq!(known.password_hash.as_deref(), Some(PASSWORD));
        assert_ne!(here.user, there.user);
    });
}
