//! Sets up an organisation with its log.

use db::schema::{event_heads, organizations};
use diesel::prelude::*;
use serde_json::json;

use super::events::ORGANIZATION_CREATED;
use super::model::OrganizationRow;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::OrganizationId;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Error, Tx};

/// A new organisation.
#[derive(Debug, Clone)]
pub struct OrganizationCreate {
    /// 2 to 40 lower-case letters, digits and `-`.
    pub slug: String,
    /// At most 100 characters.
    pub name: String,
    /// IANA time zone.
    pub time_zone: String,
    /// ISO 4217 code.
    pub currency: String,
}

/// Creates the organisation and starts its log. Command line and seeds only.
///
/// # Errors
/// `MALFORMED` for slug, zone or currency.
pub fn organization_create(tx: &mut Tx<'_>, input: &OrganizationCreate) -> Result<OrganizationId> {
    let slug_ok = (2..=40).contains(&input.slug.len())
        && input
            .slug
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let malformed = |field: &str, expected: &str| {
        let expected = expected.to_owned();
        Error::from(InputFault::Malformed { expected }).at([field])
    };
    if !slug_ok {
        return Err(malformed(
            "slug",
            "2 to 40 lower-case letters, digits and -",
        ));
    }
    if input.time_zone.parse::<chrono_tz::Tz>().is_err() {
        return Err(malformed(
            "timeZone",
            "an IANA time zone such as Asia/Shanghai",
        ));
    }
    if input.currency.len() != 3 || !input.currency.bytes().all(|b| b.is_ascii_uppercase()) {
        return Err(malformed("currency", "an ISO 4217 code such as CNY"));
    }
    let row = OrganizationRow {
        id: tx.id(),
        slug: input.slug.clone(),
        name: text("name", &input.name, 100)?,
        time_zone: input.time_zone.clone(),
        currency: input.currency.clone(),
        created_at: tx.now(),
    };
    diesel::insert_into(organizations::table)
        .values(&row)
        .execute(tx.conn())?;
    let mut epoch = [0; 8];
    tx.sources().fill(&mut epoch);
    diesel::insert_into(event_heads::table)
        .values((
            event_heads::org_id.eq(row.id),
            event_heads::epoch.eq(i64::from_be_bytes(epoch)),
            event_heads::seq.eq(0_i64),
            event_heads::hash.eq(vec![0_u8; 32]),
        ))
        .execute(tx.conn())?;
    tx.emit(Event::of(
        row.id,
        &ORGANIZATION_CREATED,
        row.id,
        json!({ "slug": row.slug }),
    ));
    Ok(row.id)
}
