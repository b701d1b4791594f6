//! What happens to projects.

use db::schema::projects;
use diesel::prelude::*;

use super::{Happened, leads};
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{ProjectId, User};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;
use crate::projects::events as e;
use crate::projects::{ProjectRow, ProjectStep};

pub(super) fn of(tx: &mut Tx<'_>, happened: &Happened<'_>, id: ProjectId) -> Result<Vec<Told>> {
    let kind = happened.kind();
    let told = if kind == e::PROJECT_CREATED.name {
        let owner = row(tx, happened, id)?.owner_id;
        happened.tell(Kind::ProjectOwned, [owner])
    } else if kind == e::PROJECT_UPDATED.name {
        let owner = happened.changed_to::<User>("ownerId");
        happened.tell(Kind::ProjectOwned, owner)
    } else if kind == e::PROJECT_MEMBER_SET.name {
        let joined = happened.data.get("member") == Some(&true.into());
        let member = happened.id::<User>("userId").filter(|_| joined);
        happened.tell(Kind::ProjectJoined, member)
    } else if kind == e::PROJECT_ADVANCED.name {
        return advanced(tx, happened, id);
    } else {
        return Ok(Vec::new());
    };
    Ok(vec![told])
}

fn advanced(tx: &mut Tx<'_>, happened: &Happened<'_>, id: ProjectId) -> Result<Vec<Told>> {
    let step = happened.text("step").and_then(|step| step.parse().ok());
    let kind = match step {
        Some(ProjectStep::Propose) => {
            let leads = leads(tx, happened)?;
            return Ok(vec![happened.tell(Kind::ProjectProposed, leads)]);
        }
        Some(ProjectStep::Approve) => Kind::ProjectApproved,
        Some(ProjectStep::Reject) => Kind::ProjectRejected,
        _ => return Ok(Vec::new()),
    };
    let row = row(tx, happened, id)?;
    let concerned = row.proposed_by.into_iter().chain([row.owner_id]);
    Ok(vec![happened.tell(kind, concerned)])
}

fn row(tx: &mut Tx<'_>, happened: &Happened<'_>, id: ProjectId) -> Result<ProjectRow> {
    Ok(projects::table
        .find((happened.org(), id))
        .select(ProjectRow::as_select())
        .first(tx.conn())?)
}
