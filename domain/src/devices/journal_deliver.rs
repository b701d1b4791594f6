//! A device delivers what it recorded about one object, and is given a receipt.

use std::collections::HashMap;

use db::schema::{devices, journal_entries, journals};
use db::types::{Id, Kind, Moment};
use diesel::prelude::*;
use serde_json::json;

use super::access::{for_delivering, for_subject};
use super::chain::{START, link};
use super::events::JOURNAL_DELIVERED;
use super::fault::DevicesFault;
use super::issue::{Sign, issue};
use super::model::{DeviceRow, EntryRow, JournalRow, NamedFile};
use super::named::{self, MAX_FILES};
use crate::events::Event;
use crate::kernel::fault::{CoreFault, Error, Result, or_again};
use crate::kernel::id::{DeviceId, Node, ReceiptId, Warehouse};
use crate::kernel::input::{InputFault, at_most};
use crate::kernel::{Actor, Tx};

/// Most entries of a journal about something that comes to an end.
pub const MAX_ENTRIES: i64 = 5_000;
/// Most entries of a journal about a warehouse, in which the same phone works day after day.
const MAX_OF_WAREHOUSE: i64 = 100_000;
/// Most entries of one delivery.
pub const MAX_PORTION: usize = 500;
/// Most bytes of entries that a device can deliver.
pub const MAX_BYTES: i64 = 50_000_000;
/// Most bytes of an entry's data.
const MAX_DATA: usize = 16_000;

/// An entry as the phone recorded it.
#[derive(Debug, Clone)]
pub struct JournalEntry {
    /// Its place in the journal, from 1.
    pub number: i64,
    /// When, by the device's clock.
    pub at: Moment,
    /// What happened, 1 to 40 ASCII letters, digits and signs.
    pub kind: String,
    /// A JSON object as text, at most 16,000 bytes.
    pub data: String,
    /// See [`link`].
    pub hash: String,
}

/// What is delivered.
#[derive(Debug, Clone)]
pub struct JournalDeliver {
    /// The device.
    pub device: DeviceId,
    /// What the journal is about.
    pub subject: Node,
    /// Entries in order, 1 to [`MAX_PORTION`]; those that are stored already must be the same.
    pub entries: Vec<JournalEntry>,
}

/// Appends what is new and issues the receipt; a repeat is given the same one.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `DEVICE_NOT_ACTIVE`, `JOURNAL_GAP`, `JOURNAL_BROKEN`,
/// `JOURNAL_DIFFERS`, `JOURNAL_FULL`, `FILE_INCOMPLETE` and `HASH_MISMATCH` about `files` and the
/// file's id, errors of input.
pub fn journal_deliver(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &JournalDeliver,
    sign: &dyn Sign,
) -> Result<DeviceId> {
    let device = for_delivering(tx, actor, input.device)?;
    for_subject(tx.conn(), actor, input.subject)?;
    at_most("entries", &input.entries, MAX_PORTION)?;
    let stored = stored(tx, actor, input)?;
    let (new, named) = verified(tx, actor, input, &stored)?;
    let (added, bytes) = (new.len(), size(&new));
    if device.journal_bytes + bytes > MAX_BYTES {
        return Err(full(input.subject.prefix));
    }
    let journal = append(tx, &stored, new)?;
    named::keep(tx, &journal, named)?;
    let files = named::complete(tx, actor, &journal)?;
    let (receipt, fresh) = issue(tx, &journal, files, sign)?;
    seen(tx, &device, bytes, receipt.id, fresh)?;
    if fresh {
        let data = json!({
            "deviceId": device.id, "receiptId": receipt.id, "added": added,
            "entries": receipt.entries, "headHash": receipt.head_hash,
        });
        tx.emit(Event::by(actor, &JOURNAL_DELIVERED, input.subject, data));
    }
    Ok(device.id)
}

fn size(entries: &[EntryRow]) -> i64 {
    let size: usize = entries.iter().map(|e| e.data.len() + e.kind.len()).sum();
    i64::try_from(size).unwrap_or(i64::MAX)
}

/// Keeps what the delivery says about the device.
fn seen(
    tx: &mut Tx<'_>,
    device: &DeviceRow,
    bytes: i64,
    receipt: ReceiptId,
    fresh: bool,
) -> Result<()> {
    let newest = if fresh {
        Some(receipt)
    } else {
        device.last_receipt_id
    };
    let now = tx.now();
    diesel::update(devices::table.find((device.org_id, device.id)))
        .set((
            devices::last_seen_at.eq(now),
            devices::last_receipt_id.eq(newest),
            devices::journal_bytes.eq(devices::journal_bytes + bytes),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// The journal as it is stored; an empty one when nothing was delivered yet.
fn stored(tx: &mut Tx<'_>, actor: &Actor, input: &JournalDeliver) -> Result<JournalRow> {
    let subject_id = Id::new(input.subject.uuid);
    let known = journals::table
        .find((actor.org, input.device, subject_id))
        .filter(journals::subject_type.eq(input.subject.prefix))
        .select(JournalRow::as_select())
        .first(tx.conn())
        .optional()?;
    Ok(known.unwrap_or_else(|| JournalRow {
        org_id: actor.org,
        device_id: input.device,
        subject_id,
        subject_type: input.subject.prefix.to_owned(),
        entries: 0,
        head_hash: START.to_owned(),
    }))
}

/// Checks every entry against what is stored; gives the new ones and the files that they name.
fn verified(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &JournalDeliver,
    stored: &JournalRow,
) -> Result<(Vec<EntryRow>, Vec<NamedFile>)> {
    let Some(first) = input.entries.first().map(|entry| entry.number) else {
        return Err(Error::from(InputFault::Required).at(["entries"]));
    };
    let expected = stored.entries + 1;
    if !(1..=expected).contains(&first) {
        return Err(at_entry(DevicesFault::JournalGap { expected }, 0, "number"));
    }
    let known = hashes(tx, stored, first)?;
    let mut previous = known
        .get(&(first - 1))
        .map_or_else(|| START.to_owned(), String::clone);
    let (mut new, mut files) = (Vec::new(), Vec::new());
    for ((place, entry), number) in input.entries.iter().enumerate().zip(first..) {
        if entry.number != number {
            let gap = DevicesFault::JournalGap { expected: number };
            return Err(at_entry(gap, place, "number"));
        }
        let named = checked(entry, place)?;
        let hash = link(&previous, entry);
        if hash != entry.hash {
            let broken = DevicesFault::JournalBroken { number };
            return Err(at_entry(broken, place, "hash"));
        }
        match known.get(&number) {
            Some(there) if *there == hash => {}
            Some(_) => {
                let differs = DevicesFault::JournalDiffers { number };
                return Err(at_entry(differs, place, "hash"));
            }
            None => {
                files.extend(named);
                new.push(EntryRow {
                    org_id: actor.org,
                    device_id: input.device,
                    subject_id: stored.subject_id,
                    number,
                    at: entry.at,
                    kind: entry.kind.clone(),
                    data: entry.data.clone(),
                    hash: hash.clone(),
                    received_at: tx.now(),
                });
            }
        }
        previous = hash;
    }
    Ok((new, files))
}

/// Hashes that are stored, from the one before `first` on, as many as one delivery can meet.
fn hashes(tx: &mut Tx<'_>, journal: &JournalRow, first: i64) -> Result<HashMap<i64, String>> {
    let portion = i64::try_from(MAX_PORTION).unwrap_or(i64::MAX);
    let rows: Vec<(i64, String)> = journal_entries::table
        .filter(journal_entries::org_id.eq(journal.org_id))
        .filter(journal_entries::device_id.eq(journal.device_id))
        .filter(journal_entries::subject_id.eq(journal.subject_id))
        .filter(journal_entries::number.ge(first - 1))
        .order(journal_entries::number.asc())
        .limit(portion + 1)
        .select((journal_entries::number, journal_entries::hash))
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}

/// Checks an entry's texts and gives the files that it names.
fn checked(entry: &JournalEntry, place: usize) -> Result<Vec<NamedFile>> {
    let fine = (1..=40).contains(&entry.kind.len())
        && entry.kind.bytes().all(|byte| byte.is_ascii_graphic());
    if !fine {
        let expected = "1 to 40 ASCII letters, digits and signs".to_owned();
        return Err(at_entry(InputFault::Malformed { expected }, place, "kind"));
    }
    if entry.data.len() > MAX_DATA {
        let max = i64::try_from(MAX_DATA).unwrap_or(i64::MAX);
        return Err(at_entry(InputFault::TooLong { max }, place, "data"));
    }
    named::read(&entry.data).ok_or_else(|| {
        let expected = r#"a JSON object, its files as [{"fileId","sha256"}]"#.to_owned();
        at_entry(InputFault::Malformed { expected }, place, "data")
    })
}

/// How many entries a journal about such an object has.
fn most(subject_type: &str) -> i64 {
    if subject_type == Warehouse::PREFIX {
        MAX_OF_WAREHOUSE
    } else {
        MAX_ENTRIES
    }
}

/// The journal or the device has as much as it can have.
pub(super) fn full(subject_type: &str) -> Error {
    DevicesFault::JournalFull {
        entries: most(subject_type),
        files: i64::try_from(MAX_FILES).unwrap_or(i64::MAX),
        bytes: MAX_BYTES,
    }
    .into()
}

/// Stores the new entries behind those that are there.
fn append(tx: &mut Tx<'_>, stored: &JournalRow, new: Vec<EntryRow>) -> Result<JournalRow> {
    let Some(last) = new.last() else {
        return Ok(stored.clone());
    };
    let journal = JournalRow {
        entries: last.number,
        head_hash: last.hash.clone(),
        ..stored.clone()
    };
    if journal.entries > most(&journal.subject_type) {
        return Err(full(&journal.subject_type));
    }
    if stored.entries == 0 {
        or_again(
            diesel::insert_into(journals::table)
                .values(&journal)
                .execute(tx.conn()),
        )?;
    } else {
        let key = (journal.org_id, journal.device_id, journal.subject_id);
        let changed = diesel::update(journals::table.find(key))
            .filter(journals::entries.eq(stored.entries))
            .set((
                journals::entries.eq(journal.entries),
                journals::head_hash.eq(&journal.head_hash),
            ))
            .execute(tx.conn())?;
        // Another delivery of the same journal came between.
        if changed == 0 {
            return Err(CoreFault::Retry.into());
        }
    }
    for row in new {
        diesel::insert_into(journal_entries::table)
            .values(&row)
            .execute(tx.conn())?;
    }
    Ok(journal)
}

fn at_entry(fault: impl Into<Error>, place: usize, field: &str) -> Error {
    let place = place.to_string();
    fault.into().at(["entries", place.as_str(), field])
}
