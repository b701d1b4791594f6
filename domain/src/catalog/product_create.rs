//! Adds a product.

use db::schema::products;
use diesel::prelude::*;
use serde_json::json;

use super::events::PRODUCT_CREATED;
use super::model::ProductRow;
use super::sku_fields::code;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::ProductId;
use crate::kernel::input::{InputFault, optional_text, text};
use crate::kernel::{Actor, Error, Tx};

/// A new product.
#[derive(Debug, Clone)]
pub struct ProductCreate {
    /// Id that the client made.
    pub id: Option<ProductId>,
    /// Unique in the organisation, at most 64 characters without spaces; stored in capitals.
    pub code: String,
    /// At most 200 characters.
    pub name: String,
    /// At most 100 characters.
    pub category: Option<String>,
}

/// Adds the product.
///
/// # Errors
/// `FORBIDDEN`, `ALREADY_EXISTS` for the code, `ID_REUSED`, errors of input.
pub fn product_create(tx: &mut Tx<'_>, actor: &Actor, input: &ProductCreate) -> Result<ProductId> {
    actor.require(Permission::CatalogManage)?;
    let row = ProductRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: code("code", &input.code)?,
        name: text("name", &input.name, 200)?,
        category: optional_text("category", input.category.as_deref(), 100)?,
        created_at: tx.now(),
        version: 1,
    };
    let known: Option<ProductRow> = products::table
        .find((actor.org, row.id))
        .select(ProductRow::as_select())
        .first(tx.conn())
        .optional()?;
    if let Some(known) = known {
        let same =
            known.code == row.code && known.name == row.name && known.category == row.category;
        return if same {
            Ok(known.id)
        } else {
            Err(InputFault::IdReused.into())
        };
    }
    let taken: i64 = products::table
        .filter(products::org_id.eq(actor.org))
        .filter(products::code.eq(&row.code))
        .count()
        .get_result(tx.conn())?;
    if taken > 0 {
        return Err(Error::from(InputFault::Taken { value: row.code }).at(["code"]));
    }
    or_again(
        diesel::insert_into(products::table)
            .values(&row)
            .execute(tx.conn()),
    )?;
    tx.emit(Event::by(
        actor,
        &PRODUCT_CREATED,
        row.id,
        json!({ "code": row.code }),
    ));
    Ok(row.id)
}
