//! Projects that are made from one template, as a company makes them.

use chrono::Days;
use domain::kernel::fault::{Result, internal};
use domain::kernel::id::{PhaseId, ProjectId, ProjectTemplateId, UserId};
use domain::kernel::{Language, PageArgs, Role};
use domain::projects::read::{TaskFilter, TaskOrder, tasks};
use domain::projects::template::{
    ProjectCreateFromTemplate, ProjectSaveAsTemplate, project_create_from_template,
    project_save_as_template,
};
use domain::projects::{
    DependencyKind, DependencyPolicy, PhaseCreate, Priority, ProjectCreate, ProjectFields,
    ProjectKind, TaskCreate, TaskDependencyAdd, TaskFields, TaskStatus, TaskTarget, phase_create,
    project_create, task_complete, task_create, task_dependency_add, task_start,
};

use super::Yard;

const PHASES: [&str; 4] = ["策划", "预热", "爆发", "复盘"];
/// Tasks in a row of which each waits for the one before.
const CHAIN: u32 = 8;
/// People of a project.
const TEAM: usize = 5;
/// Tasks of one transaction, as they are made one by one.
const AT_ONCE: usize = 100;

/// Makes the tasks in projects of the same shape, a tenth of them done.
pub(super) fn fill(yard: &Yard<'_>, tasks: u32, projects: u32, members: &[UserId]) -> Result<()> {
    let each = tasks.div_ceil(projects);
    let first = first(yard, "容量 0", each, members)?;
    let save = ProjectSaveAsTemplate {
        id: None,
        project: first,
        name: "容量".to_owned(),
        description: None,
        language: Language::Zh,
    };
    let template = yard.act(Role::Manager, move |tx, manager| {
        project_save_as_template(tx, manager, &save)
    })?;
    let mut all = vec![first];
    for number in 1..projects {
        all.push(next(yard, template, number)?);
    }
    for project in all {
        work(
            yard,
            project,
            usize::try_from(each / 10).unwrap_or_default(),
        )?;
    }
    Ok(())
}

/// Makes one project with so many tasks, if any.
pub(super) fn large(yard: &Yard<'_>, tasks: u32, members: &[UserId]) -> Result<()> {
    match tasks {
        0 => Ok(()),
        _ => first(yard, "容量 大", tasks, members).map(drop),
    }
}

/// A project whose tasks are made one by one.
fn first(yard: &Yard<'_>, name: &'static str, each: u32, members: &[UserId]) -> Result<ProjectId> {
    let team: Vec<UserId> = members.iter().copied().cycle().skip(2).take(TEAM).collect();
    let (project, phases) = yard.act(Role::Manager, move |tx, manager| {
        let fields = ProjectFields {
            name: Some(name.to_owned()),
            kind: Some(ProjectKind::Campaign),
            starts_on: Some(Some(day(tx.now().0, 0)?)),
            ..ProjectFields::default()
        };
        let project = project_create(tx, manager, &ProjectCreate { id: None, fields })?;
        let mut phases = Vec::new();
        for name in PHASES {
            let create = PhaseCreate {
                id: None,
                project,
                name: name.to_owned(),
                position: None,
                needs_approval: false,
            };
            phases.push(phase_create(tx, manager, &create)?);
        }
        Ok((project, phases))
    })?;
    let of_phase = each.div_ceil(u32::try_from(PHASES.len()).unwrap_or(1));
    let all: Vec<TaskCreate> = (0..each)
        .map(|number| task(yard, project, (number, of_phase), &phases, &team))
        .collect();
    let links = chains(&all, of_phase);
    for piece in all.chunks(AT_ONCE).map(<[_]>::to_vec) {
        yard.act(Role::Manager, move |tx, manager| {
            piece
                .iter()
                .try_for_each(|task| task_create(tx, manager, task).map(drop))
        })?;
    }
    for piece in links.chunks(AT_ONCE).map(<[_]>::to_vec) {
        yard.act(Role::Manager, move |tx, manager| {
            piece
                .iter()
                .try_for_each(|link| task_dependency_add(tx, manager, link).map(drop))
        })?;
    }
    Ok(project)
}

/// The task with this number.
fn task(
    yard: &Yard<'_>,
    project: ProjectId,
    (number, of_phase): (u32, u32),
    phases: &[PhaseId],
    team: &[UserId],
) -> TaskCreate {
    let starts = number % of_phase / CHAIN + number / of_phase * 10;
    let person = usize::try_from(number).unwrap_or_default() % TEAM;
    let phase = usize::try_from(number / of_phase).unwrap_or_default();
    TaskCreate {
        id: Some(yard.sources.id()),
        project,
        draft: false,
        source: None,
        fields: TaskFields {
            title: Some(format!("任务 {number}：核对第 {} 批商品", number / 7)),
            phase: Some(phases.get(phase).copied()),
            assignee: Some(team.get(person).copied()),
            priority: Some(if number % 9 == 0 {
                Priority::High
            } else {
                Priority::Normal
            }),
            estimate_minutes: Some(Some(i64::from(60 + number % 8 * 60))),
            starts_at: Some(Some(yard.at(starts, 9 * 60))),
            due_at: Some(Some(yard.at(starts + 2, 18 * 60))),
            milestone: Some(number % of_phase == of_phase - 1),
            ..TaskFields::default()
        },
    }
}

/// Rows of tasks of which each waits for the one before.
fn chains(all: &[TaskCreate], of_phase: u32) -> Vec<TaskDependencyAdd> {
    let pairs = (1_u32..).zip(all.iter().zip(all.iter().skip(1)));
    let links = pairs.filter_map(|(number, (before, after))| {
        let (predecessor, task) = (before.id?, after.id?);
        (!(number % of_phase).is_multiple_of(CHAIN)).then_some(TaskDependencyAdd {
            task,
            predecessor,
            kind: DependencyKind::FinishToStart,
            lag_minutes: 0,
            policy: DependencyPolicy::Block,
        })
    });
    links.collect()
}

/// Another project of the template, some weeks later, with whoever has the fewest tasks.
fn next(yard: &Yard<'_>, template: ProjectTemplateId, number: u32) -> Result<ProjectId> {
    yard.act(Role::Manager, move |tx, manager| {
        let create = ProjectCreateFromTemplate {
            id: None,
            template,
            name: format!("容量 {number}"),
            starts_on: day(tx.now().0, u64::from(number % 12) * 7)?,
            channel: None,
            parent: None,
            owner: None,
            budget: None,
            roles: Vec::new(),
            language: Language::Zh,
        };
        project_create_from_template(tx, manager, &create)
    })
}

/// Does the first tasks of a project.
fn work(yard: &Yard<'_>, project: ProjectId, count: usize) -> Result<()> {
    yard.act(Role::Manager, move |tx, manager| {
        let filter = TaskFilter {
            project: Some(project),
            statuses: Some(vec![TaskStatus::Ready]),
            ..TaskFilter::default()
        };
        let ready = tasks(
            tx.conn(),
            manager,
            &filter,
            TaskOrder::default(),
            &PageArgs::first(200),
        )?;
        for task in ready.rows.into_iter().take(count) {
            let target = TaskTarget {
                task: task.id,
                version: None,
            };
            task_start(tx, manager, &target)?;
            task_complete(tx, manager, &target)?;
        }
        Ok(())
    })
}

fn day(now: i64, after: u64) -> Result<String> {
    let date = chrono::DateTime::from_timestamp_micros(now).map(|now| now.date_naive());
    let date = date.and_then(|date| date.checked_add_days(Days::new(after)));
    let date = date.ok_or_else(|| internal(&"a day after the end of time"))?;
    Ok(date.format("%Y-%m-%d").to_string())
}
