//! What content of a template must be like: within bounds, its keys known, nothing in a circle.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::content::{TemplateContent, TemplateDay, TemplateTask};

/// Most tasks of a template.
pub(super) const MAX_TASKS: usize = 2_000;
/// Most phases of a template, as of a project, over all its parts.
pub(super) const MAX_PHASES: usize = 100;
/// Most parts of a template.
pub(super) const MAX_SUBPROJECTS: usize = 20;
/// Most roles of a template.
pub(super) const MAX_ROLES: usize = 200;
/// Most budget lines of a template.
const MAX_LINES: usize = 100;
/// Days before and after the first day: ten years.
const MAX_DAYS: i64 = 3_660;

/// What is wrong with content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentProblem(pub String);

type Checked = Result<(), ContentProblem>;

impl TemplateContent {
    /// Checks the content as a whole.
    ///
    /// # Errors
    /// The first problem.
    pub fn check(&self) -> Checked {
        self.check_sizes()?;
        let roles = keys(self.roles.iter().map(|role| role.key.as_str()))?;
        let parts = keys(self.subprojects.iter().map(|part| part.key.as_str()))?;
        let phases = keys(self.phases.iter().map(|phase| phase.key.as_str()))?;
        let tasks = keys(self.tasks.iter().map(|task| task.key.as_str()))?;
        let mut seen = HashSet::new();
        for part in &self.subprojects {
            // A part stands behind the one that it is a part of.
            known("part", part.parent.as_deref(), &seen)?;
            known("role", part.owner.as_deref(), &roles)?;
            seen.insert(part.key.as_str());
        }
        for phase in &self.phases {
            known("part", phase.subproject.as_deref(), &parts)?;
        }
        for task in &self.tasks {
            known("phase", task.phase.as_deref(), &phases)?;
            known("part", task.subproject.as_deref(), &parts)?;
            known("task", task.parent.as_deref(), &tasks)?;
            known("role", task.assignee.as_deref(), &roles)?;
            known("role", task.reviewer.as_deref(), &roles)?;
            for link in &task.after {
                known("task", Some(&link.task), &tasks)?;
            }
            check_task(task)?;
        }
        self.check_parents()?;
        self.check_circles()
    }

    fn check_sizes(&self) -> Checked {
        most("tasks", self.tasks.len(), MAX_TASKS)?;
        most("phases", self.phases.len(), MAX_PHASES)?;
        most("parts", self.subprojects.len(), MAX_SUBPROJECTS)?;
        most("roles", self.roles.len(), MAX_ROLES)?;
        most("budget lines", self.budget.len(), MAX_LINES)?;
        let has_one =
            |line: &super::BudgetLine| line.amount_minor.is_some() != line.percent.is_some();
        demand(
            self.budget.iter().all(has_one),
            "a budget line has an amount or a share",
        )?;
        let percent: i64 = self.budget.iter().filter_map(|line| line.percent).sum();
        demand(
            (0..=100).contains(&percent),
            "shares are more than the whole",
        )?;
        let names = self
            .roles
            .iter()
            .all(|role| role.name.chars().count() <= 60);
        demand(names, "a role has a longer name than a member's may be")
    }

    /// A task and the one that it is a part of belong to the same part of the project.
    fn check_parents(&self) -> Checked {
        let by_key: HashMap<&str, &TemplateTask> = self
            .tasks
            .iter()
            .map(|task| (task.key.as_str(), task))
            .collect();
        for task in &self.tasks {
            let (mut above, mut depth) = (task.parent.as_deref(), 1);
            while let Some(parent) = above.and_then(|key| by_key.get(key)) {
                depth += 1;
                let same = self.part_of(parent) == self.part_of(task);
                demand(
                    same && depth <= 5,
                    &format!("{}: not possible as a part", task.key),
                )?;
                above = parent.parent.as_deref();
            }
        }
        Ok(())
    }

    /// Takes away tasks that wait for none of the others until none is left.
    fn check_circles(&self) -> Checked {
        let mut waits: HashMap<&str, usize> = HashMap::new();
        let mut behind: HashMap<&str, Vec<&str>> = HashMap::new();
        for task in &self.tasks {
            let links = keys(task.after.iter().map(|link| link.task.as_str()))?;
            waits.insert(&task.key, links.len());
            for before in links {
                behind.entry(before).or_default().push(&task.key);
            }
        }
        let free = waits.iter().filter(|(_, count)| **count == 0);
        let mut free: Vec<&str> = free.map(|(key, _)| *key).collect();
        while let Some(key) = free.pop() {
            waits.remove(key);
            for next in behind.remove(key).unwrap_or_default() {
                if let Some(count) = waits.get_mut(next) {
                    *count -= 1;
                    if *count == 0 {
                        free.push(next);
                    }
                }
            }
        }
        let mut stuck: Vec<&str> = waits.into_keys().collect();
        stuck.sort_unstable();
        demand(
            stuck.is_empty(),
            &format!("in a circle: {}", stuck.join(", ")),
        )
    }
}

fn check_task(task: &TemplateTask) -> Checked {
    let fine = |day: Option<TemplateDay>| {
        day.is_none_or(|at| {
            (-MAX_DAYS..=MAX_DAYS).contains(&at.day) && (0..1_440).contains(&at.minute)
        })
    };
    let order = task
        .starts
        .zip(task.due)
        .is_none_or(|(from, to)| from <= to);
    let fits = (1..=200).contains(&task.title.chars().count())
        && fine(task.starts)
        && fine(task.due)
        && order
        && task.labels.len() <= 20
        && task.checklist.len() <= 100
        && task.deliverables.len() <= 20
        && task.after.len() <= 50
        && (task.reviewer.is_none() || task.reviewer != task.assignee);
    demand(fits, &format!("{}: beyond what a task can be", task.key))
}

fn keys<'k, K: Eq + Hash + Copy + std::fmt::Display>(
    all: impl Iterator<Item = K> + 'k,
) -> Result<HashSet<K>, ContentProblem> {
    let mut seen = HashSet::new();
    for key in all {
        demand(seen.insert(key), &format!("{key} is given twice"))?;
    }
    Ok(seen)
}

fn known(what: &str, key: Option<&str>, all: &HashSet<&str>) -> Checked {
    let is_known = key.is_none_or(|key| all.contains(key));
    demand(
        is_known,
        &format!("no {what} is {}", key.unwrap_or_default()),
    )
}

fn most(what: &str, count: usize, max: usize) -> Checked {
    demand(count <= max, &format!("more than {max} {what}"))
}

fn demand(holds: bool, or: &str) -> Checked {
    if holds {
        Ok(())
    } else {
        Err(ContentProblem(or.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn problem(content: Value) -> String {
        let content: TemplateContent = serde_json::from_value(content).unwrap();
        content
            .check()
            .map_or_else(|problem| problem.0, |()| "fine".to_owned())
    }

    #[test]
    fn keys_are_known_and_nothing_waits_for_itself() {
        let task = |key: &str, after: &[&str]| {
            let after: Vec<Value> = after.iter().map(|key| json!({ "task": key })).collect();
            json!({ "key": key, "title": "T", "after": after })
        };
        let fine = json!({ "tasks": [task("a", &[]), task("b", &["a"]), task("c", &["a", "b"])] });
        assert_eq!(problem(fine), "fine");
        let circle = json!({ "tasks": [task("a", &["c"]), task("b", &["a"]), task("c", &["b"])] });
        assert_eq!(problem(circle), "in a circle: a, b, c");
        let unknown = json!({ "tasks": [task("a", &["z"])] });
        assert_eq!(problem(unknown), "no task is z");
        let twice = json!({ "tasks": [task("a", &[]), task("a", &[])] });
        assert_eq!(problem(twice), "a is given twice");
        let role = json!({ "tasks": [{ "key": "a", "title": "T", "assignee": "r" }] });
        assert_eq!(problem(role), "no role is r");
        let late = json!({ "tasks": [{ "key": "a", "title": "T",
            "starts": { "day": 2, "time": "09:00" }, "due": { "day": 2, "time": "08:59" } }] });
        assert_eq!(problem(late), "a: beyond what a task can be");
        let money = json!({ "budget": [{ "name": "B" }] });
        assert_eq!(problem(money), "a budget line has an amount or a share");
    }

    #[test]
    fn what_nobody_knows_is_not_read() {
        for wrong in [
            json!({ "tasks": [{ "key": "a", "title": "T", "assigneeId": "x" }] }),
            json!({ "tasks": [{ "key": "a", "title": "T", "due": { "day": 1, "time": "24:00" } }] }),
            json!({ "stages": [] }),
        ] {
            assert!(serde_json::from_value::<TemplateContent>(wrong).is_err());
        }
    }
}
