//! The members that a plan names.

use std::collections::{BTreeSet, HashMap};

use db::schema::users;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::cell::CellFault;
use super::column::Column;
use super::fault::PlanFault;
use super::reading::Plan;
use crate::identity::UserRow;
use crate::kernel::fault::Result;
use crate::kernel::id::UserId;
use crate::kernel::{Actor, Role};

/// Who is meant by each address or name of the plan, and the cells that mean nobody.
///
/// # Errors
/// When the database fails.
pub(super) fn named(
    conn: &mut Conn,
    actor: &Actor,
    plan: &Plan,
) -> Result<(HashMap<String, UserId>, Vec<CellFault>)> {
    let names: BTreeSet<String> = plan
        .tasks
        .iter()
        .filter_map(|task| task.assignee.clone())
        .collect();
    let mut wanted: Vec<String> = names.iter().cloned().collect();
    wanted.extend(names.iter().map(|name| name.to_lowercase()));
    let rows: Vec<UserRow> = users::table
        .filter(users::org_id.eq(actor.org))
        .filter(users::disabled_at.is_null())
        .filter(
            users::name.any_of(&wanted).or(users::email
                .is_not_null()
                .and(users::email.assume_not_null().any_of(&wanted))),
        )
        .select(UserRow::as_select())
        .load(conn)?;
    let mut found = HashMap::new();
    let mut faults = Vec::new();
    for name in names {
        match meant(&rows, &name) {
            Ok(user) => {
                found.insert(name, user);
            }
            Err(several) => faults.extend(cells(plan, &name, several)),
        }
    }
    faults.sort_by_key(|fault| fault.row);
    Ok((found, faults))
}

/// The one who can be given work: by address, or by a name that only one has.
fn meant(rows: &[UserRow], name: &str) -> std::result::Result<UserId, bool> {
    let assignable = |row: &&UserRow| {
        let roles = row.role_set();
        !roles.is_guest() && !roles.has(Role::Integration)
    };
    let address = name.to_lowercase();
    let by_address = rows
        .iter()
        .filter(assignable)
        .find(|row| row.email.as_deref() == Some(&address));
    if let Some(row) = by_address {
        return Ok(row.id);
    }
    let mut by_name = rows
        .iter()
        .filter(assignable)
        .filter(|row| row.name == name);
    match (by_name.next(), by_name.next()) {
        (Some(row), None) => Ok(row.id),
        (first, _) => Err(first.is_some()),
    }
}

fn cells(plan: &Plan, name: &str, several: bool) -> Vec<CellFault> {
    let header = plan.header(Column::Assignee);
    let of_name = plan
        .tasks
        .iter()
        .filter(|task| task.assignee.as_deref() == Some(name));
    let fault = |row| {
        let at = (row, Column::Assignee, header);
        match several {
            true => CellFault::new(at, name, PlanFault::PersonAmbiguous),
            false => CellFault::new(at, name, PlanFault::PersonUnknown),
        }
    };
    of_name.map(|task| fault(task.row)).collect()
}
