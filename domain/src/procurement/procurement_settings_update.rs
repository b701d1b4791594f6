//! Sets the limits of procurement.

use db::schema::procurement_settings;
use diesel::prelude::*;
use serde_json::json;

use super::events::SETTINGS_UPDATED;
use super::model::ReplenishmentPolicy;
use super::settings::{Settings, of};
use crate::costs::own_currency;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::input::range;
use crate::kernel::money::MAX_MINOR;
use crate::kernel::{Actor, Money, Tx};

/// The limits to set; what is left out stays.
#[derive(Debug, Clone, Default)]
pub struct ProcurementSettingsUpdate {
    /// Up to which amount a manager approves, in the organisation's currency.
    pub manager_limit: Option<Money>,
    /// How much more than ordered may be received, 0 to 50 percent.
    pub over_receipt_percent: Option<i64>,
    /// What happens when goods are missing.
    pub replenishment: Option<ReplenishmentPolicy>,
}

/// Sets the limits; only who may approve any amount does.
///
/// # Errors
/// `FORBIDDEN`, `OTHER_CURRENCY`, `OUT_OF_RANGE`.
pub fn procurement_settings_update(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProcurementSettingsUpdate,
) -> Result<()> {
    actor.require(Permission::PurchaseApproveAny)?;
    let before = of(tx.conn(), actor.org)?;
    if let Some(limit) = &input.manager_limit {
        own_currency(tx, actor.org, "managerLimit", limit)?;
    }
    let limit = input.manager_limit.as_ref().map(|limit| limit.minor);
    let after = Settings {
        manager_limit_minor: limit.unwrap_or(before.manager_limit_minor),
        over_receipt_percent: input
            .over_receipt_percent
            .unwrap_or(before.over_receipt_percent),
        replenishment: input.replenishment.unwrap_or(before.replenishment),
        replenishment_by: match input.replenishment {
            Some(policy) if policy != before.replenishment => Some(actor.user),
            _ => before.replenishment_by,
        },
    };
    range("managerLimit", after.manager_limit_minor, 0, MAX_MINOR)?;
    range("overReceiptPercent", after.over_receipt_percent, 0, 50)?;
    if after == before {
        return Ok(());
    }
    let values = (
        procurement_settings::manager_limit_minor.eq(after.manager_limit_minor),
        procurement_settings::over_receipt_percent.eq(after.over_receipt_percent),
        procurement_settings::replenishment.eq(after.replenishment),
        procurement_settings::replenishment_by.eq(after.replenishment_by),
    );
    let updated = diesel::update(procurement_settings::table.find(actor.org))
        .set(values)
        .execute(tx.conn())?;
    if updated == 0 {
        let first = diesel::insert_into(procurement_settings::table)
            .values((procurement_settings::org_id.eq(actor.org), values));
        or_again(first.execute(tx.conn()))?;
    }
    let data = json!({
        "overReceiptPercent": after.over_receipt_percent, "replenishment": after.replenishment,
    });
    tx.emit(Event::by(actor, &SETTINGS_UPDATED, actor.org, data));
    Ok(())
}
