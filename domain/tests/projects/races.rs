//! Many at once: numbers stay dense, no circle closes, nobody waits forever.

use std::thread;

use domain::kernel::Role;
use domain::projects::{TaskStatus, read, task_publish};

use super::{by, complete, create, depend, link, of, project, ready, start, status, task, wanted};
use crate::stage::{Stage, code, each};

/// Runs works at once and gives what each gave.
pub fn at_once<T: Send, U: Sync>(
    stage: &Stage,
    inputs: &[U],
    work: impl Fn(&Stage, &U) -> T + Sync,
) -> Vec<T> {
    thread::scope(|scope| {
        let work = &work;
        let runs: Vec<_> = inputs
            .iter()
            .map(|input| scope.spawn(move || work(stage, input)))
            .collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    })
}

#[test]
fn projects_and_tasks_are_numbered_without_gap_or_repeat() {
    each(|stage| {
        let project = project(stage, "编号");
        let ids = at_once(stage, &[(); 8], |stage, ()| ready(stage, project, "任务"));
        let mut numbers: Vec<_> = ids.iter().map(|id| task(stage, *id).number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=8).collect::<Vec<_>>());
        let ids = at_once(stage, &[(); 8], |stage, ()| super::project(stage, "并发"));
        let rows = stage
            .read(|conn| read::by_ids(conn, &stage.actor(Role::Member), &ids))
            .unwrap();
        let mut codes: Vec<_> = rows.into_iter().map(|row| row.code).collect();
        codes.sort();
        assert_eq!(
            codes,
            (2..=9).map(|n| format!("P-{n:04}")).collect::<Vec<_>>()
        );
    });
}

#[test]
fn of_predecessors_that_end_together_one_unlocks() {
    each(|stage| {
        let project = project(stage, "汇合");
        for round in 0..5 {
            let before: Vec<_> = (0..4)
                .map(|n| ready(stage, project, &format!("前 {round}-{n}")))
                .collect();
            let after = ready(stage, project, "后");
            let mut draft = wanted(stage, project, "草稿");
            draft.draft = true;
            let draft = create(stage, &draft);
            for id in &before {
                start(stage, *id).unwrap();
                depend(stage, link(after, *id)).unwrap();
                depend(stage, link(draft, *id)).unwrap();
            }
            let mut works: Vec<_> = before.iter().map(|id| (*id, false)).collect();
            works.push((draft, true));
            let manager = stage.actor(Role::Manager);
            let outcomes = at_once(stage, &works, |stage, (id, publish)| {
                code(match publish {
                    true => by(stage, &manager, task_publish, &of(*id)),
                    false => complete(stage, *id),
                })
            });
            assert_eq!(outcomes, ["OK"; 5]);
            assert_eq!(status(stage, after), TaskStatus::Ready);
            assert_eq!(status(stage, draft), TaskStatus::Ready);
        }
    });
}

#[test]
fn of_two_dependencies_that_close_a_circle_one_is_kept() {
    each(|stage| {
        let project = project(stage, "循环");
        for _ in 0..5 {
            let [a, b, c] = ["甲", "乙", "丙"].map(|title| ready(stage, project, title));
            let links = [link(b, a), link(c, b), link(a, c)];
            let mut outcomes = at_once(stage, &links, |stage, link| code(depend(stage, *link)));
            outcomes.sort_unstable();
            assert_eq!(outcomes, ["DEPENDENCY_CYCLE", "OK", "OK"]);
        }
    });
}
