//! Secret addresses for calendars.

use async_graphql::{Context, Object, SimpleObject};
use domain::projects::calendar_link::{self, read};

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::{Cursor, DateTime};

/// Root fields about addresses for calendars.
#[derive(Default)]
pub(crate) struct CalendarLinkQuery;

/// Root fields that change addresses for calendars.
#[derive(Default)]
pub(crate) struct CalendarLinkMutation;

/// The address of the viewer's calendar, as far as it is kept: the secret in it is not.
#[derive(SimpleObject)]
pub(crate) struct CalendarLink {
    /// When it was made.
    created_at: DateTime,
}

/// An address that was made or ended.
#[derive(SimpleObject)]
pub(crate) struct CalendarLinkPayload {
    /// The address to subscribe to in a calendar program, shown once: who holds it reads the viewer's
    /// open tasks without signing in. Null when it was ended or refused, and for a repeated request.
    url: Option<String>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl CalendarLinkQuery {
    /// The address of the viewer's calendar; null when there is none. Requires task.work.
    async fn calendar_link(&self, ctx: &Context<'_>) -> Answer<Option<CalendarLink>> {
        let made = ctx.read(read::created_at).await?;
        Ok(made.map(|at| CalendarLink {
            created_at: at.into(),
        }))
    }
}

#[Object]
impl CalendarLinkMutation {
    /// Makes the address under which the viewer's calendar fetches the tasks that it is assigned to,
    /// as iCalendar events at their due dates, at most 500; one that was there before ends. Requires
    /// task.work; not for integrations. Emits calendar_link.created.
    async fn calendar_link_create(&self, ctx: &Context<'_>) -> Answer<CalendarLinkPayload> {
        let done = ctx.mutate(calendar_link::calendar_link_create).await?;
        let base = ctx.app().public_url.clone();
        let secret = done.value.map(|made| made.secret);
        let secret = secret.filter(|secret| !secret.is_empty());
        Ok(CalendarLinkPayload {
            url: secret.map(|secret| format!("{base}/calendar/{secret}.ics")),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Ends the address of the viewer's calendar at once; without one nothing happens. Requires
    /// task.work; not for integrations. Emits calendar_link.revoked.
    async fn calendar_link_revoke(&self, ctx: &Context<'_>) -> Answer<CalendarLinkPayload> {
        let done = ctx.mutate(calendar_link::calendar_link_revoke).await?;
        Ok(CalendarLinkPayload {
            url: None,
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}
