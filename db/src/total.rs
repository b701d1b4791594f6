//! Sums of whole numbers: the databases' own differ in type.

use diesel::backend::Backend;
use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate,
};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::BigInt;

/// The sum of a column as a whole number, 0 of no rows.
#[derive(Debug, Clone, Copy, QueryId)]
pub struct Total<C>(C);

/// The sum of a column of whole numbers, 0 of no rows.
pub const fn total<C: Expression<SqlType = BigInt>>(column: C) -> Total<C> {
    Total(column)
}

impl<C: Expression> Expression for Total<C> {
    type SqlType = BigInt;
}

impl<C, G> ValidGrouping<G> for Total<C> {
    type IsAggregate = is_aggregate::Yes;
}

impl<C: AppearsOnTable<S>, S> AppearsOnTable<S> for Total<C> {}
impl<C: SelectableExpression<S>, S> SelectableExpression<S> for Total<C> {}

impl<C: QueryFragment<B>, B: Backend> QueryFragment<B> for Total<C> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, B>) -> QueryResult<()> {
        out.push_sql("CAST(COALESCE(SUM(");
        self.0.walk_ast(out.reborrow())?;
        out.push_sql("), 0) AS BIGINT)");
        Ok(())
    }
}
