//! Positions in the log as clients hold them.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::Conn;
use db::schema::{event_heads, events};
use diesel::prelude::*;
use uuid::Uuid;

use super::fault::EventsFault;
use crate::kernel::fault::Result;
use crate::kernel::id::OrganizationId;

/// A position in the log of one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Organisation.
    pub org: OrganizationId,
    /// Changes when a database is restored from a backup.
    pub epoch: i64,
    /// Last event that is behind the holder.
    pub seq: i64,
    /// First 8 bytes of that event's hash.
    pub hash: [u8; 8],
}

/// A position on the wire: 54 letters that say nothing to their holder.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Cursor(pub String);

impl From<&Position> for Cursor {
    fn from(position: &Position) -> Self {
        let mut bytes = Vec::with_capacity(40);
        bytes.extend_from_slice(position.org.uuid().as_bytes());
        bytes.extend_from_slice(&position.epoch.to_be_bytes());
        bytes.extend_from_slice(&position.seq.to_be_bytes());
        bytes.extend_from_slice(&position.hash);
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }
}

impl Cursor {
    /// Reads the position; `None` when it is none.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        let bytes = URL_SAFE_NO_PAD.decode(&self.0).ok()?;
        let (org, rest) = bytes.split_first_chunk::<16>()?;
        let (epoch, rest) = rest.split_first_chunk::<8>()?;
        let (seq, rest) = rest.split_first_chunk::<8>()?;
        let hash: [u8; 8] = rest.try_into().ok()?;
        Some(Position {
            org: OrganizationId::new(Uuid::from_bytes(*org)),
            epoch: i64::from_be_bytes(*epoch),
            seq: i64::from_be_bytes(*seq),
            hash,
        })
    }

    /// The sequence number behind which to go on, if this cursor belongs to this log.
    ///
    /// # Errors
    /// `RESYNC_REQUIRED` for another organisation, another epoch, a position from the future, or
    /// one whose event has another hash now.
    pub fn resume(&self, conn: &mut Conn, org: OrganizationId) -> Result<i64> {
        let wanted = self.position().ok_or(EventsFault::ResyncRequired)?;
        if wanted.org != org || wanted != at(conn, org, wanted.seq)? {
            return Err(EventsFault::ResyncRequired.into());
        }
        Ok(wanted.seq)
    }
}

/// The position of an event of the log, or of its very start (`seq` 0).
pub(crate) fn at(conn: &mut Conn, org: OrganizationId, seq: i64) -> Result<Position> {
    let epoch: i64 = event_heads::table
        .find(org)
        .select(event_heads::epoch)
        .first(conn)?;
    let hash: Vec<u8> = if seq == 0 {
        vec![0; 32]
    } else {
        events::table
            .find((org, seq))
            .select(events::hash)
            .first(conn)
            .optional()?
            .ok_or(EventsFault::ResyncRequired)?
    };
    Ok(Position {
        org,
        epoch,
        seq,
        hash: short(&hash),
    })
}

/// First 8 bytes of a hash.
pub(crate) fn short(hash: &[u8]) -> [u8; 8] {
    hash.first_chunk::<8>().copied().unwrap_or_default()
}
