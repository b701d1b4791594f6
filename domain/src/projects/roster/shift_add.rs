//! Plans a shift.

use db::schema::shifts;
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::row::{ShiftRole, ShiftRow};
use super::store::lock;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, ShiftId, UserId};
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};
use crate::projects::events::SHIFT_ADDED;
use crate::projects::fault::ProjectsFault;
use crate::projects::member::require_assignable;
use crate::projects::project_fields::check_channel;

/// The longest shift in microseconds: a day.
const LONGEST: i64 = 86_400_000_000;

/// A new shift.
#[derive(Debug, Clone)]
pub struct ShiftAdd {
    /// Id that the client made.
    pub id: Option<ShiftId>,
    /// Where: a channel that is not archived.
    pub channel: ChannelId,
    /// Who: an active member.
    pub user: UserId,
    /// As what.
    pub role: ShiftRole,
    /// From when.
    pub starts_at: Moment,
    /// Until when, at most 24 hours later.
    pub ends_at: Moment,
    /// At most 500 characters.
    pub note: Option<String>,
}

/// Plans the shift.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `CHANNEL_ARCHIVED`, `NOT_ASSIGNABLE`, `MALFORMED` about `endsAt`,
/// `SHIFT_OVERLAPS`, `ID_REUSED`.
pub fn shift_add(tx: &mut Tx<'_>, actor: &Actor, input: &ShiftAdd) -> Result<ShiftId> {
    actor.require(Permission::ProjectManage)?;
    let row = ShiftRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        channel_id: input.channel,
        user_id: input.user,
        role: input.role,
        starts_at: input.starts_at,
        ends_at: input.ends_at,
        note: optional_text("note", input.note.as_deref(), 500)?,
        created_by: actor.user,
        created_at: tx.now(),
        version: 1,
    };
    let length = row.ends_at.0.saturating_sub(row.starts_at.0);
    if length <= 0 || length > LONGEST {
        let expected = "an end within 24 hours after the start".to_owned();
        return Err(Error::from(InputFault::Malformed { expected }).at(["endsAt"]));
    }
    check_channel(tx, actor, Some(row.channel_id), None)?;
    require_assignable(tx, actor, row.user_id).map_err(|e| e.at(["userId"]))?;
    lock(tx, actor.org, row.user_id)?;
    if let Some(known) = known(tx, &row)? {
        let created_at = known.created_at;
        let same = known
            == ShiftRow {
                created_at,
                created_by: known.created_by,
                ..row
            };
        return same.then_some(known.id).ok_or(InputFault::IdReused.into());
    }
    refuse_overlap(tx, &row)?;
    diesel::insert_into(shifts::table)
        .values(&row)
        .execute(tx.conn())?;
    let data = json!({
        "channelId": row.channel_id, "userId": row.user_id, "role": row.role,
        "startsAt": row.starts_at.0, "endsAt": row.ends_at.0,
    });
    tx.emit(Event::by(actor, &SHIFT_ADDED, row.id, data));
    Ok(row.id)
}

fn known(tx: &mut Tx<'_>, row: &ShiftRow) -> Result<Option<ShiftRow>> {
    Ok(shifts::table
        .find((row.org_id, row.id))
        .select(ShiftRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// Refuses a shift at a time at which the person has another one. The person's roster is locked.
fn refuse_overlap(tx: &mut Tx<'_>, row: &ShiftRow) -> Result<()> {
    let others = shifts::table
        .filter(shifts::org_id.eq(row.org_id))
        .filter(shifts::user_id.eq(row.user_id))
        .filter(shifts::starts_at.lt(row.ends_at))
        .filter(shifts::ends_at.gt(row.starts_at))
        .count()
        .get_result::<i64>(tx.conn())?;
    if others == 0 {
        return Ok(());
    }
    Err(ProjectsFault::ShiftOverlaps.into())
}
