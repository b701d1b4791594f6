//! Devices that work without a network, and the proof that what they recorded has arrived.
//!
//! Owns `devices`, `journals`, `journal_entries`, `journal_files`, `receipts`.
//! Invariants: a device belongs to one member; a journal is one device's hash chain about one object,
//! its entries are numbered without a gap and never change; a receipt is issued in the transaction
//! that stored what it states, and only while every file that the journal names is complete; the log's
//! epoch stands in it, so that a phone notices when a backup was restored.
//! Limits: 20 devices a member that are in use, 200 ever; 5,000 entries a journal, 500 a delivery,
//! 16 kB an entry, 1,000 files a journal, 50 MB of entries a device.
//! Emits: `device.*` about the device, `journal.delivered` about the object.

pub mod access;
mod chain;
mod device_mark_lost;
mod device_register;
mod device_report;
mod device_retire;
mod device_trust;
pub mod events;
mod fault;
mod issue;
mod journal_deliver;
mod model;
mod named;
pub mod read;

pub use chain::{START, link, stamp};
pub use device_mark_lost::{DeviceMarkLost, device_mark_lost};
pub use device_register::{DeviceRegister, MAX_DEVICES, MAX_EVER, device_register};
pub use device_report::{DeviceReport, device_report};
pub use device_retire::device_retire;
pub use device_trust::device_trust;
pub use fault::DevicesFault;
pub use issue::Sign;
pub use journal_deliver::{
    JournalDeliver, JournalEntry, MAX_BYTES, MAX_ENTRIES, MAX_PORTION, journal_deliver,
};
pub use model::{DeviceRow, DeviceStatus, NamedFile, ReceiptRow};
pub use read::JournalState;
