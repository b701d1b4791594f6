//! What introspection shows of customers and leads.

use domain::identity::Permission as P;

use super::{Rule, may};

/// Who may use what of customers and leads.
pub(super) const RULES: &[(Rule, &[&str])] = &[
    (
        |c| may(c, P::CustomerRead),
        &["Customer", "Query.customers"],
    ),
    (|c| may(c, P::CustomerManage), &["Mutation.customerUpsert"]),
    (
        |c| may(c, P::LeadRead),
        &[
            "Lead",
            "LeadAssignmentRule",
            "LeadComparisonRow",
            "LeadFigures",
            "Query.leadAssignmentRules",
            "Query.leadComparison",
            "Query.leads",
            "Task.trackingKey",
        ],
    ),
    (
        |c| may(c, P::LeadRead) && may(c, P::TaskWork),
        &["Mutation.taskTrackingKeyCreate"],
    ),
    (
        |c| may(c, P::LeadWork),
        &[
            "Mutation.leadContact",
            "Mutation.leadDisqualify",
            "Mutation.leadLose",
            "Mutation.leadPursue",
            "Mutation.leadQualify",
            "Mutation.leadRecycle",
            "Mutation.leadUpsert",
            "Mutation.leadWin",
        ],
    ),
    (
        |c| may(c, P::LeadManage),
        &[
            "Mutation.leadAssign",
            "Mutation.leadAssignmentRuleSave",
            "Mutation.leadAttribute",
        ],
    ),
];
