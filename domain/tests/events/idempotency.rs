//! A repeated mutation answers what the first one did, and does nothing.

use std::sync::{Arc, Barrier};
use std::thread;

use domain::events::idempotency::{Once, REMEMBERED_SECONDS, once, prune};
use domain::identity::{SupplierCreate, supplier_create};
use domain::kernel::fault::Result;
use domain::kernel::id::SupplierId;
use domain::kernel::{Actor, Role, unit};

use crate::stage::{Stage, code, each};

fn key(actor: &Actor, key: &str, request: u8) -> Once {
    Once {
        org: actor.org,
        actor: actor.user,
        key: key.to_owned(),
        request_hash: vec![request; 32],
        rights: actor.rights(),
    }
}

fn create(stage: &Stage, actor: &Actor, key: Once, supplier: &str) -> Result<SupplierId> {
    let (actor, supplier) = (actor.clone(), supplier.to_owned());
    stage.write(move |tx| {
        once(tx, &key, |tx| {
            let input = SupplierCreate {
                id: None,
                code: supplier.clone(),
                name: supplier.clone(),
                email: None,
            };
            supplier_create(tx, &actor, &input)
        })
    })
}

fn suppliers(stage: &Stage) -> usize {
    stage.event_kinds("supplier.created").len()
}

#[test]
fn a_replay_answers_the_same_and_does_nothing() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let before = suppliers(stage);
        let first = create(stage, &admin, key(&admin, "k", 1), "S-9").unwrap();
        let again = create(stage, &admin, key(&admin, "k", 1), "S-9").unwrap();
        assert_eq!(first, again);
        assert_eq!(suppliers(stage), before + 1);
        // The same key for another request is a mistake of the client.
        let reused = create(stage, &admin, key(&admin, "k", 2), "S-10");
        assert_eq!(code(reused), "IDEMPOTENCY_KEY_REUSED");
        assert_eq!(suppliers(stage), before + 1);
    });
}

#[test]
fn a_replay_has_no_position_of_its_own() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let run = || {
            let key = key(&admin, "k", 1);
            let actor = admin.clone();
            unit::run(&stage.db.db, &stage.sources, move |tx| {
                once(tx, &key, |tx| {
                    super::emit(tx, &actor, serde_json::json!({}));
                    Ok(7)
                })
            })
            .unwrap()
        };
        let (first, again) = (run(), run());
        assert!(first.position.is_some());
        assert_eq!((again.value, again.position), (first.value, None));
    });
}

#[test]
fn a_refusal_is_not_remembered() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        // S-001 is the stage's own supplier.
        let refused = create(stage, &admin, key(&admin, "k", 1), "S-001");
        assert_eq!(code(refused), "ALREADY_EXISTS");
        create(stage, &admin, key(&admin, "k", 2), "S-9").unwrap();
    });
}

#[test]
fn a_key_belongs_to_one_person_in_one_organisation() {
    each(|stage| {
        let other = stage.neighbour();
        let (admin, manager) = (stage.actor(Role::Admin), stage.actor(Role::Manager));
        let there = other.actor(Role::Admin);
        let ids = [
            create(stage, &admin, key(&admin, "k", 1), "S-9").unwrap(),
            create(stage, &manager, key(&manager, "k", 2), "S-10").unwrap(),
            create(stage, &there, key(&there, "k", 3), "S-9").unwrap(),
        ];
        assert!(ids[0] != ids[1] && ids[1] != ids[2] && ids[0] != ids[2]);
    });
}

#[test]
fn of_sixteen_at_once_one_takes_effect() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let before = suppliers(stage);
        let start = Arc::new(Barrier::new(16));
        let ids: Vec<SupplierId> = thread::scope(|scope| {
            let sent: Vec<_> = (0..16)
                .map(|_| {
                    let (start, admin) = (Arc::clone(&start), &admin);
                    scope.spawn(move || {
                        start.wait();
                        create(stage, admin, key(admin, "k", 1), "S-9").unwrap()
                    })
                })
                .collect();
            sent.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert!(ids.iter().all(|id| *id == ids[0]));
        assert_eq!(suppliers(stage), before + 1);
    });
}

#[test]
fn keys_are_remembered_for_thirty_days() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        create(stage, &admin, key(&admin, "k", 1), "S-9").unwrap();
        let forget = || {
            stage.write(|tx| {
                let now = tx.now();
                prune(tx.conn(), now)
            })
        };
        stage.sources.advance_seconds(REMEMBERED_SECONDS);
        assert_eq!(forget().unwrap(), 0);
        let reused = create(stage, &admin, key(&admin, "k", 2), "S-10");
        assert_eq!(code(reused), "IDEMPOTENCY_KEY_REUSED");
        stage.sources.advance_seconds(1);
        assert_eq!(forget().unwrap(), 1);
        create(stage, &admin, key(&admin, "k", 2), "S-10").unwrap();
    });
}
