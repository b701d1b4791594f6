//! What changed, field by field, for the log.

use serde::Serialize;
use serde_json::{Map, Value, json};

/// Changed fields with the value before and the value after.
#[derive(Debug, Default)]
pub(super) struct Changes(Map<String, Value>);

impl Changes {
    /// Notes a field when it differs.
    pub(super) fn note<T: PartialEq + Serialize>(&mut self, field: &str, from: &T, to: &T) {
        if from != to {
            self.0
                .insert(field.to_owned(), json!({ "from": from, "to": to }));
        }
    }

    /// Whether nothing changed.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The data of an event.
    pub(super) fn into_data(self) -> Value {
        Value::Object(self.0)
    }
}
