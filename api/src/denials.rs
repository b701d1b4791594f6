//! What was refused to whom, kept beside the answers: none of them waits for it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use async_graphql::{Context, ID, QueryPathSegment, Value};
use domain::identity::denial::Refused;
use domain::kernel::fault::{Error, FaultKind};
use domain::kernel::id::Node;

use crate::graphql::context::ContextExt;

/// Different refusals that may wait to be written; further ones are only counted as metrics.
const WAITING: usize = 1_024;
/// Longest operation's name that is kept, in characters.
const NAME: usize = 100;

/// Refusals that wait to be written.
#[derive(Default)]
pub(crate) struct Denials(Mutex<HashMap<Refused, i64>>);

impl Denials {
    /// Takes a refusal to be written soon.
    fn note(&self, refused: Refused) {
        metrics::counter!("muster_denials_total").increment(1);
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_full = waiting.len() >= WAITING;
        if let Some(times) = waiting.get_mut(&refused) {
            *times += 1;
        } else if !is_full {
            waiting.insert(refused, 1);
        }
    }

    /// What waits, with how often it happened.
    pub(crate) fn take(&self) -> Vec<(Refused, i64)> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.drain().collect()
    }
}

/// Notes an error that ends a field, when somebody was refused for want of rights: what is
/// forbidden, and for guests also an object that they named and do not see.
pub(crate) fn note(ctx: &Context<'_>, error: &Error) {
    let kinds = [FaultKind::Forbidden, FaultKind::NotFound];
    let mut reported = error.reported().iter();
    let Some(refusal) = reported.find(|r| kinds.contains(&r.kind())) else {
        return;
    };
    match (refusal.kind(), object(ctx)) {
        (FaultKind::NotFound, None) => {}
        (FaultKind::NotFound, Some(object)) => keep(ctx, Some(object), None),
        (_, object) => keep(ctx, object, Some(refusal.code().code)),
    }
}

/// Notes that a guest named an object that it does not see, where that is no error.
pub(crate) fn unseen(ctx: &Context<'_>, id: &ID) {
    if let Ok(object) = id.parse() {
        keep(ctx, Some(object), None);
    }
}

/// Without a code it is an object that was not found, which is of interest only about guests.
fn keep(ctx: &Context<'_>, object: Option<Node>, code: Option<&'static str>) {
    let Some(actor) = ctx.caller().known() else {
        return;
    };
    if code.is_none() && !actor.is_guest() {
        return;
    }
    ctx.app().denials.note(Refused {
        org: actor.org,
        user: actor.user,
        operation: operation(ctx),
        object: object.map(|node| node.to_string()).unwrap_or_default(),
        code: code.unwrap_or("NOT_FOUND"),
    });
}

/// The root field, or the way from it to the field.
fn operation(ctx: &Context<'_>) -> String {
    let mut names = vec![ctx.field().name()];
    let mut at = ctx.path_node.and_then(|node| node.parent.copied());
    while let Some(node) = at {
        if let QueryPathSegment::Name(name) = node.segment {
            names.push(name);
        }
        at = node.parent.copied();
    }
    names.reverse();
    names.join(".").chars().take(NAME).collect()
}

/// The first global id among the field's arguments.
fn object(ctx: &Context<'_>) -> Option<Node> {
    let arguments = ctx.field().arguments().ok()?;
    arguments.iter().find_map(|(_, value)| named(value))
}

fn named(value: &Value) -> Option<Node> {
    match value {
        Value::String(text) => text.parse().ok(),
        Value::List(list) => list.iter().find_map(named),
        Value::Object(map) => map.values().find_map(named),
        _ => None,
    }
}
