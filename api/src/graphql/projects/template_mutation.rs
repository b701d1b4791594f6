//! Making projects from templates, and templates from projects.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::id::ProjectTemplateId;
use domain::kernel::{Actor, Tx};
use domain::projects;

use super::input::Resolve;
use super::payload::{ProjectPayload, answered, run_project};
use super::template::{ProjectTemplate, template};
use super::template_input::{
    ProjectCreateFromTemplateInput, ProjectSaveAsTemplateInput, ProjectTemplateUpdateInput,
};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// A template that was saved or changed.
#[derive(SimpleObject)]
pub(crate) struct ProjectTemplatePayload {
    /// The template as it is now, also after CONFLICT; null when refused otherwise.
    template: Option<ProjectTemplate>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// Runs a use case and reads its template afterwards; `seen` is what the client meant to change.
async fn run(
    ctx: &Context<'_>,
    seen: Option<&ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<ProjectTemplateId> + Send + 'static,
) -> Answer<ProjectTemplatePayload> {
    let done = ctx.mutate(work).await?;
    let found = match answered(ctx, &done, seen)? {
        Some(id) => template(ctx, id).await?,
        None => None,
    };
    Ok(ProjectTemplatePayload {
        template: found,
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}

/// Root fields that change templates, or make projects from them.
#[derive(Default)]
pub(crate) struct TemplateMutation;

#[Object]
impl TemplateMutation {
    /// Makes a project from a template, whole and at once: phases, tasks with their dates, what they
    /// wait for, checklists, what they have to bring forth, members, and projects that are parts of
    /// it. A task with somebody who does it and a due date is published, READY or PLANNED; others are
    /// drafts, unless the template lets them go without. A role without a named person is filled by
    /// its rule, else by the owner; nobody reviews their own work: the owner does, or nobody. A
    /// built-in template is taken in the caller's language. Requires project.create. Emits
    /// project.created, phase.created, project.member_set, and task.created, which also names what
    /// comes before. With an id, repeating it is the same success. Errors: TEMPLATE_ARCHIVED,
    /// TEMPLATE_ROLE_UNKNOWN, NOT_ASSIGNABLE, REPEATED, CHANNEL_ARCHIVED, OUT_OF_RANGE, ID_REUSED.
    async fn project_create_from_template(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new project.")] input: ProjectCreateFromTemplateInput,
    ) -> Answer<ProjectPayload> {
        let create = input.resolve(ctx)?;
        run_project(ctx, None, move |tx, actor| {
            projects::project_create_from_template(tx, actor, &create.read()?)
        })
        .await
    }

    /// Saves a project with the projects that are parts of it as a template. Dates are counted from
    /// its first day, people become roles that are called as the project calls its members; SKUs,
    /// results, times and cancelled tasks are left out. Requires project.manage. Emits
    /// project_template.saved. With an id, repeating it is the same success. Errors:
    /// TEMPLATE_TOO_LARGE, ID_REUSED, OUT_OF_RANGE past 500 templates.
    async fn project_save_as_template(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The project.")] input: ProjectSaveAsTemplateInput,
    ) -> Answer<ProjectTemplatePayload> {
        let save = input.resolve(ctx)?;
        run(ctx, None, move |tx, actor| {
            projects::project_save_as_template(tx, actor, &save)
        })
        .await
    }

    /// Renames a template, describes it, or puts it away. A built-in one becomes the organisation's
    /// own with its first change, under the same id. Requires project.manage. Emits
    /// project_template.updated, nothing when nothing changes. Errors: CONFLICT for a stale version.
    async fn project_template_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change of which template.")] input: ProjectTemplateUpdateInput,
    ) -> Answer<ProjectTemplatePayload> {
        let seen = input.template_id.clone();
        let update = input.resolve(ctx)?;
        run(ctx, Some(&seen), move |tx, actor| {
            projects::project_template_update(tx, actor, &update)
        })
        .await
    }
}
