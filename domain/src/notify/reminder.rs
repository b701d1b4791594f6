//! Reminds of due dates: a day before, an hour before, and when they have passed.
//!
//! Each object with a due date has one timer, set anew by what happens to it. What was reminded of is
//! kept with the due date, so that neither a restart nor a clock that jumps says it twice; of stages
//! that were slept through only the last one is said.

use db::Conn;
use db::schema::{
    inspections, non_conformities, projects, reminders, sample_rounds, samples, service_tickets,
    tasks,
};
use db::types::{Id, Kind, Moment};
use diesel::prelude::*;
use serde_json::json;

use super::events::{APPROACHED, PASSED};
use crate::after_sales::TicketStatus;
use crate::corrective::NonConformityStatus;
use crate::events::timer::{self, Timer};
use crate::events::{Event, EventKind, Row};
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{
    EventNode, Inspection, InspectionId, Node, NonConformity, NonConformityId, OrganizationId,
    ProjectId, Sample, SampleId, ServiceTicket, ServiceTicketId, Task, TaskId,
};
use crate::projects::{ProjectStatus, TaskStatus};
use crate::quality::InspectionStatus;
use crate::samples::SampleRoundStatus;

/// Reminders of what is due, one kind of timer for each kind of object.
pub const TIMERS: [Timer; 5] = [
    Timer {
        name: "notify.inspection",
        fire: |tx, org, id| fire(tx, org, InspectionId::new(id).into()),
    },
    Timer {
        name: "notify.nonConformity",
        fire: |tx, org, id| fire(tx, org, NonConformityId::new(id).into()),
    },
    Timer {
        name: "notify.sample",
        fire: |tx, org, id| fire(tx, org, SampleId::new(id).into()),
    },
    Timer {
        name: "notify.task",
        fire: |tx, org, id| fire(tx, org, TaskId::new(id).into()),
    },
    Timer {
        name: "notify.serviceTicket",
        fire: |tx, org, id| fire(tx, org, ServiceTicketId::new(id).into()),
    },
];

/// The stages of a due date: seconds before it, what is said, and the hours that it names.
const STAGES: [(i64, &EventKind, i64); 3] = [
    (24 * 3600, &APPROACHED, 24),
    (3600, &APPROACHED, 1),
    (0, &PASSED, 0),
];

/// When something is due that somebody still has to do.
struct Deadline {
    due_at: Moment,
    project: Option<ProjectId>,
}

/// Sets the timer of the event's subject to its next reminder, or takes it away.
pub(super) fn follow(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    let said = [APPROACHED.name, PASSED.name];
    if row.kind.starts_with("comment.") || said.contains(&row.kind.as_str()) {
        return Ok(());
    }
    match row.subject() {
        Some(node) if timer_of(node).is_some() => {
            let deadline = deadline(tx.conn(), row.org_id, node)?;
            set(tx, row.org_id, node, deadline.as_ref())
        }
        _ => Ok(()),
    }
}

fn timer_of(node: Node) -> Option<&'static Timer> {
    let [inspection, non_conformity, sample, task, ticket] = &TIMERS;
    match node.prefix {
        Inspection::PREFIX => Some(inspection),
        NonConformity::PREFIX => Some(non_conformity),
        Sample::PREFIX => Some(sample),
        Task::PREFIX => Some(task),
        ServiceTicket::PREFIX => Some(ticket),
        _ => None,
    }
}

/// Says the last stage that was reached, unless it was said already, and sets the timer to the next.
fn fire(tx: &mut Tx<'_>, org: OrganizationId, node: Node) -> Result<()> {
    let Some(deadline) = deadline(tx.conn(), org, node)? else {
        return Ok(());
    };
    let now = tx.now();
    let said = said(tx, org, node, deadline.due_at)?;
    let reached = STAGES
        .iter()
        .take_while(|(before, ..)| deadline.due_at.plus_seconds(-before) <= now)
        .count();
    if let Some((_, kind, hours)) = reached.checked_sub(1).and_then(|last| STAGES.get(last))
        && reached > said
    {
        note(tx, org, node, deadline.due_at, reached)?;
        let data = json!({ "dueAt": deadline.due_at, "hours": hours });
        tx.emit(Event {
            project: deadline.project,
            ..Event::of(org, kind, node, data)
        });
    }
    set(tx, org, node, Some(&deadline))
}

/// Sets the timer to the next stage that was not said and lies ahead; what is overdue is said at once.
fn set(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    node: Node,
    deadline: Option<&Deadline>,
) -> Result<()> {
    let next = match deadline {
        Some(deadline) => {
            let now = tx.now();
            let said = said(tx, org, node, deadline.due_at)?;
            let mut stages = STAGES.iter().enumerate().skip(said);
            let last = STAGES.len() - 1;
            stages.find_map(|(i, (before, ..))| {
                let at = deadline.due_at.plus_seconds(-before);
                (at > now || i == last).then_some(at)
            })
        }
        None => None,
    };
    let Some(timer) = timer_of(node) else {
        return Ok(());
    };
    timer::set(tx, org, timer.name, Id::<EventNode>::new(node.uuid), next)
}

/// How many stages of this due date were said.
fn said(tx: &mut Tx<'_>, org: OrganizationId, node: Node, due_at: Moment) -> Result<usize> {
    let known: Option<(Moment, i64)> = reminders::table
        .find((org, node.prefix, Id::<EventNode>::new(node.uuid)))
        .select((reminders::due_at, reminders::stage))
        .first(tx.conn())
        .optional()?;
    let stage = known
        .filter(|(at, _)| *at == due_at)
        .map(|(_, stage)| stage);
    Ok(stage
        .and_then(|stage| usize::try_from(stage).ok())
        .unwrap_or(0))
}

fn note(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    node: Node,
    due_at: Moment,
    reached: usize,
) -> Result<()> {
    let stage = i64::try_from(reached).unwrap_or(i64::MAX);
    let id = Id::<EventNode>::new(node.uuid);
    let written = diesel::update(reminders::table.find((org, node.prefix, id)))
        .set((reminders::due_at.eq(due_at), reminders::stage.eq(stage)))
        .execute(tx.conn())?;
    if written == 1 {
        return Ok(());
    }
    let begun = diesel::insert_into(reminders::table)
        .values((
            reminders::org_id.eq(org),
            reminders::node_type.eq(node.prefix),
            reminders::node_id.eq(id),
            reminders::due_at.eq(due_at),
            reminders::stage.eq(stage),
        ))
        .execute(tx.conn());
    or_again(begun).map(drop)
}

/// A due date and a project, as far as there are; `None` when nobody has to do anything.
type Found = Option<(Option<Moment>, Option<ProjectId>)>;

/// The due date of something that waits for somebody; `None` when nothing does.
fn deadline(conn: &mut Conn, org: OrganizationId, node: Node) -> Result<Option<Deadline>> {
    let found: Found = if let Some(id) = node.downcast::<Task>() {
        of_task(conn, org, id)?
    } else if let Some(id) = node.downcast::<Inspection>() {
        let open = [
            InspectionStatus::Planned,
            InspectionStatus::Assigned,
            InspectionStatus::InProgress,
        ];
        let due: Option<Option<Moment>> = inspections::table
            .find((org, id))
            .filter(inspections::status.eq_any(open))
            .select(inspections::due_at)
            .first(conn)
            .optional()?;
        due.map(|due| (due, None))
    } else if let Some(id) = node.downcast::<Sample>() {
        of_sample(conn, org, id)?
    } else if let Some(id) = node.downcast::<NonConformity>() {
        let due: Option<Moment> = non_conformities::table
            .find((org, id))
            .filter(non_conformities::status.eq_any(NonConformityStatus::UNANSWERED))
            .select(non_conformities::due_at)
            .first(conn)
            .optional()?;
        due.map(|due| (Some(due), None))
    } else if let Some(id) = node.downcast::<ServiceTicket>() {
        let due: Option<Option<Moment>> = service_tickets::table
            .find((org, id))
            .filter(service_tickets::status.eq_any(TicketStatus::WORK))
            .select(service_tickets::due_at)
            .first(conn)
            .optional()?;
        due.map(|due| (due, None))
    } else {
        None
    };
    Ok(found.and_then(|(due_at, project)| {
        let due_at = due_at?;
        Some(Deadline { due_at, project })
    }))
}

/// An open task that was published, of a project whose tasks still change.
fn of_task(conn: &mut Conn, org: OrganizationId, id: TaskId) -> Result<Found> {
    let row: Option<(Option<Moment>, ProjectId, TaskStatus, ProjectStatus)> = tasks::table
        .inner_join(
            projects::table.on(projects::org_id
                .eq(tasks::org_id)
                .and(projects::id.eq(tasks::project_id))),
        )
        .filter(tasks::org_id.eq(org))
        .filter(tasks::id.eq(id))
        .select((
            tasks::due_at,
            tasks::project_id,
            tasks::status,
            projects::status,
        ))
        .first(conn)
        .optional()?;
    Ok(row.and_then(|(due_at, project, status, of_project)| {
        let waits = status.is_open() && status != TaskStatus::Draft && of_project.is_open();
        waits.then_some((due_at, Some(project)))
    }))
}

/// A sample whose current round waits for the supplier.
fn of_sample(conn: &mut Conn, org: OrganizationId, id: SampleId) -> Result<Found> {
    Ok(sample_rounds::table
        .inner_join(
            samples::table.on(samples::org_id
                .eq(sample_rounds::org_id)
                .and(samples::id.eq(sample_rounds::sample_id))
                .and(samples::round_count.eq(sample_rounds::number))),
        )
        .filter(sample_rounds::org_id.eq(org))
        .filter(sample_rounds::sample_id.eq(id))
        .filter(sample_rounds::status.eq(SampleRoundStatus::Open))
        .select((sample_rounds::due_at, samples::project_id))
        .first(conn)
        .optional()?)
}
