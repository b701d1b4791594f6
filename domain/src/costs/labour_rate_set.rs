//! Says what an hour of a person costs from a day on.

use chrono::{Days, NaiveDate};
use db::schema::labour_rates;
use diesel::prelude::*;
use serde_json::json;

use super::cost_record::own_currency;
use super::events::RATE_SET;
use super::fault::CostsFault;
use super::model::LabourRateRow;
use crate::events::Event;
use crate::identity::{Permission, access::for_user};
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{LabourRateId, UserId};
use crate::kernel::input::range;
use crate::kernel::{Actor, Money, Tx};
use crate::projects;

/// How many days a rate may look back: labour since then is booked anew, a few hundred entries.
const BACK: u64 = 92;
/// Most minor units an hour.
const MAX_RATE: i64 = 1_000_000_000;

/// A rate.
#[derive(Debug, Clone)]
pub struct LabourRateSet {
    /// The person.
    pub user: UserId,
    /// What an hour costs, in the organisation's currency; 0: nothing is booked.
    pub rate: Money,
    /// The first day, `YYYY-MM-DD`, at most 92 days ago; it holds until the next rate.
    pub valid_from: String,
}

/// Sets the rate; a rate of the same day is replaced. Labour of that day and later is booked anew.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `OTHER_CURRENCY`, `LABOUR_RATE_TOO_OLD`, `OUT_OF_RANGE`, `MALFORMED`.
pub fn labour_rate_set(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &LabourRateSet,
) -> Result<LabourRateId> {
    actor.require(Permission::CostManage)?;
    let user = for_user(tx, actor, input.user).map_err(|e| e.at(["userId"]))?;
    let currency = own_currency(tx, actor.org, "rate", &input.rate)?;
    let rate_minor = range("rate", input.rate.minor, 0, MAX_RATE)?;
    let valid_from = projects::day("validFrom", &input.valid_from)?;
    check_age(tx, &valid_from)?;
    let known: Option<LabourRateRow> = labour_rates::table
        .filter(labour_rates::org_id.eq(actor.org))
        .filter(labour_rates::user_id.eq(user.id))
        .filter(labour_rates::valid_from.eq(&valid_from))
        .select(LabourRateRow::as_select())
        .first(tx.conn())
        .optional()?;
    let row = LabourRateRow {
        org_id: actor.org,
        id: known.as_ref().map_or_else(|| tx.id(), |known| known.id),
        user_id: user.id,
        valid_from,
        rate_minor,
        currency,
        set_by: actor.user,
        set_at: tx.now(),
    };
    match known {
        Some(known) if known.rate_minor == row.rate_minor => return Ok(known.id),
        Some(_) => {
            diesel::update(labour_rates::table.find((row.org_id, row.id)))
                .set((
                    labour_rates::rate_minor.eq(row.rate_minor),
                    labour_rates::set_by.eq(row.set_by),
                    labour_rates::set_at.eq(row.set_at),
                ))
                .execute(tx.conn())?;
        }
        None => {
            let first = diesel::insert_into(labour_rates::table).values(&row);
            or_again(first.execute(tx.conn()))?;
        }
    }
    let data = json!({ "labourRateId": row.id, "validFrom": row.valid_from });
    tx.emit(Event::by(actor, &RATE_SET, row.user_id, data));
    Ok(row.id)
}

fn check_age(tx: &Tx<'_>, from: &str) -> Result<()> {
    let today = chrono::DateTime::from_timestamp_micros(tx.now().0);
    let oldest = today.and_then(|now| now.date_naive().checked_sub_days(Days::new(BACK)));
    let from = NaiveDate::parse_from_str(from, "%Y-%m-%d").ok();
    if from < oldest {
        let days = i64::try_from(BACK).unwrap_or(i64::MAX);
        return Err(CostsFault::RateTooOld { days }.into());
    }
    Ok(())
}
