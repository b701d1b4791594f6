//! Changes a person's name, roles or department.

use db::schema::users;
use diesel::prelude::*;
use serde_json::json;

use super::access;
use super::events::USER_UPDATED;
use super::fault::IdentityFault;
use super::model::UserRow;
use super::permission::Permission;
use super::role_rules::{check_given, check_reach, check_set};
use super::session_end;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::{DepartmentId, UserId};
use crate::kernel::input::text;
use crate::kernel::{Actor, Role, Roles, Tx};

/// What to change; `None` leaves a field as it is, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct UserUpdate {
    /// At most 100 characters.
    pub name: Option<String>,
    /// Guests stay guests and members stay members.
    pub roles: Option<Vec<Role>>,
    /// Department.
    pub department: Option<Option<DepartmentId>>,
}

/// Changes the person; other roles end their sessions. Without a change nothing is written.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `ROLE_TOO_HIGH`, `ROLES_MIXED`, `SUPPLIER_REQUIRED`, `NOT_YOURSELF`
/// when an administrator takes away the own role, errors of input.
pub fn user_update(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: UserId,
    input: &UserUpdate,
) -> Result<UserId> {
    actor.require(Permission::UserManage)?;
    let old = access::for_user(tx, actor, id)?;
    check_reach(actor, &old)?;
    let mut new = old.clone();
    let mut fields = Vec::new();
    if let Some(name) = &input.name {
        new.name = text("name", name, 100)?;
        if new.name != old.name {
            fields.push("name");
        }
    }
    if let Some(department) = input.department {
        if let Some(department) = department {
            access::for_department(tx, actor, department).map_err(|e| e.at(["departmentId"]))?;
        }
        new.department_id = department;
        if new.department_id != old.department_id {
            fields.push("departmentId");
        }
    }
    let has_other_roles = match &input.roles {
        Some(roles) => change_roles(actor, &mut new, Roles::of(roles))?,
        None => false,
    };
    if has_other_roles {
        fields.push("roles");
    }
    if fields.is_empty() {
        return Ok(id);
    }
    diesel::update(users::table.find((actor.org, id)))
        .set((
            users::name.eq(&new.name),
            users::roles.eq(new.roles),
            users::department_id.eq(new.department_id),
        ))
        .execute(tx.conn())?;
    if has_other_roles {
        session_end::end_all(tx, actor.org, id)?;
    }
    // Names are personal data; the log says that they changed, not to what.
    let data = json!({ "fields": fields, "roles": new.role_set().list() });
    tx.emit(Event::by(actor, &USER_UPDATED, id, data));
    Ok(id)
}

/// Gives the person another set of roles; whether it is another one.
fn change_roles(actor: &Actor, user: &mut UserRow, roles: Roles) -> Result<bool> {
    let old = user.role_set();
    if roles == old {
        return Ok(false);
    }
    check_set(roles, user.supplier_id.is_some())?;
    if old.is_guest() != roles.is_guest() || old.has(Role::Integration) {
        return Err(IdentityFault::RolesMixed.into());
    }
    check_given(actor, old, roles)?;
    if user.id == actor.user && old.has(Role::Admin) && !roles.has(Role::Admin) {
        return Err(IdentityFault::NotYourself.into());
    }
    user.roles = roles.0;
    Ok(true)
}
