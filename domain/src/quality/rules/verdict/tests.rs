use std::error::Error;

use rust_decimal::Decimal;

use super::super::checklist::{ItemResult, MissingAnswer};
use super::super::date::CalendarDate;
use super::super::draw::draw_scheme;
use super::super::sampling::{ClassLimit, scheme};
use super::super::terms::{Edition, InspectionLevel, InspectionSeverity, Language};
use super::*;
use CountingMode::Nonconformities;
use DefectClass::{Critical, Major, Minor};
use InspectionSeverity::{Normal, Reduced};

type Tested = Result<(), Box<dyn Error>>;

fn scheme_of(
    lot_size: u32,
    severity: InspectionSeverity,
    limits: &[(DefectClass, &str)],
) -> Result<Scheme, Box<dyn Error>> {
    let mut parsed = Vec::new();
    for (defect_class, aql) in limits {
        parsed.push(ClassLimit {
            defect_class: *defect_class,
            aql: aql.parse::<Decimal>()?,
            counting: Nonconformities,
        });
    }
    Ok(scheme(
        Edition::AnsiZ1_4,
        lot_size,
        InspectionLevel::II,
        severity,
        &parsed,
    )?)
}

/// Lot of 1,200 at II with 0 / 2.5 / 4.0: n 80, critical 0/1, major 5/6, minor 7/8.
fn usual() -> Result<Scheme, Box<dyn Error>> {
    scheme_of(
        1200,
        Normal,
        &[(Critical, "0"), (Major, "2.5"), (Minor, "4.0")],
    )
}

fn found(defect_class: DefectClass, quantity: u32) -> Finding {
    Finding {
        defect_class,
        unit: None,
        quantity,
        in_sample: true,
    }
}

fn result(item: &str, unit: Option<u32>, mandatory: bool, outcome: Outcome) -> ItemResult {
    ItemResult {
        item: item.to_owned(),
        unit,
        mandatory,
        outcome,
    }
}

fn failed(defect_class: DefectClass) -> Outcome {
    Outcome::Nonconforming { defect_class }
}

fn evaluation(results: Vec<ItemResult>) -> Evaluation {
    let label = |r: &ItemResult| (r.item.clone(), format!("Check {}", r.item));
    Evaluation {
        labels: results.iter().map(label).collect(),
        results,
        ..Evaluation::default()
    }
}

fn codes(decision: &Decision) -> Vec<String> {
    let json = serde_json::to_value(&decision.reasons).unwrap_or_default();
    let reasons = json.as_array().cloned().unwrap_or_default();
    let code = |reason: &serde_json::Value| reason.get("code")?.as_str().map(str::to_owned);
    reasons.iter().filter_map(code).collect()
}

#[test]
fn every_class_keeps_its_own_numbers() -> Tested {
    let scheme = usual()?;
    let cases: &[(u32, u32, u32, Verdict)] = &[
        (0, 0, 0, Verdict::Accept),
        (0, 5, 7, Verdict::Accept),
        (0, 6, 7, Verdict::Reject),
        (0, 5, 8, Verdict::Reject),
        (1, 0, 0, Verdict::Reject),
    ];
    for (critical, major, minor, verdict) in cases {
        let findings = [
            found(Critical, *critical),
            found(Major, *major),
            found(Minor, *minor),
        ];
        let decision = decide(&Evidence {
            scheme: Some(&scheme),
            inspected: 80,
            findings: &findings,
            ..Evidence::default()
        });
        assert_eq!(decision.verdict, *verdict, "{critical} {major} {minor}");
        let numbers: Vec<_> = decision
            .classes
            .iter()
            .map(|c| (c.found, c.acceptance, c.rejection))
            .collect();
        assert_eq!(numbers, [(*critical, 0, 1), (*major, 5, 6), (*minor, 7, 8)]);
    }
    Ok(())
}

#[test]
fn a_critical_defect_outside_the_sample_rejects() -> Tested {
    let scheme = usual()?;
    let outside = |defect_class| Finding {
        in_sample: false,
        ..found(defect_class, 9)
    };
    let judge = |findings: &[Finding]| {
        decide(&Evidence {
            scheme: Some(&scheme),
            inspected: 80,
            findings,
            ..Evidence::default()
        })
    };
    assert_eq!(
        judge(&[outside(Major), outside(Minor)]).verdict,
        Verdict::Accept
    );
    let decision = judge(&[outside(Critical)]);
    assert_eq!(decision.verdict, Verdict::Reject);
    assert_eq!(
        decision.reasons.first(),
        Some(&Reason::CriticalFound { found: 9 })
    );
    assert_eq!(decision.classes.first().map(|c| c.found), Some(0));
    let checklist_only = decide(&Evidence {
        findings: &[outside(Critical)],
        ..Evidence::default()
    });
    assert_eq!(checklist_only.verdict, Verdict::Reject);
    Ok(())
}

#[test]
fn only_a_failed_mandatory_check_outside_the_sample_rejects_by_itself() {
    let judge = |results| {
        let evaluation = evaluation(results);
        decide(&Evidence {
            evaluation: Some(&evaluation),
            ..Evidence::default()
        })
    };
    let conforming = judge(vec![result("label", None, true, Outcome::Conforming)]);
    assert_eq!(
        (conforming.verdict, codes(&conforming)),
        (Verdict::Accept, vec![])
    );
    let optional = judge(vec![result("label", None, false, failed(Major))]);
    assert_eq!(optional.verdict, Verdict::Accept);
    let critical = judge(vec![result("label", None, false, failed(Critical))]);
    assert_eq!(
        (critical.verdict, codes(&critical)),
        (Verdict::Reject, vec!["CRITICAL_FOUND".to_owned()])
    );
    let mandatory = judge(vec![result("label", None, true, failed(Minor))]);
    assert_eq!(mandatory.verdict, Verdict::Reject);
    let reason = Reason::MandatoryItemFailed {
        item: "label".to_owned(),
        label: "Check label".to_owned(),
        defect_class: Minor,
    };
    assert_eq!(mandatory.reasons, [reason]);
}

#[test]
fn failures_on_units_count_against_the_class() -> Tested {
    let scheme = usual()?;
    let units = |count| (1..=count).map(|unit| result("seam", Some(unit), true, failed(Major)));
    let judge = |count| {
        let evaluation = evaluation(units(count).collect());
        decide(&Evidence {
            scheme: Some(&scheme),
            inspected: 80,
            findings: &[found(Major, 2)],
            evaluation: Some(&evaluation),
            ..Evidence::default()
        })
    };
    assert_eq!(judge(3).verdict, Verdict::Accept);
    let decision = judge(4);
    assert_eq!(decision.verdict, Verdict::Reject);
    assert_eq!(decision.classes.get(1).map(|c| c.found), Some(6));
    Ok(())
}

#[test]
fn a_class_is_judged_on_its_own_units() -> Tested {
    // Letter D: major 1.0 has n 13 and 0/1, minor 2.5 has n 5 and 0/1.
    let scheme = scheme_of(50, Normal, &[(Major, "1.0"), (Minor, "2.5")])?;
    let draw = draw_scheme(7, &scheme)?;
    let own = draw.classes.first().ok_or("minor has its own units")?;
    let on = |unit: u32| {
        [Finding {
            unit: Some(unit),
            ..found(Minor, 1)
        }]
    };
    let judge = |findings: &[Finding]| {
        let (scheme, draw) = (Some(&scheme), Some(&draw));
        decide(&Evidence {
            scheme,
            draw,
            inspected: 13,
            findings,
            evaluation: None,
        })
        .verdict
    };
    for unit in &draw.units {
        let verdict = if own.units.contains(unit) {
            Verdict::Reject
        } else {
            Verdict::Accept
        };
        assert_eq!(judge(&on(*unit)), verdict, "{unit}");
    }
    let undrawn = (1..=50)
        .find(|unit| !draw.units.contains(unit))
        .ok_or("37 are not drawn")?;
    assert_eq!(
        judge(&[Finding {
            unit: Some(undrawn),
            ..found(Major, 1)
        }]),
        Verdict::Accept
    );
    assert_eq!(judge(&[found(Minor, 1)]), Verdict::Reject);
    Ok(())
}

#[test]
fn what_is_open_leaves_the_verdict_open_but_not_a_rejection() -> Tested {
    let scheme = usual()?;
    let due = CalendarDate::new(2025, 6, 1).ok_or("date")?;
    let cause = |item| match item {
        "lab" => PendingCause::AwaitingResult {
            reason: "laboratory".to_owned(),
        },
        _ => PendingCause::InstrumentOverdue {
            instrument: "CAL-7".to_owned(),
            calibration_due: due,
        },
    };
    let pending = |item, unit| result(item, unit, true, Outcome::Pending { cause: cause(item) });
    let mut evaluation = evaluation(vec![
        pending("lab", None),
        pending("width", Some(1)),
        pending("width", Some(2)),
    ]);
    let missing = MissingAnswer {
        item: "photo".to_owned(),
        label: "Photo".to_owned(),
        unit: None,
        given: 0,
        required: 2,
    };
    evaluation.missing = vec![missing];
    evaluation.missing_count = 1;
    let judge = |findings: &[Finding]| {
        let (scheme, evaluation) = (Some(&scheme), Some(&evaluation));
        decide(&Evidence {
            scheme,
            draw: None,
            inspected: 79,
            findings,
            evaluation,
        })
    };
    let open = judge(&[]);
    assert_eq!(open.verdict, Verdict::Pending);
    let expected = [
        "AWAITING_RESULT",
        "INSTRUMENT_OVERDUE",
        "ANSWERS_MISSING",
        "SAMPLE_INCOMPLETE",
        "CLASS_WITHIN_LIMIT",
        "CLASS_WITHIN_LIMIT",
        "CLASS_WITHIN_LIMIT",
    ];
    assert_eq!(codes(&open), expected);
    let rejected = judge(&[found(Minor, 8)]);
    assert_eq!(rejected.verdict, Verdict::Reject);
    assert_eq!(
        codes(&rejected).first().map(String::as_str),
        Some("CLASS_OVER_LIMIT")
    );
    Ok(())
}

#[test]
fn a_class_without_a_limit_needs_a_person() -> Tested {
    let scheme = scheme_of(1200, Normal, &[(Major, "2.5")])?;
    let judge = |findings: &[Finding]| {
        decide(&Evidence {
            scheme: Some(&scheme),
            inspected: 80,
            findings,
            ..Evidence::default()
        })
    };
    assert_eq!(judge(&[found(Major, 1)]).verdict, Verdict::Accept);
    let open = judge(&[found(Minor, 2)]);
    assert_eq!(open.verdict, Verdict::Pending);
    assert_eq!(codes(&open), ["CLASS_WITHOUT_LIMIT", "CLASS_WITHIN_LIMIT"]);
    Ok(())
}

#[test]
fn z1_4_accepts_between_both_numbers() -> Tested {
    let scheme = scheme_of(2000, Reduced, &[(Major, "2.5")])?;
    let judge = |number| {
        let findings = [found(Major, number)];
        decide(&Evidence {
            scheme: Some(&scheme),
            inspected: 50,
            findings: &findings,
            ..Evidence::default()
        })
    };
    let verdicts =
        [3, 4, 5, 6].map(|number| (judge(number).verdict, codes(&judge(number)).concat()));
    let within = (Verdict::Accept, "CLASS_WITHIN_LIMIT".to_owned());
    let between = (Verdict::Accept, "CLASS_BETWEEN_LIMITS".to_owned());
    let over = (Verdict::Reject, "CLASS_OVER_LIMIT".to_owned());
    assert_eq!(verdicts, [within, between.clone(), between, over]);
    Ok(())
}

#[test]
fn nothing_recorded_is_no_verdict() -> Tested {
    let scheme = usual()?;
    for scheme in [None, Some(&scheme)] {
        let decision = decide(&Evidence {
            scheme,
            ..Evidence::default()
        });
        assert_eq!(
            (decision.verdict, codes(&decision)),
            (Verdict::NotInspected, vec!["NOTHING_INSPECTED".to_owned()])
        );
    }
    Ok(())
}

#[test]
#[expect(clippy::too_many_lines, reason = "a flat table of cases")]
fn every_reason_reads_well_in_both_languages() -> Tested {
    let class = ClassResult {
        defect_class: Major,
        found: 6,
        acceptance: 5,
        rejection: 6,
    };
    let (item, label) = ("w".to_owned(), "宽度 Width".to_owned());
    let rows: Vec<(Reason, &str, &str)> = vec![
        (
            Reason::NothingInspected,
            "Nothing was inspected.",
            "未进行检验。",
        ),
        (
            Reason::CriticalFound { found: 1 },
            "Critical defects found: 1; a single one rejects the lot.",
            "发现致命缺陷 1 个；发现一个即不接收该批。",
        ),
        (
            Reason::ClassOverLimit(class),
            "Too many major defects: 6 found (Ac 5, Re 6).",
            "严重缺陷超出限值：发现 6（Ac 5, Re 6）。",
        ),
        (
            Reason::ClassBetweenLimits(class),
            "Accepted with 6 major defects, between both numbers (Ac 5, Re 6); reduced inspection ends.",
            "严重缺陷 6，介于接收数与拒收数之间（Ac 5, Re 6）：接收该批，恢复正常检验。",
        ),
        (
            Reason::ClassWithinLimit(class),
            "6 major defects found, within the limit (Ac 5, Re 6).",
            "严重缺陷未超出限值：发现 6（Ac 5, Re 6）。",
        ),
        (
            Reason::ClassWithoutLimit {
                defect_class: Minor,
                found: 2,
            },
            "2 minor defects found, but no limit is set for this class; a person must decide.",
            "发现轻微缺陷 2 个，但该类别未设限值，需人工判定。",
        ),
        (
            Reason::MandatoryItemFailed {
                item: item.clone(),
                label: label.clone(),
                defect_class: Critical,
            },
            "Mandatory check failed: 宽度 Width (critical).",
            "必检项不合格：宽度 Width（致命）。",
        ),
        (
            Reason::SampleIncomplete {
                inspected: 79,
                required: 80,
            },
            "The sample is incomplete: 79 of 80 units inspected.",
            "样本未检完：已检 79 件，应检 80 件。",
        ),
        (
            Reason::AnswersMissing { count: 3 },
            "Mandatory answers missing: 3.",
            "缺少必填项 3 项。",
        ),
        (
            Reason::AwaitingResult {
                item: item.clone(),
                label: label.clone(),
            },
            "A result is still awaited: 宽度 Width.",
            "等待结果：宽度 Width。",
        ),
        (
            Reason::InstrumentOverdue { item, label },
            "The calibration of the instrument was overdue: 宽度 Width.",
            "测量仪器校准已过期：宽度 Width。",
        ),
    ];
    for (reason, en, zh) in rows {
        assert_eq!(reason.render(Language::En), en);
        assert_eq!(reason.render(Language::ZhCn), zh);
        let json = serde_json::to_string(&reason)?;
        assert_eq!(serde_json::from_str::<Reason>(&json)?, reason, "{json}");
    }
    let json = serde_json::to_string(&Reason::ClassOverLimit(class))?;
    assert_eq!(
        json,
        r#"{"code":"CLASS_OVER_LIMIT","defectClass":"MAJOR","found":6,"acceptance":5,"rejection":6}"#
    );
    Ok(())
}
