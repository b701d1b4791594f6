//! How much time an organisation gives.

use db::Conn;
use db::schema::non_conformity_settings;
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::OrganizationId;

/// The times of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Days from opening, or from the rejection of an answer, until the answer is due; 1 to 365.
    pub answer_days: i64,
    /// Days from an accepted answer until its effect can be judged; 1 to 365.
    pub effectiveness_days: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            answer_days: 10,
            effectiveness_days: 30,
        }
    }
}

/// The organisation's times, or those that hold by default.
///
/// # Errors
/// When the database fails.
pub(super) fn of(conn: &mut Conn, org: OrganizationId) -> Result<Settings> {
    let known: Option<(i64, i64)> = non_conformity_settings::table
        .find(org)
        .select((
            non_conformity_settings::answer_days,
            non_conformity_settings::effectiveness_days,
        ))
        .first(conn)
        .optional()?;
    Ok(
        known.map_or_else(Settings::default, |(answer_days, effectiveness_days)| {
            Settings {
                answer_days,
                effectiveness_days,
            }
        }),
    )
}
