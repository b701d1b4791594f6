//! Whom an event concerns, and what it tells them; one file a kind of subject.
//!
//! Events of kinds that nobody is told of, also of contexts that are newer than this, tell nothing.

mod comments;
mod due;
mod goods;
mod grants;
mod inspections;
mod leads_told;
mod nonconformities;
mod projects;
mod requisitions;
mod samples;
mod tasks;
mod tickets_told;

use db::types::{Id, Kind};
use serde_json::{Value, json};

use super::model::NotificationKind;
use super::tell::Told;
use crate::events::Row;
use crate::identity::recipients::{guests_of, with_role};
use crate::inventory::events::{STOCK_COVERED, STOCK_SHORTAGE};
use crate::kernel::fault::Result;
use crate::kernel::id::{
    Inspection, Lead, Node, NonConformity, OrganizationId, Project, PurchaseRequisition, Sample,
    ServiceTicket, Task, User, UserId,
};
use crate::kernel::{GrantAction, Role, Tx};

/// What an event tells whom; of several notices for one person the first counts.
pub(super) fn of(tx: &mut Tx<'_>, row: &Row) -> Result<Vec<Told>> {
    let Some(node) = row.subject() else {
        return Ok(Vec::new());
    };
    let happened = Happened {
        row,
        node,
        data: serde_json::from_str(&row.data)?,
    };
    if row.kind.starts_with("comment.") {
        return comments::of(tx, &happened);
    }
    if row.kind.starts_with("due_date.") {
        return due::of(tx, &happened);
    }
    if let Some(id) = node.downcast::<Task>() {
        if row.kind == STOCK_SHORTAGE.name || row.kind == STOCK_COVERED.name {
            return goods::of(tx, &happened, id);
        }
        tasks::of(tx, &happened, id)
    } else if let Some(id) = node.downcast::<Sample>() {
        samples::of(tx, &happened, id)
    } else if let Some(id) = node.downcast::<Inspection>() {
        inspections::of(tx, &happened, id)
    } else if let Some(id) = node.downcast::<NonConformity>() {
        nonconformities::of(tx, &happened, id)
    } else if let Some(id) = node.downcast::<Lead>() {
        leads_told::of(tx, &happened, id)
    } else if let Some(id) = node.downcast::<PurchaseRequisition>() {
        requisitions::of(tx, &happened, id)
    } else if let Some(id) = node.downcast::<ServiceTicket>() {
        tickets_told::of(tx, &happened, id)
    } else if let Some(id) = node.downcast::<Project>() {
        projects::of(tx, &happened, id)
    } else if let Some(id) = node.downcast::<User>() {
        grants::of(tx, &happened, id)
    } else {
        Ok(Vec::new())
    }
}

/// An event with its parts read.
struct Happened<'r> {
    row: &'r Row,
    node: Node,
    data: Value,
}

impl Happened<'_> {
    const fn org(&self) -> OrganizationId {
        self.row.org_id
    }

    fn kind(&self) -> &str {
        &self.row.kind
    }

    /// A text in the event's data.
    fn text(&self, field: &str) -> Option<&str> {
        self.data.get(field)?.as_str()
    }

    /// An id in the event's data.
    fn id<K: Kind>(&self, field: &str) -> Option<Id<K>> {
        self.text(field)?.parse().ok()
    }

    /// What a field was changed to; `None` when it was not changed, or to nothing.
    fn changed_to<K: Kind>(&self, field: &str) -> Option<Id<K>> {
        self.data.get(field)?.get("to")?.as_str()?.parse().ok()
    }

    /// A notice about the event's subject.
    fn tell(&self, kind: NotificationKind, users: impl IntoIterator<Item = UserId>) -> Told {
        Told {
            users: users.into_iter().collect(),
            kind,
            subject: self.node,
            params: json!({}),
            internal: false,
            even_actor: false,
        }
    }
}

/// Who leads the organisation's work: managers, where there are no others administrators.
fn leads(tx: &mut Tx<'_>, happened: &Happened<'_>) -> Result<Vec<UserId>> {
    let mut managers = with_role(tx.conn(), happened.org(), Role::Manager)?;
    managers.retain(|user| happened.row.actor_id != Some(*user));
    if managers.is_empty() {
        return with_role(tx.conn(), happened.org(), Role::Admin);
    }
    Ok(managers)
}

/// The guests who may act so on the event's subject.
fn guests(tx: &mut Tx<'_>, happened: &Happened<'_>, action: GrantAction) -> Result<Vec<UserId>> {
    let now = tx.now();
    guests_of(tx.conn(), now, happened.org(), happened.node, action)
}
