//! Checks of input that every use case makes alike.

use super::fault::Result;

crate::faults! {
    /// Input that a user can mend.
    pub enum InputFault {
        /// A value is missing.
        Invalid Required = "REQUIRED", en "Fill this in.", zh "此项必填。";
        /// A text or list is longer than allowed.
        Invalid TooLong { max: i64 } = "TOO_LONG",
            en "At most {max} are allowed.", zh "最多允许 {max} 个。";
        /// A number is outside its range.
        Invalid OutOfRange { min: i64, max: i64 } = "OUT_OF_RANGE",
            en "Must be between {min} and {max}.", zh "必须在 {min} 到 {max} 之间。";
        /// A text does not have the shape that is asked for.
        Invalid Malformed { expected: String } = "MALFORMED",
            en "Not understood: {expected}.", zh "格式不正确：{expected}。";
        /// The same value stands twice where each may stand once.
        Invalid Repeated { value: String } = "REPEATED",
            en "{value} is given twice.", zh "{value} 重复。";
        /// Another object already has this value.
        Conflict Taken { value: String } = "ALREADY_EXISTS",
            en "{value} is already in use.", zh "{value} 已被使用。";
        /// The same id was used before with other content.
        Conflict IdReused = "ID_REUSED" at "id",
            en "An object with this id exists already with other content.",
            zh "该 ID 已用于内容不同的对象。";
    }
}

/// A text that must be there: trimmed, without control characters, at most `max` characters.
///
/// # Errors
/// `REQUIRED`, `TOO_LONG` or `MALFORMED`, about `field`.
pub fn text(field: &str, value: &str, max: usize) -> Result<String> {
    let value = value.trim();
    if value.is_empty() {
        return Err(crate::kernel::Error::from(InputFault::Required).at([field]));
    }
    bounded(field, value, max)
}

/// A text that may be missing or empty; otherwise as [`text`].
///
/// # Errors
/// `TOO_LONG` or `MALFORMED`, about `field`.
pub fn optional_text(field: &str, value: Option<&str>, max: usize) -> Result<Option<String>> {
    match value.map(str::trim) {
        None | Some("") => Ok(None),
        Some(value) => bounded(field, value, max).map(Some),
    }
}

fn bounded(field: &str, value: &str, max: usize) -> Result<String> {
    if value.chars().count() > max {
        let max = i64::try_from(max).unwrap_or(i64::MAX);
        return Err(crate::kernel::Error::from(InputFault::TooLong { max }).at([field]));
    }
    if value
        .chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t' && c != '\r')
    {
        let expected = "no control characters".to_owned();
        return Err(crate::kernel::Error::from(InputFault::Malformed { expected }).at([field]));
    }
    Ok(value.to_owned())
}

/// A number within its range, both ends included.
///
/// # Errors
/// `OUT_OF_RANGE`, about `field`.
pub fn range(field: &str, value: i64, min: i64, max: i64) -> Result<i64> {
    if (min..=max).contains(&value) {
        Ok(value)
    } else {
        Err(crate::kernel::Error::from(InputFault::OutOfRange { min, max }).at([field]))
    }
}

/// A list of at most `max` entries.
///
/// # Errors
/// `TOO_LONG`, about `field`.
pub fn at_most<T>(field: &str, list: &[T], max: usize) -> Result<()> {
    if list.len() > max {
        let max = i64::try_from(max).unwrap_or(i64::MAX);
        return Err(crate::kernel::Error::from(InputFault::TooLong { max }).at([field]));
    }
    Ok(())
}

/// The distinct values among these, in order.
#[must_use]
pub fn distinct<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.sort_unstable();
    values.dedup();
    values
}

/// An e-mail address in the one spelling that is stored: trimmed, lower case, at most 254 bytes.
///
/// # Errors
/// `MALFORMED`, about `field`.
pub fn email(field: &str, value: &str) -> Result<String> {
    let value = value.trim().to_lowercase();
    let fine = value.len() <= 254
        && !value.chars().any(|c| c.is_whitespace() || c.is_control())
        && value.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && domain.contains('.')
                && !domain.contains('@')
                && !domain.starts_with('.')
                && !domain.ends_with('.')
        });
    if fine {
        Ok(value)
    } else {
        let expected = "name@company.example".to_owned();
        Err(crate::kernel::Error::from(InputFault::Malformed { expected }).at([field]))
    }
}
