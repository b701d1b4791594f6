//! Decides what becomes of goods that came back.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::serial_numbers;
use diesel::prelude::*;
use serde_json::json;

use super::model::ReturnStatus::{Completed, Received, Refunded};
use super::model::{ReturnDisposition, SalesReturnGoodsRow, SalesReturnLineRow};
use super::store::{ReturnTarget, advance, contents, for_step, require_status, write_goods};
use crate::identity::Permission;
use crate::inventory::{StockBook, StockLine, StockMovementKind, stock_book};
use crate::kernel::fault::Result;
use crate::kernel::id::{LocationId, SalesReturnId, SerialNumberId, SkuId};
use crate::kernel::input::{InputFault, at_most, range};
use crate::kernel::{Actor, Error, Tx};
use crate::orders::events::RETURN_DISPOSED;
use crate::orders::fault::OrdersFault;

/// What becomes of goods.
#[derive(Debug, Clone)]
pub struct SalesReturnDispose {
    /// The return, and the version that the caller saw.
    pub target: ReturnTarget,
    /// 1 to 100.
    pub lines: Vec<DisposeLine>,
}

/// What becomes of pieces of a line.
#[derive(Debug, Clone)]
pub struct DisposeLine {
    /// The line of the order.
    pub number: i64,
    /// Pieces, 1 or more.
    pub quantity: i64,
    /// What becomes of them.
    pub disposition: ReturnDisposition,
    /// Where they are put to be sold again; needed for that only.
    pub to: Option<LocationId>,
    /// Pieces by number; none: those that came first.
    pub serials: Vec<String>,
}

/// Books what becomes of the goods; when nothing waits any more, the return is completed.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SALES_RETURN_NOT_IN_STATE`, `RETURN_NOT_WAITING`, `REQUIRED` for a
/// place, `CONFLICT`, errors of input, and what stock refuses of the movement.
pub fn sales_return_dispose(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesReturnDispose,
) -> Result<SalesReturnId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderFulfil)?;
    require_status(&row, &[Received, Refunded])?;
    if input.lines.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    at_most("lines", &input.lines, 100)?;
    let (lines, mut goods) = contents(tx, &row)?;
    let names = names(tx, actor, &goods)?;
    for (place, line) in input.lines.iter().enumerate() {
        let at = |error: Error, field: &str| {
            error.at(["lines".to_owned(), place.to_string(), field.to_owned()])
        };
        range("quantity", line.quantity, 1, i64::from(i32::MAX)).map_err(|e| at(e, "quantity"))?;
        if line.to.is_none() && line.disposition == ReturnDisposition::Restock {
            return Err(at(InputFault::Required.into(), "toLocationId"));
        }
        let taken = take(&mut goods, line, &names).map_err(|e| at(e, "quantity"))?;
        let booked = StockBook {
            id: None,
            kind: match line.disposition {
                ReturnDisposition::Restock => StockMovementKind::Transfer,
                ReturnDisposition::Scrap => StockMovementKind::Adjustment,
                ReturnDisposition::ToSupplier => StockMovementKind::Return,
            },
            document: None,
            subject: Some(row.id.into()),
            reason: Some(row.reason.clone()),
            lines: moved(&lines, &taken, (line, &names)),
        };
        let movement = stock_book(tx, actor, &booked)?;
        goods.extend(taken.into_iter().map(|one| SalesReturnGoodsRow {
            disposition: Some(line.disposition),
            disposition_movement_id: Some(movement),
            ..one
        }));
    }
    let announced: i64 = lines.iter().map(|line| line.quantity).sum();
    let gone = goods.iter().filter(|one| one.disposition.is_some());
    let gone: i64 = gone.map(|one| one.quantity).sum();
    write_goods(tx, &row, goods)?;
    let to = if row.status == Received && gone == announced {
        Completed
    } else {
        row.status
    };
    let told: Vec<_> = input
        .lines
        .iter()
        .map(|line| {
            json!({
                "number": line.number, "quantity": line.quantity, "disposition": line.disposition,
            })
        })
        .collect();
    let data = json!({ "lines": told });
    advance(tx, actor, &mut row, (&RETURN_DISPOSED, to, data))
}

fn names(
    tx: &mut Tx<'_>,
    actor: &Actor,
    goods: &[SalesReturnGoodsRow],
) -> Result<HashMap<SerialNumberId, String>> {
    let ids: Vec<SerialNumberId> = goods.iter().filter_map(|one| one.serial_id).collect();
    let rows: Vec<(SerialNumberId, String)> = serial_numbers::table
        .filter(serial_numbers::org_id.eq(actor.org))
        .filter(serial_numbers::id.any_of(&ids))
        .select((serial_numbers::id, serial_numbers::serial))
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}

/// Takes waiting pieces of a line out of the goods; a row of several pieces is split.
fn take(
    goods: &mut Vec<SalesReturnGoodsRow>,
    line: &DisposeLine,
    names: &HashMap<SerialNumberId, String>,
) -> Result<Vec<SalesReturnGoodsRow>> {
    let named = |one: &SalesReturnGoodsRow| {
        let name = one.serial_id.and_then(|id| names.get(&id));
        name.is_some_and(|name| line.serials.iter().any(|serial| serial.trim() == name))
    };
    let mut wanted = line.quantity;
    let mut taken = Vec::new();
    for one in goods.iter_mut() {
        let fits = one.number == line.number
            && one.disposition.is_none()
            && (line.serials.is_empty() || named(one));
        let pieces = wanted.min(one.quantity);
        if fits && pieces > 0 {
            taken.push(SalesReturnGoodsRow {
                quantity: pieces,
                ..one.clone()
            });
            one.quantity -= pieces;
            wanted -= pieces;
        }
    }
    if wanted > 0 {
        let (number, left) = (line.number, line.quantity - wanted);
        return Err(OrdersFault::NotWaiting { number, left }.into());
    }
    goods.retain(|one| one.quantity > 0);
    Ok(taken)
}

/// The movement's lines for goods that leave their place.
fn moved(
    lines: &[SalesReturnLineRow],
    taken: &[SalesReturnGoodsRow],
    (line, names): (&DisposeLine, &HashMap<SerialNumberId, String>),
) -> Vec<StockLine> {
    let sku_of = |number: i64| -> Option<SkuId> {
        let line = lines.iter().find(|line| line.number == number);
        line.map(|line| line.sku_id)
    };
    let to = line
        .to
        .filter(|_| line.disposition == ReturnDisposition::Restock);
    taken
        .iter()
        .filter_map(|one| {
            Some(StockLine {
                sku: sku_of(one.number)?,
                quantity: one.quantity,
                from: Some(one.location_id),
                to,
                lot: one.lot_id,
                serials: one
                    .serial_id
                    .and_then(|id| names.get(&id).cloned())
                    .into_iter()
                    .collect(),
            })
        })
        .collect()
}
