//! What search does when something has happened.

use std::collections::BTreeSet;

use serde_json::Value;

use super::source::{self, Found};
use super::store::{follow, put, put_skus};
use crate::events::Row;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{Node, OrganizationId};
use crate::projects::events::{PROJECT_ADVANCED, TASK_RETURNED, TASK_UPDATED};

/// Writes what can be found about every object that an event names. Reading the same event again
/// changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    let subject = row.subject();
    let mut nodes = BTreeSet::from_iter(subject);
    gather(&serde_json::from_str(&row.data)?, &mut nodes);
    for node in nodes {
        index(tx, row, node)?;
    }
    let decision = if row.kind == TASK_RETURNED.name {
        source::returned(tx.conn(), row)?
    } else if row.kind == PROJECT_ADVANCED.name {
        source::advanced(tx.conn(), row)?
    } else {
        None
    };
    if let Some(document) = decision {
        put(tx, row.org_id, &document)?;
    }
    match subject {
        Some(subject) => files(tx, row.org_id, subject),
        None => Ok(()),
    }
}

/// Every id in the data of an event.
fn gather(data: &Value, nodes: &mut BTreeSet<Node>) {
    match data {
        Value::String(text) => nodes.extend(text.parse::<Node>().ok()),
        Value::Array(values) => values.iter().for_each(|value| gather(value, nodes)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, nodes)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn index(tx: &mut Tx<'_>, row: &Row, node: Node) -> Result<()> {
    let org = row.org_id;
    let Found {
        documents,
        home,
        skus,
    } = source::of(tx.conn(), org, node)?;
    for document in &documents {
        put(tx, org, document)?;
    }
    let Some(home) = home else {
        return Ok(());
    };
    if let Some(skus) = &skus {
        put_skus(tx, org, &home, skus)?;
    }
    // A task can go to another phase, and what is on it goes with it.
    if row.kind == TASK_UPDATED.name {
        follow(tx, org, &home)?;
    }
    Ok(())
}

/// Finds the files that came to an object.
fn files(tx: &mut Tx<'_>, org: OrganizationId, subject: Node) -> Result<()> {
    let Some(home) = source::home(tx.conn(), org, subject)? else {
        return Ok(());
    };
    for document in source::attached(tx.conn(), org, home)? {
        put(tx, org, &document)?;
    }
    Ok(())
}
