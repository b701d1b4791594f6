//! Serial numbers and the way that they took.

use db::conn::MultiBackend;
use db::schema::{serial_numbers, stock_movement_lines, stock_movement_serials, stock_movements};
use db::types::Id;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::inventory::{SerialRow, StockMovementLineRow, StockMovementRow};
use crate::kernel::fault::{Error, Result};
use crate::kernel::id::{
    EventNode, LocationId, Node, SerialNumber, SerialNumberId, SkuId, StockMovementId,
};
use crate::kernel::input::{InputFault, at_most};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// A movement that a serial number took.
#[derive(Debug, Clone)]
pub struct SerialStep {
    /// The serial number.
    pub serial: SerialNumberId,
    /// The movement.
    pub movement: StockMovementRow,
    /// Its line that named the serial number.
    pub line: StockMovementLineRow,
}

/// Most steps that are listed of one serial number.
const MAX_STEPS: i64 = 200;

/// Most SKUs that one question is about.
const MAX_SKUS: usize = 50;

/// Which pieces are wanted.
#[derive(Debug, Clone, Default)]
pub struct SerialFilter {
    /// Of one of these SKUs, 1 to 50.
    pub skus: Vec<SkuId>,
    /// That lie there.
    pub location: Option<LocationId>,
}

/// A page of pieces with a number, newest first.
///
/// # Errors
/// `FORBIDDEN` for guests, `REQUIRED` and `TOO_LONG` about `skuIds`.
pub fn serials(
    conn: &mut Conn,
    actor: &Actor,
    filter: &SerialFilter,
    args: &PageArgs<SerialNumber>,
) -> Result<Page<SerialRow>> {
    let query = matching(actor, filter)?.select(SerialRow::as_select());
    let rows = page_query!(query, serial_numbers::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many pieces there are.
///
/// # Errors
/// As [`serials`].
pub fn serials_count(conn: &mut Conn, actor: &Actor, filter: &SerialFilter) -> Result<i64> {
    Ok(matching(actor, filter)?.count().get_result(conn)?)
}

fn matching(
    actor: &Actor,
    filter: &SerialFilter,
) -> Result<serial_numbers::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::StockRead)?;
    if filter.skus.is_empty() {
        return Err(Error::from(InputFault::Required).at(["skuIds"]));
    }
    at_most("skuIds", &filter.skus, MAX_SKUS)?;
    let query = serial_numbers::table
        .filter(serial_numbers::org_id.eq(actor.org))
        .filter(serial_numbers::sku_id.any_of(&filter.skus))
        .into_boxed();
    Ok(match filter.location {
        Some(location) => query.filter(serial_numbers::location_id.eq(location).assume_not_null()),
        None => query,
    })
}

/// The piece with a number; of those of several SKUs the one that was added last.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn find_serial(
    conn: &mut Conn,
    actor: &Actor,
    serial: &str,
    sku: Option<SkuId>,
) -> Result<Option<SerialRow>> {
    actor.require(Permission::StockRead)?;
    let mut query = serial_numbers::table
        .filter(serial_numbers::org_id.eq(actor.org))
        .filter(serial_numbers::serial.eq(serial.trim().to_owned()))
        .into_boxed();
    if let Some(sku) = sku {
        query = query.filter(serial_numbers::sku_id.eq(sku));
    }
    Ok(query
        .order(serial_numbers::id.desc())
        .select(SerialRow::as_select())
        .first(conn)
        .optional()?)
}

/// Serial numbers by id, for those who may see stock; nothing for others.
///
/// # Errors
/// When the database fails.
pub fn serials_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[SerialNumberId],
) -> Result<Vec<SerialRow>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(serial_numbers::table
        .filter(serial_numbers::org_id.eq(actor.org))
        .filter(serial_numbers::id.any_of(ids))
        .select(SerialRow::as_select())
        .load(conn)?)
}

/// The movements that serial numbers took, oldest first.
///
/// # Errors
/// When the database fails.
pub fn serial_steps(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[SerialNumberId],
) -> Result<Vec<SerialStep>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    let rows: Vec<(SerialNumberId, StockMovementRow, StockMovementLineRow)> =
        stock_movement_serials::table
            .inner_join(
                stock_movements::table.on(stock_movements::org_id
                    .eq(stock_movement_serials::org_id)
                    .and(stock_movements::id.eq(stock_movement_serials::movement_id))),
            )
            .inner_join(
                stock_movement_lines::table.on(stock_movement_lines::org_id
                    .eq(stock_movement_serials::org_id)
                    .and(stock_movement_lines::movement_id.eq(stock_movement_serials::movement_id))
                    .and(stock_movement_lines::position.eq(stock_movement_serials::position))),
            )
            .filter(stock_movement_serials::org_id.eq(actor.org))
            .filter(stock_movement_serials::serial_id.any_of(ids))
            .order((
                stock_movement_serials::serial_id.asc(),
                stock_movements::at.asc(),
                stock_movements::id.asc(),
            ))
            .limit(MAX_STEPS * i64::try_from(ids.len()).unwrap_or(1))
            .select((
                stock_movement_serials::serial_id,
                StockMovementRow::as_select(),
                StockMovementLineRow::as_select(),
            ))
            .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(serial, movement, line)| SerialStep {
            serial,
            movement,
            line,
        })
        .collect())
}

/// The serial numbers that movements named, each with the movement and the place of its line.
///
/// # Errors
/// When the database fails.
pub fn serials_of_movements(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[StockMovementId],
) -> Result<Vec<(StockMovementId, i64, SerialRow)>> {
    if !actor.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    Ok(stock_movement_serials::table
        .inner_join(
            serial_numbers::table.on(serial_numbers::org_id
                .eq(stock_movement_serials::org_id)
                .and(serial_numbers::id.eq(stock_movement_serials::serial_id))),
        )
        .filter(stock_movement_serials::org_id.eq(actor.org))
        .filter(stock_movement_serials::movement_id.any_of(ids))
        .order((
            stock_movement_serials::movement_id.asc(),
            stock_movement_serials::position.asc(),
            serial_numbers::serial.asc(),
        ))
        .select((
            stock_movement_serials::movement_id,
            stock_movement_serials::position,
            SerialRow::as_select(),
        ))
        .load(conn)?)
}

/// Most serial numbers that are listed of one subject.
const MAX_OF_SUBJECT: i64 = 1_000;

/// The pieces that movements for a subject (an order) named, for a question that another context
/// has authorised; at most 1,000.
///
/// # Errors
/// When the database fails.
pub fn serials_by_subject(
    conn: &mut Conn,
    actor: &Actor,
    subject: impl Into<Node>,
) -> Result<Vec<SerialRow>> {
    let subject = subject.into();
    let of_subject = stock_movement_serials::table
        .inner_join(
            stock_movements::table.on(stock_movements::org_id
                .eq(stock_movement_serials::org_id)
                .and(stock_movements::id.eq(stock_movement_serials::movement_id))),
        )
        .filter(stock_movements::org_id.eq(actor.org))
        .filter(stock_movements::subject_id.eq(Id::<EventNode>::new(subject.uuid)))
        .filter(stock_movements::subject_type.eq(subject.prefix))
        .select(stock_movement_serials::serial_id);
    Ok(serial_numbers::table
        .filter(serial_numbers::org_id.eq(actor.org))
        .filter(serial_numbers::id.eq_any(of_subject))
        .order(serial_numbers::serial.asc())
        .limit(MAX_OF_SUBJECT)
        .select(SerialRow::as_select())
        .load(conn)?)
}
