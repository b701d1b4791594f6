//! Who may do what with inspections: members by permission, guests by grants on single inspections.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::inspections;
use diesel::prelude::*;

use super::fault::QualityFault;
use super::model::{InspectionKind, InspectionRow};
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{Inspection, InspectionId};
use crate::kernel::{Actor, GrantAction, Role, Tx};

/// The inspections that the actor may see; every list starts from here.
#[must_use]
pub fn visible(actor: &Actor) -> inspections::BoxedQuery<'static, MultiBackend> {
    let query = inspections::table
        .filter(inspections::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::InspectionRead) {
        query
    } else {
        query.filter(inspections::id.eq_any(actor.granted::<Inspection>(GrantAction::View)))
    }
}

/// Loads an inspection that the actor may see.
///
/// # Errors
/// `NOT_FOUND` when there is none, or it is not shared with the guest.
pub fn for_viewing(conn: &mut Conn, actor: &Actor, id: InspectionId) -> Result<InspectionRow> {
    visible(actor)
        .filter(inspections::id.eq(id))
        .select(InspectionRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(|| CoreFault::NotFound.into())
}

/// Loads an inspection that the actor may carry out: an inspector, a warehouse person for incoming
/// goods, or a guest with the grant `INSPECT`, and nobody else is assigned.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `NOT_ASSIGNEE`.
pub fn for_performing(tx: &mut Tx<'_>, actor: &Actor, id: InspectionId) -> Result<InspectionRow> {
    let row = for_viewing(tx.conn(), actor, id)?;
    if !actor.is_guest() {
        actor.require(Permission::InspectionPerform)?;
    } else if !actor.is_granted(id, GrantAction::Inspect) {
        return Err(forbidden(Permission::InspectionPerform));
    }
    let warehouse_only = actor.roles.has(Role::Warehouse) && !actor.roles.has(Role::Inspector);
    if warehouse_only && row.kind != InspectionKind::Incoming {
        return Err(forbidden(Permission::InspectionPerform));
    }
    if row
        .assignee_id
        .is_some_and(|assignee| assignee != actor.user)
    {
        return Err(QualityFault::NotAssignee.into());
    }
    Ok(row)
}

/// Loads an inspection that the actor may assign or cancel.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_scheduling(tx: &mut Tx<'_>, actor: &Actor, id: InspectionId) -> Result<InspectionRow> {
    let row = for_viewing(tx.conn(), actor, id)?;
    actor.require(Permission::InspectionSchedule)?;
    Ok(row)
}

/// Loads an inspection that the actor may review, close or reopen.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_reviewing(tx: &mut Tx<'_>, actor: &Actor, id: InspectionId) -> Result<InspectionRow> {
    let row = for_viewing(tx.conn(), actor, id)?;
    actor.require(Permission::InspectionReview)?;
    Ok(row)
}

/// Loads an inspection whose rejected lot the actor may dispose of; inspectors may ask for a
/// concession, everything else is a manager's.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`.
pub fn for_disposing(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: InspectionId,
    concessions_only: bool,
) -> Result<InspectionRow> {
    let row = for_viewing(tx.conn(), actor, id)?;
    if !(concessions_only && actor.may(Permission::InspectionPerform)) {
        actor.require(Permission::LotDispose)?;
    }
    Ok(row)
}

fn forbidden(permission: Permission) -> crate::kernel::Error {
    let permission = permission.as_str().to_owned();
    CoreFault::Forbidden { permission }.into()
}
