//! Makes somebody a member of a project, or takes them out.

use db::schema::project_members;
use diesel::prelude::*;
use serde_json::json;

use super::access::{Target, for_structure};
use super::events::PROJECT_MEMBER_SET;
use super::member::require_assignable;
use super::row::ProjectMemberRow;
use super::store::emit_project;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{ProjectId, UserId};
use crate::kernel::input::{optional_text, range};
use crate::kernel::{Actor, Tx};

/// Most members of a project.
const MAX_MEMBERS: i64 = 500;

/// Who belongs to a project.
#[derive(Debug, Clone)]
pub struct ProjectMemberSet {
    /// The project.
    pub project: ProjectId,
    /// An active member of the organisation.
    pub user: UserId,
    /// Belongs to it from now on; else not any more.
    pub member: bool,
    /// What the person does there, at most 60 characters.
    pub role: Option<String>,
}

/// Writes the membership; what is so already stays as it is.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `NOT_ASSIGNABLE`, `OUT_OF_RANGE` past 500 members.
pub fn project_member_set(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectMemberSet,
) -> Result<ProjectId> {
    let target = Target {
        project: input.project,
        version: None,
    };
    let project = for_structure(tx, actor, target)?;
    let role = optional_text("role", input.role.as_deref(), 60)?;
    let key = (actor.org, project.id, input.user);
    let known: Option<ProjectMemberRow> = project_members::table
        .find(key)
        .select(ProjectMemberRow::as_select())
        .first(tx.conn())
        .optional()?;
    if input.member {
        if known.as_ref().is_some_and(|row| row.role == role) {
            return Ok(project.id);
        }
        require_assignable(tx, actor, input.user).map_err(|e| e.at(["userId"]))?;
        diesel::delete(project_members::table.find(key)).execute(tx.conn())?;
        let members = project_members::table
            .filter(project_members::org_id.eq(actor.org))
            .filter(project_members::project_id.eq(project.id))
            .count()
            .get_result::<i64>(tx.conn())?;
        range("userId", members + 1, 1, MAX_MEMBERS)?;
        let row = ProjectMemberRow {
            org_id: actor.org,
            project_id: project.id,
            user_id: input.user,
            role: role.clone(),
            added_by: actor.user,
            added_at: tx.now(),
        };
        let added = diesel::insert_into(project_members::table).values(&row);
        or_again(added.execute(tx.conn()))?;
    } else if diesel::delete(project_members::table.find(key)).execute(tx.conn())? == 0 {
        return Ok(project.id);
    }
    let data = json!({ "userId": input.user, "member": input.member, "role": role });
    emit_project(tx, actor, &PROJECT_MEMBER_SET, project.id, data);
    Ok(project.id)
}
