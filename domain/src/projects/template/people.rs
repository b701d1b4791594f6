//! Who does what: people for the roles of a template.

use std::collections::{BTreeMap, HashMap};

use db::AnyOfExpression;
use db::schema::{departments, tasks, users};
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::content::{TemplateContent, TemplateRole};
use crate::identity::UserRow;
use crate::kernel::fault::Result;
use crate::kernel::id::{DepartmentId, OrganizationId, UserId};
use crate::kernel::input::{InputFault, at_most};
use crate::kernel::{Actor, Error, Role, Tx};
use crate::projects::fault::ProjectsFault;
use crate::projects::member::require_assignable;
use crate::projects::model::TaskStatus;

/// Most people that are looked at for roles.
const MAX_STAFF: i64 = 1_000;

/// A person for a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleGiven {
    /// Key of a role of the template.
    pub role: String,
    /// An active member.
    pub user: UserId,
}

/// People and departments that a template's names stand for.
pub(super) struct People {
    by_role: BTreeMap<String, UserId>,
    departments: BTreeMap<String, DepartmentId>,
}

impl People {
    /// Whom tasks of a role are for.
    pub(super) fn of(&self, role: Option<&str>) -> Option<UserId> {
        self.by_role.get(role?).copied()
    }

    /// The department that is called so.
    pub(super) fn department(&self, name: Option<&str>) -> Option<DepartmentId> {
        self.departments.get(name?).copied()
    }
}

/// Finds a person for each role: the one who is given; else of the department that it names, or with
/// the role in the organisation that it names, whoever has the fewest open tasks; else the owner.
///
/// # Errors
/// `TEMPLATE_ROLE_UNKNOWN`, `REPEATED`, `NOT_ASSIGNABLE`, `NOT_FOUND`, each about its entry.
pub(super) fn people(
    tx: &mut Tx<'_>,
    actor: &Actor,
    content: &TemplateContent,
    given: &[RoleGiven],
    owner: UserId,
) -> Result<People> {
    let mut by_role = given_people(tx, actor, content, given)?;
    let departments = named_departments(tx, actor.org, content)?;
    let is_ruled = |role: &TemplateRole| {
        !by_role.contains_key(&role.key) && (role.department.is_some() || role.role.is_some())
    };
    let staff = match content.roles.iter().any(is_ruled) {
        true => staff(tx, actor.org)?,
        false => Vec::new(),
    };
    let mut load = open_tasks(tx, actor.org, &staff)?;
    for role in &content.roles {
        if by_role.contains_key(&role.key) {
            continue;
        }
        let department = role
            .department
            .as_ref()
            .and_then(|name| departments.get(name));
        let user = by_rule(&staff, role, department.copied(), &mut load).unwrap_or(owner);
        by_role.insert(role.key.clone(), user);
    }
    if by_role.values().any(|user| *user == owner) {
        require_assignable(tx, actor, owner).map_err(|e| e.at(["ownerId"]))?;
    }
    Ok(People {
        by_role,
        departments,
    })
}

fn given_people(
    tx: &mut Tx<'_>,
    actor: &Actor,
    content: &TemplateContent,
    given: &[RoleGiven],
) -> Result<BTreeMap<String, UserId>> {
    at_most("roles", given, super::content_check::MAX_ROLES)?;
    let mut by_role = BTreeMap::new();
    for (i, one) in given.iter().enumerate() {
        let path = |field: &str| ["roles".to_owned(), i.to_string(), field.to_owned()];
        if !content.roles.iter().any(|role| role.key == one.role) {
            let role = one.role.chars().take(60).collect();
            return Err(Error::from(ProjectsFault::TemplateRoleUnknown { role }).at(path("role")));
        }
        require_assignable(tx, actor, one.user).map_err(|e| e.at(path("userId")))?;
        if by_role.insert(one.role.clone(), one.user).is_some() {
            let value = one.role.clone();
            return Err(Error::from(InputFault::Repeated { value }).at(path("role")));
        }
    }
    Ok(by_role)
}

/// The departments that roles and tasks name: called exactly so, else the first whose name holds it.
fn named_departments(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    content: &TemplateContent,
) -> Result<BTreeMap<String, DepartmentId>> {
    let of_roles = content
        .roles
        .iter()
        .filter_map(|role| role.department.as_ref());
    let of_tasks = content
        .tasks
        .iter()
        .filter_map(|task| task.department.as_ref());
    let names: std::collections::BTreeSet<&String> = of_roles.chain(of_tasks).collect();
    if names.is_empty() {
        return Ok(BTreeMap::new());
    }
    let known: Vec<(DepartmentId, String)> = departments::table
        .filter(departments::org_id.eq(org))
        .order(departments::id.asc())
        .select((departments::id, departments::name))
        .load(tx.conn())?;
    let find = |wanted: &str| {
        let exact = known.iter().find(|(_, name)| name == wanted);
        exact.or_else(|| known.iter().find(|(_, name)| name.contains(wanted)))
    };
    let found = names
        .into_iter()
        .filter_map(|name| Some((name.clone(), find(name)?.0)));
    Ok(found.collect())
}

/// Of those whom the role's rule names, the one with the fewest open tasks and new roles.
fn by_rule(
    staff: &[UserRow],
    role: &TemplateRole,
    department: Option<DepartmentId>,
    load: &mut HashMap<UserId, i64>,
) -> Option<UserId> {
    let least = |fits: &dyn Fn(&UserRow) -> bool| {
        let fitting = staff.iter().filter(|user| fits(user)).map(|user| user.id);
        fitting.min_by_key(|user| (load.get(user).copied().unwrap_or_default(), *user))
    };
    let of_department =
        department.and_then(|id| least(&|user: &UserRow| user.department_id == Some(id)));
    let chosen = of_department.or_else(|| {
        let wanted = role.role?;
        least(&|user: &UserRow| user.role_set().has(wanted))
    })?;
    *load.entry(chosen).or_default() += 1;
    Some(chosen)
}

/// Those who can be given work.
fn staff(tx: &mut Tx<'_>, org: OrganizationId) -> Result<Vec<UserRow>> {
    let mut rows: Vec<UserRow> = users::table
        .filter(users::org_id.eq(org))
        .filter(users::disabled_at.is_null())
        .order(users::id.asc())
        .limit(MAX_STAFF)
        .select(UserRow::as_select())
        .load(tx.conn())?;
    rows.retain(|user| {
        let roles = user.role_set();
        !roles.is_guest() && !roles.has(Role::Integration)
    });
    Ok(rows)
}

fn open_tasks(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    staff: &[UserRow],
) -> Result<HashMap<UserId, i64>> {
    if staff.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Option<UserId>> = staff.iter().map(|user| Some(user.id)).collect();
    let counts: Vec<(Option<UserId>, i64)> = tasks::table
        .filter(tasks::org_id.eq(org))
        .filter(tasks::assignee_id.any_of(&ids))
        .filter(tasks::status.eq_any(TaskStatus::OPEN.to_vec()))
        .group_by(tasks::assignee_id)
        .select((tasks::assignee_id, count_star()))
        .load(tx.conn())?;
    Ok(counts
        .into_iter()
        .filter_map(|(user, count)| Some((user?, count)))
        .collect())
}
