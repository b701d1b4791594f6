//! `muster verify`: nobody changes the log unseen (T9, MS1).

use crate::stage::{Database, Home};

#[test]
fn an_untouched_log_is_whole() {
    for database in Database::all() {
        let said = Home::seeded(database).muster(&["verify"], "");
        assert!(said.ok, "{} {}", said.out, said.err);
        assert_eq!(
            said.out.lines().count(),
            2,
            "two organisations: {}",
            said.out
        );
        for line in said.out.lines() {
            assert!(line.ends_with("events, whole"), "{line}");
        }
    }
}

#[test]
fn any_change_is_found_and_named() {
    let wrongs = [
        (
            "UPDATE events SET data = '{}' WHERE seq = 3",
            "event 3: its content was changed",
        ),
        (
            "UPDATE events SET at = at + 1 WHERE seq = 5",
            "event 5: its content was changed",
        ),
        (
            "UPDATE events SET actor_id = NULL WHERE seq = 10",
            "event 10: its content was changed",
        ),
        (
            "UPDATE events SET kind = 'user.removed' WHERE seq = 2",
            "event 2: its content was changed",
        ),
        (
            "DELETE FROM events WHERE seq = 4",
            "event 4: an event is missing",
        ),
        (
            "DELETE FROM events WHERE seq >= 12",
            "event 12: the log ends before its head",
        ),
        (
            "UPDATE events SET seq = seq + 1000 WHERE seq = 6",
            "event 6: an event is missing",
        ),
        (
            "UPDATE events SET hash = prev_hash WHERE seq = 7",
            "event 7: its content was changed",
        ),
    ];
    for database in Database::all() {
        for (wrong, found) in wrongs {
            let home = Home::seeded(database);
            home.sql(wrong);
            let said = home.muster(&["verify"], "");
            assert!(!said.ok, "{wrong}: {}", said.out);
            let broken = said.out.lines().filter(|line| line.ends_with(found));
            assert_eq!(broken.count(), 2, "{wrong}: {}", said.out);
        }
    }
}
