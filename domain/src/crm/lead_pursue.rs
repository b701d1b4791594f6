//! Opens an offer for a lead, or says what it is worth now.

use serde_json::json;

use super::access::{Target, for_work};
use super::events::PURSUED;
use super::model::LeadStatus;
use super::store::{advance, require_status};
use crate::kernel::fault::Result;
use crate::kernel::id::LeadId;
use crate::kernel::input::{InputFault, range};
use crate::kernel::money::MAX_MINOR;
use crate::kernel::{Actor, Error, Money, Tx};

/// An offer.
#[derive(Debug, Clone)]
pub struct LeadPursue {
    /// The lead, and the version that the caller saw.
    pub target: Target,
    /// What it is worth.
    pub amount: Money,
    /// The day on which a decision is expected, `YYYY-MM-DD`.
    pub expected_on: Option<String>,
}

/// Opens the offer.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `LEAD_NOT_IN_STATE`, `CONFLICT`, errors of input.
pub fn lead_pursue(tx: &mut Tx<'_>, actor: &Actor, input: &LeadPursue) -> Result<LeadId> {
    let mut row = for_work(tx, actor, input.target)?;
    require_status(&row, &[LeadStatus::Qualified, LeadStatus::Opportunity])?;
    row.amount_minor = Some(range("amount", input.amount.minor, 0, MAX_MINOR)?);
    row.currency.clone_from(&input.amount.currency);
    row.expected_on = match &input.expected_on {
        Some(day) => Some(checked(day)?),
        None => None,
    };
    let data = json!({
        "amountMinor": row.amount_minor, "currency": row.currency, "expectedOn": row.expected_on,
    });
    advance(
        tx,
        &mut row,
        LeadStatus::Opportunity,
        (Some(actor), &PURSUED, data),
    )
}

fn checked(day: &str) -> Result<String> {
    match chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d") {
        Ok(date) if day.len() == 10 => Ok(date.format("%Y-%m-%d").to_string()),
        _ => {
            let expected = "a day such as 2026-06-18".to_owned();
            Err(Error::from(InputFault::Malformed { expected }).at(["expectedOn"]))
        }
    }
}
