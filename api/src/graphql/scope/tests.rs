use std::collections::HashSet;

use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{TypeKind, TypeSystemDefinition};

use super::rules;
use crate::graphql::schema;

/// Names of types, and of their fields as `Type.field`.
fn names() -> HashSet<String> {
    let document = parse_schema(schema::text()).unwrap();
    let mut names = HashSet::new();
    for definition in document.definitions {
        let TypeSystemDefinition::Type(found) = definition else {
            continue;
        };
        let fields = match found.node.kind {
            TypeKind::Object(object) => object.fields,
            TypeKind::Interface(interface) => interface.fields,
            _ => continue,
        };
        let name = found.node.name.node;
        names.extend(
            fields
                .iter()
                .map(|f| format!("{name}.{}", f.node.name.node)),
        );
        names.insert(name.to_string());
    }
    names
}

#[test]
fn every_root_field_has_one_rule_and_every_rule_is_about_something() {
    let schema = names();
    let ruled: Vec<&str> = rules().flat_map(|(_, names)| *names).copied().collect();
    let once: HashSet<&str> = ruled.iter().copied().collect();
    assert_eq!(once.len(), ruled.len(), "a name stands in two rules");
    let gone: Vec<_> = ruled
        .iter()
        .filter(|name| !schema.contains(**name))
        .collect();
    assert!(gone.is_empty(), "not in the schema: {gone:?}");
    let is_root = |name: &&String| {
        let (ty, field) = name.split_once('.').unwrap_or_default();
        matches!(ty, "Query" | "Mutation" | "Subscription") && !field.is_empty()
    };
    let without: Vec<_> = schema
        .iter()
        .filter(is_root)
        .filter(|name| !once.contains(name.as_str()))
        .collect();
    assert!(
        without.is_empty(),
        "say in RULES of graphql/scope.rs who may use {without:?}"
    );
}

#[test]
fn the_printed_schema_is_whole() {
    let all = names();
    for name in [
        "Query.skus",
        "Sku.cost",
        "Mutation.userUpdate",
        "Department",
    ] {
        assert!(all.contains(name), "{name}");
    }
}
