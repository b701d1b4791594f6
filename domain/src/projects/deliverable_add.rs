//! Adds what a task brought forth: a file or a link, each time as a new version.

use db::schema::{deliverable_requirements, deliverable_versions, deliverables};
use diesel::prelude::*;
use serde_json::json;

use super::access::{TaskTarget, for_upload};
use super::events::DELIVERABLE_ADDED;
use super::fault::ProjectsFault;
use super::link::link;
use super::model::{DeliverableKind, DeliverableState, TaskStatus};
use super::part_row::{DeliverableRequirementRow, DeliverableRow, DeliverableVersionRow};
use super::store::{emit_task, once, require_status};
use super::task_row::TaskRow;
use crate::files;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{
    DeliverableId, DeliverableRequirementId, DeliverableVersionId, FileId, TaskId,
};
use crate::kernel::input::{InputFault, optional_text, range, text};
use crate::kernel::{Actor, Error, Tx};

/// Most deliverables of a task.
const MAX_DELIVERABLES: i64 = 50;
/// Most versions of a deliverable.
const MAX_VERSIONS: i64 = 100;

/// What was brought forth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A complete upload that the actor sees.
    File(FileId),
    /// An `https` address.
    Link(String),
}

/// A new version of a new or known deliverable.
#[derive(Debug, Clone)]
pub struct DeliverableAdd {
    /// Id of the version that the client made.
    pub id: Option<DeliverableVersionId>,
    /// The task.
    pub task: TaskId,
    /// The deliverable that it is a new version of; `None`: the one that fulfils the requirement
    /// already, else a new one.
    pub deliverable: Option<DeliverableId>,
    /// The requirement that it fulfils.
    pub requirement: Option<DeliverableRequirementId>,
    /// Name of a new deliverable, 1 to 200 characters; `None`: the requirement's.
    pub name: Option<String>,
    /// What was brought forth.
    pub content: Content,
    /// At most 2,000 characters.
    pub note: Option<String>,
}

/// Adds the version.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `TASK_NOT_IN_STATE` for a draft or what is done or
/// cancelled, `DELIVERABLE_KIND_MISMATCH`, `FILE_INCOMPLETE`, `ID_REUSED`, `OUT_OF_RANGE` past 50
/// deliverables or 100 versions, errors of input.
pub fn deliverable_add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &DeliverableAdd,
) -> Result<DeliverableId> {
    let target = TaskTarget {
        task: input.task,
        version: None,
    };
    let task = for_upload(tx, actor, target)?.task;
    let (file_id, url) = match &input.content {
        Content::File(file) => (Some(*file), None),
        Content::Link(url) => (None, Some(link("url", url)?)),
    };
    let note = optional_text("note", input.note.as_deref(), 2_000)?;
    if let Some(id) = repeated(tx, actor, input, url.as_deref())? {
        return Ok(id);
    }
    require_status(&task, WORKED_ON)?;
    let requirement = requirement(tx, &task, input)?;
    let mut deliverable = match known(tx, &task, input)? {
        Some(row) => row,
        None => begin(tx, &task, input, requirement.as_ref())?,
    };
    let version = DeliverableVersionRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        deliverable_id: deliverable.id,
        number: range(
            "deliverableId",
            deliverable.version_count + 1,
            1,
            MAX_VERSIONS,
        )?,
        file_id,
        url,
        note,
        state: DeliverableState::Submitted,
        added_by: actor.user,
        added_at: tx.now(),
        decided_by: None,
        decided_at: None,
        decision_note: None,
    };
    if let Some(file) = file_id {
        files::attach(tx, actor, &[file], task.id).map_err(|e| e.at(["fileId"]))?;
    }
    deliverable.version_count = version.number;
    deliverable.state = version.state;
    save(tx, &mut deliverable)?;
    let added = diesel::insert_into(deliverable_versions::table).values(&version);
    or_again(added.execute(tx.conn()))?;
    let data = json!({
        "deliverableId": deliverable.id, "versionId": version.id, "number": version.number,
        "name": deliverable.name, "fileId": version.file_id,
        "requirementId": deliverable.requirement_id,
    });
    emit_task(tx, actor, &DELIVERABLE_ADDED, &task, data);
    Ok(deliverable.id)
}

/// The states in which a task brings forth something.
const WORKED_ON: &[TaskStatus] = &[
    TaskStatus::Planned,
    TaskStatus::Ready,
    TaskStatus::InProgress,
    TaskStatus::Blocked,
    TaskStatus::InReview,
];

/// Whether the same version was added already.
fn repeated(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &DeliverableAdd,
    url: Option<&str>,
) -> Result<Option<DeliverableId>> {
    let Some(id) = input.id else {
        return Ok(None);
    };
    let known: Option<(DeliverableVersionRow, DeliverableRow)> = deliverable_versions::table
        .inner_join(
            deliverables::table.on(deliverables::org_id
                .eq(deliverable_versions::org_id)
                .and(deliverables::id.eq(deliverable_versions::deliverable_id))),
        )
        .filter(deliverable_versions::org_id.eq(actor.org))
        .filter(deliverable_versions::id.eq(id))
        .select((
            DeliverableVersionRow::as_select(),
            DeliverableRow::as_select(),
        ))
        .first(tx.conn())
        .optional()?;
    let Some((version, deliverable)) = known else {
        return Ok(None);
    };
    let file = match &input.content {
        Content::File(file) => Some(*file),
        Content::Link(_) => None,
    };
    let same = version.file_id == file
        && version.url.as_deref() == url
        && version.added_by == actor.user
        && deliverable.task_id == input.task;
    if same {
        Ok(Some(deliverable.id))
    } else {
        Err(InputFault::IdReused.into())
    }
}

/// The requirement that is to be fulfilled.
fn requirement(
    tx: &mut Tx<'_>,
    task: &TaskRow,
    input: &DeliverableAdd,
) -> Result<Option<DeliverableRequirementRow>> {
    let Some(id) = input.requirement else {
        return Ok(None);
    };
    let row: DeliverableRequirementRow = deliverable_requirements::table
        .find((task.org_id, id))
        .filter(deliverable_requirements::task_id.eq(task.id))
        .select(DeliverableRequirementRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| Error::from(CoreFault::NotFound).at(["requirementId"]))?;
    let fits = match row.kind {
        DeliverableKind::Any => true,
        DeliverableKind::File => matches!(input.content, Content::File(_)),
        DeliverableKind::Link => matches!(input.content, Content::Link(_)),
    };
    if fits {
        return Ok(Some(row));
    }
    let kind = row.kind.as_str();
    Err(Error::from(ProjectsFault::DeliverableKindMismatch { kind }).at(["requirementId"]))
}

/// The deliverable that gets a new version.
fn known(
    tx: &mut Tx<'_>,
    task: &TaskRow,
    input: &DeliverableAdd,
) -> Result<Option<DeliverableRow>> {
    let of_task = deliverables::table
        .filter(deliverables::org_id.eq(task.org_id))
        .filter(deliverables::task_id.eq(task.id))
        .select(DeliverableRow::as_select());
    let Some(id) = input.deliverable else {
        return Ok(match input.requirement {
            Some(requirement) => of_task
                .filter(deliverables::requirement_id.eq(requirement))
                .first(tx.conn())
                .optional()?,
            None => None,
        });
    };
    let mut row: DeliverableRow = of_task
        .filter(deliverables::id.eq(id))
        .first(tx.conn())
        .optional()?
        .ok_or_else(|| Error::from(CoreFault::NotFound).at(["deliverableId"]))?;
    row.requirement_id = input.requirement.or(row.requirement_id);
    Ok(Some(row))
}

/// A deliverable without a version yet.
fn begin(
    tx: &mut Tx<'_>,
    task: &TaskRow,
    input: &DeliverableAdd,
    requirement: Option<&DeliverableRequirementRow>,
) -> Result<DeliverableRow> {
    let name = match (&input.name, requirement) {
        (None, Some(requirement)) => requirement.name.clone(),
        (name, _) => text("name", name.as_deref().unwrap_or_default(), 200)?,
    };
    let count = deliverables::table
        .filter(deliverables::org_id.eq(task.org_id))
        .filter(deliverables::task_id.eq(task.id))
        .count()
        .get_result::<i64>(tx.conn())?;
    range("taskId", count + 1, 1, MAX_DELIVERABLES)?;
    let row = DeliverableRow {
        org_id: task.org_id,
        id: tx.id(),
        project_id: task.project_id,
        task_id: task.id,
        requirement_id: requirement.map(|row| row.id),
        name,
        version_count: 0,
        state: DeliverableState::Submitted,
        created_at: tx.now(),
        version: 1,
    };
    diesel::insert_into(deliverables::table)
        .values(&row)
        .execute(tx.conn())?;
    Ok(row)
}

/// Saves a deliverable that was loaded with its version.
pub(super) fn save(tx: &mut Tx<'_>, row: &mut DeliverableRow) -> Result<()> {
    let seen = row.version;
    row.version += 1;
    let saved = diesel::update(deliverables::table.find((row.org_id, row.id)))
        .filter(deliverables::version.eq(seen))
        .set(&*row)
        .execute(tx.conn())?;
    once(saved)
}
