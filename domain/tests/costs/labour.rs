//! Logged time becomes labour costs (E6).

use domain::costs::{CostFilter, CostOrigin, Place, react, read};
use domain::events;
use domain::kernel::Role;

use super::{all, log, set_rate, settle};
use crate::projects::{project, ready};
use crate::stage::{Stage, code, each};

fn amounts(stage: &Stage) -> Vec<i64> {
    let rows = all(stage, &CostFilter::default());
    let mut amounts: Vec<_> = rows.iter().map(|row| row.amount_minor).collect();
    amounts.sort_unstable();
    amounts
}

/// Lets the reaction see the whole log again, as after a lost cursor.
fn again(stage: &Stage) {
    let rows = stage.read(|conn| events::read::after(conn, stage.org, 0, 1_000));
    for row in rows.unwrap() {
        stage.write(move |tx| react(tx, &row)).unwrap();
    }
}

/// E6: minutes times the rate of the day, once, whatever is read again.
#[test]
fn logged_time_is_booked_once_at_the_rate_of_its_day() {
    each(|stage| {
        let (member, project) = (stage.actor(Role::Member), project(stage, "直播"));
        let task = ready(stage, project, "脚本");
        set_rate(stage, &member, 10_001, "2026-11-01").unwrap();
        set_rate(stage, &member, 20_000, "2026-11-20").unwrap();
        log(stage, task, 30, "2026-11-19");
        log(stage, task, 45, "2026-11-20");
        log(stage, task, 60, "2026-10-31");
        settle(stage, "costs");
        // 5000.5 goes to the even neighbour; before the first rate nothing is booked.
        assert_eq!(amounts(stage), [5_000, 15_000]);
        again(stage);
        assert_eq!(amounts(stage), [5_000, 15_000]);
        let rows = all(stage, &CostFilter::default());
        assert_eq!(rows[0].origin, CostOrigin::Time);
        assert_eq!(rows[0].user_id, Some(member.user));
        let place = Place {
            project: Some(project),
            task: Some(task),
            ..Place::default()
        };
        assert_eq!(rows[0].place(), place);
        let manager = stage.actor(Role::Manager);
        let sums = stage.read(|conn| read::of_tasks(conn, &manager, &[task]));
        assert_eq!(sums.unwrap()[&task], 20_000);
    });
}

#[test]
fn another_rate_books_the_difference_from_its_day_on() {
    each(|stage| {
        let (member, project) = (stage.actor(Role::Member), project(stage, "直播"));
        let task = ready(stage, project, "脚本");
        log(stage, task, 60, "2026-11-10");
        log(stage, task, 60, "2026-11-18");
        settle(stage, "costs");
        assert_eq!(amounts(stage), [0_i64; 0]);
        set_rate(stage, &member, 10_000, "2026-11-01").unwrap();
        settle(stage, "costs");
        assert_eq!(amounts(stage), [10_000, 10_000]);
        set_rate(stage, &member, 8_000, "2026-11-15").unwrap();
        settle(stage, "costs");
        assert_eq!(amounts(stage), [-2_000, 10_000, 10_000]);
        let same = set_rate(stage, &member, 8_000, "2026-11-15").unwrap();
        let replaced = set_rate(stage, &member, 0, "2026-11-15").unwrap();
        assert_eq!(same, replaced, "one rate a day");
        settle(stage, "costs");
        assert_eq!(amounts(stage), [-8_000, -2_000, 10_000, 10_000]);
        again(stage);
        assert_eq!(amounts(stage).len(), 4);
    });
}

#[test]
fn rates_are_for_leads_only() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        assert_eq!(code(set_rate(stage, &member, 1, "2026-08-22")), "OK");
        let old = set_rate(stage, &member, 1, "2026-08-21");
        assert_eq!(code(old), "LABOUR_RATE_TOO_OLD");
        let first = domain::kernel::PageArgs::first(5);
        for (role, expected) in [(Role::Manager, "OK"), (Role::Member, "FORBIDDEN")] {
            let actor = stage.actor(role);
            let rates = stage.read(|conn| read::rates(conn, &actor, None, &first));
            assert_eq!(code(rates), expected);
        }
        // The log is read by many: it says that, not how much.
        let told = crate::projects::data_of(stage, "labour_rate.set");
        assert_eq!(told[0].1.as_object().unwrap().len(), 2);
    });
}
