//! Files: uploads that break and go on, downloads that ask who is there.

mod download;
mod picture;
mod refused;
mod resume;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::stage::{Client, Raw};

/// What every request of the protocol carries.
pub(crate) const TUS: (&str, &str) = ("tus-resumable", "1.0.0");
/// The type of its bodies.
pub(crate) const BYTES: (&str, &str) = ("content-type", "application/offset+octet-stream");

/// Bytes that nobody can guess, the same at every run.
pub(crate) fn noise(seed: u64, count: usize) -> Vec<u8> {
    let mut state = seed;
    let mut bytes = Vec::with_capacity(count + 8);
    while bytes.len() < count {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        bytes.extend_from_slice(&(state >> 29).to_le_bytes()[..4]);
    }
    bytes.truncate(count);
    bytes
}

/// A document of this size.
pub(crate) fn pdf(size: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.extend(noise(u64::try_from(size).unwrap(), size - bytes.len()));
    bytes
}

/// Lower-case hex digits of the SHA-256.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// `Upload-Metadata` for these bytes.
pub(crate) fn metadata(name: &str, sha256: &str) -> String {
    let of = |text: &str| STANDARD.encode(text);
    format!("filename {},sha256 {}", of(name), of(sha256))
}

/// Starts an upload and gives its path.
pub(crate) async fn create(client: &Client, name: &str, bytes: &[u8]) -> String {
    let (length, about) = (bytes.len().to_string(), metadata(name, &sha256(bytes)));
    let headers = [
        TUS,
        ("upload-length", length.as_str()),
        ("upload-metadata", about.as_str()),
    ];
    let made = client
        .raw(Method::POST, "/files", &headers, Vec::new())
        .await;
    assert_eq!(made.status, 201, "{}", String::from_utf8_lossy(&made.body));
    made.header("location").to_owned()
}

/// Sends bytes that begin at an offset.
pub(crate) async fn patch(client: &Client, path: &str, offset: usize, bytes: &[u8]) -> Raw {
    let offset = offset.to_string();
    let headers = [TUS, BYTES, ("upload-offset", offset.as_str())];
    client
        .raw(Method::PATCH, path, &headers, bytes.to_vec())
        .await
}

/// Where an upload stands; `None` when there is none.
pub(crate) async fn offset(client: &Client, path: &str) -> Option<usize> {
    let answer = client.raw(Method::HEAD, path, &[TUS], Vec::new()).await;
    match answer.status {
        200 => answer.header("upload-offset").parse().ok(),
        404 => None,
        other => panic!("HEAD {path}: {other}"),
    }
}

/// Uploads whole and gives the id.
pub(crate) async fn upload(client: &Client, name: &str, bytes: &[u8]) -> String {
    let path = create(client, name, bytes).await;
    let sent = patch(client, &path, 0, bytes).await;
    assert_eq!(sent.status, 204, "{}", String::from_utf8_lossy(&sent.body));
    id(&path)
}

/// The id at the end of an upload's path.
pub(crate) fn id(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

/// The file as its viewer sees it; null when it does not.
pub(crate) async fn file(client: &Client, id: &str) -> Value {
    let query = "query($id: ID!) { node(id: $id) { ... on File {
        id name contentType byteSize sha256 url thumbnailUrl(width: 300) width height takenAt uploadedBy { name } } } }";
    client.gql(query, json!({ "id": id })).await["node"].take()
}

/// Follows a link of the API as somebody who is not signed in.
pub(crate) async fn fetch(client: &Client, url: &Value, headers: &[(&str, &str)]) -> Raw {
    let path = path_of(url.as_str().expect("a link"));
    client.raw(Method::GET, path, headers, Vec::new()).await
}

/// A link without the public address.
pub(crate) fn path_of(url: &str) -> &str {
    url.strip_prefix("https://muster.example")
        .expect("the public address")
}
