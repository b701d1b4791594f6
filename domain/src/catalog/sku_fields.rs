//! Checks that adding and changing a SKU share.

use db::schema::skus;
use diesel::prelude::*;

use super::model::SkuRow;
use crate::files;
use crate::kernel::fault::Result;
use crate::kernel::id::FileId;
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Error, Tx};

/// A code as it is stored: trimmed, in capitals, at most 64 characters without spaces.
pub(super) fn code(field: &str, value: &str) -> Result<String> {
    let code = text(field, value, 64)?.to_uppercase();
    if code.chars().any(char::is_whitespace) {
        let expected = "a code without spaces".to_owned();
        return Err(Error::from(InputFault::Malformed { expected }).at([field]));
    }
    Ok(code)
}

/// A barcode: 4 to 64 letters, digits and `-._/+$%`.
pub(super) fn barcode(field: &str, value: Option<&str>) -> Result<Option<String>> {
    let Some(value) = value.map(str::trim).filter(|v| !v.is_empty()) else {
        return Ok(None);
    };
    let fine = (4..=64).contains(&value.len())
        && value
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-._/+$%".contains(&b));
    if fine {
        return Ok(Some(value.to_owned()));
    }
    let expected = "4 to 64 letters, digits and - . _ / + $ %".to_owned();
    Err(Error::from(InputFault::Malformed { expected }).at([field]))
}

/// Refuses a code or barcode of another SKU, each at its own field.
pub(super) fn check_unique(tx: &mut Tx<'_>, row: &SkuRow) -> Result<()> {
    let mut errors = Vec::new();
    let others = || {
        skus::table
            .filter(skus::org_id.eq(row.org_id))
            .filter(skus::id.ne(row.id))
            .select(skus::id)
    };
    let same_code = others().filter(skus::code.eq(&row.code));
    if diesel::select(diesel::dsl::exists(same_code)).get_result::<bool>(tx.conn())? {
        let value = row.code.clone();
        errors.push(Error::from(InputFault::Taken { value }).at(["code"]));
    }
    if let Some(barcode) = &row.barcode {
        let same_barcode = others().filter(skus::barcode.eq(barcode));
        if diesel::select(diesel::dsl::exists(same_barcode)).get_result::<bool>(tx.conn())? {
            let value = barcode.clone();
            errors.push(Error::from(InputFault::Taken { value }).at(["barcode"]));
        }
    }
    Error::all(errors).map_or(Ok(()), Err)
}

/// Puts the picture on the SKU, so that it stays.
pub(super) fn attach_image(tx: &mut Tx<'_>, actor: &Actor, row: &SkuRow) -> Result<()> {
    let image: Vec<FileId> = row.image_file_id.into_iter().collect();
    files::attach(tx, actor, &image, row.id).map_err(|e| e.at(["imageFileId"]))
}
