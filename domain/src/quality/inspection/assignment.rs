//! Who can be given an inspection.

use db::schema::grants;
use db::types::Id;
use diesel::prelude::*;

use crate::identity::{self, GrantAdd, grant_add};
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, Inspection, InspectionId, UserId};
use crate::kernel::{Actor, GrantAction, Kind, Role, Tx};
use crate::quality::fault::QualityFault;
use crate::quality::model::InspectionKind;

/// Somebody who can carry out an inspection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Assignee {
    pub(super) user: UserId,
    guest: bool,
}

/// Checks that the person can carry out inspections of this kind.
///
/// # Errors
/// `NOT_FOUND`, `ASSIGNEE_CANNOT_INSPECT`.
pub(super) fn assignee(
    tx: &mut Tx<'_>,
    actor: &Actor,
    user: UserId,
    kind: InspectionKind,
) -> Result<Assignee> {
    let row = identity::access::for_user(tx, actor, user).map_err(|e| e.at(["assigneeId"]))?;
    let roles = row.role_set();
    let guest = roles.is_guest();
    let able = guest
        || roles.has(Role::Inspector)
        || (roles.has(Role::Warehouse) && kind == InspectionKind::Incoming);
    if !able || row.disabled_at.is_some() {
        return Err(QualityFault::CannotInspect.into());
    }
    Ok(Assignee { user, guest })
}

/// Shares the inspection with an assigned guest, who could not see it else.
///
/// # Errors
/// `FORBIDDEN` when the actor may not share.
pub(super) fn share(
    tx: &mut Tx<'_>,
    actor: &Actor,
    assignee: Assignee,
    id: InspectionId,
) -> Result<()> {
    if !assignee.guest {
        return Ok(());
    }
    let now = tx.now();
    let held: Vec<(i64, Option<crate::kernel::Moment>)> = grants::table
        .filter(grants::org_id.eq(actor.org))
        .filter(grants::user_id.eq(assignee.user))
        .filter(grants::node_type.eq(Inspection::PREFIX))
        .filter(grants::node_id.eq(Id::<EventNode>::new(id.uuid())))
        .filter(grants::revoked_at.is_null())
        .select((grants::actions, grants::expires_at))
        .load(tx.conn())?;
    let inspects = held.iter().any(|(actions, expires_at)| {
        actions & GrantAction::Inspect.bit() != 0 && expires_at.is_none_or(|at| at > now)
    });
    if inspects {
        return Ok(());
    }
    let grant = GrantAdd {
        user: assignee.user,
        node: id.into(),
        actions: vec![
            GrantAction::View,
            GrantAction::Comment,
            GrantAction::Upload,
            GrantAction::Inspect,
        ],
        expires_at: None,
    };
    grant_add(tx, actor, &grant)?;
    Ok(())
}
