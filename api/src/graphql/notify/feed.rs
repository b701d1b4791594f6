//! Notices of one person as a stream.
//!
//! Notices are written by a reader of the log, behind it. A feed goes as far as that reader has come:
//! up to there every notice is written, so it passes none. A notice whose writing failed and was
//! retried later stands in the list only.

use std::collections::VecDeque;
use std::sync::Arc;

use async_graphql::Context;
use domain::events::{self, EventsFault, Position};
use domain::kernel::fault::Result;
use domain::kernel::id::OrganizationId;
use domain::notify::{NotificationRow, read};
use futures::{Stream, stream};

use crate::app::App;
use crate::caller::Caller;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::top_level;
use crate::hub::POLL;

/// Notices read at a time.
const BATCH: i64 = 200;

/// A notice and the position of its event.
pub(super) type Told = (NotificationRow, Position);

struct Feed {
    app: App,
    caller: Caller,
    org: OrganizationId,
    seq: i64,
    ready: VecDeque<Told>,
}

/// The viewer's notices of events behind `after`, in log order; those that are written from now on when
/// it is left out. Ends with an error when the session has ended.
///
/// # Errors
/// `UNAUTHENTICATED`, `RESYNC_REQUIRED`.
pub(super) async fn follow(
    ctx: &Context<'_>,
    after: Option<events::Cursor>,
) -> Answer<impl Stream<Item = Answer<Told>> + use<>> {
    let (app, caller) = (ctx.app().clone(), ctx.caller().clone());
    let org = ctx.actor()?.org;
    let seq = ctx
        .read(move |conn, _| {
            let Some(cursor) = after else {
                return read::told_up_to(conn, org);
            };
            cursor.resume(conn, org)?;
            let position = cursor.position().ok_or(EventsFault::ResyncRequired)?;
            Ok(position.seq)
        })
        .await?;
    let feed = Feed {
        app,
        caller,
        org,
        seq,
        ready: VecDeque::new(),
    };
    Ok(stream::unfold(Some(feed), |state| async move {
        let mut feed = state?;
        match feed.next().await {
            Ok(told) => Some((Ok(told), Some(feed))),
            Err(error) => {
                let refusal = top_level(&error, feed.caller.language());
                Some((Err(refusal), None))
            }
        }
    }))
}

impl Feed {
    async fn next(&mut self) -> Result<Told> {
        loop {
            if let Some(told) = self.ready.pop_front() {
                return Ok(told);
            }
            let bell = self.app.hub.bell(self.org);
            let rung = bell.notified();
            tokio::pin!(rung);
            // Listen before looking, so that a notice between the two is not slept through.
            rung.as_mut().enable();
            if !self.fetch().await? {
                drop(tokio::time::timeout(POLL, rung).await);
            }
        }
    }

    /// Reads the next notices; false when nobody was told of anything since.
    async fn fetch(&mut self) -> Result<bool> {
        let (org, from) = (self.org, self.seq);
        let to = self
            .app
            .read(move |conn| read::told_up_to(conn, org))
            .await?;
        if to <= from {
            return Ok(false);
        }
        let actor = Arc::new(self.app.renewed(&self.caller).await?);
        self.caller.renew(Arc::clone(&actor));
        let told = self
            .app
            .read(move |conn| read::between(conn, &actor, (from, to), BATCH))
            .await?;
        let full = i64::try_from(told.len()).is_ok_and(|count| count == BATCH);
        self.seq = match told.last() {
            Some((row, _)) if full => row.seq,
            _ => to,
        };
        self.ready.extend(told);
        Ok(true)
    }
}
