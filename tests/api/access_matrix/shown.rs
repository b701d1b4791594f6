//! Introspection shows a caller what the matrix lets it do, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::ask::Stage;
use super::world::World;
use super::{Operation, rows};
use crate::stage::{Client, Database};

/// Asks for everything that GraphQL tools ask for.
pub(crate) const INTROSPECTION: &str =
    include_str!("../../../api/src/graphql/limits/introspection.graphql");

/// Callers who hold little; for the others the committed matrix is read in review.
const CALLERS: [&str; 7] = [
    "anonymous",
    "developer",
    "supplier",
    "supplier-without",
    "collaborator",
    "collaborator-without",
    "token-without",
];

/// What one caller sees: types by name.
pub(crate) struct Shown(BTreeMap<String, Value>);

impl Shown {
    pub(crate) async fn to(client: &Client) -> Self {
        let data = client.gql(INTROSPECTION, json!({})).await;
        let types = data["__schema"]["types"].as_array().expect("types");
        let named = |ty: &Value| (text(&ty["name"]), ty.clone());
        let shown = Self(types.iter().map(named).collect());
        shown.is_whole(&data["__schema"]);
        shown
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Names of a type's fields; empty when it is not shown.
    pub(crate) fn fields(&self, name: &str) -> BTreeSet<String> {
        let fields = self.0.get(name).map(|ty| &ty["fields"]);
        let fields = fields.and_then(Value::as_array).into_iter().flatten();
        fields.map(|field| text(&field["name"])).collect()
    }

    /// Tools refuse a schema that names what it does not hold.
    fn is_whole(&self, schema: &Value) {
        let mut named = BTreeSet::new();
        mentioned(schema, &mut named);
        let unknown: Vec<_> = named.iter().filter(|name| !self.has(name)).collect();
        assert!(unknown.is_empty(), "named but not shown: {unknown:?}");
        assert!(!self.fields("Query").is_empty());
    }
}

/// Names in references to types: objects of a kind and a name that are no definitions.
fn mentioned(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|entry| mentioned(entry, found)),
        Value::Object(map) => {
            if map.contains_key("kind") {
                found.extend(map["name"].as_str().map(ToOwned::to_owned));
            }
            map.values().for_each(|entry| mentioned(entry, found));
        }
        _ => {}
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a name").to_owned()
}

fn is_refusal(outcome: &str) -> bool {
    matches!(
        outcome,
        "FORBIDDEN" | "UNAUTHENTICATED" | "NOT_FOUND" | "null" | "nothing" | "ok 0"
    )
}

#[tokio::test]
async fn introspection_shows_what_the_caller_may_call() {
    let (world, home) = World::prepare(Database::Sqlite).await;
    let mut stage = Stage::new(home);
    let rows = rows(&world);
    let heard = stage.listen(&rows, &world.callers).await;
    let mut wrong = Vec::new();
    for (caller, bearer) in &world.callers {
        if !CALLERS.contains(caller) {
            continue;
        }
        let shown = Shown::to(&stage.client(bearer.as_deref())).await;
        let mut outcomes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in rows.iter().filter(|row| !row.title.contains("node(")) {
            let outcome = match heard.get(&(row.title.as_str(), *caller)) {
                Some(outcome) => outcome.clone(),
                None => stage.ask(row, bearer.as_deref(), &world).await,
            };
            let of_field = outcomes.entry(root(&row.operation)).or_default();
            of_field.push(outcome);
        }
        for (field, outcomes) in outcomes {
            let (ty, name) = field.split_once('.').expect("Type.field");
            let is_shown = shown.fields(ty).contains(name);
            let never = outcomes.iter().all(|outcome| is_refusal(outcome));
            let refused = outcomes
                .iter()
                .all(|outcome| matches!(outcome.as_str(), "FORBIDDEN" | "UNAUTHENTICATED"));
            // A schema without any query would be none.
            let needed = field == "Query.viewer";
            if (is_shown && refused && !needed) || (!is_shown && !never) {
                wrong.push(format!("{caller}: {field} shown={is_shown}: {outcomes:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn root(operation: &Operation) -> String {
    let word = operation.kind.word();
    let (first, rest) = word.split_at(1);
    format!("{}{rest}.{}", first.to_uppercase(), operation.name)
}
