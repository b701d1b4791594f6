//! `POST /files`: starts an upload, or finds the one that was started with the same id.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderName};
use actix_web::web::Payload;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::files::{self, FileCreate};
use domain::kernel::id::FileId;

use super::fault::bad_header;
use super::problem::{Problem, Reply};
use super::{Visit, upload};
use crate::http::accept;

/// Longest `Upload-Metadata`, in bytes.
const MAX_METADATA: usize = 4096;

pub(super) async fn create(
    visit: &Visit,
    reply: &Reply,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    visit.speaks_tus()?;
    visit.charge()?;
    let (actor, _place) = visit.enter(reply).await?;
    let input = input(visit)?;
    let by = Arc::clone(&actor);
    let made = visit
        .app
        .write(move |tx| files::file_create(tx, &by, &input))
        .await?;
    let body = accept::text(&visit.request, header::CONTENT_LENGTH) != Some("0")
        && visit.request.headers().contains_key(header::CONTENT_TYPE);
    let mut answer = reply.tus(StatusCode::CREATED);
    let (row, turn) = upload::take(visit, &actor, made.value).await?;
    let row = if body && row.received == 0 {
        upload::append(visit, &actor, row, turn, payload).await?
    } else {
        row
    };
    upload::expires(&mut answer, &row);
    Ok(answer
        .insert_header((header::LOCATION, format!("/files/{}", row.id)))
        .insert_header(("upload-offset", row.received.to_string()))
        .finish())
}

fn input(visit: &Visit) -> Result<FileCreate, Problem> {
    let missing = |expected| bad_header("upload-metadata", expected);
    if visit.header("upload-defer-length").is_some() {
        return Err(bad_header(
            "upload-defer-length",
            "no such header: the length must be known",
        ));
    }
    let length = visit.number("upload-length")?;
    let metadata = metadata(visit)?;
    let of = |key: &str| {
        metadata
            .iter()
            .find(|(k, _)| k == key)
            .map(|(_, value)| value.clone())
    };
    let id = of("id")
        .map(|text| text.parse::<FileId>())
        .transpose()
        .map_err(|_wrong| missing("id: an id such as file_01h2xcejqtf2nbrexx3vqjhp41"))?;
    Ok(FileCreate {
        id,
        name: of("filename").ok_or_else(|| missing("filename"))?,
        byte_size: length.ok_or_else(|| bad_header("upload-length", "the size in bytes"))?,
        sha256: of("sha256")
            .ok_or_else(|| missing("sha256: the hash of the whole file, 64 hex digits"))?,
    })
}

/// The pairs of `Upload-Metadata`: keys and values in base64.
fn metadata(visit: &Visit) -> Result<Vec<(String, String)>, Problem> {
    let name = HeaderName::from_static("upload-metadata");
    let sent = accept::text(&visit.request, name).unwrap_or_default();
    let malformed = || {
        bad_header(
            "upload-metadata",
            "keys with values in base64, split by commas, at most 4 kB",
        )
    };
    if sent.len() > MAX_METADATA {
        return Err(malformed());
    }
    let pairs = sent
        .split(',')
        .map(str::trim)
        .filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (key, value) = pair.split_once(' ').unwrap_or((pair, ""));
            let bytes = STANDARD
                .decode(value.trim())
                .map_err(|_wrong| malformed())?;
            let text = String::from_utf8(bytes).map_err(|_wrong| malformed())?;
            Ok((key.to_owned(), text))
        })
        .collect()
}
