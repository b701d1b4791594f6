//! Looking at plans in spreadsheets, and giving them out.

use async_graphql::{Context, ID, Object};
use domain::kernel::id::ProjectId;
use domain::projects::{access, plan};

use super::types::PlanPreview;
use crate::graphql::context::{Answer, ContextExt};

/// Root fields about plans.
#[derive(Default)]
pub(crate) struct PlanQuery;

#[Object]
impl PlanQuery {
    /// What importing a file into a project would do, and every cell that is wrong. Writes nothing.
    /// Requires to own the project, or project.manage. Errors: NOT_FOUND, PROJECT_CLOSED,
    /// PLAN_UNREADABLE, PLAN_EMPTY, PLAN_TOO_LARGE, PLAN_TOO_MANY_ROWS, PLAN_TOO_MANY_COLUMNS.
    async fn project_import_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The project that the tasks would be added to.")] project_id: ID,
        #[graphql(desc = "A complete upload, as of projectImport.")] file_id: ID,
    ) -> Answer<PlanPreview> {
        let project: ProjectId = ctx.id(&project_id, "projectId")?;
        let read = Box::pin(super::read(ctx, project, &file_id)).await;
        let plan = read.map_err(|e| ctx.refuse(e))?;
        let preview = ctx
            .look(move |tx, actor| plan::preview(tx, actor, project, plan))
            .await?;
        PlanPreview::told(&preview, ctx.language())
    }

    /// Link to the project's plan as .xlsx, which projectImport reads again: headers in the language
    /// of the request, a row for each task that was not cancelled, every cell a text. Good for at most
    /// 15 minutes and for the viewer only. Sub-tasks stand there as tasks; reviewers, labels,
    /// checklists and SKUs are not in it. Requires project.read. Errors: NOT_FOUND.
    async fn project_export_url(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global id of a project.")] project_id: ID,
    ) -> Answer<String> {
        let project: ProjectId = ctx.id(&project_id, "projectId")?;
        ctx.read(move |conn, actor| access::for_view(conn, actor, project))
            .await?;
        let (app, actor) = (ctx.app(), ctx.actor()?);
        let now = app.sources.now();
        let links = &app.files.links;
        Ok(links.sign_plan(&actor, project, ctx.language(), now))
    }
}
