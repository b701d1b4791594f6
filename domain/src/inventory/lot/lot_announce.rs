//! Announces a lot that will come.

use db::schema::lots;
use diesel::prelude::*;
use serde_json::json;

use super::model::LotRow;
use super::status::LotStatus;
use crate::events::Event;
use crate::identity::Permission;
use crate::inventory::events::LOT_ANNOUNCED;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{LotId, SkuId, SupplierId};
use crate::kernel::input::{InputFault, optional_text, range, text};
use crate::kernel::{Actor, Error, Tx};
use crate::{catalog, identity};

/// Most pieces of a lot.
pub(super) const MAX_QUANTITY: i64 = 1_000_000_000;

/// A lot that will come.
#[derive(Debug, Clone)]
pub struct LotAnnounce {
    /// Id that the client made.
    pub id: Option<LotId>,
    /// Unique in the organisation, at most 64 characters; stored in capitals.
    pub code: String,
    /// What it consists of.
    pub sku: SkuId,
    /// Who delivers it.
    pub supplier: Option<SupplierId>,
    /// Pieces, 1 to 1,000,000,000.
    pub quantity: i64,
    /// Remark, at most 1,000 characters.
    pub note: Option<String>,
}

/// Announces the lot.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` for SKU or supplier, `ALREADY_EXISTS` for the code, `ID_REUSED`, errors
/// of input.
pub fn lot_announce(tx: &mut Tx<'_>, actor: &Actor, input: &LotAnnounce) -> Result<LotId> {
    actor.require(Permission::LotReceive)?;
    catalog::access::for_sku(tx, actor, input.sku).map_err(|e| e.at(["skuId"]))?;
    if let Some(supplier) = input.supplier {
        identity::access::for_supplier(tx, actor, supplier).map_err(|e| e.at(["supplierId"]))?;
    }
    let row = row(tx, actor, input)?;
    written(tx, actor, row)
}

/// Announces a lot for a context that has authorised its own step, and whose article and supplier are
/// known.
///
/// # Errors
/// `ALREADY_EXISTS` for the code, `ID_REUSED`, errors of input.
pub fn lot_expect(tx: &mut Tx<'_>, actor: &Actor, input: &LotAnnounce) -> Result<LotId> {
    let row = row(tx, actor, input)?;
    written(tx, actor, row)
}

fn row(tx: &Tx<'_>, actor: &Actor, input: &LotAnnounce) -> Result<LotRow> {
    Ok(LotRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: text("code", &input.code, 64)?.to_uppercase(),
        sku_id: input.sku,
        supplier_id: input.supplier,
        quantity: range("quantity", input.quantity, 1, MAX_QUANTITY)?,
        status: LotStatus::Announced,
        note: optional_text("note", input.note.as_deref(), 1000)?,
        announced_at: tx.now(),
        received_at: None,
        version: 1,
    })
}

fn written(tx: &mut Tx<'_>, actor: &Actor, row: LotRow) -> Result<LotId> {
    if let Some(known) = known(tx, &row)? {
        return known;
    }
    or_again(
        diesel::insert_into(lots::table)
            .values(&row)
            .execute(tx.conn()),
    )?;
    let data = json!({
        "code": row.code, "skuId": row.sku_id, "supplierId": row.supplier_id, "quantity": row.quantity,
    });
    tx.emit(Event::by(actor, &LOT_ANNOUNCED, row.id, data));
    Ok(row.id)
}

/// What to answer when id or code is there already.
fn known(tx: &mut Tx<'_>, row: &LotRow) -> Result<Option<Result<LotId>>> {
    let known: Option<LotRow> = lots::table
        .filter(lots::org_id.eq(row.org_id))
        .filter(lots::id.eq(row.id).or(lots::code.eq(&row.code)))
        .order((lots::id.eq(row.id)).desc())
        .select(LotRow::as_select())
        .first(tx.conn())
        .optional()?;
    Ok(known.map(|known| {
        if known.id != row.id {
            let value = row.code.clone();
            return Err(Error::from(InputFault::Taken { value }).at(["code"]));
        }
        // A lot moves on after it was announced; what was announced stays comparable.
        let same = (&known.code, known.sku_id, known.supplier_id)
            == (&row.code, row.sku_id, row.supplier_id);
        if same {
            Ok(known.id)
        } else {
            Err(InputFault::IdReused.into())
        }
    }))
}
