//! Says how much of an article a task needs.

use db::schema::task_skus;
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_managing};
use super::events::TASK_GOODS_SET;
use super::model::TaskStatus;
use super::store::{emit_task, require_status, save_task};
use super::task_skus::MAX_SKUS;
use crate::catalog::access::for_sku;
use crate::kernel::fault::Result;
use crate::kernel::id::{SkuId, TaskId};
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Error, Tx};

/// Most pieces that a task needs.
const MAX_REQUIRED: i64 = 1_000_000_000;

/// How much of an article a task needs.
#[derive(Debug, Clone)]
pub struct TaskSkuSet {
    /// The task, and the version that the caller saw.
    pub target: TaskTarget,
    /// The article; the task is about it from now on.
    pub sku: SkuId,
    /// Pieces, 0 to 1,000,000,000; 0: the task is about it and needs none.
    pub required: i64,
}

/// Sets it; without a change nothing is written.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE` once it is done or cancelled,
/// `CONFLICT`, `OUT_OF_RANGE`, `TOO_LONG` past 50 articles.
pub fn task_sku_set(tx: &mut Tx<'_>, actor: &Actor, input: &TaskSkuSet) -> Result<TaskId> {
    let mut task = for_managing(tx, actor, input.target)?.task;
    require_status(&task, TaskStatus::OPEN)?;
    for_sku(tx, actor, input.sku).map_err(|e| e.at(["skuId"]))?;
    let required = range("requiredQuantity", input.required, 0, MAX_REQUIRED)?;
    let all: Vec<(SkuId, i64)> = task_skus::table
        .filter(task_skus::org_id.eq(actor.org))
        .filter(task_skus::task_id.eq(task.id))
        .select((task_skus::sku_id, task_skus::required_quantity))
        .load(tx.conn())?;
    let before = all.iter().find(|(sku, _)| *sku == input.sku);
    let from = before.map(|(_, required)| *required);
    if from == Some(required) {
        return Ok(task.id);
    }
    if from.is_none() && all.len() >= MAX_SKUS {
        let max = i64::try_from(MAX_SKUS).unwrap_or(i64::MAX);
        return Err(Error::from(InputFault::TooLong { max }).at(["skuId"]));
    }
    save_task(tx, &mut task)?;
    if from.is_some() {
        diesel::update(task_skus::table.find((actor.org, task.id, input.sku)))
            .set(task_skus::required_quantity.eq(required))
            .execute(tx.conn())?;
    } else {
        diesel::insert_into(task_skus::table)
            .values((
                task_skus::org_id.eq(actor.org),
                task_skus::task_id.eq(task.id),
                task_skus::sku_id.eq(input.sku),
                task_skus::required_quantity.eq(required),
            ))
            .execute(tx.conn())?;
    }
    let data = json!({ "skuId": input.sku, "from": from, "to": required });
    emit_task(tx, actor, &TASK_GOODS_SET, &task, data);
    Ok(task.id)
}
