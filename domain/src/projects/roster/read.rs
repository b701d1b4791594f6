//! Questions asked of the roster.

use db::schema::{absences as away, shifts as planned};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::row::{AbsenceRow, ShiftRole, ShiftRow};
use crate::identity::Permission;
use crate::kernel::Actor;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{ChannelId, OrganizationId, ShiftId, UserId};
use crate::kernel::input::{InputFault, range};
use crate::projects::access::for_channel;
use crate::projects::schedule::roster::{Gap, Shift};

/// The most shifts of one view.
pub const MAX_SHIFTS: i64 = 1_000;
/// The most days of one view.
const MAX_DAYS: i64 = 31;
/// The most absences of one view.
const MAX_ABSENCES: i64 = 1_000;
/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;

/// Which shifts a view shows: those that touch a time.
#[derive(Debug, Clone, Copy)]
pub struct RosterView {
    /// The first moment.
    pub from: Moment,
    /// The moment behind the last, at most 31 days later.
    pub to: Moment,
    /// Only of this channel.
    pub channel: Option<ChannelId>,
    /// Only of this person.
    pub user: Option<UserId>,
}

/// Shifts by their start, the first [`MAX_SHIFTS`].
///
/// # Errors
/// `FORBIDDEN` for guests, `OUT_OF_RANGE` about `to`.
pub fn shifts(conn: &mut Conn, actor: &Actor, view: &RosterView) -> Result<Vec<ShiftRow>> {
    actor.require(Permission::ProjectRead)?;
    let length = view.to.0.saturating_sub(view.from.0);
    if length <= 0 || length > MAX_DAYS * DAY {
        range("to", length.div_euclid(DAY), 1, MAX_DAYS)?;
        let expected = "an end after the start".to_owned();
        return Err(InputFault::Malformed { expected }.into());
    }
    let mut query = planned::table
        .filter(planned::org_id.eq(actor.org))
        // No shift is longer than a day: the index by start finds them.
        .filter(planned::starts_at.gt(Moment(view.from.0.saturating_sub(DAY))))
        .filter(planned::starts_at.lt(view.to))
        .filter(planned::ends_at.gt(view.from))
        .into_boxed();
    if let Some(channel) = view.channel {
        query = query.filter(planned::channel_id.eq(channel));
    }
    if let Some(user) = view.user {
        query = query.filter(planned::user_id.eq(user));
    }
    Ok(query
        .order((planned::starts_at.asc(), planned::id.asc()))
        .limit(MAX_SHIFTS)
        .select(ShiftRow::as_select())
        .load(conn)?)
}

/// Times at which fewer people than wanted work at a channel in a role.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN` for guests, `OUT_OF_RANGE`.
pub fn gaps(
    conn: &mut Conn,
    actor: &Actor,
    view: &RosterView,
    (channel, role, wanted): (ChannelId, ShiftRole, i64),
) -> Result<Vec<Gap>> {
    for_channel(conn, actor, channel).map_err(|e| e.at(["channelId"]))?;
    range("wanted", wanted, 1, 20)?;
    let view = RosterView {
        channel: Some(channel),
        ..*view
    };
    let rows = shifts(conn, actor, &view)?;
    let of_role = rows.iter().filter(|row| row.role == role);
    let covered: Vec<Shift> = of_role
        .map(|row| Shift {
            person: 0,
            start: row.starts_at.0,
            end: row.ends_at.0,
        })
        .collect();
    Ok(crate::projects::schedule::roster::gaps(
        &covered,
        view.from.0,
        view.to.0,
        wanted,
    ))
}

/// A shift that the actor sees.
///
/// # Errors
/// `NOT_FOUND`.
pub fn shift_by_id(conn: &mut Conn, actor: &Actor, id: ShiftId) -> Result<ShiftRow> {
    let found = shifts_by_ids(conn, actor, &[id])?.pop();
    found.ok_or_else(|| CoreFault::NotFound.into())
}

/// Shifts by id; none for guests.
///
/// # Errors
/// When the database fails.
pub fn shifts_by_ids(conn: &mut Conn, actor: &Actor, ids: &[ShiftId]) -> Result<Vec<ShiftRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(planned::table
        .filter(planned::org_id.eq(actor.org))
        .filter(planned::id.any_of(ids))
        .select(ShiftRow::as_select())
        .load(conn)?)
}

/// Absences that touch days, by their first day, the first 1,000.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn absences(conn: &mut Conn, actor: &Actor, from: &str, to: &str) -> Result<Vec<AbsenceRow>> {
    actor.require(Permission::ProjectRead)?;
    Ok(away::table
        .filter(away::org_id.eq(actor.org))
        .filter(away::from_day.le(to))
        .filter(away::to_day.ge(from))
        .order((away::from_day.asc(), away::id.asc()))
        .limit(MAX_ABSENCES)
        .select(AbsenceRow::as_select())
        .load(conn)?)
}

/// Absences of these people that touch days.
///
/// # Errors
/// When the database fails.
pub fn absent(
    conn: &mut Conn,
    org: OrganizationId,
    people: &[UserId],
    (from, to): (&str, &str),
) -> Result<Vec<AbsenceRow>> {
    Ok(away::table
        .filter(away::org_id.eq(org))
        .filter(away::user_id.any_of(people))
        .filter(away::from_day.le(to))
        .filter(away::to_day.ge(from))
        .order((away::from_day.asc(), away::id.asc()))
        .select(AbsenceRow::as_select())
        .load(conn)?)
}
