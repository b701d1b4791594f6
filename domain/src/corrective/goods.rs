//! What a nonconformity that a person opens is about.

use super::model::DefectCount;
use super::non_conformity_open::NonConformityOpen;
use super::opening::{found, of_inspection};
use crate::catalog;
use crate::identity;
use crate::inventory::{self, LotRow};
use crate::kernel::fault::Result;
use crate::kernel::id::{LotId, SkuId, SupplierId};
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Tx};
use crate::quality::{self, InspectionRow, QualityFault};

/// The goods of a nonconformity.
#[derive(Debug, Clone, Default)]
pub(super) struct Goods {
    pub(super) supplier: Option<SupplierId>,
    pub(super) sku: Option<SkuId>,
    pub(super) lot: Option<LotId>,
    pub(super) defects: Vec<DefectCount>,
}

/// Resolves what the input names: an inspection says everything, a lot what it is and who made it.
///
/// # Errors
/// `NOT_FOUND`, `ALREADY_EXISTS` for an inspection that has one, `NOT_OF_THE_LOT` for input that
/// contradicts the inspection or lot.
pub(super) fn goods(tx: &mut Tx<'_>, actor: &Actor, input: &NonConformityOpen) -> Result<Goods> {
    let inspection = match input.inspection {
        Some(id) => {
            let row = quality::access::for_viewing(tx.conn(), actor, id);
            let row = row.map_err(|e| e.at(["inspectionId"]))?;
            if let Some(known) = of_inspection(tx, actor.org, id)? {
                let fault = InputFault::Taken { value: known.code };
                return Err(Error::from(fault).at(["inspectionId"]));
            }
            Some(row)
        }
        None => None,
    };
    let of_inspection =
        |pick: fn(&InspectionRow) -> Option<LotId>| inspection.as_ref().and_then(pick);
    let lot = agreed("lotId", input.lot, of_inspection(|row| row.lot_id))?;
    let row = match lot {
        Some(id) => Some(inventory::access::for_lot(tx, actor, id).map_err(|e| e.at(["lotId"]))?),
        None => None,
    };
    let known_sku = inspection.as_ref().and_then(|row| row.sku_id);
    let known_sku = known_sku.or(row.as_ref().map(|lot: &LotRow| lot.sku_id));
    let known_supplier = inspection.as_ref().and_then(|row| row.supplier_id);
    let known_supplier = known_supplier.or(row.as_ref().and_then(|lot| lot.supplier_id));
    let sku = agreed("skuId", input.sku, known_sku)?;
    let supplier = agreed("supplierId", input.supplier, known_supplier)?;
    if let Some(id) = sku {
        catalog::access::for_sku(tx, actor, id).map_err(|e| e.at(["skuId"]))?;
    }
    if let Some(id) = supplier {
        identity::access::for_supplier(tx, actor, id).map_err(|e| e.at(["supplierId"]))?;
    }
    Ok(Goods {
        supplier,
        sku,
        lot,
        defects: match &inspection {
            Some(row) => found(tx, row)?,
            None => Vec::new(),
        },
    })
}

/// What is given may repeat what is known, but not contradict it.
fn agreed<T: PartialEq + Copy>(
    field: &str,
    given: Option<T>,
    known: Option<T>,
) -> Result<Option<T>> {
    match (given, known) {
        (Some(given), Some(known)) if given != known => {
            let fault = QualityFault::NotOfTheLot {
                field: field.to_owned(),
            };
            Err(Error::from(fault).at([field]))
        }
        _ => Ok(given.or(known)),
    }
}
