//! Relay connections over keyset pages.

use std::sync::Arc;

use async_graphql::connection::{Connection, Edge, EmptyFields};
use async_graphql::{Context, Object, OutputType};
use db::Conn;
use domain::kernel::fault::Result;
use domain::kernel::{Actor, Page};

use super::context::{Answer, ContextExt};

/// Counts the whole list when somebody asks for it.
type Count = dyn Fn(&mut Conn, &Actor) -> Result<i64> + Send + Sync;

/// The size of the whole list.
pub(crate) struct Total(Arc<Count>);

#[Object]
impl Total {
    /// Entries of the whole list, not only of this page; counted only when selected.
    async fn total_count(&self, ctx: &Context<'_>) -> Answer<i32> {
        let count = Arc::clone(&self.0);
        let total = ctx.read(move |conn, actor| count(conn, actor)).await?;
        Ok(i32::try_from(total).unwrap_or(i32::MAX))
    }
}

/// A list of `N` in Relay's form.
pub(crate) type List<N> = Connection<String, N, Total, EmptyFields>;

/// Makes a connection of a page; `cursor_of` gives each row's keyset, `count` the whole list's size.
pub(crate) fn list<R, N: OutputType + From<R>>(
    page: Page<R>,
    cursor_of: impl Fn(&R) -> String,
    count: impl Fn(&mut Conn, &Actor) -> Result<i64> + Send + Sync + 'static,
) -> List<N> {
    let mut connection = Connection::with_additional_fields(
        page.has_previous,
        page.has_next,
        Total(Arc::new(count)),
    );
    connection.edges.extend(
        page.rows
            .into_iter()
            .map(|row| Edge::new(cursor_of(&row), N::from(row))),
    );
    connection
}
