//! Reading identity.

use async_graphql::{Context, Object};
use domain::identity::read;
use domain::kernel::PageArgs;
use domain::kernel::fault::CoreFault;

use super::types::{Department, Organization, Role, Supplier, User, Viewer};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of identity.
#[derive(Default)]
pub(crate) struct IdentityQuery;

#[Object]
impl IdentityQuery {
    /// Who is signed in.
    async fn viewer(&self, ctx: &Context<'_>) -> Answer<Viewer> {
        viewer(ctx, ctx.actor()?.as_ref().clone()).await
    }

    /// The organisation of this session.
    async fn organization(&self, ctx: &Context<'_>) -> Answer<Organization> {
        let row = ctx
            .read(|conn, actor| read::organization(conn, actor.org))
            .await?;
        Ok(Organization(row))
    }

    /// Members, newest first. Requires user.read.
    async fn users(
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
        #[graphql(desc = "Part of name or address.")] query: Option<String>,
        #[graphql(desc = "Only members with this role.")] role: Option<Role>,
    ) -> Answer<List<User>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let role = role.map(Into::into);
        let search = query.clone();
        let page = ctx
            .read(move |conn, actor| read::users(conn, actor, search.as_deref(), role, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::users_count(conn, actor, query.as_deref(), role),
        ))
    }

    /// All departments by name, at most 500. Requires user.read.
    async fn departments(&self, ctx: &Context<'_>) -> Answer<Vec<Department>> {
        let rows = ctx.read(read::departments).await?;
        Ok(rows.into_iter().map(Department).collect())
    }

    /// Suppliers, newest first. Requires supplier.read.
    async fn suppliers(
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
        #[graphql(desc = "Part of name or code.")] query: Option<String>,
    ) -> Answer<List<Supplier>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let search = query.clone();
        let page = ctx
            .read(move |conn, actor| read::suppliers(conn, actor, search.as_deref(), &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::suppliers_count(conn, actor, query.as_deref()),
        ))
    }
}

/// The viewer of an actor.
pub(super) async fn viewer(ctx: &Context<'_>, actor: domain::kernel::Actor) -> Answer<Viewer> {
    let (org, user) = (actor.org, actor.user);
    let found = ctx
        .app()
        .read(move |conn| {
            let user = read::users_by_ids(conn, org, &[user])?.pop();
            Ok((
                user.ok_or(CoreFault::Unauthenticated)?,
                read::organization(conn, org)?,
            ))
        })
        .await;
    let (user, organization) = found.map_err(|e| ctx.refuse(e))?;
    Ok(Viewer::new(user, organization, actor))
}
