//! Limits of an organisation.

use db::Conn;
use db::schema::procurement_settings;
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::OrganizationId;

/// Limits of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Up to which amount a manager approves, in minor units of the organisation's currency.
    pub manager_limit_minor: i64,
    /// How much more than ordered may be received, in whole percent of the line, rounded down to pieces.
    pub over_receipt_percent: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            manager_limit_minor: 5_000_000,
            over_receipt_percent: 5,
        }
    }
}

/// The organisation's limits, or those that hold by default.
///
/// # Errors
/// When the database fails.
pub(super) fn of(conn: &mut Conn, org: OrganizationId) -> Result<Settings> {
    let known: Option<(i64, i64)> = procurement_settings::table
        .find(org)
        .select((
            procurement_settings::manager_limit_minor,
            procurement_settings::over_receipt_percent,
        ))
        .first(conn)
        .optional()?;
    let settings = |(manager_limit_minor, over_receipt_percent)| Settings {
        manager_limit_minor,
        over_receipt_percent,
    };
    Ok(known.map_or_else(Settings::default, settings))
}
