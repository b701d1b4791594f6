//! What a movement's lines say, checked against what is there.

use std::collections::{HashMap, HashSet};

use db::AnyOfExpression;
use db::schema::lots;
use diesel::prelude::*;

use super::counter::Spot;
use super::model::StockMovementKind as Kind;
use super::place::{self, Place};
use super::serial::{self, Piece};
use super::stock_book::StockLine;
use crate::catalog;
use crate::inventory::fault::InventoryFault as Fault;
use crate::inventory::lot::LotRow;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{LotId, SkuId};
use crate::kernel::input::{InputFault, range};
use crate::kernel::{Actor, Error, Tx};

/// Most pieces of a line.
pub(in crate::inventory) const MAX_QUANTITY: i64 = 1_000_000_000;

/// A line that can be booked.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) sku: SkuId,
    pub(super) quantity: i64,
    pub(super) from: Option<Place>,
    pub(super) to: Option<Place>,
    pub(super) lot: Option<LotRow>,
    pub(super) pieces: Vec<Piece>,
}

impl Line {
    /// Where the line takes or puts goods.
    pub(super) fn spot(&self, place: &Place) -> Spot {
        let held = self.lot.as_ref().is_some_and(|lot| lot.status.is_held());
        Spot {
            sku: self.sku,
            location: place.location,
            warehouse: place.warehouse,
            lot: self.lot.as_ref().map(|lot| lot.id),
            blocked: place.blocked || held,
            allows_negative: place.allows_negative,
        }
    }
}

/// All lines of a movement and the codes of their SKUs.
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    pub(super) codes: HashMap<SkuId, String>,
}

impl Lines {
    /// The code of a SKU, for messages.
    pub(super) fn code(&self, sku: SkuId) -> String {
        self.codes.get(&sku).cloned().unwrap_or_default()
    }
}

/// Checks all lines and says everything that is wrong with them at once.
pub(super) fn check(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: Kind,
    input: &[StockLine],
) -> Result<Lines> {
    if input.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    let found = Found::load(tx, actor, input)?;
    let mut twice = HashSet::new();
    let mut lines = Vec::with_capacity(input.len());
    let mut errors = Vec::new();
    for (i, given) in input.iter().enumerate() {
        match found.line(kind, given, &mut twice) {
            Ok(line) => lines.push(line),
            Err((error, field)) => {
                errors.push(error.at(["lines".to_owned(), i.to_string(), field.to_owned()]));
            }
        }
    }
    let codes = found.codes;
    Error::all(errors).map_or(Ok(Lines { lines, codes }), Err)
}

/// What the lines name, loaded at once.
struct Found {
    codes: HashMap<SkuId, String>,
    places: HashMap<crate::kernel::id::LocationId, Place>,
    lots: HashMap<LotId, LotRow>,
    serials: serial::Known,
}

/// A refusal and the field of the line that it is about.
type Refused = (Error, &'static str);

impl Found {
    fn load(tx: &mut Tx<'_>, actor: &Actor, input: &[StockLine]) -> Result<Self> {
        let skus: Vec<SkuId> = input.iter().map(|line| line.sku).collect();
        let codes = catalog::read::skus_by_ids(tx.conn(), actor, &skus)?;
        let serials = serial::Known::load(tx, actor.org, input)?;
        let mut places: Vec<_> = input.iter().filter_map(|line| line.from).collect();
        places.extend(input.iter().filter_map(|line| line.to));
        places.extend(serials.locations());
        let mut lot_ids: Vec<LotId> = input.iter().filter_map(|line| line.lot).collect();
        lot_ids.extend(serials.lots());
        let lots: Vec<LotRow> = if lot_ids.is_empty() {
            Vec::new()
        } else {
            lots::table
                .filter(lots::org_id.eq(actor.org))
                .filter(lots::id.any_of(&lot_ids))
                .select(LotRow::as_select())
                .load(tx.conn())?
        };
        Ok(Self {
            codes: codes.into_iter().map(|sku| (sku.id, sku.code)).collect(),
            places: place::of(tx, actor.org, &places)?,
            lots: lots.into_iter().map(|lot| (lot.id, lot)).collect(),
            serials,
        })
    }

    fn line(
        &self,
        kind: Kind,
        given: &StockLine,
        twice: &mut HashSet<(SkuId, String)>,
    ) -> std::result::Result<Line, Refused> {
        let code = self
            .codes
            .get(&given.sku)
            .ok_or_else(|| (CoreFault::NotFound.into(), "skuId"))?;
        let quantity = range("quantity", given.quantity, 1, MAX_QUANTITY)
            .map_err(|error| (error, "quantity"))?;
        let first = given
            .serials
            .first()
            .and_then(|serial| self.serials.find(given.sku, serial));
        // What was scanned says where it lies and of which lot it is.
        let from = given.from.or_else(|| {
            let leaves = kind == Kind::Shipment || (kind == Kind::Transfer);
            first.filter(|_| leaves).and_then(|row| row.location_id)
        });
        let from = self.place(from, "fromLocationId")?;
        let to = self.place(given.to, "toLocationId")?;
        check_places(kind, from.as_ref(), to.as_ref())?;
        let comes = kind == Kind::Receipt || kind == Kind::Adjustment && to.is_some();
        let known = first.filter(|_| !comes).and_then(|row| row.lot_id);
        let lot = match given.lot.or(known) {
            None => None,
            Some(id) => {
                let lot = self.lots.get(&id).ok_or_else(|| missing("lotId"))?;
                if lot.sku_id != given.sku {
                    let (lot, sku) = (lot.code.clone(), code.clone());
                    return Err((Fault::LotOfOtherSku { lot, sku }.into(), "lotId"));
                }
                Some(lot.clone())
            }
        };
        if kind == Kind::Shipment {
            check_free(from.as_ref(), lot.as_ref())?;
        }
        let mut line = Line {
            sku: given.sku,
            quantity,
            from,
            to,
            lot,
            pieces: Vec::new(),
        };
        line.pieces = self
            .pieces(kind, given, &line, twice)
            .map_err(|error| (error, "serials"))?;
        Ok(line)
    }

    fn place(
        &self,
        id: Option<crate::kernel::id::LocationId>,
        field: &'static str,
    ) -> std::result::Result<Option<Place>, Refused> {
        let Some(id) = id else { return Ok(None) };
        let place = self.places.get(&id).ok_or_else(|| missing(field))?;
        if place.archived {
            let place = place.name.clone();
            return Err((Fault::PlaceArchived { place }.into(), field));
        }
        Ok(Some(place.clone()))
    }

    fn pieces(
        &self,
        kind: Kind,
        given: &StockLine,
        line: &Line,
        twice: &mut HashSet<(SkuId, String)>,
    ) -> Result<Vec<Piece>> {
        let count = i64::try_from(given.serials.len()).unwrap_or(i64::MAX);
        if count != 0 && count != line.quantity {
            let quantity = line.quantity;
            return Err(Fault::SerialsIncomplete {
                quantity,
                given: count,
            }
            .into());
        }
        let name = |row: &super::model::SerialRow| {
            let place = row.location_id.and_then(|id| self.places.get(&id));
            let lot = row.lot_id.and_then(|id| self.lots.get(&id));
            (
                place.map_or("-".to_owned(), |place| place.name.clone()),
                lot.map_or("-".to_owned(), |lot| lot.code.clone()),
            )
        };
        let mut pieces = Vec::with_capacity(given.serials.len());
        for serial in &given.serials {
            let piece = self.serials.step(kind, line, serial, &name)?;
            if !twice.insert((given.sku, piece.serial.clone())) {
                let value = piece.serial;
                return Err(InputFault::Repeated { value }.into());
            }
            pieces.push(piece);
        }
        Ok(pieces)
    }
}

fn missing(field: &'static str) -> Refused {
    (CoreFault::NotFound.into(), field)
}

/// Whether a movement of this kind goes from and to such places.
fn check_places(
    kind: Kind,
    from: Option<&Place>,
    to: Option<&Place>,
) -> std::result::Result<(), Refused> {
    let (fits, needed) = match kind {
        Kind::Receipt => (from.is_none() && to.is_some(), "toLocationId"),
        Kind::Shipment => (from.is_some() && to.is_none(), "fromLocationId"),
        Kind::Transfer => {
            let apart = from.map(|place| place.location) != to.map(|place| place.location);
            let both = from.is_some() && to.is_some();
            (both && apart, "fromLocationId, toLocationId (two places)")
        }
        Kind::Adjustment | Kind::Return => {
            let one = from.is_some() != to.is_some();
            (one, "fromLocationId / toLocationId (one of them)")
        }
    };
    if fits {
        return Ok(());
    }
    let (kind, needed) = (kind.as_str().to_owned(), needed.to_owned());
    let field = if to.is_some() || kind == Kind::Shipment.as_str() {
        "fromLocationId"
    } else {
        "toLocationId"
    };
    Err((Fault::MovementPlaces { kind, needed }.into(), field))
}

/// Whether goods may go to a customer from there.
fn check_free(from: Option<&Place>, lot: Option<&LotRow>) -> std::result::Result<(), Refused> {
    if let Some(lot) = lot.filter(|lot| lot.status.is_held()) {
        let (lot, status) = (lot.code.clone(), lot.status.as_str().to_owned());
        return Err((Fault::LotHeld { lot, status }.into(), "lotId"));
    }
    if let Some(place) = from.filter(|place| place.blocked) {
        let location = place.name.clone();
        return Err((Fault::StockBlocked { location }.into(), "fromLocationId"));
    }
    Ok(())
}
