//! Projects, their parts and channels as they are stored.

use db::schema::{channels, phases, project_members, projects};
use db::types::Moment;
use diesel::prelude::*;

use super::model::{ChannelKind, ProjectKind, ProjectStatus};
use crate::kernel::Money;
use crate::kernel::id::{ChannelId, OrganizationId, PhaseId, ProjectId, UserId};

/// A channel.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = channels, primary_key(org_id, id), treat_none_as_null = true)]
pub struct ChannelRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: ChannelId,
    /// What it is.
    pub kind: ChannelKind,
    /// Name.
    pub name: String,
    /// Link to it.
    pub url: Option<String>,
    /// Where its shop shows an article to who runs it, with `{id}` for the shop's number.
    pub article_url: Option<String>,
    /// When it was put away.
    pub archived_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// A project.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = projects, primary_key(org_id, id), treat_none_as_null = true)]
pub struct ProjectRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: ProjectId,
    /// `P-0001`, unique in the organisation.
    pub code: String,
    /// Name.
    pub name: String,
    /// What it is about.
    pub description: Option<String>,
    /// What it is.
    pub kind: ProjectKind,
    /// Where it stands.
    pub status: ProjectStatus,
    /// Who answers for it, and may change its structure.
    pub owner_id: UserId,
    /// Where it takes place.
    pub channel_id: Option<ChannelId>,
    /// What it is a part of.
    pub parent_id: Option<ProjectId>,
    /// First day, `YYYY-MM-DD`.
    pub starts_on: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    pub ends_on: Option<String>,
    /// Budget in minor units of `currency`.
    pub budget_minor: Option<i64>,
    /// Currency of its amounts.
    pub currency: String,
    /// Who created it.
    pub created_by: UserId,
    /// When it was created.
    pub created_at: Moment,
    /// Who proposed it.
    pub proposed_by: Option<UserId>,
    /// Why it came to its status.
    pub status_reason: Option<String>,
    /// When it came to its status.
    pub status_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// A project member.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = project_members, primary_key(org_id, project_id, user_id), treat_none_as_null = true)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct ProjectMemberRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The project.
    pub project_id: ProjectId,
    /// The person.
    pub user_id: UserId,
    /// What the person does there, in words.
    pub role: Option<String>,
    /// Who added it.
    pub added_by: UserId,
    /// When it was added.
    pub added_at: Moment,
}

/// A phase.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = phases, primary_key(org_id, id), treat_none_as_null = true)]
// One statement for many rows: with defaults SQLite would open a transaction of its own.
#[diesel(treat_none_as_default_value = false)]
pub struct PhaseRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: PhaseId,
    /// The project.
    pub project_id: ProjectId,
    /// Its place; the lowest first.
    pub position: i64,
    /// Name.
    pub name: String,
    /// It is done only when somebody has approved it.
    pub needs_approval: bool,
    /// Who approved it.
    pub approved_by: Option<UserId>,
    /// When it was approved.
    pub approved_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

impl ProjectRow {
    /// What it may cost.
    #[must_use]
    pub fn budget(&self) -> Option<Money> {
        let currency = self.currency.clone();
        self.budget_minor.map(|minor| Money { minor, currency })
    }
}
