//! Changing channels, projects and phases.

use async_graphql::{Context, Object};
use domain::projects;

use super::input::{
    ChannelCreateInput, ChannelUpdateInput, PhaseApproveInput, PhaseCreateInput, PhaseUpdateInput,
    ProjectAdvanceInput, ProjectCreateInput, ProjectMemberSetInput, ProjectUpdateInput, Resolve,
};
use super::payload::{
    ChannelPayload, PhasePayload, ProjectPayload, run_channel, run_phase, run_project,
};
use crate::graphql::context::Answer;

/// Root fields that change channels, projects and phases.
#[derive(Default)]
pub(crate) struct StructureMutation;

#[Object]
impl StructureMutation {
    /// Adds a channel. Requires project.manage. Emits channel.created. With an id, repeating it is
    /// the same success. Errors: ALREADY_EXISTS for the name, ID_REUSED, MALFORMED.
    async fn channel_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new channel.")] input: ChannelCreateInput,
    ) -> Answer<ChannelPayload> {
        let create = input.resolve(ctx)?;
        run_channel(ctx, None, move |tx, actor| {
            projects::channel_create(tx, actor, &create)
        })
        .await
    }

    /// Changes a channel, or puts it away. Requires project.manage. Emits channel.updated, nothing
    /// when nothing changes. Errors: CONFLICT for a stale version, ALREADY_EXISTS for the name.
    async fn channel_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change of which channel.")] input: ChannelUpdateInput,
    ) -> Answer<ChannelPayload> {
        let seen = input.channel_id.clone();
        let update = input.resolve(ctx)?;
        run_channel(ctx, Some(&seen), move |tx, actor| {
            projects::channel_update(tx, actor, &update)
        })
        .await
    }

    /// Creates a project as a draft; tasks can be added and worked on at once. Requires
    /// project.create. Emits project.created. With an id, repeating it is the same success. Errors:
    /// NOT_ASSIGNABLE, CHANNEL_ARCHIVED, PROJECT_IN_ITSELF, DATES_REVERSED, OUT_OF_RANGE, ID_REUSED.
    async fn project_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new project.")] input: ProjectCreateInput,
    ) -> Answer<ProjectPayload> {
        let create = input.resolve(ctx)?;
        run_project(ctx, None, move |tx, actor| {
            let create = create.read(|create| &mut create.fields)?;
            projects::project_create(tx, actor, &create)
        })
        .await
    }

    /// Changes a project. Requires project.manage, or to own it. Emits project.updated with each
    /// value before and after, nothing when nothing changes. Errors: PROJECT_CLOSED, CONFLICT for a
    /// stale version, NOT_ASSIGNABLE, CHANNEL_ARCHIVED, PROJECT_IN_ITSELF, DATES_REVERSED,
    /// OUT_OF_RANGE.
    async fn project_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change of which project.")] input: ProjectUpdateInput,
    ) -> Answer<ProjectPayload> {
        let seen = input.project_id.clone();
        let update = input.resolve(ctx)?;
        run_project(ctx, Some(&seen), move |tx, actor| {
            let update = update.read(|update| &mut update.fields)?;
            projects::project_update(tx, actor, &update)
        })
        .await
    }

    /// Takes a step in the life of a project. Requires project.manage; its owner may propose it.
    /// Emits project.advanced. Errors: PROJECT_NOT_IN_STATE, OWN_PROPOSAL, TASKS_OPEN, REQUIRED
    /// about reason, CONFLICT.
    async fn project_advance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The step.")] input: ProjectAdvanceInput,
    ) -> Answer<ProjectPayload> {
        let seen = input.project_id.clone();
        let advance = input.resolve(ctx)?;
        run_project(ctx, Some(&seen), move |tx, actor| {
            projects::project_advance(tx, actor, &advance)
        })
        .await
    }

    /// Makes somebody a member of a project, or takes them out. Requires project.manage, or to own
    /// it. Emits project.member_set, nothing when nothing changes. Errors: PROJECT_CLOSED,
    /// NOT_ASSIGNABLE, OUT_OF_RANGE past 500 members.
    async fn project_member_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who belongs to it.")] input: ProjectMemberSetInput,
    ) -> Answer<ProjectPayload> {
        let set = input.resolve(ctx)?;
        run_project(ctx, None, move |tx, actor| {
            projects::project_member_set(tx, actor, &set)
        })
        .await
    }

    /// Adds a phase to a project. Requires project.manage, or to own the project. Emits
    /// phase.created. With an id, repeating it is the same success. Errors: PROJECT_CLOSED,
    /// ID_REUSED, OUT_OF_RANGE past 100 phases.
    async fn phase_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new phase.")] input: PhaseCreateInput,
    ) -> Answer<PhasePayload> {
        let create = input.resolve(ctx)?;
        run_phase(ctx, None, move |tx, actor| {
            projects::phase_create(tx, actor, &create)
        })
        .await
    }

    /// Changes a phase. Requires project.manage, or to own the project. Emits phase.updated, nothing
    /// when nothing changes. Errors: PROJECT_CLOSED, CONFLICT.
    async fn phase_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change of which phase.")] input: PhaseUpdateInput,
    ) -> Answer<PhasePayload> {
        let seen = input.phase_id.clone();
        let update = input.resolve(ctx)?;
        run_phase(ctx, Some(&seen), move |tx, actor| {
            projects::phase_update(tx, actor, &update)
        })
        .await
    }

    /// Approves the gate of a phase, once its mandatory tasks are done. Requires project.manage, or
    /// to own the project. Emits phase.approved. Errors: PROJECT_CLOSED, GATE_NOT_WAITING,
    /// TASKS_OPEN, CONFLICT.
    async fn phase_approve(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The phase.")] input: PhaseApproveInput,
    ) -> Answer<PhasePayload> {
        let seen = input.phase_id.clone();
        let approve = input.resolve(ctx)?;
        run_phase(ctx, Some(&seen), move |tx, actor| {
            projects::phase_approve(tx, actor, &approve)
        })
        .await
    }
}
