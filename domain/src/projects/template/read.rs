//! Questions asked of templates: those of the organisation and the built-in ones together.

use std::sync::Arc;

use db::conn::MultiBackend;
use db::schema::project_templates;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::content::TemplateContent;
use super::gallery::{BuiltIn, gallery};
use super::row::{Template, TemplateRow};
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{ProjectTemplate, ProjectTemplateId};
use crate::kernel::{Actor, Language, Page, PageArgs};
use crate::page_query;
use crate::projects::model::ChannelKind;

/// Which templates a list shows; every part that is given must hold.
#[derive(Debug, Clone, Copy, Default)]
pub struct TemplateFilter {
    /// For channels of this kind.
    pub channel_kind: Option<ChannelKind>,
    /// With those that were put away.
    pub archived: bool,
}

type Rows = project_templates::BoxedQuery<'static, MultiBackend>;

/// The rows of the actor's organisation; none for guests.
fn visible(actor: &Actor) -> Rows {
    let query = project_templates::table
        .filter(project_templates::org_id.eq(actor.org))
        .into_boxed();
    if actor.may(Permission::ProjectRead) {
        return query;
    }
    query.filter(project_templates::id.any_of::<ProjectTemplateId>(&[]))
}

fn filtered(actor: &Actor, filter: TemplateFilter) -> Result<Rows> {
    actor.require(Permission::ProjectRead)?;
    let mut query = visible(actor);
    if let Some(kind) = filter.channel_kind {
        query = query.filter(project_templates::channel_kind.eq(kind));
    }
    if !filter.archived {
        query = query.filter(project_templates::archived_at.is_null());
    }
    Ok(query)
}

/// The built-in templates that no row stands for.
fn untouched(conn: &mut Conn, actor: &Actor) -> Result<Vec<&'static BuiltIn>> {
    let known: Vec<ProjectTemplateId> = visible(actor)
        .filter(project_templates::key.is_not_null())
        .select(project_templates::id)
        .load(conn)?;
    let all = gallery()?.iter();
    Ok(all.filter(|one| !known.contains(&one.id)).collect())
}

fn untouched_of(
    conn: &mut Conn,
    actor: &Actor,
    filter: TemplateFilter,
) -> Result<Vec<&'static BuiltIn>> {
    let mut all = untouched(conn, actor)?;
    let wanted = filter.channel_kind;
    all.retain(|one| wanted.is_none() || one.channel_kind == wanted);
    Ok(all)
}

/// A page of templates: the organisation's own, newest first, and then the built-in ones.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: TemplateFilter,
    args: &PageArgs<ProjectTemplate>,
) -> Result<Page<Template>> {
    let query = filtered(actor, filter)?.select(TemplateRow::as_select());
    let rows: Vec<TemplateRow> = page_query!(query, project_templates::id, args).load(conn)?;
    let built_in = untouched_of(conn, actor, filter)?;
    let bounds = |one: &&BuiltIn| {
        args.after.is_none_or(|after| one.id < after)
            && args.before.is_none_or(|before| one.id > before)
    };
    let mut all: Vec<Template> = rows.into_iter().map(Template::Own).collect();
    all.extend(built_in.into_iter().filter(bounds).map(Template::BuiltIn));
    all.sort_by_key(|template| std::cmp::Reverse(template.id()));
    if args.backward {
        all.reverse();
    }
    all.truncate(usize::try_from(args.limit + 1).unwrap_or_default());
    Ok(Page::of(all, args))
}

/// How many templates there are.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn count(conn: &mut Conn, actor: &Actor, filter: TemplateFilter) -> Result<i64> {
    let own: i64 = filtered(actor, filter)?.count().get_result(conn)?;
    let built_in = untouched_of(conn, actor, filter)?.len();
    Ok(own + i64::try_from(built_in).unwrap_or_default())
}

/// A template that the actor sees.
///
/// # Errors
/// `NOT_FOUND`.
pub fn find(conn: &mut Conn, actor: &Actor, id: ProjectTemplateId) -> Result<Template> {
    let found = by_ids(conn, actor, &[id])?.pop();
    found.ok_or_else(|| CoreFault::NotFound.into())
}

/// The templates among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[ProjectTemplateId]) -> Result<Vec<Template>> {
    if !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    let rows: Vec<TemplateRow> = visible(actor)
        .filter(project_templates::id.any_of(ids))
        .select(TemplateRow::as_select())
        .load(conn)?;
    let known: Vec<ProjectTemplateId> = rows.iter().map(|row| row.id).collect();
    let mut found: Vec<Template> = rows.into_iter().map(Template::Own).collect();
    let rest = gallery()?.iter().filter(|one| ids.contains(&one.id));
    found.extend(
        rest.filter(|one| !known.contains(&one.id))
            .map(Template::BuiltIn),
    );
    Ok(found)
}

/// The contents of these rows of the actor's organisation, as far as the actor sees them.
///
/// # Errors
/// When the database fails or a stored document is damaged.
pub fn contents_of(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ProjectTemplateId],
) -> Result<Vec<(ProjectTemplateId, Arc<TemplateContent>)>> {
    let rows: Vec<(ProjectTemplateId, String)> = visible(actor)
        .filter(project_templates::id.any_of(ids))
        .select((project_templates::id, project_templates::content))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, text)| Ok((id, Arc::new(serde_json::from_str(&text)?))))
        .collect()
}

/// What projects get from a template.
///
/// # Errors
/// As [`contents_of`].
pub(super) fn content(
    conn: &mut Conn,
    actor: &Actor,
    template: &Template,
    language: Language,
) -> Result<TemplateContent> {
    match template {
        Template::BuiltIn(one) => Ok(one.texts(language).content.clone()),
        Template::Own(row) => {
            let found = contents_of(conn, actor, &[row.id])?.pop();
            let (_, content) = found.ok_or(CoreFault::NotFound)?;
            Ok(Arc::unwrap_or_clone(content))
        }
    }
}
