//! Reports: what is refused, what counts, and the verdict.

use domain::inventory::LotStatus;
use domain::kernel::id::InspectionId;
use domain::kernel::{Actor, Role};
use domain::quality::rules::checklist::{AnswerValue, Checklist};
use domain::quality::rules::verdict::Reason;
use domain::quality::rules::{DefectClass, Verdict};
use domain::quality::{
    self, DefectFound, InspectionPlanCreate, InspectionStatus, InspectionSubmit, Location,
};

use super::{
    answer, create_plan, defect, faults, for_lot, ground, lot_status, new_plan, readings, received,
    report, row, schedule, start, submit,
};
use crate::stage::{Stage, code, each};

/// An inspection of LOT-1 that the inspector has started.
pub fn begun(stage: &Stage) -> (Actor, InspectionId) {
    let ground = ground(stage);
    let inspector = stage.actor(Role::Inspector);
    let id = schedule(stage, &for_lot(ground.plan, ground.lot));
    start(stage, &inspector, id).unwrap();
    (inspector, id)
}

/// An inspection of a plan with these items and no limits.
pub fn begun_with(
    stage: &Stage,
    items: Vec<domain::quality::rules::checklist::Item>,
) -> (Actor, InspectionId) {
    let sku = crate::inventory::sku(stage);
    let plan = create_plan(
        stage,
        &InspectionPlanCreate {
            limits: Vec::new(),
            checklist: Checklist { items },
            ..new_plan("ITEMS")
        },
    );
    let inspector = stage.actor(Role::Inspector);
    let id = schedule(stage, &for_lot(plan, received(stage, sku, "LOT-1", 3)));
    start(stage, &inspector, id).unwrap();
    (inspector, id)
}

pub fn verdict(stage: &Stage, id: InspectionId) -> Verdict {
    row(stage, id).verdict.unwrap()
}

#[test]
fn what_was_found_decides_the_verdict() {
    each(|stage| {
        let ground = ground(stage);
        let inspector = stage.actor(Role::Inspector);
        let outside = |class| DefectFound {
            in_sample: false,
            ..defect(class, 1)
        };
        for (i, (defects, want)) in [
            (vec![], Verdict::Accept),
            (vec![defect(DefectClass::Major, 5)], Verdict::Accept),
            (vec![defect(DefectClass::Major, 6)], Verdict::Reject),
            (
                vec![defect(DefectClass::Minor, 7), defect(DefectClass::Major, 5)],
                Verdict::Accept,
            ),
            (vec![defect(DefectClass::Minor, 8)], Verdict::Reject),
            (vec![defect(DefectClass::Critical, 1)], Verdict::Reject),
            (vec![outside(DefectClass::Critical)], Verdict::Reject),
            (vec![outside(DefectClass::Major); 9], Verdict::Accept),
        ]
        .into_iter()
        .enumerate()
        {
            // A product of its own each, so that no history makes the inspection stricter.
            let manager = stage.actor(Role::Manager);
            let product = crate::catalog::product(stage, &manager, &format!("P{i}")).unwrap();
            let sku = crate::catalog::new_sku(product, &format!("S{i}"));
            let sku = crate::catalog::add(stage, &manager, sku).unwrap();
            let lot = received(stage, sku, &format!("V-{i}"), 1200);
            let id = schedule(stage, &for_lot(ground.plan, lot));
            start(stage, &inspector, id).unwrap();
            submit(
                stage,
                &inspector,
                &InspectionSubmit {
                    defects,
                    ..report(id)
                },
            )
            .unwrap();
            let row = row(stage, id);
            assert_eq!(
                (row.verdict, row.status),
                (Some(want), InspectionStatus::Submitted),
                "{i}"
            );
            let held = if want == Verdict::Reject {
                LotStatus::Rejected
            } else {
                LotStatus::UnderInspection
            };
            assert_eq!(lot_status(stage, lot), held, "{i}");
        }
    });
}

#[test]
fn answers_are_judged_and_kept() {
    each(|stage| {
        let (inspector, id) = begun(stage);
        let mut input = report(id);
        input.results[1] = answer("width", readings(["50", "50", "50.51"]));
        input.results[1].note = Some("third is wide".to_owned());
        input.note = Some("cartons 1 to 80".to_owned());
        input.location = Some(Location {
            latitude: 31.23,
            longitude: 121.47,
            accuracy_meters: Some(12.5),
        });
        submit(stage, &inspector, &input).unwrap();
        let row = row(stage, id);
        // The check is mandatory and outside the sampled sections.
        assert_eq!(row.verdict, Some(Verdict::Reject));
        let report = row.report().unwrap().unwrap();
        assert!(matches!(
            report.decision.reasons[0],
            Reason::MandatoryItemFailed { .. }
        ));
        assert_eq!(
            (report.inspected_quantity, report.note.as_deref()),
            (80, Some("cartons 1 to 80"))
        );
        assert_eq!(report.location.map(|l| l.latitude), Some(31.23));
        let mut results = stage
            .read(|conn| quality::read::results(conn, stage.org, &[id]))
            .unwrap();
        results.sort_by(|a, b| a.item.cmp(&b.item));
        let kept: Vec<_> = results
            .iter()
            .map(|r| (r.item.as_str(), r.outcome.as_str()))
            .collect();
        assert_eq!(
            kept,
            [
                ("colour", r#"{"outcome":"CONFORMING"}"#),
                ("label", r#"{"outcome":"CONFORMING"}"#),
                (
                    "width",
                    r#"{"outcome":"NONCONFORMING","defectClass":"MAJOR"}"#
                ),
            ]
        );
        assert_eq!(results[2].note.as_deref(), Some("third is wide"));
        assert_eq!(
            results[2].answer().unwrap(),
            readings(["50", "50", "50.51"])
        );
    });
}

#[test]
fn all_missing_answers_are_named_at_once() {
    each(|stage| {
        let (inspector, id) = begun(stage);
        let mut input = report(id);
        input.results = vec![answer(
            "width",
            AnswerValue::Measurement {
                readings: vec!["50".parse().unwrap()],
                instrument: None,
            },
        )];
        let error = submit(stage, &inspector, &input).err().unwrap();
        let named: Vec<_> = error
            .reported()
            .iter()
            .map(|r| format!("{} {}", r.code().code, r.params()["item"].as_str().unwrap()))
            .collect();
        assert_eq!(
            named,
            [
                "ANSWER_MISSING colour",
                "ANSWER_MISSING width",
                "ANSWER_MISSING label"
            ]
        );
        let row = row(stage, id);
        assert_eq!((row.status, row.version), (InspectionStatus::InProgress, 2));
        assert!(stage.event_kinds("inspection.submitted").is_empty());
    });
}

#[test]
fn wrong_answers_get_their_paths() {
    each(|stage| {
        let (inspector, id) = begun(stage);
        let mut input = report(id);
        input.results[0] = answer("colour", AnswerValue::Count { count: 1 });
        input.results[1] = answer("nothing", AnswerValue::PassFail { passed: true });
        input.results.push(answer(
            "label",
            AnswerValue::Scan {
                code: String::new(),
            },
        ));
        let faults = faults(submit(stage, &inspector, &input));
        let want = [
            ("UNKNOWN_NAME", "results.1.itemId"),
            ("REPEATED", "results.3"),
            ("WRONG_ANSWER_KIND", "results.0.value.count"),
        ];
        for (code, path) in want {
            assert!(
                faults.contains(&(code.to_owned(), path.to_owned())),
                "{path} in {faults:?}"
            );
        }
        let far = InspectionSubmit {
            location: Some(Location {
                latitude: 91.0,
                longitude: 0.0,
                accuracy_meters: None,
            }),
            ..report(id)
        };
        let refused = super::faults(submit(stage, &inspector, &far));
        assert_eq!(
            refused,
            [("MALFORMED".to_owned(), "location.latitude".to_owned())]
        );
    });
}

#[test]
fn a_report_needs_the_version_that_was_seen() {
    each(|stage| {
        let (inspector, id) = begun(stage);
        let stale = InspectionSubmit {
            version: Some(1),
            ..report(id)
        };
        let refused = faults(submit(stage, &inspector, &stale));
        assert_eq!(refused, [("CONFLICT".to_owned(), "version".to_owned())]);
        assert_eq!(
            code(submit(
                stage,
                &inspector,
                &InspectionSubmit {
                    version: Some(2),
                    ..stale
                }
            )),
            "OK"
        );
    });
}
