//! Signing in, and what is answered to those who may not.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::stage::{Answer, Client, codes, each};

const SELECT: &str =
    "accessToken viewer { user { email } roles permissions organization { slug } }";

async fn attempt(client: &Client, email: &str, password: &str) -> Answer {
    let input = json!({ "email": email, "password": password });
    client.try_mutate("sessionCreate", input, SELECT).await
}

fn payload(answer: &Answer) -> Value {
    answer.data()["sessionCreate"].take()
}

#[tokio::test]
async fn the_right_password_opens_a_session_with_its_rights() {
    each(async |server| {
        let nobody = server.anonymous();
        // Addresses are the same in any case.
        let answer = attempt(&nobody, " Inspector@MUYU.example", "muster-demo").await;
        let session = payload(&answer);
        assert_eq!(codes(&session), [""; 0], "{session}");
        let viewer = &session["viewer"];
        assert_eq!(viewer["user"]["email"], "inspector@muyu.example");
        assert_eq!(viewer["organization"]["slug"], "muyu");
        assert_eq!(viewer["roles"], json!(["INSPECTOR"]));
        let permissions = viewer["permissions"].as_array().expect("a list");
        assert!(permissions.contains(&json!("inspection.perform")));
        assert!(!permissions.contains(&json!("user.invite")));

        let client = nobody.with_bearer(session["accessToken"].as_str().expect("a token"));
        let seen = client.gql("{ viewer { user { name } } }", json!({})).await;
        assert_eq!(seen["viewer"]["user"]["name"], "殷正");
    })
    .await;
}

#[tokio::test]
async fn an_unknown_account_is_answered_like_a_wrong_password() {
    each(async |server| {
        let nobody = server.anonymous();
        let wrong = attempt(&nobody, "manager@muyu.example", "wrong password").await;
        let stranger = attempt(&nobody, "nobody@muyu.example", "wrong password").await;
        assert_eq!(codes(&payload(&wrong)), ["INVALID_CREDENTIALS"]);
        assert_eq!(payload(&wrong), payload(&stranger));
        assert_eq!(wrong.status, stranger.status);

        // Other work on the machine blurs the times; a leak would show in every round.
        let mut rounds = Vec::new();
        for known in ["member", "inspector", "warehouse", "developer"] {
            let known = fastest(&nobody, &format!("{known}@muyu.example")).await;
            let unknown = fastest(&nobody, &format!("{}@muyu.example", rounds.len())).await;
            rounds.push((known, unknown));
        }
        let alike = |(known, unknown): &(Duration, Duration)| {
            *known < *unknown * 2 && *unknown < *known * 2
        };
        assert!(rounds.iter().any(alike), "known and unknown: {rounds:?}");
    })
    .await;
}

async fn fastest(nobody: &Client, email: &str) -> Duration {
    let mut fastest = Duration::MAX;
    for _ in 0..5 {
        let begun = Instant::now();
        attempt(nobody, email, "wrong password").await;
        fastest = fastest.min(begun.elapsed());
    }
    fastest
}

/// M14: in the language of whoever asks.
#[tokio::test]
async fn a_refusal_speaks_both_languages() {
    each(async |server| {
        for (language, text) in [
            ("en", "E-mail address or password is wrong."),
            ("zh-CN", "邮箱或密码不正确。"),
            ("zh-CN,zh;q=0.9,en;q=0.5", "邮箱或密码不正确。"),
            ("de, en;q=0.3", "E-mail address or password is wrong."),
        ] {
            let nobody = server.anonymous().speaking(language);
            let refused = payload(&attempt(&nobody, "member@muyu.example", "x").await);
            let error = &refused["userErrors"][0];
            assert_eq!(error["message"], text, "{language}");
            assert_eq!(error["path"], json!(["password"]));
            assert_eq!(refused["accessToken"], Value::Null);
            assert_eq!(refused["viewer"], Value::Null);
        }
    })
    .await;
}

#[tokio::test]
async fn ten_failures_lock_one_account_and_no_other() {
    each(async |server| {
        let nobody = server.anonymous();
        for email in ["warehouse@muyu.example", "nobody@muyu.example"] {
            for _ in 0..10 {
                let refused = payload(&attempt(&nobody, email, "wrong").await);
                assert_eq!(codes(&refused), ["INVALID_CREDENTIALS"]);
            }
            // Now even the right password waits, and a stranger's address no less.
            for (language, word) in [("en", "seconds"), ("zh-CN", "秒")] {
                let locked = attempt(&nobody.speaking(language), email, "muster-demo").await;
                assert_eq!(locked.code(), "RATE_LIMITED", "{}", locked.text);
                let error = &locked.errors()[0];
                let wait = error["extensions"]["retryAfterSeconds"].as_i64();
                assert!((1..=900).contains(&wait.expect("seconds")), "{error}");
                assert!(error["message"].as_str().expect("text").contains(word));
            }
        }
        server.client("member@muyu.example").await;
    })
    .await;
}

#[tokio::test]
async fn a_session_is_for_an_organisation_of_the_person() {
    each(async |server| {
        let nobody = server.anonymous();
        for slug in ["beiwan", "no-such-organisation"] {
            let input = json!({
                "email": "manager@muyu.example",
                "password": "muster-demo",
                "organization": slug,
            });
            let refused = nobody.mutate("sessionCreate", input, SELECT).await;
            assert_eq!(codes(&refused), ["NO_MEMBERSHIP"], "{slug}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_none_is_refused() {
    each(async |server| {
        let real = server.client("member@muyu.example").await;
        let viewer = "{ viewer { roles } }";
        real.gql(viewer, json!({})).await;
        for token in ["x", "mat_0000", "eyJhbGciOiJub25lIn0.e30.", "a.b.c"] {
            let answer = real.with_bearer(token).ask(viewer, json!({})).await;
            assert_eq!(answer.code(), "UNAUTHENTICATED", "{token}");
        }
        let basic = server.anonymous().with("authorization", "Basic bTpt");
        assert_eq!(basic.ask(viewer, json!({})).await.code(), "UNAUTHENTICATED");
        let nobody = server.anonymous().ask(viewer, json!({})).await;
        assert_eq!(nobody.code(), "UNAUTHENTICATED");
    })
    .await;
}
