//! Notices of one person as a stream.
//!
//! Notices are written by a reader of the log, behind it. A feed goes as far as that reader has come:
//! up to there every notice is written, so it passes none. A notice whose writing failed and was
//! retried later stands in the list only.

use std::collections::VecDeque;
use std::sync::Arc;

use async_graphql::Context;
use domain::events::{self, EventsFault, Position};
use domain::kernel::Language;
use domain::kernel::fault::Result;
use domain::kernel::id::OrganizationId;
use domain::notify::{NotificationRow, read};
use futures::Stream;

use crate::app::App;
use crate::caller::Caller;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::feed::{Follow, stream_of};

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
        app: app.clone(),
        caller,
        org,
        seq,
        ready: VecDeque::new(),
    };
    Ok(stream_of((app, org), feed))
}

impl Follow for Feed {
    type Item = Told;

    fn language(&self) -> Language {
        self.caller.language()
    }

    fn take(&mut self) -> Option<Told> {
        self.ready.pop_front()
    }

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
