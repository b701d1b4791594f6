//! Gives a lead to somebody, or to somebody else.

use db::schema::users;
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_managing};
use super::assignment::{Choice, choose, contact_minutes, due, follows};
use super::events::ASSIGNED;
use super::fault::CrmFault;
use super::model::LeadStatus;
use super::row::LeadRow;
use super::store::{advance, require_status};
use crate::identity::UserRow;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{LeadId, UserId};
use crate::kernel::{Actor, Error, Roles, Tx};

/// A lead and who is to follow it.
#[derive(Debug, Clone)]
pub struct LeadAssign {
    /// The lead, and the version that the caller saw.
    pub target: Target,
    /// Who follows it; `None`: whoever the rules choose.
    pub owner: Option<UserId>,
}

/// Gives the lead to somebody. One that waits begins its time for contact; one that is followed
/// already changes hands, and a contact that is still due keeps its time.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `LEAD_NOT_IN_STATE`, `NOBODY_TO_ASSIGN`, `CANNOT_FOLLOW_LEADS`,
/// `CONFLICT`.
pub fn lead_assign(tx: &mut Tx<'_>, actor: &Actor, input: &LeadAssign) -> Result<LeadId> {
    use LeadStatus::{Assigned, Contacted, New, Opportunity, Qualified, Recycled};
    let mut row = for_managing(tx, actor, input.target)?;
    require_status(
        &row,
        &[New, Assigned, Contacted, Qualified, Opportunity, Recycled],
    )?;
    let before = row.owner_id;
    let choice = chosen(tx, actor, input.owner, &row)?;
    row.owner_id = Some(choice.owner);
    let mut to = row.status;
    if matches!(row.status, New | Recycled) {
        to = Assigned;
        row.assigned_at = Some(tx.now());
        row.contact_due_at = Some(due(tx, choice.contact_minutes));
        (row.contacted_at, row.overdue_at, row.status_reason) = (None, None, None);
    }
    let data = json!({ "previousOwnerId": before, "contactDueAt": row.contact_due_at });
    advance(tx, &mut row, to, (Some(actor), &ASSIGNED, data))
}

fn chosen(tx: &mut Tx<'_>, actor: &Actor, owner: Option<UserId>, row: &LeadRow) -> Result<Choice> {
    let Some(owner) = owner else {
        return choose(tx, row)?.ok_or_else(|| CrmFault::NobodyPresent.into());
    };
    require_follower(tx, actor, owner)?;
    let contact_minutes = contact_minutes(tx, row)?;
    Ok(Choice {
        owner,
        contact_minutes,
    })
}

/// Refuses somebody who cannot follow leads.
pub(super) fn require_follower(tx: &mut Tx<'_>, actor: &Actor, id: UserId) -> Result<()> {
    let user: UserRow = users::table
        .find((actor.org, id))
        .select(UserRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| Error::from(CoreFault::NotFound).at(["ownerId"]))?;
    if user.disabled_at.is_none() && follows(Roles(user.roles)) {
        return Ok(());
    }
    let name = user.name;
    Err(CrmFault::CannotFollow { name }.into())
}
