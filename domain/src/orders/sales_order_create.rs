//! Enters an order by hand.

use db::schema::{sales_counters, sales_orders};
use diesel::prelude::*;

use super::model::OrderStatus;
use super::report::{OrderLine, SalesOrderUpsert};
use super::row::SalesOrderRow;
use super::sales_orders_upsert::entered;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{ChannelId, CustomerId, ProjectId, SalesOrderId};
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Moment, Tx};

/// An order that somebody here enters.
#[derive(Debug, Clone)]
pub struct SalesOrderCreate {
    /// Id that the client made.
    pub id: Option<SalesOrderId>,
    /// Its number, at most 128 characters; `None`: the next of our own.
    pub external_id: Option<String>,
    /// ISO 4217 code of all amounts.
    pub currency: String,
    /// Who buys.
    pub customer: Option<CustomerId>,
    /// Where it is sold.
    pub channel: Option<ChannelId>,
    /// The project that sells it.
    pub project: Option<ProjectId>,
    /// What is bought, 1 to 100 lines of known articles.
    pub lines: Vec<OrderLine>,
    /// What shipping costs the customer.
    pub shipping_minor: i64,
    /// When it was ordered; `None`: now.
    pub ordered_at: Option<Moment>,
    /// A remark, at most 1,000 characters.
    pub note: Option<String>,
}

/// Enters the order, not paid. With an id, a repeat is the same success.
///
/// # Errors
/// `FORBIDDEN`, `ALREADY_EXISTS` for a number that is taken, `NOT_FOUND`, `ORDER_SKU_UNKNOWN`,
/// `ID_REUSED`, errors of input.
pub fn sales_order_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SalesOrderCreate,
) -> Result<SalesOrderId> {
    actor.require(Permission::OrderManage)?;
    let number = optional_text("externalId", input.external_id.as_deref(), 128)?;
    if let Some(id) = input.id
        && let Some(row) = with_id(tx, actor, id)?
    {
        let is_same = row.by_hand
            && row.currency == input.currency
            && number.is_none_or(|number| number == row.external_id);
        return if is_same {
            Ok(id)
        } else {
            Err(InputFault::IdReused.into())
        };
    }
    let external_id = match number {
        Some(value) if is_taken(tx, actor, &value)? => {
            return Err(Error::from(InputFault::Taken { value }).at(["externalId"]));
        }
        Some(number) => number,
        None => next_number(tx, actor)?,
    };
    let order = SalesOrderUpsert {
        id: input.id,
        external_id,
        source: None,
        sequence: 0,
        status: OrderStatus::Created,
        raw_status: None,
        currency: input.currency.clone(),
        customer: input.customer,
        channel: input.channel,
        project: input.project,
        lines: input.lines.clone(),
        shipping_minor: input.shipping_minor,
        payments: Vec::new(),
        shipments: Vec::new(),
        refunded_minor: 0,
        ordered_at: input.ordered_at.unwrap_or_else(|| tx.now()),
        note: input.note.clone(),
    };
    entered(tx, actor, &order)
}

fn with_id(tx: &mut Tx<'_>, actor: &Actor, id: SalesOrderId) -> Result<Option<SalesOrderRow>> {
    Ok(sales_orders::table
        .find((actor.org, id))
        .select(SalesOrderRow::as_select())
        .first(tx.conn())
        .optional()?)
}

fn is_taken(tx: &mut Tx<'_>, actor: &Actor, number: &str) -> Result<bool> {
    let others = sales_orders::table
        .filter(sales_orders::org_id.eq(actor.org))
        .filter(sales_orders::external_id.eq(number))
        .count();
    Ok(others.get_result::<i64>(tx.conn())? > 0)
}

/// The next number of our own that no source took.
fn next_number(tx: &mut Tx<'_>, actor: &Actor) -> Result<String> {
    loop {
        let counter = sales_counters::table.find((actor.org, "order"));
        let next: Option<i64> = diesel::update(counter)
            .set(sales_counters::last.eq(sales_counters::last + 1_i64))
            .returning(sales_counters::last)
            .get_result(tx.conn())
            .optional()?;
        if next.is_none() {
            let first = diesel::insert_into(sales_counters::table).values((
                sales_counters::org_id.eq(actor.org),
                sales_counters::name.eq("order"),
                sales_counters::last.eq(1_i64),
            ));
            or_again(first.execute(tx.conn()))?;
        }
        let number = format!("SO-{:06}", next.unwrap_or(1));
        if !is_taken(tx, actor, &number)? {
            return Ok(number);
        }
    }
}
