//! The body of an upload request on its way to the disk.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::sync::Arc;
use std::time::Duration;

use actix_web::web::Payload;
use bytes::Bytes;
use domain::files::{FileProgress, FileRow, file_progress};
use domain::kernel::Actor;
use domain::kernel::fault::{CoreFault, Error, internal};
use futures::StreamExt;
use sha2::{Digest, Sha256};

use super::fault::TusFault;
use super::problem::Problem;
use crate::app::App;
use crate::files::{Turn, discard};

/// Bytes that wait in memory for the disk.
const BUFFER: usize = 512 * 1024;
/// Bytes after which the offset is made durable, so that a crash loses no more.
const ACKNOWLEDGE: i64 = 4 * 1024 * 1024;
/// How long a body may be silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// The promised SHA-256 of one body.
pub(super) struct Checksum {
    promised: Vec<u8>,
    digest: Sha256,
}

impl Checksum {
    /// A body that is to have this hash.
    pub(super) fn new(promised: Vec<u8>) -> Self {
        Self {
            promised,
            digest: Sha256::new(),
        }
    }
}

/// Why a body ended.
enum End {
    /// All of it is there.
    Complete,
    /// The client went away, was silent too long, or came back on another connection.
    Broken,
    /// The server stops.
    Stopping,
}

/// Writes the body behind what is there and gives the new offset, which is durable.
///
/// A body that breaks off keeps what arrived, unless it has a checksum, which then cannot be compared.
pub(super) async fn receive(
    app: &App,
    actor: &Arc<Actor>,
    row: &FileRow,
    turn: &Turn,
    payload: Payload,
    checksum: Option<Checksum>,
) -> Result<i64, Problem> {
    let file = open(app, actor, row).await?;
    let mut sink = Sink {
        app,
        actor,
        row,
        file: Some(file),
        waiting: Vec::new(),
        waiting_bytes: 0,
        written: row.received,
        recorded: row.received,
        checksum,
    };
    let end = sink.fill(turn, payload).await?;
    sink.close(end).await
}

async fn open(app: &App, actor: &Arc<Actor>, row: &FileRow) -> Result<File, Problem> {
    let (files, key) = (Arc::clone(&app.files), row.storage_key.clone());
    let offset = u64::try_from(row.received).unwrap_or_default();
    // A writer of this process that was dropped may hold the file until its last write returns.
    for _ in 0..50 {
        let (files, key) = (Arc::clone(&files), key.clone());
        let opened = app
            .blocking(move || files.store.resume(&key, offset))
            .await?;
        match opened {
            Ok(file) => return Ok(file),
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            // Acknowledged bytes are gone (a folder was lost): only a new upload can help.
            Err(error)
                if matches!(error.kind(), ErrorKind::UnexpectedEof | ErrorKind::NotFound) =>
            {
                tracing::error!(key = row.storage_key, %error, "bytes of an upload are missing");
                discard(app, actor, row).await?;
                return Err(CoreFault::NotFound.into());
            }
            Err(error) => return Err(internal(&error).into()),
        }
    }
    Err(TusFault::UploadBusy.into())
}

/// Takes chunks, writes them in larger pieces and acknowledges now and then.
struct Sink<'r> {
    app: &'r App,
    actor: &'r Arc<Actor>,
    row: &'r FileRow,
    file: Option<File>,
    waiting: Vec<Bytes>,
    waiting_bytes: usize,
    written: i64,
    recorded: i64,
    checksum: Option<Checksum>,
}

impl Sink<'_> {
    async fn fill(&mut self, turn: &Turn, mut payload: Payload) -> Result<End, Problem> {
        let mut draining = self.app.draining.subscribe();
        let leave = turn.asked_to_leave();
        tokio::pin!(leave);
        loop {
            let chunk = tokio::select! {
                biased;
                () = &mut leave => return Ok(End::Broken),
                _ = draining.wait_for(|stops| *stops) => return Ok(End::Stopping),
                chunk = tokio::time::timeout(PATIENCE, payload.next()) => chunk,
            };
            match chunk {
                Ok(Some(Ok(chunk))) => self.take(chunk).await?,
                Ok(None) => return Ok(End::Complete),
                Ok(Some(Err(_))) | Err(_) => return Ok(End::Broken),
            }
        }
    }

    async fn take(&mut self, chunk: Bytes) -> Result<(), Problem> {
        self.waiting_bytes += chunk.len();
        self.waiting.push(chunk);
        let arrived = self.written + i64::try_from(self.waiting_bytes).unwrap_or(i64::MAX);
        if arrived > self.row.byte_size {
            let missing = self.row.byte_size - self.row.received;
            return Err(TusFault::BodyTooLong { missing }.into());
        }
        if self.waiting_bytes >= BUFFER {
            let acknowledge = self.checksum.is_none() && arrived - self.recorded >= ACKNOWLEDGE;
            self.write(acknowledge).await?;
            if acknowledge {
                self.record().await?;
            }
        }
        Ok(())
    }

    /// Writes what waits, and waits until it is on the disk when `durable`.
    async fn write(&mut self, durable: bool) -> Result<(), Problem> {
        let mut file = self
            .file
            .take()
            .ok_or_else(|| Error::from(CoreFault::Internal))?;
        let chunks = std::mem::take(&mut self.waiting);
        let mut checksum = self.checksum.take();
        let done = self.app.blocking(move || {
            for chunk in &chunks {
                file.write_all(chunk)?;
                if let Some(checksum) = &mut checksum {
                    checksum.digest.update(chunk);
                }
            }
            if durable {
                file.sync_data()?;
            }
            std::io::Result::Ok((file, checksum))
        });
        let (file, checksum) = done.await?.map_err(|e| internal(&e))?;
        (self.file, self.checksum) = (Some(file), checksum);
        self.written += i64::try_from(self.waiting_bytes).unwrap_or_default();
        self.waiting_bytes = 0;
        Ok(())
    }

    /// Acknowledges what is on the disk.
    async fn record(&mut self) -> Result<(), Problem> {
        if self.written == self.recorded {
            return Ok(());
        }
        let (actor, id) = (Arc::clone(self.actor), self.row.id);
        let (from, to) = (self.recorded, self.written);
        let step = FileProgress { id, from, to };
        self.app
            .write(move |tx| file_progress(tx, &actor, &step))
            .await?;
        self.recorded = self.written;
        Ok(())
    }

    async fn close(mut self, end: End) -> Result<i64, Problem> {
        if self.checksum.is_none() || matches!(end, End::Complete) {
            self.write(true).await?;
            if let Some(checksum) = self.checksum.take()
                && checksum.digest.finalize().as_slice() != checksum.promised
            {
                return Err(TusFault::ChecksumMismatch.into());
            }
            self.record().await?;
        }
        match end {
            End::Complete => Ok(self.recorded),
            End::Broken => Err(TusFault::BodyBroken.into()),
            End::Stopping => Err(CoreFault::Unavailable.into()),
        }
    }
}
