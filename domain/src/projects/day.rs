//! Calendar days in input: `YYYY-MM-DD`.

use chrono::NaiveDate;

use super::fault::ProjectsFault;
use crate::kernel::Error;
use crate::kernel::fault::Result;
use crate::kernel::input::InputFault;

/// A calendar day as it is stored, 2000 to 2199.
///
/// # Errors
/// `MALFORMED`, about `field`.
pub fn day(field: &str, text: &str) -> Result<String> {
    let plain = text.len() == 10 && text.starts_with('2');
    match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        Ok(date) if plain && date.format("%Y-%m-%d").to_string() == text => Ok(text.to_owned()),
        _ => {
            let expected = "a day such as 2026-06-18".to_owned();
            Err(Error::from(InputFault::Malformed { expected }).at([field]))
        }
    }
}

/// Refuses an end that lies before its start.
///
/// # Errors
/// `DATES_REVERSED`, about `field`.
pub(super) fn in_order<T: PartialOrd>(
    field: &str,
    start: Option<&T>,
    end: Option<&T>,
) -> Result<()> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => {
            Err(Error::from(ProjectsFault::DatesReversed).at([field]))
        }
        _ => Ok(()),
    }
}
