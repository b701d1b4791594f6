//! From the judgement of one lot to what switching needs to know of it.

use super::super::sampling::{Aql, ClassPlan, Scheme, plan};
use super::super::terms::InspectionSeverity;
use super::super::verdict::ClassResult;
use super::LotOutcome;

/// What a judged lot means for switching; `None` when no class of the scheme takes part.
///
/// `results` come from the verdict on the whole sample; a class without a result counts as not accepted.
pub fn lot_outcome(scheme: &Scheme, results: &[ClassResult], original: bool) -> Option<LotOutcome> {
    let mut outcome: Option<LotOutcome> = None;
    for class in scheme.classes.iter().filter(|class| class.switched) {
        let found = results
            .iter()
            .find(|result| result.defect_class == class.defect_class)
            .map_or(u32::MAX, |result| result.found);
        let plan = &class.plan;
        let before = outcome.unwrap_or(LotOutcome {
            original,
            accepted: true,
            between: false,
            points: u32::MAX,
        });
        outcome = Some(LotOutcome {
            original,
            accepted: before.accepted && found < plan.rejection,
            between: before.between || (found > plan.acceptance && found < plan.rejection),
            points: before.points.min(points(scheme, class, found)),
        });
    }
    outcome
}

/// Points of one class: 2 when it accepts with Ac 0 or 1, 3 when it also would one step tighter, else 0.
fn points(scheme: &Scheme, class: &ClassPlan, found: u32) -> u32 {
    if scheme.severity != InspectionSeverity::Normal || found > class.plan.acceptance {
        return 0;
    }
    if class.plan.acceptance <= 1 {
        return 2;
    }
    let tighter = Aql::at("aql", class.aql)
        .ok()
        .and_then(Aql::one_step_tighter);
    let plan = tighter.and_then(|aql| {
        plan(
            scheme.edition,
            scheme.lot_size,
            scheme.level,
            scheme.severity,
            aql.value(),
        )
        .ok()
    });
    let passes = plan.is_some_and(|plan| {
        plan.inspect_quantity() == class.plan.inspect_quantity() && found <= plan.acceptance
    });
    if passes { 3 } else { 0 }
}
