//! What can be said about a project, checked alike when it is created and when it is changed.

use super::access::{for_channel, for_view};
use super::change::Changes;
use super::day::{day, in_order};
use super::fault::ProjectsFault;
use super::member::require_assignable;
use super::model::ProjectKind;
use super::row::ProjectRow;
use crate::kernel::fault::Result;
use crate::kernel::id::{ChannelId, ProjectId, UserId};
use crate::kernel::input::{InputFault, optional_text, range, text};
use crate::kernel::money::{MAX_MINOR, Money, currency};
use crate::kernel::{Actor, Error, Tx};

/// How deep sub-projects go.
const MAX_DEPTH: i64 = 5;

/// Fields of a project; `None` leaves one as it is, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct ProjectFields {
    /// 1 to 200 characters.
    pub name: Option<String>,
    /// At most 10,000 characters.
    pub description: Option<Option<String>>,
    /// What it is about.
    pub kind: Option<ProjectKind>,
    /// Who answers for it: an active member.
    pub owner: Option<UserId>,
    /// Where it takes place; not archived.
    pub channel: Option<Option<ChannelId>>,
    /// The project that it is a part of, at most 5 deep.
    pub parent: Option<Option<ProjectId>>,
    /// First day, `YYYY-MM-DD`.
    pub starts_on: Option<Option<String>>,
    /// Last day, `YYYY-MM-DD`, not before the first.
    pub ends_on: Option<Option<String>>,
    /// What it may cost.
    pub budget: Option<Option<Money>>,
}

impl ProjectFields {
    /// Writes the fields to a project.
    ///
    /// # Errors
    /// `NOT_FOUND`, `NOT_ASSIGNABLE`, `CHANNEL_ARCHIVED`, `PROJECT_IN_ITSELF`, `DATES_REVERSED`,
    /// errors of input; each about its field.
    pub(super) fn write(&self, tx: &mut Tx<'_>, actor: &Actor, row: &mut ProjectRow) -> Result<()> {
        if let Some(name) = &self.name {
            row.name = text("name", name, 200)?;
        }
        if let Some(description) = &self.description {
            row.description = optional_text("description", description.as_deref(), 10_000)?;
        }
        row.kind = self.kind.unwrap_or(row.kind);
        if let Some(owner) = self.owner {
            require_assignable(tx, actor, owner).map_err(|e| e.at(["ownerId"]))?;
            row.owner_id = owner;
        }
        if let Some(channel) = self.channel {
            check_channel(tx, actor, channel, row.channel_id)?;
            row.channel_id = channel;
        }
        if let Some(parent) = self.parent {
            check_parent(tx, actor, row.id, parent)?;
            row.parent_id = parent;
        }
        if let Some(date) = &self.starts_on {
            row.starts_on = date.as_deref().map(|d| day("startsOn", d)).transpose()?;
        }
        if let Some(date) = &self.ends_on {
            row.ends_on = date.as_deref().map(|d| day("endsOn", d)).transpose()?;
        }
        in_order("endsOn", row.starts_on.as_ref(), row.ends_on.as_ref())?;
        if let Some(budget) = &self.budget {
            row.budget_minor = budget.as_ref().map(|money| money.minor);
            if let Some(money) = budget {
                range("budget", money.minor, 0, MAX_MINOR)?;
                row.currency = currency("budget", &money.currency)?;
            }
        }
        Ok(())
    }
}

/// The differences, for the log.
pub(super) fn changes(old: &ProjectRow, new: &ProjectRow) -> Changes {
    let mut changes = Changes::default();
    changes.note("name", &old.name, &new.name);
    changes.note("description", &old.description, &new.description);
    changes.note("kind", &old.kind, &new.kind);
    changes.note("ownerId", &old.owner_id, &new.owner_id);
    changes.note("channelId", &old.channel_id, &new.channel_id);
    changes.note("parentId", &old.parent_id, &new.parent_id);
    changes.note("startsOn", &old.starts_on, &new.starts_on);
    changes.note("endsOn", &old.ends_on, &new.ends_on);
    changes.note("budgetMinor", &old.budget_minor, &new.budget_minor);
    changes.note("currency", &old.currency, &new.currency);
    changes
}

/// Refuses a channel that is put away, unless it was chosen before.
pub(super) fn check_channel(
    tx: &mut Tx<'_>,
    actor: &Actor,
    channel: Option<ChannelId>,
    before: Option<ChannelId>,
) -> Result<()> {
    let Some(id) = channel.filter(|_| channel != before) else {
        return Ok(());
    };
    let row = for_channel(tx.conn(), actor, id).map_err(|e| e.at(["channelId"]))?;
    if row.archived_at.is_some() {
        return Err(ProjectsFault::ChannelArchived.into());
    }
    Ok(())
}

fn check_parent(
    tx: &mut Tx<'_>,
    actor: &Actor,
    project: ProjectId,
    parent: Option<ProjectId>,
) -> Result<()> {
    let mut above = parent;
    let mut depth = 0;
    while let Some(id) = above {
        if id == project {
            return Err(ProjectsFault::ProjectInItself.into());
        }
        depth += 1;
        if depth >= MAX_DEPTH {
            let (min, max) = (1, MAX_DEPTH);
            return Err(Error::from(InputFault::OutOfRange { min, max }).at(["parentId"]));
        }
        above = for_view(tx.conn(), actor, id)
            .map_err(|e| e.at(["parentId"]))?
            .parent_id;
    }
    Ok(())
}
