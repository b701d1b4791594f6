//! Random reports: scheme, draw, evaluation, verdict, and what it means for the series.

use std::io::Write;

use domain::quality::rules::checklist::{Occasion, evaluate};
use domain::quality::rules::draw::draw_scheme;
use domain::quality::rules::sampling::{Aql, ClassLimit, Scheme, scheme};
use domain::quality::rules::switching::lot_outcome;
use domain::quality::rules::tally::Finding;
use domain::quality::rules::verdict::{Evidence, decide};
use domain::quality::rules::{
    CalendarDate, CountingMode, DefectClass, Edition, InspectionLevel, InspectionSeverity, Problem,
};
use rust_decimal::Decimal;
use serde_json::json;

use crate::Outcome;
use crate::checklists::{answers, checklist, class};
use crate::random::Random;

pub(crate) fn print(out: &mut impl Write, seed: u64, count: u32) -> Outcome {
    let mut random = Random::new(seed);
    for _ in 0..count {
        writeln!(out, "{}", report(&mut random)?)?;
    }
    Ok(())
}

fn report(random: &mut Random) -> Result<serde_json::Value, Box<dyn std::error::Error>> {
    let limits = limits(random);
    let lot_size = lot_size(random);
    let scheme = (!random.one_in(10))
        .then(|| sampled(random, lot_size, &limits))
        .transpose()?;
    let seed = random.next();
    let draw = scheme
        .as_ref()
        .map(|scheme| draw_scheme(seed, scheme))
        .transpose()?;
    let checklist = checklist(random);
    let units: Vec<u32> = match &draw {
        Some(draw) if !draw.full_inspection => draw.units.clone(),
        _ => (1..=lot_size).collect(),
    };
    let sloppy = random.of(&[1, 2, 5, 20, 100, 400]).unwrap_or(5);
    // Now and then nobody did anything.
    let blank = random.one_in(25);
    let mut answers = answers(random, &checklist, &units, sloppy);
    answers.retain(|_| !blank);
    let on = CalendarDate::parse("2026-01-15").ok_or("no such day")?;
    let occasion = Occasion { units: &units, on };
    let evaluation = evaluate(&checklist, &answers, &occasion).map_err(first)?;
    let whole = scheme.as_ref().map_or(lot_size, Scheme::inspect_quantity);
    let inspected = match random.below(6) {
        _ if blank => 0,
        0 => random.below(whole + 1),
        _ => whole,
    };
    let mut findings = findings(random, lot_size, &units);
    findings.retain(|_| !blank);
    let decision = decide(&Evidence {
        scheme: scheme.as_ref(),
        draw: draw.as_ref(),
        inspected,
        findings: &findings,
        evaluation: Some(&evaluation),
    });
    let outcome = scheme
        .as_ref()
        .and_then(|scheme| lot_outcome(scheme, &decision.classes, true));
    Ok(json!({
        "lotSize": lot_size, "limits": limits, "seed": seed.to_string(), "scheme": scheme,
        "draw": draw.map(|draw| json!([draw.units, draw.full_inspection, draw.classes])),
        "checklist": checklist, "answers": answers, "on": on, "inspected": inspected,
        "findings": findings, "missing": evaluation.missing,
        "missingCount": evaluation.missing_count, "results": evaluation.results,
        "decision": decision, "outcome": outcome,
    }))
}

fn first(problems: Vec<Problem>) -> String {
    problems
        .first()
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn lot_size(random: &mut Random) -> u32 {
    match random.below(4) {
        0 => random.between(1, 12),
        1 => random.between(2, 150),
        _ => random.between(90, 2_000),
    }
}

fn sampled(random: &mut Random, lot_size: u32, limits: &[ClassLimit]) -> Result<Scheme, Problem> {
    let edition = random.of(Edition::ALL).unwrap_or(Edition::AnsiZ1_4);
    let level = random.of(InspectionLevel::ALL);
    let severity = random.of(InspectionSeverity::ALL);
    scheme(
        edition,
        lot_size,
        level.unwrap_or(InspectionLevel::II),
        severity.unwrap_or(InspectionSeverity::Normal),
        limits,
    )
}

/// One to three classes in any order.
fn limits(random: &mut Random) -> Vec<ClassLimit> {
    let mut classes = DefectClass::ALL.to_vec();
    classes.rotate_left(usize::try_from(random.below(3)).unwrap_or_default());
    classes.truncate(usize::try_from(random.between(1, 3)).unwrap_or(1));
    classes
        .into_iter()
        .map(|defect_class| {
            let all: Vec<_> = Aql::all().collect();
            let aql = random.of(&all).map(Aql::value).unwrap_or_default();
            let none =
                (defect_class == DefectClass::Critical && !random.one_in(4)) || random.one_in(20);
            let aql = if none { Decimal::ZERO } else { aql };
            let items = aql <= Decimal::TEN && !random.one_in(3);
            ClassLimit {
                defect_class,
                aql,
                counting: if items {
                    CountingMode::NonconformingItems
                } else {
                    CountingMode::Nonconformities
                },
            }
        })
        .collect()
}

fn findings(random: &mut Random, lot_size: u32, units: &[u32]) -> Vec<Finding> {
    let most = random.of(&[0, 1, 3, 12, 40]).unwrap_or(1);
    (0..random.below(most + 1))
        .map(|_| {
            let drawn = random.of(units);
            let unit = match random.below(6) {
                0 => None,
                1 => Some(random.between(1, lot_size)),
                _ => drawn,
            };
            let class = class(random);
            // Critical ones reject at once: few, so that the rest is seen too.
            let defect_class = if class == DefectClass::Critical && !random.one_in(6) {
                DefectClass::Minor
            } else {
                class
            };
            Finding {
                defect_class,
                unit,
                quantity: random.of(&[1, 1, 1, 2, 7, u32::MAX]).unwrap_or(1),
                in_sample: !random.one_in(8),
            }
        })
        .collect()
}
