//! What was spent on some tasks, channels or projects, over all time or in a period.

use std::collections::HashMap;

use db::schema::cost_entries;
use db::{AnyOfExpression, Conn, total};
use diesel::prelude::*;

use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, ProjectId, TaskId};

/// The first and the last day, `YYYY-MM-DD`.
pub(crate) type Days<'d> = (&'d str, &'d str);

/// Every day that a cost can have.
const ALL_TIME: Days<'static> = ("0000-01-01", "9999-12-31");

macro_rules! spent {
    ($(#[$doc:meta])* $name:ident, $id:ty, $column:ident) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// When the database fails. The caller has asked for `cost.read`.
        pub(crate) fn $name(
            conn: &mut Conn,
            actor: &Actor,
            ids: &[$id],
            days: Option<Days<'_>>,
        ) -> Result<HashMap<$id, i64>> {
            let (from, to) = days.unwrap_or(ALL_TIME);
            let sums: Vec<(Option<$id>, i64)> = cost_entries::table
                .filter(cost_entries::org_id.eq(actor.org))
                .filter(cost_entries::$column.assume_not_null().any_of(ids))
                .filter(cost_entries::day.ge(from))
                .filter(cost_entries::day.le(to))
                .group_by(cost_entries::$column)
                .select((cost_entries::$column, total(cost_entries::amount_minor)))
                .load(conn)?;
            let sums = sums.into_iter();
            Ok(sums.filter_map(|(id, sum)| Some((id?, sum))).collect())
        }
    };
}

spent! {
    /// What was spent on these tasks; nothing for those without costs.
    on_tasks, TaskId, task_id
}
spent! {
    /// What was spent on these channels; nothing for those without costs.
    on_channels, ChannelId, channel_id
}
spent! {
    /// What was spent on these projects; nothing for those without costs.
    on_projects, ProjectId, project_id
}
