//! Tickets.

use async_graphql::{Context, ID, Object};
use domain::after_sales::ServiceTicketRow;
use domain::kernel::id::{CustomerId, InspectionId, LotId, SalesOrderId, SerialNumberId, UserId};

use super::loader::{FilesOf, InspectionsOf};
use super::words::{ServiceTicketKind, ServiceTicketStatus};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::crm::Customer;
use crate::graphql::discussion::{Comment, Window, comments};
use crate::graphql::events::{Event, history};
use crate::graphql::files::File;
use crate::graphql::identity::User;
use crate::graphql::inventory::{Lot, SerialNumber};
use crate::graphql::orders::SalesOrder;
use crate::graphql::page::List;
use crate::graphql::quality::Inspection;
use crate::graphql::scalar::DateTime;

/// What customer service has to do about something that was sold (售后工单). Guests see none.
#[derive(Clone)]
pub(crate) struct ServiceTicket(pub(crate) ServiceTicketRow);

impl From<ServiceTicketRow> for ServiceTicket {
    fn from(row: ServiceTicketRow) -> Self {
        Self(row)
    }
}

/// What customer service has to do about something that was sold (售后工单). Guests see none.
#[Object]
impl ServiceTicket {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Its number, as TK-000001.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What it is about, in a line. It may hold personal data.
    async fn subject(&self) -> &str {
        &self.0.subject
    }
    /// What it is about; null when there is no more to say. It may hold personal data.
    async fn body(&self) -> Option<&str> {
        self.0.body.as_deref()
    }
    /// What sort it is.
    async fn kind(&self) -> ServiceTicketKind {
        self.0.kind.into()
    }
    /// Where it stands.
    async fn status(&self) -> ServiceTicketStatus {
        self.0.status.into()
    }
    /// Why it came there; null when nobody said.
    async fn status_reason(&self) -> Option<&str> {
        self.0.status_reason.as_deref()
    }
    /// Whose matter it is; null when not known.
    async fn customer(&self, ctx: &Context<'_>) -> Answer<Option<Customer>> {
        match self.0.customer_id {
            Some(id) => Ok(ctx.load::<CustomerId>(id).await?.map(Customer)),
            None => Ok(None),
        }
    }
    /// The order that it is about; null when about none.
    async fn sales_order(&self, ctx: &Context<'_>) -> Answer<Option<SalesOrder>> {
        match self.0.order_id {
            Some(id) => Ok(ctx.load::<SalesOrderId>(id).await?.map(SalesOrder)),
            None => Ok(None),
        }
    }
    /// The piece that it is about; null when about none.
    async fn serial_number(&self, ctx: &Context<'_>) -> Answer<Option<SerialNumber>> {
        match self.0.serial_id {
            Some(id) => Ok(ctx.load::<SerialNumberId>(id).await?.map(SerialNumber)),
            None => Ok(None),
        }
    }
    /// The lot that it is about; null when about none.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.0.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// Linked inspections that the viewer sees, at most 50.
    async fn inspections(&self, ctx: &Context<'_>) -> Answer<Vec<Inspection>> {
        let links = ctx.load(InspectionsOf(self.0.id)).await?;
        let links = links.unwrap_or_default();
        let rows = links.iter().map(|(_, id)| ctx.load::<InspectionId>(*id));
        let rows = futures::future::try_join_all(rows).await?;
        Ok(rows.into_iter().flatten().map(Inspection).collect())
    }
    /// Photos and papers on it, at most 500.
    async fn files(&self, ctx: &Context<'_>) -> Answer<Vec<File>> {
        let rows = ctx.load(FilesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(File).collect())
    }
    /// Who has to do it; null while nobody has.
    async fn owner(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        match self.0.owner_id {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// Until when; null without an end.
    async fn due_at(&self) -> Option<DateTime> {
        self.0.due_at.map(Into::into)
    }
    /// Who opened it.
    async fn opened_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.0.opened_by).await?.map(User))
    }
    /// When it was opened.
    async fn opened_at(&self) -> DateTime {
        self.0.opened_at.into()
    }
    /// When it was closed or cancelled; null while it is neither.
    async fn closed_at(&self) -> Option<DateTime> {
        self.0.closed_at.map(Into::into)
    }
    /// Comments on it, newest first.
    async fn comments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
    ) -> Answer<List<Comment>> {
        let window = Window {
            first,
            after,
            last,
            before,
        };
        comments(ctx, self.0.id.into(), window).await
    }
    /// What happened to it, newest first. One statement for each ticket. Requires event.read.
    async fn history(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
    ) -> Answer<List<Event>> {
        history(ctx, self.0.id.into(), first, after).await
    }
    /// Counts changes.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
