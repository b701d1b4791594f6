//! Importing plans.

use async_graphql::{Context, Object};
use domain::kernel::id::ProjectId;
use domain::projects::plan::{ProjectImport, project_import};

use super::types::{ProjectImportInput, ProjectImportPayload};
use crate::denials;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::split;
use crate::graphql::projects::project::Project;

/// Root fields that import plans.
#[derive(Default)]
pub(crate) struct PlanMutation;

#[Object]
impl PlanMutation {
    /// Adds the tasks of a spreadsheet to a project, with phases that are missing, deliverables and
    /// predecessors: all or nothing. What is there stays as it is; importing twice adds twice. Requires
    /// to own the project, or project.manage. Emits phase.created, task.created,
    /// deliverable_requirement.set and dependency.added for each. Errors: as of projectImportPreview,
    /// PLAN_FAULTY when a cell is wrong, OUT_OF_RANGE past 20,000 tasks or 100 phases.
    async fn project_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which file is imported where.")] input: ProjectImportInput,
    ) -> Answer<ProjectImportPayload> {
        let project: ProjectId = ctx.id(&input.project_id, "projectId")?;
        let plan = match Box::pin(super::read(ctx, project, &input.file_id)).await {
            Ok(plan) => plan,
            Err(error) => {
                denials::note(ctx, &error);
                return Ok(ProjectImportPayload {
                    project: None,
                    task_count: None,
                    user_errors: split(&error, ctx.language())?,
                    cursor: None,
                });
            }
        };
        let import = ProjectImport {
            project,
            drafts: input.drafts.unwrap_or_default(),
            plan,
        };
        let done = ctx
            .mutate(move |tx, actor| project_import(tx, actor, &import))
            .await?;
        let project = match &done.value {
            Some(done) => ctx.load::<ProjectId>(done.project).await?.map(Project),
            None => None,
        };
        Ok(ProjectImportPayload {
            project,
            task_count: done
                .value
                .map(|done| i32::try_from(done.tasks).unwrap_or(i32::MAX)),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}
