//! Adds an entry to the catalogue of defects.

use db::schema::defect_codes;
use diesel::prelude::*;
use serde_json::json;

use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::DefectCodeId;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::events::DEFECT_CODE_CREATED;
use crate::quality::model::DefectCodeRow;
use crate::quality::rules::DefectClass;

/// A new kind of defect.
#[derive(Debug, Clone)]
pub struct DefectCodeCreate {
    /// Id that the client made.
    pub id: Option<DefectCodeId>,
    /// Unique in the organisation, at most 40 characters.
    pub code: String,
    /// How bad it usually is.
    pub defect_class: DefectClass,
    /// Chinese name, at most 100 characters.
    pub name_zh: String,
    /// English name, at most 100 characters.
    pub name_en: String,
}

/// Adds the entry.
///
/// # Errors
/// `FORBIDDEN`, `ALREADY_EXISTS` for the code, `ID_REUSED`, errors of input.
pub fn defect_code_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &DefectCodeCreate,
) -> Result<DefectCodeId> {
    actor.require(Permission::InspectionPlanManage)?;
    let row = DefectCodeRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: text("code", &input.code, 40)?,
        defect_class: input.defect_class,
        name_zh: text("nameZh", &input.name_zh, 100)?,
        name_en: text("nameEn", &input.name_en, 100)?,
        active: true,
        created_at: tx.now(),
    };
    if let Some(known) = find(tx, &row)? {
        return if same(&known, &row) {
            Ok(known.id)
        } else {
            Err(InputFault::IdReused.into())
        };
    }
    let taken = defect_codes::table
        .filter(defect_codes::org_id.eq(actor.org))
        .filter(defect_codes::code.eq(&row.code))
        .count()
        .get_result::<i64>(tx.conn())?;
    if taken > 0 {
        return Err(Error::from(InputFault::Taken { value: row.code }).at(["code"]));
    }
    diesel::insert_into(defect_codes::table)
        .values(&row)
        .execute(tx.conn())?;
    tx.emit(Event::by(
        actor,
        &DEFECT_CODE_CREATED,
        row.id,
        json!({ "code": row.code, "defectClass": row.defect_class }),
    ));
    Ok(row.id)
}

fn find(tx: &mut Tx<'_>, row: &DefectCodeRow) -> Result<Option<DefectCodeRow>> {
    Ok(defect_codes::table
        .find((row.org_id, row.id))
        .select(DefectCodeRow::as_select())
        .first(tx.conn())
        .optional()?)
}

fn same(known: &DefectCodeRow, row: &DefectCodeRow) -> bool {
    known.code == row.code
        && known.defect_class == row.defect_class
        && known.name_zh == row.name_zh
        && known.name_en == row.name_en
}
