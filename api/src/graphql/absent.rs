//! Variables that a request leaves out.
//!
//! An argument or input field whose variable has neither value nor default counts as not written
//! (GraphQL specification, sections 3.10 and 6.4.1): the argument's own default applies, and an update
//! leaves the field alone. The executor reads such a variable as null, so what names one is taken out
//! of the document before.

use std::collections::HashSet;

use async_graphql::parser::types::{
    DocumentOperations, ExecutableDocument, OperationDefinition, Selection, SelectionSet,
};
use async_graphql::{Name, Positioned, Variables};
use async_graphql_value::Value;

/// Takes arguments and input fields out whose variable has no value. The document's limits and the
/// choice of its operation were checked before.
pub(crate) fn leave_out(
    document: &mut ExecutableDocument,
    operation_name: Option<&str>,
    variables: &Variables,
) {
    if let DocumentOperations::Multiple(all) = &mut document.operations
        && let Some(name) = operation_name
        && let Some(chosen) = all.get(name)
        && !absent(chosen, variables).is_empty()
    {
        // What the others name is not known to be absent, and their fragments may be the same.
        all.retain(|known, _| known.as_str() == name);
        keep_reached(document);
    }
    let operation = match &mut document.operations {
        DocumentOperations::Single(only) => only,
        DocumentOperations::Multiple(all) if all.len() == 1 => match all.values_mut().next() {
            Some(only) => only,
            None => return,
        },
        DocumentOperations::Multiple(_) => return,
    };
    let absent = absent(operation, variables);
    if absent.is_empty() {
        return;
    }
    let operation = &mut operation.node;
    operation
        .variable_definitions
        .retain(|defined| !absent.contains(&defined.node.name.node));
    strip(&mut operation.selection_set.node, &absent);
    for fragment in document.fragments.values_mut() {
        strip(&mut fragment.node.selection_set.node, &absent);
    }
}

fn absent(operation: &Positioned<OperationDefinition>, variables: &Variables) -> HashSet<Name> {
    let defined = operation.node.variable_definitions.iter();
    defined
        .map(|definition| &definition.node)
        .filter(|variable| variable.default_value.is_none())
        .map(|variable| &variable.name.node)
        .filter(|name| !variables.contains_key(*name))
        .cloned()
        .collect()
}

fn strip(set: &mut SelectionSet, absent: &HashSet<Name>) {
    for item in &mut set.items {
        match &mut item.node {
            Selection::Field(field) => {
                let field = &mut field.node;
                field
                    .arguments
                    .retain(|(_, value)| !names(&value.node, absent));
                for (_, value) in &mut field.arguments {
                    strip_value(&mut value.node, absent);
                }
                strip(&mut field.selection_set.node, absent);
            }
            Selection::InlineFragment(fragment) => {
                strip(&mut fragment.node.selection_set.node, absent);
            }
            Selection::FragmentSpread(_) => {}
        }
    }
}

fn names(value: &Value, absent: &HashSet<Name>) -> bool {
    matches!(value, Value::Variable(name) if absent.contains(name))
}

fn strip_value(value: &mut Value, absent: &HashSet<Name>) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, value| !names(value, absent));
            for value in fields.values_mut() {
                strip_value(value, absent);
            }
        }
        Value::List(entries) => {
            for entry in entries {
                strip_value(entry, absent);
            }
        }
        _ => {}
    }
}

/// Drops fragments that the operations left do not spread: validation refuses unused ones.
fn keep_reached(document: &mut ExecutableDocument) {
    let mut reached = HashSet::new();
    let mut open: Vec<Name> = Vec::new();
    for (_, operation) in document.operations.iter() {
        spreads(&operation.node.selection_set.node, &mut open);
    }
    while let Some(name) = open.pop() {
        if let Some(fragment) = document.fragments.get(&name)
            && reached.insert(name)
        {
            spreads(&fragment.node.selection_set.node, &mut open);
        }
    }
    document.fragments.retain(|name, _| reached.contains(name));
}

fn spreads(set: &SelectionSet, found: &mut Vec<Name>) {
    for item in &set.items {
        match &item.node {
            Selection::Field(field) => spreads(&field.node.selection_set.node, found),
            Selection::InlineFragment(inline) => {
                spreads(&inline.node.selection_set.node, found);
            }
            Selection::FragmentSpread(spread) => found.push(spread.node.fragment_name.node.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::parser::parse_query;
    use async_graphql::{EmptyMutation, EmptySubscription, InputObject, MaybeUndefined, Object};
    use async_graphql::{Request, Schema, Variables};
    use serde_json::{Value, json};

    struct Query;

    #[derive(InputObject)]
    struct Change {
        name: MaybeUndefined<String>,
    }

    #[Object]
    impl Query {
        async fn page(&self, #[graphql(default = 50)] first: i32) -> i32 {
            first
        }

        async fn change(&self, input: Change) -> &'static str {
            match input.name {
                MaybeUndefined::Undefined => "kept",
                MaybeUndefined::Null => "cleared",
                MaybeUndefined::Value(_) => "set",
            }
        }
    }

    async fn answer(text: &str, operation: Option<&str>, variables: Value) -> Value {
        let mut document = parse_query(text).unwrap();
        let variables = Variables::from_json(variables);
        super::leave_out(&mut document, operation, &variables);
        let mut request = Request::new("").variables(variables);
        request.operation_name = operation.map(ToOwned::to_owned);
        request.set_parsed_query(document);
        let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
        serde_json::to_value(schema.execute(request).await).unwrap()
    }

    #[tokio::test]
    async fn a_variable_without_value_is_as_if_nothing_was_written() {
        let text = "query($first: Int, $name: String) { page(first: $first) change(input: { name: $name }) }";
        let none = answer(text, None, json!({})).await;
        assert_eq!(
            none["data"],
            json!({ "page": 50, "change": "kept" }),
            "{none}"
        );
        let some = answer(text, None, json!({ "first": 3, "name": null })).await;
        assert_eq!(some["data"], json!({ "page": 3, "change": "cleared" }));
        let default = "query($first: Int = 7) { page(first: $first) }";
        assert_eq!(answer(default, None, json!({})).await["data"]["page"], 7);
    }

    #[tokio::test]
    async fn other_operations_of_the_document_do_not_hinder() {
        let text = "
            query A($first: Int) { ...F }
            query B($first: Int, $name: String) { ...F ...G }
            fragment F on Query { page(first: $first) }
            fragment G on Query { change(input: { name: $name }) }";
        let a = answer(text, Some("A"), json!({})).await;
        assert_eq!(a["data"], json!({ "page": 50 }), "{a}");
        let b = answer(text, Some("B"), json!({ "first": 2, "name": "N" })).await;
        assert_eq!(b["data"], json!({ "page": 2, "change": "set" }), "{b}");
    }
}
