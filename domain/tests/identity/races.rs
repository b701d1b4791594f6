//! Two people, one moment.

use std::sync::Barrier;
use std::thread;

use db::schema::{accounts, invitations, server_secrets, sessions, users};
use diesel::prelude::*;
use domain::identity::{
    SessionCreateByCode, SupplierCreate, server_secret, session_create_by_code, session_refresh,
    supplier_create,
};

use super::*;
use crate::stage::{code, each};

/// Runs the same at the same moment, eight times.
fn at_once<T: Send>(work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let start = Barrier::new(8);
    thread::scope(|scope| {
        let started: Vec<_> = (0..8)
            .map(|n| {
                let (start, work) = (&start, &work);
                scope.spawn(move || {
                    start.wait();
                    work(n)
                })
            })
            .collect();
        started.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

#[test]
fn a_link_is_accepted_by_one() {
    each(|stage| {
        let sent = invited(stage, "wan@muyu.example", &[Role::Member]);
        let before = stage.read(|conn| Ok(accounts::table.count().get_result::<i64>(conn)?));
        let mut codes = at_once(|_| code(accept(stage, &sent.link, Some(PASSWORD))));
        codes.sort_unstable();
        assert_eq!(codes.split_off(7), ["OK"]);
        assert!(
            codes.iter().all(|code| *code == "INVALID_INVITATION"),
            "{codes:?}"
        );
        let counted = stage
            .read(|conn| {
                let accounts: i64 = accounts::table.count().get_result(conn)?;
                let sessions: i64 = sessions::table.count().get_result(conn)?;
                Ok((accounts, sessions))
            })
            .unwrap();
        assert_eq!(counted, (before.unwrap() + 1, 1));
        assert_eq!(stage.event_kinds("invitation.accepted").len(), 1);
    });
}

#[test]
fn invitations_that_cross_make_one_membership() {
    each(|stage| {
        let sent = at_once(|_| invited(stage, "wan@muyu.example", &[Role::Member]));
        assert!(sent.iter().all(|one| one.user == sent[0].user));
        let members: i64 = stage
            .read(|conn| {
                Ok(users::table
                    .filter(users::email.eq("wan@muyu.example"))
                    .count()
                    .get_result(conn)?)
            })
            .unwrap();
        assert_eq!(members, 1);
        let open: i64 = stage
            .read(|conn| {
                Ok(invitations::table
                    .filter(invitations::revoked_at.is_null())
                    .count()
                    .get_result(conn)?)
            })
            .unwrap();
        assert_eq!(open, 1, "the newest link is the one that counts");
        let mut codes: Vec<_> = sent
            .iter()
            .map(|one| code(accept(stage, &one.link, Some(PASSWORD))))
            .collect();
        codes.retain(|code| *code == "OK");
        assert_eq!(codes.len(), 1, "one link opens the door, once");
    });
}

#[test]
fn one_person_invited_by_two_organisations_has_one_account() {
    each(|stage| {
        let other = stage.neighbour();
        let links = [
            invited(stage, "guest@mill.example", &[Role::Collaborator]).link,
            invited(&other, "guest@mill.example", &[Role::Collaborator]).link,
        ];
        let codes = at_once(|n| code(accept(stage, &links[n % 2], None)));
        assert_eq!(
            codes.iter().filter(|code| **code == "OK").count(),
            2,
            "{codes:?}"
        );
        let accounts: i64 = stage
            .read(|conn| {
                Ok(accounts::table
                    .filter(accounts::email.eq("guest@mill.example"))
                    .count()
                    .get_result(conn)?)
            })
            .unwrap();
        assert_eq!(accounts, 1);
    });
}

#[test]
fn a_token_refreshed_twice_at_once_has_one_successor() {
    each(|stage| {
        let started = signed_in(stage, "member@muyu.example", None).unwrap();
        let next = at_once(|_| {
            let token = started.refresh_token.clone();
            let done = stage.write(move |tx| session_refresh(tx, &token));
            done.unwrap()
                .expect("nobody is taken for a thief")
                .refresh_token
        });
        assert!(next.iter().all(|token| *token == next[0]));
        actor(stage, started.session).unwrap();
    });
}

#[test]
fn a_code_opens_one_session() {
    each(|stage| {
        let email = "supplier@muyu.example";
        let code = super::sign_in_codes::requested_code(stage, email);
        let opened = at_once(|_| {
            let input = SessionCreateByCode {
                email: email.to_owned(),
                code: code.clone(),
                organization: None,
                peer: "10.0.0.1".to_owned(),
            };
            let done = stage.write(move |tx| session_create_by_code(tx, &input));
            done.unwrap().is_some()
        });
        assert_eq!(opened.iter().filter(|opened| **opened).count(), 1);
    });
}

#[test]
fn a_supplier_code_is_taken_by_one() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let mut codes = at_once(|_| {
            let admin = admin.clone();
            code(stage.write(move |tx| {
                let input = SupplierCreate {
                    id: None,
                    code: "S-9".to_owned(),
                    name: "九号".to_owned(),
                    email: None,
                };
                supplier_create(tx, &admin, &input)
            }))
        });
        codes.sort_unstable();
        assert_eq!(codes.split_off(7), ["OK"]);
        assert!(
            codes.iter().all(|code| *code == "ALREADY_EXISTS"),
            "{codes:?}"
        );
    });
}

#[test]
fn processes_that_start_together_keep_one_secret() {
    each(|stage| {
        let secrets = at_once(|n| {
            let made = vec![u8::try_from(n).unwrap(); 32];
            stage
                .write(move |tx| server_secret(tx, "of-the-test", || made.clone()))
                .unwrap()
        });
        assert!(secrets.iter().all(|secret| *secret == secrets[0]));
        let kept: i64 = stage
            .read(|conn| Ok(server_secrets::table.count().get_result(conn)?))
            .unwrap();
        assert_eq!(kept, 1);
    });
}
