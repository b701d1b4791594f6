//! One sample for several defect classes, each with its own limit.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::super::problem::{Problem, ProblemCode};
use super::super::terms::{
    CountingMode, DefectClass, Edition, InspectionLevel, InspectionSeverity,
};
use super::aql::Aql;
use super::grid::table;
use super::letters::{CodeLetter, code_letter};
use super::plan::{Plan, lot_size_given, plan_at};

/// The limit agreed for one defect class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassLimit {
    /// The class.
    pub defect_class: DefectClass,
    /// A limit of the tables, or 0 for "none may be found".
    pub aql: Decimal,
    /// What is counted; limits above 10 can only count nonconformities.
    pub counting: CountingMode,
}

/// The plan of one defect class within a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClassPlan {
    /// The class.
    pub defect_class: DefectClass,
    /// The limit agreed; 0 means that none may be found.
    pub aql: Decimal,
    /// What is compared with the acceptance number.
    pub counting: CountingMode,
    /// Whether the class takes part in the switching rules: only a plan read from a table does.
    pub switched: bool,
    /// The numbers that judge this class.
    pub plan: Plan,
}

/// How a lot is sampled: one sample, judged class by class.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Scheme {
    /// Whose tables were used.
    pub edition: Edition,
    /// Units in the lot.
    pub lot_size: u32,
    /// The inspection level.
    pub level: InspectionLevel,
    /// The severity that the switching state asked for.
    pub severity: InspectionSeverity,
    /// The letter for lot size and level; `None` for a lot of one unit.
    pub code_letter: Option<CodeLetter>,
    /// The largest sample size of the classes; see [`Scheme::inspect_quantity`].
    pub sample_size: u32,
    /// Whether every unit of the lot is inspected.
    pub full_inspection: bool,
    /// One to three plans, the most serious class first.
    pub classes: Vec<ClassPlan>,
}

impl Scheme {
    /// Units to draw and inspect: the largest sample, but never more than the lot.
    pub fn inspect_quantity(&self) -> u32 {
        self.sample_size.min(self.lot_size)
    }

    /// The plan of a class; `None` when no limit was agreed for it.
    pub fn class(&self, defect_class: DefectClass) -> Option<&ClassPlan> {
        self.classes
            .iter()
            .find(|class| class.defect_class == defect_class)
    }
}

/// Joins the plans of one to three defect classes into one sample.
///
/// When arrows lead the classes to different sample sizes, the largest sample is drawn
/// and each class is still judged on a sample of its own size.
/// A class with limit 0 accepts none on the largest sample of the other classes and stays outside
/// the switching rules; when every class has limit 0, no table says how many units are enough,
/// so every unit of the lot is inspected.
///
/// Problems: `lotSize` is 0; `limits` is empty or names a class twice; `limits[i].aql` has no
/// column in the tables; `limits[i].counting` is a percentage with a limit above 10.
pub fn scheme(
    edition: Edition,
    lot_size: u32,
    level: InspectionLevel,
    severity: InspectionSeverity,
    limits: &[ClassLimit],
) -> Result<Scheme, Problem> {
    lot_size_given(lot_size)?;
    classes_distinct(limits)?;
    let mut planned = Vec::new();
    for (index, limit) in limits.iter().enumerate() {
        planned.push((
            *limit,
            class_plan(edition, lot_size, level, severity, index, limit)?,
        ));
    }
    let largest = planned
        .iter()
        .filter_map(|(_, plan)| *plan)
        .max_by_key(|plan| plan.sample_size)
        .unwrap_or_else(|| Plan::every_unit(lot_size, code_letter(lot_size, level)));
    let none_may_fail = Plan {
        acceptance: 0,
        rejection: 1,
        ..largest
    };
    let mut classes: Vec<_> = planned
        .into_iter()
        .map(|(limit, plan)| ClassPlan {
            defect_class: limit.defect_class,
            aql: limit.aql.normalize(),
            counting: limit.counting,
            switched: plan.is_some_and(|plan| plan.plan_letter.is_some()),
            plan: plan.unwrap_or(none_may_fail),
        })
        .collect();
    classes.sort_by_key(|class| class.defect_class);
    Ok(Scheme {
        edition,
        lot_size,
        level,
        severity,
        code_letter: largest.code_letter,
        sample_size: largest.sample_size,
        full_inspection: largest.full_inspection,
        classes,
    })
}

fn classes_distinct(limits: &[ClassLimit]) -> Result<(), Problem> {
    if limits.is_empty() || limits.len() > DefectClass::ALL.len() {
        return Err(Problem::new("limits", ProblemCode::OutOfRange)
            .given(limits.len())
            .allowed(format_args!("1..{}", DefectClass::ALL.len())));
    }
    let mut seen = Vec::new();
    for (index, limit) in limits.iter().enumerate() {
        if seen.contains(&limit.defect_class) {
            let path = format!("limits[{index}].defectClass");
            return Err(Problem::new(path, ProblemCode::Duplicate).given(limit.defect_class));
        }
        seen.push(limit.defect_class);
    }
    Ok(())
}

/// The plan from the tables; `None` for limit 0.
fn class_plan(
    edition: Edition,
    lot_size: u32,
    level: InspectionLevel,
    severity: InspectionSeverity,
    index: usize,
    limit: &ClassLimit,
) -> Result<Option<Plan>, Problem> {
    if limit.aql.is_zero() {
        return Ok(None);
    }
    let path = format!("limits[{index}].aql");
    let aql = Aql::at(&path, limit.aql).map_err(|problem| {
        let values = problem.allowed.clone().unwrap_or_default();
        problem.allowed(format_args!("0, {values}"))
    })?;
    if limit.counting == CountingMode::NonconformingItems && !aql.may_be_percentage() {
        let path = format!("limits[{index}].counting");
        return Err(Problem::new(path, ProblemCode::NotAllowed)
            .given(limit.counting)
            .allowed(CountingMode::Nonconformities));
    }
    plan_at(&path, table(edition, severity), lot_size, level, aql).map(Some)
}
