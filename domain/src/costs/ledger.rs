//! The one way in which entries are added.

use std::collections::BTreeMap;

use db::schema::cost_entries;
use db::{AnyOfExpression, insert_all};
use diesel::prelude::*;
use serde_json::json;

use super::events::BOOKED;
use super::model::{CostKind, CostOrigin, CostRow, Place};
use crate::events::Event;
use crate::identity::read::organization;
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{CostId, OrganizationId, ProjectId, UserId};

/// What one source costs, as it stands now.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What it follows from.
    pub origin: CostOrigin,
    /// Which one of these; with `origin` it names the source.
    pub key: String,
    /// What was paid for.
    pub kind: CostKind,
    /// Minor units of the organisation's currency; 0: nothing (any more).
    pub amount_minor: i64,
    /// What it belongs to.
    pub place: Place,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Whose time it was.
    pub user: Option<UserId>,
    /// Number of the paper that shows it.
    pub document: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// Makes the ledger say what these sources cost, each named once: nothing is added for one that stands
/// so already, the difference for another amount, and for another place or day the whole is taken back
/// there and booked here. Gives the entries that were added.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else books the same source at this moment.
pub fn stand(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    by: Option<UserId>,
    wanted: &[Standing],
) -> Result<Vec<CostId>> {
    let Some(first) = wanted.first() else {
        return Ok(Vec::new());
    };
    let currency = organization(tx.conn(), org)?.currency;
    let keys: Vec<String> = wanted.iter().map(|one| one.key.clone()).collect();
    let mut known: BTreeMap<String, Vec<CostRow>> = BTreeMap::new();
    let rows: Vec<CostRow> = cost_entries::table
        .filter(cost_entries::org_id.eq(org))
        .filter(cost_entries::origin.eq(first.origin))
        .filter(cost_entries::source_key.any_of(&keys))
        .order((cost_entries::source_key.asc(), cost_entries::revision.asc()))
        .select(CostRow::as_select())
        .load(tx.conn())?;
    for row in rows {
        known.entry(row.source_key.clone()).or_default().push(row);
    }
    let mut added = Vec::new();
    for one in wanted {
        let before = known.get(&one.key).map_or(&[][..], Vec::as_slice);
        for (amount, like) in differences(one, before) {
            let mut row = entry(tx, org, by, one, &currency);
            row.amount_minor = amount;
            if let Some(old) = like {
                (row.kind, row.day) = (old.kind, old.day.clone());
                row.project_id = old.project_id;
                row.task_id = old.task_id;
                row.channel_id = old.channel_id;
                row.sku_id = old.sku_id;
            }
            let earlier = added
                .iter()
                .filter(|row: &&CostRow| row.source_key == one.key);
            row.revision = count(before.len() + earlier.count()) + 1;
            added.push(row);
        }
    }
    or_again(insert_all!(tx.conn(), cost_entries::table, added))?;
    tell(tx, org, by, &added);
    Ok(added.iter().map(|row| row.id).collect())
}

/// The amounts to be added, each with the entry whose place it takes when that is not the wanted one.
fn differences<'a>(one: &Standing, before: &'a [CostRow]) -> Vec<(i64, Option<&'a CostRow>)> {
    let standing: i64 = before.iter().map(|row| row.amount_minor).sum();
    let moved = before.last().filter(|last| {
        standing != 0 && (last.place(), &last.day, last.kind) != (one.place, &one.day, one.kind)
    });
    let steps = match moved {
        Some(_) => vec![(-standing, moved), (one.amount_minor, None)],
        // What is taken back is taken back where it was booked.
        None if one.amount_minor == 0 => vec![(-standing, before.last())],
        None => vec![(one.amount_minor - standing, None)],
    };
    steps
        .into_iter()
        .filter(|(amount, _)| *amount != 0)
        .collect()
}

fn entry(
    tx: &Tx<'_>,
    org: OrganizationId,
    by: Option<UserId>,
    one: &Standing,
    currency: &str,
) -> CostRow {
    CostRow {
        org_id: org,
        id: tx.id(),
        kind: one.kind,
        origin: one.origin,
        source_key: one.key.clone(),
        revision: 1,
        amount_minor: 0,
        currency: currency.to_owned(),
        project_id: one.place.project,
        task_id: one.place.task,
        channel_id: one.place.channel,
        sku_id: one.place.sku,
        user_id: one.user,
        day: one.day.clone(),
        document: one.document.clone(),
        note: one.note.clone(),
        recorded_by: by,
        recorded_at: tx.now(),
    }
}

/// One event for each project, so that its health is looked at.
fn tell(tx: &mut Tx<'_>, org: OrganizationId, by: Option<UserId>, added: &[CostRow]) {
    let mut projects: BTreeMap<Option<ProjectId>, Vec<&CostRow>> = BTreeMap::new();
    for row in added {
        projects.entry(row.project_id).or_default().push(row);
    }
    for (project, rows) in projects {
        let Some(first) = rows.first() else { continue };
        let ids: Vec<CostId> = rows.iter().map(|row| row.id).collect();
        let data = json!({ "kind": first.kind, "origin": first.origin, "costIds": ids });
        tx.emit(Event {
            project,
            actor: by,
            ..Event::of(org, &BOOKED, first.id, data)
        });
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
