//! Projects: channels, projects with phases, tasks, what they bring forth.

mod board;
mod calendar_link;
mod channel;
mod checkup;
mod filter;
mod goods;
mod input;
mod link;
mod listing;
mod loader;
mod mutation;
mod part;
mod part_input;
mod payload;
mod phase;
mod plan;
mod planning;
mod project;
mod query;
mod roster;
mod source;
mod subscription;
mod task;
mod task_input;
mod task_mutation;
mod template;
mod template_input;
mod template_loader;
mod template_mutation;
mod template_part;
mod template_query;
mod words;
mod work_mutation;

use async_graphql::MergedObject;

pub(crate) use calendar_link::CalendarLinkQuery;
pub(crate) use channel::Channel;
pub(crate) use listing::Listing;
pub(crate) use loader::{ListingsOf, OpenTasksOf};
pub(crate) use part::{
    Deliverable, DeliverableRequirement, DeliverableVersion, TaskChecklistItem, TimeEntry,
};
pub(crate) use phase::Phase;
pub(crate) use plan::PlanQuery;
pub(crate) use planning::PlanningQuery;
pub(crate) use project::Project;
pub(crate) use query::ProjectsQuery;
pub(crate) use roster::RosterQuery;
pub(crate) use subscription::ProjectsSubscription;
pub(crate) use task::{Task, day};
pub(crate) use template::ProjectTemplate;
pub(crate) use template_query::TemplatesQuery;

/// Root fields that change projects.
#[derive(MergedObject, Default)]
pub(crate) struct ProjectsMutation(
    mutation::StructureMutation,
    listing::ListingMutation,
    calendar_link::CalendarLinkMutation,
    plan::PlanMutation,
    task_mutation::TaskMutation,
    link::LinkMutation,
    work_mutation::WorkMutation,
    template_mutation::TemplateMutation,
    planning::PlanningMutation,
    roster::RosterMutation,
);
