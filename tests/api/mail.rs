//! Mail that really arrives, at the mail server that `MUSTER_TEST_SMTP` names.

use serde_json::{Value, json};

use crate::stage::{Database, Home, Server, Settings};

/// The mail server and where its messages are read; says so when there is none.
fn peers() -> Option<(String, String)> {
    let smtp = std::env::var("MUSTER_TEST_SMTP").ok();
    let inbox = std::env::var("MUSTER_TEST_INBOX").ok();
    if smtp.is_none() || inbox.is_none() {
        println!("SKIPPED: MUSTER_TEST_SMTP and MUSTER_TEST_INBOX are not set");
        println!("run: tests/peers/with postgres smtp -- cargo test -p muster-tests --test api");
    }
    smtp.zip(inbox)
}

/// Messages to an address, as soon as there is one.
async fn messages(inbox: &str, to: &str, wait: u32) -> Vec<Value> {
    #[expect(clippy::disallowed_methods, reason = "this is the outside")]
    let answer = reqwest::get(format!("{inbox}?to={to}&wait={wait}")).await;
    let list = answer.expect("the inbox").json().await;
    list.expect("a list of messages")
}

/// M14: in the language of whoever invites.
#[tokio::test]
async fn an_invitation_arrives_in_both_languages() {
    let Some((smtp, inbox)) = peers() else { return };
    for database in Database::all() {
        let settings = Settings::default().env("MUSTER_SMTP_URL", smtp.as_str());
        let server = Server::at(Home::seeded(database), settings);
        for (language, subject) in [
            ("en", "沐雨家居 invites you to Muster"),
            ("zh-CN", "沐雨家居 邀请您加入 Muster"),
        ] {
            let to = format!("{language}.{database:?}@guest.example").to_lowercase();
            let manager = server.client("manager@muyu.example").await;
            let input = json!({ "email": to, "name": "N", "roles": ["COLLABORATOR"] });
            let invited = manager
                .speaking(language)
                .mutate("userInvite", input, "link")
                .await;
            let mails = messages(&inbox, &to, 15).await;
            let [mail] = &mails[..] else {
                panic!("expected one mail: {mails:?}");
            };
            assert_eq!(mail["subject"], subject);
            let link = invited["link"].as_str().expect("a link");
            let text = mail["text"].as_str().expect("a text");
            assert!(text.contains(link), "{text}");
        }
    }
}

/// What was promised in a commit is sent by whichever process comes after.
#[tokio::test]
async fn a_mail_that_waited_is_sent_once_after_a_crash() {
    let Some((smtp, inbox)) = peers() else { return };
    for database in Database::all() {
        let to = format!("crash.{database:?}@guest.example").to_lowercase();
        let mut server = Server::start(database);
        let manager = server.client("manager@muyu.example").await;
        let input = json!({ "email": to, "name": "N", "roles": ["COLLABORATOR"] });
        manager.mutate("userInvite", input, "link").await;
        server.kill_hard();
        server.change(|settings| settings.env("MUSTER_SMTP_URL", smtp.as_str()));
        server.restart();
        assert_eq!(messages(&inbox, &to, 15).await.len(), 1);
        server.kill_hard();
        server.restart();
        // A worker's turn later there is still one.
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        assert_eq!(messages(&inbox, &to, 0).await.len(), 1);
    }
}
