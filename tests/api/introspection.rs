//! M12: of the schema everybody is shown what their token may use.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::access_matrix::Shown;
use crate::samples::People;
use crate::stage::{Client, Database, Server, each};

const SIGN_IN: [&str; 5] = [
    "invitationAccept",
    "sessionCreate",
    "sessionCreateByCode",
    "sessionRefresh",
    "signInCodeRequest",
];

fn names<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(ToOwned::to_owned).into()
}

/// A guest who may read one sample.
async fn reader(server: &Server, manager: &Client) -> Client {
    let (sample, _) = People::of(server).await.sample(json!({})).await;
    let invite = json!({
        "email": "reader@guest.example", "name": "R", "roles": ["COLLABORATOR"],
        "grants": [{ "nodeId": sample, "actions": ["VIEW"] }],
    });
    let invited = manager.mutate("userInvite", invite, "link").await;
    let link = invited["link"].as_str().expect("a link");
    let (_, secret) = link.split_once('#').expect("a secret");
    let accept = json!({ "token": secret, "name": "R", "password": "a long password" });
    let nobody = server.anonymous();
    let session = nobody
        .mutate("invitationAccept", accept, "accessToken")
        .await;
    nobody.with_bearer(session["accessToken"].as_str().expect("a token"))
}

#[tokio::test]
async fn a_guest_is_shown_nothing_but_what_is_shared() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        let guest = reader(server, &manager).await;
        let shown = Shown::to(&guest).await;
        let queries = [
            "comments", "devices", "events", "invitation", "journalState", "myTodos", "node",
            "nodes", "notifications", "organization", "receiptKeys", "samples", "samplingPlan",
            "search", "viewer",
        ];
        assert_eq!(shown.fields("Query"), names(queries));
        let mut mutations = names(SIGN_IN);
        mutations.extend(names([
            "deviceMarkLost", "deviceRegister", "deviceReport", "deviceRetire", "journalDeliver",
            "notificationsMarkRead", "sessionEnd", "sessionSwitch",
        ]));
        assert_eq!(shown.fields("Mutation"), mutations);
        assert_eq!(
            shown.fields("Subscription"),
            names(["events", "notificationAdded", "sampleChanged"])
        );
        let sku = ["code", "createdAt", "id", "name", "version"];
        assert_eq!(shown.fields("Sku"), names(sku));
        for hidden in [
            "Department", "Inspection", "Invitation", "Lot", "Money", "Product", "SkuConnection",
            "SkuCreateInput", "SupplierConnection", "UserConnection", "UserInviteInput",
        ] {
            assert!(!shown.has(hidden), "{hidden} is shown");
        }
        let asked = "{ product: __type(name: \"Product\") { name } sample: __type(name: \"Sample\") { name } }";
        let found = guest.gql(asked, json!({})).await;
        assert_eq!(
            found,
            json!({ "product": null, "sample": { "name": "Sample" } })
        );
    })
    .await;
}

#[tokio::test]
async fn nobody_is_shown_how_to_sign_in_and_members_what_their_role_may() {
    each(async |server| {
        let shown = Shown::to(&server.anonymous()).await;
        assert_eq!(shown.fields("Query"), names(["invitation", "viewer"]));
        assert_eq!(shown.fields("Mutation"), names(SIGN_IN));
        assert!(!shown.has("Subscription"));
        assert!(!shown.has("Sample") && !shown.has("Node"));

        let developer = server.client("developer@muyu.example").await;
        let shown = Shown::to(&developer).await;
        let queries = shown.fields("Query");
        for name in ["users", "skus", "lots", "inspections", "samples", "events"] {
            assert!(queries.contains(name), "{name} is hidden");
        }
        let mutations = shown.fields("Mutation");
        assert!(mutations.contains("commentAdd"));
        for name in ["userInvite", "skuCreate", "sampleRoundDecide"] {
            assert!(!mutations.contains(name), "{name} is shown");
        }
        let sku = shown.fields("Sku");
        assert!(sku.contains("price") && !sku.contains("cost"));

        let admin = server.client("admin@muyu.example").await;
        let shown = Shown::to(&admin).await;
        assert!(shown.fields("Sku").contains("cost"));
        assert!(shown.fields("Mutation").contains("userInvite"));
    })
    .await;
}

/// Guests send trusted documents only; reading the schema is no free document.
#[tokio::test]
async fn a_guest_reads_the_schema_where_free_documents_are_refused() {
    let mut server = Server::start(Database::Sqlite);
    let people = People::of(&server).await;
    let (sample, _) = people.sample(json!({})).await;
    people.share(&sample, &["VIEW"]).await;
    let guest = people.supplier;
    assert!(server.stop());
    server.change(|settings| settings.env("MUSTER_DOCUMENTS", "guests"));
    server.restart();
    let shown = Shown::to(&guest).await;
    assert!(shown.fields("Query").contains("samples"));
    for sly in [
        "{ __schema { types { name } } viewer { user { id } } }",
        "{ __schema { types { name } } ...F } fragment F on Query { viewer { user { id } } }",
        "query A { __typename } query B { viewer { user { id } } }",
    ] {
        let refused: Value = guest.ask(sly, json!({})).await.json();
        assert_eq!(
            refused["errors"][0]["extensions"]["code"], "DOCUMENT_NOT_TRUSTED",
            "{sly}: {refused}"
        );
    }
}
