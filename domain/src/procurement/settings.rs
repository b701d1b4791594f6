//! Limits of an organisation.

use db::Conn;
use db::schema::procurement_settings;
use diesel::prelude::*;

use super::model::ReplenishmentPolicy;
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, UserId};

/// Limits of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = procurement_settings)]
pub struct Settings {
    /// Up to which amount a manager approves, in minor units of the organisation's currency.
    pub manager_limit_minor: i64,
    /// How much more than ordered may be received, in whole percent of the line, rounded down to pieces.
    pub over_receipt_percent: i64,
    /// What happens when goods are missing.
    pub replenishment: ReplenishmentPolicy,
    /// Who chose so.
    pub replenishment_by: Option<UserId>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            manager_limit_minor: 5_000_000,
            over_receipt_percent: 5,
            replenishment: ReplenishmentPolicy::Alert,
            replenishment_by: None,
        }
    }
}

/// The organisation's limits, or those that hold by default.
///
/// # Errors
/// When the database fails.
pub(super) fn of(conn: &mut Conn, org: OrganizationId) -> Result<Settings> {
    let known: Option<Settings> = procurement_settings::table
        .find(org)
        .select(Settings::as_select())
        .first(conn)
        .optional()?;
    Ok(known.unwrap_or_default())
}
