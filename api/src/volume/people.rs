//! Departments and members.

use domain::identity::{DepartmentCreate, UserCreate, department_create, user_create};
use domain::kernel::Role;
use domain::kernel::fault::Result;
use domain::kernel::id::UserId;

use super::{SLUG, Yard, pieces, write};

const DEPARTMENTS: [&str; 10] = [
    "直播运营",
    "内容",
    "设计",
    "采购",
    "供应链",
    "仓储",
    "质量",
    "客服",
    "市场",
    "财务",
];
/// Members of one transaction.
const AT_ONCE: u32 = 200;

/// Adds the members, all with the same password; the first is `manager@bench.example`.
pub(super) fn fill(yard: &mut Yard<'_>, count: u32, hash: &str) -> Result<Vec<UserId>> {
    let manager = user(yard, "manager", "经理", Role::Manager, hash.to_owned())?;
    yard.manager = Some(manager);
    let inspector = user(
        yard,
        "inspector",
        "质检员",
        Role::Inspector,
        hash.to_owned(),
    )?;
    let departments = yard.act(Role::Admin, |tx, admin| {
        DEPARTMENTS
            .iter()
            .map(|name| {
                let create = DepartmentCreate {
                    id: None,
                    name: (*name).to_owned(),
                    parent: None,
                };
                department_create(tx, admin, &create)
            })
            .collect::<Result<Vec<_>>>()
    })?;
    let mut members = vec![manager, inspector];
    for piece in pieces(count.saturating_sub(2), AT_ONCE) {
        let (org, hash, departments) = (yard.org, hash.to_owned(), departments.clone());
        members.extend(write(yard.db, &yard.sources, move |tx| {
            piece
                .clone()
                .zip(departments.iter().cycle())
                .map(|(number, department)| {
                    let create = UserCreate {
                        org,
                        email: format!("m{number}@{SLUG}.example"),
                        name: format!("成员 {number}"),
                        roles: vec![Role::Member],
                        password_hash: Some(hash.clone()),
                        department: Some(*department),
                        supplier: None,
                    };
                    user_create(tx, &create)
                })
                .collect::<Result<Vec<_>>>()
        })?);
    }
    Ok(members)
}

fn user(yard: &Yard<'_>, local: &str, name: &str, role: Role, hash: String) -> Result<UserId> {
    let create = UserCreate {
        org: yard.org,
        email: format!("{local}@{SLUG}.example"),
        name: name.to_owned(),
        roles: vec![role],
        password_hash: Some(hash),
        department: None,
        supplier: None,
    };
    write(yard.db, &yard.sources, move |tx| user_create(tx, &create))
}
