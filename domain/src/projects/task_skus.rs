//! Articles that a task is about.

use std::collections::BTreeSet;

use db::schema::task_skus;
use diesel::prelude::*;

use super::change::Changes;
use crate::catalog::access::for_sku;
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, SkuId, TaskId};
use crate::kernel::input::at_most;
use crate::kernel::{Actor, Tx};

/// Most articles of a task.
pub(super) const MAX_SKUS: usize = 50;

/// The articles of a task as they are stored.
pub(super) fn of(tx: &mut Tx<'_>, org: OrganizationId, task: TaskId) -> Result<BTreeSet<SkuId>> {
    let ids: Vec<SkuId> = task_skus::table
        .filter(task_skus::org_id.eq(org))
        .filter(task_skus::task_id.eq(task))
        .select(task_skus::sku_id)
        .load(tx.conn())?;
    Ok(ids.into_iter().collect())
}

/// Checks what is given and tells what it changes.
///
/// # Errors
/// `TOO_LONG`, `NOT_FOUND` about the one that the actor does not see.
pub(super) fn check(
    tx: &mut Tx<'_>,
    actor: &Actor,
    given: &[SkuId],
    before: &BTreeSet<SkuId>,
    changes: &mut Changes,
) -> Result<BTreeSet<SkuId>> {
    at_most("skuIds", given, MAX_SKUS)?;
    for (i, sku) in given.iter().enumerate() {
        if !before.contains(sku) {
            let path = ["skuIds".to_owned(), i.to_string()];
            for_sku(tx, actor, *sku).map_err(|e| e.at(path))?;
        }
    }
    let after: BTreeSet<SkuId> = given.iter().copied().collect();
    changes.note("skuIds", before, &after);
    Ok(after)
}

/// Writes the articles of a task.
pub(super) fn write(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    task: TaskId,
    before: &BTreeSet<SkuId>,
    after: &BTreeSet<SkuId>,
) -> Result<()> {
    for sku in before.difference(after) {
        diesel::delete(task_skus::table.find((org, task, *sku))).execute(tx.conn())?;
    }
    for sku in after.difference(before) {
        diesel::insert_into(task_skus::table)
            .values((
                task_skus::org_id.eq(org),
                task_skus::task_id.eq(task),
                task_skus::sku_id.eq(*sku),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
