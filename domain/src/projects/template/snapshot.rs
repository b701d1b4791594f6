//! What projects are made of, without goods, people and dates.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::content::{
    TemplateContent, TemplateDay, TemplateDeliverable, TemplateLink, TemplatePhase, TemplateRole,
    TemplateSubproject, TemplateTask,
};
use crate::identity::UserRow;
use crate::kernel::fault::Result;
use crate::kernel::id::{DepartmentId, ProjectId, TaskId, UserId};
use crate::kernel::{Language, Moment, Role};
use crate::projects::model::TaskStatus;
use crate::projects::part_row::{ChecklistItemRow, DeliverableRequirementRow};
use crate::projects::row::{PhaseRow, ProjectMemberRow, ProjectRow};
use crate::projects::schedule::calendar::{MINUTES_A_DAY, WallMinute, Zone};
use crate::projects::task_row::{DependencyRow, TaskRow};

/// Everything that a template is made from, in its order. The first project is the one that is saved,
/// the others are parts of it; cancelled tasks are not among the tasks.
pub(super) struct Loaded {
    pub(super) projects: Vec<ProjectRow>,
    pub(super) phases: Vec<PhaseRow>,
    pub(super) tasks: Vec<TaskRow>,
    pub(super) dependencies: Vec<DependencyRow>,
    pub(super) checklist: Vec<ChecklistItemRow>,
    pub(super) requirements: Vec<DeliverableRequirementRow>,
    pub(super) members: Vec<ProjectMemberRow>,
    /// Everybody who does or reviews a task, or answers for a part.
    pub(super) users: Vec<UserRow>,
    pub(super) departments: Vec<(DepartmentId, String)>,
    /// For each cancelled task what it was a part of.
    pub(super) cancelled: HashMap<TaskId, Option<TaskId>>,
    pub(super) zone: Zone,
}

impl Loaded {
    /// The template; its roles and its one budget line are named in the language.
    ///
    /// # Errors
    /// When stored labels are damaged.
    pub(super) fn content(&self, language: Language) -> Result<TemplateContent> {
        let first = self.first_day();
        let roles = self.roles(language);
        let parts = self.part_keys();
        let mut content = TemplateContent {
            roles: roles.iter().map(|(_, role)| role.clone()).collect(),
            phases: self.phases(&parts),
            subprojects: self.subprojects(&parts, first, &roles),
            last_day: self
                .projects
                .first()
                .and_then(|main| days(first, main.ends_on.as_deref())),
            ..TemplateContent::default()
        };
        for task in &self.tasks {
            content.tasks.push(self.task(task, &parts, first, &roles)?);
        }
        self.add_parts(&mut content);
        if let Some(budget) = self.projects.first().and_then(ProjectRow::budget) {
            content.budget.push(super::BudgetLine {
                name: language.pick("Budget", "预算").to_owned(),
                amount_minor: Some(budget.minor),
                percent: None,
            });
            content.currency = Some(budget.currency);
        }
        Ok(content)
    }

    /// The first day of the project; without one, that of the first thing in it that has a date.
    fn first_day(&self) -> Option<NaiveDate> {
        let said = self
            .projects
            .first()
            .and_then(|main| main.starts_on.as_deref())
            .and_then(date);
        said.or_else(|| {
            let times = self
                .tasks
                .iter()
                .flat_map(|task| [task.starts_at, task.due_at]);
            let walls = times.flatten().filter_map(|at| self.zone.wall(at));
            walls.min().and_then(WallMinute::date)
        })
    }

    /// One role for each person who does or reviews a task or answers for a part, as its projects
    /// call them, else by number. Next time it is for somebody of the same department or trade.
    fn roles(&self, language: Language) -> Vec<(UserId, TemplateRole)> {
        let mut order: Vec<UserId> = Vec::new();
        let main_owner = self.projects.first().map(|main| main.owner_id);
        let owners = self.projects.iter().skip(1).map(|part| Some(part.owner_id));
        let owners = owners.filter(|user| *user != main_owner);
        let workers = self
            .tasks
            .iter()
            .flat_map(|task| [task.assignee_id, task.reviewer_id]);
        for user in workers.chain(owners).flatten() {
            if !order.contains(&user) {
                order.push(user);
            }
        }
        let names: BTreeMap<UserId, &String> = self
            .members
            .iter()
            .filter_map(|member| Some((member.user_id, member.role.as_ref()?)))
            .collect();
        let role = |(number, user): (usize, UserId)| {
            let by_number = || format!("{} {number}", language.pick("Role", "角色"));
            let role = TemplateRole {
                key: format!("r{number}"),
                name: names
                    .get(&user)
                    .map_or_else(by_number, |name| (*name).clone()),
                department: self.department(user),
                role: self.trade(user),
            };
            (user, role)
        };
        (1..).zip(order).map(role).collect()
    }

    fn department(&self, user: UserId) -> Option<String> {
        let row = self.users.iter().find(|row| row.id == user)?;
        let (_, name) = self
            .departments
            .iter()
            .find(|(id, _)| Some(*id) == row.department_id)?;
        Some(name.clone())
    }

    /// The role in the organisation that says what somebody is good at.
    fn trade(&self, user: UserId) -> Option<Role> {
        let roles = self.users.iter().find(|row| row.id == user)?.role_set();
        [Role::Inspector, Role::Warehouse]
            .into_iter()
            .find(|role| roles.has(*role))
    }

    /// Keys of the parts; the project itself has none.
    fn part_keys(&self) -> HashMap<ProjectId, Option<String>> {
        let keyed = (0..).zip(&self.projects);
        keyed
            .map(|(n, row): (i64, _)| (row.id, (n > 0).then(|| format!("s{n}"))))
            .collect()
    }

    fn subprojects(
        &self,
        parts: &HashMap<ProjectId, Option<String>>,
        first: Option<NaiveDate>,
        roles: &[(UserId, TemplateRole)],
    ) -> Vec<TemplateSubproject> {
        let main_owner = self.projects.first().map(|main| main.owner_id);
        let part = |row: &ProjectRow| {
            Some(TemplateSubproject {
                key: parts.get(&row.id)?.clone()?,
                parent: row.parent_id.and_then(|id| parts.get(&id)?.clone()),
                name: row.name.clone(),
                description: row.description.clone(),
                kind: row.kind,
                owner: role_key(
                    roles,
                    Some(row.owner_id).filter(|user| Some(*user) != main_owner),
                ),
                first_day: days(first, row.starts_on.as_deref()),
                last_day: days(first, row.ends_on.as_deref()),
            })
        };
        self.projects.iter().filter_map(part).collect()
    }

    fn phases(&self, parts: &HashMap<ProjectId, Option<String>>) -> Vec<TemplatePhase> {
        let phase = |(n, row): (usize, &PhaseRow)| TemplatePhase {
            key: format!("p{n}"),
            subproject: parts.get(&row.project_id).cloned().flatten(),
            name: row.name.clone(),
            gate: row.needs_approval,
        };
        (1..).zip(&self.phases).map(phase).collect()
    }

    /// The task above that was not cancelled.
    fn parent(&self, task: &TaskRow) -> Option<TaskId> {
        let mut above = task.parent_id?;
        while let Some(next) = self.cancelled.get(&above) {
            above = (*next)?;
        }
        Some(above)
    }

    fn task(
        &self,
        row: &TaskRow,
        parts: &HashMap<ProjectId, Option<String>>,
        first: Option<NaiveDate>,
        roles: &[(UserId, TemplateRole)],
    ) -> Result<TemplateTask> {
        let place = |id: TaskId| self.tasks.iter().position(|task| task.id == id);
        let phase = self
            .phases
            .iter()
            .position(|phase| Some(phase.id) == row.phase_id);
        let part = parts.get(&row.project_id).cloned().flatten();
        let channel = self.projects.iter().find(|one| one.id == row.project_id);
        let channel = channel.and_then(|project| project.channel_id);
        let in_channel = row.channel_id.is_some() && row.channel_id == channel;
        let called = |id| self.departments.iter().find(|(known, _)| *known == id);
        let day = |at: Option<Moment>| self.day(first?, at?);
        Ok(TemplateTask {
            key: place(row.id).map(task_key).unwrap_or_default(),
            title: row.title.clone(),
            description: row.description.clone(),
            phase: phase.map(|n| format!("p{}", n + 1)),
            subproject: part.filter(|_| phase.is_none()),
            parent: self.parent(row).and_then(place).map(task_key),
            assignee: role_key(roles, row.assignee_id),
            reviewer: role_key(roles, row.reviewer_id),
            department: row
                .department_id
                .and_then(called)
                .map(|(_, name)| name.clone()),
            in_channel,
            channel_id: row.channel_id.filter(|_| !in_channel),
            priority: row.priority,
            estimate_minutes: row.estimate_minutes,
            starts: day(row.starts_at),
            due: day(row.due_at),
            milestone: row.milestone,
            optional: !row.mandatory,
            relaxed: row.status != TaskStatus::Draft
                && (row.assignee_id.is_none() || row.due_at.is_none()),
            labels: row.label_list()?,
            checklist: Vec::new(),
            deliverables: Vec::new(),
            after: Vec::new(),
        })
    }

    /// Adds to the tasks what belongs to them and what comes before them.
    fn add_parts(&self, content: &mut TemplateContent) {
        let places: HashMap<TaskId, usize> = self
            .tasks
            .iter()
            .enumerate()
            .map(|(n, task)| (task.id, n))
            .collect();
        let of = |id: TaskId| places.get(&id).copied();
        for row in &self.checklist {
            if let Some(task) = of(row.task_id).and_then(|n| content.tasks.get_mut(n)) {
                task.checklist.push(row.title.clone());
            }
        }
        for row in &self.requirements {
            if let Some(task) = of(row.task_id).and_then(|n| content.tasks.get_mut(n)) {
                task.deliverables.push(TemplateDeliverable {
                    name: row.name.clone(),
                    kind: row.kind,
                    optional: !row.required,
                });
            }
        }
        for row in &self.dependencies {
            let before = of(row.predecessor_id).map(task_key);
            let after = of(row.successor_id).and_then(|n| content.tasks.get_mut(n));
            if let (Some(task), Some(after)) = (before, after) {
                after.after.push(TemplateLink {
                    task,
                    kind: row.kind,
                    lag_minutes: row.lag_minutes,
                    policy: row.policy,
                });
            }
        }
        let all: HashSet<String> = content.tasks.iter().map(|task| task.key.clone()).collect();
        for task in &mut content.tasks {
            // By their numbers: ids are other ones in the next project.
            task.after.retain(|link| all.contains(&link.task));
            task.after
                .sort_by_key(|link| (link.task.len(), link.task.clone()));
        }
    }

    fn day(&self, first: NaiveDate, at: Moment) -> Option<TemplateDay> {
        let minutes = self.zone.wall(at)?.0 - WallMinute::of_date(first).0;
        let a_day = i64::from(MINUTES_A_DAY);
        let (day, minute) = (minutes.div_euclid(a_day), minutes.rem_euclid(a_day));
        Some(TemplateDay { day, minute })
    }
}

fn task_key(place: usize) -> String {
    format!("t{}", place + 1)
}

fn role_key(roles: &[(UserId, TemplateRole)], user: Option<UserId>) -> Option<String> {
    let user = user?;
    roles
        .iter()
        .find(|(known, _)| *known == user)
        .map(|(_, role)| role.key.clone())
}

fn date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// Days from the first day to another one.
fn days(first: Option<NaiveDate>, other: Option<&str>) -> Option<i64> {
    Some(date(other?)?.signed_duration_since(first?).num_days())
}
