//! Changing places and stock.

use async_graphql::{Context, Object, SimpleObject};
use domain::inventory;
use domain::kernel::id::{StockMovementId, TaskId};

use super::movement::StockMovement;
use super::stock::{Location, Warehouse};
use super::stock_input::{
    LocationCreateInput, LocationUpdateInput, StockMovementRecordInput, StockMovementUndoInput,
    StockReserveInput, WarehouseCreateInput, WarehouseUpdateInput, optional,
};
use crate::graphql::context::{Answer, ContextExt, Outcome};
use crate::graphql::error::UserError;
use crate::graphql::projects::Task;
use crate::graphql::scalar::Cursor;

/// Root fields that change places and stock.
#[derive(Default)]
pub(crate) struct StockMutation;

/// A warehouse that was added or changed.
#[derive(SimpleObject)]
pub(crate) struct WarehousePayload {
    /// The warehouse as it is now, also when a change was refused; null when an addition was refused.
    warehouse: Option<Warehouse>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A location that was added or changed.
#[derive(SimpleObject)]
pub(crate) struct LocationPayload {
    /// The location as it is now, also when a change was refused; null when an addition was refused.
    location: Option<Location>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A movement that was recorded.
#[derive(SimpleObject)]
pub(crate) struct StockMovementPayload {
    /// The movement; null when refused.
    movement: Option<StockMovement>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A task for which goods were reserved or released.
#[derive(SimpleObject)]
pub(crate) struct StockReservePayload {
    /// The task; null when the viewer does not see it.
    task: Option<Task>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl StockMutation {
    /// Adds a warehouse; an organisation has at most 200. Requires warehouse.manage. Emits
    /// warehouse.created. With an id, repeating it is the same success. Errors: ALREADY_EXISTS,
    /// ID_REUSED, OUT_OF_RANGE.
    async fn warehouse_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new warehouse.")] input: WarehouseCreateInput,
    ) -> Answer<WarehousePayload> {
        let create = inventory::WarehouseCreate {
            id: optional(ctx, input.id.as_ref(), "id")?,
            code: input.code,
            name: input.name,
            allows_negative: input.allows_negative,
        };
        let done = ctx
            .mutate(move |tx, actor| inventory::warehouse_create(tx, actor, &create))
            .await?;
        Ok(WarehousePayload {
            warehouse: match done.value {
                Some(id) => ctx.load(id).await?.map(Warehouse),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Changes a warehouse. Requires warehouse.manage. Emits warehouse.updated, nothing when nothing
    /// changes. Errors: CONFLICT, STOCK_NEGATIVE when something is below zero that may be so no more,
    /// PLACE_NOT_EMPTY.
    async fn warehouse_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change of which warehouse.")] input: WarehouseUpdateInput,
    ) -> Answer<WarehousePayload> {
        let id = ctx.id(&input.id, "id")?;
        let update = inventory::WarehouseUpdate {
            warehouse: id,
            version: input.version.map(i64::from),
            name: input.name,
            allows_negative: input.allows_negative,
            archived: input.archived,
        };
        let done = ctx
            .mutate(move |tx, actor| inventory::warehouse_update(tx, actor, &update))
            .await?;
        Ok(WarehousePayload {
            warehouse: ctx.load(id).await?.map(Warehouse),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Adds a location to a warehouse, which has at most 5,000. Requires warehouse.manage. Emits
    /// location.created. With an id, repeating it is the same success. Errors: ALREADY_EXISTS,
    /// ID_REUSED, OUT_OF_RANGE.
    async fn location_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new location.")] input: LocationCreateInput,
    ) -> Answer<LocationPayload> {
        let create = inventory::LocationCreate {
            id: optional(ctx, input.id.as_ref(), "id")?,
            warehouse: ctx.id(&input.warehouse_id, "warehouseId")?,
            code: input.code,
            kind: input.kind.into(),
        };
        let done = ctx
            .mutate(move |tx, actor| inventory::location_create(tx, actor, &create))
            .await?;
        Ok(LocationPayload {
            location: match done.value {
                Some(id) => ctx.load(id).await?.map(Location),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Renames a location, or puts it away. Requires warehouse.manage. Emits location.updated, nothing
    /// when nothing changes. Errors: CONFLICT, ALREADY_EXISTS, PLACE_NOT_EMPTY.
    async fn location_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change of which location.")] input: LocationUpdateInput,
    ) -> Answer<LocationPayload> {
        let id = ctx.id(&input.id, "id")?;
        let update = inventory::LocationUpdate {
            location: id,
            version: input.version.map(i64::from),
            code: input.code,
            archived: input.archived,
        };
        let done = ctx
            .mutate(move |tx, actor| inventory::location_update(tx, actor, &update))
            .await?;
        Ok(LocationPayload {
            location: ctx.load(id).await?.map(Location),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Records a movement of goods, all of it or nothing. Nothing goes below zero, or below what is
    /// promised, unless the warehouse allows it; a serial number takes one step after the other.
    /// Requires stock.move. Emits stock.received, stock.shipped, stock.transferred, stock.adjusted or
    /// stock.returned. With an id, repeating it is the same success. Errors, each about its line:
    /// INSUFFICIENT_STOCK, STOCK_RESERVED, STOCK_BLOCKED, LOT_HELD, LOT_OF_OTHER_SKU, PLACE_ARCHIVED,
    /// MOVEMENT_PLACES, SERIAL_STATE as when it is scanned twice, SERIAL_ELSEWHERE, SERIAL_UNKNOWN,
    /// SERIALS_INCOMPLETE, SERIALS_REQUIRED, REPEATED; MOVEMENT_REASON_REQUIRED, ID_REUSED.
    async fn stock_movement_record(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The movement.")] input: StockMovementRecordInput,
    ) -> Answer<StockMovementPayload> {
        let book = input.read(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| inventory::stock_movement_record(tx, actor, &book))
            .await?;
        movement(ctx, done).await
    }

    /// Takes a movement back that a person recorded, by another one in the opposite direction; its
    /// serial numbers stand where they stood before. Requires stock.move. Emits the event of the
    /// movement's kind with `reverses`. Errors: MOVEMENT_UNDONE, MOVEMENT_OWNED, SERIAL_MOVED,
    /// INSUFFICIENT_STOCK when the goods are no longer there.
    async fn stock_movement_undo(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which movement, and why.")] input: StockMovementUndoInput,
    ) -> Answer<StockMovementPayload> {
        let undo = inventory::StockMovementUndo {
            movement: ctx.id(&input.movement_id, "movementId")?,
            reason: input.reason,
        };
        let done = ctx
            .mutate(move |tx, actor| inventory::stock_movement_undo(tx, actor, &undo))
            .await?;
        movement(ctx, done).await
    }

    /// Reserves goods for a task, in addition to what it has; all lines or none, a line never from two
    /// warehouses. Requires stock.move. Emits stock.reserved. Errors about lines: INSUFFICIENT_STOCK,
    /// PLACE_ARCHIVED, OUT_OF_RANGE.
    async fn stock_reserve(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is reserved for which task.")] input: StockReserveInput,
    ) -> Answer<StockReservePayload> {
        let reserve = reserve(ctx, &input)?;
        let task = reserve.task;
        let done = ctx
            .mutate(move |tx, actor| inventory::stock_reserve(tx, actor, &reserve))
            .await?;
        reserved(ctx, task, done).await
    }

    /// Releases goods that are reserved for a task. Requires stock.move. Emits stock.released, nothing
    /// when nothing was reserved. Errors about lines: NOT_RESERVED, OUT_OF_RANGE.
    async fn stock_release(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is released of which task.")] input: StockReserveInput,
    ) -> Answer<StockReservePayload> {
        let release = reserve(ctx, &input)?;
        let task = release.task;
        let done = ctx
            .mutate(move |tx, actor| inventory::stock_release(tx, actor, &release))
            .await?;
        reserved(ctx, task, done).await
    }
}

fn reserve(ctx: &Context<'_>, input: &StockReserveInput) -> Answer<inventory::StockReserve> {
    let lines = input.lines.iter().map(|line| line.read(ctx));
    Ok(inventory::StockReserve {
        task: ctx.id(&input.task_id, "taskId")?,
        lines: lines.collect::<Answer<_>>()?,
    })
}

async fn movement(
    ctx: &Context<'_>,
    done: Outcome<StockMovementId>,
) -> Answer<StockMovementPayload> {
    Ok(StockMovementPayload {
        movement: match done.value {
            Some(id) => ctx.load(id).await?.map(StockMovement),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}

async fn reserved<T>(
    ctx: &Context<'_>,
    task: TaskId,
    done: Outcome<T>,
) -> Answer<StockReservePayload> {
    Ok(StockReservePayload {
        task: ctx.load(task).await?.map(Task),
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
