//! What logged time costs.

use db::schema::{labour_rates, tasks, time_entries};
use diesel::prelude::*;

use super::ledger::{Standing, stand};
use super::model::{CostKind, CostOrigin, LabourRateRow, Place};
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, OrganizationId, ProjectId, TaskId, TimeEntryId, UserId};
use crate::kernel::money::share;
use crate::projects::TimeEntryRow;

/// Minutes of an hour.
const HOUR: i128 = 60;
/// Sources that are booked with one statement.
const AT_ONCE: usize = 200;

/// Which entries.
pub(super) enum Which {
    /// One.
    One(TimeEntryId),
    /// Those of a person from a day on.
    From(UserId, String),
}

/// Books what logged time costs by the rates as they are now; again it changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else books the same at this moment.
pub(super) fn book(tx: &mut Tx<'_>, org: OrganizationId, which: &Which) -> Result<()> {
    let of_task = tasks::table.on(tasks::org_id
        .eq(time_entries::org_id)
        .and(tasks::id.eq(time_entries::task_id)));
    let mut query = time_entries::table
        .inner_join(of_task)
        .filter(time_entries::org_id.eq(org))
        .into_boxed();
    query = match which {
        Which::One(id) => query.filter(time_entries::id.eq(*id)),
        Which::From(user, day) => query
            .filter(time_entries::user_id.eq(*user))
            .filter(time_entries::day.ge(day.clone())),
    };
    let rows: Vec<(TimeEntryRow, TaskId, ProjectId, Option<ChannelId>)> = query
        .order(time_entries::id.asc())
        .select((
            TimeEntryRow::as_select(),
            tasks::id,
            tasks::project_id,
            tasks::channel_id,
        ))
        .load(tx.conn())?;
    let Some((first, ..)) = rows.first() else {
        return Ok(());
    };
    let rates = rates(tx, org, first.user_id)?;
    let mut wanted = Vec::with_capacity(rows.len());
    for (entry, task, project, channel) in &rows {
        wanted.push(Standing {
            origin: CostOrigin::Time,
            key: entry.id.to_string(),
            kind: CostKind::Labour,
            amount_minor: cost(entry.minutes, rate_of(&rates, &entry.day)),
            place: Place {
                project: Some(*project),
                task: Some(*task),
                channel: *channel,
                sku: None,
            },
            day: entry.day.clone(),
            user: Some(entry.user_id),
            document: None,
            note: None,
        });
    }
    for some in wanted.chunks(AT_ONCE) {
        stand(tx, org, None, some)?;
    }
    Ok(())
}

/// A person's rates, the newest first.
fn rates(tx: &mut Tx<'_>, org: OrganizationId, user: UserId) -> Result<Vec<LabourRateRow>> {
    Ok(labour_rates::table
        .filter(labour_rates::org_id.eq(org))
        .filter(labour_rates::user_id.eq(user))
        .order(labour_rates::valid_from.desc())
        .select(LabourRateRow::as_select())
        .load(tx.conn())?)
}

/// What an hour costs on a day; 0 before the first rate.
fn rate_of(rates: &[LabourRateRow], day: &str) -> i64 {
    let rate = rates.iter().find(|rate| rate.valid_from.as_str() <= day);
    rate.map_or(0, |rate| rate.rate_minor)
}

/// Minutes at a rate an hour, rounded half to even.
fn cost(minutes: i64, rate: i64) -> i64 {
    share(i128::from(minutes) * i128::from(rate), HOUR)
}

#[cfg(test)]
mod tests {
    use super::cost;

    #[test]
    fn halves_go_to_the_even_neighbour() {
        for (minutes, rate, expected) in [
            (60, 12_345, 12_345),
            (30, 1, 0),
            (30, 3, 2),
            (30, 5, 2),
            (29, 3, 1),
            (31, 3, 2),
            (1, 0, 0),
            (1_440, 100_000_000, 2_400_000_000),
        ] {
            assert_eq!(cost(minutes, rate), expected, "{minutes} min at {rate}");
        }
    }
}
