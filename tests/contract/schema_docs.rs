//! Everything that a client of the API sees has a description, and it says more than the name does.

use async_graphql_parser::Positioned;
use async_graphql_parser::parse_schema;
use async_graphql_parser::types::{
    FieldDefinition, InputValueDefinition, TypeDefinition, TypeKind, TypeSystemDefinition,
};

use crate::repository::{clean, text};
use crate::source::is_name;

fn findings(schema: &str) -> Result<Vec<String>, String> {
    let document =
        parse_schema(schema).map_err(|error| format!("schema.graphql cannot be read: {error}"))?;
    let mut found = Vec::new();
    for definition in &document.definitions {
        match definition {
            TypeSystemDefinition::Schema(_) => {}
            TypeSystemDefinition::Type(definition) => type_findings(&definition.node, &mut found),
            // The specification's own directives are described there.
            TypeSystemDefinition::Directive(definition)
                if ["skip", "include", "deprecated", "specifiedBy", "oneOf"]
                    .contains(&definition.node.name.node.as_str()) => {}
            TypeSystemDefinition::Directive(definition) => {
                let name = format!("@{}", definition.node.name.node);
                judge(
                    &name,
                    &name,
                    definition.node.description.as_ref(),
                    &mut found,
                );
                values(&name, &definition.node.arguments, &mut found);
            }
        }
    }
    Ok(found)
}

fn type_findings(definition: &TypeDefinition, found: &mut Vec<String>) {
    let name = definition.name.node.as_str();
    if !definition.extend {
        judge(name, name, definition.description.as_ref(), found);
    }
    match &definition.kind {
        TypeKind::Object(object) => fields(name, &object.fields, found),
        TypeKind::Interface(interface) => fields(name, &interface.fields, found),
        TypeKind::InputObject(input) => values(name, &input.fields, found),
        TypeKind::Enum(values) => {
            for value in values.values.iter().map(|value| &value.node) {
                judge(
                    &format!("{name}.{}", value.value.node),
                    &value.value.node,
                    value.description.as_ref(),
                    found,
                );
            }
        }
        TypeKind::Scalar | TypeKind::Union(_) => {}
    }
}

fn fields(owner: &str, fields: &[Positioned<FieldDefinition>], found: &mut Vec<String>) {
    for field in fields.iter().map(|field| &field.node) {
        let path = format!("{owner}.{}", field.name.node);
        judge(&path, &field.name.node, field.description.as_ref(), found);
        values(&path, &field.arguments, found);
    }
}

fn values(owner: &str, values: &[Positioned<InputValueDefinition>], found: &mut Vec<String>) {
    for value in values.iter().map(|value| &value.node) {
        judge(
            &format!("{owner}.{}", value.name.node),
            &value.name.node,
            value.description.as_ref(),
            found,
        );
    }
}

fn judge(
    path: &str,
    name: &str,
    description: Option<&Positioned<String>>,
    found: &mut Vec<String>,
) {
    let text = description.map_or("", |description| description.node.trim());
    if text.is_empty() {
        found.push(format!("{path}: has no description"));
    } else if letters(text.strip_prefix("The ").unwrap_or(text)) == letters(name) {
        found.push(format!("{path}: `{text}` only says the name again"));
    }
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| is_name(*c) && *c != '_')
        .flat_map(char::to_lowercase)
        .collect()
}

#[test]
fn everything_has_a_description() {
    let Some(schema) = text("schema.graphql") else {
        return;
    };
    clean(&findings(&schema).unwrap_or_else(|error| vec![error]));
}

#[test]
fn a_missing_description_is_seen() {
    let bare = "type Query { lot(id: ID!): Lot } enum Color { RED } input LotInput { size: Int = 1 } scalar Date \
                interface Node { id: ID! } union Any = Query directive @x(y: Int) on FIELD";
    let paths: Vec<String> = findings(bare)
        .unwrap()
        .iter()
        .filter_map(|line| line.split(':').next().map(str::to_owned))
        .collect();
    assert_eq!(
        paths,
        [
            "Query",
            "Query.lot",
            "Query.lot.id",
            "Color",
            "Color.RED",
            "LotInput",
            "LotInput.size",
            "Date",
            "Node",
            "Node.id",
            "Any",
            "@x",
            "@x.y"
        ]
    );
}

#[test]
fn an_empty_description_is_seen() {
    let schema =
        |text: &str| format!("\"What there is to read.\"\ntype Query {{ \"{text}\" dueAt: Int }}");
    assert_eq!(findings(&schema("The due at.")).unwrap().len(), 1);
    assert_eq!(findings(&schema("  ")).unwrap().len(), 1);
    assert_eq!(
        findings(&schema("Time it must be done by; null without one.")).unwrap(),
        [""; 0]
    );
    assert!(findings("type {").is_err());
}
