//! What is sent to change places and stock.

use async_graphql::{Context, ID, InputObject};
use domain::inventory::{ReservationLine, StockBook, StockLine};
use domain::kernel::id::TaskId;

use super::words::{LocationKind, StockMovementKind};
use crate::graphql::context::{Answer, ContextExt};

/// A new warehouse.
#[derive(InputObject)]
pub(crate) struct WarehouseCreateInput {
    /// Id that the client made; the server makes one when left out.
    pub(super) id: Option<ID>,
    /// Unique in the organisation, at most 32 characters; stored in capitals.
    pub(super) code: String,
    /// At most 200 characters.
    pub(super) name: String,
    /// Whether more may be taken out and promised than is there.
    #[graphql(default)]
    pub(super) allows_negative: bool,
}

/// What to change of a warehouse. A field that is left out stays.
#[derive(InputObject)]
pub(crate) struct WarehouseUpdateInput {
    /// Warehouse.
    pub(super) id: ID,
    /// The version that the client saw; without it the last change wins.
    pub(super) version: Option<i32>,
    /// At most 200 characters.
    pub(super) name: Option<String>,
    /// Whether more may be taken out and promised than is there.
    pub(super) allows_negative: Option<bool>,
    /// No longer used; nothing may be there or be promised from there.
    pub(super) archived: Option<bool>,
}

/// A new location.
#[derive(InputObject)]
pub(crate) struct LocationCreateInput {
    /// Id that the client made; the server makes one when left out.
    pub(super) id: Option<ID>,
    /// The warehouse that it is in.
    pub(super) warehouse_id: ID,
    /// Unique in the warehouse, at most 32 characters; stored in capitals.
    pub(super) code: String,
    /// What it is for; cannot be changed, since it says what of the goods there is available.
    pub(super) kind: LocationKind,
}

/// What to change of a location. A field that is left out stays.
#[derive(InputObject)]
pub(crate) struct LocationUpdateInput {
    /// Location.
    pub(super) id: ID,
    /// The version that the client saw; without it the last change wins.
    pub(super) version: Option<i32>,
    /// Unique in the warehouse, at most 32 characters; stored in capitals.
    pub(super) code: Option<String>,
    /// No longer used; nothing may lie there.
    pub(super) archived: Option<bool>,
}

/// A movement of goods.
#[derive(InputObject)]
pub(crate) struct StockMovementRecordInput {
    /// Id that the client made, so that a phone can send it again; the server makes one when left out.
    id: Option<ID>,
    /// Why goods move.
    kind: StockMovementKind,
    /// Number of the paper that goes with it, at most 100 characters.
    document: Option<String>,
    /// The task that it is for.
    task_id: Option<ID>,
    /// At most 1,000 characters; an ADJUSTMENT needs one.
    reason: Option<String>,
    /// What moves, 1 to 200 lines.
    lines: Vec<StockMovementLineInput>,
}

/// Pieces of one SKU and lot that move.
#[derive(InputObject)]
pub(crate) struct StockMovementLineInput {
    /// SKU.
    sku_id: ID,
    /// Pieces, 1 to 1,000,000,000.
    quantity: i32,
    /// Where they are taken: of a SHIPMENT, a TRANSFER, an ADJUSTMENT downwards, a RETURN to the
    /// supplier. With serial numbers, left out says for the first two: where they lie.
    from_location_id: Option<ID>,
    /// Where they are put: of a RECEIPT, a TRANSFER, an ADJUSTMENT upwards, a RETURN from a customer.
    to_location_id: Option<ID>,
    /// Lot; with serial numbers that are known, left out says: theirs.
    lot_id: Option<ID>,
    /// Serial numbers: none, or one for each piece; at most 1,000 in all lines, 64 characters each.
    serials: Option<Vec<String>>,
}

impl StockMovementRecordInput {
    pub(super) fn read(self, ctx: &Context<'_>) -> Answer<StockBook> {
        let task: Option<TaskId> = optional(ctx, self.task_id.as_ref(), "taskId")?;
        let mut lines = Vec::with_capacity(self.lines.len());
        for line in self.lines {
            lines.push(StockLine {
                sku: ctx.id(&line.sku_id, "skuId")?,
                quantity: line.quantity.into(),
                from: optional(ctx, line.from_location_id.as_ref(), "fromLocationId")?,
                to: optional(ctx, line.to_location_id.as_ref(), "toLocationId")?,
                lot: optional(ctx, line.lot_id.as_ref(), "lotId")?,
                serials: line.serials.unwrap_or_default(),
            });
        }
        Ok(StockBook {
            id: optional(ctx, self.id.as_ref(), "id")?,
            kind: self.kind.into(),
            document: self.document,
            subject: task.map(Into::into),
            reason: self.reason,
            lines,
        })
    }
}

pub(super) fn optional<K: domain::kernel::Kind>(
    ctx: &Context<'_>,
    id: Option<&ID>,
    field: &str,
) -> Answer<Option<domain::kernel::Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

/// The movement that is taken back.
#[derive(InputObject)]
pub(crate) struct StockMovementUndoInput {
    /// Movement.
    pub(super) movement_id: ID,
    /// Why, at most 1,000 characters.
    pub(super) reason: Option<String>,
}

/// Goods that are promised to a task, or not any more.
#[derive(InputObject)]
pub(crate) struct StockReserveInput {
    /// Task.
    pub(super) task_id: ID,
    /// What, at most 200 lines; for a release, none: all that the task has.
    pub(super) lines: Vec<StockReserveLineInput>,
}

/// Pieces of a SKU that are promised, or not any more.
#[derive(InputObject)]
pub(crate) struct StockReserveLineInput {
    /// SKU.
    sku_id: ID,
    /// Pieces, 1 to 1,000,000,000.
    quantity: i32,
    /// Where; left out: the warehouse that can give all of them, or wherever they are reserved.
    warehouse_id: Option<ID>,
}

impl StockReserveLineInput {
    pub(super) fn read(&self, ctx: &Context<'_>) -> Answer<ReservationLine> {
        Ok(ReservationLine {
            sku: ctx.id(&self.sku_id, "skuId")?,
            quantity: self.quantity.into(),
            warehouse: optional(ctx, self.warehouse_id.as_ref(), "warehouseId")?,
        })
    }
}
