//! Takes in what comes back: it goes where it waits for a judgement.

use db::AnyOfExpression;
use db::schema::locations;
use diesel::prelude::*;
use serde_json::json;

use super::model::ReturnStatus::{Approved, Received};
use super::model::{SalesReturnGoodsRow, SalesReturnLineRow, SalesReturnRow};
use super::shipped::Left;
use super::store::{ReturnTarget, advance, contents, for_step, require_status, write_goods};
use crate::identity::Permission;
use crate::inventory::{
    InventoryFault, LocationRow, StockBook, StockLine, StockMovementKind, stock_book,
};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{LocationId, LotId, SalesReturnId, SerialNumberId, SkuId, StockMovementId};
use crate::kernel::input::{InputFault, at_most, optional_text, range};
use crate::kernel::{Actor, Error, Tx};
use crate::orders::access::for_view;
use crate::orders::events::RETURN_RECEIVED;
use crate::orders::fault::OrdersFault;

/// Goods that came back.
#[derive(Debug, Clone)]
pub struct SalesReturnReceive {
    /// The return, and the version that the caller saw.
    pub target: ReturnTarget,
    /// Number of the paper that came with them, at most 100 characters.
    pub document: Option<String>,
    /// 1 to 100.
    pub lines: Vec<ReceiveLine>,
}

/// Pieces that came back of a line.
#[derive(Debug, Clone)]
pub struct ReceiveLine {
    /// The line of the order.
    pub number: i64,
    /// Pieces, 1 or more.
    pub quantity: i64,
    /// A location for quarantine or damaged goods.
    pub to: LocationId,
    /// The lot; `None`: the one that left, when it is one.
    pub lot: Option<LotId>,
    /// None, or one for each piece.
    pub serials: Vec<String>,
}

/// Takes the goods in; may be repeated for what comes later.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SALES_RETURN_NOT_IN_STATE`, `ORDER_LINE_UNKNOWN`,
/// `RETURNED_TOO_MANY`, `SERIAL_NOT_OF_ORDER`, `SERIALS_INCOMPLETE`, `SERIALS_REQUIRED`,
/// `RETURN_PLACE`, `CONFLICT`, errors of input, and what stock refuses of a return.
pub fn sales_return_receive(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesReturnReceive,
) -> Result<SalesReturnId> {
    let mut row = for_step(tx, actor, input.target, Permission::OrderFulfil)?;
    require_status(&row, &[Approved, Received])?;
    let document = optional_text("document", input.document.as_deref(), 100)?;
    if input.lines.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    at_most("lines", &input.lines, 100)?;
    let order = for_view(tx.conn(), actor, row.order_id)?;
    let left = Left::read(tx, &order)?;
    let (lines, mut goods) = contents(tx, &row)?;
    check_places(tx, actor, input)?;
    let mut booked = Vec::new();
    let mut added = Vec::new();
    for (place, line) in input.lines.iter().enumerate() {
        let arrived = Arrived {
            row: &row,
            lines: &lines,
            left: &left,
        };
        let found = arrived.line(line, &goods).map_err(|error| {
            let mut path = vec!["lines".to_owned(), place.to_string()];
            let field = error.reported().first().and_then(|one| one.path().last());
            path.extend(field.cloned());
            error.at(path)
        })?;
        let (lines, rows) = found;
        booked.extend(lines);
        goods.extend(rows.iter().cloned());
        added.extend(rows);
    }
    let movement = stock_book(
        tx,
        actor,
        &StockBook {
            id: None,
            kind: StockMovementKind::Return,
            document,
            subject: Some(row.id.into()),
            reason: Some(row.reason.clone()),
            lines: booked,
        },
    )?;
    let count = added.len();
    let known = goods.len() - count;
    for one in goods.iter_mut().skip(known) {
        one.movement_id = movement;
    }
    write_goods(tx, &row, goods)?;
    let told: Vec<_> = input
        .lines
        .iter()
        .map(|line| json!({ "number": line.number, "quantity": line.quantity }))
        .collect();
    let data = json!({ "movementId": movement, "lines": told });
    advance(tx, actor, &mut row, (&RETURN_RECEIVED, Received, data))
}

fn check_places(tx: &mut Tx<'_>, actor: &Actor, input: &SalesReturnReceive) -> Result<()> {
    let ids: Vec<LocationId> = input.lines.iter().map(|line| line.to).collect();
    let places: Vec<LocationRow> = locations::table
        .filter(locations::org_id.eq(actor.org))
        .filter(locations::id.any_of(&ids))
        .select(LocationRow::as_select())
        .load(tx.conn())?;
    for (i, line) in input.lines.iter().enumerate() {
        let at =
            |error: Error| error.at(["lines".to_owned(), i.to_string(), "toLocationId".to_owned()]);
        let place = places.iter().find(|place| place.id == line.to);
        let place = place.ok_or_else(|| at(CoreFault::NotFound.into()))?;
        if !place.kind.is_blocked() {
            let location = place.code.clone();
            return Err(at(OrdersFault::ReturnPlace { location }.into()));
        }
    }
    Ok(())
}

/// What a line is checked against.
struct Arrived<'a> {
    row: &'a SalesReturnRow,
    lines: &'a [SalesReturnLineRow],
    left: &'a Left,
}

impl Arrived<'_> {
    /// What is booked for a line, and the goods as they are kept.
    fn line(
        &self,
        line: &ReceiveLine,
        goods: &[SalesReturnGoodsRow],
    ) -> Result<(Vec<StockLine>, Vec<SalesReturnGoodsRow>)> {
        let number = line.number;
        let asked = self.lines.iter().find(|one| one.number == number);
        let asked = asked.ok_or(OrdersFault::NoSuchLine { number })?;
        let sku = asked.sku_id;
        range("quantity", line.quantity, 1, i64::from(i32::MAX))?;
        let of_line = goods.iter().filter(|one| one.number == number);
        let here: i64 = of_line.map(|one| one.quantity).sum();
        let left = asked.quantity - here;
        if line.quantity > left {
            return Err(OrdersFault::ReturnedTooMany { number, left }.into());
        }
        if line.serials.is_empty() {
            self.plain(sku, line, goods)?;
            let lot = line.lot.or_else(|| self.left.lot(sku));
            let booked = booked(sku, line, lot, line.quantity, Vec::new());
            let kept = self.kept(line, lot, None, line.quantity);
            return Ok((vec![booked], vec![kept]));
        }
        let given = i64::try_from(line.serials.len()).unwrap_or(i64::MAX);
        if given != line.quantity {
            let quantity = line.quantity;
            let refused = InventoryFault::SerialsIncomplete { quantity, given };
            return Err(Error::from(refused).at(["serials"]));
        }
        let (mut lines, mut rows) = (Vec::new(), Vec::new());
        for serial in &line.serials {
            let piece = self.left.piece(sku, serial)?;
            let serials = vec![piece.serial.clone()];
            lines.push(booked(sku, line, piece.lot_id, 1, serials));
            rows.push(self.kept(line, piece.lot_id, Some(piece.id), 1));
        }
        Ok((lines, rows))
    }

    /// Refuses pieces without numbers where all that left had one.
    fn plain(&self, sku: SkuId, line: &ReceiveLine, goods: &[SalesReturnGoodsRow]) -> Result<()> {
        let Some(left) = self.left.plain(sku) else {
            return Ok(());
        };
        let numbers = self.lines.iter().filter(|one| one.sku_id == sku);
        let numbers: Vec<i64> = numbers.map(|one| one.number).collect();
        let back: i64 = goods
            .iter()
            .filter(|one| numbers.contains(&one.number) && one.serial_id.is_none())
            .map(|one| one.quantity)
            .sum();
        if line.quantity <= left - back {
            return Ok(());
        }
        let of_sku = self.left.serials.iter().filter(|row| row.sku_id == sku);
        let refused = InventoryFault::SerialsRequired {
            sku: format!("#{}", line.number),
            serials: i64::try_from(of_sku.count()).unwrap_or(i64::MAX),
        };
        Err(Error::from(refused).at(["serials"]))
    }

    fn kept(
        &self,
        line: &ReceiveLine,
        lot_id: Option<LotId>,
        serial_id: Option<SerialNumberId>,
        quantity: i64,
    ) -> SalesReturnGoodsRow {
        SalesReturnGoodsRow {
            org_id: self.row.org_id,
            return_id: self.row.id,
            position: 0,
            number: line.number,
            quantity,
            location_id: line.to,
            lot_id,
            serial_id,
            // Known when the movement is booked.
            movement_id: StockMovementId::new(uuid::Uuid::nil()),
            disposition: None,
            disposition_movement_id: None,
        }
    }
}

fn booked(
    sku: SkuId,
    line: &ReceiveLine,
    lot: Option<LotId>,
    quantity: i64,
    serials: Vec<String>,
) -> StockLine {
    StockLine {
        sku,
        quantity,
        from: None,
        to: Some(line.to),
        lot,
        serials,
    }
}
