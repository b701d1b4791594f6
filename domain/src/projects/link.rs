//! Links in input.

use crate::kernel::Error;
use crate::kernel::fault::Result;
use crate::kernel::input::{InputFault, text};

/// Most characters of a link.
const MAX_LINK: usize = 2_000;

/// An `https` address: what is opened from here must not run scripts or leave encryption.
///
/// # Errors
/// `REQUIRED`, `TOO_LONG` or `MALFORMED`, about `field`.
pub(super) fn link(field: &str, value: &str) -> Result<String> {
    let value = text(field, value, MAX_LINK)?;
    let host = value.strip_prefix("https://").unwrap_or_default();
    let plain = !value.chars().any(|c| c.is_whitespace() || c == '\\');
    if plain && host.starts_with(|c: char| c.is_alphanumeric()) {
        return Ok(value);
    }
    let expected = "an address such as https://example.com/page".to_owned();
    Err(Error::from(InputFault::Malformed { expected }).at([field]))
}

/// As [`link`], or nothing.
///
/// # Errors
/// `TOO_LONG` or `MALFORMED`, about `field`.
pub(super) fn optional_link(field: &str, value: Option<&str>) -> Result<Option<String>> {
    match value.map(str::trim) {
        None | Some("") => Ok(None),
        Some(value) => link(field, value).map(Some),
    }
}
