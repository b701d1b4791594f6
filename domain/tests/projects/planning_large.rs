//! How long it takes to compute a large project; the figures are printed.

use std::time::Instant;

use db::schema::{task_dependencies, tasks};
use diesel::prelude::*;
use domain::kernel::Role;
use domain::kernel::id::TaskId;
use domain::projects::planning::ForecastQuestion;
use domain::projects::{DependencyKind, DependencyPolicy, DependencyRow, TaskRow};

use super::planning::settle;
use super::{project, ready, task, update};
use crate::stage::each;

/// Tasks of the project; the release figures of `docs/performance.md` are for 10,000.
fn size() -> i64 {
    let wanted = std::env::var("MUSTER_LARGE_PROJECT").ok();
    wanted.and_then(|text| text.parse().ok()).unwrap_or(1_000)
}

#[test]
fn a_large_project_is_computed_in_few_statements() {
    each(|stage| {
        let project = project(stage, "大项目");
        let first = ready(stage, project, "1");
        let row = task(stage, first);
        let size = size();
        stage
            .write(move |tx| {
                let mut last = row.id;
                for number in 2..=size {
                    let id: TaskId = tx.id();
                    let copy = TaskRow {
                        id,
                        number,
                        estimate_minutes: Some(60 + number % 7 * 30),
                        ..row.clone()
                    };
                    diesel::insert_into(tasks::table)
                        .values(&copy)
                        .execute(tx.conn())?;
                    let link = DependencyRow {
                        org_id: row.org_id,
                        successor_id: id,
                        predecessor_id: if number % 50 == 0 { row.id } else { last },
                        kind: DependencyKind::FinishToStart,
                        lag_minutes: 0,
                        policy: DependencyPolicy::Remind,
                        created_by: row.created_by,
                        created_at: row.created_at,
                    };
                    diesel::insert_into(task_dependencies::table)
                        .values(&link)
                        .execute(tx.conn())?;
                    last = id;
                }
                Ok(())
            })
            .unwrap();
        let begin = Instant::now();
        settle(stage);
        println!(
            "{size} tasks computed and stored for the first time in {:?}",
            begin.elapsed()
        );
        let due = domain::projects::TaskFields {
            estimate_minutes: Some(Some(90)),
            ..Default::default()
        };
        update(stage, first, due).unwrap();
        let begin = Instant::now();
        settle(stage);
        println!("and after a change of the first in {:?}", begin.elapsed());
        let member = stage.actor(Role::Member);
        let now = stage.sources.now();
        let begin = Instant::now();
        let question = stage
            .read(|conn| ForecastQuestion::read(conn, &member, project, now))
            .unwrap();
        println!("its forecast is asked in {:?}", begin.elapsed());
        let begin = Instant::now();
        let forecast = question.answer(100).unwrap();
        println!("and answered by 100 runs in {:?}", begin.elapsed());
        assert_eq!(i64::try_from(forecast.tasks).unwrap(), size);
        assert!(forecast.half <= forecast.most);
        assert_eq!(question.answer(100), Some(forecast));
    });
}
