//! What a template holds, as it is stored and as the built-in ones are written.

use serde::{Deserialize, Serialize};

use crate::kernel::Role;
use crate::kernel::id::ChannelId;
use crate::projects::model::{
    DeliverableKind, DependencyKind, DependencyPolicy, Priority, ProjectKind,
};

/// Everything that projects get from a template. Parts name each other by keys.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateContent {
    /// The last day of the project, counted from its first, which is 0; `None`: that of its last task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<i64>,
    /// Who does the work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<TemplateRole>,
    /// Projects that are made as parts of the project.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subprojects: Vec<TemplateSubproject>,
    /// Phases in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<TemplatePhase>,
    /// Tasks in the order of their numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<TemplateTask>,
    /// What the money is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub budget: Vec<BudgetLine>,
    /// Currency of amounts; `None` when there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// Whom tasks are for, until a person is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateRole {
    /// Key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// A department whose name is this, or holds it: its people are asked first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// A role in the organisation: its holders are asked next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

/// A project that is made as a part of the project, or of another part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateSubproject {
    /// Key.
    pub key: String,
    /// The part that it is a part of; `None`: the project itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Name.
    pub name: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What it is.
    pub kind: ProjectKind,
    /// The role of who answers for it; `None`: the project's owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// First day, counted from the first day of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<i64>,
    /// Last day, counted in the same way; `None`: that of its last task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<i64>,
}

/// A phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplatePhase {
    /// Key.
    pub key: String,
    /// The part that it belongs to; `None`: the project itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subproject: Option<String>,
    /// Name.
    pub name: String,
    /// It is done only when somebody has approved it.
    #[serde(default, skip_serializing_if = "is_not")]
    pub gate: bool,
}

/// A point in time before anybody knows the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateDay {
    /// Calendar days after the first day of the project; negative: before it.
    pub day: i64,
    /// Minutes after midnight in the organisation's zone, 0 to 1,439; written as `18:00`.
    #[serde(rename = "time", with = "clock")]
    pub minute: i64,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateTask {
    /// Key.
    pub key: String,
    /// What is to be done.
    pub title: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its phase, whose part it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// The part that a task without a phase belongs to; `None`: the project itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subproject: Option<String>,
    /// The task that it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The role of who does it; `None`: nobody yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<String>,
    /// The role of who reviews it; `None`: nobody has to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<String>,
    /// The department that it belongs to, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// It takes place in the channel of its project.
    #[serde(default, skip_serializing_if = "is_not")]
    pub in_channel: bool,
    /// It takes place in this channel, whichever the project's is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel_id: Option<ChannelId>,
    /// How urgent it is.
    #[serde(default = "normal", skip_serializing_if = "is_normal")]
    pub priority: Priority,
    /// How much work it is thought to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate_minutes: Option<i64>,
    /// When it is to be started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<TemplateDay>,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<TemplateDay>,
    /// A point that the project is measured by.
    #[serde(default, skip_serializing_if = "is_not")]
    pub milestone: bool,
    /// Its phase is done without it.
    #[serde(default, skip_serializing_if = "is_not")]
    pub optional: bool,
    /// It is published even without somebody who does it, or a due date.
    #[serde(default, skip_serializing_if = "is_not")]
    pub relaxed: bool,
    /// Labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<String>,
    /// Points of its checklist.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checklist: Vec<String>,
    /// What it has to bring forth.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deliverables: Vec<TemplateDeliverable>,
    /// What comes before it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<TemplateLink>,
}

/// Something that a task has to bring forth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateDeliverable {
    /// Name.
    pub name: String,
    /// What fulfils it.
    pub kind: DeliverableKind,
    /// The task is done without it.
    #[serde(default, skip_serializing_if = "is_not")]
    pub optional: bool,
}

/// A task that comes before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateLink {
    /// The task, of whichever part.
    pub task: String,
    /// Which ends are tied together.
    #[serde(
        default = "finish_to_start",
        skip_serializing_if = "is_finish_to_start"
    )]
    pub kind: DependencyKind,
    /// Minutes between the two ends.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub lag_minutes: i64,
    /// What it does while it is open.
    #[serde(default = "block", skip_serializing_if = "is_block")]
    pub policy: DependencyPolicy,
}

/// What a part of the money is for: an amount or a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BudgetLine {
    /// What it is for.
    pub name: String,
    /// Minor units of the content's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_minor: Option<i64>,
    /// Percent of the whole, 1 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<i64>,
}

impl TemplateContent {
    /// The sum of the amounts; `None` without any.
    #[must_use]
    pub fn amount_minor(&self) -> Option<i64> {
        let mut amounts = self.budget.iter().filter_map(|line| line.amount_minor);
        let first = amounts.next()?;
        Some(amounts.fold(first, i64::saturating_add))
    }

    /// The part that a task belongs to; `None`: the project itself.
    #[must_use]
    pub fn part_of<'c>(&'c self, task: &'c TemplateTask) -> Option<&'c str> {
        match &task.phase {
            Some(key) => {
                let phase = self.phases.iter().find(|phase| phase.key == *key);
                phase.and_then(|phase| phase.subproject.as_deref())
            }
            None => task.subproject.as_deref(),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_not(value: &bool) -> bool {
    !*value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_zero(value: &i64) -> bool {
    *value == 0
}

const fn normal() -> Priority {
    Priority::Normal
}

fn is_normal(value: &Priority) -> bool {
    *value == Priority::Normal
}

const fn finish_to_start() -> DependencyKind {
    DependencyKind::FinishToStart
}

fn is_finish_to_start(value: &DependencyKind) -> bool {
    *value == DependencyKind::FinishToStart
}

const fn block() -> DependencyPolicy {
    DependencyPolicy::Block
}

fn is_block(value: &DependencyPolicy) -> bool {
    *value == DependencyPolicy::Block
}

/// Minutes after midnight, written as a clock shows them.
mod clock {
    use std::borrow::Cow;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(minute: &i64, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&format_args!("{:02}:{:02}", minute / 60, minute % 60))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<i64, D::Error> {
        let text = Cow::<'de, str>::deserialize(d)?;
        let parts = text.split_once(':').and_then(|(hours, minutes)| {
            let (hours, minutes) = (hours.parse::<i64>().ok()?, minutes.parse::<i64>().ok()?);
            ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
        });
        parts.ok_or_else(|| D::Error::custom("not a time such as 18:00"))
    }
}
