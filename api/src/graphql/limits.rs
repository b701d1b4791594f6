//! What a document may ask for, decided before anything is executed.
//!
//! Two passes, both linear in the text of the document:
//! [`scan`] counts tokens and nesting before the recursive parser sees the text, and [`measure`] walks the parsed document
//! with each fragment measured once, so that a fan-out of fragments is multiplied, never expanded.
//! The executor's own limits come too late: it expands every spread again before they apply.

mod tokens;
mod walk;

#[cfg(test)]
mod tests;

pub(crate) use tokens::scan;
pub(crate) use walk::{Measured, measure};

/// Upper bounds of one document. All are inclusive.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Bytes of the text: the parser takes about half a microsecond for each, whatever they are.
    pub(crate) bytes: u64,
    /// Lexical tokens of the text, comments not counted.
    pub(crate) tokens: u64,
    /// Open `{`, `[` and `(` at one point of the text.
    pub(crate) brackets: u64,
    /// Characters of one name.
    pub(crate) name_length: u64,
    /// Fields from the root to the deepest leaf. Introspection needs 15.
    pub(crate) depth: u64,
    /// Fields, fragment spreads and inline fragments in a row from the root; the executor refuses more than 32.
    pub(crate) nesting: u64,
    /// Selections of the whole document after every fragment is expanded.
    pub(crate) selections: u64,
    /// Aliases of one field in one selection set, fragments included.
    pub(crate) aliases: u64,
    /// Directives after every fragment is expanded.
    pub(crate) directives: u64,
    /// Fields of the answer in the worst case: children of a page count once for each row.
    pub(crate) cost: u64,
    /// Rows assumed for a page that does not say `first` or `last`.
    pub(crate) page_default: u64,
    /// Rows counted at most for one page; resolvers refuse larger ones.
    pub(crate) page_max: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 * 1_024,
            tokens: 5_000,
            brackets: 48,
            name_length: 128,
            depth: 16,
            nesting: 32,
            selections: 2_000,
            aliases: 20,
            directives: 50,
            cost: 20_000,
            page_default: 50,
            page_max: 200,
        }
    }
}

/// Why a document is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// A bound of [`Limits`] is passed. Counts saturate instead of overflowing.
    TooMuch {
        /// Name of the bound, as clients see it.
        limit: &'static str,
        /// The bound.
        allowed: u64,
        /// What the document asks for.
        actual: u64,
        /// Cost of the operation as far as it is known.
        cost: u64,
    },
    /// The text is not GraphQL.
    Syntax(String),
    /// The document is GraphQL, but cannot be executed.
    Invalid(String),
}

/// Refuses when `actual` is more than `allowed`.
fn check(limit: &'static str, allowed: u64, actual: u64, cost: u64) -> Result<(), Flaw> {
    if actual <= allowed {
        return Ok(());
    }
    Err(Flaw::TooMuch {
        limit,
        allowed,
        actual,
        cost,
    })
}
