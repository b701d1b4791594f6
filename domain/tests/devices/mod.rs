//! Devices, journals and receipts.

mod journal;
mod lifecycle;

use domain::devices::{
    DeviceRegister, DeviceRow, JournalDeliver, JournalEntry, JournalState, START, Sign,
    device_register, journal_deliver, link, read,
};
use domain::kernel::id::{DeviceId, Node};
use domain::kernel::{Actor, Moment, Result, Role};

use crate::quality::{for_lot, ground, schedule};
use crate::stage::Stage;

/// Names what it was asked to sign; real signatures are the edge's.
struct Seal;

impl Sign for Seal {
    fn key_id(&self) -> &str {
        "seal"
    }

    fn sign(&self, statement: &str) -> String {
        format!("signed {}", statement.len())
    }
}

pub fn register(stage: &Stage, actor: &Actor, id: DeviceId, name: &str) -> Result<DeviceId> {
    let (actor, name) = (actor.clone(), name.to_owned());
    let input = DeviceRegister {
        id,
        name,
        platform: "Android 16".to_owned(),
    };
    stage.write(move |tx| device_register(tx, &actor, &input))
}

pub fn new_device(stage: &Stage, actor: &Actor) -> DeviceId {
    register(stage, actor, stage.sources.id(), "手机").unwrap()
}

pub fn device(stage: &Stage, id: DeviceId) -> DeviceRow {
    let admin = stage.actor(Role::Admin);
    stage
        .read(|conn| read::by_ids(conn, &admin, &[id]))
        .unwrap()
        .pop()
        .unwrap()
}

/// An inspection that journals are about.
pub fn subject(stage: &Stage) -> Node {
    let ground = ground(stage);
    schedule(stage, &for_lot(ground.plan, ground.lot)).into()
}

/// A chain of entries from number 1 on, each with this data.
pub fn chain(data: &[&str]) -> Vec<JournalEntry> {
    let mut previous = START.to_owned();
    (1..)
        .zip(data)
        .map(|(number, data)| {
            let mut entry = JournalEntry {
                number,
                at: Moment(1_795_334_400_000_000 + number * 1_000),
                kind: "answer".to_owned(),
                data: (*data).to_owned(),
                hash: String::new(),
            };
            entry.hash = link(&previous, &entry);
            previous.clone_from(&entry.hash);
            entry
        })
        .collect()
}

pub fn deliver(
    stage: &Stage,
    actor: &Actor,
    device: DeviceId,
    subject: Node,
    entries: &[JournalEntry],
) -> Result<DeviceId> {
    let actor = actor.clone();
    let input = JournalDeliver {
        device,
        subject,
        entries: entries.to_vec(),
    };
    stage.write(move |tx| journal_deliver(tx, &actor, &input, &Seal))
}

pub fn state(stage: &Stage, actor: &Actor, device: DeviceId, subject: Node) -> JournalState {
    stage
        .read(|conn| read::journal_state(conn, actor, device, subject))
        .unwrap()
}
