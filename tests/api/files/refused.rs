//! What is refused, and in which words.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{BYTES, TUS, create, file, id, metadata, offset, patch, pdf, sha256, upload};
use crate::stage::each;

#[tokio::test]
async fn a_program_is_no_photo_whatever_its_name() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let mut program = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0".to_vec();
        program.resize(4000, 7);
        for (language, word) in [("en", "Allowed"), ("zh-CN", "允许")] {
            let path = create(&member, "photo.jpg", &program).await;
            let refused = patch(&member.speaking(language), &path, 0, &program).await;
            let body = refused.json();
            assert_eq!(
                (refused.status, body["code"].as_str()),
                (415, Some("UNSUPPORTED_FILE_TYPE"))
            );
            assert!(body["message"].as_str().unwrap().contains(word), "{body}");
            assert_eq!(refused.header("content-type"), "application/problem+json");
            assert_eq!(body["requestId"], refused.header("x-request-id"));
            // It is gone, and its id is no file.
            assert_eq!(offset(&member, &path).await, None);
            assert_eq!(file(&member, &id(&path)).await, Value::Null);
        }
    })
    .await;
}

#[tokio::test]
async fn other_bytes_than_promised_are_refused() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let (bytes, mut other) = (pdf(5000), pdf(5000));
        other[4000] ^= 1;
        let path = create(&member, "report.pdf", &bytes).await;
        let refused = patch(&member, &path, 0, &other).await;
        assert_eq!(
            (refused.status, refused.json()["code"].as_str()),
            (422, Some("HASH_MISMATCH"))
        );
        assert_eq!(refused.json()["params"]["found"], sha256(&other));
        assert_eq!(offset(&member, &path).await, None);
    })
    .await;
}

#[tokio::test]
async fn a_damaged_part_is_dropped() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let bytes = pdf(5000);
        let path = create(&member, "report.pdf", &bytes).await;
        let right = format!("sha256 {}", STANDARD.encode(Sha256::digest(&bytes[..3000])));
        let headers = [
            TUS,
            BYTES,
            ("upload-offset", "0"),
            ("upload-checksum", right.as_str()),
        ];
        let part = |bytes: &[u8]| member.raw(Method::PATCH, &path, &headers, bytes.to_vec());
        let mut damaged = bytes[..3000].to_vec();
        damaged[2999] ^= 1;
        let refused = part(&damaged).await;
        assert_eq!(
            (refused.status, refused.json()["code"].as_str()),
            (460, Some("CHECKSUM_MISMATCH"))
        );
        assert_eq!(offset(&member, &path).await, Some(0));
        assert_eq!(part(&bytes[..3000]).await.status, 204);
        let unknown = [
            TUS,
            BYTES,
            ("upload-offset", "3000"),
            ("upload-checksum", "md5 AAAA"),
        ];
        let refused = member
            .raw(Method::PATCH, &path, &unknown, bytes[3000..].to_vec())
            .await;
        assert_eq!(
            (refused.status, refused.json()["code"].as_str()),
            (400, Some("BAD_HEADER"))
        );
        assert_eq!(
            patch(&member, &path, 3000, &bytes[3000..]).await.status,
            204
        );
    })
    .await;
}

/// `Upload-Length`, `Upload-Metadata` and what is answered.
fn wrong_starts() -> Vec<(&'static str, String, u16, &'static str)> {
    let right = metadata("report.pdf", &sha256(b""));
    let no_hash = "filename YQ==".to_owned();
    let no_base64 = "filename !".to_owned();
    vec![
        ("", right.clone(), 400, "BAD_HEADER"),
        ("-1", right.clone(), 400, "BAD_HEADER"),
        ("99999999999999999999", right.clone(), 400, "BAD_HEADER"),
        ("9", String::new(), 400, "BAD_HEADER"),
        ("9", no_hash, 400, "BAD_HEADER"),
        ("9", no_base64, 400, "BAD_HEADER"),
        ("9", metadata("a.pdf", "abc"), 422, "MALFORMED"),
        ("9", metadata("../", &sha256(b"")), 422, "REQUIRED"),
        ("0", right.clone(), 422, "OUT_OF_RANGE"),
        ("500000001", right, 422, "OUT_OF_RANGE"),
    ]
}

#[tokio::test]
async fn requests_outside_the_protocol_are_told_what_is_wrong() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        for (length, about, status, code) in wrong_starts() {
            let headers = [TUS, ("upload-length", length), ("upload-metadata", &about)];
            let refused = member
                .raw(Method::POST, "/files", &headers, Vec::new())
                .await;
            let found = refused.json()["code"].take();
            assert_eq!(
                (refused.status, found),
                (status, code.into()),
                "{length} {about}"
            );
        }
        let about = metadata("report.pdf", &sha256(b""));
        let old = [("upload-length", "9"), ("upload-metadata", about.as_str())];
        let refused = member.raw(Method::POST, "/files", &old, Vec::new()).await;
        assert_eq!(
            (refused.status, refused.header("tus-version")),
            (412, "1.0.0")
        );
    })
    .await;
}

#[tokio::test]
async fn bodies_that_do_not_fit_change_nothing() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let bytes = pdf(1000);
        let path = create(&member, "report.pdf", &bytes).await;
        let json = [
            TUS,
            ("content-type", "application/json"),
            ("upload-offset", "0"),
        ];
        let refused = member.raw(Method::PATCH, &path, &json, bytes.clone()).await;
        assert_eq!(
            (refused.status, refused.json()["code"].as_str()),
            (415, Some("WRONG_CONTENT_TYPE"))
        );
        let mut more = bytes.clone();
        more.push(0);
        let refused = patch(&member, &path, 0, &more).await;
        assert_eq!(
            (refused.status, refused.json()["code"].as_str()),
            (413, Some("BODY_TOO_LONG"))
        );
        let refused = member.raw(Method::PUT, &path, &[TUS], Vec::new()).await;
        assert_eq!(
            (refused.status, refused.header("allow")),
            (405, "OPTIONS, HEAD, PATCH, DELETE")
        );
        assert_eq!(offset(&member, &path).await, Some(0));
    })
    .await;
}

#[tokio::test]
async fn uploads_are_their_owners_alone() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let bytes = pdf(1000);
        let path = create(&member, "report.pdf", &bytes).await;
        let others = [
            server.client("admin@muyu.example").await,
            server.client("member@beiwan.example").await,
            server.client("supplier@muyu.example").await,
        ];
        for other in &others {
            assert_eq!(offset(other, &path).await, None);
            assert_eq!(patch(other, &path, 0, &bytes).await.status, 404);
            let gone = other.raw(Method::DELETE, &path, &[TUS], Vec::new()).await;
            assert_eq!(gone.status, 404);
        }
        let anonymous = server.anonymous();
        let refused = patch(&anonymous, &path, 0, &bytes).await;
        assert_eq!(
            (refused.status, refused.json()["code"].as_str()),
            (401, Some("UNAUTHENTICATED"))
        );
        assert_eq!(refused.header("www-authenticate"), "Bearer");
        let id = upload(&member, "other.pdf", &pdf(900)).await;
        assert_ne!(file(&others[0], &id).await, Value::Null);
        assert_eq!(file(&others[1], &id).await, Value::Null);
        assert_eq!(file(&others[2], &id).await, Value::Null);
    })
    .await;
}

#[tokio::test]
async fn clients_without_patch_send_post() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let bytes = pdf(3000);
        let path = create(&member, "report.pdf", &bytes).await;
        let as_patch = [
            TUS,
            BYTES,
            ("upload-offset", "0"),
            ("x-http-method-override", "PATCH"),
        ];
        let sent = member
            .raw(Method::POST, &path, &as_patch, bytes[..1000].to_vec())
            .await;
        assert_eq!((sent.status, sent.header("upload-offset")), (204, "1000"));
        let as_head = [TUS, ("x-http-method-override", "HEAD")];
        let asked = member.raw(Method::POST, &path, &as_head, Vec::new()).await;
        assert_eq!((asked.status, asked.header("upload-offset")), (200, "1000"));
        let as_delete = [TUS, ("x-http-method-override", "DELETE")];
        let gone = member
            .raw(Method::POST, &path, &as_delete, Vec::new())
            .await;
        assert_eq!(gone.status, 204);

        let (length, about) = (
            bytes.len().to_string(),
            metadata("report.pdf", &sha256(&bytes)),
        );
        let headers = [
            TUS,
            BYTES,
            ("upload-length", length.as_str()),
            ("upload-metadata", about.as_str()),
        ];
        let made = member
            .raw(Method::POST, "/files", &headers, bytes.clone())
            .await;
        assert_eq!((made.status, made.header("upload-offset")), (201, "3000"));
        assert_eq!(
            file(&member, &id(made.header("location"))).await["byteSize"],
            3000
        );

        let can = server
            .anonymous()
            .raw(Method::OPTIONS, "/files", &[], Vec::new())
            .await;
        assert_eq!((can.status, can.header("tus-version")), (204, "1.0.0"));
        assert_eq!(can.header("tus-max-size"), "500000000");
    })
    .await;
}
