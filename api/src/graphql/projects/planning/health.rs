//! How a project is doing.

use async_graphql::{Context, Object};
use domain::projects::ProjectRow;
use domain::projects::planning::{ProjectHealth as Health, ProjectHealthRow};

use super::loader::HealthOf;
use super::words::ProjectHealth;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::quality::person;
use crate::graphql::scalar::DateTime;

/// The health of a project; what can be said at once of one that was not computed yet.
pub(in crate::graphql::projects) async fn health_of(
    ctx: &Context<'_>,
    project: &ProjectRow,
) -> Answer<ProjectHealthRow> {
    if let Some(row) = ctx.load(HealthOf(project.id)).await? {
        return Ok(row);
    }
    let mut row = ProjectHealthRow::new(project.org_id, project.id, project.created_at);
    if !project.status.is_open() {
        row.computed = Health::Done;
        row.health = Health::Done;
    }
    Ok(row)
}

/// What a person says about a project's health instead of what the facts say.
pub(in crate::graphql::projects) struct ProjectHealthOverride {
    row: ProjectHealthRow,
    health: Health,
}

impl ProjectHealthOverride {
    /// What was said, while it counts.
    pub(in crate::graphql::projects) fn of(
        ctx: &Context<'_>,
        row: ProjectHealthRow,
    ) -> Option<Self> {
        let now = ctx.app().sources.now();
        let health = row
            .said
            .filter(|_| row.said_until.is_some_and(|until| now < until))?;
        Some(Self { row, health })
    }
}

/// What a person says about a project's health instead of what the facts say.
#[Object]
impl ProjectHealthOverride {
    /// What was said.
    async fn health(&self) -> ProjectHealth {
        self.health.into()
    }
    /// What the facts say meanwhile.
    async fn computed(&self) -> ProjectHealth {
        self.row.computed.into()
    }
    /// Why, at most 2,000 characters.
    async fn reason(&self) -> &str {
        self.row.said_reason.as_deref().unwrap_or_default()
    }
    /// Who said it.
    async fn by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.row.said_by).await
    }
    /// When it was said.
    async fn at(&self) -> Option<DateTime> {
        self.row.said_at.map(Into::into)
    }
    /// Until when it counts.
    async fn until(&self) -> Option<DateTime> {
        self.row.said_until.map(Into::into)
    }
}
