//! Notes that somebody is away.

use db::schema::absences;
use diesel::prelude::*;
use serde_json::json;

use super::row::AbsenceRow;
use super::store::notes_for;
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::{AbsenceId, UserId};
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Tx};
use crate::projects::day::{day, in_order};
use crate::projects::events::ABSENCE_ADDED;
use crate::projects::member::require_assignable;

/// Days on which somebody is away.
#[derive(Debug, Clone)]
pub struct AbsenceAdd {
    /// Id that the client made.
    pub id: Option<AbsenceId>,
    /// Who is away: an active member.
    pub user: UserId,
    /// The first day, `YYYY-MM-DD`.
    pub from: String,
    /// The last day, not before the first.
    pub to: String,
    /// Who stands in: another active member.
    pub delegate: Option<UserId>,
}

/// Notes it.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `NOT_ASSIGNABLE`, `DATES_REVERSED`, `MALFORMED`, `ID_REUSED`.
pub fn absence_add(tx: &mut Tx<'_>, actor: &Actor, input: &AbsenceAdd) -> Result<AbsenceId> {
    notes_for(actor, input.user)?;
    require_assignable(tx, actor, input.user).map_err(|e| e.at(["userId"]))?;
    if let Some(delegate) = input.delegate {
        require_assignable(tx, actor, delegate).map_err(|e| e.at(["delegateId"]))?;
    }
    if input.delegate == Some(input.user) {
        let expected = "somebody else than who is away".to_owned();
        return Err(Error::from(InputFault::Malformed { expected }).at(["delegateId"]));
    }
    let row = AbsenceRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        user_id: input.user,
        from_day: day("from", &input.from)?,
        to_day: day("to", &input.to)?,
        delegate_id: input.delegate,
        created_by: actor.user,
        created_at: tx.now(),
    };
    in_order("to", Some(&row.from_day), Some(&row.to_day))?;
    let known: Option<AbsenceRow> = absences::table
        .find((row.org_id, row.id))
        .select(AbsenceRow::as_select())
        .first(tx.conn())
        .optional()?;
    if let Some(known) = known {
        let created_at = known.created_at;
        let same = known
            == AbsenceRow {
                created_at,
                created_by: known.created_by,
                ..row
            };
        return same.then_some(known.id).ok_or(InputFault::IdReused.into());
    }
    diesel::insert_into(absences::table)
        .values(&row)
        .execute(tx.conn())?;
    let data = json!({
        "userId": row.user_id, "from": row.from_day, "to": row.to_day, "delegateId": row.delegate_id,
    });
    tx.emit(Event::by(actor, &ABSENCE_ADDED, row.id, data));
    Ok(row.id)
}
