//! `column IN (…)` whose statement is prepared once.
//!
//! Diesel's `eq_any` is prepared anew each time, since each number of values is a statement of its
//! own; on a page of a few rows that costs as much as the rows. Here the number is rounded up to a
//! power of two by repeating the last value, so that a connection keeps few statements.

use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression, ValidGrouping, is_aggregate};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::serialize::ToSql;
use diesel::sql_types::{Bool, HasSqlType, SingleValue, SqlType};

/// Longer lists are prepared each time: they are rare, and their rows cost more than that.
const KEPT: usize = 256;

/// A column that is one of some values.
#[derive(Debug, Clone)]
pub struct AnyOf<C, T> {
    column: C,
    values: Vec<T>,
}

/// Adds [`AnyOfExpression::any_of`] to columns.
pub trait AnyOfExpression: Expression + Sized {
    /// Whether the column has one of the values; no row when there is none.
    fn any_of<T: Clone>(self, values: &[T]) -> AnyOf<Self, T> {
        let mut values = values.to_vec();
        if let Some(last) = values.last().cloned()
            && values.len() <= KEPT
        {
            values.resize(values.len().next_power_of_two(), last);
        }
        AnyOf {
            column: self,
            values,
        }
    }
}

impl<C: Expression> AnyOfExpression for C {}

impl<C: Expression, T> Expression for AnyOf<C, T> {
    type SqlType = Bool;
}

impl<C, T> ValidGrouping<()> for AnyOf<C, T> {
    type IsAggregate = is_aggregate::No;
}

impl<C: AppearsOnTable<S>, T, S> AppearsOnTable<S> for AnyOf<C, T> {}

impl<C, T> QueryId for AnyOf<C, T> {
    type QueryId = ();
    // The number of values is part of the statement.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C, T, B> QueryFragment<B> for AnyOf<C, T>
where
    B: Backend + HasSqlType<C::SqlType>,
    C: Expression + QueryFragment<B>,
    C::SqlType: SqlType + SingleValue,
    T: ToSql<C::SqlType, B>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, B>) -> QueryResult<()> {
        if self.values.len() > KEPT {
            out.unsafe_to_cache_prepared();
        }
        let Some((first, others)) = self.values.split_first() else {
            out.push_sql("1=0");
            return Ok(());
        };
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" IN (");
        out.push_bind_param::<C::SqlType, T>(first)?;
        for value in others {
            out.push_sql(", ");
            out.push_bind_param::<C::SqlType, T>(value)?;
        }
        out.push_sql(")");
        Ok(())
    }
}
