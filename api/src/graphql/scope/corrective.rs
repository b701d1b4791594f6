//! What introspection shows of corrective action.

use domain::identity::Permission as P;
use domain::kernel::id::NonConformity;
use domain::kernel::{Actor, GrantAction};

use super::{Rule, holds, may, may_or};

/// Who may use what of corrective action.
pub(super) const RULES: &[(Rule, &[&str])] = &[
    (
        |c| holds(c, nonconformities),
        &[
            "NonConformity",
            "Query.nonConformities",
            "Subscription.nonConformityChanged",
        ],
    ),
    (
        |c| may(c, P::NonConformityRead),
        &["Query.nonConformitySettings"],
    ),
    (
        |c| may_or(c, P::NonConformityAnswer, GrantAction::Submit),
        &[
            "Mutation.nonConformityContain",
            "Mutation.nonConformityImplement",
            "Mutation.nonConformityPlanActions",
            "Mutation.nonConformityRootCause",
        ],
    ),
    (
        |c| may(c, P::NonConformityVerify),
        &[
            "Mutation.nonConformityClose",
            "Mutation.nonConformityOpen",
            "Mutation.nonConformityVerify",
        ],
    ),
    (
        |c| may(c, P::NonConformityManage),
        &[
            "Mutation.nonConformityCancel",
            "Mutation.nonConformitySettingsUpdate",
        ],
    ),
];

pub(super) fn nonconformities(actor: &Actor) -> bool {
    actor.may(P::NonConformityRead) || !actor.granted::<NonConformity>(GrantAction::View).is_empty()
}
