//! Goods that are missing for a task, or not any more: to who does it, and who answers for the project.

use db::schema::{skus, tasks};
use diesel::prelude::*;
use serde_json::json;

use super::{Happened, tasks as of_tasks};
use crate::inventory::events::STOCK_SHORTAGE;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{Sku, TaskId};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;
use crate::projects::TaskRow;

pub(super) fn of(tx: &mut Tx<'_>, happened: &Happened<'_>, id: TaskId) -> Result<Vec<Told>> {
    let task: TaskRow = tasks::table
        .find((happened.org(), id))
        .select(TaskRow::as_select())
        .first(tx.conn())?;
    let Some(sku) = happened
        .id::<Sku>("skuId")
        .filter(|_| task.status.is_open())
    else {
        return Ok(Vec::new());
    };
    let code: String = skus::table
        .find((happened.org(), sku))
        .select(skus::code)
        .first(tx.conn())?;
    let kind = match happened.kind() == STOCK_SHORTAGE.name {
        true => Kind::StockShort,
        false => Kind::StockCovered,
    };
    let owner = of_tasks::owner(tx, happened, task.project_id)?;
    let told = happened.tell(kind, task.assignee_id.into_iter().chain(owner));
    let params = json!({
        "skuId": sku, "sku": code, "missing": happened.data.get("missing"),
    });
    Ok(vec![Told {
        params,
        internal: true,
        ..told
    }])
}
