//! Events of the log as a stream, for subscriptions.
//!
//! Policy is asked per event at delivery: before a batch is handed out the actor is looked up again,
//! so that a revoked guest receives nothing from then on.

use std::collections::VecDeque;
use std::sync::Arc;

use async_graphql::{Context, Object};
use domain::events::{self, Position, Row};
use domain::kernel::Language;
use domain::kernel::fault::Result;
use domain::kernel::id::{OrganizationId, UserId};
use futures::{Stream, StreamExt, future, stream};
use serde_json::Value;

use super::context::{Answer, ContextExt};
use super::error::top_level;
use super::identity::User;
use super::scalar::{Cursor, DateTime, Json};
use crate::app::App;
use crate::caller::Caller;
use crate::hub::POLL;

/// Events read at a time.
const BATCH: i64 = 200;

/// An event as its subscriber may see it.
pub(crate) struct Delivered {
    /// The stored event.
    pub(crate) row: Row,
    /// Its data, without the fields that the subscriber may not see.
    pub(crate) data: Value,
    /// Its position.
    pub(crate) cursor: events::Cursor,
}

/// What every subscription tells of an event, beside what it is about.
pub(crate) struct Happened(pub(crate) Delivered);

/// What happened.
#[Object]
impl Happened {
    /// Position in the log, to go on from.
    async fn cursor(&self) -> Cursor {
        Cursor(self.0.cursor.clone())
    }
    /// What happened, a kind of event as `task.unlocked`, `sample.round_submitted` or `comment.added`.
    async fn kind(&self) -> &str {
        &self.0.row.kind
    }
    /// When it was written.
    async fn at(&self) -> DateTime {
        self.0.row.at.into()
    }
    /// Who did it; null for the server itself.
    async fn actor(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.0.row.actor_id {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// References and values of the event, as `from`, `to` or `commentId`; guests see only fields meant
    /// for them.
    async fn data(&self) -> Json {
        Json(self.0.data.clone())
    }
}

/// Of the visible events behind `after` those that `pick` makes something of.
///
/// # Errors
/// As [`follow`].
pub(crate) async fn changes<T, P>(
    ctx: &Context<'_>,
    after: Option<Cursor>,
    pick: P,
) -> Answer<impl Stream<Item = Answer<T>> + use<T, P>>
where
    P: Fn(Delivered) -> Option<T>,
{
    let events = follow(ctx, after.map(|cursor| cursor.0)).await?;
    Ok(events.filter_map(move |item| {
        future::ready(match item {
            Ok(event) => pick(event).map(Ok),
            Err(error) => Some(Err(error)),
        })
    }))
}

struct Feed {
    app: App,
    caller: Caller,
    position: Position,
    ready: VecDeque<Delivered>,
}

/// The visible events behind `after` (behind now when there is none), in log order, without gap or
/// repeat. Ends with an error when the session has ended.
///
/// # Errors
/// `UNAUTHENTICATED`, `FORBIDDEN` without `event.read`, `RESYNC_REQUIRED`.
pub(crate) async fn follow(
    ctx: &Context<'_>,
    after: Option<events::Cursor>,
) -> Answer<impl Stream<Item = Answer<Delivered>> + use<>> {
    let (app, caller) = (ctx.app().clone(), ctx.caller().clone());
    let org = ctx.actor()?.org;
    let position = ctx
        .read(move |conn, actor| {
            events::access::for_reading(actor)?;
            let Some(cursor) = after else {
                return events::read::head(conn, org);
            };
            cursor.resume(conn, org)?;
            cursor
                .position()
                .ok_or_else(|| events::EventsFault::ResyncRequired.into())
        })
        .await?;
    let feed = Feed {
        app: app.clone(),
        caller,
        position,
        ready: VecDeque::new(),
    };
    Ok(stream_of((app, org), feed))
}

/// What a subscription follows: it is read behind a place, whenever the organisation's bell rings.
pub(crate) trait Follow: Send {
    /// What is handed out.
    type Item: Send;

    /// In which language a refusal is said.
    fn language(&self) -> Language;

    /// Takes the next of what was read.
    fn take(&mut self) -> Option<Self::Item>;

    /// Reads on; false when there is nothing new.
    fn fetch(&mut self) -> impl Future<Output = Result<bool>> + Send;
}

/// Hands out what is followed until reading it is refused.
pub(crate) fn stream_of<F: Follow>(
    from: (App, OrganizationId),
    follow: F,
) -> impl Stream<Item = Answer<F::Item>> {
    stream::unfold(Some((from, follow)), |state| async move {
        let ((app, org), mut follow) = state?;
        match next(&app, org, &mut follow).await {
            Ok(item) => Some((Ok(item), Some(((app, org), follow)))),
            Err(error) => Some((Err(top_level(&error, follow.language())), None)),
        }
    })
}

async fn next<F: Follow>(app: &App, org: OrganizationId, follow: &mut F) -> Result<F::Item> {
    loop {
        if let Some(item) = follow.take() {
            return Ok(item);
        }
        let bell = app.hub.bell(org);
        let rung = bell.notified();
        tokio::pin!(rung);
        // Listen before looking, so that what comes between the two is not slept through.
        rung.as_mut().enable();
        if !follow.fetch().await? {
            drop(tokio::time::timeout(POLL, rung).await);
        }
    }
}

impl Follow for Feed {
    type Item = Delivered;

    fn language(&self) -> Language {
        self.caller.language()
    }

    fn take(&mut self) -> Option<Delivered> {
        self.ready.pop_front()
    }

    async fn fetch(&mut self) -> Result<bool> {
        let (org, seq) = (self.position.org, self.position.seq);
        let rows = self
            .app
            .read(move |conn| events::read::after(conn, org, seq, BATCH))
            .await?;
        if rows.is_empty() {
            return Ok(false);
        }
        let actor = Arc::new(self.app.renewed(&self.caller).await?);
        self.caller.renew(Arc::clone(&actor));
        for row in rows {
            self.position.seq = row.seq;
            self.position.hash = row.hash.first_chunk().copied().unwrap_or_default();
            if let Some(data) = events::access::visible(&actor, &row) {
                let cursor = (&self.position).into();
                self.ready.push_back(Delivered { row, data, cursor });
            }
        }
        Ok(true)
    }
}
