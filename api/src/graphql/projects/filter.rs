//! Which projects and tasks a list shows.

use async_graphql::{Context, ID, InputObject};
use domain::kernel::input::at_most;
use domain::projects::read;

use super::planning::{ProjectHealth, TaskRisk};
use super::words::{Priority, ProjectKind, ProjectStatus, TaskStatus};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// Which projects to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct ProjectFilter {
    /// Of one of these kinds, at most 10.
    kinds: Option<Vec<ProjectKind>>,
    /// In one of these states, at most 10.
    statuses: Option<Vec<ProjectStatus>>,
    /// Doing so, at most 10.
    healths: Option<Vec<ProjectHealth>>,
    /// Of this channel.
    channel_id: Option<ID>,
    /// Of this owner.
    owner_id: Option<ID>,
    /// With this person among its members.
    member_id: Option<ID>,
    /// Part of this project.
    parent_id: Option<ID>,
    /// Part of code or name; the first 100 characters count.
    search: Option<String>,
}

/// Which tasks to show; every part that is given must hold.
#[derive(InputObject, Default)]
pub(crate) struct TaskFilter {
    /// Of this project.
    project_id: Option<ID>,
    /// Of this phase.
    phase_id: Option<ID>,
    /// In one of these states, at most 10.
    statuses: Option<Vec<TaskStatus>>,
    /// Of this person.
    assignee_id: Option<ID>,
    /// Of one of these priorities, at most 10.
    priorities: Option<Vec<Priority>>,
    /// Of this channel.
    channel_id: Option<ID>,
    /// True: only open ones whose due date has passed. False: all, as when left out.
    overdue: Option<bool>,
    /// Due before this moment.
    due_before: Option<DateTime>,
    /// With this label, in any case.
    label: Option<String>,
    /// About this article; nothing without catalog.read.
    sku_id: Option<ID>,
    /// Points that the project is measured by, or all others.
    milestone: Option<bool>,
    /// At one of these risks, at most 10.
    risks: Option<Vec<TaskRisk>>,
    /// That take place in this time by their own dates (日历视图): from start date to due date, without
    /// a start date at the due date. Those without a due date do not.
    between: Option<TaskWindowInput>,
    /// Part of the title; the first 100 characters count.
    search: Option<String>,
}

/// A time in which tasks take place.
#[derive(InputObject)]
pub(crate) struct TaskWindowInput {
    /// Its first moment.
    from: DateTime,
    /// The moment behind its last.
    to: DateTime,
}

/// Most values of a list in a filter.
const MAX_VALUES: usize = 10;

/// Values in the domain's terms.
fn values<T, D: From<T>>(
    ctx: &Context<'_>,
    field: &str,
    given: Option<Vec<T>>,
) -> Answer<Option<Vec<D>>> {
    let Some(given) = given else {
        return Ok(None);
    };
    at_most(field, &given, MAX_VALUES).map_err(|e| ctx.refuse(e))?;
    Ok(Some(given.into_iter().map(Into::into).collect()))
}

/// An id that may be left out.
fn id<K: domain::kernel::Kind>(
    ctx: &Context<'_>,
    given: Option<&ID>,
    field: &str,
) -> Answer<Option<domain::kernel::Id<K>>> {
    given.map(|id| ctx.id(id, field)).transpose()
}

impl ProjectFilter {
    /// The filter in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<read::ProjectFilter> {
        Ok(read::ProjectFilter {
            kinds: values(ctx, "kinds", self.kinds)?,
            statuses: values(ctx, "statuses", self.statuses)?,
            healths: values(ctx, "healths", self.healths)?,
            channel: id(ctx, self.channel_id.as_ref(), "channelId")?,
            owner: id(ctx, self.owner_id.as_ref(), "ownerId")?,
            member: id(ctx, self.member_id.as_ref(), "memberId")?,
            parent: id(ctx, self.parent_id.as_ref(), "parentId")?,
            search: self.search,
        })
    }
}

impl TaskFilter {
    /// The filter in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<read::TaskFilter> {
        let now = ctx.app().sources.now();
        Ok(read::TaskFilter {
            project: id(ctx, self.project_id.as_ref(), "projectId")?,
            phase: id(ctx, self.phase_id.as_ref(), "phaseId")?,
            statuses: values(ctx, "statuses", self.statuses)?,
            assignee: id(ctx, self.assignee_id.as_ref(), "assigneeId")?,
            priorities: values(ctx, "priorities", self.priorities)?,
            channel: id(ctx, self.channel_id.as_ref(), "channelId")?,
            overdue_at: self.overdue.unwrap_or_default().then_some(now),
            due_before: self.due_before.map(|at| at.0),
            label: self.label,
            sku: id(ctx, self.sku_id.as_ref(), "skuId")?,
            milestone: self.milestone,
            risks: values(ctx, "risks", self.risks)?,
            between: self.between.map(|time| (time.from.0, time.to.0)),
            search: self.search,
        })
    }
}
