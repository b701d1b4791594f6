//! Who sees which event, decided at delivery.

use serde_json::{Map, Value};

use super::model::Row;
use crate::kernel::fault::Result;
use crate::kernel::{Actor, GrantAction};

/// Checks that the actor may read the log at all: guests what was shared with them, others with
/// `event.read`.
///
/// # Errors
/// `FORBIDDEN`.
pub fn for_reading(actor: &Actor) -> Result<()> {
    if actor.is_guest() {
        return Ok(());
    }
    actor.require_log()
}

/// The data of an event as the actor may see it; `None` when it may not see the event at all.
///
/// With `event.read` everything of the organisation is visible. A guest sees the events of objects that are
/// shared with it, and of their data only the fields that the kind declares for guests.
#[must_use]
pub fn visible(actor: &Actor, row: &Row) -> Option<Value> {
    if row.org_id != actor.org {
        return None;
    }
    let data: Value = serde_json::from_str(&row.data).unwrap_or(Value::Null);
    if !actor.is_guest() {
        return actor.require_log().is_ok().then_some(data);
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
