//! What every context contributes to a list that only the whole can hold.

use db::Conn;

use crate::discussion::Topic;
use crate::events::EventKind;
use crate::kernel::fault::Code;
use crate::kernel::fault::Result;
use crate::kernel::id::Node;
use crate::kernel::{Actor, Tx};
use crate::{catalog, discussion, events, files, identity, inventory, kernel};

/// Every error code with its texts; codes are unique and never reused.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    [
        kernel::fault::CoreFault::CODES,
        kernel::input::InputFault::CODES,
        events::EventsFault::CODES,
        identity::IdentityFault::CODES,
        files::FilesFault::CODES,
        discussion::DiscussionFault::CODES,
        inventory::InventoryFault::CODES,
    ]
    .into_iter()
    .flatten()
}

/// The declaration of an event kind by its name.
#[must_use]
pub fn event_kind(name: &str) -> Option<&'static EventKind> {
    [
        identity::events::ALL,
        files::events::ALL,
        discussion::events::ALL,
        catalog::events::ALL,
        inventory::events::ALL,
    ]
    .into_iter()
    .flatten()
    .find(|kind| kind.name == name)
}

/// Whether a guest can be given a grant on the object: it is of a kind that can be shared and
/// belongs to the actor's organisation.
///
/// # Errors
/// When the database fails.
pub(crate) fn shareable(_tx: &mut Tx<'_>, _actor: &Actor, _node: Node) -> Result<bool> {
    Ok(false)
}

/// Finds an object that can be discussed; `None` when the actor does not see it, or it is of a kind
/// that has no discussion.
///
/// # Errors
/// When the database fails.
pub(crate) fn discussable(_conn: &mut Conn, _actor: &Actor, _node: Node) -> Result<Option<Topic>> {
    Ok(None)
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
