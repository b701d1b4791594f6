//! What a task needs of goods.

use async_graphql::{Context, Object};
use domain::identity::Permission;
use domain::inventory::ShortageRow;
use domain::inventory::read::Stock;
use domain::kernel::id::{SkuId, TaskId};
use futures::future::try_join_all;

use super::loader::SkusOf;
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::inventory::{ShortagesOf, StockOf, StockSummary, pieces};
use crate::graphql::scalar::DateTime;

/// An article that a task is about, how much of it the task needs, and what there is.
pub(crate) struct TaskGoods {
    sku: Sku,
    required: i64,
    stock: Stock,
    short: Option<ShortageRow>,
}

/// An article that a task is about, how much of it the task needs, and what there is.
#[Object]
impl TaskGoods {
    /// The article.
    async fn sku(&self) -> &Sku {
        &self.sku
    }
    /// Pieces that the task needs; 0 when nobody said.
    async fn required_quantity(&self) -> i32 {
        pieces(self.required)
    }
    /// What the organisation has of it now, over all warehouses.
    async fn stock(&self) -> StockSummary {
        StockSummary(self.stock)
    }
    /// Time of the value: when on hand, blocked or reserved last changed; null when there never was
    /// anything.
    async fn at(&self) -> Option<DateTime> {
        self.stock.at.map(Into::into)
    }
    /// Pieces that the task is short of, 0 when it is not. What is available goes to open tasks in the
    /// order of their due dates; what is reserved or was shipped for the task itself counts for it. It is
    /// computed a moment after each change.
    async fn short(&self) -> i32 {
        pieces(self.short.as_ref().map_or(0, |row| row.missing))
    }
    /// Since when it is short; null when it is not.
    async fn short_since(&self) -> Option<DateTime> {
        self.short.as_ref().map(|row| row.since.into())
    }
}

/// The goods of a task, for who may see stock.
pub(super) async fn goods(ctx: &Context<'_>, task: TaskId) -> Answer<Vec<TaskGoods>> {
    if !ctx.actor()?.may(Permission::StockRead) {
        return Ok(Vec::new());
    }
    let given = ctx.load(SkusOf(task)).await?.unwrap_or_default();
    let short = ctx.load(ShortagesOf(task)).await?.unwrap_or_default();
    let ids = || given.iter().map(|(id, _)| *id);
    let skus = try_join_all(ids().map(|id| ctx.load::<SkuId>(id))).await?;
    let stock = try_join_all(ids().map(|id| ctx.load(StockOf(id)))).await?;
    let all = given.iter().zip(skus).zip(stock);
    Ok(all
        .filter_map(|(((id, required), sku), stock)| {
            Some(TaskGoods {
                sku: Sku(sku?),
                required: *required,
                stock: stock.unwrap_or_default(),
                short: short.iter().find(|row| row.sku_id == *id).cloned(),
            })
        })
        .collect())
}
