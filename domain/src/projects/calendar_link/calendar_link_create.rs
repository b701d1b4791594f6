//! Makes the secret address of a member's calendar.

use db::schema::calendar_links;
use diesel::prelude::*;
use serde_json::json;

use super::events::CALENDAR_LINK_CREATED;
use super::require_own_tasks;
use crate::events::Event;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::UserId;
use crate::kernel::{Actor, Tx, secret};

/// A new address; its secret is shown only here.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct CalendarLinkCreated {
    /// Whose it is.
    pub user: UserId,
    /// What the address ends with; empty when a repeated request asks again, since the stored outcome
    /// must not hold it.
    #[serde(skip)]
    pub secret: String,
}

/// Makes the address. The one that the member had before ends at once.
///
/// # Errors
/// `FORBIDDEN` for guests and integrations.
pub fn calendar_link_create(tx: &mut Tx<'_>, actor: &Actor) -> Result<CalendarLinkCreated> {
    require_own_tasks(actor)?;
    let token = secret::new("mcal", tx.sources());
    diesel::delete(calendar_links::table.find((actor.org, actor.user))).execute(tx.conn())?;
    let made = diesel::insert_into(calendar_links::table)
        .values((
            calendar_links::org_id.eq(actor.org),
            calendar_links::user_id.eq(actor.user),
            calendar_links::token_hash.eq(secret::hash(&token)),
            calendar_links::created_at.eq(tx.now()),
        ))
        .execute(tx.conn());
    or_again(made)?;
    tx.emit(Event::by(
        actor,
        &CALENDAR_LINK_CREATED,
        actor.user,
        json!({}),
    ));
    Ok(CalendarLinkCreated {
        user: actor.user,
        secret: token,
    })
}
