//! Adds a channel.

use db::schema::channels;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_channel;
use super::events::CHANNEL_CREATED;
use super::link::{optional_article_link, optional_link};
use super::model::ChannelKind;
use super::row::ChannelRow;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::ChannelId;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Error, Tx};

/// A new channel.
#[derive(Debug, Clone)]
pub struct ChannelCreate {
    /// Id that the client made.
    pub id: Option<ChannelId>,
    /// What it is.
    pub kind: ChannelKind,
    /// 1 to 200 characters, unique in the organisation.
    pub name: String,
    /// Where it is found, an `https` address.
    pub url: Option<String>,
    /// Where its shop shows an article to who runs it: an `https` address with `{id}` in the place of
    /// the shop's number.
    pub article_url: Option<String>,
}

/// Adds the channel.
///
/// # Errors
/// `FORBIDDEN`, `ALREADY_EXISTS` for the name, `ID_REUSED`, errors of input.
pub fn channel_create(tx: &mut Tx<'_>, actor: &Actor, input: &ChannelCreate) -> Result<ChannelId> {
    actor.require(Permission::ProjectManage)?;
    let row = ChannelRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        kind: input.kind,
        name: text("name", &input.name, 200)?,
        url: optional_link("url", input.url.as_deref())?,
        article_url: optional_article_link("articleUrl", input.article_url.as_deref())?,
        archived_at: None,
        created_at: tx.now(),
        version: 1,
    };
    if let Some(known) = input
        .id
        .and_then(|id| for_channel(tx.conn(), actor, id).ok())
    {
        let same = (known.kind, &known.name) == (row.kind, &row.name)
            && (&known.url, &known.article_url) == (&row.url, &row.article_url);
        return same.then_some(row.id).ok_or(InputFault::IdReused.into());
    }
    check_name(tx, &row)?;
    let inserted = diesel::insert_into(channels::table).values(&row);
    or_again(inserted.execute(tx.conn()))?;
    let data = json!({ "kind": row.kind, "name": row.name });
    tx.emit(Event::by(actor, &CHANNEL_CREATED, row.id, data));
    Ok(row.id)
}

/// Refuses a name that another channel has.
pub(super) fn check_name(tx: &mut Tx<'_>, row: &ChannelRow) -> Result<()> {
    let others = channels::table
        .filter(channels::org_id.eq(row.org_id))
        .filter(channels::name.eq(&row.name))
        .filter(channels::id.ne(row.id))
        .count()
        .get_result::<i64>(tx.conn())?;
    if others == 0 {
        return Ok(());
    }
    let value = row.name.clone();
    Err(Error::from(InputFault::Taken { value }).at(["name"]))
}
