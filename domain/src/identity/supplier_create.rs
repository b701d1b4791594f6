//! Adds a supplier.

use db::schema::suppliers;
use diesel::prelude::*;
use serde_json::json;

use super::events::SUPPLIER_CREATED;
use super::model::SupplierRow;
use super::permission::Permission;
use crate::events::Event;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::SupplierId;
use crate::kernel::input::{InputFault, email, text};
use crate::kernel::{Actor, Tx};

/// A new supplier.
#[derive(Debug, Clone)]
pub struct SupplierCreate {
    /// Id that the client made.
    pub id: Option<SupplierId>,
    /// Unique in the organisation, at most 40 characters.
    pub code: String,
    /// At most 100 characters.
    pub name: String,
    /// Where it is written to.
    pub email: Option<String>,
}

/// Adds the supplier.
///
/// # Errors
/// `FORBIDDEN`, `ALREADY_EXISTS` for the code, errors of input.
pub fn supplier_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SupplierCreate,
) -> Result<SupplierId> {
    actor.require(Permission::SupplierManage)?;
    let row = SupplierRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: text("code", &input.code, 40)?,
        name: text("name", &input.name, 100)?,
        email: input
            .email
            .as_deref()
            .map(|e| email("email", e))
            .transpose()?,
        created_at: tx.now(),
        version: 1,
    };
    let known: Option<SupplierRow> = suppliers::table
        .find((actor.org, row.id))
        .select(SupplierRow::as_select())
        .first(tx.conn())
        .optional()?;
    if let Some(known) = known {
        return if known.code == row.code && known.name == row.name && known.email == row.email {
            Ok(known.id)
        } else {
            Err(InputFault::IdReused.into())
        };
    }
    let taken = suppliers::table
        .filter(suppliers::org_id.eq(actor.org))
        .filter(suppliers::code.eq(&row.code))
        .count()
        .get_result::<i64>(tx.conn())?;
    if taken > 0 {
        let fault = InputFault::Taken { value: row.code };
        return Err(crate::kernel::Error::from(fault).at(["code"]));
    }
    let stored = diesel::insert_into(suppliers::table)
        .values(&row)
        .execute(tx.conn());
    or_again(stored)?;
    tx.emit(Event::by(
        actor,
        &SUPPLIER_CREATED,
        row.id,
        json!({ "code": row.code }),
    ));
    Ok(row.id)
}
