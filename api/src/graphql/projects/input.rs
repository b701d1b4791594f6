//! Inputs of channels, projects and phases.

use async_graphql::{Context, ID, InputObject, MaybeUndefined};
use domain::kernel::fault::Result;
use domain::kernel::{Id, Kind};
use domain::projects::{self, ProjectFields, Target};

use super::words::{ChannelKind, ProjectKind, ProjectStep};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::money::MoneyInput;
use crate::graphql::scalar::Date;

/// A new channel.
#[derive(InputObject)]
pub(crate) struct ChannelCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// What it is.
    kind: ChannelKind,
    /// 1 to 200 characters, unique in the organisation.
    name: String,
    /// Where it is found, an https address of at most 2,000 characters.
    url: Option<String>,
    /// Where its shop shows an article to who runs it: an https address of at most 2,000 characters,
    /// with `{id}` in the place of the shop's number, as `https://shop.example/articles/{id}`.
    article_url: Option<String>,
}

/// What to change of a channel. A field that is left out stays; null empties it.
#[derive(InputObject)]
pub(crate) struct ChannelUpdateInput {
    /// The channel.
    pub(super) channel_id: ID,
    /// The version that the client saw; without it the last change wins.
    version: Option<i32>,
    /// What it is.
    kind: Option<ChannelKind>,
    /// 1 to 200 characters, unique in the organisation.
    name: Option<String>,
    /// Where it is found, an https address of at most 2,000 characters.
    url: MaybeUndefined<String>,
    /// Where its shop shows an article to who runs it: an https address of at most 2,000 characters,
    /// with `{id}` in the place of the shop's number, as `https://shop.example/articles/{id}`.
    article_url: MaybeUndefined<String>,
    /// Whether it is put away: it stays where it was chosen and is not chosen any more.
    archived: Option<bool>,
}

/// A new project.
#[derive(InputObject)]
pub(crate) struct ProjectCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// 1 to 200 characters.
    name: String,
    /// At most 10,000 characters.
    description: Option<String>,
    /// What it is about; GENERAL when left out.
    kind: Option<ProjectKind>,
    /// Who answers for it, an active member; who creates it when left out.
    owner_id: Option<ID>,
    /// Where it takes place, a channel that is not archived.
    channel_id: Option<ID>,
    /// The project that it is a part of, at most 5 deep.
    parent_id: Option<ID>,
    /// First day.
    starts_on: Option<Date>,
    /// Last day, not before the first.
    ends_on: Option<Date>,
    /// What it may cost.
    budget: Option<MoneyInput>,
}

/// What to change of a project. A field that is left out stays; null empties it.
#[derive(InputObject)]
pub(crate) struct ProjectUpdateInput {
    /// The project.
    pub(super) project_id: ID,
    /// The version that the client saw; without it the last change wins.
    version: Option<i32>,
    /// 1 to 200 characters.
    name: Option<String>,
    /// At most 10,000 characters.
    description: MaybeUndefined<String>,
    /// What it is about.
    kind: Option<ProjectKind>,
    /// Who answers for it, an active member.
    owner_id: Option<ID>,
    /// Where it takes place, a channel that is not archived.
    channel_id: MaybeUndefined<ID>,
    /// The project that it is a part of, at most 5 deep.
    parent_id: MaybeUndefined<ID>,
    /// First day.
    starts_on: MaybeUndefined<Date>,
    /// Last day, not before the first.
    ends_on: MaybeUndefined<Date>,
    /// What it may cost.
    budget: MaybeUndefined<MoneyInput>,
}

/// A step in the life of a project.
#[derive(InputObject)]
pub(crate) struct ProjectAdvanceInput {
    /// The project.
    pub(super) project_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
    /// Where the project goes from here.
    step: ProjectStep,
    /// Why, at most 2,000 characters. Required to reject, pause, close and cancel.
    reason: Option<String>,
}

/// Who belongs to a project.
#[derive(InputObject)]
pub(crate) struct ProjectMemberSetInput {
    /// The project.
    project_id: ID,
    /// An active member of the organisation.
    user_id: ID,
    /// Whether the person belongs to it from now on.
    #[graphql(default = true)]
    member: bool,
    /// What the person does there, at most 60 characters.
    role: Option<String>,
}

/// A new phase.
#[derive(InputObject)]
pub(crate) struct PhaseCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The project.
    project_id: ID,
    /// 1 to 200 characters.
    name: String,
    /// Its place, 0 to 1,000,000; after all others when left out.
    position: Option<i32>,
    /// Whether it is done only when somebody has approved it.
    #[graphql(default)]
    needs_approval: bool,
}

/// What to change of a phase; what is left out stays.
#[derive(InputObject)]
pub(crate) struct PhaseUpdateInput {
    /// The phase.
    pub(super) phase_id: ID,
    /// The version that the client saw; without it the last change wins.
    version: Option<i32>,
    /// 1 to 200 characters.
    name: Option<String>,
    /// Its place, 0 to 1,000,000.
    position: Option<i32>,
    /// Whether it is done only when somebody has approved it.
    needs_approval: Option<bool>,
}

/// The phase whose gate is approved.
#[derive(InputObject)]
pub(crate) struct PhaseApproveInput {
    /// The phase.
    pub(super) phase_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
}

/// An input in the domain's terms.
pub(super) trait Resolve {
    /// The use case's input.
    type Out;
    /// Reads the ids; a text that is no id is `NOT_FOUND`.
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out>;
}

/// An id that may be left out.
pub(super) fn maybe<K: Kind>(
    ctx: &Context<'_>,
    id: Option<&ID>,
    field: &str,
) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

/// What a field that may be emptied says: `None` when it is left out.
pub(super) fn patch<T, U>(
    given: MaybeUndefined<T>,
    read: impl FnOnce(T) -> U,
) -> Option<Option<U>> {
    match given {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(value) => Some(Some(read(value))),
    }
}

/// As [`patch`], for an id.
pub(super) fn patch_id<K: Kind>(
    ctx: &Context<'_>,
    given: &MaybeUndefined<ID>,
    field: &str,
) -> Answer<Option<Option<Id<K>>>> {
    match given {
        MaybeUndefined::Undefined => Ok(None),
        MaybeUndefined::Null => Ok(Some(None)),
        MaybeUndefined::Value(id) => Ok(Some(Some(ctx.id(id, field)?))),
    }
}

/// Fields of a project with its budget as it was sent: what is wrong with an amount is told in the
/// payload, so it is read where use cases refuse.
pub(super) struct WithBudget<T> {
    rest: T,
    budget: MaybeUndefined<MoneyInput>,
}

impl<T: Clone> WithBudget<T> {
    /// The whole input, its budget written by `set`.
    ///
    /// # Errors
    /// `MALFORMED`, `OUT_OF_RANGE`, about `budget`.
    pub(super) fn read(&self, fields: impl FnOnce(&mut T) -> &mut ProjectFields) -> Result<T> {
        let mut whole = self.rest.clone();
        fields(&mut whole).budget = match &self.budget {
            MaybeUndefined::Undefined => None,
            MaybeUndefined::Null => Some(None),
            MaybeUndefined::Value(money) => Some(Some(money.read("budget")?)),
        };
        Ok(whole)
    }
}

impl Resolve for ChannelCreateInput {
    type Out = projects::ChannelCreate;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::ChannelCreate {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            kind: self.kind.into(),
            name: self.name,
            url: self.url,
            article_url: self.article_url,
        })
    }
}

impl Resolve for ChannelUpdateInput {
    type Out = projects::ChannelUpdate;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::ChannelUpdate {
            channel: ctx.id(&self.channel_id, "channelId")?,
            version: self.version.map(i64::from),
            kind: self.kind.map(Into::into),
            name: self.name,
            url: patch(self.url, |url| url),
            article_url: patch(self.article_url, |url| url),
            archived: self.archived,
        })
    }
}

impl Resolve for ProjectCreateInput {
    type Out = WithBudget<projects::ProjectCreate>;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let create = projects::ProjectCreate {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            fields: ProjectFields {
                name: Some(self.name),
                description: Some(self.description),
                kind: self.kind.map(Into::into),
                owner: maybe(ctx, self.owner_id.as_ref(), "ownerId")?,
                channel: Some(maybe(ctx, self.channel_id.as_ref(), "channelId")?),
                parent: Some(maybe(ctx, self.parent_id.as_ref(), "parentId")?),
                starts_on: Some(self.starts_on.map(|date| date.0.to_string())),
                ends_on: Some(self.ends_on.map(|date| date.0.to_string())),
                budget: None,
            },
        };
        Ok(WithBudget {
            rest: create,
            budget: self
                .budget
                .map_or(MaybeUndefined::Undefined, MaybeUndefined::Value),
        })
    }
}

impl Resolve for ProjectUpdateInput {
    type Out = WithBudget<projects::ProjectUpdate>;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let update = projects::ProjectUpdate {
            target: target(ctx, &self.project_id, self.version)?,
            fields: ProjectFields {
                name: self.name,
                description: patch(self.description, |text| text),
                kind: self.kind.map(Into::into),
                owner: maybe(ctx, self.owner_id.as_ref(), "ownerId")?,
                channel: patch_id(ctx, &self.channel_id, "channelId")?,
                parent: patch_id(ctx, &self.parent_id, "parentId")?,
                starts_on: patch(self.starts_on, |date| date.0.to_string()),
                ends_on: patch(self.ends_on, |date| date.0.to_string()),
                budget: None,
            },
        };
        Ok(WithBudget {
            rest: update,
            budget: self.budget,
        })
    }
}

/// The project that is to be changed, as the client saw it.
pub(super) fn target(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<Target> {
    Ok(Target {
        project: ctx.id(id, "projectId")?,
        version: version.map(i64::from),
    })
}

impl Resolve for ProjectAdvanceInput {
    type Out = projects::ProjectAdvance;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::ProjectAdvance {
            target: target(ctx, &self.project_id, self.version)?,
            step: self.step.into(),
            reason: self.reason,
        })
    }
}

impl Resolve for ProjectMemberSetInput {
    type Out = projects::ProjectMemberSet;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::ProjectMemberSet {
            project: ctx.id(&self.project_id, "projectId")?,
            user: ctx.id(&self.user_id, "userId")?,
            member: self.member,
            role: self.role,
        })
    }
}

impl Resolve for PhaseCreateInput {
    type Out = projects::PhaseCreate;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::PhaseCreate {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            project: ctx.id(&self.project_id, "projectId")?,
            name: self.name,
            position: self.position.map(i64::from),
            needs_approval: self.needs_approval,
        })
    }
}

impl Resolve for PhaseUpdateInput {
    type Out = projects::PhaseUpdate;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::PhaseUpdate {
            phase: ctx.id(&self.phase_id, "phaseId")?,
            version: self.version.map(i64::from),
            name: self.name,
            position: self.position.map(i64::from),
            needs_approval: self.needs_approval,
        })
    }
}

impl Resolve for PhaseApproveInput {
    type Out = projects::PhaseApprove;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(projects::PhaseApprove {
            phase: ctx.id(&self.phase_id, "phaseId")?,
            version: self.version.map(i64::from),
        })
    }
}
