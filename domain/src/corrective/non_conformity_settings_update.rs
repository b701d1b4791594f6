//! Sets how much time suppliers have.

use db::schema::non_conformity_settings;
use diesel::prelude::*;
use serde_json::json;

use super::events::SETTINGS_UPDATED;
use super::settings::{Settings, of};
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::input::range;
use crate::kernel::{Actor, Tx};

/// Most days of a setting.
const MAX_DAYS: i64 = 365;

/// The times to set; what is left out stays.
#[derive(Debug, Clone, Copy, Default)]
pub struct NonConformitySettingsUpdate {
    /// Days until an answer is due, 1 to 365.
    pub answer_days: Option<i64>,
    /// Days until the effect can be judged, 1 to 365.
    pub effectiveness_days: Option<i64>,
}

/// Sets the times; what is open already keeps its own.
///
/// # Errors
/// `FORBIDDEN`, `OUT_OF_RANGE`.
pub fn non_conformity_settings_update(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformitySettingsUpdate,
) -> Result<()> {
    actor.require(Permission::NonConformityManage)?;
    let before = of(tx.conn(), actor.org)?;
    let after = Settings {
        answer_days: input.answer_days.unwrap_or(before.answer_days),
        effectiveness_days: input
            .effectiveness_days
            .unwrap_or(before.effectiveness_days),
    };
    range("answerDays", after.answer_days, 1, MAX_DAYS)?;
    range("effectivenessDays", after.effectiveness_days, 1, MAX_DAYS)?;
    let days = (
        non_conformity_settings::answer_days.eq(after.answer_days),
        non_conformity_settings::effectiveness_days.eq(after.effectiveness_days),
    );
    let updated = diesel::update(non_conformity_settings::table.find(actor.org))
        .set(days)
        .execute(tx.conn())?;
    if updated == 0 {
        let first = diesel::insert_into(non_conformity_settings::table)
            .values((non_conformity_settings::org_id.eq(actor.org), days));
        or_again(first.execute(tx.conn()))?;
    }
    let data = json!({
        "answerDays": after.answer_days, "effectivenessDays": after.effectiveness_days,
    });
    tx.emit(Event::by(actor, &SETTINGS_UPDATED, actor.org, data));
    Ok(())
}
