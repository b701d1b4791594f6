//! Uploads that break, and servers that do.

use std::time::Duration;

use reqwest::Method;
use tokio::io::AsyncReadExt;

use super::{TUS, create, fetch, file, id, noise, offset, patch, pdf, sha256};
use crate::stage::{Client, each};

/// Size of the file that breaks, as a video of a phone; `MUSTER_TEST_UPLOAD_BYTES` sets another one.
const SIZE: usize = 50_000_000;
/// Breaks on its way.
const BREAKS: u64 = 6;

fn size() -> usize {
    let set = std::env::var("MUSTER_TEST_UPLOAD_BYTES").ok();
    set.and_then(|text| text.parse().ok()).unwrap_or(SIZE)
}

/// Sends up to a byte of a request for all the rest, and breaks.
async fn broken(client: &Client, path: &str, from: usize, to: usize, bytes: &[u8]) {
    let left = bytes.len() - from;
    let head = format!(
        "PATCH {path} HTTP/1.1\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: {from}\r\n\
         Content-Type: application/offset+octet-stream\r\nContent-Length: {left}"
    );
    drop(client.begin(&head, &bytes[from..to]).await);
}

/// Where an upload stands when nothing is on its way any more: a request may be slower than the
/// question that follows it.
async fn settled(client: &Client, path: &str) -> usize {
    let mut last = None;
    loop {
        let now = offset(client, path).await;
        if let (Some(at), true) = (now, now == last) {
            return at;
        }
        last = now;
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
}

async fn is_whole(client: &Client, path: &str, bytes: &[u8]) {
    let seen = file(client, &id(path)).await;
    assert_eq!(seen["sha256"], sha256(bytes));
    assert_eq!(seen["byteSize"], bytes.len());
    let stored = fetch(client, &seen["url"], &[]).await;
    assert_eq!(stored.status, 200);
    assert_eq!(sha256(&stored.body), sha256(bytes));
}

#[tokio::test]
async fn an_upload_that_breaks_at_any_byte_goes_on() {
    each(async |server| {
        let phone = server.client("inspector@muyu.example").await;
        let bytes = pdf(size());
        let path = create(&phone, "report.pdf", &bytes).await;
        let mut acknowledged = 0;
        for round in 0..BREAKS {
            let left = bytes.len() - acknowledged;
            let random = noise(round + 1, 8);
            let random = usize::from(random[0]) * 65_536
                + usize::from(random[1]) * 256
                + usize::from(random[2]);
            let to = acknowledged + random % (left / 2);
            broken(&phone, &path, acknowledged, to, &bytes).await;
            let now = settled(&phone, &path).await;
            println!("broke at {to}, stands at {now}");
            assert!(
                (acknowledged..=to).contains(&now),
                "{acknowledged} {now} {to}"
            );
            acknowledged = now;
        }
        assert!(acknowledged > 0, "what arrived is kept");
        let stale = patch(&phone, &path, acknowledged + 1, &bytes[acknowledged + 1..]).await;
        assert_eq!(
            (stale.status, stale.json()["code"].as_str()),
            (409, Some("OFFSET_MISMATCH"))
        );
        assert_eq!(stale.json()["params"]["offset"], acknowledged);
        let last = patch(&phone, &path, acknowledged, &bytes[acknowledged..]).await;
        assert_eq!(last.status, 204);
        assert_eq!(last.header("upload-offset"), bytes.len().to_string());
        is_whole(&phone, &path, &bytes).await;
        // The answer to the last bytes may have been lost.
        assert_eq!(offset(&phone, &path).await, Some(bytes.len()));
    })
    .await;
}

#[tokio::test]
async fn a_killed_server_keeps_what_it_acknowledged() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let bytes = pdf(size());
        let path = create(&member, "report.pdf", &bytes).await;
        let half = bytes.len() / 2;
        let first = patch(&member, &path, 0, &bytes[..half]).await;
        assert_eq!(first.header("upload-offset"), half.to_string());
        let head = format!(
            "PATCH {path} HTTP/1.1\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: {half}\r\n\
             Content-Type: application/offset+octet-stream\r\nContent-Length: {}",
            bytes.len() - half
        );
        let to = half + (bytes.len() - half) * 9 / 10;
        let running = member.begin(&head, &bytes[half..to]).await;
        tokio::time::sleep(Duration::from_millis(400)).await;
        server.kill_hard();
        drop(running);
        server.restart();
        let now = offset(&member, &path).await.expect("the upload");
        assert!((half..=to).contains(&now), "{half} {now} {to}");
        assert_eq!(patch(&member, &path, now, &bytes[now..]).await.status, 204);
        server.kill_hard();
        server.restart();
        is_whole(&member, &path, &bytes).await;
    })
    .await;
}

#[tokio::test]
async fn who_comes_back_takes_over_from_a_dead_connection() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let bytes = pdf(300_000);
        let path = create(&member, "report.pdf", &bytes).await;
        let head = format!(
            "PATCH {path} HTTP/1.1\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n\
             Content-Type: application/offset+octet-stream\r\nContent-Length: {}",
            bytes.len()
        );
        // Half open: the client has gone, and the server cannot know.
        let mut dead = member.begin(&head, &bytes[..100_000]).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        let now = offset(&member, &path).await.expect("the upload");
        assert_eq!(now, 100_000);
        assert_eq!(patch(&member, &path, now, &bytes[now..]).await.status, 204);
        is_whole(&member, &path, &bytes).await;
        let mut said = Vec::new();
        dead.read_to_end(&mut said).await.ok();
        let said = String::from_utf8_lossy(&said);
        assert!(
            said.starts_with("HTTP/1.1 400") && said.contains("BODY_BROKEN"),
            "{said}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_upload_can_be_given_up_and_begun_again() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let bytes = pdf(2000);
        let path = create(&member, "report.pdf", &bytes).await;
        patch(&member, &path, 0, &bytes[..500]).await;
        let gone = member.raw(Method::DELETE, &path, &[TUS], Vec::new()).await;
        assert_eq!(gone.status, 204);
        assert_eq!(offset(&member, &path).await, None);
        assert_eq!(patch(&member, &path, 500, &bytes[500..]).await.status, 404);
        let whole = create(&member, "report.pdf", &bytes).await;
        patch(&member, &whole, 0, &bytes).await;
        let kept = member.raw(Method::DELETE, &whole, &[TUS], Vec::new()).await;
        assert_eq!(
            (kept.status, kept.json()["code"].as_str()),
            (409, Some("FILE_IS_COMPLETE"))
        );
        is_whole(&member, &whole, &bytes).await;
    })
    .await;
}
