//! What production does when something has happened: the task of mass production comes with the seal
//! of a sample, and follows its work order.

use serde_json::Value;

use super::events;
use super::sealed::{create, follow, link};
use crate::events::Row;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{Sample, WorkOrder};
use crate::samples::events::SAMPLE_SEALED;

/// Creates the task of a golden sample once, ties it to the work order of the same article and
/// project, and moves it with the work order. Reading the same event again changes nothing.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub fn react(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    let Some(subject) = row.subject() else {
        return Ok(());
    };
    if row.kind == SAMPLE_SEALED.name
        && let Some(sample) = subject.downcast::<Sample>()
    {
        return create(tx, row.org_id, sample);
    }
    let Some(order) = subject.downcast::<WorkOrder>() else {
        return Ok(());
    };
    let data: Value = serde_json::from_str(&row.data)?;
    let stands = if row.kind == events::CREATED.name {
        data.get("status")
    } else if row.kind == events::ADVANCED.name {
        data.get("to")
    } else if row.kind == events::UPDATED.name {
        None
    } else {
        return Ok(());
    };
    // An ERP may say the project later.
    let is_new = link(tx, row.org_id, order)?;
    match stands {
        Some(stands) => follow(tx, row.org_id, order, stands.as_str()),
        None if is_new => follow(tx, row.org_id, order, None),
        None => Ok(()),
    }
}
