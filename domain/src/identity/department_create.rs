//! Adds a department.

use db::schema::departments;
use diesel::prelude::*;
use serde_json::json;

use super::access;
use super::events::DEPARTMENT_CREATED;
use super::fault::IdentityFault;
use super::model::DepartmentRow;
use super::permission::Permission;
use crate::events::Event;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::DepartmentId;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Tx};

/// Most departments of an organisation.
pub(super) const MAX_DEPARTMENTS: i64 = 500;

/// A new department.
#[derive(Debug, Clone)]
pub struct DepartmentCreate {
    /// Id that the client made.
    pub id: Option<DepartmentId>,
    /// At most 100 characters.
    pub name: String,
    /// The department above.
    pub parent: Option<DepartmentId>,
}

/// Adds the department.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` for the department above, `TOO_MANY_DEPARTMENTS` past 500, `ID_REUSED`,
/// errors of input.
pub fn department_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &DepartmentCreate,
) -> Result<DepartmentId> {
    actor.require(Permission::UserManage)?;
    let row = DepartmentRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        name: text("name", &input.name, 100)?,
        parent_id: input.parent,
        created_at: tx.now(),
    };
    if let Some(known) = access::department(tx, actor, row.id)? {
        return if known.name == row.name && known.parent_id == row.parent_id {
            Ok(known.id)
        } else {
            Err(InputFault::IdReused.into())
        };
    }
    if let Some(parent) = input.parent {
        access::for_department(tx, actor, parent).map_err(|e| e.at(["parentId"]))?;
    }
    let known = departments::table
        .filter(departments::org_id.eq(actor.org))
        .count()
        .get_result::<i64>(tx.conn())?;
    if known >= MAX_DEPARTMENTS {
        let max = MAX_DEPARTMENTS;
        return Err(IdentityFault::TooManyDepartments { max }.into());
    }
    let stored = diesel::insert_into(departments::table)
        .values(&row)
        .execute(tx.conn());
    or_again(stored)?;
    tx.emit(Event::by(
        actor,
        &DEPARTMENT_CREATED,
        row.id,
        json!({ "parentId": row.parent_id }),
    ));
    Ok(row.id)
}
