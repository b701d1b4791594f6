//! Work that is due at a moment, such as a reminder: one row for each kind of work and object.
//!
//! A timer is set in the transaction of the change that makes it needed, and taken away in the
//! transaction of what it does: it fires once, whatever is restarted and however clocks jump.

use db::Conn;
use db::schema::timers;
use db::types::{Id, Kind, Moment};
use diesel::prelude::*;
use uuid::Uuid;

use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::OrganizationId;

/// Seconds until what failed is tried again; doubled with each failure.
const AGAIN: i64 = 10;
/// The most of these doublings: about an hour and a half.
const DOUBLINGS: i64 = 9;

/// A kind of work that a context does when its time has come.
#[derive(Debug, Clone, Copy)]
pub struct Timer {
    /// Its name in the table.
    pub name: &'static str,
    /// Does it for an object, whose id comes bare. The object may have changed since the timer was
    /// set: then it does nothing.
    pub fire: fn(&mut Tx<'_>, OrganizationId, Uuid) -> Result<()>,
}

/// What a timer is about; its name says of what kind.
#[derive(Debug)]
pub struct Subject;

impl Kind for Subject {
    const PREFIX: &'static str = "subject";
}

/// A timer that is due.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = timers)]
pub struct Due {
    /// Whose.
    pub org_id: OrganizationId,
    /// The name of its [`Timer`].
    pub name: String,
    subject_id: Id<Subject>,
    /// Since when it is due.
    pub due_at: Moment,
    attempts: i64,
}

/// Sets the timer of an object to a moment, which may be past; `None` takes it away.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody sets the same at this moment.
pub fn set<K: Kind>(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    name: &'static str,
    id: Id<K>,
    due: Option<Moment>,
) -> Result<()> {
    let subject: Id<Subject> = Id::new(id.uuid());
    let Some(due) = due else {
        diesel::delete(timers::table.find((org, name, subject))).execute(tx.conn())?;
        return Ok(());
    };
    let written = diesel::update(timers::table.find((org, name, subject)))
        .set((
            timers::due_at.eq(due),
            timers::attempts.eq(0),
            timers::error.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    if written == 1 {
        return Ok(());
    }
    begin(tx, (org, name, subject), due)
}

/// Brings the timer of an object forward to a moment, or sets it; one that is due earlier stays.
///
/// Its row is locked also when it stays, so that whoever is firing it at this moment either sees what
/// this transaction did, or is done before and the timer is set anew.
///
/// # Errors
/// As [`set`].
pub fn hasten<K: Kind>(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    name: &'static str,
    id: Id<K>,
    due: Moment,
) -> Result<()> {
    let subject: Id<Subject> = Id::new(id.uuid());
    let key = (org, name, subject);
    // Asked in the change itself: of many at once the earliest stays, whoever comes last.
    let forward = diesel::update(timers::table.find(key))
        .filter(timers::due_at.gt(due))
        .set((
            timers::due_at.eq(due),
            timers::attempts.eq(0),
            timers::error.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    let stays = diesel::update(timers::table.find(key))
        .filter(timers::due_at.le(due))
        .set(timers::due_at.eq(timers::due_at));
    if forward == 1 || stays.execute(tx.conn())? == 1 {
        return Ok(());
    }
    begin(tx, key, due)
}

fn begin(
    tx: &mut Tx<'_>,
    (org, name, subject): (OrganizationId, &'static str, Id<Subject>),
    due: Moment,
) -> Result<()> {
    let begun = diesel::insert_into(timers::table)
        .values((
            timers::org_id.eq(org),
            timers::name.eq(name),
            timers::subject_id.eq(subject),
            timers::due_at.eq(due),
            timers::attempts.eq(0),
        ))
        .execute(tx.conn());
    or_again(begun).map(drop)
}

/// The timers of all organisations that are due, the longest waiting first.
///
/// # Errors
/// When the database fails.
pub fn due(conn: &mut Conn, now: Moment, limit: i64) -> Result<Vec<Due>> {
    Ok(timers::table
        .filter(timers::due_at.le(now))
        .order(timers::due_at.asc())
        .limit(limit)
        .select(Due::as_select())
        .load(conn)?)
}

/// Does what is due and takes its timer away. Does nothing when the timer was set anew meanwhile, or
/// another process was quicker.
///
/// # Errors
/// The work's refusal; the timer stays.
pub fn fire(tx: &mut Tx<'_>, timer: &Timer, due: &Due) -> Result<()> {
    let taken = diesel::delete(timers::table.find((due.org_id, &due.name, due.subject_id)))
        .filter(timers::due_at.eq(due.due_at))
        .execute(tx.conn())?;
    if taken == 0 {
        return Ok(());
    }
    (timer.fire)(tx, due.org_id, due.subject_id.uuid())
}

/// Puts off what failed: 10 seconds at first, each time twice as long.
///
/// # Errors
/// When the database fails.
pub fn put_off(tx: &mut Tx<'_>, due: &Due, error: &str) -> Result<()> {
    let wait = AGAIN << due.attempts.clamp(0, DOUBLINGS);
    let later = tx.now().plus_seconds(wait);
    diesel::update(timers::table.find((due.org_id, &due.name, due.subject_id)))
        .filter(timers::due_at.eq(due.due_at))
        .set((
            timers::due_at.eq(later),
            timers::attempts.eq(due.attempts + 1),
            timers::error.eq(error),
        ))
        .execute(tx.conn())?;
    Ok(())
}
