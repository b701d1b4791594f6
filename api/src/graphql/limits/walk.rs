//! The walk over a parsed document: each fragment is measured once, its numbers are added wherever it is spread.

use std::collections::{BTreeMap, HashMap};

use super::{Flaw, Limits, check};
use async_graphql::{
    Name, Positioned, Value as Const, Variables,
    parser::types::{
        Directive, DocumentOperations, ExecutableDocument, Field, OperationDefinition,
        OperationType, Selection,
    },
};

/// Fields that take more than to read a row: what they count for beside.
const HEAVY: &[(&str, u64)] = &[
    ("assignmentCandidates", 200),
    ("checkup", 200),
    ("forecast", 1_000),
    ("workload", 200),
];

/// What is known of an operation that keeps within the limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Measured {
    /// Query, mutation or subscription.
    pub(crate) kind: OperationType,
    /// Name of the operation that will be executed, for logs and metrics.
    pub(crate) name: Option<String>,
    /// Fields of the answer in the worst case, at least 1.
    pub(crate) cost: u64,
}

/// Measures a document and refuses what passes a limit.
///
/// Every operation of the document must keep within the limits, since all of them are validated; `selections` and
/// `directives` are counted over the whole document.
///
/// # Errors
/// The first limit that is passed, a fragment that is unknown or contains itself, or an operation that cannot be chosen.
pub(crate) fn measure(
    document: &ExecutableDocument,
    operation_name: Option<&str>,
    variables: &Variables,
    limits: &Limits,
) -> Result<Measured, Flaw> {
    let (name, chosen) = choose(document, operation_name)?;
    let mut whole = Extent::default();
    let mut cost = 0;
    for (_, operation) in document.operations.iter() {
        let mut walk = Walk::new(document, &operation.node, variables, limits);
        let extent = walk.operation(&operation.node)?;
        if std::ptr::eq(operation, chosen) {
            cost = extent.cost;
        }
        whole.selections = whole.selections.saturating_add(extent.selections);
        whole.directives = whole.directives.saturating_add(extent.directives);
        check(
            "selections",
            limits.selections,
            whole.selections,
            extent.cost,
        )?;
        check(
            "directives",
            limits.directives,
            whole.directives,
            extent.cost,
        )?;
    }
    let mut walk = Walk::new(document, &chosen.node, variables, limits);
    for name in document.fragments.keys() {
        // Validation walks fragments that nobody spreads, too.
        walk.fragment(name.as_str(), 0)?;
    }
    require(&chosen.node, variables)?;
    Ok(Measured {
        kind: chosen.node.ty,
        name: name.map(|name| name.to_string()),
        cost: cost.max(1),
    })
}

/// The operation that will be executed.
fn choose<'a>(
    document: &'a ExecutableDocument,
    wanted: Option<&str>,
) -> Result<(Option<&'a Name>, &'a Positioned<OperationDefinition>), Flaw> {
    let mut operations = document.operations.iter();
    let found = match (wanted, &document.operations) {
        (Some(wanted), _) => operations
            .find(|(name, _)| name.is_some_and(|name| name.as_str() == wanted))
            .ok_or_else(|| format!("The document has no operation named {wanted:?}.")),
        (None, DocumentOperations::Multiple(all)) if all.len() > 1 => {
            Err("The document has several operations: operationName must say which.".to_owned())
        }
        (None, _) => operations.next().ok_or_else(|| "No operation.".to_owned()),
    };
    found.map_err(Flaw::Invalid)
}

/// Refuses a request without a variable that must have a value: the executor would notice only while it executes.
fn require(operation: &OperationDefinition, variables: &Variables) -> Result<(), Flaw> {
    for definition in &operation.variable_definitions {
        let variable = &definition.node;
        let sent = variables.get(&variable.name.node);
        let missing = sent.map_or(variable.default_value.is_none(), |value| {
            *value == Const::Null
        });
        if missing && !variable.var_type.node.nullable {
            let (name, kind) = (&variable.name.node, &variable.var_type.node);
            let text = format!("The variable ${name} of type {kind} needs a value.");
            return Err(Flaw::Invalid(text));
        }
    }
    Ok(())
}

/// Size of a selection set with everything below it.
#[derive(Clone, Debug, Default)]
struct Extent<'a> {
    /// Fields to the deepest leaf.
    depth: u64,
    /// Fields, spreads and inline fragments to the deepest leaf.
    nesting: u64,
    selections: u64,
    directives: u64,
    cost: u64,
    /// Fields of the set itself, without `__typename`.
    fields: u64,
    /// Has `nodes` or `edges`: the field above is a page.
    page: bool,
    /// Aliases of each field of the set itself.
    aliases: BTreeMap<&'a str, u64>,
}

impl<'a> Extent<'a> {
    /// Adds what stands beside in the same selection set.
    fn join(&mut self, other: &Extent<'a>) {
        self.depth = self.depth.max(other.depth);
        self.nesting = self.nesting.max(other.nesting);
        self.selections = self.selections.saturating_add(other.selections);
        self.directives = self.directives.saturating_add(other.directives);
        self.cost = self.cost.saturating_add(other.cost);
        self.fields = self.fields.saturating_add(other.fields);
        self.page |= other.page;
        for (name, count) in &other.aliases {
            let sum = self.aliases.entry(name).or_default();
            *sum = sum.saturating_add(*count);
        }
    }

    /// One more selection around the set: a spread or an inline fragment.
    fn wrap(&mut self, directives: &[Positioned<Directive>]) {
        self.nesting = self.nesting.saturating_add(1);
        self.selections = self.selections.saturating_add(1);
        self.directives = self.directives.saturating_add(count(directives));
    }
}

struct Walk<'a> {
    document: &'a ExecutableDocument,
    operation: &'a OperationDefinition,
    variables: &'a Variables,
    limits: &'a Limits,
    /// `None` while the fragment is being measured: meeting it again is a cycle.
    fragments: HashMap<&'a str, Option<Extent<'a>>>,
}

impl<'a> Walk<'a> {
    fn new(
        document: &'a ExecutableDocument,
        operation: &'a OperationDefinition,
        variables: &'a Variables,
        limits: &'a Limits,
    ) -> Self {
        Self {
            document,
            operation,
            variables,
            limits,
            fragments: HashMap::new(),
        }
    }

    fn operation(&mut self, operation: &'a OperationDefinition) -> Result<Extent<'a>, Flaw> {
        let mut extent = self.set(&operation.selection_set.node.items, 0)?;
        extent.directives = extent
            .directives
            .saturating_add(count(&operation.directives));
        for variable in &operation.variable_definitions {
            extent.directives = extent
                .directives
                .saturating_add(count(&variable.node.directives));
        }
        let cost = extent.cost;
        check("depth", self.limits.depth, extent.depth, cost)?;
        check("nesting", self.limits.nesting, extent.nesting, cost)?;
        check(
            "selections",
            self.limits.selections,
            extent.selections,
            cost,
        )?;
        check(
            "directives",
            self.limits.directives,
            extent.directives,
            cost,
        )?;
        match operation.ty {
            OperationType::Query => {}
            OperationType::Mutation => check("rootMutationFields", 1, extent.fields, cost)?,
            OperationType::Subscription => {
                check("rootSubscriptionFields", 1, extent.fields, cost)?;
            }
        }
        check("cost", self.limits.cost, cost, cost)?;
        Ok(extent)
    }

    fn set(&mut self, items: &'a [Positioned<Selection>], level: u64) -> Result<Extent<'a>, Flaw> {
        // Real levels of this document: refusing here also bounds the recursion of this walk.
        check("nesting", self.limits.nesting, level, 0)?;
        let mut whole = Extent::default();
        for item in items {
            match &item.node {
                Selection::Field(field) => {
                    let extent = self.field(&field.node, level)?;
                    whole.join(&extent);
                }
                Selection::InlineFragment(inline) => {
                    let items = &inline.node.selection_set.node.items;
                    let mut extent = self.set(items, level.saturating_add(1))?;
                    extent.wrap(&inline.node.directives);
                    whole.join(&extent);
                }
                Selection::FragmentSpread(spread) => {
                    let name = spread.node.fragment_name.node.as_str();
                    self.fragment(name, level.saturating_add(1))?;
                    if let Some(Some(extent)) = self.fragments.get(name) {
                        whole.join(extent);
                    }
                    whole.directives = whole
                        .directives
                        .saturating_add(count(&spread.node.directives));
                }
            }
        }
        for aliases in whole.aliases.values() {
            check("aliases", self.limits.aliases, *aliases, whole.cost)?;
        }
        Ok(whole)
    }

    /// Makes sure that a fragment is measured.
    fn fragment(&mut self, name: &'a str, level: u64) -> Result<(), Flaw> {
        match self.fragments.get(name) {
            Some(Some(extent)) => {
                let nesting = level.saturating_add(extent.nesting).saturating_sub(1);
                return check("nesting", self.limits.nesting, nesting, 0);
            }
            Some(None) => {
                let text = format!("The fragment {name:?} contains itself.");
                return Err(Flaw::Invalid(text));
            }
            None => {}
        }
        let Some(definition) = self.document.fragments.get(name) else {
            let text = format!("The document has no fragment named {name:?}.");
            return Err(Flaw::Invalid(text));
        };
        self.fragments.insert(name, None);
        let mut extent = self.set(&definition.node.selection_set.node.items, level)?;
        extent.wrap(&definition.node.directives);
        self.fragments.insert(name, Some(extent));
        Ok(())
    }

    fn field(&mut self, field: &'a Field, level: u64) -> Result<Extent<'a>, Flaw> {
        let below = self.set(&field.selection_set.node.items, level.saturating_add(1))?;
        let name = field.name.node.as_str();
        let rows = self.rows(field, below.page);
        let mut extent = Extent {
            depth: below.depth.saturating_add(1),
            nesting: below.nesting.saturating_add(1),
            selections: below.selections.saturating_add(1),
            directives: below.directives.saturating_add(count(&field.directives)),
            cost: below
                .cost
                .saturating_mul(rows)
                .saturating_add(1 + extra(name)),
            fields: u64::from(name != "__typename"),
            page: matches!(name, "nodes" | "edges"),
            aliases: BTreeMap::new(),
        };
        if field.alias.is_some() {
            extent.aliases.insert(name, 1);
        }
        Ok(extent)
    }

    /// How often the children of a field are resolved at most: rows of a page, or ids of a look-up.
    fn rows(&self, field: &Field, page: bool) -> u64 {
        let default = if page { self.limits.page_default } else { 1 };
        let asked = ["first", "last", "ids"].map(|name| {
            field.get_argument(name)?;
            Some(match self.constant(field, name) {
                Some(Const::Number(number)) => number.as_u64().unwrap_or(1),
                Some(Const::List(items)) => u64::try_from(items.len()).unwrap_or(u64::MAX),
                _ => default,
            })
        });
        let rows = asked.into_iter().flatten().max().unwrap_or(default);
        rows.clamp(1, self.limits.page_max)
    }

    /// The value of an argument with variables replaced; lists may be shortened to the largest page.
    fn constant(&self, field: &Field, argument: &str) -> Option<Const> {
        let value = &field.get_argument(argument)?.node;
        let replaced = value.clone().into_const_with(|variable| {
            let sent = self.variables.get(&variable);
            let value = sent.or_else(|| self.default_of(&variable));
            value.map(|value| self.shorten(value)).ok_or(())
        });
        replaced.ok()
    }

    /// A copy that costs little however large the variable is.
    fn shorten(&self, value: &Const) -> Const {
        match value {
            Const::Number(number) => Const::Number(number.clone()),
            Const::List(items) => {
                let most = usize::try_from(self.limits.page_max).unwrap_or(usize::MAX);
                Const::List(vec![Const::Null; items.len().min(most)])
            }
            _ => Const::Null,
        }
    }

    fn default_of(&self, variable: &Name) -> Option<&'a Const> {
        let mut definitions = self.operation.variable_definitions.iter();
        let definition = definitions.find(|one| one.node.name.node == *variable)?;
        Some(&definition.node.default_value.as_ref()?.node)
    }
}

fn extra(name: &str) -> u64 {
    let heavy = HEAVY.iter().find(|(field, _)| *field == name);
    heavy.map_or(0, |(_, cost)| *cost)
}

fn count(directives: &[Positioned<Directive>]) -> u64 {
    u64::try_from(directives.len()).unwrap_or(u64::MAX)
}
