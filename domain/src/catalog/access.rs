//! Who may see and change the catalog.

use db::schema::{products, skus};
use diesel::prelude::*;

use super::model::{ProductRow, SkuRow};
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{ProductId, SkuId};
use crate::kernel::{Actor, Tx};

/// Loads a SKU that the actor may use, as for a lot or a sample.
///
/// # Errors
/// `NOT_FOUND` when there is none or the actor may not see the catalog.
pub fn for_sku(tx: &mut Tx<'_>, actor: &Actor, id: SkuId) -> Result<SkuRow> {
    require_visible(actor)?;
    skus::table
        .find((actor.org, id))
        .select(SkuRow::as_select())
        .first(tx.conn())
        .optional()?
        .map(|row| without_cost(actor, row))
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads a SKU to be changed, with its cost as it is stored.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_sku_update(tx: &mut Tx<'_>, actor: &Actor, id: SkuId) -> Result<SkuRow> {
    for_sku(tx, actor, id)?;
    actor.require(Permission::CatalogManage)?;
    Ok(skus::table
        .find((actor.org, id))
        .select(SkuRow::as_select())
        .first(tx.conn())?)
}

/// Loads a product that the actor may use.
///
/// # Errors
/// `NOT_FOUND` when there is none or the actor may not see the catalog.
pub fn for_product(tx: &mut Tx<'_>, actor: &Actor, id: ProductId) -> Result<ProductRow> {
    require_visible(actor)?;
    products::table
        .find((actor.org, id))
        .select(ProductRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// The row as the actor may see it.
#[must_use]
pub fn without_cost(actor: &Actor, mut row: SkuRow) -> SkuRow {
    if !actor.may(Permission::CostRead) {
        row.cost_minor = None;
    }
    row
}

fn require_visible(actor: &Actor) -> Result<()> {
    // One who may not see the catalog does not learn what is in it.
    if actor.may(Permission::CatalogRead) {
        Ok(())
    } else {
        Err(CoreFault::NotFound.into())
    }
}
