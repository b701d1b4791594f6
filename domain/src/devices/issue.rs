//! Receipts: what the server confirms, signed so that a phone can prove it later.

use chrono::SecondsFormat;
use db::schema::receipts;
use diesel::prelude::*;
use serde::Serialize;

use super::chain::stamp;
use super::model::{JournalRow, NamedFile, ReceiptRow};
use super::read::epoch;
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{DeviceId, Node, OrganizationId};

/// Signs statements with the installation's key.
pub trait Sign: Send + Sync {
    /// Names the key.
    fn key_id(&self) -> &str;
    /// The signature of a statement's UTF-8 bytes, base64url.
    fn sign(&self, statement: &str) -> String;
}

/// What is signed; the order of the fields is that of the canonical text.
#[derive(Serialize)]
struct Statement<'a> {
    device: DeviceId,
    entries: i64,
    epoch: &'a str,
    files: &'a [NamedFile],
    head: &'a str,
    #[serde(rename = "issuedAt")]
    issued_at: String,
    organisation: OrganizationId,
    subject: String,
}

/// The receipt of a journal and whether it is a new one: as long as it would state the same, the
/// same one is given.
pub(super) fn issue(
    tx: &mut Tx<'_>,
    journal: &JournalRow,
    files: Vec<NamedFile>,
    sign: &dyn Sign,
) -> Result<(ReceiptRow, bool)> {
    let epoch = epoch(tx.conn(), journal.org_id)?;
    let listed = serde_json::to_string(&files)?;
    let known: Option<ReceiptRow> = receipts::table
        .filter(receipts::org_id.eq(journal.org_id))
        .filter(receipts::device_id.eq(journal.device_id))
        .filter(receipts::subject_id.eq(journal.subject_id))
        .select(ReceiptRow::as_select())
        .first(tx.conn())
        .optional()?;
    if let Some(known) = known {
        let same = known.entries == journal.entries
            && known.head_hash == journal.head_hash
            && known.files == listed
            && known.epoch == epoch
            && known.key_id == sign.key_id();
        if same {
            return Ok((known, false));
        }
        diesel::delete(receipts::table.find((known.org_id, known.id))).execute(tx.conn())?;
    }
    let subject = Node::from_parts(&journal.subject_type, journal.subject_id.uuid());
    let statement = serde_json::to_string(&Statement {
        device: journal.device_id,
        entries: journal.entries,
        epoch: &epoch,
        files: &files,
        head: &journal.head_hash,
        issued_at: stamp(tx.now(), SecondsFormat::Micros),
        organisation: journal.org_id,
        subject: subject.map(|node| node.to_string()).unwrap_or_default(),
    })?;
    let row = ReceiptRow {
        org_id: journal.org_id,
        id: tx.id(),
        device_id: journal.device_id,
        subject_id: journal.subject_id,
        subject_type: journal.subject_type.clone(),
        entries: journal.entries,
        head_hash: journal.head_hash.clone(),
        files: listed,
        epoch,
        key_id: sign.key_id().to_owned(),
        signature: sign.sign(&statement),
        statement,
        issued_at: tx.now(),
    };
    diesel::insert_into(receipts::table)
        .values(&row)
        .execute(tx.conn())?;
    Ok((row, true))
}
