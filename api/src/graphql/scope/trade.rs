//! What introspection shows of costs, figures, buying and making.

use domain::identity::Permission as P;

use super::{Rule, may};

/// Who may use what of these.
pub(super) const RULES: &[(Rule, &[&str])] = &[
    // Costs.
    (
        |c| may(c, P::CostRead),
        &[
            "Cost",
            "LabourRate",
            "Project.costs",
            "Project.spent",
            "Query.costTotals",
            "Query.costs",
            "Query.labourRates",
            "Task.cost",
        ],
    ),
    (
        |c| may(c, P::CostManage),
        &[
            "Mutation.costRecord",
            "Mutation.costReverse",
            "Mutation.labourRateSet",
        ],
    ),
    // Figures.
    (|c| may(c, P::MetricsRead), &["Query.metrics"]),
    (
        |c| may(c, P::MetricsRecord),
        &["Mutation.adMetricsRecord", "Mutation.channelMetricsRecord"],
    ),
];
