//! The printable report of an inspection: one page of HTML that needs no script and no web app.
//!
//! What stands in it is asked of the API in the viewer's name, so that a guest reads on paper what
//! it reads there and nothing else. The template only arranges; everything in it is escaped.

mod content;
mod page;

pub(crate) use content::content;
pub(crate) use page::policy;
