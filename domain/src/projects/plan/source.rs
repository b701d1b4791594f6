//! The file that a plan is read from.

use db::schema::organizations;
use diesel::prelude::*;

use super::MAX_BYTES;
use super::fault::PlanFault;
use crate::files::{self, FileRow};
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, ProjectId};
use crate::kernel::{Actor, Tx};
use crate::projects::access::{Target, for_structure};

/// The file and the time zone that its days are read in, for who may import into the project.
///
/// # Errors
/// `NOT_FOUND` for project or file, `FORBIDDEN`, `PROJECT_CLOSED`, `PLAN_TOO_LARGE`.
pub fn source(
    tx: &mut Tx<'_>,
    actor: &Actor,
    project: ProjectId,
    file: FileId,
) -> Result<(FileRow, String)> {
    let target = Target {
        project,
        version: None,
    };
    for_structure(tx, actor, target)?;
    let row = files::access::for_view(tx.conn(), actor, file).map_err(|e| e.at(["fileId"]))?;
    if row.byte_size > MAX_BYTES {
        return Err(PlanFault::TooLarge { max: MAX_BYTES }.into());
    }
    let zone = organizations::table
        .find(actor.org)
        .select(organizations::time_zone)
        .first(tx.conn())?;
    Ok((row, zone))
}
