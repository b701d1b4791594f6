//! What waits for the viewer.

use async_graphql::Union;
use domain::notify::todo::{self, Waiting};

use crate::graphql::after_sales::ServiceTicket;
use crate::graphql::corrective::NonConformity;
use crate::graphql::procurement::PurchaseRequisition;
use crate::graphql::projects::{Deliverable, Phase, Project, Task};
use crate::graphql::quality::Inspection;
use crate::graphql::samples::Sample;

/// Something that waits for the viewer (待办). What is to be done follows from its state: a task in
/// review waits for its review, a submitted inspection too.
#[derive(Union)]
pub(crate) enum Todo {
    /// A task to do, to hand in or to review.
    Task(Task),
    /// A deliverable to approve.
    Deliverable(Deliverable),
    /// A phase whose gate is to be approved.
    Phase(Phase),
    /// A project to decide about.
    Project(Project),
    /// An inspection to carry out or to review.
    Inspection(Inspection),
    /// A sample whose round is to be submitted, reviewed or decided, or whose seal is to be confirmed.
    Sample(Sample),
    /// A nonconformity to answer or to verify.
    NonConformity(NonConformity),
    /// A purchase requisition to decide about.
    PurchaseRequisition(PurchaseRequisition),
    /// A service ticket to work on.
    ServiceTicket(ServiceTicket),
}

impl From<todo::Todo> for Todo {
    fn from(todo: todo::Todo) -> Self {
        match todo.waiting {
            Waiting::Task(row) => Task(*row).into(),
            Waiting::Deliverable(row) => Deliverable(*row).into(),
            Waiting::Phase(row) => Phase(*row).into(),
            Waiting::Project(row) => Project(*row).into(),
            Waiting::Inspection(row) => Inspection(*row).into(),
            Waiting::Sample(row) => Sample(*row).into(),
            Waiting::NonConformity(row) => NonConformity(*row).into(),
            Waiting::Requisition(row) => PurchaseRequisition(*row).into(),
            Waiting::ServiceTicket(row) => ServiceTicket(*row).into(),
        }
    }
}
