//! Other systems: one token, some scopes, an end.

use db::schema::access_tokens as table;
use diesel::prelude::*;
use domain::identity::{
    AccessTokenCreate, AccessTokenCreated, Permission, access_token_create, access_token_revoke,
    by_access_token, by_integration, user_disable,
};
use domain::kernel::Moment;

use super::*;
use crate::stage::{code, each};

const DAY: i64 = 24 * 3600;

fn input(stage: &Stage) -> AccessTokenCreate {
    AccessTokenCreate {
        name: "ERP".to_owned(),
        scopes: vec!["catalog.read".to_owned(), "lot.receive".to_owned()],
        expires_at: stage.sources.now().plus_seconds(30 * DAY),
    }
}

fn create(stage: &Stage, actor: &Actor, input: &AccessTokenCreate) -> Result<AccessTokenCreated> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| access_token_create(tx, &actor, &input))
}

fn created(stage: &Stage) -> AccessTokenCreated {
    create(stage, &stage.actor(Role::Admin), &input(stage)).unwrap()
}

fn show(stage: &Stage, token: &str) -> Result<Actor> {
    let now = stage.sources.now();
    stage.read(|conn| by_access_token(conn, now, token))
}

#[test]
fn a_token_gives_its_scopes_and_nothing_else() {
    each(|stage| {
        let token = created(stage);
        let system = show(stage, &token.secret).unwrap();
        assert_eq!(system.org, stage.org);
        let held: Vec<_> = Permission::ALL.iter().filter(|p| system.may(**p)).collect();
        assert_eq!(held, [&Permission::CatalogRead, &Permission::LotReceive]);
        assert!(!system.is_guest());
        assert_eq!(user(stage, system.user).name, "ERP");
        assert_eq!(stage.event_kinds("access_token"), ["access_token.created"]);
        let now = stage.sources.now();
        let again = stage.read(|conn| by_integration(conn, now, stage.org, system.user));
        assert_eq!(again.unwrap().scopes, system.scopes);
    });
}

#[test]
fn the_secret_is_stored_as_a_hash() {
    each(|stage| {
        let token = created(stage);
        assert!(token.secret.starts_with("mat_"));
        let stored: Vec<u8> = stage
            .read(|conn| Ok(table::table.select(table::token_hash).first(conn)?))
            .unwrap();
        assert_eq!(stored, domain::kernel::secret::hash(&token.secret));
    });
}

#[test]
fn a_token_that_is_unknown_ended_or_revoked_opens_nothing() {
    each(|stage| {
        let (ending, revoked, locked) = (created(stage), created(stage), created(stage));
        for bad in ["", "mat_", "mat_unknown"] {
            assert_eq!(code(show(stage, bad)), "UNAUTHENTICATED");
        }
        let admin = stage.actor(Role::Admin);
        let id = revoked.id;
        for _ in 0..2 {
            let admin = admin.clone();
            stage
                .write(move |tx| access_token_revoke(tx, &admin, id))
                .unwrap();
        }
        assert_eq!(stage.event_kinds("access_token.revoked").len(), 1);
        assert_eq!(code(show(stage, &revoked.secret)), "UNAUTHENTICATED");
        let system = show(stage, &locked.secret).unwrap().user;
        let by = admin.clone();
        stage
            .write(move |tx| user_disable(tx, &by, system))
            .unwrap();
        assert_eq!(code(show(stage, &locked.secret)), "UNAUTHENTICATED");
        show(stage, &ending.secret).unwrap();
        stage.sources.advance_seconds(30 * DAY);
        assert_eq!(code(show(stage, &ending.secret)), "UNAUTHENTICATED");
    });
}

#[test]
fn only_administrators_handle_tokens() {
    each(|stage| {
        let other = stage.neighbour();
        let token = created(stage);
        let revoke = |actor: Actor| {
            let id = token.id;
            stage.write(move |tx| access_token_revoke(tx, &actor, id))
        };
        for role in Role::ALL.iter().filter(|role| **role != Role::Admin) {
            let actor = stage.actor(*role);
            assert_eq!(
                code(create(stage, &actor, &input(stage))),
                "FORBIDDEN",
                "{role:?}"
            );
            assert_eq!(code(revoke(actor)), "FORBIDDEN", "{role:?}");
        }
        assert_eq!(code(revoke(other.actor(Role::Admin))), "NOT_FOUND");
        show(stage, &token.secret).unwrap();
    });
}

#[test]
fn input_that_makes_no_sense_is_refused() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let now = stage.sources.now();
        let refused = |change: &dyn Fn(&mut AccessTokenCreate)| {
            let mut input = input(stage);
            change(&mut input);
            let error = create(stage, &admin, &input).unwrap_err();
            (error.code(), error.reported()[0].path().join("."))
        };
        let at = |code, path: &str| (code, path.to_owned());
        assert_eq!(refused(&|i| i.name = " ".into()), at("REQUIRED", "name"));
        assert_eq!(
            refused(&|i| i.name = "x".repeat(101)),
            at("TOO_LONG", "name")
        );
        assert_eq!(refused(&|i| i.scopes.clear()), at("REQUIRED", "scopes"));
        let many = vec!["catalog.read".to_owned(); Permission::ALL.len() + 1];
        assert_eq!(
            refused(&|i| i.scopes.clone_from(&many)),
            at("TOO_LONG", "scopes")
        );
        let unknown = |i: &mut AccessTokenCreate| i.scopes.push("everything".into());
        assert_eq!(refused(&unknown), at("UNKNOWN_SCOPE", "scopes.2"));
        for expires_at in [
            now,
            now.plus_seconds(730 * DAY + 1),
            Moment(i64::MAX),
            Moment(0),
        ] {
            let expired = refused(&|i| i.expires_at = expires_at);
            assert_eq!(expired, at("INVALID_EXPIRY", "expiresAt"));
        }
        assert!(stage.event_kinds("access_token").is_empty());
    });
}
