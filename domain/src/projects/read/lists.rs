//! Lists of projects, their phases and members, and of channels.

use db::conn::MultiBackend;
use db::schema::{channels, phases, project_health, project_members, projects};
use db::search::lower;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::identity::read::contains;
use crate::kernel::fault::Result;
use crate::kernel::id::{Channel, ChannelId, PhaseId, Project, ProjectId, UserId};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;
use crate::projects::access::visible;
use crate::projects::model::{ChannelKind, ProjectKind, ProjectStatus};
use crate::projects::planning::ProjectHealth;
use crate::projects::row::{ChannelRow, PhaseRow, ProjectMemberRow, ProjectRow};

/// Which projects a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct ProjectFilter {
    /// Of one of these kinds.
    pub kinds: Option<Vec<ProjectKind>>,
    /// In one of these states.
    pub statuses: Option<Vec<ProjectStatus>>,
    /// Doing so.
    pub healths: Option<Vec<ProjectHealth>>,
    /// Of this channel.
    pub channel: Option<ChannelId>,
    /// Of this owner.
    pub owner: Option<UserId>,
    /// With this person among its members.
    pub member: Option<UserId>,
    /// Part of this project.
    pub parent: Option<ProjectId>,
    /// Part of code or name.
    pub search: Option<String>,
}

fn filtered(
    actor: &Actor,
    filter: &ProjectFilter,
) -> Result<projects::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::ProjectRead)?;
    let mut query = visible(actor);
    if let Some(kinds) = &filter.kinds {
        query = query.filter(projects::kind.eq_any(kinds.clone()));
    }
    if let Some(statuses) = &filter.statuses {
        query = query.filter(projects::status.eq_any(statuses.clone()));
    }
    if let Some(healths) = &filter.healths {
        let doing_so = project_health::table
            .filter(project_health::org_id.eq(actor.org))
            .filter(project_health::health.eq_any(healths.clone()))
            .select(project_health::project_id);
        query = query.filter(projects::id.eq_any(doing_so));
    }
    if let Some(channel) = filter.channel {
        query = query.filter(projects::channel_id.eq(channel));
    }
    if let Some(owner) = filter.owner {
        query = query.filter(projects::owner_id.eq(owner));
    }
    if let Some(member) = filter.member {
        let of_member = project_members::table
            .filter(project_members::org_id.eq(actor.org))
            .filter(project_members::user_id.eq(member))
            .select(project_members::project_id);
        query = query.filter(projects::id.eq_any(of_member));
    }
    if let Some(parent) = filter.parent {
        query = query.filter(projects::parent_id.eq(parent));
    }
    if let Some(pattern) = filter.search.as_deref().map(contains) {
        let code = projects::code
            .like(pattern.to_ascii_uppercase())
            .escape('!');
        let name = lower(projects::name)
            .like(pattern.to_ascii_lowercase())
            .escape('!');
        query = query.filter(code.or(name));
    }
    Ok(query)
}

/// A page of projects, newest first.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &ProjectFilter,
    args: &PageArgs<Project>,
) -> Result<Page<ProjectRow>> {
    let query = filtered(actor, filter)?.select(ProjectRow::as_select());
    let rows = page_query!(query, projects::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many projects there are.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &ProjectFilter) -> Result<i64> {
    Ok(filtered(actor, filter)?.count().get_result(conn)?)
}

/// The projects among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[ProjectId]) -> Result<Vec<ProjectRow>> {
    Ok(visible(actor)
        .filter(projects::id.any_of(ids))
        .select(ProjectRow::as_select())
        .load(conn)?)
}

/// The parts of these projects that the actor sees, oldest first, at most 1,000.
///
/// # Errors
/// When the database fails.
pub fn subprojects_of(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ProjectId],
) -> Result<Vec<ProjectRow>> {
    let parents = ids.iter().map(|id| Some(*id)).collect::<Vec<_>>();
    Ok(visible(actor)
        .filter(projects::parent_id.any_of(&parents))
        .order(projects::id.asc())
        .limit(1_000)
        .select(ProjectRow::as_select())
        .load(conn)?)
}

/// Members of these projects, as they were added, at most 500 each; none for guests.
///
/// # Errors
/// When the database fails.
pub fn members_of(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ProjectId],
) -> Result<Vec<ProjectMemberRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(project_members::table
        .filter(project_members::org_id.eq(actor.org))
        .filter(project_members::project_id.any_of(ids))
        .order((
            project_members::added_at.asc(),
            project_members::user_id.asc(),
        ))
        .select(ProjectMemberRow::as_select())
        .load(conn)?)
}

/// Phases of these projects by their places, at most 100 each; none for guests.
///
/// # Errors
/// When the database fails.
pub fn phases_of(conn: &mut Conn, actor: &Actor, ids: &[ProjectId]) -> Result<Vec<PhaseRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(phases::table
        .filter(phases::org_id.eq(actor.org))
        .filter(phases::project_id.any_of(ids))
        .order((phases::position.asc(), phases::id.asc()))
        .select(PhaseRow::as_select())
        .load(conn)?)
}

/// Phases by id; none for guests.
///
/// # Errors
/// When the database fails.
pub fn phases_by_ids(conn: &mut Conn, actor: &Actor, ids: &[PhaseId]) -> Result<Vec<PhaseRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(phases::table
        .filter(phases::org_id.eq(actor.org))
        .filter(phases::id.any_of(ids))
        .select(PhaseRow::as_select())
        .load(conn)?)
}

fn channels_filtered(
    actor: &Actor,
    kind: Option<ChannelKind>,
    archived: bool,
) -> Result<channels::BoxedQuery<'static, MultiBackend>> {
    actor.require(Permission::ProjectRead)?;
    let mut query = channels::table
        .filter(channels::org_id.eq(actor.org))
        .into_boxed();
    if let Some(kind) = kind {
        query = query.filter(channels::kind.eq(kind));
    }
    if !archived {
        query = query.filter(channels::archived_at.is_null());
    }
    Ok(query)
}

/// A page of channels, newest first, of one kind or all, with those that are put away or without.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn channels(
    conn: &mut Conn,
    actor: &Actor,
    kind: Option<ChannelKind>,
    archived: bool,
    args: &PageArgs<Channel>,
) -> Result<Page<ChannelRow>> {
    let query = channels_filtered(actor, kind, archived)?.select(ChannelRow::as_select());
    let rows = page_query!(query, channels::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many channels there are.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn channels_count(
    conn: &mut Conn,
    actor: &Actor,
    kind: Option<ChannelKind>,
    archived: bool,
) -> Result<i64> {
    let query = channels_filtered(actor, kind, archived)?;
    Ok(query.count().get_result(conn)?)
}

/// Channels by id; none for guests.
///
/// # Errors
/// When the database fails.
pub fn channels_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ChannelId],
) -> Result<Vec<ChannelRow>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    Ok(channels::table
        .filter(channels::org_id.eq(actor.org))
        .filter(channels::id.any_of(ids))
        .select(ChannelRow::as_select())
        .load(conn)?)
}
