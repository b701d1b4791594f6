//! What is shared with a guest by hand; what follows from another object tells of itself.

use super::{Happened, inspections};
use crate::identity::events::GRANT_ADDED;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{Inspection, Node, UserId};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;

pub(super) fn of(tx: &mut Tx<'_>, happened: &Happened<'_>, user: UserId) -> Result<Vec<Told>> {
    if happened.kind() != GRANT_ADDED.name || happened.row.actor_id.is_none() {
        return Ok(Vec::new());
    }
    let node = happened.text("nodeId").and_then(|text| text.parse().ok());
    let Some(subject): Option<Node> = node else {
        return Ok(Vec::new());
    };
    let shared = Happened {
        row: happened.row,
        node: subject,
        data: happened.data.clone(),
    };
    if let Some(id) = subject.downcast::<Inspection>()
        && inspections::workers(tx, &shared, id)?.contains(&user)
    {
        // Being assigned says it already.
        return Ok(Vec::new());
    }
    Ok(vec![shared.tell(Kind::Shared, [user])])
}
