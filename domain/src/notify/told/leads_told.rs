//! What happens to leads: to who follows them, and to who leads when nobody made contact in time.

use super::{Happened, leads};
use crate::crm::events as e;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::LeadId;
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;

pub(super) fn of(tx: &mut Tx<'_>, happened: &Happened<'_>, _id: LeadId) -> Result<Vec<Told>> {
    let owner = happened.id("ownerId");
    if happened.kind() == e::ASSIGNED.name {
        return Ok(vec![happened.tell(Kind::LeadAssigned, owner)]);
    }
    if happened.kind() == e::OVERDUE.name {
        let mut users = leads(tx, happened)?;
        users.extend(owner);
        users.sort_unstable();
        users.dedup();
        return Ok(vec![happened.tell(Kind::LeadOverdue, users)]);
    }
    Ok(Vec::new())
}
