//! Ships what a subject has reserved.

use std::collections::BTreeMap;

use db::schema::{locations, lots, stock_levels};
use diesel::prelude::*;

use super::model::{LocationKind, ReservationRow, StockLevelRow, StockMovementKind};
use super::place;
use super::reservation::{ReservationLine, checked, of_subject, subtract, take};
use super::stock_book::{StockBook, StockLine, Used, book};
use crate::inventory::fault::InventoryFault as Fault;
use crate::inventory::lot::LotStatus;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{
    LocationId, LotId, Node, OrganizationId, SkuId, StockMovementId, WarehouseId,
};
use crate::kernel::{Actor, Error, Tx};

/// Goods that leave for a subject.
#[derive(Debug, Clone)]
pub struct ReservationShip {
    /// What they are reserved for.
    pub subject: Node,
    /// Number of the paper that goes with them, at most 100 characters.
    pub document: Option<String>,
    /// 1 to 200.
    pub lines: Vec<ShipLine>,
}

/// Pieces of one SKU that leave.
#[derive(Debug, Clone)]
pub struct ShipLine {
    /// SKU.
    pub sku: SkuId,
    /// Pieces, 1 to 1,000,000,000.
    pub quantity: i64,
    /// Where they are taken; `None`: where their serial numbers say, or else from the warehouse
    /// that reserved them, oldest lot first.
    pub from: Option<LocationId>,
    /// Lot; `None`: any.
    pub lot: Option<LotId>,
    /// None, or one for each piece.
    pub serials: Vec<String>,
}

impl ShipLine {
    /// Whether it says which pieces leave.
    const fn is_picked(&self) -> bool {
        self.from.is_some() || !self.serials.is_empty()
    }

    fn reserved(&self) -> ReservationLine {
        ReservationLine {
            sku: self.sku,
            quantity: self.quantity,
            warehouse: None,
        }
    }

    fn booked(&self) -> StockLine {
        StockLine {
            sku: self.sku,
            quantity: self.quantity,
            from: self.from,
            to: None,
            lot: self.lot,
            serials: self.serials.clone(),
        }
    }
}

/// Books the shipment and uses the reservation up, for a context that has authorised it.
///
/// # Errors
/// `NOT_RESERVED`, `INSUFFICIENT_STOCK` and what else [`stock_book`](super::stock_book) refuses of
/// a shipment, about the lines as they are booked.
pub fn reservation_ship(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ReservationShip,
) -> Result<StockMovementId> {
    let wanted: Vec<_> = input.lines.iter().map(ShipLine::reserved).collect();
    let codes = checked(tx, actor, &wanted)?;
    let mut held = of_subject(tx, actor.org, input.subject)?;
    let mut used: BTreeMap<(SkuId, WarehouseId), i64> = BTreeMap::new();
    let mut lines = Vec::new();
    let mut shelves = Shelves::default();
    for (i, (line, wanted)) in input.lines.iter().zip(&wanted).enumerate() {
        let warehouse = warehouse_of(tx, actor.org, line, &held)?;
        let wanted = ReservationLine {
            warehouse,
            ..*wanted
        };
        for (sku, warehouse, pieces) in take(&mut held, &wanted, i, &codes)? {
            *used.entry((sku, warehouse)).or_default() += pieces;
            if line.is_picked() {
                continue;
            }
            let picked = shelves.pick(tx, actor.org, line, warehouse, pieces)?;
            let Some(picked) = picked else {
                let path = ["lines".to_owned(), i.to_string(), "quantity".to_owned()];
                let refused = Fault::InsufficientStock {
                    sku: codes.get(&sku).cloned().unwrap_or_default(),
                    wanted: pieces,
                    available: shelves.left(line, warehouse),
                };
                return Err(Error::from(refused).at(path));
            };
            lines.extend(picked);
        }
        if line.is_picked() {
            lines.push(line.booked());
        }
    }
    let used: Vec<Used> = used
        .into_iter()
        .map(|((sku, house), n)| (sku, house, n))
        .collect();
    let booked = StockBook {
        id: None,
        kind: StockMovementKind::Shipment,
        document: input.document.clone(),
        subject: Some(input.subject),
        reason: None,
        lines,
    };
    let movement = book(tx, actor, &booked, false, &used)?;
    for line in used {
        subtract(tx, actor.org, input.subject, line)?;
    }
    Ok(movement)
}

/// The warehouse that a line has to come from, as far as it names a place.
fn warehouse_of(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    line: &ShipLine,
    held: &[ReservationRow],
) -> Result<Option<WarehouseId>> {
    let location = match (line.from, line.serials.first()) {
        (Some(id), _) => Some(id),
        (None, Some(serial)) => super::serial::location_of(tx, org, line.sku, serial)?,
        (None, None) => None,
    };
    let Some(location) = location else {
        // What has no place yet has the reservation's, as long as that is one.
        let one = held
            .iter()
            .find(|row| row.sku_id == line.sku && row.quantity > 0);
        return Ok(one
            .filter(|_| !line.serials.is_empty())
            .map(|row| row.warehouse_id));
    };
    let places = place::of(tx, org, &[location])?;
    let place = places.get(&location).ok_or(CoreFault::NotFound)?;
    Ok(Some(place.warehouse))
}

/// What lies where, less what was picked already.
#[derive(Debug, Default)]
struct Shelves(BTreeMap<(SkuId, WarehouseId), Vec<StockLevelRow>>);

impl Shelves {
    /// Takes pieces without serial numbers from the shelves, oldest lot first; `None` when there
    /// are not enough.
    fn pick(
        &mut self,
        tx: &mut Tx<'_>,
        org: OrganizationId,
        line: &ShipLine,
        warehouse: WarehouseId,
        pieces: i64,
    ) -> Result<Option<Vec<StockLine>>> {
        if let std::collections::btree_map::Entry::Vacant(place) =
            self.0.entry((line.sku, warehouse))
        {
            place.insert(shelves(tx, org, line.sku, warehouse)?);
        }
        let mut wanted = pieces;
        let mut picked = Vec::new();
        let levels = self.0.entry((line.sku, warehouse)).or_default();
        for level in levels {
            let fits = line.lot.is_none() || line.lot == level.lot_id;
            let taken = wanted.min(level.on_hand - level.serials);
            if fits && taken > 0 {
                level.on_hand -= taken;
                wanted -= taken;
                picked.push(StockLine {
                    sku: line.sku,
                    quantity: taken,
                    from: Some(level.location_id),
                    to: None,
                    lot: level.lot_id,
                    serials: Vec::new(),
                });
            }
        }
        Ok((wanted == 0).then_some(picked))
    }

    /// Pieces without serial numbers that are left for a line.
    fn left(&self, line: &ShipLine, warehouse: WarehouseId) -> i64 {
        let levels = self.0.get(&(line.sku, warehouse));
        levels
            .into_iter()
            .flatten()
            .filter(|level| line.lot.is_none() || line.lot == level.lot_id)
            .map(|level| level.on_hand - level.serials)
            .sum()
    }
}

fn shelves(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    sku: SkuId,
    warehouse: WarehouseId,
) -> Result<Vec<StockLevelRow>> {
    let blocked = [LocationKind::Quarantine, LocationKind::Damaged];
    Ok(stock_levels::table
        .inner_join(
            locations::table.on(locations::org_id
                .eq(stock_levels::org_id)
                .and(locations::id.eq(stock_levels::location_id))),
        )
        .left_join(
            lots::table.on(lots::org_id
                .eq(stock_levels::org_id)
                .and(stock_levels::lot_id.eq(lots::id.nullable()))),
        )
        .filter(stock_levels::org_id.eq(org))
        .filter(stock_levels::sku_id.eq(sku))
        .filter(locations::warehouse_id.eq(warehouse))
        .filter(locations::kind.ne_all(blocked))
        .filter(
            stock_levels::lot_id
                .is_null()
                .or(lots::status.nullable().eq(LotStatus::Released))
                .or(lots::status.nullable().eq(LotStatus::ConcessionGranted)),
        )
        .filter(stock_levels::on_hand.gt(stock_levels::serials))
        .order((stock_levels::lot_key.asc(), stock_levels::location_id.asc()))
        .select(StockLevelRow::as_select())
        .load(tx.conn())?)
}
