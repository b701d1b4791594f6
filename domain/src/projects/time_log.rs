//! Notes time that was spent on a task.

use db::schema::time_entries;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_time;
use super::day::day;
use super::events::TIME_LOGGED;
use super::part_row::TimeEntryRow;
use super::store::emit_task;
use crate::kernel::fault::Result;
use crate::kernel::id::{TaskId, TimeEntryId};
use crate::kernel::input::{InputFault, optional_text, range};
use crate::kernel::{Actor, Error, Tx};

/// Minutes of a day.
const DAY: i64 = 1_440;

/// Time that the actor spent.
#[derive(Debug, Clone)]
pub struct TimeLog {
    /// Id that the client made.
    pub id: Option<TimeEntryId>,
    /// The task.
    pub task: TaskId,
    /// Whole minutes, 1 to 1,440.
    pub minutes: i64,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// At most 500 characters.
    pub note: Option<String>,
}

/// Notes the time; a day has 1,440 minutes, over all tasks of a person.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `ID_REUSED`, `OUT_OF_RANGE` about `minutes`, errors of
/// input.
pub fn time_log(tx: &mut Tx<'_>, actor: &Actor, input: &TimeLog) -> Result<TimeEntryId> {
    let task = for_time(tx, actor, input.task)?.task;
    let row = TimeEntryRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        task_id: task.id,
        user_id: actor.user,
        minutes: range("minutes", input.minutes, 1, DAY)?,
        day: day("day", &input.day)?,
        note: optional_text("note", input.note.as_deref(), 500)?,
        created_at: tx.now(),
    };
    let known: Option<TimeEntryRow> = time_entries::table
        .find((row.org_id, row.id))
        .select(TimeEntryRow::as_select())
        .first(tx.conn())
        .optional()?;
    if let Some(known) = known {
        let same = known
            == TimeEntryRow {
                created_at: known.created_at,
                ..row
            };
        return same.then_some(known.id).ok_or(InputFault::IdReused.into());
    }
    let of_day: Vec<i64> = time_entries::table
        .filter(time_entries::org_id.eq(actor.org))
        .filter(time_entries::user_id.eq(actor.user))
        .filter(time_entries::day.eq(&row.day))
        .select(time_entries::minutes)
        .load(tx.conn())?;
    let left = DAY - of_day.iter().sum::<i64>();
    if row.minutes > left {
        let (min, max) = (0, left);
        return Err(Error::from(InputFault::OutOfRange { min, max }).at(["minutes"]));
    }
    diesel::insert_into(time_entries::table)
        .values(&row)
        .execute(tx.conn())?;
    let data = json!({
        "timeEntryId": row.id, "minutes": row.minutes, "day": row.day, "userId": row.user_id,
    });
    emit_task(tx, actor, &TIME_LOGGED, &task, data);
    Ok(row.id)
}
