//! Templates as they are stored, and as they are found.

use db::schema::project_templates;
use db::types::Moment;
use diesel::prelude::*;

use super::gallery::BuiltIn;
use crate::kernel::Language;
use crate::kernel::id::{OrganizationId, ProjectTemplateId, UserId};
use crate::projects::model::{ChannelKind, ProjectKind};

/// A template of an organisation, without its content.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = project_templates, primary_key(org_id, id), treat_none_as_null = true)]
pub struct TemplateRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: ProjectTemplateId,
    /// The built-in template that it stands for; `None`: the organisation's own.
    pub key: Option<String>,
    /// Name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// What its projects are.
    pub kind: ProjectKind,
    /// What their channel is.
    pub channel_kind: Option<ChannelKind>,
    /// How many tasks its content has.
    pub task_count: i64,
    /// When it was put away.
    pub archived_at: Option<Moment>,
    /// Who saved it.
    pub created_by: UserId,
    /// When it was saved.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// A template that an organisation has.
#[derive(Debug, Clone)]
pub enum Template {
    /// A row of its own.
    Own(TemplateRow),
    /// One that comes with the program.
    BuiltIn(&'static BuiltIn),
}

impl Template {
    /// Id.
    #[must_use]
    pub const fn id(&self) -> ProjectTemplateId {
        match self {
            Self::Own(row) => row.id,
            Self::BuiltIn(one) => one.id,
        }
    }

    /// Name in a language; an organisation's own has one in one language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match self {
            Self::Own(row) => &row.name,
            Self::BuiltIn(one) => &one.texts(language).name,
        }
    }

    /// What it is for.
    #[must_use]
    pub fn description(&self, language: Language) -> Option<&str> {
        match self {
            Self::Own(row) => row.description.as_deref(),
            Self::BuiltIn(one) => Some(&one.texts(language).description),
        }
    }

    /// The built-in template that it is, or stands for.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Own(row) => row.key.as_deref(),
            Self::BuiltIn(one) => Some(one.key),
        }
    }

    /// What its projects are.
    #[must_use]
    pub const fn kind(&self) -> ProjectKind {
        match self {
            Self::Own(row) => row.kind,
            Self::BuiltIn(one) => one.kind,
        }
    }

    /// What their channel is.
    #[must_use]
    pub const fn channel_kind(&self) -> Option<ChannelKind> {
        match self {
            Self::Own(row) => row.channel_kind,
            Self::BuiltIn(one) => one.channel_kind,
        }
    }

    /// How many tasks it has.
    #[must_use]
    pub fn task_count(&self) -> i64 {
        match self {
            Self::Own(row) => row.task_count,
            Self::BuiltIn(one) => {
                i64::try_from(one.texts(Language::Zh).content.tasks.len()).unwrap_or(i64::MAX)
            }
        }
    }

    /// When it was put away.
    #[must_use]
    pub const fn archived_at(&self) -> Option<Moment> {
        match self {
            Self::Own(row) => row.archived_at,
            Self::BuiltIn(_) => None,
        }
    }

    /// Counts changes; 0 for a built-in one that nobody has changed.
    #[must_use]
    pub const fn version(&self) -> i64 {
        match self {
            Self::Own(row) => row.version,
            Self::BuiltIn(_) => 0,
        }
    }
}
