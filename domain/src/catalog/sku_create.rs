//! Adds a SKU.

use db::schema::skus;
use diesel::prelude::*;
use serde_json::json;

use super::access;
use super::events::SKU_CREATED;
use super::model::SkuRow;
use super::sku_fields::{attach_image, barcode, check_unique, code};
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{FileId, ProductId, SkuId};
use crate::kernel::input::{InputFault, range, text};
use crate::kernel::money::{MAX_MINOR, currency};
use crate::kernel::{Actor, Tx};

/// A new SKU.
#[derive(Debug, Clone)]
pub struct SkuCreate {
    /// Id that the client made.
    pub id: Option<SkuId>,
    /// Product that it is a variant of.
    pub product: ProductId,
    /// Unique in the organisation, at most 64 characters without spaces; stored in capitals.
    pub code: String,
    /// Unique in the organisation, 4 to 64 characters.
    pub barcode: Option<String>,
    /// At most 200 characters.
    pub name: String,
    /// ISO 4217 code of price and cost.
    pub currency: String,
    /// Sales price in minor units.
    pub price_minor: i64,
    /// Purchase cost in minor units; only from those who may see costs.
    pub cost_minor: Option<i64>,
    /// Picture, complete.
    pub image: Option<FileId>,
}

/// Adds the SKU.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` for product or picture, `ALREADY_EXISTS` for code or barcode,
/// `ID_REUSED`, errors of input.
pub fn sku_create(tx: &mut Tx<'_>, actor: &Actor, input: &SkuCreate) -> Result<SkuId> {
    actor.require(Permission::CatalogManage)?;
    if input.cost_minor.is_some() {
        actor.require(Permission::CostRead)?;
    }
    let product = access::for_product(tx, actor, input.product).map_err(|e| e.at(["productId"]))?;
    let amount = |field, minor| range(field, minor, 0, MAX_MINOR);
    let row = SkuRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        product_id: product.id,
        code: code("code", &input.code)?,
        barcode: barcode("barcode", input.barcode.as_deref())?,
        name: text("name", &input.name, 200)?,
        currency: currency("currency", &input.currency)?,
        price_minor: amount("price", input.price_minor)?,
        cost_minor: input
            .cost_minor
            .map(|minor| amount("cost", minor))
            .transpose()?,
        image_file_id: input.image,
        created_at: tx.now(),
        version: 1,
        reorder_point: None,
    };
    let known: Option<SkuRow> = skus::table
        .find((actor.org, row.id))
        .select(SkuRow::as_select())
        .first(tx.conn())
        .optional()?;
    if let Some(known) = known {
        let created_at = known.created_at;
        let same = known == SkuRow { created_at, ..row };
        return if same {
            Ok(known.id)
        } else {
            Err(InputFault::IdReused.into())
        };
    }
    check_unique(tx, &row)?;
    or_again(
        diesel::insert_into(skus::table)
            .values(&row)
            .execute(tx.conn()),
    )?;
    attach_image(tx, actor, &row)?;
    let data = json!({ "code": row.code, "productId": row.product_id });
    tx.emit(Event::by(actor, &SKU_CREATED, row.id, data));
    Ok(row.id)
}
