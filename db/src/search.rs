#![allow(missing_docs, reason = "the macro writes items without documentation")]
//! Search in texts that behaves alike on both databases.

use diesel::expression::{AppearsOnTable, Expression, ValidGrouping, is_aggregate};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Bool, Text};

use crate::conn::{Conn, MultiBackend, Product};
use crate::each_backend;
use crate::error::Result;

diesel::define_sql_function! {
    /// The text with A to Z in small letters. `LIKE` regards their case in PostgreSQL only, so both
    /// sides of it are made small (of other letters SQLite leaves the case as it is).
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

diesel::define_sql_function! {
    /// A moment, or another one where there is none, so that lists by time page by one value.
    #[sql_name = "coalesce"]
    fn or_moment(
        at: diesel::sql_types::Nullable<diesel::sql_types::BigInt>,
        without: diesel::sql_types::BigInt,
    ) -> diesel::sql_types::BigInt;
}

/// A word that a document must have. It consists of letters, digits and signs outside of ASCII, so
/// that it has no meaning in either language of queries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Longer words that begin so are meant too.
    pub begins: bool,
}

/// Whether a row of `search_index` has all of some words.
#[derive(Debug, Clone)]
pub struct Matches {
    sqlite: String,
    postgres: String,
}

/// The rows of `search_index` that have every one of these words.
#[must_use]
pub fn matches(words: &[Word]) -> Matches {
    let each = |quote: char, begins: &str, and: &str| {
        let written = words.iter().map(|word| {
            let end = if word.begins { begins } else { "" };
            format!("{quote}{}{quote}{end}", word.text)
        });
        written.collect::<Vec<_>>().join(and)
    };
    Matches {
        sqlite: each('"', "*", " AND "),
        postgres: each('\'', ":*", " & "),
    }
}

impl Expression for Matches {
    type SqlType = Bool;
}

impl ValidGrouping<()> for Matches {
    type IsAggregate = is_aggregate::No;
}

impl<S> AppearsOnTable<S> for Matches {}

impl<S> diesel::SelectableExpression<S> for Matches {}

impl QueryId for Matches {
    type QueryId = ();
    // The product decides about the text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl QueryFragment<MultiBackend> for Matches {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        if matches!(out.backend(), MultiBackend::Sqlite(_)) {
            out.push_sql("search_index MATCH ");
            out.push_bind_param::<Text, String>(&self.sqlite)
        } else {
            out.push_sql("search_index.tokens @@ CAST(");
            out.push_bind_param::<Text, String>(&self.postgres)?;
            out.push_sql(" AS tsquery)");
            Ok(())
        }
    }
}

/// Writes the words of a row of `search_index`, separated by spaces, in place of those it had.
///
/// # Errors
/// When the database fails.
#[expect(
    clippy::disallowed_methods,
    reason = "neither a virtual table nor tsvector is known to the query builder"
)]
pub fn put_words(conn: &mut Conn, rowid: i64, words: &str) -> Result<()> {
    let text = match conn.product() {
        Product::Sqlite => "INSERT OR REPLACE INTO search_index (rowid, tokens) VALUES (?, ?)",
        Product::Postgres => {
            "INSERT INTO search_index (rowid, tokens) \
             VALUES ($1, array_to_tsvector(string_to_array($2, ' '))) \
             ON CONFLICT (rowid) DO UPDATE SET tokens = excluded.tokens"
        }
    };
    each_backend!(conn, |c| {
        let query = diesel::sql_query(text);
        query
            .bind::<BigInt, _>(rowid)
            .bind::<Text, _>(words)
            .execute(c)
    })?;
    Ok(())
}
