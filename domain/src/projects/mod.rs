//! Projects: channels, projects with phases, tasks that wait for each other, what they bring forth.
//!
//! Owns `channels`, `projects`, `project_counters`, `project_members`, `phases`, `tasks`,
//! `task_counters`, `task_skus`, `task_links`, `task_dependencies`, `checklist_items`, `deliverable_requirements`,
//! `deliverables`, `deliverable_versions`, `time_entries`, `calendar_links`, `project_templates`,
//! `work_calendars`, `work_calendar_days`, `project_health`, `task_schedules`, `roster_people`,
//! `shifts`, `absences`.
//! Invariants: a published task has one person who does it and a due date; a task that nobody has
//! started is `READY` when nothing that comes before holds it back and `PLANNED` else, in the same
//! transaction in which that changes; dependencies close no circle; nobody accepts their own work;
//! versions of deliverables are only added; each changed field is in the log with its value before
//! and after.
//! Emits `channel.*`, `project.*`, `phase.*`, `task.*`, `dependency.*`, `checklist_item.*`,
//! `deliverable_requirement.*`, `deliverable.*`, `time.*`, `project_template.*`, `calendar.*`,
//! `calendar_link.*`, `shift.*`, `absence.*`; the subject of those of a task is the task,
//! whose grants decide what a guest learns.

pub mod access;
pub mod calendar_link;
pub mod calendars;
mod change;
mod channel_create;
mod channel_update;
mod checklist_item_add;
mod checklist_item_tick;
mod checkup;
mod cycle;
mod day;
mod deliverable_add;
mod deliverable_approve;
mod deliverable_requirement_set;
pub mod events;
mod fault;
mod follow;
mod link;
pub mod linked;
mod member;
mod model;
mod part_row;
mod phase_approve;
mod phase_create;
mod phase_update;
pub mod plan;
pub mod planning;
mod project_advance;
mod project_create;
mod project_fields;
mod project_member_set;
mod project_update;
pub mod read;
mod readiness;
pub mod roster;
mod row;
pub mod schedule;
mod sku_listing_set;
mod store;
mod task_block;
mod task_cancel;
mod task_complete;
mod task_create;
mod task_dependency_add;
mod task_dependency_remove;
mod task_fields;
mod task_publish;
mod task_reopen;
mod task_review;
mod task_row;
mod task_sku_set;
mod task_skus;
mod task_start;
mod task_unblock;
mod task_update;
mod tasks_update;
pub mod template;
mod time_log;

pub use access::{Target, TaskTarget};
pub use channel_create::{ChannelCreate, channel_create};
pub use channel_update::{ChannelUpdate, channel_update};
pub use checklist_item_add::{ChecklistItemAdd, checklist_item_add};
pub use checklist_item_tick::{ChecklistItemTick, checklist_item_tick};
pub use checkup::{CheckupCode, CheckupFinding, checkup};
pub use day::day;
pub use deliverable_add::{Content, DeliverableAdd, deliverable_add};
pub use deliverable_approve::{DeliverableApprove, deliverable_approve};
pub use deliverable_requirement_set::{DeliverableRequirementSet, deliverable_requirement_set};
pub use fault::ProjectsFault;
pub use follow::{Wanted, task_follow};
pub use linked::{
    LinkSubject, LinkTrigger, TaskLink, TaskLinkRow, TaskUnlink, task_link, task_unlink,
};
pub use model::{
    ChannelKind, DeliverableKind, DeliverableState, DependencyKind, DependencyPolicy, Priority,
    ProjectKind, ProjectStatus, ProjectStep, ReviewDecision, TaskStatus,
};
pub use part_row::{
    ChecklistItemRow, DeliverableRequirementRow, DeliverableRow, DeliverableVersionRow,
    TimeEntryRow,
};
pub use phase_approve::{PhaseApprove, phase_approve};
pub use phase_create::{PhaseCreate, phase_create};
pub use phase_update::{PhaseUpdate, phase_update};
pub use project_advance::{ProjectAdvance, project_advance};
pub use project_create::{ProjectCreate, project_create};
pub use project_fields::ProjectFields;
pub use project_member_set::{ProjectMemberSet, project_member_set};
pub use project_update::{ProjectUpdate, project_update};
pub use row::{ChannelRow, PhaseRow, ProjectMemberRow, ProjectRow};
pub use sku_listing_set::{SkuListingSet, sku_listing_set};
pub use task_block::{TaskBlock, task_block};
pub use task_cancel::{TaskCancel, task_cancel};
pub use task_complete::task_complete;
pub use task_create::{TaskCreate, task_create};
pub use task_dependency_add::{TaskDependencyAdd, task_dependency_add};
pub use task_dependency_remove::{TaskDependencyRemove, task_dependency_remove};
pub use task_fields::TaskFields;
pub use task_publish::task_publish;
pub use task_reopen::{TaskReopen, task_reopen};
pub use task_review::{TaskReview, task_review};
pub use task_row::{DependencyRow, TaskRow};
pub use task_sku_set::{TaskSkuSet, task_sku_set};
pub use task_start::task_start;
pub use task_unblock::task_unblock;
pub use task_update::{TaskUpdate, task_update};
pub use tasks_update::{Refusal, TaskUpdated, tasks_update};
pub use template::{
    ProjectCreateFromTemplate, ProjectSaveAsTemplate, ProjectTemplateUpdate, RoleGiven, Template,
    TemplateContent, TemplateRow, project_create_from_template, project_save_as_template,
    project_template_update,
};
pub use time_log::{TimeLog, time_log};
