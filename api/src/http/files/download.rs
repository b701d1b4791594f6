//! Downloads by signed links: the link says who asks, the rules say whether it may.

use std::fs::File;
use std::io::{Seek, SeekFrom};
use std::sync::Arc;

use actix_web::body::SizedStream;
use actix_web::http::header::{self, ContentEncoding};
use actix_web::http::{Method, StatusCode};
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bytes::Bytes;
use domain::files::{self, FileRow, FilesFault};
use domain::identity;
use domain::kernel::fault::{CoreFault, internal};
use domain::kernel::id::FileId;
use futures::stream;
use serde::Deserialize;
use tokio::io::AsyncReadExt;

use super::problem::{Problem, Reply};
use super::range::{Wanted, wanted};
use super::{Visit, fault};
use crate::app::App;
use crate::files::{WIDTHS, has_preview, thumbnail as small_picture};
use crate::gateway::Server;
use crate::http::{Edge, accept};

/// Bytes that are read from the disk at once.
const PIECE: usize = 128 * 1024;
/// How long a browser may show what it has without asking again.
const CACHE: &str = "private, max-age=300";

/// What a link carries.
#[derive(Deserialize)]
pub(super) struct Signed {
    token: Option<String>,
}

/// What is sent.
struct Sent {
    file: File,
    content_type: String,
    name: String,
    /// Strong validator of the bytes.
    tag: String,
    inline: bool,
}

/// The bytes of a file.
pub(super) async fn content(
    app: Data<App>,
    edge: Data<Edge<Server>>,
    request: HttpRequest,
    id: Path<String>,
    link: Query<Signed>,
) -> HttpResponse {
    let reply = Reply::open(&request);
    let visit = Visit { app, edge, request };
    let sent = async {
        let row = admitted(&visit, &id, &link, None).await?;
        let (files, key) = (Arc::clone(&visit.app.files), row.storage_key.clone());
        let opened = visit.app.blocking(move || files.store.blob(&key)).await?;
        let sent = Sent {
            file: opened.map_err(|e| internal(&e))?,
            inline: row.content_type.starts_with("image/"),
            content_type: row.content_type,
            name: row.name,
            tag: format!("\"{}\"", row.sha256),
        };
        send(&visit.request, &reply, sent)
    };
    Box::pin(sent)
        .await
        .unwrap_or_else(|problem| reply.refuse(problem))
}

/// A small picture of a file.
pub(super) async fn thumbnail(
    app: Data<App>,
    edge: Data<Edge<Server>>,
    request: HttpRequest,
    path: Path<(String, u32)>,
    link: Query<Signed>,
) -> HttpResponse {
    let reply = Reply::open(&request);
    let visit = Visit { app, edge, request };
    let (id, width) = path.into_inner();
    let sent = async {
        if !WIDTHS.contains(&width) {
            return Err(CoreFault::NotFound.into());
        }
        let row = admitted(&visit, &id, &link, Some(width)).await?;
        if !has_preview(&row) {
            return Err(FilesFault::FileNoPreview.into());
        }
        let sent = Sent {
            file: small_picture(&visit.app, &row.storage_key, width).await?,
            content_type: "image/jpeg".to_owned(),
            name: format!("{}.jpg", row.id),
            tag: format!("\"{}-{width}\"", row.sha256),
            inline: true,
        };
        send(&visit.request, &reply, sent)
    };
    Box::pin(sent)
        .await
        .unwrap_or_else(|problem| reply.refuse(problem))
}

/// The file of a link, if its viewer is still signed in and may still see it.
async fn admitted(
    visit: &Visit,
    id: &str,
    link: &Signed,
    width: Option<u32>,
) -> Result<FileRow, Problem> {
    visit.charge()?;
    if !matches!(*visit.request.method(), Method::GET | Method::HEAD) {
        return Err(fault::not_allowed("GET, HEAD"));
    }
    let id: FileId = id.parse().map_err(|_unknown| CoreFault::NotFound)?;
    let now = visit.app.sources.now();
    let token = link.token.as_deref().unwrap_or_default();
    let links = &visit.app.files.links;
    let shown = links
        .check(token, id, width, now)
        .ok_or(FilesFault::FileLinkInvalid)?;
    let found = visit.app.read(move |conn| {
        let actor = match shown.session {
            Some(session) => identity::by_session(conn, now, session)?,
            None => identity::by_integration(conn, now, shown.org, shown.user)?,
        };
        if (actor.org, actor.user) != (shown.org, shown.user) {
            return Err(CoreFault::Unauthenticated.into());
        }
        files::read::find(conn, &actor, id)
    });
    Ok(found.await?)
}

fn send(request: &HttpRequest, reply: &Reply, mut sent: Sent) -> Result<HttpResponse, Problem> {
    let length = sent.file.metadata().map_err(|e| internal(&e))?.len();
    let same = |name| {
        let given = accept::text(request, name).unwrap_or_default();
        given.split(',').any(|tag| tag.trim() == sent.tag)
    };
    let mut answer = reply.answer(StatusCode::OK);
    answer
        .insert_header((header::CACHE_CONTROL, CACHE))
        .insert_header((header::ETAG, sent.tag.as_str()));
    if same(header::IF_NONE_MATCH) {
        return Ok(answer.status(StatusCode::NOT_MODIFIED).finish());
    }
    let fresh = !request.headers().contains_key(header::IF_RANGE) || same(header::IF_RANGE);
    let range = accept::text(request, header::RANGE).filter(|_| fresh);
    answer
        .insert_header((header::ACCEPT_RANGES, "bytes"))
        .insert_header((header::CONTENT_TYPE, sent.content_type.as_str()))
        .insert_header((header::CONTENT_DISPOSITION, disposition(&sent)))
        .insert_header((
            header::CONTENT_SECURITY_POLICY,
            "sandbox; default-src 'none'",
        ))
        .insert_header((header::REFERRER_POLICY, "no-referrer"))
        .insert_header(ContentEncoding::Identity);
    let (from, count) = match wanted(range, length) {
        Wanted::All => (0, length),
        Wanted::Part(first, last) => {
            let text = format!("bytes {first}-{last}/{length}");
            answer
                .status(StatusCode::PARTIAL_CONTENT)
                .insert_header((header::CONTENT_RANGE, text));
            (first, last - first + 1)
        }
        Wanted::Nothing => {
            return Ok(answer
                .status(StatusCode::RANGE_NOT_SATISFIABLE)
                .insert_header((header::CONTENT_RANGE, format!("bytes */{length}")))
                .finish());
        }
    };
    sent.file
        .seek(SeekFrom::Start(from))
        .map_err(|e| internal(&e))?;
    Ok(answer.body(SizedStream::new(count, pieces(sent.file, count))))
}

/// The next `count` bytes of a file, a piece at a time as the client takes them.
fn pieces(file: File, count: u64) -> impl futures::Stream<Item = std::io::Result<Bytes>> {
    let file = tokio::fs::File::from_std(file).take(count);
    stream::try_unfold(file, |mut file| async move {
        let mut piece = Vec::with_capacity(PIECE);
        let room = u64::try_from(PIECE).unwrap_or_default();
        (&mut file).take(room).read_to_end(&mut piece).await?;
        Ok((!piece.is_empty()).then(|| (Bytes::from(piece), file)))
    })
}

/// Pictures may be shown in place; everything else is saved. The name goes in the form of RFC 5987.
fn disposition(sent: &Sent) -> String {
    let form = if sent.inline { "inline" } else { "attachment" };
    let mut name = String::new();
    for byte in sent.name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            name.push(char::from(byte));
        } else {
            name.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("{form}; filename*=UTF-8''{name}")
}
