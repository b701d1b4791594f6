//! Records a cost by hand, or for another system.

use db::schema::cost_entries;
use diesel::prelude::*;
use serde_json::json;

use super::events::BOOKED;
use super::fault::CostsFault;
use super::model::{CostKind, CostOrigin, CostRow, Place};
use crate::catalog;
use crate::events::Event;
use crate::identity::Permission;
use crate::identity::read::organization;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{CostId, OrganizationId};
use crate::kernel::input::{InputFault, optional_text, range};
use crate::kernel::money::MAX_MINOR;
use crate::kernel::{Actor, Error, Money, Tx};
use crate::projects;

/// A cost.
#[derive(Debug, Clone)]
pub struct CostRecord {
    /// Id that the client made.
    pub id: Option<CostId>,
    /// What was paid for.
    pub kind: CostKind,
    /// How much, more than 0, in the organisation's currency.
    pub amount: Money,
    /// What it belongs to; a task says its project and channel.
    pub place: Place,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Number of the paper that shows it, at most 100 characters.
    pub document: Option<String>,
    /// A remark, at most 500 characters.
    pub note: Option<String>,
}

/// Records the cost.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` for task, project, channel or SKU, `OTHER_CURRENCY`,
/// `COST_NOT_OF_THE_PROJECT`, `ID_REUSED`, `OUT_OF_RANGE`, errors of input.
pub fn cost_record(tx: &mut Tx<'_>, actor: &Actor, input: &CostRecord) -> Result<CostId> {
    actor.require(Permission::CostManage)?;
    let currency = own_currency(tx, actor.org, "amount", &input.amount)?;
    let place = attributed(tx, actor, input.place)?;
    let id = input.id.unwrap_or_else(|| tx.id());
    let row = CostRow {
        org_id: actor.org,
        id,
        kind: input.kind,
        origin: CostOrigin::Manual,
        source_key: id.to_string(),
        revision: 1,
        amount_minor: range("amount", input.amount.minor, 1, MAX_MINOR)?,
        currency,
        project_id: place.project,
        task_id: place.task,
        channel_id: place.channel,
        sku_id: place.sku,
        user_id: None,
        day: projects::day("day", &input.day)?,
        document: optional_text("document", input.document.as_deref(), 100)?,
        note: optional_text("note", input.note.as_deref(), 500)?,
        recorded_by: Some(actor.user),
        recorded_at: tx.now(),
    };
    let known: Option<CostRow> = cost_entries::table
        .find((row.org_id, row.id))
        .select(CostRow::as_select())
        .first(tx.conn())
        .optional()?;
    if let Some(known) = known {
        let again = CostRow {
            recorded_at: known.recorded_at,
            ..row
        };
        return (known == again)
            .then_some(known.id)
            .ok_or(InputFault::IdReused.into());
    }
    or_again(
        diesel::insert_into(cost_entries::table)
            .values(&row)
            .execute(tx.conn()),
    )?;
    let data = json!({ "kind": row.kind, "origin": row.origin, "costIds": [row.id] });
    tx.emit(Event {
        project: row.project_id,
        ..Event::by(actor, &BOOKED, row.id, data)
    });
    Ok(row.id)
}

/// The organisation's currency, in which the amount has to be.
///
/// # Errors
/// `OTHER_CURRENCY`, about `field`.
pub fn own_currency(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    field: &str,
    amount: &Money,
) -> Result<String> {
    let currency = organization(tx.conn(), org)?.currency;
    if amount.currency == currency {
        return Ok(currency);
    }
    Err(Error::from(CostsFault::OtherCurrency { currency }).at([field]))
}

/// What the cost belongs to, as far as the actor sees it; it stays so when the task moves later.
pub(super) fn attributed(tx: &mut Tx<'_>, actor: &Actor, given: Place) -> Result<Place> {
    let mut place = given;
    if let Some(id) = given.task {
        let task =
            projects::access::for_task(tx.conn(), actor, id).map_err(|e| e.at(["taskId"]))?;
        if given.project.is_some_and(|id| id != task.project_id) {
            return Err(CostsFault::NotOfTheProject.into());
        }
        place.project = Some(task.project_id);
        place.channel = place.channel.or(task.channel_id);
    }
    if let Some(id) = place.project {
        let project = projects::access::for_view(tx.conn(), actor, id);
        let project = project.map_err(|e| e.at(["projectId"]))?;
        place.channel = place.channel.or(project.channel_id);
    }
    if let Some(id) = given.channel {
        projects::access::for_channel(tx.conn(), actor, id).map_err(|e| e.at(["channelId"]))?;
    }
    if let Some(id) = given.sku {
        catalog::access::for_sku(tx, actor, id).map_err(|e| e.at(["skuId"]))?;
    }
    Ok(place)
}
