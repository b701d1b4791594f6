//! Writes notices.

use db::Conn;
use db::schema::notifications;
use db::types::{Id, Moment};
use diesel::dsl::exists;
use diesel::prelude::*;
use serde_json::Value;

use super::access::sees;
use super::model::{NotificationKind, NotificationRow};
use crate::events::Row;
use crate::identity::recipients;
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{Node, OrganizationId, UserId};

/// Most notices of a person; older ones are forgotten.
pub const PER_PERSON: i64 = 1_000;
/// Days that notices are kept.
pub const KEPT_DAYS: i64 = 90;
/// Notices that are forgotten at once.
const BATCH: i64 = 1_000;

/// What an event tells somebody.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// Who is told; at most the first of several for one person counts.
    pub(super) users: Vec<UserId>,
    /// What it says.
    pub(super) kind: NotificationKind,
    /// What it is about, which they must see.
    pub(super) subject: Node,
    /// References and values that the text needs.
    pub(super) params: Value,
    /// Not for guests.
    pub(super) internal: bool,
    /// Also for who did it.
    pub(super) even_actor: bool,
}

/// Writes what an event tells people, but not to who did it.
pub(super) fn tell(tx: &mut Tx<'_>, row: &Row, all: &[Told]) -> Result<()> {
    let mut known: Vec<UserId> = Vec::new();
    for told in all {
        for user in &told.users {
            let own = row.actor_id == Some(*user) && !told.even_actor;
            if own || known.contains(user) {
                continue;
            }
            if write(tx, row, told, *user)? {
                known.push(*user);
            }
        }
    }
    Ok(())
}

/// Writes one notice unless it is there already; false when the person may not know.
fn write(tx: &mut Tx<'_>, row: &Row, told: &Told, user: UserId) -> Result<bool> {
    let now = tx.now();
    let Some(person) = recipients::person(tx.conn(), now, row.org_id, user)? else {
        return Ok(false);
    };
    if (told.internal && person.is_guest()) || !sees(tx.conn(), &person, told.subject)? {
        return Ok(false);
    }
    let written = notifications::table
        .filter(notifications::org_id.eq(row.org_id))
        .filter(notifications::user_id.eq(user))
        .filter(notifications::seq.eq(row.seq));
    if diesel::select(exists(written)).get_result(tx.conn())? {
        return Ok(true);
    }
    let notice = NotificationRow {
        org_id: row.org_id,
        id: tx.id(),
        user_id: user,
        seq: row.seq,
        kind: told.kind,
        subject_type: told.subject.prefix.to_owned(),
        subject_id: Id::new(told.subject.uuid),
        project_id: row.project_id,
        actor_id: row.actor_id,
        params: told.params.to_string(),
        internal: told.internal,
        created_at: row.at,
        read_at: None,
    };
    let inserted = diesel::insert_into(notifications::table)
        .values(&notice)
        .execute(tx.conn());
    or_again(inserted)?;
    bound(tx, row.org_id, user)?;
    Ok(true)
}

/// Forgets a person's oldest notices beyond [`PER_PERSON`].
fn bound(tx: &mut Tx<'_>, org: OrganizationId, user: UserId) -> Result<()> {
    let of_person = || {
        notifications::table
            .filter(notifications::org_id.eq(org))
            .filter(notifications::user_id.eq(user))
    };
    let beyond: Option<i64> = of_person()
        .order(notifications::seq.desc())
        .offset(PER_PERSON)
        .select(notifications::seq)
        .first(tx.conn())
        .optional()?;
    if let Some(seq) = beyond {
        diesel::delete(of_person().filter(notifications::seq.le(seq))).execute(tx.conn())?;
    }
    Ok(())
}

/// Forgets notices that are older than [`KEPT_DAYS`], some at a time, and says how many.
///
/// # Errors
/// When the database fails.
pub fn forget(conn: &mut Conn, now: Moment) -> Result<usize> {
    let old = now.plus_seconds(-KEPT_DAYS * 24 * 3600);
    let ids: Vec<(OrganizationId, crate::kernel::id::NotificationId)> = notifications::table
        .filter(notifications::created_at.lt(old))
        .order(notifications::created_at.asc())
        .limit(BATCH)
        .select((notifications::org_id, notifications::id))
        .load(conn)?;
    for key in &ids {
        diesel::delete(notifications::table.find(*key)).execute(conn)?;
    }
    Ok(ids.len())
}
