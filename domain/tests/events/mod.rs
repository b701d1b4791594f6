//! The log: dense, chained, followed without loss.

mod append;
mod cursor;
mod idempotency;
mod reader;
mod timer;
mod verify;

use domain::events::{Event, EventKind, Position, Row, read};
use domain::kernel::{Actor, Tx};
use serde_json::{Value, json};

use crate::stage::Stage;

/// An event of nobody's business.
pub const HAPPENED: EventKind = EventKind {
    name: "test.happened",
    guest_fields: None,
};

fn emit(tx: &mut Tx<'_>, actor: &Actor, data: Value) {
    tx.emit(Event::by(actor, &HAPPENED, actor.user, data));
}

/// Appends so many events, each in a transaction of its own.
fn happen(stage: &Stage, times: usize) {
    for n in 0..times {
        let actor = stage.actor(domain::kernel::Role::Member);
        stage
            .write(move |tx| {
                emit(tx, &actor, json!({ "n": n }));
                Ok(())
            })
            .unwrap();
    }
}

/// The place of the last event.
fn head(stage: &Stage) -> Position {
    stage.read(|conn| read::head(conn, stage.org)).unwrap()
}

/// The whole log of the stage's organisation.
fn log(stage: &Stage) -> Vec<Row> {
    stage
        .read(|conn| read::after(conn, stage.org, 0, i64::MAX))
        .unwrap()
}
