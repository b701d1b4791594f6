//! Adds a member with an account, without an invitation: command line and seeds.

use db::schema::{accounts, users};
use diesel::prelude::*;
use serde_json::json;

use super::events::USER_CREATED;
use super::model::{AccountRow, UserRow};
use crate::events::Event;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{AccountId, DepartmentId, OrganizationId, SupplierId, UserId};
use crate::kernel::input::{InputFault, email, text};
use crate::kernel::{Error, Role, Roles, Tx};

/// Forty hours.
pub(super) const FULL_WEEK_MINUTES: i64 = 40 * 60;

/// A new member.
#[derive(Debug, Clone)]
pub struct UserCreate {
    /// Organisation.
    pub org: OrganizationId,
    /// Address; an existing account with it becomes a member.
    pub email: String,
    /// At most 100 characters.
    pub name: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// From [`super::password::hash`]; ignored when the account exists.
    pub password_hash: Option<String>,
    /// Department.
    pub department: Option<DepartmentId>,
    /// Supplier of a supplier's person.
    pub supplier: Option<SupplierId>,
}

/// Creates the membership, and the account unless there is one.
///
/// # Errors
/// `MALFORMED`, `REQUIRED`; `ALREADY_EXISTS` when the address is a member or invited already.
pub fn user_create(tx: &mut Tx<'_>, input: &UserCreate) -> Result<UserId> {
    let address = email("email", &input.email)?;
    let name = text("name", &input.name, 100)?;
    let account = AccountRow {
        id: tx.id(),
        email: address.clone(),
        password_hash: input.password_hash.clone(),
        name: name.clone(),
        locale: None,
        created_at: tx.now(),
        disabled_at: None,
    };
    let account = find_or_create_account(tx, &account)?;
    let taken = users::table
        .filter(users::org_id.eq(input.org))
        .filter(users::account_id.eq(account).or(users::email.eq(&address)))
        .count()
        .get_result::<i64>(tx.conn())?;
    if taken > 0 {
        let fault = InputFault::Taken { value: address };
        return Err(Error::from(fault).at(["email"]));
    }
    let row = UserRow {
        org_id: input.org,
        id: tx.id(),
        account_id: Some(account),
        name,
        email: Some(address),
        roles: Roles::of(&input.roles).0,
        department_id: input.department,
        manager_id: None,
        supplier_id: input.supplier,
        weekly_capacity_minutes: FULL_WEEK_MINUTES,
        created_at: tx.now(),
        disabled_at: None,
    };
    let stored = diesel::insert_into(users::table)
        .values(&row)
        .execute(tx.conn());
    or_again(stored)?;
    tx.emit(Event::of(
        input.org,
        &USER_CREATED,
        row.id,
        json!({ "roles": input.roles }),
    ));
    Ok(row.id)
}

/// The account with the new one's address, else the new one. An account that exists keeps its
/// password and gets one when it had none.
pub(super) fn find_or_create_account(tx: &mut Tx<'_>, new: &AccountRow) -> Result<AccountId> {
    let known: Option<(AccountId, Option<String>)> = accounts::table
        .filter(accounts::email.eq(&new.email))
        .select((accounts::id, accounts::password_hash))
        .first(tx.conn())
        .optional()?;
    if let Some((id, old)) = known {
        if old.is_none() && new.password_hash.is_some() {
            diesel::update(accounts::table.find(id))
                .set(accounts::password_hash.eq(&new.password_hash))
                .execute(tx.conn())?;
        }
        return Ok(id);
    }
    let stored = diesel::insert_into(accounts::table)
        .values(new)
        .execute(tx.conn());
    or_again(stored)?;
    Ok(new.id)
}
