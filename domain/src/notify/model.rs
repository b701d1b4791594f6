//! Notices as they are stored.

use db::schema::notifications;
use db::types::{Id, Moment};
use diesel::prelude::*;
use serde_json::Value;

use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, Node, NotificationId, OrganizationId, ProjectId, UserId};

db::text_enum! {
    /// What somebody is told.
    pub enum NotificationKind {
        /// A task was given to them.
        TaskAssigned => "TASK_ASSIGNED",
        /// What came before their task is done.
        TaskUnlocked => "TASK_UNLOCKED",
        /// Their task is due at another time.
        TaskRescheduled => "TASK_RESCHEDULED",
        /// A task waits for their review.
        TaskSubmitted => "TASK_SUBMITTED",
        /// Their task was accepted.
        TaskAccepted => "TASK_ACCEPTED",
        /// Their task needs more work.
        TaskReturned => "TASK_RETURNED",
        /// A task of their project cannot go on.
        TaskBlocked => "TASK_BLOCKED",
        /// A task could not follow what it is tied to.
        TaskNotFollowed => "TASK_NOT_FOLLOWED",
        /// Their task is worked on again.
        TaskReopened => "TASK_REOPENED",
        /// Their task was given up.
        TaskCancelled => "TASK_CANCELLED",
        /// Their deliverable was approved.
        DeliverableApproved => "DELIVERABLE_APPROVED",
        /// Their deliverable has to be made anew.
        DeliverableRejected => "DELIVERABLE_REJECTED",
        /// A comment names them.
        Mentioned => "MENTIONED",
        /// Somebody answered their comment.
        Replied => "REPLIED",
        /// Somebody commented on what is theirs.
        Commented => "COMMENTED",
        /// Something of theirs is due soon.
        DueSoon => "DUE_SOON",
        /// Something of theirs was due.
        Overdue => "OVERDUE",
        /// Something was shared with them.
        Shared => "SHARED",
        /// A project is theirs to answer for.
        ProjectOwned => "PROJECT_OWNED",
        /// They became a member of a project.
        ProjectJoined => "PROJECT_JOINED",
        /// A project waits for their decision.
        ProjectProposed => "PROJECT_PROPOSED",
        /// Their project was approved.
        ProjectApproved => "PROJECT_APPROVED",
        /// Their project was not approved.
        ProjectRejected => "PROJECT_REJECTED",
        /// A round of a sample waits for them.
        SampleRoundOpened => "SAMPLE_ROUND_OPENED",
        /// A round that they asked for was submitted.
        SampleRoundSubmitted => "SAMPLE_ROUND_SUBMITTED",
        /// Their round was approved.
        SampleRoundApproved => "SAMPLE_ROUND_APPROVED",
        /// Their round was rejected.
        SampleRoundRejected => "SAMPLE_ROUND_REJECTED",
        /// A round was not submitted in time.
        SampleRoundExpired => "SAMPLE_ROUND_EXPIRED",
        /// A seal waits for its second person.
        SampleSealProposed => "SAMPLE_SEAL_PROPOSED",
        /// Their sample was sealed.
        SampleSealed => "SAMPLE_SEALED",
        /// Their sample was given up.
        SampleDropped => "SAMPLE_DROPPED",
        /// An inspection was given to them.
        InspectionAssigned => "INSPECTION_ASSIGNED",
        /// An inspection waits for their review.
        InspectionSubmitted => "INSPECTION_SUBMITTED",
        /// Their inspection was reviewed.
        InspectionReviewed => "INSPECTION_REVIEWED",
        /// Their inspection was closed.
        InspectionClosed => "INSPECTION_CLOSED",
        /// Their inspection will not take place.
        InspectionCancelled => "INSPECTION_CANCELLED",
        /// It was decided about a lot that they inspected.
        LotDisposed => "LOT_DISPOSED",
        /// A nonconformity was opened.
        NonConformityOpened => "NON_CONFORMITY_OPENED",
        /// An answer waits for their verification.
        NonConformityAnswered => "NON_CONFORMITY_ANSWERED",
        /// Their answer was accepted.
        AnswerAccepted => "ANSWER_ACCEPTED",
        /// Their answer was not good enough.
        AnswerRejected => "ANSWER_REJECTED",
        /// Their nonconformity was closed.
        NonConformityClosed => "NON_CONFORMITY_CLOSED",
        /// Their nonconformity is not followed any more.
        NonConformityCancelled => "NON_CONFORMITY_CANCELLED",
        /// A lead was given to them.
        LeadAssigned => "LEAD_ASSIGNED",
        /// Nobody made contact with a lead in time.
        LeadOverdue => "LEAD_OVERDUE",
        /// A requisition waits for their decision.
        RequisitionSubmitted => "REQUISITION_SUBMITTED",
        /// Their requisition was approved.
        RequisitionApproved => "REQUISITION_APPROVED",
        /// Their requisition was not approved.
        RequisitionRejected => "REQUISITION_REJECTED",
        /// Goods are missing that their task or project needs.
        StockShort => "STOCK_SHORT",
        /// Goods that were missing are there.
        StockCovered => "STOCK_COVERED",
        /// A service ticket was given to them.
        TicketAssigned => "TICKET_ASSIGNED",
        /// A service ticket that they opened is resolved.
        TicketResolved => "TICKET_RESOLVED",
    }
}

/// Something that a person was told.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = notifications)]
pub struct NotificationRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: NotificationId,
    /// Who was told.
    pub user_id: UserId,
    /// The event that it follows from; the person's notices are ordered by it.
    pub seq: i64,
    /// What it says.
    pub kind: NotificationKind,
    /// Type prefix of what it is about.
    pub subject_type: String,
    /// Bare id of what it is about.
    pub subject_id: Id<EventNode>,
    /// The project that it belongs to.
    pub project_id: Option<ProjectId>,
    /// Who did it; `None` for the server itself.
    pub actor_id: Option<UserId>,
    /// References and values as JSON; see [`NotificationRow::values`].
    pub params: String,
    /// Hidden from guests.
    pub internal: bool,
    /// When it happened.
    pub created_at: Moment,
    /// When it was read.
    pub read_at: Option<Moment>,
}

impl NotificationRow {
    /// What it is about.
    #[must_use]
    pub fn subject(&self) -> Option<Node> {
        Node::from_parts(&self.subject_type, self.subject_id.uuid())
    }

    /// References and values that its text needs.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn values(&self) -> Result<Value> {
        Ok(serde_json::from_str(&self.params)?)
    }
}
