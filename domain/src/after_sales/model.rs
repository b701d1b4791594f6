//! Tickets as they are stored.

use db::schema::service_tickets;
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::id::{
    CustomerId, LotId, OrganizationId, SalesOrderId, SerialNumberId, ServiceTicketId, UserId,
};

db::text_enum! {
    /// What a ticket is about.
    pub enum TicketKind {
        /// Somebody wants to know something.
        Question => "QUESTION",
        /// Somebody is not content.
        Complaint => "COMPLAINT",
        /// Something has to be repaired or exchanged.
        Repair => "REPAIR",
        /// Something is to come back.
        Return => "RETURN",
    }
}

db::text_enum! {
    /// Where a ticket stands.
    pub enum TicketStatus {
        /// Nobody has begun.
        Open => "OPEN",
        /// Somebody works on it.
        InProgress => "IN_PROGRESS",
        /// It waits for somebody else, as the customer.
        Waiting => "WAITING",
        /// It is done, as far as we know.
        Resolved => "RESOLVED",
        /// It is done.
        Closed => "CLOSED",
        /// It was not done after all.
        Reopened => "REOPENED",
        /// It was none.
        Cancelled => "CANCELLED",
    }
}

impl TicketStatus {
    /// States in which somebody has to do something.
    pub const WORK: [Self; 4] = [Self::Open, Self::InProgress, Self::Waiting, Self::Reopened];

    /// Where it may go from here.
    #[must_use]
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Open | Self::Reopened => &[Self::InProgress, Self::Cancelled],
            Self::InProgress => &[Self::Waiting, Self::Resolved, Self::Cancelled],
            Self::Waiting => &[Self::InProgress, Self::Resolved, Self::Cancelled],
            Self::Resolved => &[Self::Closed, Self::Reopened],
            Self::Closed => &[Self::Reopened],
            Self::Cancelled => &[],
        }
    }

    /// Whether nothing follows unless it is reopened.
    #[must_use]
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }

    /// Whether coming here needs a reason.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(
            self,
            Self::Waiting | Self::Resolved | Self::Reopened | Self::Cancelled
        )
    }
}

/// What customer service has to do about something that was sold.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = service_tickets, primary_key(org_id, id), treat_none_as_null = true)]
#[diesel(treat_none_as_default_value = false)]
pub struct ServiceTicketRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: ServiceTicketId,
    /// Its number, as TK-000001.
    pub code: String,
    /// What it is about, in a line.
    pub subject: String,
    /// What it is about.
    pub body: Option<String>,
    /// What sort it is.
    pub kind: TicketKind,
    /// Where it stands.
    pub status: TicketStatus,
    /// Why it came there.
    pub status_reason: Option<String>,
    /// Whose matter it is.
    pub customer_id: Option<CustomerId>,
    /// The order.
    pub order_id: Option<SalesOrderId>,
    /// The piece.
    pub serial_id: Option<SerialNumberId>,
    /// The lot.
    pub lot_id: Option<LotId>,
    /// Who has to do it.
    pub owner_id: Option<UserId>,
    /// Until when.
    pub due_at: Option<Moment>,
    /// Who opened it.
    pub opened_by: UserId,
    /// When.
    pub opened_at: Moment,
    /// When it was closed or cancelled.
    pub closed_at: Option<Moment>,
    /// Counts changes.
    pub version: i64,
}
