//! Words of notices.

use async_graphql::Enum;

/// What a notice says.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::notify::NotificationKind")]
pub(crate) enum NotificationKind {
    /// A task was given to them.
    TaskAssigned,
    /// What came before their task is done.
    TaskUnlocked,
    /// Their task is due at another time.
    TaskRescheduled,
    /// A task waits for their review.
    TaskSubmitted,
    /// Their task was accepted.
    TaskAccepted,
    /// Their task needs more work.
    TaskReturned,
    /// A task of their project cannot go on.
    TaskBlocked,
    /// A task could not follow what it is tied to.
    TaskNotFollowed,
    /// Their task is worked on again.
    TaskReopened,
    /// Their task was given up.
    TaskCancelled,
    /// Their deliverable was approved.
    DeliverableApproved,
    /// Their deliverable has to be made anew.
    DeliverableRejected,
    /// A comment names them.
    Mentioned,
    /// Somebody answered their comment.
    Replied,
    /// Somebody commented on what is theirs.
    Commented,
    /// Something of theirs is due soon.
    DueSoon,
    /// Something of theirs was due.
    Overdue,
    /// Something was shared with them.
    Shared,
    /// A project is theirs to answer for.
    ProjectOwned,
    /// They became a member of a project.
    ProjectJoined,
    /// A project waits for their decision.
    ProjectProposed,
    /// Their project was approved.
    ProjectApproved,
    /// Their project was not approved.
    ProjectRejected,
    /// A round of a sample waits for them.
    SampleRoundOpened,
    /// A round that they asked for was submitted.
    SampleRoundSubmitted,
    /// Their round was approved.
    SampleRoundApproved,
    /// Their round was rejected.
    SampleRoundRejected,
    /// A round was not submitted in time.
    SampleRoundExpired,
    /// A seal waits for its second person.
    SampleSealProposed,
    /// Their sample was sealed.
    SampleSealed,
    /// Their sample was given up.
    SampleDropped,
    /// An inspection was given to them.
    InspectionAssigned,
    /// An inspection waits for their review.
    InspectionSubmitted,
    /// Their inspection was reviewed.
    InspectionReviewed,
    /// Their inspection was closed.
    InspectionClosed,
    /// Their inspection will not take place.
    InspectionCancelled,
    /// It was decided about a lot that they inspected.
    LotDisposed,
    /// A nonconformity was opened.
    NonConformityOpened,
    /// An answer waits for their verification.
    NonConformityAnswered,
    /// Their answer was accepted.
    AnswerAccepted,
    /// Their answer was not good enough.
    AnswerRejected,
    /// Their nonconformity was closed.
    NonConformityClosed,
    /// Their nonconformity is not followed any more.
    NonConformityCancelled,
    /// A lead was given to them.
    LeadAssigned,
    /// Nobody made contact with a lead in time.
    LeadOverdue,
    /// A requisition waits for their decision.
    RequisitionSubmitted,
    /// Their requisition was approved.
    RequisitionApproved,
    /// Their requisition was not approved.
    RequisitionRejected,
    /// Goods are missing that their task or project needs.
    StockShort,
    /// Goods that were missing are there.
    StockCovered,
    /// A service ticket was given to them (工单指派).
    TicketAssigned,
    /// A service ticket that they opened is resolved (工单已解决).
    TicketResolved,
}
