//! Files that show something.

use crate::files::{self, Place};
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, NonConformityId};
use crate::kernel::input::at_most;
use crate::kernel::{Actor, Tx};

/// Most files of one step or action.
const MAX_FILES: usize = 20;

/// Attaches files to the nonconformity, so that whoever it is shared with sees them.
///
/// # Errors
/// `TOO_LONG`, or what [`files::attach`] refuses, about `path`.
pub(super) fn attach(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: NonConformityId,
    ids: &[FileId],
    path: &[&str],
) -> Result<()> {
    put(tx, actor, ids, id.into(), path)
}

/// As [`attach`], hidden from guests.
///
/// # Errors
/// See [`attach`].
pub(super) fn attach_internal(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: NonConformityId,
    ids: &[FileId],
    path: &[&str],
) -> Result<()> {
    let place = Place {
        internal: true,
        ..id.into()
    };
    put(tx, actor, ids, place, path)
}

fn put(tx: &mut Tx<'_>, actor: &Actor, ids: &[FileId], place: Place, path: &[&str]) -> Result<()> {
    let about = |e: crate::kernel::Error| e.at(path.iter().copied());
    at_most("fileIds", ids, MAX_FILES).map_err(about)?;
    files::attach(tx, actor, ids, place).map_err(about)
}
