//! Gives a task the key that its leads carry.

use db::schema::task_tracking_keys;
use diesel::prelude::*;
use serde_json::json;

use super::events::TRACKING_KEY_CREATED;
use super::row::TrackingKeyRow;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::TaskId;
use crate::kernel::{Actor, Tx};
use crate::projects::TaskTarget;
use crate::projects::access::for_work;

/// Letters of keys: no vowels, which make words, and nothing that is read as something else.
const LETTERS: &[u8; 27] = b"BCDFGHJKLMNPQRSTVWXYZ346789";
/// Letters of a key: 27^8 are 280 thousand million.
const LENGTH: usize = 8;

/// Makes the key, or leaves the one that is there.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `PROJECT_CLOSED`, `RETRY` for a key that is taken.
pub fn task_tracking_key_create(tx: &mut Tx<'_>, actor: &Actor, task: TaskId) -> Result<TaskId> {
    let target = TaskTarget {
        task,
        version: None,
    };
    let work = for_work(tx, actor, target)?;
    actor.require(Permission::LeadRead)?;
    let known = task_tracking_keys::table
        .find((actor.org, task))
        .count()
        .get_result::<i64>(tx.conn())?;
    if known > 0 {
        return Ok(task);
    }
    let row = TrackingKeyRow {
        org_id: actor.org,
        task_id: task,
        key: key(tx),
        created_by: actor.user,
        created_at: tx.now(),
    };
    let inserted = diesel::insert_into(task_tracking_keys::table).values(&row);
    or_again(inserted.execute(tx.conn()))?;
    tx.emit(Event {
        project: Some(work.task.project_id),
        ..Event::by(
            actor,
            &TRACKING_KEY_CREATED,
            task,
            json!({ "key": row.key }),
        )
    });
    Ok(task)
}

fn key(tx: &Tx<'_>) -> String {
    let mut random = [0_u8; LENGTH];
    tx.sources().fill(&mut random);
    let letter = |byte: &u8| LETTERS.iter().cycle().nth(usize::from(*byte));
    random
        .iter()
        .filter_map(letter)
        .copied()
        .map(char::from)
        .collect()
}
