//! Keyset pages: newest first by id, never by offset.

use db::types::{Id, Kind};

use super::fault::{Error, Result};
use super::input::InputFault;

/// Most entries of a page.
pub const MAX_PAGE: i64 = 200;
/// Entries of a page when the caller names none.
pub const DEFAULT_PAGE: i64 = 50;

/// Which part of a list is wanted.
#[derive(Debug, Clone, Copy)]
pub struct PageArgs<K: Kind> {
    /// Entries, 1 to [`MAX_PAGE`].
    pub limit: i64,
    /// Only entries behind this one.
    pub after: Option<Id<K>>,
    /// Only entries in front of this one.
    pub before: Option<Id<K>>,
    /// Count from the end (`last`/`before`).
    pub backward: bool,
}

impl<K: Kind> PageArgs<K> {
    /// The first entries of a list.
    #[must_use]
    pub const fn first(limit: i64) -> Self {
        Self {
            limit,
            after: None,
            before: None,
            backward: false,
        }
    }

    /// Reads Relay's four arguments.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` for a size outside 1 to 200, `MALFORMED` for both or a foreign cursor.
    pub fn relay(
        first: Option<i32>,
        after: Option<String>,
        last: Option<i32>,
        before: Option<String>,
    ) -> Result<Self> {
        let cursor = |field: &str, text: Option<String>| -> Result<Option<Id<K>>> {
            text.map(|t| {
                t.parse()
                    .map_err(|_not_an_id| malformed(field, "a cursor of this list"))
            })
            .transpose()
        };
        if first.is_some() && last.is_some() {
            return Err(malformed("last", "first or last, not both"));
        }
        let field = if last.is_some() { "last" } else { "first" };
        let limit = last.or(first).map_or(DEFAULT_PAGE, i64::from);
        Ok(Self {
            limit: super::input::range(field, limit, 1, MAX_PAGE)?,
            after: cursor("after", after)?,
            before: cursor("before", before)?,
            backward: last.is_some(),
        })
    }
}

fn malformed(field: &str, expected: &str) -> Error {
    let expected = expected.to_owned();
    Error::from(InputFault::Malformed { expected }).at([field])
}

/// A part of a list and whether there is more on either side.
#[derive(Debug, Clone)]
pub struct Page<R> {
    /// The entries, newest first.
    pub rows: Vec<R>,
    /// There is more behind the last entry.
    pub has_next: bool,
    /// There is more in front of the first entry.
    pub has_previous: bool,
}

impl<R> Page<R> {
    /// Makes a page of the rows of a query that asked for one more than the limit.
    #[must_use]
    pub fn of<K: Kind>(mut rows: Vec<R>, args: &PageArgs<K>) -> Self {
        let limit = usize::try_from(args.limit).unwrap_or_default();
        let more = rows.len() > limit;
        rows.truncate(limit);
        if args.backward {
            rows.reverse();
        }
        Self {
            rows,
            has_next: if args.backward {
                args.before.is_some()
            } else {
                more
            },
            has_previous: if args.backward {
                more
            } else {
                args.after.is_some()
            },
        }
    }

    /// The same page of other things.
    pub fn map<S>(self, f: impl FnMut(R) -> S) -> Page<S> {
        Page {
            rows: self.rows.into_iter().map(f).collect(),
            has_next: self.has_next,
            has_previous: self.has_previous,
        }
    }
}

/// Adds order, bounds and limit of a page to a boxed query: `page_query!(query, table::id, args)`.
#[macro_export]
macro_rules! page_query {
    ($query:expr, $id:expr, $args:expr) => {{
        let args = $args;
        let mut query = $query;
        if let Some(after) = args.after {
            query = query.filter($id.lt(after));
        }
        if let Some(before) = args.before {
            query = query.filter($id.gt(before));
        }
        let query = if args.backward {
            query.order($id.asc())
        } else {
            query.order($id.desc())
        };
        query.limit(args.limit + 1)
    }};
}
