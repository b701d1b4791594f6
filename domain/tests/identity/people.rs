//! Changing people and shutting them out.

use domain::identity::{UserUpdate, user_disable, user_enable, user_update};
use domain::kernel::Roles;

use super::*;
use crate::stage::{code, each};

fn update(stage: &Stage, actor: &Actor, id: UserId, input: &UserUpdate) -> Result<UserId> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| user_update(tx, &actor, id, &input))
}

fn roles(roles: &[Role]) -> UserUpdate {
    UserUpdate {
        roles: Some(roles.to_vec()),
        ..UserUpdate::default()
    }
}

fn named(name: &str) -> UserUpdate {
    UserUpdate {
        name: Some(name.to_owned()),
        ..UserUpdate::default()
    }
}

fn disable(stage: &Stage, actor: &Actor, id: UserId) -> Result<UserId> {
    let actor = actor.clone();
    stage.write(move |tx| user_disable(tx, &actor, id))
}

fn enable(stage: &Stage, actor: &Actor, id: UserId) -> Result<UserId> {
    let actor = actor.clone();
    stage.write(move |tx| user_enable(tx, &actor, id))
}

#[test]
fn other_roles_end_the_persons_sessions() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let session = signed_in(stage, "member@muyu.example", None).unwrap();
        update(stage, &admin, session.user, &named("林晚")).unwrap();
        assert_eq!(user(stage, session.user).name, "林晚");
        actor(stage, session.session).unwrap();
        update(
            stage,
            &admin,
            session.user,
            &roles(&[Role::Inspector, Role::Warehouse]),
        )
        .unwrap();
        assert_eq!(code(actor(stage, session.session)), "UNAUTHENTICATED");
        let held = user(stage, session.user).role_set().list();
        assert_eq!(held, [Role::Inspector, Role::Warehouse]);
        assert_eq!(stage.event_kinds("user.updated").len(), 2);
        // Without a change nothing happens.
        update(stage, &admin, session.user, &named("林晚")).unwrap();
        update(stage, &admin, session.user, &UserUpdate::default()).unwrap();
        assert_eq!(stage.event_kinds("user.updated").len(), 2);
    });
}

#[test]
fn the_log_does_not_name_people() {
    each(|stage| {
        let id = stage.actor(Role::Member).user;
        update(stage, &stage.actor(Role::Admin), id, &named("林晚秋")).unwrap();
        let last = stage
            .read(|conn| domain::events::read::after(conn, stage.org, 0, 1000))
            .unwrap()
            .pop()
            .unwrap();
        assert_eq!(last.kind, "user.updated");
        assert!(last.data.contains("\"name\"") && !last.data.contains("林晚秋"));
    });
}

#[test]
fn roles_change_within_their_kind_only() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let of = |role| stage.actor(role).user;
        let cases: [(Role, &[Role], &str); 8] = [
            (Role::Member, &[], "REQUIRED"),
            (Role::Member, &[Role::Supplier], "SUPPLIER_REQUIRED"),
            (Role::Member, &[Role::Collaborator], "ROLES_MIXED"),
            (Role::Collaborator, &[Role::Member], "ROLES_MIXED"),
            (Role::Supplier, &[Role::Collaborator], "SUPPLIER_REQUIRED"),
            (Role::Supplier, &[Role::Supplier, Role::Collaborator], "OK"),
            (Role::Integration, &[Role::Admin], "ROLES_MIXED"),
            (Role::Member, &[Role::Integration], "ROLES_MIXED"),
        ];
        for (role, given, expected) in cases {
            let done = update(stage, &admin, of(role), &roles(given));
            assert_eq!(code(done), expected, "{role:?} becomes {given:?}");
        }
    });
}

#[test]
fn managers_do_not_reach_leaders() {
    each(|stage| {
        let (admin, manager) = (stage.actor(Role::Admin), stage.actor(Role::Manager));
        let (member, developer) = (stage.actor(Role::Member), stage.actor(Role::Developer));
        for leader in [admin.user, developer.user] {
            assert_eq!(
                code(update(stage, &manager, leader, &named("x"))),
                "ROLE_TOO_HIGH"
            );
            assert_eq!(code(disable(stage, &manager, leader)), "ROLE_TOO_HIGH");
            assert_eq!(code(enable(stage, &manager, leader)), "ROLE_TOO_HIGH");
        }
        let lifted = update(
            stage,
            &manager,
            member.user,
            &roles(&[Role::Member, Role::Admin]),
        );
        assert_eq!(code(lifted), "ROLE_TOO_HIGH");
        let lifted = update(stage, &manager, manager.user, &roles(&[Role::Admin]));
        assert_eq!(code(lifted), "ROLE_TOO_HIGH");
        // What a manager holds already, a manager keeps.
        let more = roles(&[Role::Manager, Role::Inspector]);
        update(stage, &manager, manager.user, &more).unwrap();
        update(stage, &manager, member.user, &roles(&[Role::Inspector])).unwrap();
        disable(stage, &manager, member.user).unwrap();
    });
}

#[test]
fn nobody_shuts_themselves_out() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let stepping_down = update(stage, &admin, admin.user, &roles(&[Role::Member]));
        assert_eq!(code(stepping_down), "NOT_YOURSELF");
        assert_eq!(code(disable(stage, &admin, admin.user)), "NOT_YOURSELF");
        update(
            stage,
            &admin,
            admin.user,
            &roles(&[Role::Admin, Role::Manager]),
        )
        .unwrap();
        assert_eq!(user(stage, admin.user).role_set(), Roles(3));
    });
}

#[test]
fn leaders_change_people_and_nobody_else() {
    each(|stage| {
        let other = stage.neighbour();
        let id = stage.actor(Role::Inspector).user;
        for role in Role::ALL {
            if matches!(role, Role::Admin | Role::Manager) {
                continue;
            }
            let actor = stage.actor(*role);
            assert_eq!(
                code(update(stage, &actor, id, &named("x"))),
                "FORBIDDEN",
                "{role:?}"
            );
            assert_eq!(code(disable(stage, &actor, id)), "FORBIDDEN", "{role:?}");
            assert_eq!(code(enable(stage, &actor, id)), "FORBIDDEN", "{role:?}");
        }
        let stranger = other.actor(Role::Admin);
        assert_eq!(code(update(stage, &stranger, id, &named("x"))), "NOT_FOUND");
        assert_eq!(code(disable(stage, &stranger, id)), "NOT_FOUND");
        assert_eq!(user(stage, id).name, "INSPECTOR");
        assert!(stage.event_kinds("user.updated").is_empty());
        assert!(stage.event_kinds("user.disabled").is_empty());
    });
}

#[test]
fn who_is_disabled_loses_every_session_and_comes_back_when_enabled() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let email = "member@muyu.example";
        let sessions = [(); 2].map(|()| signed_in(stage, email, None).unwrap());
        let id = sessions[0].user;
        for _ in 0..2 {
            disable(stage, &admin, id).unwrap();
        }
        assert_eq!(stage.event_kinds("user.disabled").len(), 1);
        for session in &sessions {
            assert_eq!(code(actor(stage, session.session)), "UNAUTHENTICATED");
            let token = session.refresh_token.clone();
            let refreshed = stage.write(move |tx| domain::identity::session_refresh(tx, &token));
            assert_eq!(code(refreshed), "INVALID_REFRESH_TOKEN");
        }
        assert_eq!(code(signed_in(stage, email, None)), "NO_MEMBERSHIP");
        for _ in 0..2 {
            enable(stage, &admin, id).unwrap();
        }
        assert_eq!(stage.event_kinds("user.enabled").len(), 1);
        // Old sessions stay ended; a new one is another matter.
        assert_eq!(code(actor(stage, sessions[0].session)), "UNAUTHENTICATED");
        signed_in(stage, email, None).unwrap();
    });
}
