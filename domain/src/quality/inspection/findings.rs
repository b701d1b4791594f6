//! Defects as they are reported.

use std::collections::{BTreeMap, HashSet};

use db::AnyOfExpression;
use db::schema::{defect_codes, defects};
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::{DefectId, FileId};
use crate::kernel::input::{InputFault, at_most, optional_text, range, text};
use crate::kernel::{Error, Tx};
use crate::quality::fault::QualityFault;
use crate::quality::model::{DefectRow, InspectionRow};
use crate::quality::rules::DefectClass;
use crate::quality::rules::checklist::{Check, Checklist, Evaluation, Outcome};
use crate::quality::rules::tally::Finding;

/// Most defects of one report.
const MAX_DEFECTS: usize = 500;
/// Most photos of one defect.
const MAX_PHOTOS: usize = 20;
/// Most times that one defect is found.
const MAX_QUANTITY: i64 = 1_000_000;

/// A defect that an inspector found.
#[derive(Debug, Clone)]
pub struct DefectFound {
    /// Id that the client made.
    pub id: Option<DefectId>,
    /// Code, usually of the catalogue, at most 40 characters.
    pub code: String,
    /// How bad it is; `None`: as the catalogue says.
    pub defect_class: Option<DefectClass>,
    /// Key of the item whose failure it documents; it is then not counted a second time.
    pub item: Option<String>,
    /// Number of the unit that carries it, from 1 to the lot size.
    pub unit: Option<u32>,
    /// How many times it was found, 1 to 1,000,000.
    pub quantity: i64,
    /// Whether it was found on the sample.
    pub in_sample: bool,
    /// Photos of it, at most 20.
    pub photos: Vec<FileId>,
    /// A remark, at most 500 characters.
    pub note: Option<String>,
}

/// Checks the reported defects, everything that is wrong at once.
///
/// # Errors
/// `TOO_LONG`, `REQUIRED`, `DEFECT_CLASS_REQUIRED`, `UNKNOWN_NAME`, `OUT_OF_RANGE`, `ID_REUSED`,
/// with paths.
pub(super) fn checked(
    tx: &mut Tx<'_>,
    row: &InspectionRow,
    checklist: &Checklist,
    found: &[DefectFound],
) -> Result<Vec<DefectRow>> {
    at_most("defects", found, MAX_DEFECTS)?;
    let classes = catalogue(tx, row, found)?;
    let keys = item_keys(checklist);
    let mut errors = Vec::new();
    let mut rows = Vec::new();
    for (index, defect) in found.iter().enumerate() {
        let position = i64::try_from(index).unwrap_or_default();
        let id = defect.id.unwrap_or_else(|| tx.id());
        match one(row, defect, id, position, &classes, &keys) {
            Ok(row) => rows.push(row),
            Err(error) => errors.push(under_defect(error, index)),
        }
    }
    errors.extend(ids_taken(tx, row, found)?);
    Error::all(errors).map_or(Ok(rows), Err)
}

/// Puts the place in the list before the field that the error names.
fn under_defect(error: Error, index: usize) -> Error {
    let field = error
        .reported()
        .first()
        .and_then(|r| r.path().first().cloned());
    error.at(["defects".to_owned(), index.to_string()]
        .into_iter()
        .chain(field))
}

fn one(
    row: &InspectionRow,
    defect: &DefectFound,
    id: DefectId,
    position: i64,
    classes: &BTreeMap<String, DefectClass>,
    keys: &HashSet<&str>,
) -> Result<DefectRow> {
    let code = text("code", &defect.code, 40)?;
    let defect_class = defect
        .defect_class
        .or_else(|| classes.get(&code).copied())
        .ok_or_else(|| QualityFault::DefectClassRequired { code: code.clone() })?;
    if let Some(item) = defect.item.as_deref().filter(|item| !keys.contains(item)) {
        let (given, allowed) = (item.chars().take(64).collect(), "-".to_owned());
        return Err(Error::from(QualityFault::UnknownName { given, allowed }).at(["itemId"]));
    }
    at_most("photoIds", &defect.photos, MAX_PHOTOS)?;
    Ok(DefectRow {
        org_id: row.org_id,
        id,
        inspection_id: row.id,
        position,
        code,
        defect_class,
        item: defect.item.clone(),
        unit: defect
            .unit
            .map(|unit| range("unit", i64::from(unit), 1, row.lot_size))
            .transpose()?,
        quantity: range("quantity", defect.quantity, 1, MAX_QUANTITY)?,
        in_sample: defect.in_sample,
        note: optional_text("note", defect.note.as_deref(), 500)?,
        photo_ids: serde_json::to_string(&defect.photos)?,
    })
}

/// Classes of the codes that are in the catalogue; asked only when a class is not given.
fn catalogue(
    tx: &mut Tx<'_>,
    row: &InspectionRow,
    found: &[DefectFound],
) -> Result<BTreeMap<String, DefectClass>> {
    let open = found.iter().filter(|defect| defect.defect_class.is_none());
    let codes: Vec<String> = open.map(|defect| defect.code.trim().to_owned()).collect();
    if codes.is_empty() {
        return Ok(BTreeMap::new());
    }
    let known: Vec<(String, DefectClass)> = defect_codes::table
        .filter(defect_codes::org_id.eq(row.org_id))
        .filter(defect_codes::code.any_of(&codes))
        .select((defect_codes::code, defect_codes::defect_class))
        .load(tx.conn())?;
    Ok(known.into_iter().collect())
}

fn item_keys(checklist: &Checklist) -> HashSet<&str> {
    let mut keys = HashSet::new();
    for item in &checklist.items {
        keys.insert(item.key.as_str());
        if let Check::Section { items, .. } = &item.check {
            keys.extend(items.iter().map(|item| item.key.as_str()));
        }
    }
    keys
}

/// Ids that the client made twice, or that belong to another report.
fn ids_taken(tx: &mut Tx<'_>, row: &InspectionRow, found: &[DefectFound]) -> Result<Vec<Error>> {
    let given: Vec<DefectId> = found.iter().filter_map(|defect| defect.id).collect();
    if given.is_empty() {
        return Ok(Vec::new());
    }
    let taken: Vec<DefectId> = defects::table
        .filter(defects::org_id.eq(row.org_id))
        .filter(defects::id.any_of(&given))
        .select(defects::id)
        .load(tx.conn())?;
    let mut seen: HashSet<DefectId> = taken.into_iter().collect();
    let twice = found.iter().enumerate().filter_map(|(index, defect)| {
        let reused = defect.id.is_some_and(|id| !seen.insert(id));
        reused.then(|| under_defect(InputFault::IdReused.into(), index))
    });
    Ok(twice.collect())
}

/// What counts besides the failed answers: a defect that documents a failed answer does not.
pub(super) fn findings(rows: &[DefectRow], evaluation: Option<&Evaluation>) -> Vec<Finding> {
    rows.iter()
        .filter(|row| !documents(row, evaluation))
        .map(|row| Finding {
            defect_class: row.defect_class,
            unit: row.unit.and_then(|unit| u32::try_from(unit).ok()),
            quantity: u32::try_from(row.quantity).unwrap_or(u32::MAX),
            in_sample: row.in_sample,
        })
        .collect()
}

fn documents(row: &DefectRow, evaluation: Option<&Evaluation>) -> bool {
    let (Some(item), Some(evaluation)) = (&row.item, evaluation) else {
        return false;
    };
    evaluation.results.iter().any(|result| {
        result.item == *item
            && matches!(result.outcome, Outcome::Nonconforming { .. })
            && (row.unit.is_none()
                || row.unit == result.unit.map(i64::from)
                || result.unit.is_none())
    })
}
