//! Who people are, how they prove it, and what they may do with each other.

mod access_tokens;
mod authenticate;
mod denials;
mod departments;
mod foreign;
mod grants;
mod invitations;
mod invited_roles;
mod lists;
mod lockout;
mod mails;
mod people;
mod races;
mod sessions;
mod sign_in_codes;
mod switching;

use db::schema::{accounts, mails as mail_table};
use diesel::prelude::*;
use domain::identity::mail::MailRow;
use domain::identity::{
    AccountRow, GrantAdd, InvitationAccept, Invited, SessionStarted, UserInvite, UserRow,
    by_session, grant_add, invitation_accept, read, session_create, user_invite,
};
use domain::kernel::id::{AccountId, GrantId, Node, SessionId, UserId};
use domain::kernel::{Actor, GrantAction, Language, Result, Role};

use crate::stage::Stage;

/// What stands for a password's hash here: nobody signs in by it.
pub const PASSWORD: &str = "$argon2id$of-the-test";

pub fn wanted(email: &str, roles: &[Role]) -> UserInvite {
    UserInvite {
        email: email.to_owned(),
        name: "林晚".to_owned(),
        roles: roles.to_vec(),
        supplier: None,
        grants: Vec::new(),
        language: Language::Zh,
        link_base: "https://muster.example/portal/invitation".to_owned(),
    }
}

pub fn invite(stage: &Stage, actor: &Actor, input: &UserInvite) -> Result<Invited> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| user_invite(tx, &actor, &input))
}

/// An administrator's invitation.
pub fn invited(stage: &Stage, email: &str, roles: &[Role]) -> Invited {
    invite(stage, &stage.actor(Role::Admin), &wanted(email, roles)).unwrap()
}

pub fn accept(stage: &Stage, link: &str, password: Option<&str>) -> Result<SessionStarted> {
    let (_, token) = link.split_once('#').unwrap();
    let input = InvitationAccept {
        token: token.to_owned(),
        name: "林晚".to_owned(),
        password_hash: password.map(ToOwned::to_owned),
        language: Language::En,
    };
    stage.write(move |tx| invitation_accept(tx, &input))
}

pub fn account(stage: &Stage, email: &str) -> AccountRow {
    stage
        .read(|conn| {
            Ok(accounts::table
                .filter(accounts::email.eq(email))
                .select(AccountRow::as_select())
                .first(conn)?)
        })
        .unwrap()
}

/// A session of this address, in the organisation with this short name.
pub fn signed_in(stage: &Stage, email: &str, organization: Option<&str>) -> Result<SessionStarted> {
    let id: AccountId = account(stage, email).id;
    let organization = organization.map(ToOwned::to_owned);
    stage.write(move |tx| session_create(tx, id, organization.as_deref()))
}

/// The actor of a session, as it is now.
pub fn actor(stage: &Stage, session: SessionId) -> Result<Actor> {
    let now = stage.sources.now();
    stage.read(|conn| by_session(conn, now, session))
}

pub fn user(stage: &Stage, id: UserId) -> UserRow {
    let found = stage.read(|conn| read::users_by_ids(conn, stage.org, &[id]));
    found.unwrap().pop().unwrap()
}

/// The mails to an address, in the order of their ids.
pub fn mails_to(stage: &Stage, email: &str) -> Vec<MailRow> {
    stage
        .read(|conn| {
            Ok(mail_table::table
                .filter(mail_table::recipient.eq(email))
                .order(mail_table::id)
                .select(MailRow::as_select())
                .load(conn)?)
        })
        .unwrap()
}

pub fn sharing(user: UserId, node: impl Into<Node>) -> GrantAdd {
    GrantAdd {
        user,
        node: node.into(),
        actions: vec![GrantAction::Submit],
        expires_at: None,
    }
}

pub fn share(stage: &Stage, actor: &Actor, input: &GrantAdd) -> Result<GrantId> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| grant_add(tx, &actor, &input))
}

/// The path of the first error.
pub fn path<T>(result: Result<T>) -> Vec<String> {
    let error = result.err().expect("it is refused");
    error.reported()[0].path().to_vec()
}
