//! Reading the log.

use async_graphql::connection::{Connection, Edge, EmptyFields};
use async_graphql::{Context, Object};
use domain::events::{self, access, read};
use domain::kernel::fault::{Error, Result};
use domain::kernel::input::{InputFault, range};

use super::types::{Event, EventFilter};
use crate::graphql::context::{Answer, ContextExt};

/// Root fields of the log.
#[derive(Default)]
pub(crate) struct EventsQuery;

#[Object]
impl EventsQuery {
    /// What happened, newest first, as far as the viewer may see it. A page may hold fewer entries
    /// than asked for when events in between are not visible.
    async fn events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Which events to show; all when left out.")] filter: Option<EventFilter>,
    ) -> Answer<Connection<String, Event, EmptyFields, EmptyFields>> {
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let (limit, before) = page(first, after).map_err(|e| ctx.refuse(e))?;
        let page = ctx
            .read(move |conn, actor| {
                let page = read::page(conn, actor.org, &filter, before, limit)?;
                let epoch = read::head(conn, actor.org)?.epoch;
                Ok(page.map(|row| access::visible(actor, &row).map(|data| (row, data, epoch))))
            })
            .await?;
        let mut connection = Connection::new(page.has_previous, page.has_next);
        for (row, data, epoch) in page.rows.into_iter().flatten() {
            let position = events::Position {
                org: row.org_id,
                epoch,
                seq: row.seq,
                hash: row.hash.first_chunk().copied().unwrap_or_default(),
            };
            let key = row.seq.to_string();
            connection
                .edges
                .push(Edge::new(key, Event::new(row, data, (&position).into())));
        }
        Ok(connection)
    }
}

fn page(first: Option<i32>, after: Option<String>) -> Result<(i64, Option<i64>)> {
    let limit = range("first", first.map_or(50, i64::from), 1, 200)?;
    let before = after.map(|text| text.parse()).transpose().map_err(|_| {
        let expected = "a cursor of this list".to_owned();
        Error::from(InputFault::Malformed { expected }).at(["after"])
    })?;
    Ok((limit, before))
}
