//! What is there, and where.

use async_graphql::{Context, ID, Object};
use domain::inventory::read::Stock;
use domain::inventory::{LocationRow, StockLevelRow, WarehouseRow};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{LocationId, LotId, WarehouseId};

use super::loader::LocationsOf;
use super::types::Lot;
use super::words::LocationKind;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// A number of pieces as the API sends it.
pub(crate) fn pieces(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(if n < 0 { i32::MIN } else { i32::MAX })
}

/// What the organisation has of a SKU, over all warehouses, in pieces.
pub(crate) struct StockSummary(pub(crate) Stock);

/// What the organisation has of a SKU, over all warehouses, in pieces.
#[Object]
impl StockSummary {
    /// Pieces that are there; below zero only where a warehouse allows it.
    async fn on_hand(&self) -> i32 {
        pieces(self.0.on_hand)
    }
    /// Pieces of these that belong to held lots, or lie in quarantine or among damaged goods.
    async fn blocked(&self) -> i32 {
        pieces(self.0.blocked)
    }
    /// Pieces that are promised to orders and tasks.
    async fn reserved(&self) -> i32 {
        pieces(self.0.reserved)
    }
    /// Pieces that can be promised: on hand, less blocked and reserved. Below zero when promised goods
    /// turned out to be blocked, or where a warehouse allows it.
    async fn available(&self) -> i32 {
        pieces(self.0.available())
    }
    /// Pieces that are still to come: outstanding on purchase orders, and of lots that are announced.
    async fn incoming(&self) -> i32 {
        pieces(self.0.incoming)
    }
    /// Time of the value: when on hand, blocked or reserved last changed; null when there never was
    /// anything.
    async fn at(&self) -> Option<DateTime> {
        self.0.at.map(Into::into)
    }
}

/// What lies at a location of one SKU and lot.
pub(crate) struct StockLevel(pub(crate) StockLevelRow);

/// What lies at a location of one SKU and lot.
#[Object]
impl StockLevel {
    /// Where it lies.
    async fn location(&self, ctx: &Context<'_>) -> Answer<Location> {
        let row = ctx.load::<LocationId>(self.0.location_id).await?;
        row.map(Location)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Of which lot it is; null for goods without one.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.0.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// Pieces; below zero only where the warehouse allows it.
    async fn on_hand(&self) -> i32 {
        pieces(self.0.on_hand)
    }
    /// Pieces of these that are known by a serial number.
    async fn serial_count(&self) -> i32 {
        pieces(self.0.serials)
    }
    /// When it last changed.
    async fn updated_at(&self) -> DateTime {
        self.0.updated_at.into()
    }
    /// Counts changes.
    async fn version(&self) -> i32 {
        pieces(self.0.version)
    }
}

/// A warehouse (仓库), a place with locations in it.
#[derive(Clone)]
pub(crate) struct Warehouse(pub(crate) WarehouseRow);

impl From<WarehouseRow> for Warehouse {
    fn from(row: WarehouseRow) -> Self {
        Self(row)
    }
}

/// A warehouse (仓库), a place with locations in it.
#[Object]
impl Warehouse {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Code, unique in the organisation, in capitals.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What colleagues call it, at most 200 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Whether more may be taken out and promised than is there.
    async fn allows_negative(&self) -> bool {
        self.0.allows_negative
    }
    /// Whether it is no longer used.
    async fn archived(&self) -> bool {
        self.0.archived
    }
    /// Its locations in the order of their codes, at most 5,000.
    async fn locations(&self, ctx: &Context<'_>) -> Answer<Vec<Location>> {
        let rows = ctx.load(LocationsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Location).collect())
    }
    /// Counts changes; an update may state the version it saw.
    async fn version(&self) -> i32 {
        pieces(self.0.version)
    }
}

/// A location (库位) in a warehouse.
#[derive(Clone)]
pub(crate) struct Location(pub(crate) LocationRow);

impl From<LocationRow> for Location {
    fn from(row: LocationRow) -> Self {
        Self(row)
    }
}

/// A location (库位) in a warehouse.
// Where an inspection was made is a `Location` already.
#[Object(name = "StockLocation")]
impl Location {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Code, unique in the warehouse, in capitals.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What it is for.
    async fn kind(&self) -> LocationKind {
        self.0.kind.into()
    }
    /// The warehouse that it is in.
    async fn warehouse(&self, ctx: &Context<'_>) -> Answer<Warehouse> {
        let row = ctx.load::<WarehouseId>(self.0.warehouse_id).await?;
        row.map(Warehouse)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Whether it is no longer used.
    async fn archived(&self) -> bool {
        self.0.archived
    }
    /// Counts changes; an update may state the version it saw.
    async fn version(&self) -> i32 {
        pieces(self.0.version)
    }
}
