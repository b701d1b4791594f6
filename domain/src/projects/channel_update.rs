//! Changes a channel, or puts it away.

use db::schema::channels;
use diesel::prelude::*;

use super::access::{as_seen, for_channel};
use super::change::Changes;
use super::channel_create::check_name;
use super::events::CHANNEL_UPDATED;
use super::link::{optional_article_link, optional_link};
use super::model::ChannelKind;
use super::store::once;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::ChannelId;
use crate::kernel::input::text;
use crate::kernel::{Actor, Tx};

/// What to change; `None` leaves a field as it is, `Some(None)` empties it.
#[derive(Debug, Clone)]
pub struct ChannelUpdate {
    /// The channel.
    pub channel: ChannelId,
    /// The version that the caller saw.
    pub version: Option<i64>,
    /// What it is.
    pub kind: Option<ChannelKind>,
    /// 1 to 200 characters, unique in the organisation.
    pub name: Option<String>,
    /// Where it is found, an `https` address.
    pub url: Option<Option<String>>,
    /// Where its shop shows an article to who runs it: an `https` address with `{id}` in the place of
    /// the shop's number.
    pub article_url: Option<Option<String>>,
    /// Put away: it stays where it was chosen and is not chosen any more.
    pub archived: Option<bool>,
}

/// Changes the channel; without a change nothing is written.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, `ALREADY_EXISTS` for the name, errors of input.
pub fn channel_update(tx: &mut Tx<'_>, actor: &Actor, input: &ChannelUpdate) -> Result<ChannelId> {
    let old = for_channel(tx.conn(), actor, input.channel)?;
    actor.require(Permission::ProjectManage)?;
    as_seen(input.version, old.version)?;
    let mut new = old.clone();
    if let Some(kind) = input.kind {
        new.kind = kind;
    }
    if let Some(name) = &input.name {
        new.name = text("name", name, 200)?;
    }
    if let Some(url) = &input.url {
        new.url = optional_link("url", url.as_deref())?;
    }
    if let Some(url) = &input.article_url {
        new.article_url = optional_article_link("articleUrl", url.as_deref())?;
    }
    if let Some(archived) = input.archived {
        new.archived_at = archived.then(|| old.archived_at.unwrap_or(tx.now()));
    }
    let mut changes = Changes::default();
    changes.note("kind", &old.kind, &new.kind);
    changes.note("name", &old.name, &new.name);
    changes.note("url", &old.url, &new.url);
    changes.note("articleUrl", &old.article_url, &new.article_url);
    changes.note(
        "archived",
        &old.archived_at.is_some(),
        &new.archived_at.is_some(),
    );
    if changes.is_empty() {
        return Ok(old.id);
    }
    check_name(tx, &new)?;
    new.version += 1;
    let saved = diesel::update(channels::table.find((new.org_id, new.id)))
        .filter(channels::version.eq(old.version))
        .set(&new);
    once(or_again(saved.execute(tx.conn()))?)?;
    tx.emit(Event::by(
        actor,
        &CHANNEL_UPDATED,
        new.id,
        changes.into_data(),
    ));
    Ok(new.id)
}
