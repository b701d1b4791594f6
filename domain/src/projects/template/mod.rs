//! Templates: what projects are made from, with everything but goods, people and dates.
//!
//! Built-in templates belong to the program and stand in no table; one that an organisation changes
//! is copied into it under the same id, and from then on the copy is what it sees.

mod content;
mod content_check;
mod gallery;
mod instance;
mod people;
mod project_create_from_template;
mod project_save_as_template;
mod project_template_update;
pub mod read;
mod row;
mod snapshot;

pub use content::{
    BudgetLine, TemplateContent, TemplateDay, TemplateDeliverable, TemplateLink, TemplatePhase,
    TemplateRole, TemplateSubproject, TemplateTask,
};
pub use content_check::ContentProblem;
pub use gallery::{BuiltIn, TemplateTexts, gallery};
pub use people::RoleGiven;
pub use project_create_from_template::{ProjectCreateFromTemplate, project_create_from_template};
pub use project_save_as_template::{ProjectSaveAsTemplate, project_save_as_template};
pub use project_template_update::{ProjectTemplateUpdate, project_template_update};
pub use row::{Template, TemplateRow};
