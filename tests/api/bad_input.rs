//! Whatever is wrong with an input, the answer names the field, the fault and what is allowed.

use serde_json::{Value, json};

use crate::stage::{Client, each};

/// How a request ends.
async fn outcome(client: &Client, query: &str, variables: Value) -> (String, String) {
    let answer = client.ask(query, variables).await;
    let body = answer.json();
    if let Some(error) = body["errors"].get(0) {
        let path = error["extensions"]["path"][0].as_str().unwrap_or_default();
        return (answer.code(), path.to_owned());
    }
    let payload = body["data"].as_object().and_then(|d| d.values().next());
    let error = &payload.expect("data")["userErrors"][0];
    let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
    (text(&error["code"]), text(&error["path"][0]))
}

const CREATE: &str =
    "mutation($i: SupplierCreateInput!) { supplierCreate(input: $i) { userErrors { code path } } }";
const GRANT: &str =
    "mutation($i: GrantAddInput!) { grantAdd(input: $i) { userErrors { code path } } }";

#[tokio::test]
async fn inputs_that_do_not_fit_are_named() {
    each(async |server| {
        let admin = server.client("admin@muyu.example").await;
        let guest = json!({ "role": "COLLABORATOR" });
        let query = "query($role: Role) { users(role: $role) { nodes { id } } }";
        let guest = admin.gql(query, guest).await["users"]["nodes"][0]["id"].take();
        let head = admin.now().await;
        let supplier = |key: &str, value: Value| {
            let mut input = json!({ "code": "C", "name": "N" });
            input[key] = value;
            input
        };
        let grant = |node: &str, actions: Value| json!({ "userId": guest, "nodeId": node, "actions": actions });
        let cases = [
            (CREATE, supplier("code", "".into()), "REQUIRED", "code"),
            (CREATE, supplier("code", "  \t ".into()), "REQUIRED", "code"),
            (CREATE, supplier("code", "x".repeat(41).into()), "TOO_LONG", "code"),
            (CREATE, supplier("name", "字".repeat(101).into()), "TOO_LONG", "name"),
            (CREATE, supplier("name", "a\u{0}b".into()), "MALFORMED", "name"),
            (CREATE, supplier("name", "a\u{1b}[2Jb".into()), "MALFORMED", "name"),
            (CREATE, supplier("email", "nobody".into()), "MALFORMED", "email"),
            (CREATE, supplier("code", "HZ-TEX".into()), "ALREADY_EXISTS", "code"),
            (CREATE, supplier("id", "supp_nonsense".into()), "NOT_FOUND", "id"),
            (CREATE, supplier("id", "user_01kt9xwgtyeh7sef0hfphrcd23".into()), "NOT_FOUND", "id"),
            // The edge refuses what does not fit the schema before anything runs.
            (CREATE, supplier("name", 7.into()), "GRAPHQL_VALIDATION_FAILED", ""),
            (CREATE, supplier("name", Value::Null), "GRAPHQL_VALIDATION_FAILED", ""),
            (CREATE, supplier("colour", "red".into()), "GRAPHQL_VALIDATION_FAILED", ""),
            (GRANT, grant("smpl_x", json!(["VIEW"])), "NOT_FOUND", "nodeId"),
            (GRANT, grant("smpl_01kt9xwgtyeh7sef0hfphrcd23", json!(["VIEW"])), "NOT_FOUND", ""),
            (GRANT, grant("smpl_x", json!(["DESTROY"])), "GRAPHQL_VALIDATION_FAILED", ""),
        ];
        for (query, input, code, field) in cases {
            let found = outcome(&admin, query, json!({ "i": input })).await;
            assert_eq!(found, (code.to_owned(), field.to_owned()), "{input}");
        }
        assert_eq!(admin.now().await, head, "nothing was written");
    })
    .await;
}

#[tokio::test]
async fn questions_that_do_not_fit_are_named() {
    each(async |server| {
        let admin = server.client("admin@muyu.example").await;
        let many: Vec<_> = (0..101).map(|i| format!("user_{i}")).collect();
        let nodes = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        let cases = [
            (
                "{ users(role: KING) { totalCount } }",
                json!({}),
                "GRAPHQL_VALIDATION_FAILED",
                "",
            ),
            (
                "{ users(first: \"3\") { totalCount } }",
                json!({}),
                "GRAPHQL_VALIDATION_FAILED",
                "",
            ),
            ("{ nothing }", json!({}), "GRAPHQL_VALIDATION_FAILED", ""),
            ("{ viewer ", json!({}), "GRAPHQL_PARSE_FAILED", ""),
            (nodes, json!({ "ids": many }), "BAD_USER_INPUT", "ids"),
            (
                "{ events(first: 0) { totalCount } }",
                json!({}),
                "BAD_USER_INPUT",
                "first",
            ),
            (
                "{ events(after: \"x\") { totalCount } }",
                json!({}),
                "BAD_USER_INPUT",
                "after",
            ),
            (
                "{ events(after: \"-5\") { totalCount } }",
                json!({}),
                "BAD_USER_INPUT",
                "after",
            ),
            (
                "{ events(filter: { subjectId: \"x\" }) { totalCount } }",
                json!({}),
                "NOT_FOUND",
                "subjectId",
            ),
        ];
        for (query, variables, code, field) in cases {
            let found = outcome(&admin, query, variables).await;
            assert_eq!(found, (code.to_owned(), field.to_owned()), "{query}");
        }
        let none = admin
            .gql("{ node(id: \"nonsense\") { id } }", json!({}))
            .await;
        assert_eq!(none["node"], Value::Null);
    })
    .await;
}

/// M14: messages of bad input too, with the values that they name.
#[tokio::test]
async fn bad_input_is_explained_in_both_languages() {
    each(async |server| {
        let manager = server.client("manager@muyu.example").await;
        for (language, text) in [
            ("en", "At most 40 are allowed."),
            ("zh-CN", "最多允许 40 个。"),
        ] {
            let input = json!({ "code": "x".repeat(41), "name": "N" });
            let payload = manager
                .speaking(language)
                .mutate("supplierCreate", input, "cursor")
                .await;
            let error = &payload["userErrors"][0];
            assert_eq!(error["message"], text);
            assert_eq!(error["params"], json!({ "max": 40 }));
        }
    })
    .await;
}
