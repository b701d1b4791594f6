//! Changes a SKU.

use db::schema::skus;
use diesel::prelude::*;
use serde_json::json;

use super::access;
use super::events::SKU_UPDATED;
use super::model::SkuRow;
use super::sku_fields::{attach_image, barcode, check_unique};
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{FileId, SkuId};
use crate::kernel::input::{range, text};
use crate::kernel::money::MAX_MINOR;
use crate::kernel::{Actor, Tx};

/// Most pieces of a reorder point.
const MAX_PIECES: i64 = 1_000_000_000;

/// What to change; `None` leaves a field as it is, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct SkuUpdate {
    /// The version that the caller saw.
    pub version: Option<i64>,
    /// Barcode.
    pub barcode: Option<Option<String>>,
    /// Name.
    pub name: Option<String>,
    /// Sales price in minor units.
    pub price_minor: Option<i64>,
    /// Purchase cost in minor units; only from those who may see costs.
    pub cost_minor: Option<Option<i64>>,
    /// Picture, complete.
    pub image: Option<Option<FileId>>,
    /// Pieces, 0 to 1,000,000,000; when fewer are available, more have to be ordered.
    pub reorder_point: Option<Option<i64>>,
}

/// Changes the SKU; without a change nothing is written.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, `ALREADY_EXISTS` for the barcode, errors of input.
pub fn sku_update(tx: &mut Tx<'_>, actor: &Actor, id: SkuId, input: &SkuUpdate) -> Result<SkuId> {
    let old = access::for_sku_update(tx, actor, id)?;
    if input.cost_minor.is_some() {
        actor.require(Permission::CostRead)?;
    }
    let current = old.version;
    if let Some(version) = input.version.filter(|seen| *seen != current) {
        return Err(CoreFault::Conflict { version, current }.into());
    }
    let new = changed(&old, input)?;
    let fields = changes(&old, &new);
    if fields.is_empty() {
        return Ok(id);
    }
    check_unique(tx, &new)?;
    let written = or_again(
        diesel::update(skus::table.find((actor.org, id)))
            .filter(skus::version.eq(current))
            .set(&new)
            .execute(tx.conn()),
    )?;
    if written == 0 {
        return Err(CoreFault::Retry.into());
    }
    attach_image(tx, actor, &new)?;
    tx.emit(Event::by(
        actor,
        &SKU_UPDATED,
        id,
        json!({ "fields": fields, "version": new.version }),
    ));
    Ok(id)
}

fn changed(old: &SkuRow, input: &SkuUpdate) -> Result<SkuRow> {
    let mut new = old.clone();
    new.version += 1;
    if let Some(code) = &input.barcode {
        new.barcode = barcode("barcode", code.as_deref())?;
    }
    if let Some(name) = &input.name {
        new.name = text("name", name, 200)?;
    }
    if let Some(price) = input.price_minor {
        new.price_minor = range("price", price, 0, MAX_MINOR)?;
    }
    if let Some(cost) = input.cost_minor {
        new.cost_minor = cost
            .map(|minor| range("cost", minor, 0, MAX_MINOR))
            .transpose()?;
    }
    if let Some(image) = input.image {
        new.image_file_id = image;
    }
    if let Some(pieces) = input.reorder_point {
        new.reorder_point = pieces
            .map(|pieces| range("reorderPoint", pieces, 0, MAX_PIECES))
            .transpose()?;
    }
    Ok(new)
}

fn changes(old: &SkuRow, new: &SkuRow) -> Vec<&'static str> {
    [
        ("barcode", old.barcode != new.barcode),
        ("name", old.name != new.name),
        ("price", old.price_minor != new.price_minor),
        ("cost", old.cost_minor != new.cost_minor),
        ("image", old.image_file_id != new.image_file_id),
        ("reorderPoint", old.reorder_point != new.reorder_point),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}
