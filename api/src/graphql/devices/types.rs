//! Types of devices.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use domain::devices::{self, DeviceRow, NamedFile, ReceiptRow};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{DeviceId, ReceiptId, UserId};

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::scalar::DateTime;

/// Where a device stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::devices::DeviceStatus")]
pub(crate) enum DeviceStatus {
    /// In use.
    Registered,
    /// In use, and known to a manager.
    Trusted,
    /// Lost; final. The app that reads this about itself wipes what it holds.
    Lost,
    /// Not used any more; final.
    Retired,
}

/// A phone or tablet that works without a network (设备).
#[derive(Clone)]
pub(crate) struct Device(pub(crate) DeviceRow);

impl From<DeviceRow> for Device {
    fn from(row: DeviceRow) -> Self {
        Self(row)
    }
}

/// A phone or tablet that works without a network (设备).
#[Object]
impl Device {
    /// Global id, made by the device.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// What its owner calls it, at most 100 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// What it is, as the app says: at most 100 characters.
    async fn platform(&self) -> &str {
        &self.0.platform
    }
    /// Who works with it.
    async fn owner(&self, ctx: &Context<'_>) -> Answer<User> {
        let owner = ctx.load::<UserId>(self.0.owner_id).await?;
        owner
            .map(User)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Where it stands.
    async fn status(&self) -> DeviceStatus {
        self.0.status.into()
    }
    /// When it was registered first.
    async fn registered_at(&self) -> DateTime {
        self.0.registered_at.into()
    }
    /// When it last registered, reported or delivered.
    async fn last_seen_at(&self) -> DateTime {
        self.0.last_seen_at.into()
    }
    /// Pieces of work that were not delivered when it last reported; of a lost device as it was
    /// before it was marked so.
    async fn unsent_count(&self) -> i32 {
        i32::try_from(self.0.unsent_count).unwrap_or(i32::MAX)
    }
    /// Since when the oldest of them waits; null when there is none or the device did not say.
    async fn unsent_since(&self) -> Option<DateTime> {
        self.0.unsent_since.map(Into::into)
    }
    /// LOST with work that was never delivered.
    async fn at_risk(&self) -> bool {
        self.0.is_at_risk()
    }
    /// Why it was marked as lost; null for other devices.
    async fn lost_reason(&self) -> Option<&str> {
        self.0.lost_reason.as_deref()
    }
    /// The newest receipt that it was given; null when it never delivered.
    async fn last_receipt(&self, ctx: &Context<'_>) -> Answer<Option<Receipt>> {
        match self.0.last_receipt_id {
            Some(id) => Ok(ctx.load::<ReceiptId>(id).await?.map(Receipt)),
            None => Ok(None),
        }
    }
}

/// A file that a journal names.
#[derive(SimpleObject)]
pub(crate) struct ReceiptFile {
    /// Global id of the file.
    file_id: ID,
    /// SHA-256 of its bytes as they are stored, 64 lower-case hex digits.
    sha256: String,
}

impl From<NamedFile> for ReceiptFile {
    fn from(file: NamedFile) -> Self {
        Self {
            file_id: file.file_id.to_string().into(),
            sha256: file.sha256,
        }
    }
}

/// The server's signed word that a journal and the files that it names are stored (送达回执). Only the
/// newest of a device and object is kept.
#[derive(Clone)]
pub(crate) struct Receipt(pub(crate) ReceiptRow);

impl From<ReceiptRow> for Receipt {
    fn from(row: ReceiptRow) -> Self {
        Self(row)
    }
}

/// The server's signed word that a journal and the files that it names are stored (送达回执). Only the
/// newest of a device and object is kept.
#[Object]
impl Receipt {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The device that delivered.
    async fn device(&self, ctx: &Context<'_>) -> Answer<Device> {
        let device = ctx.load::<DeviceId>(self.0.device_id).await?;
        device
            .map(Device)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Global id of the inspection, sample, sample round, lot, warehouse, stock count, purchase order or sales
    /// order that the journal is about.
    async fn subject_id(&self, ctx: &Context<'_>) -> Answer<ID> {
        let subject = self.0.subject();
        subject
            .map(|node| node.to_string().into())
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Entries that are stored, from number 1 on.
    async fn entries(&self) -> i32 {
        i32::try_from(self.0.entries).unwrap_or(i32::MAX)
    }
    /// Hash of the last of them, 64 hex digits.
    async fn head_hash(&self) -> &str {
        &self.0.head_hash
    }
    /// The files that the entries name, all complete, by id; at most 1,000.
    async fn files(&self, ctx: &Context<'_>) -> Answer<Vec<ReceiptFile>> {
        let files = self.0.files().map_err(|e| ctx.refuse(e))?;
        Ok(files.into_iter().map(Into::into).collect())
    }
    /// When it was issued.
    async fn issued_at(&self) -> DateTime {
        self.0.issued_at.into()
    }
    /// Epoch of the database; another one after a backup was restored, and then everything has to be
    /// delivered again.
    async fn epoch(&self) -> &str {
        &self.0.epoch
    }
    /// Which of `receiptKeys` signed.
    async fn key_id(&self) -> &str {
        &self.0.key_id
    }
    /// What was signed: canonical JSON with the keys device, entries, epoch, files (of fileId and
    /// sha256), head, issuedAt, organisation, subject.
    async fn statement(&self) -> &str {
        &self.0.statement
    }
    /// Ed25519 signature of the statement's UTF-8 bytes, base64url.
    async fn signature(&self) -> &str {
        &self.0.signature
    }
}

/// A public key that receipts are checked with.
#[derive(SimpleObject)]
pub(crate) struct ReceiptKey {
    /// Names the key, 16 hex digits.
    pub(super) id: String,
    /// Always Ed25519.
    pub(super) algorithm: &'static str,
    /// The key, 32 bytes as base64url.
    pub(super) public_key: String,
}

/// What the server holds of a journal.
#[derive(SimpleObject)]
pub(crate) struct JournalState {
    /// Entries that are stored, from number 1 on.
    entries: i32,
    /// Hash of the last of them, 64 hex digits; zeros without entries.
    head_hash: String,
    /// Epoch of the database; another one after a backup was restored.
    epoch: String,
    /// What the last delivery was answered with; null without one.
    receipt: Option<Receipt>,
}

impl From<devices::JournalState> for JournalState {
    fn from(state: devices::JournalState) -> Self {
        Self {
            entries: i32::try_from(state.entries).unwrap_or(i32::MAX),
            head_hash: state.head_hash,
            epoch: state.epoch,
            receipt: state.receipt.map(Receipt),
        }
    }
}
