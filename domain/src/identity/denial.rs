//! What was refused to whom, so that administrators see who tries what they may not.
//!
//! No part of the log: who is refused can do it as often as they like, so it is counted and bounded.

use db::Conn;
use db::conn::MultiBackend;
use db::schema::denials;
use db::types::Moment;
use diesel::prelude::*;

use super::permission::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{Denial, DenialId, OrganizationId, UserId};
use crate::kernel::{Actor, Page, PageArgs, Tx};
use crate::page_query;

/// Rows of one organisation; the one that happened longest ago is replaced.
pub const PER_ORGANIZATION: i64 = 1_000;
/// Rows of one person, so that nobody pushes out what others did.
pub const PER_PERSON: i64 = 100;

/// Who was refused what.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Refused {
    /// Organisation.
    pub org: OrganizationId,
    /// The person or integration.
    pub user: UserId,
    /// Name of the root field.
    pub operation: String,
    /// Global id of the object that was named first; empty when none was.
    pub object: String,
    /// `FORBIDDEN` or `NOT_FOUND`.
    pub code: &'static str,
}

/// What was refused to somebody, how often.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = denials)]
pub struct DenialRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id, another one each time that it happens again.
    pub id: DenialId,
    /// The person or integration.
    pub user_id: UserId,
    /// Name of the root field.
    pub operation: String,
    /// Global id of the object; empty when none was named.
    pub object: String,
    /// `FORBIDDEN` or `NOT_FOUND`.
    pub code: String,
    /// How often.
    pub count: i64,
    /// First time.
    pub first_at: Moment,
    /// Last time.
    pub last_at: Moment,
}

/// Counts a refusal that happened `times` times.
///
/// # Errors
/// When the database fails.
pub fn count(tx: &mut Tx<'_>, refused: &Refused, times: i64) -> Result<()> {
    let (id, now): (DenialId, _) = (tx.id(), tx.now());
    let again = diesel::update(denials::table)
        .filter(denials::org_id.eq(refused.org))
        .filter(denials::user_id.eq(refused.user))
        .filter(denials::operation.eq(&refused.operation))
        .filter(denials::object.eq(&refused.object))
        .filter(denials::code.eq(refused.code))
        .set((
            denials::id.eq(id),
            denials::count.eq(denials::count + times),
            denials::last_at.eq(now),
        ))
        .execute(tx.conn())?;
    if again > 0 {
        return Ok(());
    }
    let row = DenialRow {
        org_id: refused.org,
        id,
        user_id: refused.user,
        operation: refused.operation.clone(),
        object: refused.object.clone(),
        code: refused.code.to_owned(),
        count: times,
        first_at: now,
        last_at: now,
    };
    let first = diesel::insert_into(denials::table)
        .values(&row)
        .execute(tx.conn());
    or_again(first)?;
    bound(tx, refused)
}

/// Forgets what happened longest ago beyond the bounds.
fn bound(tx: &mut Tx<'_>, refused: &Refused) -> Result<()> {
    let beyond: Option<DenialId> = denials::table
        .filter(denials::org_id.eq(refused.org))
        .filter(denials::user_id.eq(refused.user))
        .order(denials::id.desc())
        .offset(PER_PERSON)
        .select(denials::id)
        .first(tx.conn())
        .optional()?;
    let beyond = match beyond {
        Some(id) => Some(id),
        None => denials::table
            .filter(denials::org_id.eq(refused.org))
            .order(denials::id.desc())
            .offset(PER_ORGANIZATION)
            .select(denials::id)
            .first(tx.conn())
            .optional()?,
    };
    if let Some(id) = beyond {
        diesel::delete(denials::table.find((refused.org, id))).execute(tx.conn())?;
    }
    Ok(())
}

/// A page of refusals, the newest first.
///
/// # Errors
/// `FORBIDDEN` without `system.manage`.
pub fn page(conn: &mut Conn, actor: &Actor, args: &PageArgs<Denial>) -> Result<Page<DenialRow>> {
    actor.require(Permission::SystemManage)?;
    let query = denials::table
        .filter(denials::org_id.eq(actor.org))
        .select(DenialRow::as_select())
        .into_boxed::<MultiBackend>();
    let rows = page_query!(query, denials::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many [`page`] lists.
///
/// # Errors
/// `FORBIDDEN` without `system.manage`.
pub fn page_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    actor.require(Permission::SystemManage)?;
    let own = denials::table.filter(denials::org_id.eq(actor.org));
    Ok(own.count().get_result(conn)?)
}

/// Refusals that happened since then, over all organisations, for who looks after the machine.
///
/// # Errors
/// When the database fails.
pub fn since(conn: &mut Conn, then: Moment) -> Result<i64> {
    let recent = denials::table.filter(denials::last_at.ge(then));
    Ok(recent.count().get_result(conn)?)
}
