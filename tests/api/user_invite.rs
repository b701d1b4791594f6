//! Invitations by one-time link (M8, M9, S2.3).

use serde_json::{Value, json};

use crate::stage::{Client, Server, codes, each};

async fn invite(client: &Client, input: Value) -> Value {
    client
        .mutate("userInvite", input, "link user { id roles email }")
        .await
}

fn guest(email: &str) -> Value {
    json!({ "email": email, "name": "外协", "roles": ["COLLABORATOR"] })
}

/// The secret behind the `#` of a payload's link.
fn secret(payload: &Value) -> String {
    let link = payload["link"].as_str();
    let link = link.unwrap_or_else(|| panic!("no link: {payload}"));
    let (page, secret) = link.split_once('#').expect("a secret behind #");
    assert_eq!(page, "https://muster.example/portal/invitation");
    secret.to_owned()
}

async fn accept(server: &Server, token: &str, password: &str) -> Value {
    let input = json!({ "token": token, "name": "柯南", "password": password });
    let select = "accessToken refreshToken viewer { user { id name } roles organization { slug } }";
    let nobody = server.anonymous();
    nobody.mutate("invitationAccept", input, select).await
}

/// What the link's page shows before it is accepted.
async fn look(server: &Server, token: &str) -> Value {
    let query = "query ($token: String!) { invitation(token: $token) {
        organization invitedBy name email roles expiresAt hasPassword shared { code title dueAt }
    } }";
    let nobody = server.anonymous();
    let mut seen = nobody.gql(query, json!({ "token": token })).await;
    seen["invitation"].take()
}

#[tokio::test]
async fn a_guest_comes_in_by_the_link_once() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let invited = invite(&manager, guest("Ke@Studio.example")).await;
        assert_eq!(invited["user"]["email"], "ke@studio.example");
        let token = secret(&invited);
        let seen = look(server, &token).await;
        assert_eq!(seen["organization"], "沐雨家居");
        assert_eq!(seen["email"], "ke@studio.example");
        assert_eq!(seen["hasPassword"], false);

        // A password that is too weak uses nothing up.
        let refused = accept(server, &token, "short").await;
        assert_eq!(codes(&refused), ["WEAK_PASSWORD"]);
        let session = accept(server, &token, "a long password").await;
        assert_eq!(codes(&session), [""; 0], "{session}");
        let viewer = &session["viewer"];
        assert_eq!(viewer["roles"], json!(["COLLABORATOR"]));
        assert_eq!(viewer["organization"]["slug"], "muyu");
        assert_eq!(viewer["user"]["id"], invited["user"]["id"]);
        assert_eq!(viewer["user"]["name"], "柯南");

        let used = accept(server, &token, "a long password").await;
        assert_eq!(codes(&used), ["INVALID_INVITATION"]);
        assert_eq!(look(server, &token).await, json!(null));

        // M9: a guest lists nobody and nothing.
        let guest = server.sign_in("ke@studio.example", "a long password").await;
        for list in ["users", "suppliers"] {
            let query = format!("{{ {list} {{ nodes {{ id }} totalCount }} }}");
            let answer = guest.ask(&query, json!({})).await;
            assert_eq!(answer.code(), "FORBIDDEN", "{}", answer.text);
        }
        let events = guest
            .gql("{ events { nodes { id } totalCount } }", json!({}))
            .await;
        assert_eq!(events["events"], json!({ "nodes": [], "totalCount": 0 }));
    })
    .await;
}

#[tokio::test]
async fn links_that_are_withdrawn_expired_or_unknown_are_answered_alike() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let withdrawn = secret(&invite(&manager, guest("a@guest.example")).await);
        // The newest link is the one that counts.
        let newest = secret(&invite(&manager, guest("a@guest.example")).await);
        let expired = secret(&invite(&manager, guest("b@guest.example")).await);
        server
            .home()
            .sql("UPDATE invitations SET expires_at = created_at WHERE email = 'b@guest.example'");
        let unknown = accept(server, "minv_unknown", "a long password").await;
        assert_eq!(codes(&unknown), ["INVALID_INVITATION"]);
        for token in [&withdrawn, &expired, "", &"y".repeat(5_000)] {
            assert_eq!(accept(server, token, "a long password").await, unknown);
        }
        let session = accept(server, &newest, "a long password").await;
        assert_eq!(codes(&session), [""; 0]);
    })
    .await;
}

/// Nobody gives more than they have, and guests stay guests.
#[tokio::test]
async fn who_invites_whom_is_checked() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let before = manager.now().await;
        let to = |roles: Value| json!({ "email": "n@guest.example", "name": "N", "roles": roles });
        let refusals = [
            (to(json!(["COLLABORATOR", "MEMBER"])), "ROLES_MIXED", "roles"),
            (to(json!(["INTEGRATION"])), "ROLES_MIXED", "roles"),
            (to(json!([])), "REQUIRED", "roles"),
            (to(json!(["SUPPLIER"])), "SUPPLIER_REQUIRED", "supplierId"),
            (guest("manager@muyu.example"), "ALREADY_EXISTS", "email"),
            (guest("not an address"), "MALFORMED", "email"),
            (
                json!({ "email": "n@guest.example", "name": "字".repeat(101), "roles": ["MEMBER"] }),
                "TOO_LONG",
                "name",
            ),
        ];
        for (input, code, field) in refusals {
            let payload = invite(&manager, input.clone()).await;
            assert_eq!(codes(&payload), [code], "{input}");
            assert_eq!(payload["userErrors"][0]["path"][0], field, "{input}");
            assert_eq!(payload["link"], Value::Null);
        }
        for high in ["ADMIN", "MANAGER", "DEVELOPER"] {
            let input = to(json!([high]));
            let answer = manager.try_mutate("userInvite", input, "link").await;
            assert_eq!(answer.code(), "FORBIDDEN", "{high}: {}", answer.text);
        }
        let member = server.client("member@muyu.example").await;
        let input = guest("n@guest.example");
        let answer = member.try_mutate("userInvite", input, "link").await;
        assert_eq!(answer.code(), "FORBIDDEN");
        assert_eq!(manager.now().await, before, "nothing was written");
        let admin = server.client("admin@muyu.example").await;
        let made = invite(&admin, to(json!(["MANAGER"]))).await;
        assert_eq!(codes(&made), [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn a_person_of_two_organisations_keeps_one_account() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let token = secret(&invite(&manager, guest("admin@beiwan.example")).await);
        let session = accept(server, &token, "somebody else's idea").await;
        assert_eq!(session["viewer"]["organization"]["slug"], "muyu");

        let nobody = server.anonymous();
        let mut sign_in = json!({ "email": "admin@beiwan.example", "password": "muster-demo" });
        for (organization, roles) in [("beiwan", "ADMIN"), ("muyu", "COLLABORATOR")] {
            sign_in["organization"] = organization.into();
            let session = nobody
                .mutate("sessionCreate", sign_in.clone(), "viewer { roles }")
                .await;
            assert_eq!(session["viewer"]["roles"], json!([roles]), "{session}");
        }
        sign_in["password"] = "somebody else's idea".into();
        let refused = nobody
            .mutate("sessionCreate", sign_in, "viewer { roles }")
            .await;
        assert_eq!(codes(&refused), ["INVALID_CREDENTIALS"]);
    })
    .await;
}
