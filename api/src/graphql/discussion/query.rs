//! Reading discussions.

use async_graphql::{Context, ID, Object};
use domain::discussion::access::for_reading;
use domain::kernel::fault::{CoreFault, Error};
use domain::kernel::id::Node;

use super::list::{Window, comments};
use super::types::Comment;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::List;

/// Root fields of discussions.
#[derive(Default)]
pub(crate) struct DiscussionQuery;

#[Object]
impl DiscussionQuery {
    /// Comments on an object that can be discussed (samples, sample rounds, inspections,
    /// nonconformities, tasks, projects, lots), newest first. NOT_FOUND when the viewer does not see the object.
    async fn comments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The object that is discussed.")] node_id: ID,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
    ) -> Answer<List<Comment>> {
        let node: Node = node_id
            .parse()
            .map_err(|_not_an_id| ctx.refuse(Error::from(CoreFault::NotFound).at(["nodeId"])))?;
        ctx.read(move |conn, actor| for_reading(conn, actor, node).map_err(|e| e.at(["nodeId"])))
            .await?;
        let window = Window {
            first,
            after,
            last,
            before,
        };
        comments(ctx, node, window).await
    }
}
