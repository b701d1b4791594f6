//! What an invitation says to who holds its link, before it is accepted.

use db::schema::{accounts, organizations, users};
use diesel::prelude::*;

use super::authenticate::live_grants;
use super::invitation_accept::open_invitation;
use super::model::{InvitationRow, UserRow};
use crate::kernel::fault::Result;
use crate::kernel::{Actor, Tx};

/// An invitation that can be accepted.
#[derive(Debug, Clone)]
pub struct InvitationSeen {
    /// The invitation.
    pub invitation: InvitationRow,
    /// The membership that waits for its person.
    pub user: UserRow,
    /// Name of the organisation that invites.
    pub organization: String,
    /// Name of the member who invited.
    pub invited_by: Option<String>,
    /// Whether the address has an account with a password already.
    pub has_password: bool,
    /// The guest that will be, for reading what is shared; a member sees nothing yet.
    pub guest: Option<Actor>,
}

/// Looks at an invitation; who holds the link may accept it, so it hides nothing from them.
/// `None` when it is unknown, expired, withdrawn or used.
///
/// # Errors
/// When the database fails.
pub fn invitation_seen(tx: &mut Tx<'_>, token: &str) -> Result<Option<InvitationSeen>> {
    let Some((invitation, user)) = open_invitation(tx, token)? else {
        return Ok(None);
    };
    let (org, now) = (invitation.org_id, tx.now());
    let organization = organizations::table
        .find(org)
        .select(organizations::name)
        .first(tx.conn())?;
    let invited_by = match invitation.invited_by {
        Some(id) => users::table
            .find((org, id))
            .select(users::name)
            .first(tx.conn())
            .optional()?,
        None => None,
    };
    let with_password = accounts::table
        .filter(accounts::email.eq(&invitation.email))
        .filter(accounts::password_hash.is_not_null());
    let has_password: i64 = with_password.count().get_result(tx.conn())?;
    let guest = if user.role_set().is_guest() {
        let (grants, _) = live_grants(tx.conn(), now, org, user.id)?;
        Some(Actor {
            org,
            user: user.id,
            session: None,
            roles: user.role_set(),
            supplier: user.supplier_id,
            grants,
            scopes: Vec::new(),
            expires_at: invitation.expires_at,
            is_server: false,
        })
    } else {
        None
    };
    Ok(Some(InvitationSeen {
        invitation,
        user,
        organization,
        invited_by,
        has_password: has_password > 0,
        guest,
    }))
}
