//! Takes goods of an order off the shelves.

use std::collections::BTreeMap;

use db::schema::{locations, lots, stock_levels};
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_step};
use super::events::PICKED;
use super::fault::OrdersFault;
use super::model::Fulfilment;
use super::model::OrderStatus::{Allocated, Packed, Picking};
use super::picks::{Picks, scanned};
use super::row::{SalesOrderPickRow, SalesOrderRow};
use super::store::{emit, require_status, save};
use crate::identity::Permission;
use crate::inventory::{
    InventoryFault, LocationRow, LotRow, SerialRow, SerialState, StockLevelRow,
};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{LocationId, LotId, SalesOrderId, SerialNumberId, SkuId};
use crate::kernel::input::{InputFault, at_most, optional_text, range, text};
use crate::kernel::{Actor, Error, Tx};

/// Where a piece lies: the location, and the lot.
type Spot = (LocationId, Option<LotId>);

/// Goods that were picked.
#[derive(Debug, Clone)]
pub struct SalesOrderPick {
    /// The order, and the version that the caller saw.
    pub target: Target,
    /// 1 to 200; added to what is picked.
    pub lines: Vec<PickLine>,
}

/// Pieces that were picked for a line.
#[derive(Debug, Clone, Default)]
pub struct PickLine {
    /// The line of the order.
    pub number: i64,
    /// Pieces, 1 or more.
    pub quantity: i64,
    /// Code or barcode of the article that was scanned.
    pub code: Option<String>,
    /// Where; `None`: where the serial numbers lie, or wherever the oldest lot lies when it leaves.
    pub from: Option<LocationId>,
    /// Lot; `None`: the one that lies there.
    pub lot: Option<LotId>,
    /// None, or one for each piece.
    pub serials: Vec<String>,
}

/// Adds to what is picked of the order.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ORDER_NOT_IN_STATE`, `ORDER_LINE_UNKNOWN`, `WRONG_ARTICLE`,
/// `PICKED_TOO_MANY`, `PICK_IN_OTHER_WAREHOUSE`, `PICK_LOT_REQUIRED`, `INSUFFICIENT_STOCK`,
/// `LOT_HELD`, `STOCK_BLOCKED`, `SERIALS_INCOMPLETE`, `SERIALS_REQUIRED`, `SERIAL_UNKNOWN`,
/// `SERIAL_STATE`, `SERIAL_ELSEWHERE`, `SERIAL_PICKED`, `TOO_LONG`, `CONFLICT`.
pub fn sales_order_pick(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesOrderPick,
) -> Result<SalesOrderId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderFulfil)?;
    let is_ahead = row.is_ahead();
    if !is_ahead {
        require_status(&row, &[Allocated, Picking, Packed])?;
    }
    if row.fulfilment != Fulfilment::Reserved {
        // Its source says that it is allocated; nothing is reserved here.
        return Err(not_reserved(&row));
    }
    if input.lines.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    at_most("lines", &input.lines, 200)?;
    let mut picks = Picks::read(tx, &row)?;
    for (place, line) in input.lines.iter().enumerate() {
        pick(tx, actor, &row, (&mut picks, line)).map_err(|error| {
            let mut path = vec!["lines".to_owned(), place.to_string()];
            let field = error.reported().first().and_then(|one| one.path().last());
            path.extend(field.cloned());
            error.at(path)
        })?;
    }
    let from = row.status;
    if !is_ahead && from != Picking {
        row.status = Picking;
        row.status_at = tx.now();
    }
    row.by_hand = true;
    save(tx, &mut row)?;
    picks.write(tx, &row)?;
    let lines: Vec<_> = input
        .lines
        .iter()
        .map(|line| json!({ "number": line.number, "quantity": line.quantity }))
        .collect();
    let data = json!({ "from": from, "to": row.status, "lines": lines });
    emit(tx, actor, &PICKED, &row, data);
    Ok(row.id)
}

fn not_reserved(row: &SalesOrderRow) -> Error {
    let (status, allowed) = (row.status.as_str(), "PAID".to_owned());
    OrdersFault::NotInState { status, allowed }.into()
}

/// Checks one line and adds it.
fn pick(
    tx: &mut Tx<'_>,
    actor: &Actor,
    order: &SalesOrderRow,
    (picks, line): (&mut Picks, &PickLine),
) -> Result<()> {
    let number = line.number;
    let (asked, sku) = picks.line(number)?;
    let left = asked.quantity - picks.picked(number);
    range("quantity", line.quantity, 1, i64::from(i32::MAX))?;
    if line.quantity > left {
        return Err(OrdersFault::PickedTooMany { number, left }.into());
    }
    if let Some(scanned) = optional_text("code", line.code.as_deref(), 128)? {
        let article = picks.articles.get(&sku);
        let is_it = article.is_some_and(|one| {
            one.code.eq_ignore_ascii_case(&scanned) || one.barcode.as_deref() == Some(&*scanned)
        });
        if !is_it {
            return Err(wrong(picks, sku, scanned).at(["code"]));
        }
    }
    let mut row = SalesOrderPickRow {
        org_id: order.org_id,
        order_id: order.id,
        position: 0,
        number,
        quantity: line.quantity,
        location_id: line.from,
        lot_id: line.lot,
        picked_by: actor.user,
        picked_at: tx.now(),
    };
    if !line.serials.is_empty() {
        return pieces(tx, order, (picks, line, sku), &row);
    }
    if let Some(from) = line.from {
        row.lot_id = shelf(tx, order, (picks, line, sku), from)?;
    }
    picks.add(row, Vec::new());
    Ok(())
}

fn wrong(picks: &Picks, sku: SkuId, scanned: String) -> Error {
    let expected = picks.articles.get(&sku).map(|one| one.code.clone());
    let expected = expected.unwrap_or_default();
    OrdersFault::WrongArticle { scanned, expected }.into()
}

/// The lot from which pieces without numbers are taken at a location.
fn shelf(
    tx: &mut Tx<'_>,
    order: &SalesOrderRow,
    (picks, line, sku): (&Picks, &PickLine, SkuId),
    from: LocationId,
) -> Result<Option<LotId>> {
    let place = usable(tx, order, (picks, sku), from)?;
    let levels: Vec<(StockLevelRow, Option<LotRow>)> = stock_levels::table
        .left_join(
            lots::table.on(lots::org_id
                .eq(stock_levels::org_id)
                .and(stock_levels::lot_id.eq(lots::id.nullable()))),
        )
        .filter(stock_levels::org_id.eq(order.org_id))
        .filter(stock_levels::sku_id.eq(sku))
        .filter(stock_levels::location_id.eq(from))
        .filter(stock_levels::on_hand.gt(0))
        .select((StockLevelRow::as_select(), Option::<LotRow>::as_select()))
        .load(tx.conn())?;
    let mut fits = levels
        .into_iter()
        .filter(|(level, _)| line.lot.is_none() || level.lot_id == line.lot);
    let (first, second) = (fits.next(), fits.next());
    if second.is_some() {
        let location = place.code;
        return Err(OrdersFault::LotNeeded { location }.into());
    }
    let (level, lot) = first.unzip();
    let lot = lot.flatten();
    free(lot.as_ref())?;
    let spot = (Some(from), level.as_ref().and_then(|level| level.lot_id));
    let here = level.as_ref().map_or(0, |level| level.on_hand);
    let numbered = level.as_ref().map_or(0, |level| level.serials);
    let available = here - numbered - picks.taken(sku, spot);
    let code = || {
        let article = picks.articles.get(&sku);
        article.map(|one| one.code.clone()).unwrap_or_default()
    };
    if line.quantity > available && numbered > 0 {
        let refused = InventoryFault::SerialsRequired {
            sku: code(),
            serials: numbered,
        };
        return Err(Error::from(refused).at(["serials"]));
    }
    if line.quantity > available {
        let refused = InventoryFault::InsufficientStock {
            sku: code(),
            wanted: line.quantity,
            available: available.max(0),
        };
        return Err(Error::from(refused).at(["quantity"]));
    }
    Ok(spot.1)
}

/// A location that goods of an article may be taken from for the order.
fn usable(
    tx: &mut Tx<'_>,
    order: &SalesOrderRow,
    (picks, sku): (&Picks, SkuId),
    from: LocationId,
) -> Result<LocationRow> {
    let place: LocationRow = locations::table
        .find((order.org_id, from))
        .select(LocationRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| Error::from(CoreFault::NotFound).at(["fromLocationId"]))?;
    let location = place.code.clone();
    if place.kind.is_blocked() {
        let refused = InventoryFault::StockBlocked { location };
        return Err(Error::from(refused).at(["fromLocationId"]));
    }
    if picks.warehouses.get(&sku) != Some(&place.warehouse_id) {
        return Err(OrdersFault::OtherWarehouse { location }.into());
    }
    Ok(place)
}

fn free(lot: Option<&LotRow>) -> Result<()> {
    match lot.filter(|lot| lot.status.is_held()) {
        Some(held) => {
            let (lot, status) = (held.code.clone(), held.status.as_str().to_owned());
            Err(Error::from(InventoryFault::LotHeld { lot, status }).at(["lotId"]))
        }
        None => Ok(()),
    }
}

/// Adds pieces by their numbers, each where it lies.
fn pieces(
    tx: &mut Tx<'_>,
    order: &SalesOrderRow,
    (picks, line, sku): (&mut Picks, &PickLine, SkuId),
    row: &SalesOrderPickRow,
) -> Result<()> {
    let serials: Vec<String> = line
        .serials
        .iter()
        .map(|serial| text("serials", serial, 64))
        .collect::<Result<_>>()?;
    let given = i64::try_from(serials.len()).unwrap_or(i64::MAX);
    if given != line.quantity {
        let quantity = line.quantity;
        let refused = InventoryFault::SerialsIncomplete { quantity, given };
        return Err(Error::from(refused).at(["serials"]));
    }
    at_most("serials", &serials, 1_000)?;
    let known = scanned(tx, order, &serials)?;
    let mut by_spot: BTreeMap<Spot, Vec<(SerialNumberId, String)>> = BTreeMap::new();
    let mut seen = Vec::new();
    for serial in serials {
        let of_number = || known.iter().filter(|(row, _)| row.serial == serial);
        let Some((found, is_claimed)) = of_number().find(|(row, _)| row.sku_id == sku) else {
            if of_number().next().is_some() {
                return Err(wrong(picks, sku, serial).at(["serials"]));
            }
            return Err(Error::from(InventoryFault::SerialUnknown { serial }).at(["serials"]));
        };
        if *is_claimed || picks.has(found.id) || seen.contains(&found.id) {
            return Err(OrdersFault::SerialPicked { serial }.into());
        }
        seen.push(found.id);
        let spot = lies(tx, (found, line))?;
        by_spot.entry(spot).or_default().push((found.id, serial));
    }
    for ((location, lot), serials) in by_spot {
        usable(tx, order, (picks, sku), location)?;
        if let Some(lot) = lot {
            let lot: Option<LotRow> = lots::table
                .find((order.org_id, lot))
                .select(LotRow::as_select())
                .first(tx.conn())
                .optional()?;
            free(lot.as_ref())?;
        }
        let row = SalesOrderPickRow {
            location_id: Some(location),
            lot_id: lot,
            quantity: i64::try_from(serials.len()).unwrap_or(i64::MAX),
            ..row.clone()
        };
        picks.add(row, serials);
    }
    Ok(())
}

/// Where a piece lies, when that is where it was scanned.
fn lies(
    tx: &mut Tx<'_>,
    (found, line): (&SerialRow, &PickLine),
) -> Result<(LocationId, Option<LotId>)> {
    let serial = found.serial.clone();
    let Some(location) = found
        .location_id
        .filter(|_| found.state == SerialState::InStock)
    else {
        let state = found.state.as_str().to_owned();
        let needed = SerialState::InStock.as_str().to_owned();
        let refused = InventoryFault::SerialInState {
            serial,
            state,
            needed,
        };
        return Err(Error::from(refused).at(["serials"]));
    };
    let elsewhere = line.from.is_some_and(|from| from != location);
    if !elsewhere && (line.lot.is_none() || line.lot == found.lot_id) {
        return Ok((location, found.lot_id));
    }
    let location: Option<String> = locations::table
        .find((found.org_id, location))
        .select(locations::code)
        .first(tx.conn())
        .optional()?;
    let lot: Option<String> = match found.lot_id {
        Some(lot) => lots::table
            .find((found.org_id, lot))
            .select(lots::code)
            .first(tx.conn())
            .optional()?,
        None => None,
    };
    let (location, lot) = (location.unwrap_or_default(), lot.unwrap_or_default());
    let refused = InventoryFault::SerialElsewhere {
        serial,
        location,
        lot,
    };
    Err(Error::from(refused).at(["serials"]))
}
