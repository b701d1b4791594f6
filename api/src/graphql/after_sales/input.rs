//! Inputs of service.

use async_graphql::{Context, ID, InputObject, MaybeUndefined};
use domain::after_sales::{self, Target};
use domain::kernel::{Id, Kind};

use super::words::{ServiceTicketKind, ServiceTicketStatus};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// A new service ticket.
#[derive(InputObject)]
pub(crate) struct ServiceTicketOpenInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// What it is about, in a line of 1 to 200 characters.
    subject: String,
    /// What it is about, at most 10,000 characters.
    body: Option<String>,
    /// What sort it is.
    kind: ServiceTicketKind,
    /// Whose matter it is; that of the order when left out.
    customer_id: Option<ID>,
    /// The order that it is about.
    sales_order_id: Option<ID>,
    /// The piece that it is about.
    serial_number_id: Option<ID>,
    /// The lot that it is about.
    lot_id: Option<ID>,
    /// The member who has to do it.
    owner_id: Option<ID>,
    /// Until when.
    due_at: Option<DateTime>,
    /// Inspections that say something about it, at most 50.
    #[graphql(default)]
    inspection_ids: Vec<ID>,
    /// Photos and papers, at most 20.
    #[graphql(default)]
    file_ids: Vec<ID>,
}

/// What to change of a service ticket. A field that is left out stays.
#[derive(InputObject)]
pub(crate) struct ServiceTicketUpdateInput {
    /// The ticket.
    pub(super) service_ticket_id: ID,
    /// In a line, 1 to 200 characters.
    subject: Option<String>,
    /// At most 10,000 characters; an empty text takes it away.
    body: Option<String>,
    /// The order that it is about; null for none.
    sales_order_id: MaybeUndefined<ID>,
    /// The piece that it is about; null for none.
    serial_number_id: MaybeUndefined<ID>,
    /// The lot that it is about; null for none.
    lot_id: MaybeUndefined<ID>,
    /// The member who has to do it; null for nobody.
    owner_id: MaybeUndefined<ID>,
    /// Until when; null without an end.
    due_at: MaybeUndefined<DateTime>,
    /// Exactly these inspections are linked, at most 50.
    inspection_ids: Option<Vec<ID>>,
    /// Photos and papers that are added, at most 20.
    #[graphql(default)]
    file_ids: Vec<ID>,
    /// The version that the client saw.
    version: Option<i32>,
}

/// A step of a service ticket.
#[derive(InputObject)]
pub(crate) struct ServiceTicketAdvanceInput {
    /// The ticket.
    pub(super) service_ticket_id: ID,
    /// Where it goes.
    to: ServiceTicketStatus,
    /// Why, at most 1,000 characters; WAITING, RESOLVED, REOPENED and CANCELLED need it.
    reason: Option<String>,
    /// The version that the client saw.
    version: Option<i32>,
}

fn some<K: Kind>(ctx: &Context<'_>, id: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

fn all<K: Kind>(ctx: &Context<'_>, ids: &[ID], field: &str) -> Answer<Vec<Id<K>>> {
    ids.iter().map(|id| ctx.id(id, field)).collect()
}

/// What is set to which id, or to none; `None` stays.
fn set<K: Kind>(
    ctx: &Context<'_>,
    id: MaybeUndefined<ID>,
    field: &str,
) -> Answer<Option<Option<Id<K>>>> {
    match id {
        MaybeUndefined::Undefined => Ok(None),
        MaybeUndefined::Null => Ok(Some(None)),
        MaybeUndefined::Value(id) => Ok(Some(Some(ctx.id(&id, field)?))),
    }
}

fn target(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<Target> {
    Ok(Target {
        id: ctx.id(id, "serviceTicketId")?,
        version: version.map(Into::into),
    })
}

impl ServiceTicketOpenInput {
    /// The ticket in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<after_sales::ServiceTicketOpen> {
        Ok(after_sales::ServiceTicketOpen {
            id: some(ctx, self.id.as_ref(), "id")?,
            subject: self.subject,
            body: self.body,
            kind: self.kind.into(),
            customer: some(ctx, self.customer_id.as_ref(), "customerId")?,
            order: some(ctx, self.sales_order_id.as_ref(), "salesOrderId")?,
            serial: some(ctx, self.serial_number_id.as_ref(), "serialNumberId")?,
            lot: some(ctx, self.lot_id.as_ref(), "lotId")?,
            owner: some(ctx, self.owner_id.as_ref(), "ownerId")?,
            due_at: self.due_at.map(|at| at.0),
            inspections: all(ctx, &self.inspection_ids, "inspectionIds")?,
            files: all(ctx, &self.file_ids, "fileIds")?,
        })
    }
}

impl ServiceTicketUpdateInput {
    /// The change in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<after_sales::ServiceTicketUpdate> {
        let inspections = self.inspection_ids;
        Ok(after_sales::ServiceTicketUpdate {
            target: target(ctx, &self.service_ticket_id, self.version)?,
            subject: self.subject,
            body: self.body,
            order: set(ctx, self.sales_order_id, "salesOrderId")?,
            serial: set(ctx, self.serial_number_id, "serialNumberId")?,
            lot: set(ctx, self.lot_id, "lotId")?,
            owner: set(ctx, self.owner_id, "ownerId")?,
            due_at: match self.due_at {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(at) => Some(Some(at.0)),
            },
            inspections: inspections
                .map(|ids| all(ctx, &ids, "inspectionIds"))
                .transpose()?,
            files: all(ctx, &self.file_ids, "fileIds")?,
        })
    }
}

impl ServiceTicketAdvanceInput {
    /// The step in the domain's terms.
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<after_sales::ServiceTicketAdvance> {
        Ok(after_sales::ServiceTicketAdvance {
            target: target(ctx, &self.service_ticket_id, self.version)?,
            to: self.to.into(),
            reason: self.reason,
        })
    }
}
