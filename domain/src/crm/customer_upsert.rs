//! Adds a customer, or brings one up to date.

use db::schema::{customers, sales_counters};
use diesel::prelude::*;
use serde_json::json;

use super::access::as_seen;
use super::events::{CUSTOMER_CREATED, CUSTOMER_UPDATED};
use super::row::CustomerRow;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::CustomerId;
use crate::kernel::input::{InputFault, email, optional_text, text};
use crate::kernel::{Actor, Error, Tx};

/// A customer as the caller knows it.
#[derive(Debug, Clone, Default)]
pub struct CustomerUpsert {
    /// Id that the client made; `None` to find it by its code.
    pub id: Option<CustomerId>,
    /// The other system's number, 1 to 64 characters; `None` for a new one of our own.
    pub code: Option<String>,
    /// 1 to 200 characters.
    pub name: String,
    /// At most 40 characters.
    pub phone: Option<String>,
    /// An address.
    pub email: Option<String>,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Adds the customer or brings it up to date; nothing happens when nothing differs.
///
/// # Errors
/// `FORBIDDEN`, `ALREADY_EXISTS` for the code of another one, `CONFLICT`, errors of input.
pub fn customer_upsert(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &CustomerUpsert,
) -> Result<CustomerId> {
    actor.require(Permission::CustomerManage)?;
    let code = optional_text("code", input.code.as_deref(), 64)?;
    let name = text("name", &input.name, 200)?;
    let phone = optional_text("phone", input.phone.as_deref(), 40)?;
    let email = match input.email.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(address) => Some(email("email", address)?),
    };
    let found = found(tx, actor, input.id, code.as_deref())?;
    let Some(mut row) = found else {
        let row = CustomerRow {
            org_id: actor.org,
            id: input.id.unwrap_or_else(|| tx.id()),
            code: match code {
                Some(code) => code,
                None => next_code(tx, actor)?,
            },
            name,
            phone,
            email,
            created_at: tx.now(),
            version: 1,
        };
        let inserted = diesel::insert_into(customers::table).values(&row);
        or_again(inserted.execute(tx.conn()))?;
        let data = json!({ "code": row.code });
        tx.emit(Event::by(actor, &CUSTOMER_CREATED, row.id, data));
        return Ok(row.id);
    };
    as_seen(input.version, row.version)?;
    let mut fields = Vec::new();
    let differs = [
        ("name", row.name != name),
        ("phone", row.phone != phone),
        ("email", row.email != email),
    ];
    fields.extend(
        differs
            .iter()
            .filter(|(_, yes)| *yes)
            .map(|(field, _)| *field),
    );
    if fields.is_empty() {
        return Ok(row.id);
    }
    (row.name, row.phone, row.email) = (name, phone, email);
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(customers::table.find((row.org_id, row.id)))
        .filter(customers::version.eq(seen))
        .set(&row)
        .execute(tx.conn())?;
    if saved == 0 {
        return Err(CoreFault::Retry.into());
    }
    let data = json!({ "fields": fields });
    tx.emit(Event::by(actor, &CUSTOMER_UPDATED, row.id, data));
    Ok(row.id)
}

fn found(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: Option<CustomerId>,
    code: Option<&str>,
) -> Result<Option<CustomerRow>> {
    let mut by_code: Option<CustomerRow> = None;
    if let Some(code) = code {
        by_code = customers::table
            .filter(customers::org_id.eq(actor.org))
            .filter(customers::code.eq(code))
            .select(CustomerRow::as_select())
            .first(tx.conn())
            .optional()?;
    }
    let Some(id) = id else {
        return Ok(by_code);
    };
    if let Some(other) = by_code.filter(|row| row.id != id) {
        let value = other.code;
        return Err(Error::from(InputFault::Taken { value }).at(["code"]));
    }
    Ok(customers::table
        .find((actor.org, id))
        .select(CustomerRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// The next number of our own that no other system took.
fn next_code(tx: &mut Tx<'_>, actor: &Actor) -> Result<String> {
    loop {
        let counter = sales_counters::table.find((actor.org, "customer"));
        let next: Option<i64> = diesel::update(counter)
            .set(sales_counters::last.eq(sales_counters::last + 1_i64))
            .returning(sales_counters::last)
            .get_result(tx.conn())
            .optional()?;
        if next.is_none() {
            let first = diesel::insert_into(sales_counters::table).values((
                sales_counters::org_id.eq(actor.org),
                sales_counters::name.eq("customer"),
                sales_counters::last.eq(1_i64),
            ));
            or_again(first.execute(tx.conn()))?;
        }
        let code = format!("C-{:06}", next.unwrap_or(1));
        if found(tx, actor, None, Some(&code))?.is_none() {
            return Ok(code);
        }
    }
}
