//! What waits for a person, from every context, the earliest due first.
//!
//! Each source is one statement that gives its next entries behind a place; they are merged here. So a
//! page costs as many statements as there are sources, however long it is.

mod goods;
mod place;
mod tickets;
mod trade;
mod work;

use db::Conn;

pub use place::Place;

use crate::after_sales::ServiceTicketRow;
use crate::corrective::NonConformityRow;
use crate::kernel::fault::Result;
use crate::kernel::id::Node;
use crate::kernel::{Actor, Page};
use crate::procurement::RequisitionRow;
use crate::projects::{DeliverableRow, PhaseRow, ProjectRow, TaskRow};
use crate::quality::InspectionRow;
use crate::samples::SampleRow;

/// Something that waits for somebody.
#[derive(Debug, Clone)]
pub enum Waiting {
    /// A task to do or to review.
    Task(Box<TaskRow>),
    /// A deliverable to approve.
    Deliverable(Box<DeliverableRow>),
    /// A phase whose gate is to be approved.
    Phase(Box<PhaseRow>),
    /// A project to decide about.
    Project(Box<ProjectRow>),
    /// An inspection to carry out or to review.
    Inspection(Box<InspectionRow>),
    /// A sample whose round is to be submitted, reviewed or decided, or whose seal is to be confirmed.
    Sample(Box<SampleRow>),
    /// A nonconformity to answer or to verify.
    NonConformity(Box<NonConformityRow>),
    /// A requisition to decide about.
    Requisition(Box<RequisitionRow>),
    /// A ticket to work on.
    ServiceTicket(Box<ServiceTicketRow>),
}

/// Something that waits for somebody, and its place in the list.
#[derive(Debug, Clone)]
pub struct Todo {
    /// Its place.
    pub place: Place,
    /// What it is.
    pub waiting: Waiting,
}

impl Todo {
    fn of(due: i64, node: impl Into<Node>, waiting: Waiting) -> Self {
        let place = Place {
            due,
            node: node.into(),
        };
        Self { place, waiting }
    }
}

/// Gives the next entries of a source behind a place, the earliest first.
type Source = fn(&mut Conn, &Actor, Option<&Place>, i64) -> Result<Vec<Todo>>;
/// Counts all entries of a source.
type Size = fn(&mut Conn, &Actor) -> Result<i64>;

/// No entry stands in two of them.
const SOURCES: [(Source, Size); 13] = [
    (work::to_do, work::to_do_count),
    (work::to_submit, work::to_submit_count),
    (work::to_review, work::to_review_count),
    (work::deliverables, work::deliverables_count),
    (work::gates, work::gates_count),
    (work::proposals, work::proposals_count),
    (goods::to_inspect, goods::to_inspect_count),
    (goods::reports, goods::reports_count),
    (goods::samples, goods::samples_count),
    (goods::seals, goods::seals_count),
    (goods::answers, goods::answers_count),
    (trade::requisitions, trade::requisitions_count),
    (tickets::owned, tickets::owned_count),
];

/// A page of what waits for the actor by due date, what has none last. An entry that got another due
/// date meanwhile may be met again or missed.
///
/// # Errors
/// When the database fails.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    limit: i64,
    after: Option<&Place>,
) -> Result<Page<Todo>> {
    let mut rows = Vec::new();
    for (source, _) in SOURCES {
        rows.extend(source(conn, actor, after, limit + 1)?);
    }
    rows.sort_by_key(|todo| todo.place);
    let limit = usize::try_from(limit).unwrap_or_default();
    let has_next = rows.len() > limit;
    rows.truncate(limit);
    Ok(Page {
        rows,
        has_next,
        has_previous: after.is_some(),
    })
}

/// How much waits for the actor.
///
/// # Errors
/// When the database fails.
pub fn count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    let mut all = 0;
    for (_, size) in SOURCES {
        all += size(conn, actor)?;
    }
    Ok(all)
}
