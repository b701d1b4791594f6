//! What every context contributes to a list that only the whole can hold.

use crate::events::EventKind;
use crate::events::reader::Reader;
use crate::kernel::fault::Code;
use crate::kernel::fault::Result;
use crate::kernel::id::Node;
use crate::kernel::{Actor, Tx};
use crate::{catalog, events, files, identity, inventory, kernel};

/// Every error code with its texts; codes are unique and never reused.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    [
        kernel::fault::CoreFault::CODES,
        kernel::input::InputFault::CODES,
        events::EventsFault::CODES,
        identity::IdentityFault::CODES,
        files::FilesFault::CODES,
        inventory::InventoryFault::CODES,
    ]
    .into_iter()
    .flatten()
}

/// Contexts that react to the log, in the order of their cursors' names.
pub const READERS: &[Reader] = &[];

/// Every kind of event.
fn event_kinds() -> impl Iterator<Item = &'static EventKind> {
    [
        identity::events::ALL,
        files::events::ALL,
        catalog::events::ALL,
        inventory::events::ALL,
    ]
    .into_iter()
    .flatten()
}

/// The declaration of an event kind by its name.
#[must_use]
pub fn event_kind(name: &str) -> Option<&'static EventKind> {
    event_kinds().find(|kind| kind.name == name)
}

/// Names of the kinds that guests may see when the subject is shared with them.
pub(crate) fn guest_event_kinds() -> impl Iterator<Item = &'static str> {
    event_kinds()
        .filter(|kind| kind.guest_fields.is_some())
        .map(|kind| kind.name)
}

/// Whether a guest can be given a grant on the object: it is of a kind that can be shared and
/// belongs to the actor's organisation.
///
/// # Errors
/// When the database fails.
pub(crate) fn shareable(_tx: &mut Tx<'_>, _actor: &Actor, _node: Node) -> Result<bool> {
    Ok(false)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn codes_are_unique_and_have_both_texts() {
        let mut seen = HashSet::new();
        for code in super::codes() {
            assert!(seen.insert(code.code), "{} is declared twice", code.code);
            assert!(!code.en.is_empty() && !code.zh.is_empty(), "{}", code.code);
        }
    }
}
