//! Adds a warehouse.

use db::schema::warehouses;
use diesel::prelude::*;
use serde_json::json;

use super::model::WarehouseRow;
use crate::events::Event;
use crate::identity::Permission;
use crate::inventory::events::WAREHOUSE_CREATED;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::WarehouseId;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Error, Tx};

/// Most warehouses of an organisation.
const MAX_WAREHOUSES: i64 = 200;

/// A new warehouse.
#[derive(Debug, Clone)]
pub struct WarehouseCreate {
    /// Id that the client made.
    pub id: Option<WarehouseId>,
    /// Unique in the organisation, at most 32 characters; stored in capitals.
    pub code: String,
    /// At most 200 characters.
    pub name: String,
    /// Whether more may be taken out and promised than is there.
    pub allows_negative: bool,
}

/// Adds the warehouse.
///
/// # Errors
/// `FORBIDDEN`, `ALREADY_EXISTS` for the code, `ID_REUSED`, `OUT_OF_RANGE` past 200 warehouses,
/// errors of input.
pub fn warehouse_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &WarehouseCreate,
) -> Result<WarehouseId> {
    actor.require(Permission::WarehouseManage)?;
    let row = WarehouseRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: text("code", &input.code, 32)?.to_uppercase(),
        name: text("name", &input.name, 200)?,
        allows_negative: input.allows_negative,
        archived: false,
        created_at: tx.now(),
        version: 1,
    };
    let all: Vec<WarehouseRow> = warehouses::table
        .filter(warehouses::org_id.eq(actor.org))
        .select(WarehouseRow::as_select())
        .load(tx.conn())?;
    if let Some(known) = all.iter().find(|known| known.id == row.id) {
        let same = known.code == row.code && known.name == row.name;
        return same.then_some(row.id).ok_or(InputFault::IdReused.into());
    }
    if all.iter().any(|known| known.code == row.code) {
        let value = row.code;
        return Err(Error::from(InputFault::Taken { value }).at(["code"]));
    }
    if i64::try_from(all.len()).unwrap_or(i64::MAX) >= MAX_WAREHOUSES {
        let (min, max) = (0, MAX_WAREHOUSES);
        return Err(InputFault::OutOfRange { min, max }.into());
    }
    let insert = diesel::insert_into(warehouses::table).values(&row);
    or_again(insert.execute(tx.conn()))?;
    let data = json!({ "code": row.code, "name": row.name });
    tx.emit(Event::by(actor, &WAREHOUSE_CREATED, row.id, data));
    Ok(row.id)
}
