//! Who sees which event, decided at delivery.

use serde_json::{Map, Value};

use super::model::Row;
use crate::kernel::{Actor, GrantAction};

/// The data of an event as the actor may see it; `None` when it may not see the event at all.
///
/// Members see everything of their organisation. A guest sees the events of objects that are
/// shared with it, and of their data only the fields that the kind declares for guests.
#[must_use]
pub fn visible(actor: &Actor, row: &Row) -> Option<Value> {
    if row.org_id != actor.org {
        return None;
    }
    let data: Value = serde_json::from_str(&row.data).unwrap_or(Value::Null);
    if !actor.is_guest() {
        return Some(data);
    }
    let fields = crate::event_kind(&row.kind)?.guest_fields?;
    if !actor.is_granted(row.subject()?, GrantAction::View) {
        return None;
    }
    let mut shown = Map::new();
    if let Value::Object(map) = data {
        for (name, value) in map {
            if fields.contains(&name.as_str()) {
                shown.insert(name, value);
            }
        }
    }
    Some(Value::Object(shown))
}
