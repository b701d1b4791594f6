//! Times that are given or follow from the organisation's settings.

use crate::kernel::fault::Result;
use crate::kernel::{Error, Moment, Tx};
use crate::quality::QualityFault;

/// Longest time ahead, in days.
const MAX_DAYS: i64 = 730;

const DAY: i64 = 24 * 3600;

/// The time that is given, else so many days from now.
///
/// # Errors
/// `TIME_NOT_AHEAD` about `field`.
pub(super) fn ahead(tx: &Tx<'_>, field: &str, given: Option<Moment>, days: i64) -> Result<Moment> {
    let now = tx.now();
    let Some(at) = given else {
        return Ok(now.plus_seconds(days * DAY));
    };
    if at <= now || at > now.plus_seconds(MAX_DAYS * DAY) {
        let max_days = MAX_DAYS;
        return Err(Error::from(QualityFault::TimeNotAhead { max_days }).at([field]));
    }
    Ok(at)
}
