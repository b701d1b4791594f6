//! Inputs of templates.

use async_graphql::{Context, ID, InputObject, MaybeUndefined};
use domain::kernel::fault::Result;
use domain::projects::{self, RoleGiven};

use super::input::{Resolve, maybe, patch};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::money::MoneyInput;
use crate::graphql::scalar::Date;

/// A new project that is made from a template.
#[derive(InputObject)]
pub(crate) struct ProjectCreateFromTemplateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The template, not archived.
    template_id: ID,
    /// 1 to 200 characters.
    name: String,
    /// First day, from which the dates of the template are counted.
    starts_on: Date,
    /// Where it takes place, a channel that is not archived.
    channel_id: Option<ID>,
    /// The project that it is a part of, at most 5 deep.
    parent_id: Option<ID>,
    /// Who answers for it, an active member; who creates it when left out.
    owner_id: Option<ID>,
    /// What it may cost; the sum of the template's amounts when left out.
    budget: Option<MoneyInput>,
    /// People for roles of the template; the others are filled by the rule of each role, else by the
    /// owner.
    #[graphql(default)]
    roles: Vec<ProjectTemplateRoleInput>,
}

/// A person for a role of a template.
#[derive(InputObject)]
pub(crate) struct ProjectTemplateRoleInput {
    /// Key of the role.
    role: String,
    /// An active member.
    user_id: ID,
}

/// A project that is saved as a template.
#[derive(InputObject)]
pub(crate) struct ProjectSaveAsTemplateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The project, in whichever state.
    project_id: ID,
    /// Name of the template, 1 to 200 characters.
    name: String,
    /// What it is for, at most 10,000 characters; that of the project when left out.
    description: Option<String>,
}

/// What to change of a template. A field that is left out stays; null empties it.
#[derive(InputObject)]
pub(crate) struct ProjectTemplateUpdateInput {
    /// The template.
    pub(super) template_id: ID,
    /// The version that the client saw; without it the last change wins.
    version: Option<i32>,
    /// 1 to 200 characters.
    name: Option<String>,
    /// At most 10,000 characters.
    description: MaybeUndefined<String>,
    /// Whether it is put away: no project is made from it any more.
    archived: Option<bool>,
}

/// The use case's input but for the budget, which is read where use cases refuse.
pub(super) struct FromTemplate {
    create: projects::ProjectCreateFromTemplate,
    budget: Option<MoneyInput>,
}

impl FromTemplate {
    /// The whole input.
    ///
    /// # Errors
    /// `MALFORMED`, `OUT_OF_RANGE`, about `budget`.
    pub(super) fn read(&self) -> Result<projects::ProjectCreateFromTemplate> {
        let budget = self.budget.as_ref();
        Ok(projects::ProjectCreateFromTemplate {
            budget: budget.map(|money| money.read("budget")).transpose()?,
            ..self.create.clone()
        })
    }
}

impl Resolve for ProjectCreateFromTemplateInput {
    type Out = FromTemplate;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let role = |given: ProjectTemplateRoleInput| {
            Ok(RoleGiven {
                role: given.role,
                user: ctx.id(&given.user_id, "roles")?,
            })
        };
        let create = projects::ProjectCreateFromTemplate {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            template: ctx.id(&self.template_id, "templateId")?,
            name: self.name,
            starts_on: self.starts_on.0.to_string(),
            channel: maybe(ctx, self.channel_id.as_ref(), "channelId")?,
            parent: maybe(ctx, self.parent_id.as_ref(), "parentId")?,
            owner: maybe(ctx, self.owner_id.as_ref(), "ownerId")?,
            budget: None,
            roles: self.roles.into_iter().map(role).collect::<Answer<_>>()?,
            language: ctx.language(),
        };
        Ok(FromTemplate {
            create,
            budget: self.budget,
        })
    }
}

impl Resolve for ProjectSaveAsTemplateInput {
    type Out = projects::ProjectSaveAsTemplate;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::ProjectSaveAsTemplate {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            project: ctx.id(&self.project_id, "projectId")?,
            name: self.name,
            description: self.description,
            language: ctx.language(),
        })
    }
}

impl Resolve for ProjectTemplateUpdateInput {
    type Out = projects::ProjectTemplateUpdate;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::ProjectTemplateUpdate {
            template: ctx.id(&self.template_id, "templateId")?,
            version: self.version.map(i64::from),
            name: self.name,
            description: patch(self.description, |text| text),
            archived: self.archived,
            language: ctx.language(),
        })
    }
}
