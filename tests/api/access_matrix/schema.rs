//! The operations of the schema, as the binary prints it.

use std::collections::HashMap;

use async_graphql_parser::parse_schema;
use async_graphql_parser::types::{
    BaseType, FieldDefinition, Type, TypeDefinition, TypeKind, TypeSystemDefinition,
};

use crate::stage::{Database, Home};

/// Kind of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Query,
    Mutation,
    Subscription,
}

impl Kind {
    /// As GraphQL writes it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::Mutation => "mutation",
            Self::Subscription => "subscription",
        }
    }
}

/// A root field with a document that asks for it.
#[derive(Debug, Clone)]
pub(super) struct Operation {
    pub(super) kind: Kind,
    pub(super) name: String,
    /// All arguments are variables of the same names.
    pub(super) document: String,
}

/// What the matrix needs of a schema.
pub(super) struct Schema {
    pub(super) operations: Vec<Operation>,
    /// Types that implement `Node`.
    pub(super) nodes: Vec<String>,
}

/// Reads `muster schema`.
pub(super) fn read() -> Schema {
    let said = Home::empty(Database::Sqlite).muster(&["schema"], "");
    assert!(said.ok, "{}", said.err);
    let document = parse_schema(&said.out).expect("SDL");
    let types: HashMap<String, TypeDefinition> = document
        .definitions
        .into_iter()
        .filter_map(|definition| match definition {
            TypeSystemDefinition::Type(found) => Some(found.node),
            _ => None,
        })
        .map(|found| (found.name.node.to_string(), found))
        .collect();
    let mut operations = Vec::new();
    for (kind, root) in [
        (Kind::Query, "Query"),
        (Kind::Mutation, "Mutation"),
        (Kind::Subscription, "Subscription"),
    ] {
        for field in fields(&types[root]) {
            operations.push(Operation {
                kind,
                name: field.name.node.to_string(),
                document: document_of(kind, field, &types),
            });
        }
    }
    let mut nodes: Vec<String> = types
        .values()
        .filter(|found| is_node(found))
        .map(|found| found.name.node.to_string())
        .collect();
    nodes.sort();
    Schema { operations, nodes }
}

fn fields(found: &TypeDefinition) -> Vec<&FieldDefinition> {
    match &found.kind {
        TypeKind::Object(object) => object.fields.iter().map(|f| &f.node).collect(),
        TypeKind::Interface(interface) => interface.fields.iter().map(|f| &f.node).collect(),
        _ => Vec::new(),
    }
}

fn is_node(found: &TypeDefinition) -> bool {
    let TypeKind::Object(object) = &found.kind else {
        return false;
    };
    object.implements.iter().any(|name| name.node == "Node")
}

fn document_of(
    kind: Kind,
    field: &FieldDefinition,
    types: &HashMap<String, TypeDefinition>,
) -> String {
    let arguments = field.arguments.iter().map(|argument| &argument.node);
    let (mut variables, mut passed) = (Vec::new(), Vec::new());
    for argument in arguments {
        let name = &argument.name.node;
        let ty = &argument.ty.node;
        let default = argument.default_value.as_ref();
        let default = default.map(|value| format!(" = {}", value.node));
        variables.push(format!("${name}: {ty}{}", default.unwrap_or_default()));
        passed.push(format!("{name}: ${name}"));
    }
    let brackets = |list: Vec<String>| match list.is_empty() {
        true => String::new(),
        false => format!("({})", list.join(", ")),
    };
    let selection = selection(base(&field.ty.node), types);
    let (word, name) = (kind.word(), &field.name.node);
    format!(
        "{word}{} {{ {name}{} {selection} }}",
        brackets(variables),
        brackets(passed)
    )
}

/// What shows how it ended, of each shape of answer.
fn selection(name: &str, types: &HashMap<String, TypeDefinition>) -> &'static str {
    let Some(found) = types.get(name) else {
        return "";
    };
    let has = |wanted: &str| fields(found).iter().any(|f| f.name.node == wanted);
    match &found.kind {
        TypeKind::Scalar | TypeKind::Enum(_) => "",
        _ if has("userErrors") => "{ userErrors { code path } }",
        _ if has("nodes") && has("totalCount") => "{ nodes { __typename } totalCount }",
        _ => "{ __typename }",
    }
}

fn base(ty: &Type) -> &str {
    match &ty.base {
        BaseType::Named(name) => name,
        BaseType::List(inner) => base(inner),
    }
}
