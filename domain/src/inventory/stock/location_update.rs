//! Renames a location, or puts it away.

use db::schema::{locations, stock_levels};
use diesel::prelude::*;
use serde_json::json;

use super::place;
use crate::events::Event;
use crate::inventory::access;
use crate::inventory::events::LOCATION_UPDATED;
use crate::inventory::fault::InventoryFault;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::LocationId;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Error, Tx};

/// What to change; `None` leaves a field as it is.
#[derive(Debug, Clone)]
pub struct LocationUpdate {
    /// The location.
    pub location: LocationId,
    /// The version that the caller saw.
    pub version: Option<i64>,
    /// Unique in the warehouse, at most 32 characters; stored in capitals.
    pub code: Option<String>,
    /// No longer used; nothing may lie there.
    pub archived: Option<bool>,
}

/// Changes the location; without a change nothing is written.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, `ALREADY_EXISTS`, `PLACE_NOT_EMPTY`, errors of input.
pub fn location_update(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &LocationUpdate,
) -> Result<LocationId> {
    access::for_location_update(tx.conn(), actor, input.location)?;
    place::close_location(tx, actor.org, input.location)?;
    let old = access::for_location_update(tx.conn(), actor, input.location)?;
    let current = old.version;
    if let Some(version) = input.version.filter(|seen| *seen != current) {
        return Err(CoreFault::Conflict { version, current }.into());
    }
    let mut new = old.clone();
    if let Some(code) = &input.code {
        new.code = text("code", code, 32)?.to_uppercase();
    }
    new.archived = input.archived.unwrap_or(old.archived);
    if new == old {
        return Ok(old.id);
    }
    let taken: i64 = locations::table
        .filter(locations::org_id.eq(actor.org))
        .filter(locations::warehouse_id.eq(new.warehouse_id))
        .filter(locations::code.eq(&new.code))
        .filter(locations::id.ne(new.id))
        .count()
        .get_result(tx.conn())?;
    if taken > 0 {
        let value = new.code;
        return Err(Error::from(InputFault::Taken { value }).at(["code"]));
    }
    if new.archived && !old.archived {
        let lying: i64 = stock_levels::table
            .filter(stock_levels::org_id.eq(actor.org))
            .filter(stock_levels::location_id.eq(new.id))
            .filter(stock_levels::on_hand.ne(0))
            .count()
            .get_result(tx.conn())?;
        if lying > 0 {
            let place = new.code;
            return Err(InventoryFault::PlaceNotEmpty { place }.into());
        }
    }
    new.version += 1;
    let saved = diesel::update(locations::table.find((new.org_id, new.id)))
        .filter(locations::version.eq(current))
        .set(&new);
    if or_again(saved.execute(tx.conn()))? == 0 {
        return Err(CoreFault::Retry.into());
    }
    let data = json!({ "code": new.code, "archived": new.archived });
    tx.emit(Event::by(actor, &LOCATION_UPDATED, new.id, data));
    Ok(new.id)
}
