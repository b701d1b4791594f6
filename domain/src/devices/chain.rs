//! The hash chain of a journal, as phones compute it.

use chrono::{DateTime, SecondsFormat, Utc};
use db::types::Moment;
use sha2::{Digest, Sha256};

use super::journal_deliver::JournalEntry;

/// What the first entry follows: 64 zeros.
pub const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The hash of an entry behind the one whose hash is `previous`: SHA-256 over the previous hash,
/// number, time, kind and data as UTF-8 text, a line feed between them, as hex.
#[must_use]
pub fn link(previous: &str, entry: &JournalEntry) -> String {
    let text = format!(
        "{previous}\n{}\n{}\n{}\n{}",
        entry.number,
        stamp(entry.at, SecondsFormat::Millis),
        entry.kind,
        entry.data
    );
    hex::encode(Sha256::digest(text))
}

/// A time as text, RFC 3339 in UTC.
#[must_use]
pub fn stamp(at: Moment, precision: SecondsFormat) -> String {
    DateTime::<Utc>::from_timestamp_micros(at.0)
        .map_or_else(String::new, |at| at.to_rfc3339_opts(precision, true))
}
