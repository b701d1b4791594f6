//! Events of quality. The subject of all that happens to an inspection is the inspection.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    PLAN_CREATED,
    DEFECT_CODE_CREATED,
    SCHEDULED,
    ASSIGNED,
    STARTED,
    SUBMITTED,
    REVIEWED,
    CLOSED,
    CANCELLED,
    REOPENED,
    DISPOSED,
    CONCESSION_DECIDED,
    LOT_JUDGED,
    INSTRUCTED,
    SWITCHED,
];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

const fn shared(name: &'static str, fields: &'static [&'static str]) -> EventKind {
    EventKind {
        name,
        guest_fields: Some(fields),
    }
}

/// A version of a plan was written.
pub const PLAN_CREATED: EventKind = internal("inspection_plan.created");
/// The catalogue of defects got an entry.
pub const DEFECT_CODE_CREATED: EventKind = internal("defect_code.created");
/// An inspection was scheduled.
pub const SCHEDULED: EventKind = shared("inspection.scheduled", &["code", "kind", "status"]);
/// Somebody was assigned.
pub const ASSIGNED: EventKind = shared("inspection.assigned", &["status", "assigneeId"]);
/// The inspector began.
pub const STARTED: EventKind = shared("inspection.started", &["status"]);
/// The report came in and its verdict was computed.
pub const SUBMITTED: EventKind = shared("inspection.submitted", &["status", "verdict", "defects"]);
/// A second person confirmed the report.
pub const REVIEWED: EventKind = shared("inspection.reviewed", &["status", "verdict"]);
/// Nothing is left to do.
pub const CLOSED: EventKind = shared("inspection.closed", &["status", "verdict"]);
/// It will not take place.
pub const CANCELLED: EventKind = shared("inspection.cancelled", &["status"]);
/// A new revision follows the closed one.
pub const REOPENED: EventKind = shared("inspection.reopened", &["revisionId", "revision"]);
/// It was decided what happens to a rejected lot.
pub const DISPOSED: EventKind = shared("lot.disposed", &["lotId", "disposition"]);
/// A concession was granted or refused.
pub const CONCESSION_DECIDED: EventKind = internal("lot.concession_decided");

/// A verdict that the switching rules count became final; its subject is the sampling state.
pub const LOT_JUDGED: EventKind = internal("switching.lot_judged");
/// Somebody said something that the switching rules ask for; its subject is the sampling state.
pub const INSTRUCTED: EventKind = internal("switching.instructed");
/// The switching rules changed the severity of the next lots; its subject is the sampling state.
pub const SWITCHED: EventKind = internal("switching.changed");
