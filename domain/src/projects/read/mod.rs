//! Questions asked of projects and tasks. Batch functions answer for many objects in one statement; they
//! trust that the caller has been shown those objects, and hide what guests may not see of them.

mod dependencies;
mod lists;
mod of_phases;
mod of_skus;
mod parts;
mod planning;
mod progress;
mod tasks;
mod tree;

pub use super::access::{for_channel as find_channel, for_phase as find_phase, for_view as find};
pub use dependencies::{Neighbour, predecessors_of, successors_of};
pub use lists::{
    ProjectFilter, by_ids, channels, channels_by_ids, channels_count, count, members_of, page,
    phases_by_ids, phases_of, subprojects_of,
};
pub use of_phases::tasks_of_phases;
pub use of_skus::{SkuListing, listings_of_skus, open_tasks_of_skus};
pub use parts::{
    DeliverableFilter, checklist_by_ids, checklist_of, deliverables, deliverables_by_ids,
    deliverables_count, deliverables_of, find_checklist_item, find_deliverable, find_requirement,
    find_time_entry, find_version, requirements_by_ids, requirements_of, skus_of,
    time_entries_by_ids, time_entries_of, versions_by_ids, versions_of,
};
pub use planning::{MAX_CRITICAL, critical_paths, health_of_projects, schedules_of_tasks};
pub use progress::{
    DEFAULT_WEIGHT, PhaseState, Progress, phase_state, progress_of_phases, progress_of_projects,
    spent_minutes_of_projects, spent_minutes_of_tasks,
};
pub use tasks::{
    TaskFilter, TaskOrder, find_task, my_tasks, my_tasks_count, subtasks_of, tasks, tasks_by_ids,
    tasks_count,
};
pub use tree::{MAX_TREE, Tree, tree};
