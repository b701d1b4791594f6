//! The templates that come with the program.

use std::collections::BTreeSet;

use domain::kernel::{Language, Role};
use domain::projects::planning::HealthReason;
use domain::projects::template::{TemplateContent, gallery};
use domain::projects::{DependencyKind, DependencyPolicy, TaskStatus, read};

use super::super::planning::settle;
use super::{make, tasks_of, template, wanted};
use crate::stage::each;

/// Key, phase and role of a task, and how many predecessors and parts it has.
type Shape = (String, Option<String>, Option<String>, usize, usize);

/// What must be alike in both languages: everything but the texts.
fn shape(content: &TemplateContent) -> Vec<Shape> {
    let tasks = content.tasks.iter();
    tasks
        .map(|task| {
            let after = task.after.len();
            let parts = task.checklist.len() + task.deliverables.len();
            (
                task.key.clone(),
                task.phase.clone(),
                task.assignee.clone(),
                after,
                parts,
            )
        })
        .collect()
}

#[test]
fn every_template_is_whole_in_both_languages() {
    let all = gallery().unwrap();
    let keys: BTreeSet<&str> = all.iter().map(|one| one.key).collect();
    assert_eq!(keys.len(), 7);
    for one in all {
        let (zh, en) = (one.texts(Language::Zh), one.texts(Language::En));
        assert_eq!(shape(&zh.content), shape(&en.content), "{}", one.key);
        assert!((15..=40).contains(&zh.content.tasks.len()), "{}", one.key);
        assert_ne!(zh.name, en.name);
        let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        for (chinese, english) in zh.content.tasks.iter().zip(&en.content.tasks) {
            assert!(is_chinese(&chinese.title), "{}: {}", one.key, chinese.title);
            assert!(
                !is_chinese(&english.title),
                "{}: {}",
                one.key,
                english.title
            );
        }
        // Work can begin at once, and every phase has something to do.
        assert!(zh.content.tasks.iter().any(|task| task.after.is_empty()));
        for phase in &zh.content.phases {
            let key = Some(&phase.key);
            assert!(
                zh.content
                    .tasks
                    .iter()
                    .any(|task| task.phase.as_ref() == key),
                "{key:?}"
            );
        }
    }
}

#[test]
fn nothing_begins_before_what_it_waits_for_is_due() {
    for one in gallery().unwrap() {
        let tasks = &one.texts(Language::Zh).content.tasks;
        for task in tasks {
            for link in &task.after {
                let first = tasks.iter().find(|other| other.key == link.task).unwrap();
                let is_late = match (link.kind, link.policy) {
                    (DependencyKind::StartToStart, _) => first.starts > task.starts,
                    (_, DependencyPolicy::Block) => first.due > task.starts,
                    (_, DependencyPolicy::Remind) => first.due > task.due,
                };
                assert!(!is_late, "{}: {} before {}", one.key, first.key, task.key);
            }
        }
    }
}

#[test]
fn every_template_makes_a_project_in_both_languages() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        for one in gallery().unwrap() {
            for language in [Language::Zh, Language::En] {
                let mut input = wanted(one.id);
                input.language = language;
                let main = make(stage, &input).unwrap();
                let content = &one.texts(language).content;
                let parts = stage.read(|conn| read::subprojects_of(conn, &member, &[main]));
                let parts = parts.unwrap();
                assert_eq!(parts.len(), content.subprojects.len());
                let mut ids = vec![main];
                ids.extend(parts.iter().map(|part| part.id));
                let made: usize = ids.iter().map(|id| tasks_of(stage, *id).len()).sum();
                assert_eq!(made, content.tasks.len(), "{}", one.key);
                for id in ids {
                    for (title, row) in tasks_of(stage, id) {
                        assert_ne!(row.status, TaskStatus::Draft, "{}: {title}", one.key);
                        assert!(row.due_at.is_some(), "{}: {title}", one.key);
                    }
                }
            }
        }
    });
}

/// T10: a template leaves enough time, whichever day of the week it begins on.
#[test]
fn no_template_begins_late() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        for one in gallery().unwrap() {
            for day in 7..14 {
                let mut input = wanted(one.id);
                input.starts_on = format!("2026-12-{day:02}");
                let id = make(stage, &input).unwrap();
                settle(stage);
                let place = format!("{} on {}", one.key, input.starts_on);
                let rows = stage.read(|conn| read::health_of_projects(conn, &member, &[id]));
                for row in rows.unwrap() {
                    let mut reasons = row.reason_list().unwrap();
                    // One person does everything here, and of a part that waits for another little
                    // is left to slip.
                    let parts = !one.texts(Language::Zh).content.subprojects.is_empty();
                    reasons.retain(|reason| match reason {
                        HealthReason::CriticalOverload => false,
                        HealthReason::SlackSmall => !parts,
                        _ => true,
                    });
                    assert_eq!(reasons, [], "{place}");
                }
                let ids: Vec<_> = tasks_of(stage, id).values().map(|task| task.id).collect();
                let rows = stage.read(|conn| read::schedules_of_tasks(conn, &member, &ids));
                assert!(
                    rows.unwrap().iter().all(|row| row.risk.is_none()),
                    "{place}"
                );
            }
        }
    });
}

/// S1.1: the six phases of a large live event, with their tasks assigned.
#[test]
fn a_large_live_event_has_its_six_phases() {
    each(|stage| {
        let id = make(stage, &wanted(template("s-level-live-event").id)).unwrap();
        let member = stage.actor(Role::Member);
        let tree = stage.read(|conn| read::tree(conn, &member, id)).unwrap();
        let names: Vec<&str> = tree
            .phases
            .iter()
            .map(|phase| phase.name.as_str())
            .collect();
        assert_eq!(
            names,
            [
                "选品与备货",
                "脚本与话术",
                "主播与控场排班",
                "预热与引流",
                "直播中控",
                "售后与复盘"
            ]
        );
        assert_eq!(tree.project.starts_on.as_deref(), Some("2026-12-01"));
        assert_eq!(tree.project.ends_on.as_deref(), Some("2026-12-30"));
        assert!(tree.tasks.iter().all(|task| task.assignee_id.is_some()));
        for phase in &tree.phases {
            let of_phase = tree
                .tasks
                .iter()
                .filter(|task| task.phase_id == Some(phase.id));
            assert!(of_phase.count() >= 5, "{}", phase.name);
        }
        // Inspectors and warehouse people get what is theirs, the owner the rest.
        let tasks = tasks_of(stage, id);
        let inspector = Some(stage.actor(Role::Inspector).user);
        assert_eq!(tasks["到货抽检"].assignee_id, inspector);
        let warehouse = Some(stage.actor(Role::Warehouse).user);
        assert_eq!(tasks["48 小时内发货"].assignee_id, warehouse);
        let owner = Some(stage.actor(Role::Manager).user);
        assert_eq!(tasks["海报设计"].assignee_id, owner);
        assert_eq!(
            tasks["海报设计"].reviewer_id, None,
            "nobody reviews their own work"
        );
        assert_eq!(
            tasks["确定直播主题、GMV 目标与预算"].status,
            TaskStatus::Ready
        );
        assert_eq!(tasks["多渠道宣发"].status, TaskStatus::Planned);
    });
}
