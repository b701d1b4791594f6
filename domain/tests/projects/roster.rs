//! Nobody is at two places at once, gaps are seen, and who is away is known.

use db::types::Moment;
use domain::kernel::Role;
use domain::kernel::id::{ChannelId, UserId};
use domain::projects::roster::{
    AbsenceAdd, AbsenceRemove, RosterView, ShiftAdd, ShiftRemove, ShiftRole, absence_add,
    absence_remove, absences, gaps, shift_add, shift_remove, shifts,
};
use domain::projects::{ChannelCreate, ChannelKind, channel_create};

use super::by;
use super::races::at_once;
use crate::stage::{Stage, code, each};

const HOUR: i64 = 3_600;

fn channel(stage: &Stage, name: &str) -> ChannelId {
    let input = ChannelCreate {
        id: None,
        kind: ChannelKind::DouyinLive,
        name: name.to_owned(),
        url: None,
        article_url: None,
    };
    by(stage, &stage.actor(Role::Manager), channel_create, &input).unwrap()
}

fn at(stage: &Stage, hours: i64) -> Moment {
    stage.sources.now().plus_seconds(hours * HOUR)
}

fn shift(stage: &Stage, channel: ChannelId, user: UserId, (from, to): (i64, i64)) -> ShiftAdd {
    ShiftAdd {
        id: None,
        channel,
        user,
        role: ShiftRole::Host,
        starts_at: at(stage, from),
        ends_at: at(stage, to),
        note: None,
    }
}

fn view(stage: &Stage, from: i64, to: i64) -> RosterView {
    RosterView {
        from: at(stage, from),
        to: at(stage, to),
        channel: None,
        user: None,
    }
}

#[test]
fn shifts_of_one_person_do_not_overlap_and_gaps_are_shown() {
    each(|stage| {
        let (room, other) = (channel(stage, "一号"), channel(stage, "二号"));
        let manager = stage.actor(Role::Manager);
        let [host, second] = [Role::Member, Role::Inspector].map(|role| stage.actor(role).user);
        let add = |input: &ShiftAdd| code(by(stage, &manager, shift_add, input));
        let evening = shift(stage, room, host, (10, 14));
        let id = by(stage, &manager, shift_add, &evening).unwrap();
        // Touching is no overlap, another place at the same time is one.
        assert_eq!(add(&shift(stage, other, host, (14, 16))), "OK");
        for (from, to) in [(9, 11), (13, 15), (11, 12), (9, 17)] {
            assert_eq!(
                add(&shift(stage, other, host, (from, to))),
                "SHIFT_OVERLAPS"
            );
        }
        assert_eq!(add(&shift(stage, room, second, (15, 18))), "OK");
        assert_eq!(add(&shift(stage, room, second, (5, 5))), "MALFORMED");
        assert_eq!(add(&shift(stage, room, second, (20, 45))), "MALFORMED");
        let again = ShiftAdd {
            id: Some(id),
            ..evening.clone()
        };
        assert_eq!(add(&again), "OK");
        let reused = ShiftAdd {
            id: Some(id),
            ..shift(stage, room, second, (30, 31))
        };
        assert_eq!(add(&reused), "ID_REUSED");
        let member = stage.actor(Role::Member);
        let refused = by(
            stage,
            &member,
            shift_add,
            &shift(stage, room, second, (40, 41)),
        );
        assert_eq!(code(refused), "FORBIDDEN");
        let gaps = |wanted| {
            let found = stage.read(|conn| {
                gaps(
                    conn,
                    &member,
                    &view(stage, 8, 20),
                    (room, ShiftRole::Host, wanted),
                )
            });
            let hours = |at: i64| (at - stage.sources.now().0) / (HOUR * 1_000_000);
            let gaps = found.unwrap();
            gaps.iter()
                .map(|gap| (hours(gap.start), hours(gap.end), gap.present))
                .collect::<Vec<_>>()
        };
        assert_eq!(gaps(1), [(8, 10, 0), (14, 15, 0), (18, 20, 0)]);
        assert_eq!(gaps(2)[1], (10, 14, 1));
        let remove = ShiftRemove { shift: id };
        by(stage, &manager, shift_remove, &remove).unwrap();
        assert_eq!(
            code(by(stage, &manager, shift_remove, &remove)),
            "NOT_FOUND"
        );
        assert_eq!(gaps(1)[0], (8, 15, 0));
        let found = stage
            .read(|conn| shifts(conn, &member, &view(stage, 15, 16)))
            .unwrap();
        assert_eq!(found.len(), 2);
        let long = stage.read(|conn| shifts(conn, &member, &view(stage, 0, 24 * 32)));
        assert_eq!(code(long), "OUT_OF_RANGE");
        let guest = stage.actor(Role::Supplier);
        let refused = stage.read(|conn| shifts(conn, &guest, &view(stage, 0, 1)));
        assert_eq!(code(refused), "FORBIDDEN");
        let told = ["shift.added", "shift.added", "shift.added", "shift.removed"];
        assert_eq!(stage.event_kinds("shift."), told);
    });
}

#[test]
fn of_shifts_that_overlap_one_is_kept_however_close_they_come() {
    each(|stage| {
        let (room, other) = (channel(stage, "一号"), channel(stage, "二号"));
        let manager = stage.actor(Role::Manager);
        let host = stage.actor(Role::Member).user;
        for round in 0..5 {
            let from = round * 10;
            let wanted: Vec<ShiftAdd> = (0..4)
                .map(|n| {
                    let place = if n % 2 == 0 { room } else { other };
                    shift(stage, place, host, (from + n, from + n + 5))
                })
                .collect();
            let mut outcomes = at_once(stage, &wanted, |stage, input| {
                code(by(stage, &manager, shift_add, input))
            });
            outcomes.sort_unstable();
            let overlaps = "SHIFT_OVERLAPS";
            assert_eq!(outcomes, ["OK", overlaps, overlaps, overlaps]);
        }
    });
}

#[test]
fn who_is_away_is_known() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let [away, delegate] = [Role::Member, Role::Inspector].map(|role| stage.actor(role).user);
        let leave = AbsenceAdd {
            id: None,
            user: away,
            from: "2026-11-24".to_owned(),
            to: "2026-11-27".to_owned(),
            delegate: Some(delegate),
        };
        let add = |input: &AbsenceAdd| code(by(stage, &member, absence_add, input));
        let id = by(stage, &member, absence_add, &leave).unwrap();
        let other = AbsenceAdd {
            user: delegate,
            delegate: None,
            ..leave.clone()
        };
        assert_eq!(add(&other), "FORBIDDEN");
        let own = AbsenceAdd {
            delegate: Some(away),
            ..leave.clone()
        };
        assert_eq!(add(&own), "MALFORMED");
        let reversed = AbsenceAdd {
            to: "2026-11-23".to_owned(),
            ..leave.clone()
        };
        assert_eq!(add(&reversed), "DATES_REVERSED");
        let manager = stage.actor(Role::Manager);
        by(stage, &manager, absence_add, &other).unwrap();
        let on = |from: &str, to: &str| {
            stage
                .read(|conn| absences(conn, &member, from, to))
                .unwrap()
                .len()
        };
        assert_eq!(
            [
                on("2026-11-27", "2026-11-30"),
                on("2026-11-28", "2026-11-30")
            ],
            [2, 0]
        );
        by(
            stage,
            &member,
            absence_remove,
            &AbsenceRemove { absence: id },
        )
        .unwrap();
        assert_eq!(on("2026-11-01", "2026-11-30"), 1);
        assert_eq!(
            stage.event_kinds("absence."),
            ["absence.added", "absence.added", "absence.removed"]
        );
    });
}
