//! Shifts and absences as they are stored.

use db::schema::{absences, shifts};
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::id::{AbsenceId, ChannelId, OrganizationId, ShiftId, UserId};

db::text_enum! {
    /// What somebody does at a channel.
    pub enum ShiftRole {
        /// Stands in front of the camera (主播).
        Host => "HOST",
        /// Runs the room behind it (中控).
        Controller => "CONTROLLER",
    }
}

/// A shift.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = shifts)]
pub struct ShiftRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: ShiftId,
    /// Where.
    pub channel_id: ChannelId,
    /// Who.
    pub user_id: UserId,
    /// As what.
    pub role: ShiftRole,
    /// From when.
    pub starts_at: Moment,
    /// Until when.
    pub ends_at: Moment,
    /// What else there is to say.
    pub note: Option<String>,
    /// Who planned it.
    pub created_by: UserId,
    /// When it was planned.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// An absence.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = absences)]
pub struct AbsenceRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: AbsenceId,
    /// Who is away.
    pub user_id: UserId,
    /// The first day, `YYYY-MM-DD`.
    pub from_day: String,
    /// The last day.
    pub to_day: String,
    /// Who stands in.
    pub delegate_id: Option<UserId>,
    /// Who noted it.
    pub created_by: UserId,
    /// When it was noted.
    pub created_at: Moment,
}
