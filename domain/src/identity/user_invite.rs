//! Invites a member or a guest by a one-time link.

use db::schema::{invitations, organizations, users};
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_supplier;
use super::events::USER_INVITED;
use super::fault::IdentityFault;
use super::grant_add::{GrantAdd, share};
use super::mail;
use super::model::{InvitationRow, UserRow};
use super::permission::Permission;
use super::role_rules::{check_given, check_set};
use super::user_create::FULL_WEEK_MINUTES;
use crate::events::Event;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{InvitationId, Node, SupplierId, UserId};
use crate::kernel::input::{InputFault, at_most, email, text};
use crate::kernel::{Actor, Error, GrantAction, Language, Role, Roles, Tx, secret};

/// How long an invitation can be accepted.
const VALID_DAYS: i64 = 14;
/// Most objects that one invitation shares.
const MAX_INVITED_GRANTS: usize = 50;

/// Whom to invite to what.
#[derive(Debug, Clone)]
pub struct UserInvite {
    /// Where the link is sent.
    pub email: String,
    /// At most 100 characters.
    pub name: String,
    /// Roles; `SUPPLIER` or `COLLABORATOR` for guests.
    pub roles: Vec<Role>,
    /// Supplier of a supplier's person.
    pub supplier: Option<SupplierId>,
    /// What is shared with a guest from the start.
    pub grants: Vec<GrantInput>,
    /// Language of the mail.
    pub language: Language,
    /// Address of the portal; the secret is appended.
    pub link_base: String,
}

/// One object to share.
#[derive(Debug, Clone)]
pub struct GrantInput {
    /// The object.
    pub node: Node,
    /// What the guest may do.
    pub actions: Vec<GrantAction>,
    /// Until when.
    pub expires_at: Option<Moment>,
}

/// An invitation that has been sent.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Invited {
    /// Invitation.
    pub invitation: InvitationId,
    /// The membership that waits for its person.
    pub user: UserId,
    /// The one-time link; shown to administrators only. Empty when a repeated request asks again,
    /// since the stored outcome must not hold it.
    #[serde(skip)]
    pub link: String,
}

/// Creates the membership, shares what is named, and sends the link by e-mail.
///
/// # Errors
/// `FORBIDDEN`, `ROLES_MIXED`, `ROLE_TOO_HIGH`, `SUPPLIER_REQUIRED`, `OTHER_SUPPLIER`, `NOT_FOUND` for foreign ids,
/// `ALREADY_EXISTS` when the address is a member already, errors of input.
pub fn user_invite(tx: &mut Tx<'_>, actor: &Actor, input: &UserInvite) -> Result<Invited> {
    actor.require(Permission::UserInvite)?;
    let address = email("email", &input.email)?;
    let name = text("name", &input.name, 100)?;
    at_most("grants", &input.grants, MAX_INVITED_GRANTS)?;
    let roles = Roles::of(&input.roles);
    check_set(roles, input.supplier.is_some())?;
    check_given(actor, Roles::default(), roles)?;
    if !roles.is_guest() && !input.grants.is_empty() {
        return Err(Error::from(IdentityFault::NotAGuest).at(["grants"]));
    }
    if let Some(supplier) = input.supplier {
        for_supplier(tx, actor, supplier).map_err(|e| e.at(["supplierId"]))?;
    }
    let user = waiting_member(tx, actor, input, &address, &name)?;
    for (i, grant) in input.grants.iter().enumerate() {
        let add = GrantAdd {
            user,
            node: grant.node,
            actions: grant.actions.clone(),
            expires_at: grant.expires_at,
        };
        let path = ["grants".to_owned(), i.to_string(), "nodeId".to_owned()];
        share(tx, actor, &add, input.supplier).map_err(|e| e.at(path))?;
    }
    let token = secret::new("minv", tx.sources());
    let row = InvitationRow {
        org_id: actor.org,
        id: tx.id(),
        token_hash: secret::hash(&token),
        user_id: user,
        email: address.clone(),
        invited_by: Some(actor.user),
        created_at: tx.now(),
        expires_at: tx.now().plus_seconds(VALID_DAYS * 24 * 3600),
        accepted_at: None,
        revoked_at: None,
    };
    diesel::insert_into(invitations::table)
        .values(&row)
        .execute(tx.conn())?;
    let link = format!("{}#{token}", input.link_base);
    send(tx, actor, input.language, &address, &link)?;
    tx.emit(Event::by(
        actor,
        &USER_INVITED,
        user,
        json!({ "invitationId": row.id }),
    ));
    Ok(Invited {
        invitation: row.id,
        user,
        link,
    })
}

/// The membership of this address: a new one, or one whose earlier invitation was not accepted.
fn waiting_member(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &UserInvite,
    address: &str,
    name: &str,
) -> Result<UserId> {
    let known: Option<UserRow> = users::table
        .filter(users::org_id.eq(actor.org))
        .filter(users::email.eq(address))
        .select(UserRow::as_select())
        .first(tx.conn())
        .optional()?;
    let now = tx.now();
    if let Some(user) = known {
        let same = user.roles == Roles::of(&input.roles).0 && user.supplier_id == input.supplier;
        // The row's lock lets invitations that cross see each other's links.
        let waiting = users::table
            .find((actor.org, user.id))
            .filter(users::account_id.is_null())
            .filter(users::disabled_at.is_null());
        let is_waiting = same
            && diesel::update(waiting)
                .set(users::name.eq(name))
                .execute(tx.conn())?
                == 1;
        if !is_waiting {
            let fault = InputFault::Taken {
                value: address.to_owned(),
            };
            return Err(Error::from(fault).at(["email"]));
        }
        // The newest link is the one that counts.
        diesel::update(
            invitations::table
                .filter(invitations::org_id.eq(actor.org))
                .filter(invitations::user_id.eq(user.id))
                .filter(invitations::accepted_at.is_null())
                .filter(invitations::revoked_at.is_null()),
        )
        .set(invitations::revoked_at.eq(now))
        .execute(tx.conn())?;
        return Ok(user.id);
    }
    let row = UserRow {
        org_id: actor.org,
        id: tx.id(),
        account_id: None,
        name: name.to_owned(),
        email: Some(address.to_owned()),
        roles: Roles::of(&input.roles).0,
        department_id: None,
        manager_id: None,
        supplier_id: input.supplier,
        weekly_capacity_minutes: FULL_WEEK_MINUTES,
        created_at: now,
        disabled_at: None,
    };
    let stored = diesel::insert_into(users::table)
        .values(&row)
        .execute(tx.conn());
    or_again(stored)?;
    Ok(row.id)
}

fn send(tx: &mut Tx<'_>, actor: &Actor, language: Language, to: &str, link: &str) -> Result<()> {
    let organization: String = organizations::table
        .find(actor.org)
        .select(organizations::name)
        .first(tx.conn())?;
    let subject = match language {
        Language::Zh => format!("{organization} 邀请您加入 Muster"),
        Language::En => format!("{organization} invites you to Muster"),
    };
    let body = match language {
        Language::Zh => format!(
            "您好！\n\n{organization} 邀请您在 Muster 上协作。请打开以下链接设置密码，链接 {VALID_DAYS} 天内有效，仅可使用一次：\n\n{link}\n\n如果您不认识发件人，请忽略此邮件。\n"
        ),
        Language::En => format!(
            "Hello,\n\n{organization} invites you to work together in Muster. Open this link to set a password; it is valid for {VALID_DAYS} days and works once:\n\n{link}\n\nIf you do not know the sender, ignore this mail.\n"
        ),
    };
    mail::queue(tx, actor.org, to, &subject, &body).map(drop)
}
