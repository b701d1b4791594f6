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

/// What stands for the shop's number in the address of an article.
pub(super) const ARTICLE: &str = "{id}";

/// An `https` address with `{id}` behind its host, or nothing.
///
/// # Errors
/// `TOO_LONG` or `MALFORMED`, about `field`.
pub(super) fn optional_article_link(field: &str, value: Option<&str>) -> Result<Option<String>> {
    let Some(link) = optional_link(field, value)? else {
        return Ok(None);
    };
    let path = link.splitn(4, '/').nth(3).unwrap_or_default();
    if path.matches(ARTICLE).count() == 1 && link.matches(ARTICLE).count() == 1 {
        return Ok(Some(link));
    }
    let expected = "an address such as https://shop.example/articles/{id}".to_owned();
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
