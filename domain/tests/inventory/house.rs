//! A warehouse to move goods in, and the books that have to agree.

use std::collections::BTreeMap;

use db::schema::{
    locations, lots, stock_levels, stock_movement_lines, stock_reservations, stock_totals,
};
use diesel::prelude::*;
use domain::inventory::{
    LocationCreate, LocationKind, LotAnnounce, LotReceive, LotStatus, ReservationLine, StockBook,
    StockLevelRow, StockLine, StockMovementKind as Kind, StockTotalRow, WarehouseCreate,
    location_create, lot_announce, lot_place, lot_receive, reservation_place, reservation_release,
    stock_movement_record, warehouse_create,
};
use domain::kernel::id::{LocationId, LotId, Node, SkuId, StockMovementId, TaskId, WarehouseId};
use domain::kernel::{Actor, Result, Role};

use crate::catalog::{add, new_sku, product};
use crate::stage::Stage;

/// A warehouse with a place of each sort, and goods.
pub struct House<'s> {
    pub stage: &'s Stage,
    pub clerk: Actor,
    pub warehouse: WarehouseId,
    pub shelf: LocationId,
    pub other: LocationId,
    pub quarantine: LocationId,
    pub sku: SkuId,
}

impl<'s> House<'s> {
    pub fn new(stage: &'s Stage) -> Self {
        let manager = stage.actor(Role::Manager);
        let product = product(stage, &manager, "P").unwrap();
        let sku = add(stage, &manager, new_sku(product, "SKU-1")).unwrap();
        let warehouse = warehouse(stage, "MAIN", false);
        Self {
            stage,
            clerk: stage.actor(Role::Warehouse),
            warehouse,
            shelf: location(stage, warehouse, "A-01", LocationKind::Storage),
            other: location(stage, warehouse, "A-02", LocationKind::Storage),
            quarantine: location(stage, warehouse, "Q", LocationKind::Quarantine),
            sku,
        }
    }

    pub fn line(&self, from: Option<LocationId>, to: Option<LocationId>, n: i64) -> StockLine {
        StockLine {
            sku: self.sku,
            quantity: n,
            from,
            to,
            lot: None,
            serials: Vec::new(),
        }
    }

    pub fn book(&self, kind: Kind, lines: Vec<StockLine>) -> Result<StockMovementId> {
        let input = StockBook {
            id: None,
            kind,
            document: Some("DOC-1".to_owned()),
            subject: None,
            reason: Some("盘点".to_owned()),
            lines,
        };
        self.record(input)
    }

    pub fn record(&self, input: StockBook) -> Result<StockMovementId> {
        // Ids of one moment are in no order.
        self.stage.sources.advance_seconds(1);
        let clerk = self.clerk.clone();
        self.stage
            .write(move |tx| stock_movement_record(tx, &clerk, &input))
    }

    pub fn receive(&self, n: i64) -> StockMovementId {
        let line = self.line(None, Some(self.shelf), n);
        self.book(Kind::Receipt, vec![line]).unwrap()
    }

    pub fn reserve(&self, subject: TaskId, n: i64) -> Result<()> {
        let line = ReservationLine {
            sku: self.sku,
            quantity: n,
            warehouse: None,
        };
        let clerk = self.clerk.clone();
        self.stage
            .write(move |tx| reservation_place(tx, &clerk, subject, &[line]))
    }

    pub fn release(&self, subject: TaskId) -> Result<i64> {
        let clerk = self.clerk.clone();
        self.stage
            .write(move |tx| reservation_release(tx, &clerk, subject))
    }

    /// A lot that stands in a state after its receipt.
    pub fn lot(&self, code: &str, states: &[LotStatus]) -> LotId {
        let input = LotAnnounce {
            id: None,
            code: code.to_owned(),
            sku: self.sku,
            supplier: None,
            quantity: 100,
            note: None,
        };
        self.stage.sources.advance_seconds(1);
        let clerk = self.clerk.clone();
        let lot = self
            .stage
            .write(move |tx| lot_announce(tx, &clerk, &input))
            .unwrap();
        let clerk = self.clerk.clone();
        let receive = LotReceive {
            serials: Vec::new(),
            location: None,
            lot,
            quantity: None,
            version: None,
        };
        self.stage
            .write(move |tx| lot_receive(tx, &clerk, &receive))
            .unwrap();
        for to in states {
            self.place(lot, *to);
        }
        lot
    }

    pub fn place(&self, lot: LotId, to: LotStatus) {
        let clerk = self.clerk.clone();
        self.stage
            .write(move |tx| lot_place(tx, &clerk, lot, to, Some("原因")))
            .unwrap();
    }

    /// On hand, blocked, reserved.
    pub fn total(&self) -> (i64, i64, i64) {
        let totals = totals(self.stage);
        let of =
            |row: &&StockTotalRow| row.sku_id == self.sku && row.warehouse_id == self.warehouse;
        totals
            .iter()
            .find(of)
            .map_or((0, 0, 0), |row| (row.on_hand, row.blocked, row.reserved))
    }
}

/// A subject to reserve for; that it exists is the caller's business.
pub fn subject(n: u128) -> TaskId {
    TaskId::new(uuid::Uuid::from_u128(n + 1))
}

pub fn warehouse(stage: &Stage, code: &'static str, allows_negative: bool) -> WarehouseId {
    let manager = stage.actor(Role::Manager);
    stage
        .write(move |tx| {
            let input = WarehouseCreate {
                id: None,
                code: code.to_owned(),
                name: code.to_owned(),
                allows_negative,
            };
            warehouse_create(tx, &manager, &input)
        })
        .unwrap()
}

pub fn location(
    stage: &Stage,
    warehouse: WarehouseId,
    code: &'static str,
    kind: LocationKind,
) -> LocationId {
    let manager = stage.actor(Role::Manager);
    stage
        .write(move |tx| {
            let input = LocationCreate {
                id: None,
                warehouse,
                code: code.to_owned(),
                kind,
            };
            location_create(tx, &manager, &input)
        })
        .unwrap()
}

fn totals(stage: &Stage) -> Vec<StockTotalRow> {
    let rows = stage.db.db.read(|conn| -> db::Result<_> {
        Ok(stock_totals::table
            .filter(stock_totals::org_id.eq(stage.org))
            .select(StockTotalRow::as_select())
            .load(conn)?)
    });
    rows.unwrap()
}

/// Recomputes every counter from the movements and compares: stock is the sum of movements, totals
/// are the sum of what lies, reserved is the sum of reservations, nothing is below zero.
pub fn audit(stage: &Stage) {
    type Sums = BTreeMap<(SkuId, LocationId, Option<LotId>), i64>;
    type Line = (
        SkuId,
        i64,
        Option<LocationId>,
        Option<LocationId>,
        Option<LotId>,
    );
    let (levels, lines, places, held, reserved) = stage
        .db
        .db
        .read(|conn| -> db::Result<_> {
            let levels: Vec<StockLevelRow> = stock_levels::table
                .filter(stock_levels::org_id.eq(stage.org))
                .select(StockLevelRow::as_select())
                .load(conn)?;
            let lines: Vec<Line> = stock_movement_lines::table
                .filter(stock_movement_lines::org_id.eq(stage.org))
                .select((
                    stock_movement_lines::sku_id,
                    stock_movement_lines::quantity,
                    stock_movement_lines::from_location_id,
                    stock_movement_lines::to_location_id,
                    stock_movement_lines::lot_id,
                ))
                .load(conn)?;
            let places: Vec<(LocationId, WarehouseId, LocationKind)> = locations::table
                .filter(locations::org_id.eq(stage.org))
                .select((locations::id, locations::warehouse_id, locations::kind))
                .load(conn)?;
            let lots: Vec<(LotId, LotStatus)> = lots::table
                .filter(lots::org_id.eq(stage.org))
                .select((lots::id, lots::status))
                .load(conn)?;
            let reserved: Vec<(SkuId, WarehouseId, i64)> = stock_reservations::table
                .filter(stock_reservations::org_id.eq(stage.org))
                .select((
                    stock_reservations::sku_id,
                    stock_reservations::warehouse_id,
                    stock_reservations::quantity,
                ))
                .load(conn)?;
            Ok((levels, lines, places, lots, reserved))
        })
        .unwrap();
    let mut sums = Sums::new();
    for (sku, n, from, to, lot) in lines {
        for (place, change) in [(from, -n), (to, n)] {
            if let Some(place) = place {
                *sums.entry((sku, place, lot)).or_default() += change;
            }
        }
    }
    let mut wanted: BTreeMap<(SkuId, WarehouseId), (i64, i64, i64)> = BTreeMap::new();
    for level in &levels {
        let key = (level.sku_id, level.location_id, level.lot_id);
        let sum = sums.remove(&key).unwrap_or_default();
        assert_eq!(level.on_hand, sum, "level {key:?}");
        assert!(level.on_hand >= 0 && level.on_hand >= level.serials);
        let place = places.iter().find(|p| p.0 == level.location_id).unwrap();
        let is_held = level.lot_id.is_some_and(|lot| {
            held.iter()
                .any(|(id, status)| *id == lot && status.is_held())
        });
        let total = wanted.entry((level.sku_id, place.1)).or_default();
        total.0 += level.on_hand;
        if is_held || place.2.is_blocked() {
            total.1 += level.on_hand;
        }
    }
    assert!(sums.values().all(|sum| *sum == 0), "moved without a level");
    for (sku, warehouse, n) in reserved {
        assert!(n >= 0);
        wanted.entry((sku, warehouse)).or_default().2 += n;
    }
    for row in totals(stage) {
        let sums = wanted.remove(&(row.sku_id, row.warehouse_id));
        let kept = (row.on_hand, row.blocked, row.reserved);
        assert_eq!(kept, sums.unwrap_or_default(), "total");
        assert!(row.reserved <= row.on_hand, "promised twice");
    }
    assert!(wanted.values().all(|sum| *sum == (0, 0, 0)), "no total");
}

/// What a reservation is for.
pub fn node(n: u128) -> Node {
    subject(n).into()
}
