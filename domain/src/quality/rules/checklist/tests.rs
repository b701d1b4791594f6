use std::error::Error;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::date::CalendarDate;
use super::super::problem::{Problem, ProblemCode};
use super::super::tally::Finding;
use super::super::terms::DefectClass;
use super::*;
use ProblemCode::*;

type Tested = Result<(), Box<dyn Error>>;

fn checklist(items: Value) -> Result<Checklist, serde_json::Error> {
    serde_json::from_value(json!({ "items": items }))
}

fn item(key: &str, check: Value) -> Value {
    json!({ "key": key, "label": "Check", "mandatory": true, "check": check })
}

/// A checklist with every kind.
fn every_kind() -> Result<Checklist, serde_json::Error> {
    checklist(json!([
        item("box", json!({ "kind": "PASS_FAIL" })),
        {
            "key": "color", "label": "颜色", "guidance": "Against the sealed sample", "mandatory": true,
            "allowNotApplicable": true, "defectClass": "MINOR",
            "check": { "kind": "CHOICE", "options": [
                { "key": "same", "label": "Same" },
                { "key": "off", "label": "Slightly off", "fails": "MINOR" },
                { "key": "wrong", "label": "Wrong", "fails": "CRITICAL" },
            ] },
        },
        item("marks", json!({ "kind": "CHOICE", "multiple": true, "options": [
            { "key": "ce", "label": "CE" },
            { "key": "torn", "label": "Torn", "fails": "MINOR" },
            { "key": "none", "label": "No mark", "fails": "MAJOR" },
        ] })),
        item("cartons", json!({ "kind": "COUNT", "min": 10, "max": 12 })),
        item("remark", json!({ "kind": "TEXT", "maxLength": 5 })),
        item("photo", json!({ "kind": "PHOTO", "min": 2, "inApp": true })),
        item("video", json!({ "kind": "VIDEO", "min": 1 })),
        item("barcode", json!({ "kind": "SCAN", "expected": "6901234567892" })),
        item("sign", json!({ "kind": "SIGNATURE" })),
        item("made", json!({ "kind": "DATE", "notBefore": "2025-01-01", "notAfter": "2025-06-30" })),
        item("unit", json!({ "kind": "SECTION", "repeatPerUnit": true, "items": [
            item("width", json!({
                "kind": "MEASUREMENT", "nominal": "50", "lower": "49.5", "upper": "50.5",
                "unit": "mm", "readings": 2, "instrumentRequired": true,
            })),
            item("seam", json!({ "kind": "PASS_FAIL" })),
        ] })),
    ]))
}

fn on() -> CalendarDate {
    CalendarDate::new(2025, 6, 18).unwrap_or_else(|| unreachable!("a day of the calendar"))
}

fn judged(
    checklist: &Checklist,
    units: &[u32],
    answers: Value,
) -> Result<Evaluation, Box<dyn Error>> {
    let answers: Vec<Answer> = serde_json::from_value(answers)?;
    let occasion = Occasion { units, on: on() };
    evaluate(checklist, &answers, &occasion).map_err(|problems| format!("{problems:?}").into())
}

fn problems(found: Result<impl Sized, Vec<Problem>>) -> Vec<(String, ProblemCode)> {
    let problems = found.err().unwrap_or_default();
    problems
        .into_iter()
        .map(|problem| (problem.path, problem.code))
        .collect()
}

fn wrong(items: Value) -> Result<Vec<(String, ProblemCode)>, serde_json::Error> {
    Ok(problems(validate(&checklist(items)?)))
}

#[test]
fn every_kind_is_valid_and_survives_json() -> Tested {
    let checklist = every_kind()?;
    assert_eq!(validate(&checklist), Ok(()));
    let json = serde_json::to_string(&checklist)?;
    assert_eq!(serde_json::from_str::<Checklist>(&json)?, checklist);
    for item in &checklist.items {
        let kind = serde_json::to_value(&item.check)?;
        assert_eq!(
            kind.get("kind").and_then(Value::as_str),
            Some(item.check.kind())
        );
    }
    Ok(())
}

#[test]
fn unknown_names_are_refused() {
    for wrong in [
        json!([{ "key": "a", "label": "A", "check": { "kind": "PASS_FAIL" }, "extra": 1 }]),
        json!([item("a", json!({ "kind": "COUNT", "minimum": 1 }))]),
        json!([item(
            "a",
            json!({ "kind": "MEASUREMENT", "unit": "mm", "readings": 1, "tolerance": "1" })
        )]),
        json!([item("a", json!({ "kind": "PICTURE" }))]),
        json!([item(
            "a",
            json!({ "kind": "MEASUREMENT", "unit": "mm", "readings": 1, "lower": 0.1 })
        )]),
    ] {
        assert!(checklist(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a flat table of cases")]
fn wrong_definitions_are_named_by_path() -> Tested {
    let one = |check: Value| wrong(json!([item("a", check)]));
    let at = |path: &str, code| vec![(format!("items[0].check.{path}"), code)];
    let long = "长".repeat(501);
    assert_eq!(wrong(json!([]))?, [("items".to_owned(), OutOfRange)]);
    let keys = |key: &str| wrong(json!([item(key, json!({ "kind": "PASS_FAIL" }))]));
    for key in ["", "a b", "键", &"k".repeat(65)] {
        assert_eq!(
            keys(key)?,
            [("items[0].key".to_owned(), BadFormat)],
            "{key}"
        );
    }
    assert_eq!(keys(&"k".repeat(64))?, []);
    for (label, code) in [(" ", Required), (long.as_str(), OutOfRange)] {
        let labelled = json!([{ "key": "a", "label": label, "guidance": label, "check": { "kind": "SIGNATURE" } }]);
        let expected = ["items[0].label", "items[0].guidance"].map(|path| (path.to_owned(), code));
        assert_eq!(wrong(labelled)?, expected);
    }
    assert_eq!(
        one(json!({ "kind": "CHOICE", "options": [] }))?,
        at("options", OutOfRange)
    );
    let option = json!({ "key": "x", "label": "X" });
    let many = vec![option.clone(); 51];
    assert_eq!(
        one(json!({ "kind": "CHOICE", "options": many }))?,
        at("options", OutOfRange)
    );
    assert_eq!(
        one(json!({ "kind": "CHOICE", "options": [option, option] }))?,
        at("options[1].key", Duplicate)
    );
    assert_eq!(
        one(json!({ "kind": "COUNT", "min": 2, "max": 1 }))?,
        at("min", LimitsCrossed)
    );
    assert_eq!(
        one(json!({ "kind": "TEXT", "maxLength": 2001 }))?,
        at("maxLength", OutOfRange)
    );
    assert_eq!(
        one(json!({ "kind": "PHOTO", "min": 0 }))?,
        at("min", OutOfRange)
    );
    assert_eq!(
        one(json!({ "kind": "VIDEO", "min": 51 }))?,
        at("min", OutOfRange)
    );
    assert_eq!(
        one(json!({ "kind": "SCAN", "expected": "" }))?,
        at("expected", Required)
    );
    let dates = json!({ "kind": "DATE", "notBefore": "2025-01-02", "notAfter": "2025-01-01" });
    assert_eq!(one(dates)?, at("notBefore", LimitsCrossed));
    let measured = |lower: Option<&str>, upper: Option<&str>, readings: u16| json!({ "kind": "MEASUREMENT", "lower": lower, "upper": upper, "unit": "mm", "readings": readings });
    assert_eq!(one(measured(None, None, 1))?, at("lower", Required));
    assert_eq!(one(measured(Some("0.30"), Some("0.3"), 100))?, []);
    assert_eq!(
        one(measured(Some("0.31"), Some("0.3"), 1))?,
        at("lower", LimitsCrossed)
    );
    assert_eq!(
        one(measured(None, Some("0.3"), 101))?,
        at("readings", OutOfRange)
    );
    Ok(())
}

#[test]
fn sections_hold_unique_items_and_no_sections() -> Tested {
    let section = |items: Value| json!({ "kind": "SECTION", "items": items });
    let check = json!({ "kind": "PASS_FAIL" });
    let twice = json!([
        item("a", check.clone()),
        item("s", section(json!([item("a", check.clone())])))
    ]);
    assert_eq!(
        wrong(twice)?,
        [("items[1].check.items[0].key".to_owned(), Duplicate)]
    );
    let nested = json!([item("s", section(json!([item("t", section(json!([])))])))]);
    assert_eq!(
        wrong(nested)?,
        [("items[0].check.items[0].check.kind".to_owned(), NotAllowed)]
    );
    let many = |count: usize| -> Vec<_> {
        (0..count)
            .map(|i| item(&format!("i{i}"), check.clone()))
            .collect()
    };
    assert_eq!(wrong(json!([item("s", section(json!(many(199))))]))?, []);
    assert_eq!(
        wrong(json!([item("s", section(json!(many(200))))]))?,
        [("items".to_owned(), OutOfRange)]
    );
    let bad: Vec<_> = (0..200).map(|_| item("", check.clone())).collect();
    assert_eq!(wrong(json!(bad))?.len(), MAX_PROBLEMS);
    Ok(())
}

/// What one answer to the item with this key of [`every_kind`] means, as short JSON.
fn outcome(key: &str, value: Value) -> Result<String, Box<dyn Error>> {
    let unit = matches!(key, "width" | "seam").then_some(7);
    let answer = json!([{ "item": key, "unit": unit, "value": value }]);
    let evaluation = judged(&every_kind()?, &[7], answer)?;
    if let Some(result) = evaluation.results.first() {
        assert_eq!((result.item.as_str(), result.unit), (key, unit));
        return Ok(match &result.outcome {
            Outcome::Conforming => "conforming".to_owned(),
            Outcome::Nonconforming { defect_class } => defect_class.to_string(),
            Outcome::NotApplicable { reason } => format!("n/a: {reason}"),
            Outcome::Pending { cause } => serde_json::to_string(cause)?,
        });
    }
    let missing = evaluation
        .missing
        .iter()
        .find(|missing| missing.item == key)
        .ok_or("nothing")?;
    Ok(format!("{} of {}", missing.given, missing.required))
}

#[test]
#[expect(clippy::too_many_lines, reason = "a flat table of cases")]
fn every_kind_is_judged() -> Tested {
    let files = |flags: &[bool]| -> Vec<_> {
        flags
            .iter()
            .enumerate()
            .map(|(i, in_app)| json!({ "id": format!("f{i}"), "inApp": in_app }))
            .collect()
    };
    let photos = |flags| json!({ "kind": "PHOTO", "files": files(flags) });
    let measured = |readings: &[&str], due: &str| {
        let instrument = json!({ "id": "CAL-7", "calibrationDue": due });
        json!({ "kind": "MEASUREMENT", "readings": readings, "instrument": instrument })
    };
    let chosen = |keys: &[&str]| json!({ "kind": "CHOICE", "selected": keys });
    let overdue =
        r#"{"code":"INSTRUMENT_OVERDUE","instrument":"CAL-7","calibrationDue":"2025-06-17"}"#;
    let awaiting = r#"{"code":"AWAITING_RESULT","reason":"laboratory"}"#;
    let rows: Vec<(&str, Value, &str)> = vec![
        (
            "box",
            json!({ "kind": "PASS_FAIL", "passed": true }),
            "conforming",
        ),
        (
            "box",
            json!({ "kind": "PASS_FAIL", "passed": false }),
            "MAJOR",
        ),
        (
            "box",
            json!({ "kind": "AWAITING_RESULT", "reason": "laboratory" }),
            awaiting,
        ),
        ("color", chosen(&["same"]), "conforming"),
        ("color", chosen(&["off"]), "MINOR"),
        ("color", chosen(&["wrong"]), "CRITICAL"),
        (
            "color",
            json!({ "kind": "NOT_APPLICABLE", "reason": "transparent" }),
            "n/a: transparent",
        ),
        ("marks", chosen(&["ce"]), "conforming"),
        ("marks", chosen(&["ce", "torn"]), "MINOR"),
        ("marks", chosen(&["torn", "none", "ce"]), "MAJOR"),
        (
            "cartons",
            json!({ "kind": "COUNT", "count": 10 }),
            "conforming",
        ),
        ("cartons", json!({ "kind": "COUNT", "count": 9 }), "MAJOR"),
        ("cartons", json!({ "kind": "COUNT", "count": 13 }), "MAJOR"),
        (
            "remark",
            json!({ "kind": "TEXT", "text": "五个字以内" }),
            "conforming",
        ),
        ("photo", photos(&[true, true]), "conforming"),
        ("photo", photos(&[true, false, false]), "1 of 2"),
        (
            "video",
            json!({ "kind": "VIDEO", "files": files(&[false]) }),
            "conforming",
        ),
        ("video", json!({ "kind": "VIDEO", "files": [] }), "0 of 1"),
        (
            "barcode",
            json!({ "kind": "SCAN", "code": "6901234567892" }),
            "conforming",
        ),
        (
            "barcode",
            json!({ "kind": "SCAN", "code": "6901234567893" }),
            "MAJOR",
        ),
        (
            "sign",
            json!({ "kind": "SIGNATURE", "file": "f1" }),
            "conforming",
        ),
        (
            "made",
            json!({ "kind": "DATE", "date": "2025-06-30" }),
            "conforming",
        ),
        (
            "made",
            json!({ "kind": "DATE", "date": "2025-07-01" }),
            "MAJOR",
        ),
        (
            "made",
            json!({ "kind": "DATE", "date": "2024-12-31" }),
            "MAJOR",
        ),
        (
            "width",
            measured(&["49.5", "50.50"], "2025-06-18"),
            "conforming",
        ),
        (
            "width",
            measured(&["49.5", "50.5000000001"], "2025-12-31"),
            "MAJOR",
        ),
        ("width", measured(&["49.4999999999"], "2025-12-31"), "MAJOR"),
        ("width", measured(&["50"], "2025-12-31"), "1 of 2"),
        ("width", measured(&["50", "60"], "2025-06-17"), overdue),
        (
            "seam",
            json!({ "kind": "PASS_FAIL", "passed": false }),
            "MAJOR",
        ),
    ];
    for (key, value, expected) in rows {
        assert_eq!(outcome(key, value.clone())?, expected, "{key} {value}");
    }
    Ok(())
}

#[test]
fn what_is_missing_is_listed_once_for_each_unit() -> Tested {
    let checklist = every_kind()?;
    let evaluation = judged(
        &checklist,
        &[9, 3],
        json!([
            { "item": "seam", "unit": 3, "value": { "kind": "PASS_FAIL", "passed": false } },
        ]),
    )?;
    let missing: Vec<_> = evaluation
        .missing
        .iter()
        .map(|m| (m.item.as_str(), m.unit, m.required))
        .collect();
    let once = ["box", "color", "marks", "cartons", "remark"].map(|key| (key, None, 1));
    let files = [("photo", None, 2), ("video", None, 1)];
    let rest = ["barcode", "sign", "made"].map(|key| (key, None, 1));
    let units = [
        ("width", Some(3), 2),
        ("width", Some(9), 2),
        ("seam", Some(9), 1),
    ];
    assert_eq!(missing, [&once[..], &files, &rest, &units].concat());
    assert_eq!(evaluation.missing_count, 13);
    let finding = Finding {
        defect_class: DefectClass::Major,
        unit: Some(3),
        quantity: 1,
        in_sample: true,
    };
    assert_eq!(evaluation.findings(), [finding]);
    let many: Vec<_> = (1..=500).collect();
    let evaluation = judged(&checklist, &many, json!([]))?;
    assert_eq!(
        (evaluation.missing.len(), evaluation.missing_count),
        (MAX_MISSING, 1010)
    );
    Ok(())
}

#[test]
fn optional_items_may_stay_open() -> Tested {
    let optional =
        checklist(json!([{ "key": "a", "label": "A", "check": { "kind": "PHOTO", "min": 2 } }]))?;
    for answers in [
        json!([]),
        json!([{ "item": "a", "value": { "kind": "PHOTO", "files": [{ "id": "f" }] } }]),
    ] {
        let evaluation = judged(&optional, &[], answers)?;
        assert_eq!((evaluation.results.len(), evaluation.missing_count), (0, 0));
    }
    Ok(())
}

#[test]
#[expect(clippy::too_many_lines, reason = "a flat table of cases")]
fn wrong_answers_are_named_by_path() -> Tested {
    let checklist = every_kind()?;
    let refused = |answer: Value| -> Result<_, serde_json::Error> {
        let answers: Vec<Answer> = serde_json::from_value(json!([answer]))?;
        let mut found = problems(evaluate(
            &checklist,
            &answers,
            &Occasion {
                units: &[7],
                on: on(),
            },
        ));
        assert_eq!(found.len(), 1, "{answer}");
        let (path, code) = found.remove(0);
        Ok((
            path.strip_prefix("answers[0].").unwrap_or(&path).to_owned(),
            code,
        ))
    };
    let pass = json!({ "kind": "PASS_FAIL", "passed": true });
    let chosen = |keys: &[&str]| json!({ "kind": "CHOICE", "selected": keys });
    let readings = |count: usize| vec!["50"; count];
    let file = json!({ "id": "f" });
    let rows: Vec<(Value, &str, ProblemCode)> = vec![
        (json!({ "item": "unit", "value": pass }), "item", Unknown),
        (json!({ "item": "nothing", "value": pass }), "item", Unknown),
        (json!({ "item": "seam", "value": pass }), "unit", Required),
        (
            json!({ "item": "seam", "unit": 8, "value": pass }),
            "unit",
            Unknown,
        ),
        (
            json!({ "item": "box", "unit": 7, "value": pass }),
            "unit",
            NotAllowed,
        ),
        (
            json!({ "item": "box", "note": " ", "value": pass }),
            "note",
            Required,
        ),
        (
            json!({ "item": "box", "note": "n".repeat(501), "value": pass }),
            "note",
            OutOfRange,
        ),
        (
            json!({ "item": "color", "value": pass }),
            "value.kind",
            WrongKind,
        ),
        (
            json!({ "item": "box", "value": { "kind": "NOT_APPLICABLE", "reason": "r" } }),
            "value.kind",
            NotAllowed,
        ),
        (
            json!({ "item": "color", "value": { "kind": "NOT_APPLICABLE", "reason": "" } }),
            "value.reason",
            Required,
        ),
        (
            json!({ "item": "box", "value": { "kind": "AWAITING_RESULT", "reason": "" } }),
            "value.reason",
            Required,
        ),
        (
            json!({ "item": "color", "value": chosen(&[]) }),
            "value.selected",
            OutOfRange,
        ),
        (
            json!({ "item": "color", "value": chosen(&["same", "off"]) }),
            "value.selected",
            OutOfRange,
        ),
        (
            json!({ "item": "color", "value": chosen(&["blue"]) }),
            "value.selected[0]",
            Unknown,
        ),
        (
            json!({ "item": "marks", "value": chosen(&["ce", "ce"]) }),
            "value.selected[1]",
            Duplicate,
        ),
        (
            json!({ "item": "remark", "value": { "kind": "TEXT", "text": "123456" } }),
            "value.text",
            OutOfRange,
        ),
        (
            json!({ "item": "remark", "value": { "kind": "TEXT", "text": "" } }),
            "value.text",
            Required,
        ),
        (
            json!({ "item": "barcode", "value": { "kind": "SCAN", "code": "" } }),
            "value.code",
            Required,
        ),
        (
            json!({ "item": "sign", "value": { "kind": "SIGNATURE", "file": "f".repeat(65) } }),
            "value.file",
            OutOfRange,
        ),
        (
            json!({ "item": "photo", "value": { "kind": "PHOTO", "files": vec![file.clone(); 51] } }),
            "value.files",
            OutOfRange,
        ),
        (
            json!({ "item": "photo", "value": { "kind": "PHOTO", "files": [file, file] } }),
            "value.files[1].id",
            Duplicate,
        ),
        (
            json!({ "item": "width", "unit": 7, "value": { "kind": "MEASUREMENT", "readings": readings(2) } }),
            "value.instrument",
            Required,
        ),
    ];
    for (answer, path, code) in rows {
        assert_eq!(
            refused(answer.clone())?,
            (path.to_owned(), code),
            "{answer}"
        );
    }
    let twice = [
        json!({ "item": "box", "value": pass }),
        json!({ "item": "box", "value": pass }),
    ];
    let answers: Vec<Answer> = serde_json::from_value(json!(twice))?;
    let found = problems(evaluate(
        &checklist,
        &answers,
        &Occasion {
            units: &[],
            on: on(),
        },
    ));
    assert_eq!(found, [("answers[1]".to_owned(), Duplicate)]);
    Ok(())
}

#[test]
fn too_much_is_refused_before_it_is_read() -> Tested {
    let checklist = every_kind()?;
    let answer: Answer =
        serde_json::from_value(json!({ "item": "?", "value": { "kind": "COUNT", "count": 1 } }))?;
    let answers = vec![answer; MAX_ANSWERS + 1];
    let found = problems(evaluate(
        &checklist,
        &answers,
        &Occasion {
            units: &[],
            on: on(),
        },
    ));
    assert_eq!(found, [("answers".to_owned(), OutOfRange)]);
    let answers = answers.get(1..).ok_or("many")?;
    let found = problems(evaluate(
        &checklist,
        answers,
        &Occasion {
            units: &[],
            on: on(),
        },
    ));
    assert_eq!(found.len(), MAX_PROBLEMS);
    // Two items repeat, so 25,000 units are the most.
    let units: Vec<u32> = (0..25_001).collect();
    let found = problems(evaluate(
        &checklist,
        &[],
        &Occasion {
            units: &units,
            on: on(),
        },
    ));
    assert_eq!(found, [("units".to_owned(), OutOfRange)]);
    Ok(())
}

proptest! {
    /// Whatever the limits and readings: a measurement conforms when all are inside, exactly.
    #[test]
    fn measurements_are_exact(lower in -999_i64..999, width in 0_i64..99, readings in prop::collection::vec(-1_200_i64..1_200, 2..6)) {
        let decimal = |hundredths: i64| rust_decimal::Decimal::new(hundredths, 2).to_string();
        let list = checklist(json!([item("m", json!({
            "kind": "MEASUREMENT", "unit": "g", "readings": 2,
            "lower": decimal(lower), "upper": decimal(lower + width),
        }))])).map_err(|e| TestCaseError::fail(e.to_string()))?;
        let texts: Vec<_> = readings.iter().map(|reading| decimal(*reading)).collect();
        let answers = json!([{ "item": "m", "value": { "kind": "MEASUREMENT", "readings": texts } }]);
        let evaluation = judged(&list, &[], answers).map_err(|e| TestCaseError::fail(e.to_string()))?;
        let inside = readings.iter().all(|reading| (lower..=lower + width).contains(reading));
        let conforming = evaluation.results.first().map(|r| r.outcome == Outcome::Conforming);
        prop_assert_eq!(conforming, Some(inside));
    }
}
