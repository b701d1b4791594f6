//! Rows of devices, journals and receipts.

use db::schema::{devices, journal_entries, journal_files, journals, receipts};
use db::types::{Id, Moment};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kernel::id::{
    DeviceId, EventNode, FileId, Node, OrganizationId, ReceiptId, SessionId, UserId,
};

db::text_enum! {
    /// Where a device stands.
    pub enum DeviceStatus {
        /// In use.
        Registered => "REGISTERED",
        /// In use, and known to a manager.
        Trusted => "TRUSTED",
        /// Lost; final.
        Lost => "LOST",
        /// Not used any more; final.
        Retired => "RETIRED",
    }
}

impl DeviceStatus {
    /// The states of a device in use.
    pub(super) const ACTIVE: [Self; 2] = [Self::Registered, Self::Trusted];

    /// Whether the device is in use.
    #[must_use]
    pub fn is_active(self) -> bool {
        Self::ACTIVE.contains(&self)
    }
}

/// A device.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = devices)]
pub struct DeviceRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: DeviceId,
    /// Who works with it.
    pub owner_id: UserId,
    /// What its owner calls it.
    pub name: String,
    /// What it is, as the app says.
    pub platform: String,
    /// Where it stands.
    pub status: DeviceStatus,
    /// The session that last registered it.
    pub session_id: Option<SessionId>,
    /// What it last reported as not delivered.
    pub unsent_count: i64,
    /// Since when the oldest of it waits.
    pub unsent_since: Option<Moment>,
    /// When it was registered first.
    pub registered_at: Moment,
    /// When it last registered, reported or delivered.
    pub last_seen_at: Moment,
    /// Bytes of the entries of all its journals.
    pub journal_bytes: i64,
    /// Why it was marked as lost.
    pub lost_reason: Option<String>,
    /// The newest receipt that it was given.
    pub last_receipt_id: Option<ReceiptId>,
}

impl DeviceRow {
    /// Lost with work that was never delivered.
    #[must_use]
    pub fn is_at_risk(&self) -> bool {
        self.status == DeviceStatus::Lost && self.unsent_count > 0
    }
}

/// What a device has delivered about one object.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = journals)]
pub(super) struct JournalRow {
    pub(super) org_id: OrganizationId,
    pub(super) device_id: DeviceId,
    pub(super) subject_id: Id<EventNode>,
    pub(super) subject_type: String,
    pub(super) entries: i64,
    pub(super) head_hash: String,
}

/// An entry of a journal.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = journal_entries)]
pub(super) struct EntryRow {
    pub(super) org_id: OrganizationId,
    pub(super) device_id: DeviceId,
    pub(super) subject_id: Id<EventNode>,
    pub(super) number: i64,
    pub(super) at: Moment,
    pub(super) kind: String,
    pub(super) data: String,
    pub(super) hash: String,
    pub(super) received_at: Moment,
}

/// A file that an entry of a journal names.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = journal_files)]
pub(super) struct JournalFileRow {
    pub(super) org_id: OrganizationId,
    pub(super) device_id: DeviceId,
    pub(super) subject_id: Id<EventNode>,
    pub(super) file_id: FileId,
    pub(super) sha256: String,
}

/// A file with the hash of its bytes. The order of the fields is that of the signed statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NamedFile {
    /// File.
    pub file_id: FileId,
    /// SHA-256, 64 lower-case hex digits.
    pub sha256: String,
}

/// What the server confirms about a journal.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = receipts)]
pub struct ReceiptRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: ReceiptId,
    /// Device.
    pub device_id: DeviceId,
    /// Bare id of the object.
    pub subject_id: Id<EventNode>,
    /// Type prefix of the object.
    pub subject_type: String,
    /// Entries that are stored.
    pub entries: i64,
    /// Hash of the last one.
    pub head_hash: String,
    /// The files that the entries name, as JSON.
    pub files: String,
    /// Epoch of the log.
    pub epoch: String,
    /// Key that signed.
    pub key_id: String,
    /// What was signed.
    pub statement: String,
    /// Signature.
    pub signature: String,
    /// When.
    pub issued_at: Moment,
}

impl ReceiptRow {
    /// The object that the journal is about.
    #[must_use]
    pub fn subject(&self) -> Option<Node> {
        Node::from_parts(&self.subject_type, self.subject_id.uuid())
    }

    /// The files that the entries name, by id.
    ///
    /// # Errors
    /// When what is stored is damaged.
    pub fn files(&self) -> crate::kernel::Result<Vec<NamedFile>> {
        Ok(serde_json::from_str(&self.files)?)
    }
}
