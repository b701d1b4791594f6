//! Events of customers and leads. The subject is the lead or the customer, of a rule the
//! organisation, of a tracking key the task.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    CUSTOMER_CREATED,
    CUSTOMER_UPDATED,
    CREATED,
    UPDATED,
    ASSIGNED,
    CONTACTED,
    QUALIFIED,
    PURSUED,
    WON,
    LOST,
    DISQUALIFIED,
    RECYCLED,
    OVERDUE,
    ATTRIBUTED,
    RULE_SAVED,
    TRACKING_KEY_CREATED,
];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// A customer was added.
pub const CUSTOMER_CREATED: EventKind = internal("customer.created");
/// A customer was changed; names the fields, not their values.
pub const CUSTOMER_UPDATED: EventKind = internal("customer.updated");
/// A lead came in.
pub const CREATED: EventKind = internal("lead.created");
/// A lead was changed; names the fields, not their values.
pub const UPDATED: EventKind = internal("lead.updated");
/// A lead was given to somebody; without an actor by a rule.
pub const ASSIGNED: EventKind = internal("lead.assigned");
/// Contact was made.
pub const CONTACTED: EventKind = internal("lead.contacted");
/// A lead is worth an offer.
pub const QUALIFIED: EventKind = internal("lead.qualified");
/// An offer is open, or is worth another amount.
pub const PURSUED: EventKind = internal("lead.pursued");
/// A lead became an order.
pub const WON: EventKind = internal("lead.won");
/// A lead did not become an order.
pub const LOST: EventKind = internal("lead.lost");
/// A lead was none.
pub const DISQUALIFIED: EventKind = internal("lead.disqualified");
/// A lead is given back, to be tried again.
pub const RECYCLED: EventKind = internal("lead.recycled");
/// Nobody made contact in time.
pub const OVERDUE: EventKind = internal("lead.overdue");
/// What brought a lead in was corrected.
pub const ATTRIBUTED: EventKind = internal("lead.attributed");
/// A rule that gives out leads was added or changed.
pub const RULE_SAVED: EventKind = internal("lead_assignment_rule.saved");
/// A task got the key that its leads carry.
pub const TRACKING_KEY_CREATED: EventKind = internal("task_tracking_key.created");
