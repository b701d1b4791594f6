//! Templates of projects.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use domain::kernel::id::ProjectTemplateId;
use domain::projects::template::{TemplateRow, read};
use domain::projects::{Template, TemplateContent};

use super::template_loader::ContentOf;
use super::template_part::{
    ProjectTemplateBudgetLine, ProjectTemplatePhase, ProjectTemplateRole,
    ProjectTemplateSubproject, ProjectTemplateTask,
};
use super::words::{ChannelKind, ProjectKind};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::quality::person;
use crate::graphql::scalar::DateTime;

/// What projects are made from (项目模板): phases, tasks, what they wait for and bring forth, and roles
/// instead of people. Guests see none.
#[derive(Clone)]
pub(crate) struct ProjectTemplate(pub(crate) Template);

impl From<Template> for ProjectTemplate {
    fn from(found: Template) -> Self {
        Self(found)
    }
}

impl ProjectTemplate {
    async fn content(&self, ctx: &Context<'_>) -> Answer<Arc<TemplateContent>> {
        let language = ctx.language();
        match &self.0 {
            Template::BuiltIn(one) => Ok(Arc::new(one.texts(language).content.clone())),
            Template::Own(row) => Ok(ctx.load(ContentOf(row.id)).await?.unwrap_or_default()),
        }
    }

    const fn row(&self) -> Option<&TemplateRow> {
        match &self.0 {
            Template::Own(row) => Some(row),
            Template::BuiltIn(_) => None,
        }
    }
}

/// A template that the viewer sees.
pub(super) async fn template(
    ctx: &Context<'_>,
    id: ProjectTemplateId,
) -> Answer<Option<ProjectTemplate>> {
    let found = ctx
        .read(move |conn, actor| read::by_ids(conn, actor, &[id]))
        .await?;
    Ok(found.into_iter().next().map(ProjectTemplate))
}

/// What projects are made from (项目模板): phases, tasks, what they wait for and bring forth, and roles
/// instead of people. Guests see none.
#[Object]
impl ProjectTemplate {
    /// Global id; that of a built-in template is the same in every organisation.
    pub(crate) async fn id(&self) -> ID {
        self.0.id().to_string().into()
    }
    /// Name of the built-in template that it is, or was; null for one that was saved from a project.
    async fn key(&self) -> Option<&str> {
        self.0.key()
    }
    /// Whether it comes with the program as it is: its texts are in the viewer's language. With its
    /// first change it becomes the organisation's own, in the language of who changes it.
    async fn built_in(&self) -> bool {
        self.row().is_none()
    }
    /// Name, at most 200 characters.
    async fn name(&self, ctx: &Context<'_>) -> String {
        self.0.name(ctx.language()).to_owned()
    }
    /// What it is for in words, at most 10,000 characters; null when not said.
    async fn description(&self, ctx: &Context<'_>) -> Option<String> {
        self.0.description(ctx.language()).map(str::to_owned)
    }
    /// What its projects are about.
    async fn kind(&self) -> ProjectKind {
        self.0.kind().into()
    }
    /// For which channels it is; null when for any.
    async fn channel_kind(&self) -> Option<ChannelKind> {
        self.0.channel_kind().map(Into::into)
    }
    /// How many tasks it has, those of its parts included.
    async fn task_count(&self) -> i32 {
        i32::try_from(self.0.task_count()).unwrap_or(i32::MAX)
    }
    /// Last day of its projects, counted from their first, which is 0; null: that of the last task.
    async fn last_day(&self, ctx: &Context<'_>) -> Answer<Option<i32>> {
        let content = self.content(ctx).await?;
        Ok(content.last_day.and_then(|day| i32::try_from(day).ok()))
    }
    /// Its phases in their order, at most 100; those of its parts included.
    async fn phases(&self, ctx: &Context<'_>) -> Answer<Vec<ProjectTemplatePhase>> {
        let content = self.content(ctx).await?;
        Ok(ProjectTemplatePhase::all(&content))
    }
    /// Its tasks in their order, at most 2,000; those of its parts included.
    async fn tasks(&self, ctx: &Context<'_>) -> Answer<Vec<ProjectTemplateTask>> {
        let content = self.content(ctx).await?;
        let tasks = content.tasks.iter();
        Ok(tasks
            .map(|task| ProjectTemplateTask(task.clone()))
            .collect())
    }
    /// For whom its tasks are, at most 200; people for them are named when a project is made.
    async fn roles(&self, ctx: &Context<'_>) -> Answer<Vec<ProjectTemplateRole>> {
        let content = self.content(ctx).await?;
        let roles = content.roles.iter().cloned();
        Ok(roles.map(ProjectTemplateRole).collect())
    }
    /// Projects that are made as parts of the project, at most 20.
    async fn subprojects(&self, ctx: &Context<'_>) -> Answer<Vec<ProjectTemplateSubproject>> {
        let content = self.content(ctx).await?;
        let parts = content.subprojects.iter().cloned();
        Ok(parts.map(ProjectTemplateSubproject).collect())
    }
    /// What the money is for, at most 100 lines: amounts are summed to the budget of a project, shares
    /// are shown here only.
    async fn budget_lines(&self, ctx: &Context<'_>) -> Answer<Vec<ProjectTemplateBudgetLine>> {
        let content = self.content(ctx).await?;
        Ok(ProjectTemplateBudgetLine::all(&content))
    }
    /// When it was put away: no project is made from it any more; null while it is in use.
    async fn archived_at(&self) -> Option<DateTime> {
        self.0.archived_at().map(Into::into)
    }
    /// Who saved it; null for a built-in one.
    async fn created_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.row().map(|row| row.created_by)).await
    }
    /// When it was saved; null for a built-in one.
    async fn created_at(&self) -> Option<DateTime> {
        self.row().map(|row| row.created_at.into())
    }
    /// Counts changes, 0 for a built-in one; an update may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version()).unwrap_or(i32::MAX)
    }
}
