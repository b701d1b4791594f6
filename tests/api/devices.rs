//! Phones that work without a network: journals, receipts, loss (MS2).

use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::files::{noise, pdf, sha256};
use crate::stage::{Client, Database, Home, Server, Settings, codes, each};

/// An id that a phone made for itself.
pub(crate) const PHONE: &str = "devc_01kt9xwgtyeh7sef0hfphrcd23";
const RECEIPT: &str = "receipt { id subjectId entries headHash epoch keyId statement signature \
    files { fileId sha256 } device { id lastReceipt { id } } } cursor";
const AT: &str = "2026-06-18T12:00:00.000Z";

/// A chain of entries from number 1 on, hashed as phones do it.
pub(crate) fn chain(data: &[Value]) -> Vec<Value> {
    let mut previous = "0".repeat(64);
    let mut entries = Vec::new();
    for (number, data) in (1..).zip(data) {
        let text = format!("{previous}\n{number}\n{AT}\nanswer\n{data}");
        previous = hex::encode(Sha256::digest(text));
        entries.push(json!({
            "number": number, "at": AT, "kind": "answer", "data": data.to_string(), "hash": previous,
        }));
    }
    entries
}

async fn register(client: &Client) {
    let input = json!({ "id": PHONE, "name": "质检手机", "platform": "Android 16" });
    let made = client
        .mutate("deviceRegister", input, "device { id status }")
        .await;
    assert_eq!(
        made["device"],
        json!({ "id": PHONE, "status": "REGISTERED" }),
        "{made}"
    );
}

/// An inspection that nobody has begun.
async fn scheduled(server: &Server) -> Value {
    let ground = crate::inspections::Ground::lay(server).await;
    ground.schedule(&ground.lot("LOT-1", 1200).await).await
}

async fn deliver(client: &Client, subject: &Value, entries: &[Value]) -> Value {
    let input = json!({ "deviceId": PHONE, "subjectId": subject, "entries": entries });
    client.mutate("journalDeliver", input, RECEIPT).await
}

async fn state(client: &Client, subject: &Value) -> Value {
    let query = "query($d: ID!, $s: ID!) { journalState(deviceId: $d, subjectId: $s) \
        { entries headHash epoch receipt { id } } }";
    let data = client.gql(query, json!({ "d": PHONE, "s": subject })).await;
    data["journalState"].clone()
}

/// Checks a receipt as a phone does: with the public key and its own journal.
async fn is_proven(client: &Client, receipt: &Value, entries: &[Value]) -> Value {
    let keys = client
        .gql("{ receiptKeys { id algorithm publicKey } }", json!({}))
        .await;
    let key = &keys["receiptKeys"][0];
    assert_eq!(
        (&key["algorithm"], &key["id"]),
        (&json!("Ed25519"), &receipt["keyId"])
    );
    let bytes = |value: &Value| URL_SAFE_NO_PAD.decode(value.as_str().unwrap()).unwrap();
    let public = bytes(&key["publicKey"]);
    assert_eq!(public.len(), 32);
    let statement = receipt["statement"].as_str().unwrap();
    let check = |text: &str| {
        let key = UnparsedPublicKey::new(&ED25519, &public);
        key.verify(text.as_bytes(), &bytes(&receipt["signature"]))
    };
    assert!(check(statement).is_ok() && check(&format!("{statement} ")).is_err());
    let stated: Value = serde_json::from_str(statement).unwrap();
    let last = entries.last().unwrap();
    assert_eq!(
        (&stated["entries"], &stated["head"]),
        (&last["number"], &last["hash"])
    );
    assert_eq!(
        (&receipt["entries"], &receipt["headHash"]),
        (&last["number"], &last["hash"])
    );
    for (name, field) in [
        ("files", "files"),
        ("epoch", "epoch"),
        ("subject", "subjectId"),
    ] {
        assert_eq!(stated[name], receipt[field], "{name}");
    }
    stated
}

#[tokio::test]
async fn a_receipt_proves_that_journal_and_photos_are_stored() {
    each(async |server| {
        let inspection = scheduled(server).await;
        let inspector = server.client("inspector@muyu.example").await;
        register(&inspector).await;
        let film = pdf(40_000);
        let file = inspector.upload("report.pdf", &film).await;
        let entries = chain(&[
            json!({ "item": "colour", "passed": true }),
            json!({ "files": [{ "fileId": file, "sha256": sha256(&film) }], "item": "photo" }),
            json!({ "note": "外箱\n受潮 🙂" }),
        ]);
        let first = deliver(&inspector, &inspection, &entries[..1]).await;
        is_proven(&inspector, &first["receipt"], &entries[..1]).await;
        let made = deliver(&inspector, &inspection, &entries).await;
        assert_eq!(codes(&made), [""; 0]);
        let receipt = &made["receipt"];
        let stated = is_proven(&inspector, receipt, &entries).await;
        assert_eq!(stated["device"], PHONE);
        assert_eq!(
            stated["files"],
            json!([{ "fileId": file, "sha256": sha256(&film) }])
        );
        assert_eq!(
            receipt["device"],
            json!({ "id": PHONE, "lastReceipt": { "id": receipt["id"] } })
        );
        let again = deliver(&inspector, &inspection, &entries[2..]).await;
        assert_eq!(again["receipt"], *receipt);
        let keyed = inspector.with_key("delivery-1");
        for _ in 0..2 {
            assert_eq!(
                deliver(&keyed, &inspection, &entries).await["receipt"],
                *receipt
            );
        }
        let held = state(&inspector, &inspection).await;
        assert_eq!(
            (&held["entries"], &held["receipt"]["id"]),
            (&json!(3), &receipt["id"])
        );

        // A file that never arrived is named, and nothing is confirmed.
        let missing = "file_01kt9xwgtyeh7sef0hfphrcd23";
        let named = json!({ "files": [{ "fileId": missing, "sha256": sha256(&noise(1, 9)) }] });
        let mut data: Vec<Value> = Vec::new();
        for entry in &entries {
            data.push(serde_json::from_str(entry["data"].as_str().unwrap()).unwrap());
        }
        data.push(named);
        let refused = deliver(&inspector, &inspection, &chain(&data)[3..]).await;
        assert_eq!(refused["receipt"], Value::Null);
        let error = &refused["userErrors"][0];
        assert_eq!(
            (&error["code"], &error["path"]),
            (&json!("FILE_INCOMPLETE"), &json!(["files", missing]))
        );
        let gap = deliver(&inspector, &inspection, &chain(&vec![json!({}); 6])[5..]).await;
        let error = &gap["userErrors"][0];
        assert_eq!(
            (&error["code"], &error["params"]),
            (&json!("JOURNAL_GAP"), &json!({ "expected": 4 }))
        );
        assert_eq!(state(&inspector, &inspection).await, held);
    })
    .await;
}

#[tokio::test]
async fn work_at_the_dock_has_receipts_and_damage_stands_at_its_lot() {
    each(async |server| {
        let ground = crate::inspections::Ground::lay(server).await;
        let clerk = &ground.warehouse;
        register(clerk).await;
        let lot = ground.lot("LOT-1", 1200).await;
        let film = pdf(40_000);
        let file = clerk.upload("carton.pdf", &film).await;
        let comment = json!({ "nodeId": lot, "body": "外箱破损", "fileIds": [file] });
        let added = clerk.mutate("commentAdd", comment, "comment { nodeId files { id } }");
        let added = added.await;
        assert_eq!(
            added["comment"],
            json!({ "nodeId": lot, "files": [{ "id": file }] }),
            "{added}"
        );
        let house = json!({ "code": "DOCK", "name": "收货仓" });
        let manager = &ground.manager;
        let house = manager.mutate("warehouseCreate", house, "warehouse { id }");
        let warehouse = house.await["warehouse"]["id"].take();
        let named = json!({ "files": [{ "fileId": file, "sha256": sha256(&film) }] });
        for (subject, data) in [(&lot, named), (&warehouse, json!({ "moved": 1 }))] {
            let entries = chain(&[data]);
            let made = deliver(clerk, subject, &entries).await;
            is_proven(clerk, &made["receipt"], &entries).await;
            assert_eq!(made["receipt"]["subjectId"], *subject);
        }
        let supplier = server.client("supplier@muyu.example").await;
        let query = "query($n: ID!) { comments(nodeId: $n) { nodes { id } } }";
        let refused = supplier.gql_errors(query, json!({ "n": lot })).await;
        assert_eq!(refused[0]["extensions"]["code"], "NOT_FOUND");
    })
    .await;
}

#[tokio::test]
async fn after_a_restore_the_phone_delivers_again_and_is_told_the_same() {
    let server = Server::start(Database::Sqlite);
    let inspection = scheduled(&server).await;
    let inspector = server.client("inspector@muyu.example").await;
    register(&inspector).await;
    let film = pdf(2_000);
    let data = |file: &str| {
        vec![
            json!({ "n": 1 }),
            json!({ "files": [{ "fileId": file, "sha256": sha256(&film) }] }),
            json!({ "n": 3 }),
        ]
    };
    let early = chain(&[json!({ "n": 1 })]);
    deliver(&inspector, &inspection, &early).await;
    let backup = server.home().path().join("backup");
    let folder = backup.to_str().unwrap();
    assert!(server.home().muster(&["backup", folder], "").ok);
    let file = inspector.upload("late.pdf", &film).await;
    let entries = chain(&data(&file));
    let before = deliver(&inspector, &inspection, &entries).await["receipt"].clone();
    is_proven(&inspector, &before, &entries).await;

    let home = Home::empty(Database::Sqlite);
    assert!(home.muster(&["restore", folder], "").ok);
    let restored = Server::at(home, Settings::default());
    let inspector = restored.client("inspector@muyu.example").await;
    let held = state(&inspector, &inspection).await;
    assert_eq!(held["entries"], 1);
    assert_ne!(held["epoch"], before["epoch"]);
    // The file came after the backup too: it is asked for before anything is confirmed.
    let refused = deliver(&inspector, &inspection, &entries).await;
    assert_eq!(codes(&refused), ["FILE_INCOMPLETE"]);
    let about = crate::files::metadata("late.pdf", &sha256(&film));
    let about = format!(
        "{about},id {}",
        base64::engine::general_purpose::STANDARD.encode(&file)
    );
    let headers = [
        crate::files::TUS,
        crate::files::BYTES,
        ("upload-length", "2000"),
        ("upload-metadata", about.as_str()),
    ];
    let sent = inspector
        .raw(reqwest::Method::POST, "/files", &headers, film.clone())
        .await;
    assert_eq!(sent.status, 201);
    let after = deliver(&inspector, &inspection, &entries).await["receipt"].clone();
    is_proven(&inspector, &after, &entries).await;
    assert_eq!(after["epoch"], held["epoch"]);
    for same in ["entries", "headHash", "files", "keyId"] {
        assert_eq!(after[same], before[same], "{same}");
    }
    assert!(restored.home().muster(&["verify"], "").ok);
}

#[tokio::test]
async fn a_lost_phone_is_signed_out_and_told_to_wipe_itself() {
    each(async |server| {
        let inspection = scheduled(server).await;
        let (manager, phone) = (
            server.client("manager@muyu.example").await,
            server.client("inspector@muyu.example").await,
        );
        register(&phone).await;
        let report = json!({ "deviceId": PHONE, "unsentCount": 2, "unsentSince": AT });
        let select = "device { status unsentCount unsentSince atRisk }";
        let made = phone.mutate("deviceReport", report.clone(), select).await;
        let alive = json!({ "status": "REGISTERED", "unsentCount": 2, "unsentSince": "2026-06-18T12:00:00.000000Z", "atRisk": false });
        assert_eq!(made["device"], alive);
        let trusted = json!({ "deviceId": PHONE });
        let made = manager.mutate("deviceTrust", trusted, "device { status }").await;
        assert_eq!(made["device"]["status"], "TRUSTED");
        let lost = json!({ "deviceId": PHONE, "reason": "出租车上遗失" });
        let made = manager.mutate("deviceMarkLost", lost, select).await;
        assert_eq!(made["device"]["atRisk"], true);
        let answer = phone.try_mutate("deviceReport", report.clone(), select).await;
        assert_eq!(answer.code(), "UNAUTHENTICATED");
        // Somebody who knows the password signs in on it again: the app is told.
        let phone = server.client("inspector@muyu.example").await;
        let made = phone.mutate("deviceReport", report, select).await;
        assert_eq!(made["device"]["status"], "LOST");
        let refused = deliver(&phone, &inspection, &chain(&[json!({})])).await;
        assert_eq!(codes(&refused), ["DEVICE_NOT_ACTIVE"]);
        let list = "{ devices { totalCount nodes { id owner { name } status lostReason } } }";
        let all = manager.gql(list, json!({})).await;
        assert_eq!(all["devices"]["totalCount"], 1);
        assert_eq!(all["devices"]["nodes"][0]["lostReason"], "出租车上遗失");
        let member = server.client("member@muyu.example").await;
        assert_eq!(member.gql(list, json!({})).await["devices"]["totalCount"], 0);
    })
    .await;
}
