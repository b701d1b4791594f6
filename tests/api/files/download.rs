//! Links: for one viewer, for minutes, as long as the viewer may see the file.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{fetch, file, path_of, pdf, upload};
use crate::stage::{Server, each};

#[tokio::test]
async fn a_link_serves_the_bytes_and_their_ranges() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let bytes = pdf(400_000);
        let id = upload(&member, "检验 报告.pdf", &bytes).await;
        let url = file(&member, &id).await["url"].take();
        let nobody = server.anonymous();
        let whole = fetch(&nobody, &url, &[]).await;
        assert_eq!(whole.status, 200);
        assert!(whole.body == bytes);
        for (name, want) in [
            ("content-type", "application/pdf"),
            ("content-length", "400000"),
            ("content-security-policy", "sandbox; default-src 'none'"),
            ("x-content-type-options", "nosniff"),
            ("accept-ranges", "bytes"),
            (
                "content-disposition",
                "attachment; filename*=UTF-8''%E6%A3%80%E9%AA%8C%20%E6%8A%A5%E5%91%8A.pdf",
            ),
        ] {
            assert_eq!(whole.header(name), want, "{name}");
        }
        assert!(whole.header("cache-control").starts_with("private"));
        let tag = whole.header("etag").to_owned();
        let again = fetch(&nobody, &url, &[("if-none-match", &tag)]).await;
        assert_eq!((again.status, again.body.len()), (304, 0));
        for (range, status, want) in [
            ("bytes=0-3", 206, &bytes[..4]),
            ("bytes=399990-", 206, &bytes[399_990..]),
            ("bytes=-5", 206, &bytes[399_995..]),
            ("bytes=400000-", 416, &[][..]),
            ("bytes=0-1,5-6", 200, &bytes[..]),
        ] {
            let part = fetch(&nobody, &url, &[("range", range)]).await;
            assert_eq!(part.status, status, "{range}");
            assert!(part.body == want, "{range}");
        }
        let part = fetch(&nobody, &url, &[("range", "bytes=4-7")]).await;
        assert_eq!(part.header("content-range"), "bytes 4-7/400000");
        let newer = [("range", "bytes=4-7"), ("if-range", "\"other\"")];
        assert_eq!(fetch(&nobody, &url, &newer).await.status, 200);
        let path = path_of(url.as_str().unwrap());
        let head = nobody.raw(Method::HEAD, path, &[], Vec::new()).await;
        assert_eq!(
            (head.status, head.header("content-length")),
            (200, "400000")
        );
        assert!(head.body.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_link_ends_with_the_session() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let id = upload(&member, "report.pdf", &pdf(1000)).await;
        let url = file(&member, &id).await["url"].take();
        let nobody = server.anonymous();
        assert_eq!(fetch(&nobody, &url, &[]).await.status, 200);
        let end = "mutation { sessionEnd { userErrors { code } } }";
        member.gql(end, json!({})).await;
        let after = fetch(&nobody, &url, &[]).await;
        assert_eq!(
            (after.status, after.json()["code"].as_str()),
            (401, Some("UNAUTHENTICATED"))
        );
    })
    .await;
}

#[tokio::test]
async fn only_whole_and_fresh_links_open() {
    each(async |server| {
        let secret = hex::encode([7; 32]);
        set_link_secret(server, &secret);
        server.restart();
        let member = server.client("member@muyu.example").await;
        let id = upload(&member, "report.pdf", &pdf(1000)).await;
        let other = upload(&member, "other.pdf", &pdf(1001)).await;
        let url = file(&member, &id).await["url"].take();
        let nobody = server.anonymous();
        let (path, token) = path_of(url.as_str().unwrap())
            .split_once("?token=")
            .unwrap();
        let open = |path: String| {
            let nobody = nobody.clone();
            async move {
                let answer = nobody.raw(Method::GET, &path, &[], Vec::new()).await;
                let code = (answer.status != 200)
                    .then(|| answer.json()["code"].as_str().unwrap().to_owned());
                (answer.status, code.unwrap_or_default())
            }
        };
        let invalid = (403, "FILE_LINK_INVALID".to_owned());
        let claims = URL_SAFE_NO_PAD.decode(token).unwrap()[..56].to_vec();
        let resigned = |expires_in: i64| {
            let now = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
            let expires = i64::try_from(now).unwrap() + expires_in;
            let mut claims = claims.clone();
            claims[48..].copy_from_slice(&expires.to_be_bytes());
            format!("{path}?token={}", signed(&claims, &id))
        };
        assert_eq!(open(resigned(5)).await.0, 200);
        assert_eq!(open(resigned(-1)).await, invalid);
        for bad in [
            path.to_owned(),
            format!("{path}?token="),
            format!("{path}?token=%00"),
            format!("{path}?token=A{token}"),
            format!("/files/{other}/content?token={token}"),
            format!("/files/{id}/thumbnail/160?token={token}"),
        ] {
            assert_eq!(open(bad.clone()).await, invalid, "{bad}");
        }
        assert_eq!(
            open(format!("/files/file_x/content?token={token}")).await.0,
            404
        );
        assert_eq!(
            open(format!("/files/{id}/thumbnail/161?token={token}"))
                .await
                .0,
            404
        );
    })
    .await;
}

fn set_link_secret(server: &mut Server, secret: &str) {
    server.kill_hard();
    let literal = match server.home().database_url() {
        None => format!("X'{secret}'"),
        Some(_) => format!("'\\x{secret}'"),
    };
    server.home().sql(&format!(
        "UPDATE server_secrets SET secret = {literal} WHERE name = 'file-links'"
    ));
}

/// A token as the server makes it, by HMAC-SHA256 (RFC 2104) with 32 bytes of 7.
fn signed(claims: &[u8], id: &str) -> String {
    let mut message = b"muster file link\0".to_vec();
    message.extend(uuid(id).to_be_bytes());
    message.extend(0_u32.to_be_bytes());
    message.extend(claims);
    let pad = |byte: u8| -> Vec<u8> {
        (0..64)
            .map(|i| if i < 32 { 7 ^ byte } else { byte })
            .collect()
    };
    let inner = Sha256::new()
        .chain_update(pad(0x36))
        .chain_update(message)
        .finalize();
    let tag = Sha256::new()
        .chain_update(pad(0x5c))
        .chain_update(inner)
        .finalize();
    URL_SAFE_NO_PAD.encode([claims, &tag[..]].concat())
}

/// The number behind a TypeID.
fn uuid(id: &str) -> u128 {
    let digits = id.split_once('_').unwrap().1;
    let value = |c| "0123456789abcdefghjkmnpqrstvwxyz".find(c).unwrap();
    digits
        .chars()
        .fold(0, |sum, c| (sum << 5) | u128::try_from(value(c)).unwrap())
}

/// What a guest sees is decided by what is attached to the objects that are shared with it.
#[tokio::test]
async fn a_guest_opens_only_what_is_attached_to_its_objects() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let shown = upload(&member, "shown.pdf", &pdf(1000)).await;
        let hidden = upload(&member, "hidden.pdf", &pdf(1001)).await;
        let stray = upload(&member, "stray.pdf", &pdf(1002)).await;
        share(server, &shown, false);
        share(server, &hidden, true);
        let guest = server.client("supplier@muyu.example").await;
        assert_eq!(file(&guest, &hidden).await, Value::Null);
        assert_eq!(file(&guest, &stray).await, Value::Null);
        let seen = file(&guest, &shown).await;
        assert_eq!(seen["name"], "shown.pdf");
        let nobody = server.anonymous();
        assert_eq!(fetch(&nobody, &seen["url"], &[]).await.status, 200);
        // The colleague's link is no link of the guest: nothing but its own session decides.
        server.home().sql("UPDATE grants SET revoked_at = 1");
        let after = fetch(&nobody, &seen["url"], &[]).await;
        assert_eq!(
            (after.status, after.json()["code"].as_str()),
            (404, Some("NOT_FOUND"))
        );
        assert_eq!(file(&guest, &shown).await, Value::Null);
    })
    .await;
}

/// Attaches a file to an object and shares that with the supplier's person.
fn share(server: &Server, id: &str, internal: bool) {
    let embedded = server.home().database_url().is_none();
    let hex = |number: u128| format!("{number:032x}");
    let literal = |number| {
        if embedded {
            format!("X'{}'", hex(number))
        } else {
            format!("'{}'::uuid", hex(number))
        }
    };
    let (file, node) = (literal(uuid(id)), literal(uuid(id) ^ 1));
    server.home().sql(&format!(
        "INSERT INTO file_attachments
             (org_id, node_type, node_id, file_id, shared_type, shared_id, internal, created_at)
         SELECT org_id, 'smpl', {node}, id, 'smpl', {node}, {internal}, 1 FROM files WHERE id = {file};
         INSERT INTO grants (org_id, id, user_id, node_type, node_id, actions, created_at)
         SELECT org_id, {node}, id, 'smpl', {node}, 1, 1 FROM users WHERE email = 'supplier@muyu.example'"
    ));
}
