//! How long a large template takes. The number is printed, not asserted: it depends on the machine.

use std::time::Instant;

use domain::kernel::Role;
use domain::projects::{TaskDependencyAdd, task_create, task_dependency_add};

use super::{make, save, tasks_of, wanted};
use crate::projects::{link, project, wanted as new_task};
use crate::stage::each;

#[test]
fn a_project_of_600_tasks_is_made_in_one_go() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let large = project(stage, "大型项目");
        let tasks: Vec<_> = (1..=600)
            .map(|n| new_task(stage, large, &format!("任务 {n}")))
            .collect();
        let actor = manager.clone();
        stage
            .write(move |tx| {
                let mut last = None;
                for input in &tasks {
                    let id = task_create(tx, &actor, input)?;
                    if let Some(before) = last {
                        let tie: TaskDependencyAdd = link(id, before);
                        task_dependency_add(tx, &actor, &tie)?;
                    }
                    last = Some(id);
                }
                Ok(())
            })
            .unwrap();
        let id = save(stage, &manager, large).unwrap();
        let start = Instant::now();
        let made = make(stage, &wanted(id)).unwrap();
        println!(
            "600 tasks from a template: {} ms",
            start.elapsed().as_millis()
        );
        assert_eq!(tasks_of(stage, made).len(), 600);
    });
}
