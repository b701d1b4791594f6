//! Asks for something to be bought.

use db::insert_all;
use db::schema::{purchase_requisition_lines, purchase_requisitions};
use diesel::prelude::*;
use serde_json::json;

use super::access::requisition;
use super::events::{REQUISITION_CREATED, REQUISITION_SUBMITTED};
use super::model::RequisitionStatus;
use super::number::next_code;
use super::row::{RequisitionLineRow, RequisitionRow};
use super::store::{day, emit_requisition, requisition_lines};
use crate::catalog::SkuRow;
use crate::costs::own_currency;
use crate::identity::read::organization;
use crate::identity::{self, Permission};
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{ProjectId, PurchaseRequisitionId, SkuId, SupplierId, TaskId};
use crate::kernel::input::{InputFault, at_most, optional_text, range};
use crate::kernel::money::MAX_MINOR;
use crate::kernel::{Actor, Error, Money, Tx};
use crate::projects;

/// Most lines.
const MAX_LINES: usize = 200;
/// Most pieces of a line.
pub(super) const MAX_QUANTITY: i64 = 1_000_000_000;

/// What is wanted of one article.
#[derive(Debug, Clone)]
pub struct RequisitionLine {
    /// The article.
    pub sku: SkuId,
    /// Pieces, 1 to 1,000,000,000.
    pub quantity: i64,
    /// Estimated price of a piece, in the organisation's currency; `None`: the article's cost.
    pub price: Option<Money>,
}

/// What is wanted.
#[derive(Debug, Clone)]
pub struct PurchaseRequisitionCreate {
    /// Id that the client made.
    pub id: Option<PurchaseRequisitionId>,
    /// What it is for, at most 1,000 characters.
    pub reason: Option<String>,
    /// Who could deliver.
    pub supplier: Option<SupplierId>,
    /// The task that needs it; it says the project.
    pub task: Option<TaskId>,
    /// The project that needs it.
    pub project: Option<ProjectId>,
    /// By which day, `YYYY-MM-DD`.
    pub needed_by: Option<String>,
    /// 1 to 200 lines.
    pub lines: Vec<RequisitionLine>,
    /// Submits it at once.
    pub submit: bool,
}

/// Writes the requisition, as a draft unless it is submitted at once.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `REQUIRED`, `TOO_LONG`, `OTHER_CURRENCY`, `OUT_OF_RANGE`, `ID_REUSED`,
/// errors of input; those of a line are about `lines.i`.
pub fn purchase_requisition_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &PurchaseRequisitionCreate,
) -> Result<PurchaseRequisitionId> {
    actor.require(Permission::PurchaseRequest)?;
    let now = tx.now();
    let mut row = RequisitionRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: String::new(),
        status: match input.submit {
            true => RequisitionStatus::Submitted,
            false => RequisitionStatus::Draft,
        },
        reason: optional_text("reason", input.reason.as_deref(), 1_000)?,
        supplier_id: input.supplier,
        project_id: project(tx, actor, input.task, input.project)?,
        task_id: input.task,
        needed_by: day("neededBy", input.needed_by.as_deref())?,
        currency: organization(tx.conn(), actor.org)?.currency,
        amount_minor: None,
        requested_by: actor.user,
        created_at: now,
        submitted_at: input.submit.then_some(now),
        decided_by: None,
        decided_at: None,
        decision_note: None,
        version: 1,
    };
    if let Some(supplier) = input.supplier {
        identity::access::for_supplier(tx, actor, supplier).map_err(|e| e.at(["supplierId"]))?;
    }
    let lines = lines(tx, actor, &row, &input.lines)?;
    row.amount_minor = amount(&lines);
    if let Some(known) = input
        .id
        .and_then(|id| requisition(tx.conn(), actor, id).ok())
    {
        return repeated(tx, actor, &known, &row, &lines);
    }
    row.code = next_code(tx, actor.org, "PR")?;
    let stored = diesel::insert_into(purchase_requisitions::table).values(&row);
    or_again(stored.execute(tx.conn()))?;
    insert_all!(tx.conn(), purchase_requisition_lines::table, lines)?;
    let skus: Vec<SkuId> = lines.iter().map(|line| line.sku_id).collect();
    let data = json!({ "code": row.code, "taskId": row.task_id, "skuIds": skus });
    emit_requisition(tx, actor, &REQUISITION_CREATED, &row, data);
    if input.submit {
        emit_requisition(
            tx,
            actor,
            &REQUISITION_SUBMITTED,
            &row,
            json!({ "code": row.code }),
        );
    }
    Ok(row.id)
}

/// The project of a task, or the one that is given.
///
/// # Errors
/// `NOT_FOUND`, `COST_NOT_OF_THE_PROJECT`.
pub(super) fn project(
    tx: &mut Tx<'_>,
    actor: &Actor,
    task: Option<TaskId>,
    project: Option<ProjectId>,
) -> Result<Option<ProjectId>> {
    if let Some(id) = project {
        projects::access::for_view(tx.conn(), actor, id).map_err(|e| e.at(["projectId"]))?;
    }
    let Some(id) = task else {
        return Ok(project);
    };
    let task = projects::access::for_task(tx.conn(), actor, id).map_err(|e| e.at(["taskId"]))?;
    if project.is_some_and(|id| id != task.project_id) {
        return Err(crate::costs::CostsFault::NotOfTheProject.into());
    }
    Ok(Some(task.project_id))
}

fn lines(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &RequisitionRow,
    given: &[RequisitionLine],
) -> Result<Vec<RequisitionLineRow>> {
    at_most("lines", given, MAX_LINES)?;
    if given.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    let ids: Vec<SkuId> = given.iter().map(|line| line.sku).collect();
    let skus = skus(tx, actor, &ids)?;
    let mut lines = Vec::with_capacity(given.len());
    for (i, line) in given.iter().enumerate() {
        let path = |field: &str| ["lines".to_owned(), i.to_string(), field.to_owned()];
        let Some(sku) = skus.iter().find(|sku| sku.id == line.sku) else {
            return Err(Error::from(CoreFault::NotFound).at(path("skuId")));
        };
        let quantity = range("quantity", line.quantity, 1, MAX_QUANTITY);
        let price_minor = match &line.price {
            Some(price) => {
                own_currency(tx, actor.org, "price", price).map_err(|e| e.at(path("price")))?;
                Some(range("price", price.minor, 0, MAX_MINOR).map_err(|e| e.at(path("price")))?)
            }
            None => sku.cost_minor.filter(|_| sku.currency == row.currency),
        };
        lines.push(RequisitionLineRow {
            org_id: row.org_id,
            requisition_id: row.id,
            position: i64::try_from(i).unwrap_or(i64::MAX) + 1,
            sku_id: sku.id,
            quantity: quantity.map_err(|e| e.at(path("quantity")))?,
            price_minor,
            ordered: 0,
            received: 0,
        });
    }
    Ok(lines)
}

/// The articles with their costs as they are stored: the estimate is not shown to who may not see it.
fn skus(tx: &mut Tx<'_>, actor: &Actor, ids: &[SkuId]) -> Result<Vec<SkuRow>> {
    use db::AnyOfExpression;
    use db::schema::skus;
    if !actor.may(Permission::CatalogRead) {
        return Ok(Vec::new());
    }
    Ok(skus::table
        .filter(skus::org_id.eq(actor.org))
        .filter(skus::id.any_of(ids))
        .select(SkuRow::as_select())
        .load(tx.conn())?)
}

/// The estimate of all lines; `None` when a price is not known or the sum is beyond all measure.
fn amount(lines: &[RequisitionLineRow]) -> Option<i64> {
    lines.iter().try_fold(0_i64, |sum, line| {
        sum.checked_add(line.price_minor?.checked_mul(line.quantity)?)
    })
}

/// The same requisition made again; it may have gone on since.
fn repeated(
    tx: &mut Tx<'_>,
    actor: &Actor,
    known: &RequisitionRow,
    wanted: &RequisitionRow,
    lines: &[RequisitionLineRow],
) -> Result<PurchaseRequisitionId> {
    let plain = |line: &RequisitionLineRow| (line.sku_id, line.quantity);
    let before = requisition_lines(tx, actor, known.id)?;
    let same = known.requested_by == wanted.requested_by
        && known.task_id == wanted.task_id
        && known.reason == wanted.reason
        && before.iter().map(plain).eq(lines.iter().map(plain));
    same.then_some(known.id).ok_or(InputFault::IdReused.into())
}
