//! Types of identity.

use async_graphql::{ComplexObject, Context, Enum, ID, Object, SimpleObject};
use domain::identity::{DepartmentRow, OrganizationRow, Permission, SupplierRow, UserRow, read};
use domain::kernel::{Actor, PageArgs};

use super::grant::{Grant, Invitation};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::loader::InvitationOf;
use crate::graphql::page::{List, list};
use crate::graphql::scalar::DateTime;

/// What a person is in an organisation.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::kernel::Role")]
pub(crate) enum Role {
    /// Administrator: people, settings, and what a manager may.
    Admin,
    /// Manages projects, samples and quality; decides.
    Manager,
    /// Works on tasks and samples.
    Member,
    /// Inspects goods.
    Inspector,
    /// Receives and moves goods.
    Warehouse,
    /// May send free GraphQL documents and use the explorer.
    Developer,
    /// Guest: a supplier's person, sees what was shared.
    Supplier,
    /// Guest: an outside helper, sees what was shared.
    Collaborator,
    /// Another system, limited to the scopes of its token.
    Integration,
}

/// What a guest may do on one object.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::kernel::GrantAction")]
pub(crate) enum GrantAction {
    /// Read it.
    View,
    /// Take part in its discussion.
    Comment,
    /// Attach files to it.
    Upload,
    /// Submit a sample round.
    Submit,
    /// Carry out an inspection as a third party.
    Inspect,
}

/// A company that works in Muster (组织).
pub(crate) struct Organization(pub(crate) OrganizationRow);

/// A company that works in Muster (组织).
#[Object]
impl Organization {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Short name used to choose it at sign-in.
    async fn slug(&self) -> &str {
        &self.0.slug
    }
    /// What people call it.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// IANA time zone of its calendar days.
    async fn time_zone(&self) -> &str {
        &self.0.time_zone
    }
    /// ISO 4217 code of its money.
    async fn currency(&self) -> &str {
        &self.0.currency
    }
}

/// A part of the organisation (部门).
#[derive(Clone)]
pub(crate) struct Department(pub(crate) DepartmentRow);

/// A part of the organisation (部门).
#[Object]
impl Department {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// What people call it.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// The department above; null at the top.
    async fn parent(&self, ctx: &Context<'_>) -> Answer<Option<Department>> {
        match self.0.parent_id {
            Some(id) => Ok(ctx.load(id).await?.map(Department)),
            None => Ok(None),
        }
    }
}

/// A supplying company (供应商).
#[derive(Clone)]
pub(crate) struct Supplier(pub(crate) SupplierRow);

impl From<SupplierRow> for Supplier {
    fn from(row: SupplierRow) -> Self {
        Self(row)
    }
}

/// A supplying company (供应商).
#[Object]
impl Supplier {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Short code, unique in the organisation.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What people call it.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Where it is written to; null when unknown or not for the viewer.
    async fn email(&self, ctx: &Context<'_>) -> Answer<Option<String>> {
        let may = ctx.actor()?.may(Permission::SupplierRead);
        Ok(self.0.email.clone().filter(|_| may))
    }
    /// Counts changes; an update may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}

/// A person in this organisation (成员), or a guest or integration.
#[derive(Clone)]
pub(crate) struct User(pub(crate) UserRow);

impl From<UserRow> for User {
    fn from(row: UserRow) -> Self {
        Self(row)
    }
}

impl User {
    /// Guests see of people other than themselves only the name.
    fn is_open_to(&self, actor: &Actor) -> bool {
        actor.may(Permission::UserRead) || actor.user == self.0.id
    }
}

/// A person in this organisation (成员), or a guest or integration.
#[Object]
impl User {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The person's name, or an integration's purpose.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Address; null for integrations and when the viewer is a guest.
    async fn email(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let open = self.is_open_to(&*ctx.actor()?);
        Ok(self.0.email.as_deref().filter(|_| open))
    }
    /// Roles; empty when the viewer is a guest.
    async fn roles(&self, ctx: &Context<'_>) -> Answer<Vec<Role>> {
        if !self.is_open_to(&*ctx.actor()?) {
            return Ok(Vec::new());
        }
        Ok(self
            .0
            .role_set()
            .list()
            .into_iter()
            .map(Role::from)
            .collect())
    }
    /// Department; null when there is none or the viewer is a guest.
    async fn department(&self, ctx: &Context<'_>) -> Answer<Option<Department>> {
        match self.0.department_id {
            Some(id) if self.is_open_to(&*ctx.actor()?) => Ok(ctx.load(id).await?.map(Department)),
            _ => Ok(None),
        }
    }
    /// Whom they report to; null when there is nobody or the viewer is a guest.
    async fn manager(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.0.manager_id {
            Some(id) if self.is_open_to(&*ctx.actor()?) => Ok(ctx.load(id).await?.map(User)),
            _ => Ok(None),
        }
    }
    /// Supplier of a supplier's person; null for others and when the viewer is a guest.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Option<Supplier>> {
        match self.0.supplier_id {
            Some(id) if self.is_open_to(&*ctx.actor()?) => Ok(ctx.load(id).await?.map(Supplier)),
            _ => Ok(None),
        }
    }
    /// Since when the person cannot sign in, UTC; null while they can and when the viewer is a
    /// guest.
    async fn disabled_at(&self, ctx: &Context<'_>) -> Answer<Option<DateTime>> {
        let open = self.is_open_to(&*ctx.actor()?);
        Ok(self.0.disabled_at.filter(|_| open).map(Into::into))
    }
    /// The invitation that waits to be accepted; null when there is none or the viewer lacks
    /// user.invite.
    async fn invitation(&self, ctx: &Context<'_>) -> Answer<Option<Invitation>> {
        if !ctx.actor()?.may(Permission::UserInvite) {
            return Ok(None);
        }
        let loaded = ctx.load(InvitationOf(self.0.id)).await?;
        Ok(loaded.map(Invitation))
    }
    /// What was shared with this guest, newest first, also what has ended. Requires grant.manage;
    /// guests see their own.
    async fn grants(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Entries from the start, 1 to 200; 50 when neither first nor last is given."
        )]
        first: Option<i32>,
        #[graphql(desc = "Only entries behind this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries from the end, 1 to 200; not together with first.")] last: Option<
            i32,
        >,
        #[graphql(desc = "Only entries in front of this cursor.")] before: Option<String>,
    ) -> Answer<List<Grant>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let user = self.0.id;
        let page = ctx
            .read(move |conn, actor| read::grants(conn, actor, user, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::grants_count(conn, actor, user),
        ))
    }
    /// Planned working time, hours a week.
    async fn weekly_capacity_hours(&self) -> f64 {
        i32::try_from(self.0.weekly_capacity_minutes).map_or(0.0, f64::from) / 60.0
    }
}

/// Who is signed in, and what they may do.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct Viewer {
    /// The member.
    user: User,
    /// The organisation of this session.
    organization: Organization,
    #[graphql(skip)]
    actor: Actor,
}

impl Viewer {
    /// Who the actor is.
    pub(crate) fn new(user: UserRow, organization: OrganizationRow, actor: Actor) -> Self {
        Self {
            user: User(user),
            organization: Organization(organization),
            actor,
        }
    }
}

#[ComplexObject]
impl Viewer {
    /// Roles in this organisation.
    async fn roles(&self) -> Vec<Role> {
        self.actor
            .roles
            .list()
            .into_iter()
            .map(Role::from)
            .collect()
    }
    /// Permissions by name, as `sample.request`; empty for guests, whose rights stand on objects.
    async fn permissions(&self) -> Vec<&'static str> {
        let held = Permission::ALL.iter().filter(|p| self.actor.may(**p));
        held.map(|p| p.as_str()).collect()
    }
    /// Organisations that the same person can switch to, this one among them, by name; at most 100.
    async fn organizations(&self, ctx: &Context<'_>) -> Answer<Vec<Organization>> {
        let actor = self.actor.clone();
        let rows = ctx
            .app()
            .read(move |conn| read::own_organizations(conn, &actor))
            .await
            .map_err(|e| ctx.refuse(e))?;
        Ok(rows.into_iter().map(Organization).collect())
    }
    /// Notices that the viewer has not read, counted up to 100.
    async fn unread_notifications(&self, ctx: &Context<'_>) -> Answer<i32> {
        let actor = self.actor.clone();
        let unread = ctx
            .app()
            .read(move |conn| domain::notify::read::unread(conn, &actor))
            .await
            .map_err(|e| ctx.refuse(e))?;
        Ok(i32::try_from(unread).unwrap_or(i32::MAX))
    }
    /// When this proof of identity must be renewed at the latest.
    async fn expires_at(&self) -> DateTime {
        self.actor.expires_at.into()
    }
}
