//! Projects: channels, projects with phases, tasks, what they bring forth.

mod board;
mod calendar_link;
mod channel;
mod filter;
mod input;
mod loader;
mod mutation;
mod part;
mod payload;
mod phase;
mod plan;
mod project;
mod query;
mod source;
mod subscription;
mod task;
mod task_input;
mod task_mutation;
mod words;
mod work_mutation;

use async_graphql::MergedObject;

pub(crate) use calendar_link::CalendarLinkQuery;
pub(crate) use channel::Channel;
pub(crate) use loader::OpenTasksOf;
pub(crate) use part::{
    Deliverable, DeliverableRequirement, DeliverableVersion, TaskChecklistItem, TimeEntry,
};
pub(crate) use phase::Phase;
pub(crate) use plan::PlanQuery;
pub(crate) use project::Project;
pub(crate) use query::ProjectsQuery;
pub(crate) use subscription::ProjectsSubscription;
pub(crate) use task::Task;

/// Root fields that change projects.
#[derive(MergedObject, Default)]
pub(crate) struct ProjectsMutation(
    mutation::StructureMutation,
    calendar_link::CalendarLinkMutation,
    plan::PlanMutation,
    task_mutation::TaskMutation,
    work_mutation::WorkMutation,
);
