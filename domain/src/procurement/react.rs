//! Asks for what is missing by itself, where the organisation wants that.

use db::schema::{
    purchase_order_lines, purchase_requisition_lines, purchase_requisitions, skus, stock_shortages,
    tasks,
};
use db::types::Id;
use diesel::prelude::*;

use super::events::SETTINGS_UPDATED;
use super::model::{ReplenishmentPolicy, RequisitionStatus};
use super::purchase_requisition_create::{
    PurchaseRequisitionCreate, RequisitionLine, purchase_requisition_create,
};
use super::settings;
use crate::events::Row;
use crate::identity::{Permission, recipients};
use crate::inventory::ShortageRow;
use crate::inventory::events::STOCK_SHORTAGE;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, OrganizationId, SkuId, UserId};
use crate::kernel::{Actor, Tx};
use crate::projects::ProjectRow;

/// Most shortages that are looked at when the policy is chosen.
const MAX_SHORT: i64 = 1_000;

/// Writes a draft of a requisition for a shortage that began, when the policy is
/// [`ReplenishmentPolicy::Auto`], and for all there are when that is chosen: of what is missing and
/// neither ordered nor asked for yet. It is asked for in the name of the task's assignee, else of the
/// project's owner, else of who chose the policy. Reading the same event again changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    if row.kind != STOCK_SHORTAGE.name && row.kind != SETTINGS_UPDATED.name {
        return Ok(());
    }
    let settings = settings::of(tx.conn(), row.org_id)?;
    if settings.replenishment != ReplenishmentPolicy::Auto {
        return Ok(());
    }
    let mut short = stock_shortages::table
        .filter(stock_shortages::org_id.eq(row.org_id))
        .into_boxed();
    if row.kind == STOCK_SHORTAGE.name {
        let (Some(sku), Some(node)) = (named(row)?, row.subject()) else {
            return Ok(());
        };
        short = short
            .filter(stock_shortages::sku_id.eq(sku))
            .filter(stock_shortages::subject_id.eq(Id::<EventNode>::new(node.uuid)));
    }
    // Those that are over meanwhile are not among them.
    let short: Vec<ShortageRow> = short
        .order((
            stock_shortages::since.asc(),
            stock_shortages::subject_id.asc(),
        ))
        .limit(MAX_SHORT)
        .select(ShortageRow::as_select())
        .load(tx.conn())?;
    for short in short {
        ask(tx, &short, settings.replenishment_by)?;
    }
    Ok(())
}

/// Writes a draft for one shortage.
fn ask(tx: &mut Tx<'_>, short: &ShortageRow, chose: Option<UserId>) -> Result<()> {
    let quantity = short.missing.min(open(tx, short.org_id, short.sku_id)?);
    if quantity <= 0 {
        return Ok(());
    }
    let Some(actor) = asks(tx, short, chose)? else {
        return Ok(());
    };
    let code: String = skus::table
        .find((short.org_id, short.sku_id))
        .select(skus::code)
        .first(tx.conn())?;
    let wish = PurchaseRequisitionCreate {
        id: None,
        reason: Some(format!(
            "Muster: {code} −{quantity} (缺货自动补货 / stock shortage)"
        )),
        supplier: None,
        task: short.task_id,
        project: None,
        needed_by: None,
        lines: vec![RequisitionLine {
            sku: short.sku_id,
            quantity,
            price: None,
        }],
        submit: false,
    };
    purchase_requisition_create(tx, &actor, &wish).map(drop)
}

fn named(row: &Row) -> Result<Option<SkuId>> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Data {
        sku_id: Option<SkuId>,
    }
    let data: Data = serde_json::from_str(&row.data)?;
    Ok(data.sku_id)
}

/// What is missing of an article over all tasks, or below its reorder point when that is more, without
/// what is ordered or asked for already.
fn open(tx: &mut Tx<'_>, org: OrganizationId, sku: SkuId) -> Result<i64> {
    let short: Vec<ShortageRow> = stock_shortages::table
        .filter(stock_shortages::org_id.eq(org))
        .filter(stock_shortages::sku_id.eq(sku))
        .select(ShortageRow::as_select())
        .load(tx.conn())?;
    let sum = |of_task: bool| -> i64 {
        let rows = short.iter().filter(|row| row.task_id.is_some() == of_task);
        rows.map(|row| row.missing).sum()
    };
    let coming: Vec<i64> = purchase_order_lines::table
        .filter(purchase_order_lines::org_id.eq(org))
        .filter(purchase_order_lines::sku_id.eq(sku))
        .filter(purchase_order_lines::outstanding.gt(0))
        .select(purchase_order_lines::outstanding)
        .load(tx.conn())?;
    let asked: Vec<(i64, i64, RequisitionStatus)> = purchase_requisition_lines::table
        .inner_join(
            purchase_requisitions::table.on(purchase_requisitions::org_id
                .eq(purchase_requisition_lines::org_id)
                .and(purchase_requisitions::id.eq(purchase_requisition_lines::requisition_id))),
        )
        .filter(purchase_requisition_lines::org_id.eq(org))
        .filter(purchase_requisition_lines::sku_id.eq(sku))
        .select((
            purchase_requisition_lines::quantity,
            purchase_requisition_lines::ordered,
            purchase_requisitions::status,
        ))
        .load(tx.conn())?;
    let waits = asked.iter().filter(|(_, _, status)| {
        use RequisitionStatus::{Approved, Draft, Ordered, PartiallyReceived, Submitted};
        matches!(
            status,
            Draft | Submitted | Approved | Ordered | PartiallyReceived
        )
    });
    let asked: i64 = waits.map(|(wanted, ordered, _)| wanted - ordered).sum();
    Ok(sum(true).max(sum(false)) - coming.iter().sum::<i64>() - asked)
}

/// In whose name it is asked for: the first of them who may.
fn asks(tx: &mut Tx<'_>, short: &ShortageRow, chose: Option<UserId>) -> Result<Option<Actor>> {
    let org = short.org_id;
    let mut people = Vec::new();
    if let Some(task) = short.task_id {
        let assignee: Option<UserId> = tasks::table
            .find((org, task))
            .select(tasks::assignee_id)
            .first(tx.conn())?;
        people.extend(assignee);
    }
    if let Some(project) = short.project_id {
        let row: ProjectRow = db::schema::projects::table
            .find((org, project))
            .select(ProjectRow::as_select())
            .first(tx.conn())?;
        people.push(row.owner_id);
    }
    people.extend(chose);
    let now = tx.now();
    for user in people {
        let person = recipients::person(tx.conn(), now, org, user)?;
        if let Some(actor) = person.filter(|actor| actor.may(Permission::PurchaseRequest)) {
            return Ok(Some(actor));
        }
    }
    Ok(None)
}
