//! Comments: to who is mentioned, who is answered, and whose object it is.

use db::schema::{comments, tasks};
use diesel::prelude::*;
use serde_json::json;

use super::{Happened, guests, inspections, nonconformities, samples, tasks as of_tasks};
use crate::discussion::events::COMMENT_NOTED;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    Comment, Inspection, NonConformity, Project, Sample, Task, TaskId, UserId,
};
use crate::kernel::{GrantAction, Tx};
use crate::notify::model::NotificationKind as Kind;
use crate::notify::tell::Told;

pub(super) fn of(tx: &mut Tx<'_>, happened: &Happened<'_>) -> Result<Vec<Told>> {
    let internal = happened.kind() == COMMENT_NOTED.name;
    let params = json!({ "commentId": happened.data.get("commentId") });
    let told = |kind, users: Vec<UserId>| Told {
        params: params.clone(),
        internal,
        ..happened.tell(kind, users)
    };
    let mentions = happened.data.get("mentions").cloned().unwrap_or_default();
    let mentions: Vec<UserId> = serde_json::from_value(mentions).unwrap_or_default();
    let mut owners = owners(tx, happened)?;
    if !internal {
        owners.extend(guests(tx, happened, GrantAction::View)?);
    }
    Ok(vec![
        told(Kind::Mentioned, mentions),
        told(Kind::Replied, answered(tx, happened)?),
        told(Kind::Commented, owners),
    ])
}

/// Who wrote the comment that this one answers.
fn answered(tx: &mut Tx<'_>, happened: &Happened<'_>) -> Result<Vec<UserId>> {
    let Some(parent) = happened.id::<Comment>("parentId") else {
        return Ok(Vec::new());
    };
    Ok(comments::table
        .find((happened.org(), parent))
        .select(comments::author_id)
        .load(tx.conn())?)
}

/// The members whose object it is.
fn owners(tx: &mut Tx<'_>, happened: &Happened<'_>) -> Result<Vec<UserId>> {
    let node = happened.node;
    if let Some(id) = node.downcast::<Task>() {
        task_people(tx, happened, id)
    } else if let Some(id) = node.downcast::<Sample>() {
        samples::wanted_by(tx, happened, id)
    } else if let Some(id) = node.downcast::<Inspection>() {
        inspections::workers(tx, happened, id)
    } else if let Some(id) = node.downcast::<NonConformity>() {
        nonconformities::verifiers(tx, happened, id)
    } else if let Some(id) = node.downcast::<Project>() {
        Ok(of_tasks::owner(tx, happened, id)?.into_iter().collect())
    } else {
        Ok(Vec::new())
    }
}

fn task_people(tx: &mut Tx<'_>, happened: &Happened<'_>, id: TaskId) -> Result<Vec<UserId>> {
    let (assignee, reviewer): (Option<UserId>, Option<UserId>) = tasks::table
        .find((happened.org(), id))
        .select((tasks::assignee_id, tasks::reviewer_id))
        .first(tx.conn())?;
    Ok(assignee.into_iter().chain(reviewer).collect())
}
