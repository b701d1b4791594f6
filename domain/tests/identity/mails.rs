//! Mail leaves once, and is given up after a while.

use std::thread;

use domain::identity::mail::{MAX_ATTEMPTS, lease, queue, tried, waiting};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::MailId;

use super::*;
use crate::stage::each;

fn write(stage: &Stage, to: &str) -> MailId {
    let (org, to) = (stage.org, to.to_owned());
    stage
        .write(move |tx| queue(tx, org, &to, "subject", "body"))
        .unwrap()
}

fn leased(stage: &Stage) -> Vec<MailId> {
    let mails = stage.write(|tx| lease(tx, 20)).unwrap();
    mails.into_iter().map(|mail| mail.id).collect()
}

fn failed(stage: &Stage, id: MailId, is_final: bool) {
    stage
        .write(move |tx| tried(tx, id, Err(("mailbox full", is_final))))
        .unwrap();
}

fn left(stage: &Stage) -> i64 {
    stage.read(waiting).unwrap()
}

#[test]
fn mail_goes_with_its_cause() {
    each(|stage| {
        let org = stage.org;
        let refused: Result<()> = stage.write(move |tx| {
            queue(tx, org, "wan@muyu.example", "subject", "body")?;
            Err(CoreFault::NotFound.into())
        });
        assert!(refused.is_err());
        assert_eq!(left(stage), 0);
    });
}

#[test]
fn a_mail_is_sent_once() {
    each(|stage| {
        let id = write(stage, "wan@muyu.example");
        assert_eq!(leased(stage), [id]);
        assert!(leased(stage).is_empty(), "another process leaves it alone");
        stage.write(move |tx| tried(tx, id, Ok(()))).unwrap();
        stage.sources.advance_seconds(24 * 3600);
        assert!(leased(stage).is_empty());
        assert_eq!(left(stage), 0);
        let mail = mails_to(stage, "wan@muyu.example").pop().unwrap();
        assert!(mail.sent_at.is_some() && mail.error.is_none());
        assert_eq!(mail.body, "", "its link is not kept");
    });
}

#[test]
fn processes_that_send_at_once_share_the_mails() {
    each(|stage| {
        let mut ids: Vec<MailId> = (0..30)
            .map(|n| write(stage, &format!("{n}@muyu.example")))
            .collect();
        let mut taken: Vec<MailId> = thread::scope(|scope| {
            let senders: Vec<_> = (0..6)
                .map(|_| {
                    scope.spawn(|| {
                        let mut taken = Vec::new();
                        loop {
                            let mails = leased(stage);
                            if mails.is_empty() {
                                return taken;
                            }
                            taken.extend(mails);
                        }
                    })
                })
                .collect();
            senders
                .into_iter()
                .flat_map(|s| s.join().unwrap())
                .collect()
        });
        ids.sort_unstable();
        taken.sort_unstable();
        assert_eq!(taken, ids);
    });
}

#[test]
fn a_mail_that_is_not_taken_is_tried_again_ever_later_and_given_up() {
    each(|stage| {
        let id = write(stage, "later@muyu.example");
        let mut waits = Vec::new();
        for _ in 0..MAX_ATTEMPTS {
            let mut wait = 0;
            while leased(stage).is_empty() {
                stage.sources.advance_seconds(30);
                wait += 30;
                assert!(wait < 48 * 3600, "it is not tried again after {waits:?}");
            }
            waits.push(wait);
            failed(stage, id, false);
        }
        assert_eq!(waits, [0, 30, 60, 120, 240, 480, 960, 1920, 3840, 7680]);
        assert_eq!(left(stage), 0);
        let mail = mails_to(stage, "later@muyu.example").pop().unwrap();
        assert_eq!(
            (mail.sent_at, mail.error.as_deref()),
            (None, Some("mailbox full"))
        );
        stage.sources.advance_seconds(7 * 24 * 3600);
        assert!(leased(stage).is_empty());
    });
}

#[test]
fn a_mail_that_is_refused_for_good_is_given_up_at_once() {
    each(|stage| {
        let id = write(stage, "bounce@muyu.example");
        assert_eq!(leased(stage), [id]);
        failed(stage, id, true);
        stage.sources.advance_seconds(7 * 24 * 3600);
        assert!(leased(stage).is_empty());
        assert_eq!(left(stage), 0);
    });
}
