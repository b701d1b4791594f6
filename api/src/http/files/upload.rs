//! `/files/ID`: where an upload stands, its next bytes, its end.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HttpDate};
use actix_web::web::Payload;
use actix_web::{HttpResponse, HttpResponseBuilder};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::files::{self, FileRow, FileStatus, FilesFault, MAX_BYTES};
use domain::kernel::Actor;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::FileId;

use super::Visit;
use super::fault::{TusFault, bad_header};
use super::problem::{Problem, Reply};
use super::receive::{Checksum, receive};
use crate::files::{Turn, discard, finish};
use crate::http::accept;

/// What is supported.
pub(super) fn options(reply: &Reply) -> HttpResponse {
    reply
        .tus(StatusCode::NO_CONTENT)
        .insert_header(("tus-version", "1.0.0"))
        .insert_header(("tus-max-size", MAX_BYTES.to_string()))
        .insert_header((
            "tus-extension",
            "creation,creation-with-upload,checksum,expiration,termination",
        ))
        .insert_header(("tus-checksum-algorithm", "sha256"))
        .insert_header((header::ALLOW, "OPTIONS, POST, HEAD, PATCH, DELETE"))
        .finish()
}

/// Where the upload stands. Asking takes it from a request that still writes to it.
pub(super) async fn head(visit: &Visit, reply: &Reply, id: &str) -> Result<HttpResponse, Problem> {
    let (actor, id, _place) = enter(visit, reply, id).await?;
    let (row, turn) = take(visit, &actor, id).await?;
    finish(&visit.app, &actor, &row, &turn).await?;
    let mut answer = reply.tus(StatusCode::OK);
    expires(&mut answer, &row);
    Ok(answer
        .insert_header(("upload-offset", row.received.to_string()))
        .insert_header(("upload-length", row.byte_size.to_string()))
        .finish())
}

/// The next bytes.
pub(super) async fn patch(
    visit: &Visit,
    reply: &Reply,
    id: &str,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let (actor, id, _place) = enter(visit, reply, id).await?;
    let offset = visit
        .number("upload-offset")?
        .ok_or_else(|| bad_header("upload-offset", "where these bytes begin"))?;
    let (row, turn) = take(visit, &actor, id).await?;
    if row.received != offset {
        return Err(FilesFault::OffsetMismatch {
            offset: row.received,
        }
        .into());
    }
    let row = append(visit, &actor, row, turn, payload).await?;
    let mut answer = reply.tus(StatusCode::NO_CONTENT);
    expires(&mut answer, &row);
    Ok(answer
        .insert_header(("upload-offset", row.received.to_string()))
        .finish())
}

/// Gives the upload up.
pub(super) async fn delete(
    visit: &Visit,
    reply: &Reply,
    id: &str,
) -> Result<HttpResponse, Problem> {
    let (actor, id, _place) = enter(visit, reply, id).await?;
    let (row, _turn) = take(visit, &actor, id).await?;
    discard(&visit.app, &actor, &row).await?;
    Ok(reply.tus(StatusCode::NO_CONTENT).finish())
}

async fn enter(
    visit: &Visit,
    reply: &Reply,
    id: &str,
) -> Result<(Arc<Actor>, FileId, super::Place), Problem> {
    visit.speaks_tus()?;
    visit.charge()?;
    let (actor, place) = visit.enter(reply).await?;
    let id = id.parse().map_err(|_unknown| CoreFault::NotFound)?;
    Ok((actor, id, place))
}

/// Takes the turn at an upload of the actor's own and reads where it stands.
pub(super) async fn take(
    visit: &Visit,
    actor: &Arc<Actor>,
    id: FileId,
) -> Result<(FileRow, Turn), Problem> {
    let key = format!("{}/{}", actor.org.uuid(), id.uuid());
    let slots = &visit.app.files.slots;
    let turn = slots.take(&key).await.ok_or(TusFault::UploadBusy)?;
    let by = Arc::clone(actor);
    let read = visit
        .app
        .read(move |conn| files::read::for_upload(conn, &by, id));
    Ok((read.await?, turn))
}

/// Adds the body to the upload, and completes the file when nothing is missing any more.
pub(super) async fn append(
    visit: &Visit,
    actor: &Arc<Actor>,
    mut row: FileRow,
    turn: Turn,
    payload: Payload,
) -> Result<FileRow, Problem> {
    let request = &visit.request;
    if accept::text(request, header::CONTENT_TYPE) != Some("application/offset+octet-stream") {
        return Err(TusFault::WrongContentType.into());
    }
    let missing = row.byte_size - row.received;
    let announced = visit.number("content-length")?;
    if announced.is_some_and(|length| length > missing) {
        return Err(TusFault::BodyTooLong { missing }.into());
    }
    let checksum = checksum(visit)?;
    if row.status == FileStatus::Uploading && missing > 0 {
        row.received = receive(&visit.app, actor, &row, &turn, payload, checksum).await?;
    }
    finish(&visit.app, actor, &row, &turn).await?;
    Ok(row)
}

fn checksum(visit: &Visit) -> Result<Option<Checksum>, Problem> {
    let Some(text) = visit.header("upload-checksum") else {
        return Ok(None);
    };
    let promised = text
        .split_once(' ')
        .filter(|(algorithm, _)| *algorithm == "sha256")
        .and_then(|(_, value)| STANDARD.decode(value.trim()).ok())
        .filter(|bytes| bytes.len() == 32);
    match promised {
        Some(promised) => Ok(Some(Checksum::new(promised))),
        None => Err(bad_header(
            "upload-checksum",
            "sha256 and the hash of this body in base64",
        )),
    }
}

/// When the unfinished upload ends.
pub(super) fn expires(answer: &mut HttpResponseBuilder, row: &FileRow) {
    if let Some(at) = row.expires_at {
        let seconds = u64::try_from(at.0 / 1_000_000).unwrap_or_default();
        let at = std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
        answer.insert_header(("upload-expires", HttpDate::from(at).to_string()));
    }
}
