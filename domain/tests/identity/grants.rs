//! Sharing single objects with guests.

use domain::identity::grant_revoke;
use domain::kernel::Moment;
use domain::samples::SampleRequest;

use super::*;
use crate::samples::{request, requested, wanted};
use crate::stage::{code, each};

#[test]
fn what_is_shared_can_be_seen() {
    each(|stage| {
        let guest = stage.actor(Role::Supplier);
        let mut input = sharing(guest.user, requested(stage));
        input.actions = vec![GrantAction::Upload, GrantAction::Upload];
        let id = share(stage, &stage.actor(Role::Manager), &input).unwrap();
        let row = stage
            .read(|conn| read::grant(conn, stage.org, id))
            .unwrap()
            .unwrap();
        assert_eq!(row.action_list(), [GrantAction::View, GrantAction::Upload]);
        assert_eq!(row.node(), Some(input.node));
        assert_eq!(stage.event_kinds("grant"), ["grant.added"]);
    });
}

#[test]
fn sharing_is_refused_when_it_makes_no_sense() {
    each(|stage| {
        let other = stage.neighbour();
        let sample = requested(stage);
        let (guest, member) = (stage.actor(Role::Supplier), stage.actor(Role::Member));
        let good = sharing(guest.user, sample);
        let now = stage.sources.now();
        let far = now.plus_seconds(730 * 24 * 3600 + 1);
        let cases: [(&str, &str, GrantAdd); 9] = [
            ("a member", "NOT_A_GUEST", sharing(member.user, sample)),
            ("nobody", "NOT_FOUND", sharing(stage.sources.id(), sample)),
            (
                "their guest",
                "NOT_FOUND",
                sharing(other.actor(Role::Supplier).user, sample),
            ),
            (
                "their sample",
                "NOT_FOUND",
                sharing(guest.user, requested(&other)),
            ),
            (
                "no such sample",
                "NOT_FOUND",
                sharing(guest.user, stage.sources.id::<domain::kernel::id::Sample>()),
            ),
            (
                "a supplier",
                "NOT_FOUND",
                sharing(guest.user, stage.supplier),
            ),
            (
                "nothing",
                "REQUIRED",
                GrantAdd {
                    actions: vec![],
                    ..good.clone()
                },
            ),
            (
                "the past",
                "INVALID_EXPIRY",
                GrantAdd {
                    expires_at: Some(now),
                    ..good.clone()
                },
            ),
            (
                "too far",
                "INVALID_EXPIRY",
                GrantAdd {
                    expires_at: Some(far),
                    ..good.clone()
                },
            ),
        ];
        for (name, expected, input) in cases {
            let done = share(stage, &stage.actor(Role::Admin), &input);
            assert_eq!(code(done), expected, "{name}");
        }
        let beyond = GrantAdd {
            expires_at: Some(Moment(i64::MAX)),
            ..good
        };
        assert_eq!(
            code(share(stage, &stage.actor(Role::Admin), &beyond)),
            "INVALID_EXPIRY"
        );
        assert!(stage.event_kinds("grant").is_empty());
    });
}

#[test]
fn goods_of_another_supplier_are_not_shared() {
    each(|stage| {
        let other = stage.add_supplier("S-002");
        let input = SampleRequest {
            supplier: other,
            ..wanted(stage)
        };
        let sample = request(stage, &stage.actor(Role::Member), &input).unwrap();
        let manager = stage.actor(Role::Manager);
        let theirs = share(
            stage,
            &manager,
            &sharing(stage.actor(Role::Supplier).user, sample),
        );
        assert_eq!(code(theirs), "OTHER_SUPPLIER");
        assert!(stage.event_kinds("grant").is_empty());
        // A third party inspects for anybody.
        let helper = stage.actor(Role::Collaborator).user;
        share(stage, &manager, &sharing(helper, sample)).unwrap();
    });
}

#[test]
fn leaders_share_and_nobody_else() {
    each(|stage| {
        let sample = requested(stage);
        let guest = stage.actor(Role::Supplier);
        let kept = share(
            stage,
            &stage.actor(Role::Admin),
            &sharing(guest.user, sample),
        )
        .unwrap();
        for role in Role::ALL {
            let is_leader = matches!(role, Role::Admin | Role::Manager);
            let expected = if is_leader { "OK" } else { "FORBIDDEN" };
            let actor = stage.actor(*role);
            let shared = share(stage, &actor, &sharing(guest.user, sample));
            assert_eq!(code(shared), expected, "{role:?}");
            if !is_leader {
                let revoked = stage.write(move |tx| grant_revoke(tx, &actor, kept));
                assert_eq!(code(revoked), "FORBIDDEN", "{role:?}");
            }
        }
    });
}

#[test]
fn a_revoked_grant_stays_revoked() {
    each(|stage| {
        let other = stage.neighbour();
        let guest = stage.actor(Role::Supplier);
        let manager = stage.actor(Role::Manager);
        let id = share(stage, &manager, &sharing(guest.user, requested(stage))).unwrap();
        let revoke = |actor: Actor| stage.write(move |tx| grant_revoke(tx, &actor, id));
        assert_eq!(code(revoke(other.actor(Role::Admin))), "NOT_FOUND");
        revoke(manager.clone()).unwrap();
        let first = stage
            .read(|conn| read::grant(conn, stage.org, id))
            .unwrap()
            .unwrap();
        stage.sources.advance_seconds(5);
        revoke(manager).unwrap();
        let again = stage
            .read(|conn| read::grant(conn, stage.org, id))
            .unwrap()
            .unwrap();
        assert!(first.revoked_at.is_some());
        assert_eq!(first.revoked_at, again.revoked_at);
        assert_eq!(stage.event_kinds("grant"), ["grant.added", "grant.revoked"]);
    });
}
