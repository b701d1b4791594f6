//! One sampling plan for one limit.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::super::problem::{Problem, ProblemCode};
use super::super::terms::{Edition, InspectionLevel, InspectionSeverity};
use super::aql::Aql;
use super::grid::{Row, find, table};
use super::letters::{CodeLetter, code_letter};

/// How many units to inspect and how many may fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// Units in the lot.
    pub lot_size: u32,
    /// The letter for lot size and level; `None` for a lot of one unit, which table 1 does not have.
    pub code_letter: Option<CodeLetter>,
    /// The letter whose row gives the plan after following arrows; `None` when no table gives it.
    pub plan_letter: Option<CodeLetter>,
    /// Sample size of the plan in units, which may exceed the lot; see [`Plan::inspect_quantity`].
    pub sample_size: u32,
    /// Accept with this many or fewer (Ac).
    pub acceptance: u32,
    /// Reject with this many or more (Re); between the two, the lot passes and reduced inspection ends.
    pub rejection: u32,
    /// Whether every unit of the lot is inspected because the sample would be as large.
    pub full_inspection: bool,
}

impl Plan {
    /// Units to inspect: the sample size, but never more than the lot.
    pub fn inspect_quantity(&self) -> u32 {
        self.sample_size.min(self.lot_size)
    }

    /// A plan that inspects every unit and accepts no failure.
    pub(super) fn every_unit(lot_size: u32, code_letter: Option<CodeLetter>) -> Self {
        Self {
            lot_size,
            code_letter,
            plan_letter: None,
            sample_size: lot_size,
            acceptance: 0,
            rejection: 1,
            full_inspection: true,
        }
    }
}

/// Reads the sampling plan for a lot from the tables.
///
/// A lot of one unit is outside the tables: the unit is inspected and may not fail.
/// Problems: `lotSize` is 0, `aql` has no column in the tables.
pub fn plan(
    edition: Edition,
    lot_size: u32,
    level: InspectionLevel,
    severity: InspectionSeverity,
    aql: Decimal,
) -> Result<Plan, Problem> {
    lot_size_given(lot_size)?;
    let aql = Aql::at("aql", aql)?;
    plan_at("aql", table(edition, severity), lot_size, level, aql)
}

pub(super) fn lot_size_given(lot_size: u32) -> Result<(), Problem> {
    if lot_size == 0 {
        return Err(Problem::new("lotSize", ProblemCode::OutOfRange)
            .given(lot_size)
            .allowed(format_args!("1..{}", u32::MAX)));
    }
    Ok(())
}

pub(super) fn plan_at(
    path: &str,
    rows: &[Row],
    lot_size: u32,
    level: InspectionLevel,
    aql: Aql,
) -> Result<Plan, Problem> {
    let Some(letter) = code_letter(lot_size, level) else {
        return Ok(Plan::every_unit(lot_size, None));
    };
    let found = find(rows, letter, aql)
        .ok_or_else(|| Problem::new(path, ProblemCode::NoPlan).given(aql))?;
    Ok(Plan {
        lot_size,
        code_letter: Some(letter),
        plan_letter: Some(found.letter),
        sample_size: found.sample_size,
        acceptance: found.acceptance,
        rejection: found.rejection,
        full_inspection: found.sample_size >= lot_size,
    })
}
