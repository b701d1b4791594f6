//! What a delivery stores, what it refuses, and what its receipt states.

use db::schema::devices;
use diesel::prelude::*;
use domain::devices::{MAX_BYTES, MAX_ENTRIES, START, link};
use domain::events::epoch;
use domain::inventory::{StockCountOpen, stock_count_open};
use domain::kernel::id::Node;
use domain::kernel::{GrantAction, Result, Role};
use domain::orders::OrderStatus;
use serde_json::{Value, json};

use super::{chain, deliver, new_device, state, subject};
use crate::files::{HASH, create, photo};
use crate::inventory::house::{House, warehouse};
use crate::quality::{announced, faults};
use crate::stage::{code, each};
use crate::{orders, procurement};

fn params<T: std::fmt::Debug>(result: Result<T>) -> (String, Value) {
    let error = result.unwrap_err();
    let first = &error.reported()[0];
    let params = Value::Object(first.params());
    (
        format!("{} {}", first.code().code, first.path().join(".")),
        params,
    )
}

#[test]
fn the_hash_is_the_one_that_phones_compute() {
    let entry = &chain(&[r#"{"b":1}"#])[0];
    // printf '%064d\n1\n2026-11-22T08:00:00.001Z\nanswer\n{"b":1}' 0 | sha256sum
    assert_eq!(
        link(START, entry),
        "af9d0e8acacd25e385be3eb14580b9ad7c1f41d34e28b16b0d71c852be64c7b1"
    );
}

#[test]
fn portions_and_repeats_make_one_chain_and_its_receipt() {
    each(|stage| {
        let inspector = stage.actor(Role::Inspector);
        let (device, subject) = (new_device(stage, &inspector), subject(stage));
        let entries = chain(&["{}", r#"{"a":1}"#, r#"{"a":2}"#, "{}"]);
        let before = state(stage, &inspector, device, subject);
        assert_eq!((before.entries, before.head_hash.as_str()), (0, START));
        deliver(stage, &inspector, device, subject, &entries[..2]).unwrap();
        let first = state(stage, &inspector, device, subject).receipt.unwrap();
        deliver(stage, &inspector, device, subject, &entries[..2]).unwrap();
        deliver(stage, &inspector, device, subject, &entries[1..2]).unwrap();
        let again = state(stage, &inspector, device, subject).receipt.unwrap();
        assert_eq!((again.id, again.entries), (first.id, 2));
        stage.sources.advance_seconds(1);
        deliver(stage, &inspector, device, subject, &entries[1..]).unwrap();
        let held = state(stage, &inspector, device, subject);
        let receipt = held.receipt.unwrap();
        assert_eq!((held.entries, &held.head_hash), (4, &entries[3].hash));
        assert_eq!((receipt.entries, &receipt.head_hash), (4, &entries[3].hash));
        assert_eq!(
            super::device(stage, device).last_receipt_id,
            Some(receipt.id)
        );
        assert_eq!(
            receipt.statement,
            format!(
                r#"{{"device":"{device}","entries":4,"epoch":"{}","files":[],"head":"{}","issuedAt":"2026-11-22T08:00:01.000000Z","organisation":"{}","subject":"{subject}"}}"#,
                held.epoch, entries[3].hash, stage.org
            )
        );
        assert_eq!(
            receipt.signature,
            format!("signed {}", receipt.statement.len())
        );
        // One event for each delivery that brought something.
        assert_eq!(stage.event_kinds("journal.delivered").len(), 2);
    });
}

#[test]
fn gaps_broken_hashes_and_other_content_are_refused_whole() {
    each(|stage| {
        let inspector = stage.actor(Role::Inspector);
        let (device, subject) = (new_device(stage, &inspector), subject(stage));
        let entries = chain(&["{}", "{}", r#"{"a":1}"#, "{}"]);
        let send = |entries: &[_]| deliver(stage, &inspector, device, subject, entries);
        let gap = |place, expected| {
            (
                format!("JOURNAL_GAP entries.{place}.number"),
                json!({ "expected": expected }),
            )
        };
        assert_eq!(params(send(&entries[1..])), gap(0, 1));
        send(&entries[..2]).unwrap();
        assert_eq!(params(send(&entries[3..])), gap(0, 3));
        let mut holed = entries.clone();
        holed.remove(1);
        assert_eq!(params(send(&holed)), gap(1, 2));
        let mut zero = entries.clone();
        zero[0].number = 0;
        assert_eq!(params(send(&zero)), gap(0, 3));

        let broken = |place, number| {
            (
                format!("JOURNAL_BROKEN entries.{place}.hash"),
                json!({ "number": number }),
            )
        };
        let mut changed = entries.clone();
        changed[2].data = r#"{"a":2}"#.to_owned();
        assert_eq!(params(send(&changed[2..])), broken(0, 3));
        assert_eq!(params(send(&changed)), broken(2, 3));
        let mut later = entries.clone();
        later[1].at.0 += 1_000;
        assert_eq!(params(send(&later)), broken(1, 2));

        let other = chain(&["{}", r#"{"other":true}"#, "{}"]);
        let differs = (
            "JOURNAL_DIFFERS entries.1.hash".to_owned(),
            json!({ "number": 2 }),
        );
        assert_eq!(params(send(&other)), differs);
        // What follows another past does not fit, though it is whole in itself.
        assert_eq!(params(send(&other[2..])), broken(0, 3));

        let held = state(stage, &inspector, device, subject);
        assert_eq!((held.entries, &held.head_hash), (2, &entries[1].hash));
        send(&entries[2..]).unwrap();
    });
}

#[test]
fn texts_and_numbers_are_bounded() {
    each(|stage| {
        let inspector = stage.actor(Role::Inspector);
        let (device, subject) = (new_device(stage, &inspector), subject(stage));
        let send = |entries: &[_]| faults(deliver(stage, &inspector, device, subject, entries));
        let refused = |code: &str, path: &str| vec![(code.to_owned(), path.to_owned())];
        assert_eq!(send(&[]), refused("REQUIRED", "entries"));
        let many = chain(&vec!["{}"; 501]);
        assert_eq!(send(&many), refused("TOO_LONG", "entries"));
        let long = format!(r#"{{"a":"{}"}}"#, "x".repeat(16_000));
        assert_eq!(
            send(&chain(&[&long])),
            refused("TOO_LONG", "entries.0.data")
        );
        for data in [
            "",
            "[]",
            "1",
            "{",
            r#"{"files":[{"fileId":"x"}]}"#,
            r#"{"files":{}}"#,
        ] {
            let refused = refused("MALFORMED", "entries.0.data");
            assert_eq!(send(&chain(&[data])), refused, "{data}");
        }
        for kind in ["", "a\nb", "a b", "答", &"k".repeat(41)] {
            let mut entries = chain(&["{}"]);
            entries[0].kind = kind.to_owned();
            assert_eq!(
                send(&entries),
                refused("MALFORMED", "entries.0.kind"),
                "{kind:?}"
            );
        }
        // Ten full portions are a journal; one more entry is not.
        let count = usize::try_from(MAX_ENTRIES).unwrap();
        let whole = chain(&vec!["{}"; count + 1]);
        for portion in whole[..count].chunks(500) {
            deliver(stage, &inspector, device, subject, portion).unwrap();
        }
        assert_eq!(send(&whole[count..]), refused("JOURNAL_FULL", "entries"));
        assert_eq!(
            state(stage, &inspector, device, subject).entries,
            MAX_ENTRIES
        );
        // The work in a warehouse goes on.
        let clerk = stage.actor(Role::Warehouse);
        let (device, subject) = (
            new_device(stage, &clerk),
            warehouse(stage, "MAIN", false).into(),
        );
        for portion in whole.chunks(500) {
            deliver(stage, &clerk, device, subject, portion).unwrap();
        }
        assert_eq!(
            state(stage, &clerk, device, subject).entries,
            MAX_ENTRIES + 1
        );
    });
}

#[test]
fn the_bytes_of_a_device_are_bounded() {
    each(|stage| {
        let inspector = stage.actor(Role::Inspector);
        let (device, subject) = (new_device(stage, &inspector), subject(stage));
        let entries = chain(&["{}", "{}"]);
        deliver(stage, &inspector, device, subject, &entries[..1]).unwrap();
        assert_eq!(super::device(stage, device).journal_bytes, 8);
        stage
            .write(move |tx| {
                diesel::update(devices::table)
                    .set(devices::journal_bytes.eq(MAX_BYTES - 7))
                    .execute(tx.conn())?;
                Ok(())
            })
            .unwrap();
        let refused = deliver(stage, &inspector, device, subject, &entries);
        assert_eq!(code(refused), "JOURNAL_FULL");
        assert_eq!(
            code(deliver(stage, &inspector, device, subject, &entries[..1])),
            "OK"
        );
    });
}

#[test]
fn every_named_file_must_have_arrived() {
    each(|stage| {
        let inspector = stage.actor(Role::Inspector);
        let (device, subject) = (new_device(stage, &inspector), subject(stage));
        let (there, coming) = (photo(stage, &inspector), stage.sources.id());
        create(stage, &inspector, Some(coming), "b.jpg", 1000).unwrap();
        let named =
            |file, hash| format!(r#"{{"files":[{{"fileId":"{file}","sha256":"{hash}"}}]}}"#);
        let (good, unfinished) = (named(there, HASH), named(coming, HASH));
        let wrong = named(there, &"0".repeat(64));
        let entries = chain(&[&good, &unfinished]);
        let refused = faults(deliver(stage, &inspector, device, subject, &entries));
        assert_eq!(
            refused,
            [("FILE_INCOMPLETE".to_owned(), format!("files.{coming}"))]
        );
        let refused = faults(deliver(
            stage,
            &inspector,
            device,
            subject,
            &chain(&[&wrong]),
        ));
        assert_eq!(
            refused,
            [("HASH_MISMATCH".to_owned(), format!("files.{there}"))]
        );
        assert_eq!(state(stage, &inspector, device, subject).entries, 0);
        crate::files::progress(stage, &inspector, coming, 0, 1000).unwrap();
        crate::files::complete(stage, &inspector, coming, HASH, Some("image/jpeg")).unwrap();
        deliver(stage, &inspector, device, subject, &entries).unwrap();
        let files = state(stage, &inspector, device, subject)
            .receipt
            .unwrap()
            .files()
            .unwrap();
        let mut want = [there, coming];
        want.sort_unstable();
        assert_eq!(
            files.iter().map(|file| file.file_id).collect::<Vec<_>>(),
            want
        );
        assert!(files.iter().all(|file| file.sha256 == HASH));
    });
}

#[test]
fn another_epoch_gives_another_receipt_of_the_same_journal() {
    each(|stage| {
        let inspector = stage.actor(Role::Inspector);
        let (device, subject) = (new_device(stage, &inspector), subject(stage));
        let entries = chain(&["{}", "{}"]);
        deliver(stage, &inspector, device, subject, &entries).unwrap();
        let before = state(stage, &inspector, device, subject);
        stage.write(epoch::renew).unwrap();
        let restored = state(stage, &inspector, device, subject);
        assert_ne!(restored.epoch, before.epoch);
        assert_eq!(restored.receipt.unwrap().epoch, before.epoch);
        deliver(stage, &inspector, device, subject, &entries).unwrap();
        let after = state(stage, &inspector, device, subject);
        assert_eq!(after.receipt.unwrap().epoch, restored.epoch);
        assert_eq!((after.entries, after.head_hash), (2, before.head_hash));
    });
}

#[test]
fn only_the_owner_delivers_and_only_about_what_they_see() {
    each(|stage| {
        let inspector = stage.actor(Role::Inspector);
        let (device, subject) = (new_device(stage, &inspector), subject(stage));
        let entries = chain(&["{}"]);
        let send = |actor, device| code(deliver(stage, &actor, device, subject, &entries));
        assert_eq!(send(stage.actor(Role::Member), device), "NOT_FOUND");
        assert_eq!(send(stage.actor(Role::Manager), device), "FORBIDDEN");
        assert_eq!(
            send(stage.neighbour().actor(Role::Inspector), device),
            "NOT_FOUND"
        );
        let stranger = stage.actor(Role::Supplier);
        let own = new_device(stage, &stranger);
        assert_eq!(send(stranger, own), "NOT_FOUND");
        let guest = stage.guest(subject, &[GrantAction::Inspect]);
        assert_eq!(send(guest, own), "OK");
        let nothing = device.into();
        assert_eq!(
            code(deliver(stage, &inspector, device, nothing, &entries)),
            "NOT_FOUND"
        );
        assert_eq!(send(inspector, device), "OK");
    });
}

#[test]
fn work_in_a_warehouse_has_journals_of_who_sees_it() {
    each(|stage| {
        let house = House::new(stage);
        let lot = announced(stage, house.sku, "LOT-9", 10);
        let wish = procurement::approved(stage, house.sku, 10);
        let bought = procurement::order_of(stage, wish, house.sku, 10);
        let bought = procurement::order(stage, &bought).unwrap();
        let sold = orders::take(stage, &orders::report("A-1", 1, OrderStatus::Paid));
        let count = StockCountOpen {
            id: None,
            warehouse: None,
            location: Some(house.shelf),
            skus: Vec::new(),
            note: None,
        };
        let clerk = house.clerk.clone();
        let count = stage.write(move |tx| stock_count_open(tx, &clerk, &count));
        let subjects = [
            Node::from(lot),
            count.unwrap().into(),
            house.warehouse.into(),
            bought.into(),
            sold.order.unwrap().into(),
        ];
        let entries = chain(&[r#"{"scanned":"SKU-1"}"#]);
        let device = new_device(stage, &house.clerk);
        let far = stage.neighbour().actor(Role::Warehouse);
        let foreign = new_device(stage, &far);
        let guest = stage.actor(Role::Supplier);
        let own = new_device(stage, &guest);
        for subject in subjects {
            let send = |actor, device| code(deliver(stage, actor, device, subject, &entries));
            assert_eq!(send(&house.clerk, device), "OK", "{subject}");
            assert_eq!(state(stage, &house.clerk, device, subject).entries, 1);
            assert_eq!(send(&guest, own), "NOT_FOUND", "{subject}");
            assert_eq!(send(&far, foreign), "NOT_FOUND", "{subject}");
        }
        let place = Node::from(house.shelf);
        let refused = code(deliver(stage, &house.clerk, device, place, &entries));
        assert_eq!(refused, "NOT_FOUND");
    });
}
