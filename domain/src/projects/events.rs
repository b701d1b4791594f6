//! Events of projects. The subject of those of a task is the task, whose grants decide what a guest
//! learns: never persons, other tasks, SKUs or the project.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    CHANNEL_CREATED,
    CHANNEL_UPDATED,
    PROJECT_CREATED,
    PROJECT_UPDATED,
    PROJECT_ADVANCED,
    PROJECT_MEMBER_SET,
    PHASE_CREATED,
    PHASE_UPDATED,
    PHASE_APPROVED,
    TASK_CREATED,
    TASK_UPDATED,
    TASK_GOODS_SET,
    TASK_PUBLISHED,
    TASK_UNLOCKED,
    TASK_HELD,
    TASK_STARTED,
    TASK_STARTED_EARLY,
    TASK_BLOCKED,
    TASK_UNBLOCKED,
    TASK_SUBMITTED,
    TASK_RETURNED,
    TASK_COMPLETED,
    TASK_NOT_FOLLOWED,
    TASK_LINKED,
    TASK_UNLINKED,
    TASK_REOPENED,
    TASK_CANCELLED,
    DEPENDENCY_ADDED,
    DEPENDENCY_REMOVED,
    CHECKLIST_ITEM_ADDED,
    CHECKLIST_ITEM_TICKED,
    DELIVERABLE_REQUIREMENT_SET,
    DELIVERABLE_ADDED,
    DELIVERABLE_DECIDED,
    TIME_LOGGED,
    PROJECT_TEMPLATE_SAVED,
    PROJECT_TEMPLATE_UPDATED,
    CALENDAR_UPDATED,
    CALENDAR_DAY_SET,
    CALENDAR_RESET,
    PROJECT_HEALTH_SET,
    PROJECT_HEALTH_CHANGED,
    TASK_RISK_CHANGED,
    SHIFT_ADDED,
    SHIFT_REMOVED,
    ABSENCE_ADDED,
    ABSENCE_REMOVED,
    SKU_LISTING_SET,
];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

const fn shared(name: &'static str, guest_fields: &'static [&'static str]) -> EventKind {
    EventKind {
        name,
        guest_fields: Some(guest_fields),
    }
}

/// Fields of a step of a task that guests may see.
const STEP: &[&str] = &["from", "to"];

/// A channel was added.
pub const CHANNEL_CREATED: EventKind = internal("channel.created");
/// A channel was changed, or put away.
pub const CHANNEL_UPDATED: EventKind = internal("channel.updated");
/// An article was listed in a channel, or is not any more; its subject is the article.
pub const SKU_LISTING_SET: EventKind = internal("sku.listing_set");
/// A project was created.
pub const PROJECT_CREATED: EventKind = internal("project.created");
/// A project was changed: each changed field with `from` and `to`.
pub const PROJECT_UPDATED: EventKind = internal("project.updated");
/// A project came to another state.
pub const PROJECT_ADVANCED: EventKind = internal("project.advanced");
/// Somebody became a member of a project, or is none any more.
pub const PROJECT_MEMBER_SET: EventKind = internal("project.member_set");
/// A phase was added; the subject is the project.
pub const PHASE_CREATED: EventKind = internal("phase.created");
/// A phase was changed; the subject is the project.
pub const PHASE_UPDATED: EventKind = internal("phase.updated");
/// The gate of a phase was approved; the subject is the project.
pub const PHASE_APPROVED: EventKind = internal("phase.approved");
/// A task was created.
pub const TASK_CREATED: EventKind = shared("task.created", &["number", "title", "status", "dueAt"]);
/// A task was changed: each changed field with `from` and `to`.
pub const TASK_UPDATED: EventKind = shared(
    "task.updated",
    &[
        "title",
        "description",
        "priority",
        "startsAt",
        "dueAt",
        "milestone",
    ],
);
/// A task needs another number of pieces of an article.
pub const TASK_GOODS_SET: EventKind = internal("task.goods_set");
/// A draft became a task that somebody does.
pub const TASK_PUBLISHED: EventKind = shared("task.published", STEP);
/// The last task that held it back was done: it can be started.
pub const TASK_UNLOCKED: EventKind = shared("task.unlocked", STEP);
/// A task that comes before is open again: it waits.
pub const TASK_HELD: EventKind = shared("task.held", STEP);
/// Work on a task began.
pub const TASK_STARTED: EventKind = shared("task.started", STEP);
/// Work on a task began although tasks that come before are open.
pub const TASK_STARTED_EARLY: EventKind = internal("task.started_early");
/// A task cannot go on; why is internal.
pub const TASK_BLOCKED: EventKind = shared("task.blocked", STEP);
/// A task can go on.
pub const TASK_UNBLOCKED: EventKind = shared("task.unblocked", STEP);
/// A task was handed in and waits for its reviewer.
pub const TASK_SUBMITTED: EventKind = shared("task.submitted", STEP);
/// The reviewer asked for more work.
pub const TASK_RETURNED: EventKind = shared("task.returned", &["from", "to", "comment"]);
/// A task is done.
pub const TASK_COMPLETED: EventKind = shared("task.completed", STEP);
/// A task could not follow what it is tied to; why is internal.
pub const TASK_NOT_FOLLOWED: EventKind = internal("task.not_followed");
/// A task got something that completes it.
pub const TASK_LINKED: EventKind = internal("task.linked");
/// A task is no more completed by something.
pub const TASK_UNLINKED: EventKind = internal("task.unlinked");
/// A task that was done is worked on again.
pub const TASK_REOPENED: EventKind = shared("task.reopened", STEP);
/// A task was given up; why is internal.
pub const TASK_CANCELLED: EventKind = shared("task.cancelled", STEP);
/// A task has to wait for another one; the subject is the one that waits.
pub const DEPENDENCY_ADDED: EventKind = internal("dependency.added");
/// A task does not wait for another one any more.
pub const DEPENDENCY_REMOVED: EventKind = internal("dependency.removed");
/// A point was added to a checklist.
pub const CHECKLIST_ITEM_ADDED: EventKind =
    shared("checklist_item.added", &["checklistItemId", "title"]);
/// A point of a checklist was ticked, or is not done after all.
pub const CHECKLIST_ITEM_TICKED: EventKind =
    shared("checklist_item.ticked", &["checklistItemId", "done"]);
/// What a task has to bring forth was said or changed.
pub const DELIVERABLE_REQUIREMENT_SET: EventKind = shared(
    "deliverable_requirement.set",
    &["requirementId", "name", "kind", "required"],
);
/// A version of a deliverable was added.
pub const DELIVERABLE_ADDED: EventKind = shared(
    "deliverable.added",
    &["deliverableId", "versionId", "number", "name", "fileId"],
);
/// The newest version of a deliverable was approved or rejected.
pub const DELIVERABLE_DECIDED: EventKind = shared(
    "deliverable.decided",
    &["deliverableId", "versionId", "number", "state", "note"],
);
/// Somebody spent time on a task.
pub const TIME_LOGGED: EventKind = internal("time.logged");
/// A project was saved as a template.
pub const PROJECT_TEMPLATE_SAVED: EventKind = internal("project_template.saved");
/// A template was changed: each changed field with `from` and `to`.
pub const PROJECT_TEMPLATE_UPDATED: EventKind = internal("project_template.updated");
/// The working hours of the organisation or of a department changed.
pub const CALENDAR_UPDATED: EventKind = internal("calendar.updated");
/// A day was said to differ from the week, or does not any more.
pub const CALENDAR_DAY_SET: EventKind = internal("calendar.day_set");
/// All that was said about the working time of the organisation or of a department was taken back.
pub const CALENDAR_RESET: EventKind = internal("calendar.reset");
/// Somebody said how a project is doing, or took that back.
pub const PROJECT_HEALTH_SET: EventKind = internal("project.health_set");
/// A project is doing better or worse than before.
pub const PROJECT_HEALTH_CHANGED: EventKind = internal("project.health_changed");
/// A task became late or will be, or is not any more; nobody had to report it.
pub const TASK_RISK_CHANGED: EventKind = internal("task.risk_changed");
/// Somebody was planned to work at a channel for a time.
pub const SHIFT_ADDED: EventKind = internal("shift.added");
/// Somebody does not work at a channel at that time after all.
pub const SHIFT_REMOVED: EventKind = internal("shift.removed");
/// Somebody is away on whole days.
pub const ABSENCE_ADDED: EventKind = internal("absence.added");
/// Somebody is not away after all.
pub const ABSENCE_REMOVED: EventKind = internal("absence.removed");
