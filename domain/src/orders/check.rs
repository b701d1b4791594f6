//! Checks a report by itself, before anything is read.

use super::report::{OrderLine, SalesOrderUpsert};
use crate::kernel::Error;
use crate::kernel::fault::Result;
use crate::kernel::input::{InputFault, at_most, optional_text, range, text};
use crate::kernel::money::{MAX_MINOR, currency};

/// Most minor units of a price: a line of the most pieces is worth [`MAX_MINOR`].
const MAX_PRICE: i64 = 1_000_000_000;
/// Most pieces of a line.
const MAX_PIECES: i64 = 1_000_000;

/// Writes a value that is fine, and keeps what is wrong with any other.
macro_rules! check {
    ($errors:ident, $place:expr, $checked:expr) => {
        match $checked {
            Ok(value) => $place = value,
            Err(error) => $errors.push(error),
        }
    };
}

/// The report with its texts trimmed.
///
/// # Errors
/// All that is wrong with it, each about its field.
pub(super) fn checked(report: &SalesOrderUpsert) -> Result<SalesOrderUpsert> {
    let mut report = report.clone();
    let mut errors = Vec::new();
    check!(
        errors,
        report.external_id,
        text("externalId", &report.external_id, 128)
    );
    check!(
        errors,
        report.source,
        optional_text("source", report.source.as_deref(), 64)
    );
    let raw = optional_text("rawStatus", report.raw_status.as_deref(), 64);
    check!(errors, report.raw_status, raw);
    check!(
        errors,
        report.note,
        optional_text("note", report.note.as_deref(), 1_000)
    );
    check!(
        errors,
        report.currency,
        currency("currency", &report.currency)
    );
    check!(
        errors,
        report.sequence,
        range("sequence", report.sequence, 0, i64::MAX)
    );
    for (field, minor) in [
        ("shipping", report.shipping_minor),
        ("refunded", report.refunded_minor),
    ] {
        errors.extend(range(field, minor, 0, MAX_MINOR).err());
    }
    errors.extend(lists(&report).err());
    for (place, line) in report.lines.iter_mut().enumerate() {
        if let Err(error) = trim(line) {
            let mut path = vec!["lines".to_owned(), place.to_string()];
            path.extend(error.reported().iter().flat_map(|one| one.path().to_vec()));
            errors.push(error.at(path));
        }
    }
    errors.extend(paid_and_sent(&mut report));
    match Error::all(errors) {
        Some(all) => Err(all),
        None => Ok(report),
    }
}

/// Trims payments and shipments; what is wrong with them.
fn paid_and_sent(report: &mut SalesOrderUpsert) -> Vec<Error> {
    let mut errors = Vec::new();
    for payment in &mut report.payments {
        errors.extend(range("payments", payment.amount_minor, 0, MAX_MINOR).err());
        check!(
            errors,
            payment.method,
            optional_text("payments", payment.method.as_deref(), 40)
        );
        let reference = optional_text("payments", payment.reference.as_deref(), 100);
        check!(errors, payment.reference, reference);
    }
    for one in &mut report.shipments {
        check!(
            errors,
            one.document_number,
            text("shipments", &one.document_number, 100)
        );
        check!(
            errors,
            one.carrier,
            optional_text("shipments", one.carrier.as_deref(), 100)
        );
        let number = optional_text("shipments", one.tracking_number.as_deref(), 100);
        check!(errors, one.tracking_number, number);
    }
    errors
}

fn lists(report: &SalesOrderUpsert) -> Result<()> {
    at_most("lines", &report.lines, 100)?;
    at_most("payments", &report.payments, 20)?;
    at_most("shipments", &report.shipments, 20)?;
    if report.lines.is_empty() {
        return Err(Error::from(InputFault::Required).at(["lines"]));
    }
    Ok(())
}

fn trim(line: &mut OrderLine) -> Result<()> {
    line.code = text("code", &line.code, 64)?;
    line.name = optional_text("name", line.name.as_deref(), 200)?;
    range("quantity", line.quantity, 1, MAX_PIECES)?;
    range("price", line.price_minor, 0, MAX_PRICE)?;
    range(
        "discount",
        line.discount_minor,
        0,
        line.quantity * line.price_minor,
    )?;
    Ok(())
}
