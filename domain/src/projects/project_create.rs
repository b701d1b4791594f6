//! Creates a project.

use db::schema::{organizations, projects, task_counters};
use diesel::prelude::*;
use serde_json::json;

use super::access::for_view;
use super::events::PROJECT_CREATED;
use super::model::{ProjectKind, ProjectStatus};
use super::project_fields::ProjectFields;
use super::row::ProjectRow;
use super::store::{emit_project, next_code};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{ProjectId, ProjectTemplateId};
use crate::kernel::input::InputFault;
use crate::kernel::{Actor, Error, Tx};

/// A new project.
#[derive(Debug, Clone)]
pub struct ProjectCreate {
    /// Id that the client made.
    pub id: Option<ProjectId>,
    /// What is said about it; the name must be there, the owner is else who creates it.
    pub fields: ProjectFields,
}

/// Creates the project as a draft; tasks can be added and worked on at once.
///
/// # Errors
/// `FORBIDDEN`, `ID_REUSED`, what [`ProjectFields`] refuse.
pub fn project_create(tx: &mut Tx<'_>, actor: &Actor, input: &ProjectCreate) -> Result<ProjectId> {
    create(tx, actor, input, None)
}

/// Creates the project; the log says which template it was made from.
///
/// # Errors
/// As [`project_create`].
pub(super) fn create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectCreate,
    template: Option<ProjectTemplateId>,
) -> Result<ProjectId> {
    actor.require(Permission::ProjectCreate)?;
    if input.fields.name.is_none() {
        return Err(Error::from(InputFault::Required).at(["name"]));
    }
    let mut row = blank(tx, actor, input)?;
    input.fields.write(tx, actor, &mut row)?;
    if let Some(known) = input.id.and_then(|id| for_view(tx.conn(), actor, id).ok()) {
        let same = known.name == row.name
            && known.kind == row.kind
            && known.owner_id == row.owner_id
            && known.parent_id == row.parent_id
            && known.created_by == row.created_by;
        return same.then_some(row.id).ok_or(InputFault::IdReused.into());
    }
    row.code = next_code(tx, actor.org)?;
    diesel::insert_into(projects::table)
        .values(&row)
        .execute(tx.conn())?;
    diesel::insert_into(task_counters::table)
        .values((
            task_counters::org_id.eq(row.org_id),
            task_counters::project_id.eq(row.id),
            task_counters::last.eq(0_i64),
        ))
        .execute(tx.conn())?;
    let mut data = json!({
        "code": row.code, "name": row.name, "kind": row.kind, "status": row.status,
        "ownerId": row.owner_id, "channelId": row.channel_id, "parentId": row.parent_id,
    });
    if let (Some(template), Some(fields)) = (template, data.as_object_mut()) {
        fields.insert("templateId".to_owned(), json!(template));
    }
    emit_project(tx, actor, &PROJECT_CREATED, row.id, data);
    Ok(row.id)
}

/// A draft that nothing was said about yet.
fn blank(tx: &mut Tx<'_>, actor: &Actor, input: &ProjectCreate) -> Result<ProjectRow> {
    let currency = organizations::table
        .find(actor.org)
        .select(organizations::currency)
        .first(tx.conn())?;
    Ok(ProjectRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: String::new(),
        name: String::new(),
        description: None,
        kind: ProjectKind::General,
        status: ProjectStatus::Draft,
        owner_id: actor.user,
        channel_id: None,
        parent_id: None,
        starts_on: None,
        ends_on: None,
        budget_minor: None,
        currency,
        created_by: actor.user,
        created_at: tx.now(),
        proposed_by: None,
        status_reason: None,
        status_at: tx.now(),
        version: 1,
    })
}
