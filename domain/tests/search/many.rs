//! How long a search takes among many documents; prints it.

use std::time::{Duration, Instant};

use domain::kernel::Role;
use domain::projects::task_create;
use domain::search::read;

use super::{asking, pump};
use crate::projects::{project, wanted};
use crate::stage::each;

const TASKS: usize = 100_000;
const BATCH: usize = 1_000;

#[test]
#[ignore = "writes 100,000 tasks: cargo test --workspace --test main search::many -- --ignored"]
fn a_search_among_a_hundred_thousand_documents_is_quick() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let goods = ["保温杯", "四件套", "台灯", "雨伞", "thermos", "lamp"];
        let mut at = project(stage, "项目 0");
        for batch in 0..TASKS / BATCH {
            if batch % 15 == 0 {
                at = project(stage, &format!("项目 {batch}"));
            }
            let inputs: Vec<_> = (0..BATCH)
                .map(|i| {
                    let number = batch * BATCH + i;
                    let title = format!("{}打样确认 T{number:06}", goods[number % goods.len()]);
                    wanted(stage, at, &title)
                })
                .collect();
            let manager = manager.clone();
            stage
                .write(move |tx| {
                    for input in &inputs {
                        task_create(tx, &manager, input)?;
                    }
                    Ok(())
                })
                .unwrap();
        }
        let began = Instant::now();
        pump(stage);
        println!(
            "{:?}: {TASKS} events read in {:?}",
            stage.db.db.product(),
            began.elapsed()
        );
        let member = stage.actor(Role::Member);
        for query in ["t054321", "保温杯", "打样", "样", "lamp t0", "雨伞 thermos"] {
            let search = asking(query);
            let began = Instant::now();
            let page = stage
                .read(|conn| read::page(conn, &member, &search, Some(50), None))
                .unwrap();
            let paged = began.elapsed();
            let count = stage
                .read(|conn| read::count(conn, &member, &search))
                .unwrap();
            println!(
                "{query}: {} of {count} in {paged:?}, counted in {:?}",
                page.rows.len(),
                began.elapsed() - paged
            );
            assert!(paged < Duration::from_secs(2), "{query} took {paged:?}");
        }
    });
}
