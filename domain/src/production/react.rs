//! What production does when something has happened: the task of mass production comes with the seal
//! of a sample, and follows its work order.

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
    let moved = [&events::CREATED, &events::ADVANCED];
    if moved.iter().any(|kind| kind.name == row.kind) {
        // A work order that was linked a moment ago has been followed by that.
        return match link(tx, row.org_id, order)? {
            true => Ok(()),
            false => follow(tx, row.org_id, order),
        };
    }
    if row.kind == events::UPDATED.name {
        // An ERP may say the project later.
        link(tx, row.org_id, order)?;
    }
    Ok(())
}
