//! Relay connections over keyset pages.

use std::borrow::Cow;

use async_graphql::connection::PageInfo;
use async_graphql::{Context, Object, OutputType, TypeName};
use db::Conn;
use domain::kernel::fault::Result;
use domain::kernel::{Actor, Page};

use super::context::{Answer, ContextExt};

/// Counts the whole list.
type Count = dyn Fn(&mut Conn, &Actor) -> Result<i64> + Send + Sync;

/// A page of a list of `N`.
pub(crate) struct List<N> {
    entries: Vec<Entry<N>>,
    has_next: bool,
    has_previous: bool,
    count: std::sync::Arc<Count>,
}

/// An entry with its cursor.
pub(crate) struct Entry<N> {
    cursor: String,
    node: N,
}

impl<N: OutputType> TypeName for List<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", N::type_name()).into()
    }
}

impl<N: OutputType> TypeName for Entry<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", N::type_name()).into()
    }
}

/// A page of a list, at most 200 entries.
#[Object(name_type)]
impl<N: OutputType> List<N> {
    /// The entries with their cursors.
    async fn edges(&self) -> &[Entry<N>] {
        &self.entries
    }
    /// The entries alone.
    async fn nodes(&self) -> Vec<&N> {
        self.entries.iter().map(|entry| &entry.node).collect()
    }
    /// Where this page stands in the list.
    async fn page_info(&self) -> PageInfo {
        PageInfo {
            has_previous_page: self.has_previous,
            has_next_page: self.has_next,
            start_cursor: self.entries.first().map(|entry| entry.cursor.clone()),
            end_cursor: self.entries.last().map(|entry| entry.cursor.clone()),
        }
    }
    /// Size of the whole list, not only of this page; counted only when selected.
    async fn total_count(&self, ctx: &Context<'_>) -> Answer<i32> {
        let count = std::sync::Arc::clone(&self.count);
        let total = ctx.read(move |conn, actor| count(conn, actor)).await?;
        Ok(i32::try_from(total).unwrap_or(i32::MAX))
    }
}

/// An entry of a list with its place.
#[Object(name_type)]
impl<N: OutputType> Entry<N> {
    /// Place of this entry, for `after` and `before`.
    async fn cursor(&self) -> &str {
        &self.cursor
    }
    /// The entry itself.
    async fn node(&self) -> &N {
        &self.node
    }
}

/// Makes a connection of a page; `cursor_of` gives each row's keyset, `count` the whole list's size.
pub(crate) fn list<R, N: From<R>>(
    page: Page<R>,
    cursor_of: impl Fn(&R) -> String,
    count: impl Fn(&mut Conn, &Actor) -> Result<i64> + Send + Sync + 'static,
) -> List<N> {
    let entry = |row| Entry {
        cursor: cursor_of(&row),
        node: N::from(row),
    };
    List {
        entries: page.rows.into_iter().map(entry).collect(),
        has_next: page.has_next,
        has_previous: page.has_previous,
        count: std::sync::Arc::new(count),
    }
}
