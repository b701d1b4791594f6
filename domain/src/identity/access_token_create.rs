//! Creates a token for another system.

use db::schema::{access_tokens, users};
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::events::ACCESS_TOKEN_CREATED;
use super::fault::IdentityFault;
use super::model::UserRow;
use super::permission::Permission;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::AccessTokenId;
use crate::kernel::input::{InputFault, at_most, text};
use crate::kernel::{Actor, Error, Role, Roles, Tx, secret};

/// Longest life of a token.
const MAX_DAYS: i64 = 730;

/// A new token.
#[derive(Debug, Clone)]
pub struct AccessTokenCreate {
    /// What it is for, at most 100 characters.
    pub name: String,
    /// Permissions by name, as `sample.read`.
    pub scopes: Vec<String>,
    /// Until when, at most two years ahead.
    pub expires_at: Moment,
}

/// A new token; the secret is shown only here.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct AccessTokenCreated {
    /// Token.
    pub id: AccessTokenId,
    /// What the other system sends as bearer; empty when a repeated request asks again, since the
    /// stored outcome must not hold it.
    #[serde(skip)]
    pub secret: String,
}

/// Creates the token with a member of its own, so that the log names it.
///
/// # Errors
/// `FORBIDDEN`, `UNKNOWN_SCOPE`, `INVALID_EXPIRY`, errors of input.
pub fn access_token_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &AccessTokenCreate,
) -> Result<AccessTokenCreated> {
    actor.require(Permission::AccessTokenManage)?;
    let name = text("name", &input.name, 100)?;
    check_scopes(&input.scopes)?;
    let now = tx.now();
    if input.expires_at <= now || input.expires_at > now.plus_seconds(MAX_DAYS * 24 * 3600) {
        return Err(IdentityFault::InvalidExpiry { max_days: MAX_DAYS }.into());
    }
    let user = UserRow {
        org_id: actor.org,
        id: tx.id(),
        account_id: None,
        name: name.clone(),
        email: None,
        roles: Roles::of(&[Role::Integration]).0,
        department_id: None,
        manager_id: None,
        supplier_id: None,
        weekly_capacity_minutes: 0,
        created_at: now,
        disabled_at: None,
    };
    diesel::insert_into(users::table)
        .values(&user)
        .execute(tx.conn())?;
    let (id, token) = (tx.id(), secret::new("mat", tx.sources()));
    diesel::insert_into(access_tokens::table)
        .values((
            access_tokens::org_id.eq(actor.org),
            access_tokens::id.eq(id),
            access_tokens::user_id.eq(user.id),
            access_tokens::name.eq(&name),
            access_tokens::token_hash.eq(secret::hash(&token)),
            access_tokens::scopes.eq(input.scopes.join(" ")),
            access_tokens::created_by.eq(actor.user),
            access_tokens::created_at.eq(now),
            access_tokens::expires_at.eq(input.expires_at),
        ))
        .execute(tx.conn())?;
    tx.emit(Event::by(
        actor,
        &ACCESS_TOKEN_CREATED,
        id,
        json!({ "scopes": input.scopes }),
    ));
    Ok(AccessTokenCreated { id, secret: token })
}

fn check_scopes(scopes: &[String]) -> Result<()> {
    at_most("scopes", scopes, Permission::ALL.len())?;
    if scopes.is_empty() {
        return Err(Error::from(InputFault::Required).at(["scopes"]));
    }
    for (i, scope) in scopes.iter().enumerate() {
        if scope.parse::<Permission>().is_err() {
            let fault = IdentityFault::UnknownScope {
                scope: scope.clone(),
            };
            return Err(Error::from(fault).at(["scopes".to_owned(), i.to_string()]));
        }
    }
    Ok(())
}
