//! Guests sign in by a code that is sent to them.

use db::schema::{accounts, sign_in_codes, users};
use diesel::prelude::*;
use domain::identity::{
    SessionCreateByCode, SignInCodeRequest, session_create_by_code, sign_in_code_request,
};

use super::*;
use crate::stage::{code, each};

const GUEST: &str = "supplier@muyu.example";
const PEER: &str = "10.0.0.1";

fn request_from(stage: &Stage, email: &str, peer: &str) -> Result<()> {
    let input = SignInCodeRequest {
        email: email.to_owned(),
        peer: peer.to_owned(),
        language: Language::Zh,
    };
    stage.write(move |tx| sign_in_code_request(tx, &input))
}

fn request(stage: &Stage, email: &str) -> Result<()> {
    request_from(stage, email, PEER)
}

/// The code of the newest mail.
fn mailed(stage: &Stage, email: &str) -> String {
    let mail = mails_to(stage, email).pop().expect("a mail");
    let code: String = mail.subject.chars().take(6).collect();
    assert!(code.chars().all(|c| c.is_ascii_digit()), "{}", mail.subject);
    assert!(mail.body.contains(&code));
    code
}

/// Asks for a code and reads it in the mail.
pub fn requested_code(stage: &Stage, email: &str) -> String {
    // Mails are told apart by their ids, which begin with the time.
    stage.sources.advance_seconds(1);
    request(stage, email).unwrap();
    mailed(stage, email)
}

fn redeem(
    stage: &Stage,
    email: &str,
    code: &str,
    org: Option<&str>,
) -> Result<Option<SessionStarted>> {
    let input = SessionCreateByCode {
        email: email.to_owned(),
        code: code.to_owned(),
        organization: org.map(ToOwned::to_owned),
        peer: PEER.to_owned(),
    };
    stage.write(move |tx| session_create_by_code(tx, &input))
}

fn is_open(stage: &Stage, email: &str, code: &str) -> bool {
    redeem(stage, email, code, None).unwrap().is_some()
}

/// Another code of six digits.
fn wrong(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

#[test]
fn a_guest_signs_in_by_a_code_once() {
    each(|stage| {
        let code = requested_code(stage, GUEST);
        let spelled = format!(" {code} ");
        let session = redeem(stage, "Supplier@Muyu.example", &spelled, None)
            .unwrap()
            .unwrap();
        assert_eq!(session.user, stage.actor(Role::Supplier).user);
        assert!(actor(stage, session.session).unwrap().is_guest());
        assert!(!is_open(stage, GUEST, &code));
    });
}

#[test]
fn the_mail_speaks_the_persons_language() {
    each(|stage| {
        requested_code(stage, GUEST);
        let mail = mails_to(stage, GUEST).pop().unwrap();
        assert!(
            mail.body.contains("验证码") && mail.body.contains("10 分钟"),
            "{}",
            mail.body
        );
        assert_eq!(mail.org_id, stage.org);
        // Whoever accepted in English is written to in English, whoever asks.
        let sent = invited(stage, "guest@mill.example", &[Role::Collaborator]);
        accept(stage, &sent.link, None).unwrap();
        requested_code(stage, "guest@mill.example");
        let mail = mails_to(stage, "guest@mill.example").pop().unwrap();
        assert!(mail.body.contains("valid for 10 minutes"), "{}", mail.body);
    });
}

#[test]
fn the_code_is_stored_as_a_keyed_hash() {
    each(|stage| {
        let code = requested_code(stage, GUEST);
        let stored: Vec<Vec<u8>> = stage
            .read(|conn| {
                Ok(sign_in_codes::table
                    .select(sign_in_codes::code_hash)
                    .load(conn)?)
            })
            .unwrap();
        assert_eq!(stored.len(), 1);
        assert_eq!(stored[0].len(), 32);
        // Not one that whoever has the table can compute for all million codes.
        assert_ne!(stored[0], domain::kernel::secret::hash(&code));
    });
}

#[test]
fn a_code_ends_after_ten_minutes() {
    each(|stage| {
        let code = requested_code(stage, GUEST);
        stage.sources.advance_seconds(10 * 60);
        assert!(!is_open(stage, GUEST, &code));
        let code = requested_code(stage, GUEST);
        stage.sources.advance_seconds(10 * 60 - 1);
        assert!(is_open(stage, GUEST, &code));
    });
}

#[test]
fn the_newest_code_is_the_one_that_counts() {
    each(|stage| {
        let first = requested_code(stage, GUEST);
        let second = requested_code(stage, GUEST);
        assert_ne!(first, second);
        assert!(!is_open(stage, GUEST, &first));
        assert!(is_open(stage, GUEST, &second));
    });
}

#[test]
fn a_code_is_void_after_five_wrong_tries() {
    each(|stage| {
        let code = requested_code(stage, GUEST);
        for _ in 0..4 {
            assert!(!is_open(stage, GUEST, &wrong(&code)));
        }
        assert!(is_open(stage, GUEST, &code), "the fifth try is right");
        let code = requested_code(stage, GUEST);
        for _ in 0..5 {
            assert!(!is_open(stage, GUEST, &wrong(&code)));
        }
        assert!(!is_open(stage, GUEST, &code));
        // With nine failures by now, one more and the account must wait, passwords too.
        let late = requested_code(stage, GUEST);
        assert_eq!(
            super::path(redeem(stage, GUEST, &late, None)),
            Vec::<String>::new()
        );
        let asked = stage.write(|tx| domain::identity::sign_in_attempt(tx, GUEST, PEER));
        assert_eq!(super::super::stage::code(asked), "RATE_LIMITED");
    });
}

#[test]
fn three_codes_in_fifteen_minutes() {
    each(|stage| {
        for _ in 0..3 {
            request(stage, GUEST).unwrap();
        }
        assert_eq!(code(request(stage, GUEST)), "RATE_LIMITED");
        assert_eq!(mails_to(stage, GUEST).len(), 3);
        // Another device of the same person is no way around.
        assert_eq!(
            code(request_from(stage, GUEST, "192.0.2.9")),
            "RATE_LIMITED"
        );
        request(stage, "collaborator@muyu.example").unwrap();
        stage.sources.advance_seconds(15 * 60);
        request(stage, GUEST).unwrap();
    });
}

#[test]
fn thirty_codes_from_one_address() {
    each(|stage| {
        for n in 0..30 {
            request(stage, &format!("guess{n}@muyu.example")).unwrap();
        }
        assert_eq!(code(request(stage, GUEST)), "RATE_LIMITED");
        request_from(stage, GUEST, "192.0.2.9").unwrap();
    });
}

#[test]
fn nobody_learns_who_has_an_account() {
    each(|stage| {
        let admin = stage.actor(Role::Admin);
        let id = stage.actor(Role::Collaborator).user;
        stage
            .write(move |tx| domain::identity::user_disable(tx, &admin, id))
            .unwrap();
        stage
            .write(|tx| {
                let now = tx.now();
                let guest = accounts::table.filter(accounts::email.eq(GUEST));
                diesel::update(guest)
                    .set(accounts::disabled_at.eq(now))
                    .execute(tx.conn())?;
                Ok(())
            })
            .unwrap();
        let strangers = [
            "nobody@muyu.example",
            // Members have passwords; a mailbox must not open what they may do.
            "admin@muyu.example",
            "collaborator@muyu.example",
            GUEST,
        ];
        for email in strangers {
            for _ in 0..3 {
                request(stage, email).unwrap();
            }
            assert_eq!(code(request(stage, email)), "RATE_LIMITED", "{email}");
            assert!(mails_to(stage, email).is_empty(), "{email}");
            assert!(!is_open(stage, email, "123456"), "{email}");
        }
        let codes: i64 = stage
            .read(|conn| Ok(sign_in_codes::table.count().get_result(conn)?))
            .unwrap();
        assert_eq!(codes, 0);
    });
}

#[test]
fn who_is_shut_out_in_between_stays_out() {
    each(|stage| {
        let code = requested_code(stage, GUEST);
        let admin = stage.actor(Role::Admin);
        let id = stage.actor(Role::Supplier).user;
        stage
            .write(move |tx| domain::identity::user_disable(tx, &admin, id))
            .unwrap();
        let refused = redeem(stage, GUEST, &code, None);
        assert_eq!(refused.err().unwrap().code(), "NO_MEMBERSHIP");
    });
}

#[test]
fn a_code_opens_only_where_the_person_is_a_guest() {
    each(|stage| {
        let other = stage.neighbour();
        let there = invited(&other, GUEST, &[Role::Admin]);
        accept(&other, &there.link, Some(PASSWORD)).unwrap();
        let code = requested_code(stage, GUEST);
        for organization in ["beiwan", "nowhere"] {
            let refused = redeem(stage, GUEST, &code, Some(organization));
            assert_eq!(path(refused), ["organization"]);
        }
        // The refusal did not use the code up.
        let session = redeem(stage, GUEST, &code, Some("muyu")).unwrap().unwrap();
        assert_eq!(session.org, stage.org);
        // As a guest of both it opens both.
        let (org, id) = (other.org, there.user);
        stage
            .write(move |tx| {
                diesel::update(users::table.find((org, id)))
                    .set(users::roles.eq(domain::kernel::Roles::of(&[Role::Collaborator]).0))
                    .execute(tx.conn())?;
                Ok(())
            })
            .unwrap();
        let code = requested_code(stage, GUEST);
        let session = redeem(stage, GUEST, &code, Some("beiwan"))
            .unwrap()
            .unwrap();
        assert_eq!(session.org, other.org);
    });
}

#[test]
fn what_is_no_code_is_refused() {
    each(|stage| {
        for bad in ["", "12345", "1234567", "12345a", "１２３４５６"] {
            assert_eq!(path(redeem(stage, GUEST, bad, None)), ["code"], "{bad}");
        }
        assert_eq!(path(redeem(stage, "nobody", "123456", None)), ["email"]);
        assert_eq!(path(request(stage, "nobody")), ["email"]);
    });
}
