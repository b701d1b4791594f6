//! Marks notices as read.

use db::schema::notifications;
use db::types::Moment;
use diesel::prelude::*;

use super::access::visible;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::NotificationId;
use crate::kernel::input::at_most;
use crate::kernel::{Actor, Error, Tx};

/// Most notices that are named at once.
const MAX_IDS: usize = 200;

/// Which notices were read.
#[derive(Debug, Clone)]
pub enum Which {
    /// These, at most 200; those that are not the actor's are left alone.
    These(Vec<NotificationId>),
    /// This one and all before it.
    Through(NotificationId),
}

/// What was read.
#[derive(Debug, Clone)]
pub struct NotificationsMarkRead {
    /// Which notices.
    pub which: Which,
}

/// Marks the actor's own notices as read; those that are stay as they were. Tells how many changed.
///
/// # Errors
/// `TOO_LONG` about `ids`, `NOT_FOUND` about `throughId`.
pub fn notifications_mark_read(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NotificationsMarkRead,
) -> Result<usize> {
    let now: Option<Moment> = Some(tx.now());
    let own = diesel::update(notifications::table)
        .filter(notifications::org_id.eq(actor.org))
        .filter(notifications::user_id.eq(actor.user))
        .filter(notifications::read_at.is_null());
    Ok(match &input.which {
        Which::These(ids) => {
            at_most("ids", ids, MAX_IDS)?;
            own.filter(notifications::id.eq_any(ids))
                .set(notifications::read_at.eq(now))
                .execute(tx.conn())?
        }
        Which::Through(id) => {
            let seq: i64 = visible(actor)
                .filter(notifications::id.eq(*id))
                .select(notifications::seq)
                .first(tx.conn())
                .optional()?
                .ok_or_else(|| Error::from(CoreFault::NotFound).at(["throughId"]))?;
            own.filter(notifications::seq.le(seq))
                .set(notifications::read_at.eq(now))
                .execute(tx.conn())?
        }
    })
}
