//! Stores what is missing, and tells the log when that begins and ends.

use db::insert_all;
use db::schema::stock_shortages;
use diesel::prelude::*;
use serde_json::json;

use super::find;
use super::row::ShortageRow;
use crate::events::{Event, EventKind};
use crate::inventory::events::{STOCK_COVERED, STOCK_SHORTAGE};
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{Node, OrganizationId, SkuId};

/// Compares what is missing of an article with what was missing before. Done again it changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub(in crate::inventory) fn refresh(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    sku: SkuId,
) -> Result<()> {
    let (mut found, available) = find::missing(tx, org, sku)?;
    let stored: Vec<ShortageRow> = stock_shortages::table
        .filter(stock_shortages::org_id.eq(org))
        .filter(stock_shortages::sku_id.eq(sku))
        .order(stock_shortages::subject_id.asc())
        .select(ShortageRow::as_select())
        .load(tx.conn())?;
    let mut fresh = Vec::new();
    for row in &mut found {
        let old = stored.iter().find(|old| old.subject_id == row.subject_id);
        match old {
            Some(old) => {
                row.since = old.since;
                // Somebody said that more is needed: that is news, that less is there is not.
                if row.required > old.required && row.missing > old.missing {
                    tell(tx, &STOCK_SHORTAGE, row, available);
                }
            }
            None => tell(tx, &STOCK_SHORTAGE, row, available),
        }
        if old != Some(row) {
            fresh.push(row.clone());
        }
    }
    for old in &stored {
        let now = found.iter().find(|row| row.subject_id == old.subject_id);
        if now == Some(old) {
            continue;
        }
        diesel::delete(stock_shortages::table.find((org, sku, old.subject_id)))
            .execute(tx.conn())?;
        if now.is_none() {
            tell(tx, &STOCK_COVERED, old, available);
        }
    }
    or_again(insert_all!(tx.conn(), stock_shortages::table, fresh))
}

fn tell(tx: &mut Tx<'_>, kind: &'static EventKind, row: &ShortageRow, available: i64) {
    let subject = match row.task_id {
        Some(task) => Node::from(task),
        None => Node::from(row.sku_id),
    };
    let missing = if kind.name == STOCK_SHORTAGE.name {
        row.missing
    } else {
        0
    };
    let data = json!({
        "skuIds": [row.sku_id], "skuId": row.sku_id, "taskId": row.task_id,
        "required": row.required, "available": available, "missing": missing,
    });
    tx.emit(Event {
        project: row.project_id,
        ..Event::of(row.org_id, kind, subject, data)
    });
}
