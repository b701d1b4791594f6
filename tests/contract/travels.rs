//! One name travels: the mutation `inspectionSubmit` is the use case `inspection_submit` in `domain`.

use async_graphql_parser::parse_schema;
use async_graphql_parser::types::{TypeKind, TypeSystemDefinition};

use crate::repository::{clean, rust, text};
use crate::source::production;

fn findings(mutations: &[String], domain: &str) -> Vec<String> {
    let missing = |mutation: &&String| {
        let name = snake(mutation);
        !["(", "<"]
            .iter()
            .any(|next| domain.contains(&format!("pub fn {name}{next}")))
    };
    mutations
        .iter()
        .filter(missing)
        .map(|mutation| {
            format!(
                "mutation {mutation}: domain has no `pub fn {}`",
                snake(mutation)
            )
        })
        .collect()
}

fn mutations(schema: &str) -> Vec<String> {
    let document = parse_schema(schema).unwrap();
    let mut names = Vec::new();
    for definition in document.definitions {
        let TypeSystemDefinition::Type(definition) = definition else {
            continue;
        };
        if let ("Mutation", TypeKind::Object(object)) =
            (definition.node.name.node.as_str(), &definition.node.kind)
        {
            names.extend(
                object
                    .fields
                    .iter()
                    .map(|field| field.node.name.node.to_string()),
            );
        }
    }
    names
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}

#[test]
fn every_mutation_is_a_use_case() {
    let Some(schema) = text("schema.graphql") else {
        return;
    };
    let domain: String = rust(&["domain/src/"])
        .iter()
        .map(|file| production(&file.text))
        .collect();
    clean(&findings(&mutations(&schema), &domain));
}

#[test]
fn a_mutation_under_another_name_is_seen() {
    let found = mutations(
        "type Mutation { lotHold: Int inspectionSubmit(input: X!): Int } type Query { a: Int }",
    );
    assert_eq!(found, ["lotHold", "inspectionSubmit"]);
    let domain = "pub fn lot_hold<C>(tx: &mut C) {} fn inspection_submit() {}";
    assert_eq!(
        findings(&found, domain),
        ["mutation inspectionSubmit: domain has no `pub fn inspection_submit`"]
    );
}
