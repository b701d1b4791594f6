//! Places, what lies there, and how it moved.

use db::schema::{
    locations, serial_numbers, stock_levels, stock_movement_lines, stock_movement_serials,
    stock_movements, stock_reservations, stock_totals, warehouses,
};
use db::types::{Id, Moment};
use diesel::prelude::*;
use uuid::Uuid;

use crate::kernel::id::{
    EventNode, LocationId, LotId, Node, OrganizationId, SerialNumberId, SkuId, StockMovementId,
    UserId, WarehouseId,
};

db::text_enum! {
    /// What a location is for.
    pub enum LocationKind {
        /// Where goods arrive.
        Receiving => "RECEIVING",
        /// Where they are kept.
        Storage => "STORAGE",
        /// Where orders are packed.
        Packing => "PACKING",
        /// Where parcels wait to be fetched.
        Shipping => "SHIPPING",
        /// Where goods wait for a judgement; they are not available.
        Quarantine => "QUARANTINE",
        /// Where damaged goods are kept; they are not available.
        Damaged => "DAMAGED",
    }
}

impl LocationKind {
    /// Whether goods there can neither be promised nor shipped.
    #[must_use]
    pub const fn is_blocked(self) -> bool {
        matches!(self, Self::Quarantine | Self::Damaged)
    }
}

db::text_enum! {
    /// Why goods moved.
    pub enum StockMovementKind {
        /// Goods came.
        Receipt => "RECEIPT",
        /// Goods went to a customer.
        Shipment => "SHIPMENT",
        /// Goods changed their place.
        Transfer => "TRANSFER",
        /// What was recorded is corrected: a count, a loss, a find.
        Adjustment => "ADJUSTMENT",
        /// Goods came back from a customer, or went back to a supplier.
        Return => "RETURN",
    }
}

db::text_enum! {
    /// Where a serial number stands.
    pub enum SerialState {
        /// In the location that it names.
        InStock => "IN_STOCK",
        /// With a customer.
        Shipped => "SHIPPED",
        /// Went back to the supplier.
        Returned => "RETURNED",
        /// Lost or destroyed.
        WrittenOff => "WRITTEN_OFF",
        /// Recorded by mistake; nothing was ever there.
        Void => "VOID",
    }
}

/// A place with locations in it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = warehouses)]
pub struct WarehouseRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: WarehouseId,
    /// Code, unique in the organisation, capital letters.
    pub code: String,
    /// Name.
    pub name: String,
    /// Whether more may be taken out and promised than is there.
    pub allows_negative: bool,
    /// No longer used.
    pub archived: bool,
    /// When it was added.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// A place in a warehouse.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = locations)]
pub struct LocationRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: LocationId,
    /// Warehouse.
    pub warehouse_id: WarehouseId,
    /// Code, unique in the warehouse, capital letters.
    pub code: String,
    /// What it is for.
    pub kind: LocationKind,
    /// No longer used.
    pub archived: bool,
    /// When it was added.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// What lies at a location of one SKU and lot.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = stock_levels)]
pub struct StockLevelRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// SKU.
    pub sku_id: SkuId,
    /// Location.
    pub location_id: LocationId,
    /// The lot, or zeros for goods without one.
    pub lot_key: LotId,
    /// Lot.
    pub lot_id: Option<LotId>,
    /// Pieces; below zero only where the warehouse allows it.
    pub on_hand: i64,
    /// Pieces of these that are known by a serial number.
    pub serials: i64,
    /// When it last changed.
    pub updated_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// What a warehouse has of a SKU.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = stock_totals)]
pub struct StockTotalRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// SKU.
    pub sku_id: SkuId,
    /// Warehouse.
    pub warehouse_id: WarehouseId,
    /// Pieces.
    pub on_hand: i64,
    /// Pieces of these that are held or lie in a blocked location.
    pub blocked: i64,
    /// Pieces that are promised.
    pub reserved: i64,
    /// When it last changed.
    pub updated_at: Moment,
}

impl StockTotalRow {
    /// Pieces that can be promised; below zero when more is promised than can be given.
    #[must_use]
    pub const fn available(&self) -> i64 {
        self.on_hand - self.blocked - self.reserved
    }
}

/// A movement of goods.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = stock_movements)]
pub struct StockMovementRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: StockMovementId,
    /// Why goods moved.
    pub kind: StockMovementKind,
    /// Number of the paper that goes with it.
    pub document: Option<String>,
    /// Type prefix of what it was for.
    pub subject_type: Option<String>,
    /// Bare id of what it was for.
    pub subject_id: Option<Id<EventNode>>,
    /// Reason.
    pub reason: Option<String>,
    /// Recorded by a person, not by an order or another object that has to know.
    pub by_hand: bool,
    /// The movement that it takes back.
    pub reverses_id: Option<StockMovementId>,
    /// Who recorded it.
    pub actor_id: UserId,
    /// When.
    pub at: Moment,
}

impl StockMovementRow {
    /// What it was for.
    #[must_use]
    pub fn subject(&self) -> Option<Node> {
        Node::from_parts(self.subject_type.as_deref()?, self.subject_id?.uuid())
    }
}

/// One line of a movement.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = stock_movement_lines)]
pub struct StockMovementLineRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Movement.
    pub movement_id: StockMovementId,
    /// Place in the movement, from 0.
    pub position: i64,
    /// SKU.
    pub sku_id: SkuId,
    /// Pieces.
    pub quantity: i64,
    /// Where they were taken.
    pub from_location_id: Option<LocationId>,
    /// Where they were put.
    pub to_location_id: Option<LocationId>,
    /// Lot.
    pub lot_id: Option<LotId>,
}

/// One piece that is known by its number.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = serial_numbers)]
pub struct SerialRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: SerialNumberId,
    /// SKU.
    pub sku_id: SkuId,
    /// The number, unique for the SKU.
    pub serial: String,
    /// Where it stands.
    pub state: SerialState,
    /// Where it lies while it is in stock.
    pub location_id: Option<LocationId>,
    /// Lot.
    pub lot_id: Option<LotId>,
    /// The last movement that it took.
    pub movement_id: StockMovementId,
    /// When it was first seen.
    pub created_at: Moment,
}

/// A step of a serial number.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = stock_movement_serials)]
pub(in crate::inventory) struct SerialStepRow {
    pub(in crate::inventory) org_id: OrganizationId,
    pub(in crate::inventory) movement_id: StockMovementId,
    pub(in crate::inventory) serial_id: SerialNumberId,
    pub(in crate::inventory) position: i64,
    pub(in crate::inventory) state_before: SerialState,
    pub(in crate::inventory) movement_before_id: Option<StockMovementId>,
}

/// What is still reserved for a subject.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = stock_reservations)]
pub(in crate::inventory) struct ReservationRow {
    pub(in crate::inventory) org_id: OrganizationId,
    pub(in crate::inventory) subject_id: Id<EventNode>,
    pub(in crate::inventory) subject_type: String,
    pub(in crate::inventory) sku_id: SkuId,
    pub(in crate::inventory) warehouse_id: WarehouseId,
    pub(in crate::inventory) quantity: i64,
    pub(in crate::inventory) updated_at: Moment,
}

/// The key of goods that belong to a lot or to none.
#[must_use]
pub(in crate::inventory) fn lot_key(lot: Option<LotId>) -> LotId {
    lot.unwrap_or_else(|| LotId::new(Uuid::nil()))
}
