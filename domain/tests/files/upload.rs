//! From the first byte to the complete file.

use domain::files::{
    self, FileStatus, MAX_BYTES, MAX_DAY_BYTES, MAX_UNFINISHED, file_discard, files_expire,
};
use domain::kernel::id::{FileId, SampleId};
use domain::kernel::{GrantAction, Role};

use super::{HASH, complete, create, photo, progress};
use crate::stage::{code, each};

#[test]
fn an_upload_grows_and_is_completed_once() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let id = create(stage, &member, None, "../Bericht 1.PDF", 1000).unwrap();
        assert_eq!(progress(stage, &member, id, 0, 400).unwrap(), 400);
        assert_eq!(
            code(complete(stage, &member, id, HASH, Some("application/pdf"))),
            "FILE_INCOMPLETE"
        );
        let stale = progress(stage, &member, id, 0, 500).unwrap_err();
        assert_eq!(stale.code(), "OFFSET_MISMATCH");
        assert_eq!(stale.reported()[0].params()["offset"], 400);
        assert_eq!(
            code(progress(stage, &member, id, 400, 1001)),
            "OFFSET_MISMATCH"
        );
        assert_eq!(progress(stage, &member, id, 400, 1000).unwrap(), 1000);
        for _ in 0..2 {
            assert_eq!(
                complete(stage, &member, id, HASH, Some("application/pdf")).unwrap(),
                id
            );
        }
        let row = stage
            .read(|conn| files::read::find(conn, &member, id))
            .unwrap();
        assert_eq!(
            (row.name.as_str(), row.content_type.as_str()),
            ("Bericht 1.PDF", "application/pdf")
        );
        assert_eq!(
            (row.status, row.expires_at, row.width),
            (FileStatus::Complete, None, Some(640))
        );
        assert_eq!(
            code(progress(stage, &member, id, 1000, 1000)),
            "FILE_IS_COMPLETE"
        );
        let owner = member.clone();
        assert_eq!(
            code(stage.write(move |tx| file_discard(tx, &owner, id))),
            "FILE_IS_COMPLETE"
        );
        assert_eq!(stage.event_kinds("file."), ["file.uploaded"]);
    });
}

#[test]
fn wrong_bytes_are_refused() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let id = create(stage, &member, None, "photo.jpg", 60_000_000).unwrap();
        progress(stage, &member, id, 0, 60_000_000).unwrap();
        let other_hash = "0".repeat(64);
        let exe = Some("application/vnd.microsoft.portable-executable");
        for (hash, found, want) in [
            (other_hash.as_str(), Some("video/mp4"), "HASH_MISMATCH"),
            (HASH, exe, "UNSUPPORTED_FILE_TYPE"),
            (HASH, None, "UNSUPPORTED_FILE_TYPE"),
            (HASH, Some("image/jpeg"), "FILE_TOO_LARGE"),
        ] {
            assert_eq!(code(complete(stage, &member, id, hash, found)), want);
        }
        let row = stage
            .read(|conn| files::access::for_upload(conn, &member, id))
            .unwrap();
        assert_eq!(row.status, FileStatus::Uploading);
        complete(stage, &member, id, HASH, Some("video/mp4")).unwrap();
        let row = stage
            .read(|conn| files::read::find(conn, &member, id))
            .unwrap();
        assert_eq!(row.name, "photo.jpg.mp4");
    });
}

#[test]
fn input_is_checked_and_an_id_names_one_upload() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        for (name, size, want) in [
            ("", 1, "REQUIRED"),
            ("a.jpg", 0, "OUT_OF_RANGE"),
            ("a.jpg", MAX_BYTES + 1, "OUT_OF_RANGE"),
            ("a.jpg", -1, "OUT_OF_RANGE"),
        ] {
            assert_eq!(code(create(stage, &member, None, name, size)), want);
        }
        let id: FileId = stage.sources.id();
        assert_eq!(create(stage, &member, Some(id), "a.jpg", 9).unwrap(), id);
        assert_eq!(create(stage, &member, Some(id), "a.jpg", 9).unwrap(), id);
        assert_eq!(
            code(create(stage, &member, Some(id), "a.jpg", 10)),
            "ID_REUSED"
        );
        assert_eq!(
            code(create(
                stage,
                &stage.actor(Role::Manager),
                Some(id),
                "a.jpg",
                9
            )),
            "ID_REUSED"
        );
        // The same id in another organisation is another file.
        let other = stage.neighbour();
        assert_eq!(
            create(&other, &other.actor(Role::Member), Some(id), "b.jpg", 5).unwrap(),
            id
        );
        for stranger in [
            stage.actor(Role::Manager),
            other.actor(Role::Admin),
            stage.actor(Role::Supplier),
        ] {
            assert_eq!(code(progress(stage, &stranger, id, 0, 5)), "NOT_FOUND");
        }
        let row = stage
            .read(|conn| files::access::for_upload(conn, &member, id))
            .unwrap();
        assert_eq!((row.byte_size, row.received), (9, 0));
    });
}

#[test]
fn guests_upload_only_for_what_is_shared_with_them() {
    each(|stage| {
        let sample: SampleId = stage.sources.id();
        assert_eq!(
            code(create(
                stage,
                &stage.actor(Role::Supplier),
                None,
                "a.jpg",
                9
            )),
            "FORBIDDEN"
        );
        assert_eq!(
            code(create(stage, &stage.guest(sample, &[]), None, "a.jpg", 9)),
            "FORBIDDEN"
        );
        let guest = stage.guest(sample, &[GrantAction::Submit]);
        let id = create(stage, &guest, None, "a.jpg", 9).unwrap();
        // An upload is its owner's alone, and until it is complete nobody sees it.
        assert_eq!(
            code(progress(stage, &stage.actor(Role::Admin), id, 0, 9)),
            "NOT_FOUND"
        );
        assert_eq!(
            code(stage.read(|conn| files::read::find(conn, &guest, id))),
            "NOT_FOUND"
        );
        assert_eq!(
            code(stage.read(|conn| files::access::for_upload(conn, &guest, id))),
            "OK"
        );
    });
}

#[test]
fn uploads_are_bounded() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let days = MAX_DAY_BYTES / MAX_BYTES;
        for _ in 0..days {
            create(stage, &member, None, "a.mp4", MAX_BYTES).unwrap();
        }
        assert_eq!(
            code(create(stage, &member, None, "a.mp4", 1)),
            "UPLOAD_QUOTA"
        );
        let manager = stage.actor(Role::Manager);
        for _ in 0..MAX_UNFINISHED {
            create(stage, &manager, None, "a.jpg", 1).unwrap();
        }
        assert_eq!(
            code(create(stage, &manager, None, "a.jpg", 1)),
            "TOO_MANY_UPLOADS"
        );
    });
}

#[test]
fn what_is_not_finished_in_time_ends() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let (kept, given_up) = (
            photo(stage, &member),
            create(stage, &member, None, "a.jpg", 9).unwrap(),
        );
        let late = create(stage, &member, None, "b.jpg", 9).unwrap();
        let owner = member.clone();
        stage
            .write(move |tx| file_discard(tx, &owner, given_up))
            .unwrap();
        assert!(stage.write(files_expire).unwrap().is_empty());
        stage.sources.advance_seconds(24 * 3600 + 1);
        let now = stage.sources.now();
        assert!(stage.read(|conn| files::read::expired(conn, now)).unwrap());
        let keys = stage.write(files_expire).unwrap();
        assert_eq!(keys, [format!("{}/{}", stage.org.uuid(), late.uuid())]);
        assert!(stage.write(files_expire).unwrap().is_empty());
        assert!(!stage.read(|conn| files::read::expired(conn, now)).unwrap());
        assert_eq!(
            code(stage.read(|conn| files::access::for_upload(conn, &member, late))),
            "NOT_FOUND"
        );
        assert_eq!(
            code(stage.read(|conn| files::read::find(conn, &member, kept))),
            "OK"
        );
        assert_eq!(
            stage.event_kinds("file."),
            ["file.uploaded", "file.discarded", "file.expired"]
        );
        let of = |id: FileId| format!("{}/{}", stage.org.uuid(), id.uuid());
        let known =
            stage.read(|conn| files::read::known_keys(conn, &[of(kept), of(late), "x".to_owned()]));
        assert_eq!(known.unwrap(), [of(kept)]);
        // A phone that was offline too long uploads again under the id that it made.
        assert_eq!(
            create(stage, &member, Some(late), "b.jpg", 9).unwrap(),
            late
        );
    });
}
