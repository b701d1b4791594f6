//! Reading the log.

use async_graphql::{Context, Object};
use domain::events::read::Filter;
use domain::events::{Position, Row, access, read};
use domain::kernel::fault::{Error, Result};
use domain::kernel::id::Node;
use domain::kernel::input::{InputFault, range};

use super::types::{Event, EventFilter};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of the log.
#[derive(Default)]
pub(crate) struct EventsQuery;

#[Object]
impl EventsQuery {
    /// What happened, newest first, as far as the viewer may see it. Requires event.read, but for
    /// guests, who see what happened to the objects shared with them.
    async fn events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Which events to show; all when left out.")] filter: Option<EventFilter>,
    ) -> Answer<List<Event>> {
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        events(ctx, filter, first, after).await
    }
}

/// What happened to one object, newest first, as far as the viewer may see it.
///
/// # Errors
/// `FORBIDDEN` without `event.read`, `OUT_OF_RANGE`, `MALFORMED`.
pub(crate) async fn history(
    ctx: &Context<'_>,
    subject: Node,
    first: Option<i32>,
    after: Option<String>,
) -> Answer<List<Event>> {
    let filter = Filter {
        kinds: None,
        subject: Some(subject),
    };
    events(ctx, filter, first, after).await
}

async fn events(
    ctx: &Context<'_>,
    filter: Filter,
    first: Option<i32>,
    after: Option<String>,
) -> Answer<List<Event>> {
    let (limit, before) = page(first, after).map_err(|e| ctx.refuse(e))?;
    let shown = filter.clone();
    let page = ctx
        .read(move |conn, actor| {
            let page = read::page(conn, actor, &shown, before, limit)?;
            let epoch = read::head(conn, actor.org)?.epoch;
            Ok(page.map(|row| {
                let data = access::visible(actor, &row).unwrap_or_default();
                let position = position(&row, epoch);
                (row.seq, Event::new(row, data, (&position).into()))
            }))
        })
        .await?;
    Ok(list(
        page,
        |(seq, _)| seq.to_string(),
        move |conn, actor| read::count(conn, actor, &filter),
    ))
}

impl From<(i64, Event)> for Event {
    fn from((_, event): (i64, Event)) -> Self {
        event
    }
}

pub(super) fn position(row: &Row, epoch: i64) -> Position {
    Position {
        org: row.org_id,
        epoch,
        seq: row.seq,
        hash: row.hash.first_chunk().copied().unwrap_or_default(),
    }
}

fn page(first: Option<i32>, after: Option<String>) -> Result<(i64, Option<i64>)> {
    let limit = range("first", first.map_or(50, i64::from), 1, 200)?;
    let before = after
        .map(|text| text.parse::<u32>().map(i64::from))
        .transpose()
        .map_err(|_not_a_number| {
            let expected = "a cursor of this list".to_owned();
            Error::from(InputFault::Malformed { expected }).at(["after"])
        })?;
    Ok((limit, before))
}
