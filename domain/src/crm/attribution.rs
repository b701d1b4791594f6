//! What brought a lead in: a task, a channel, a project.

use db::schema::{projects, task_tracking_keys, tasks};
use diesel::prelude::*;

use super::row::LeadRow;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, OrganizationId, ProjectId, TaskId};
use crate::kernel::{Actor, Tx};
use crate::projects::access::{for_channel, for_task, for_view};

/// What the caller names; the rest follows from the task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// The task.
    pub task: Option<TaskId>,
    /// The channel; that of the task or of its project when left out.
    pub channel: Option<ChannelId>,
    /// The project; that of the task when left out.
    pub project: Option<ProjectId>,
}

/// Writes into a lead what brought it in; of a key nobody knows nothing follows.
pub(super) fn attribute(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &mut LeadRow,
    named: &Named,
) -> Result<()> {
    let task = match (named.task, &row.tracking_key) {
        (Some(task), _) => {
            for_task(tx.conn(), actor, task).map_err(|e| e.at(["taskId"]))?;
            Some(task)
        }
        (None, Some(key)) => task_of(tx, actor.org, key)?,
        (None, None) => None,
    };
    if let Some(channel) = named.channel {
        for_channel(tx.conn(), actor, channel).map_err(|e| e.at(["channelId"]))?;
    }
    if let Some(project) = named.project {
        for_view(tx.conn(), actor, project).map_err(|e| e.at(["projectId"]))?;
    }
    let project = match (named.project, task) {
        (None, Some(task)) => Some(project_of(tx, actor.org, task)?),
        (project, _) => project,
    };
    row.channel_id = match named.channel {
        None => channel_of(tx, actor.org, task, project)?,
        channel => channel,
    };
    row.task_id = task;
    row.project_id = project;
    Ok(())
}

fn task_of(tx: &mut Tx<'_>, org: OrganizationId, key: &str) -> Result<Option<TaskId>> {
    Ok(task_tracking_keys::table
        .filter(task_tracking_keys::org_id.eq(org))
        .filter(task_tracking_keys::key.eq(key))
        .select(task_tracking_keys::task_id)
        .first(tx.conn())
        .optional()?)
}

fn project_of(tx: &mut Tx<'_>, org: OrganizationId, task: TaskId) -> Result<ProjectId> {
    Ok(tasks::table
        .find((org, task))
        .select(tasks::project_id)
        .first(tx.conn())?)
}

/// The channel of the task, else of the project.
fn channel_of(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    task: Option<TaskId>,
    project: Option<ProjectId>,
) -> Result<Option<ChannelId>> {
    if let Some(task) = task {
        let channel: Option<ChannelId> = tasks::table
            .find((org, task))
            .select(tasks::channel_id)
            .first(tx.conn())?;
        if channel.is_some() {
            return Ok(channel);
        }
    }
    match project {
        Some(project) => Ok(projects::table
            .find((org, project))
            .select(projects::channel_id)
            .first(tx.conn())?),
        None => Ok(None),
    }
}
