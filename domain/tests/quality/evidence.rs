//! What a report shows: defects, units, files.

use domain::kernel::Role;
use domain::quality::rules::checklist::{AnswerValue, CapturedFile, Check};
use domain::quality::rules::{DefectClass, Verdict};
use domain::quality::{self, DefectCodeCreate, DefectFound, InspectionSubmit, defect_code_create};

use super::reports::{begun, begun_with, verdict};
use super::{
    act, answer, create_plan, defect, faults, for_lot, item, new_plan, received, report, row,
    schedule, start, submit,
};
use crate::files::{create, photo};
use crate::stage::each;

#[test]
fn defects_are_checked_and_kept() {
    each(|stage| {
        let (inspector, id) = begun(stage);
        let manager = stage.actor(Role::Manager);
        let loose = DefectCodeCreate {
            id: None,
            code: "THREAD".to_owned(),
            defect_class: DefectClass::Minor,
            name_zh: "线头".to_owned(),
            name_en: "Loose thread".to_owned(),
        };
        act(stage, &manager, &loose, defect_code_create).unwrap();
        let mut bad = report(id);
        bad.defects = vec![
            DefectFound {
                defect_class: None,
                ..defect(DefectClass::Major, 1)
            },
            defect(DefectClass::Major, 0),
            DefectFound {
                unit: Some(1201),
                ..defect(DefectClass::Major, 1)
            },
            DefectFound {
                item: Some("hem".to_owned()),
                ..defect(DefectClass::Major, 1)
            },
            DefectFound {
                code: "x".repeat(41),
                ..defect(DefectClass::Major, 1)
            },
        ];
        let want = [
            ("DEFECT_CLASS_REQUIRED", "defects.0.defectClass"),
            ("OUT_OF_RANGE", "defects.1.quantity"),
            ("OUT_OF_RANGE", "defects.2.unit"),
            ("UNKNOWN_NAME", "defects.3.itemId"),
            ("TOO_LONG", "defects.4.code"),
        ];
        let want = want.map(|(code, path)| (code.to_owned(), path.to_owned()));
        assert_eq!(faults(submit(stage, &inspector, &bad)), want);

        let own = stage.sources.id();
        let thread = DefectFound {
            id: Some(own),
            code: "THREAD".to_owned(),
            defect_class: None,
            ..defect(DefectClass::Major, 3)
        };
        let mut twice = report(id);
        twice.defects = vec![thread.clone(), thread.clone()];
        let refused = faults(submit(stage, &inspector, &twice));
        assert_eq!(
            refused,
            [("ID_REUSED".to_owned(), "defects.1.id".to_owned())]
        );
        let mut good = report(id);
        good.defects = vec![thread, defect(DefectClass::Major, 2)];
        submit(stage, &inspector, &good).unwrap();
        let kept = stage
            .read(|conn| quality::read::defects(conn, stage.org, &[id]))
            .unwrap();
        let kept: Vec<_> = kept
            .iter()
            .map(|d| (d.code.as_str(), d.defect_class, d.quantity))
            .collect();
        assert_eq!(
            kept,
            [
                ("THREAD", DefectClass::Minor, 3),
                ("SCRATCH", DefectClass::Major, 2)
            ]
        );
    });
}

#[test]
fn a_defect_that_documents_a_failed_answer_counts_once() {
    each(|stage| {
        let check = |key: &str| {
            let mut item = item(key, Check::PassFail);
            item.mandatory = false;
            item.defect_class = DefectClass::Minor;
            item
        };
        let sku = crate::inventory::sku(stage);
        let section = Check::Section {
            repeat_per_unit: true,
            items: vec![check("seam")],
        };
        let mut input = new_plan("SECTION");
        // Letter D: 8 units, major 0/1 and minor 1/2.
        input.limits[1].aql = "1.5".parse().unwrap();
        input.limits[2].aql = "6.5".parse().unwrap();
        input.checklist.items = vec![item("per-unit", section)];
        let plan = create_plan(stage, &input);
        let inspector = stage.actor(Role::Inspector);
        let run = |lot: &str, item: Option<&str>| {
            let id = schedule(stage, &for_lot(plan, received(stage, sku, lot, 50)));
            start(stage, &inspector, id).unwrap();
            let scheme = row(stage, id).scheme().unwrap().unwrap();
            let unit = row(stage, id).draw(&scheme).unwrap().units[0];
            let mut failed = answer("seam", AnswerValue::PassFail { passed: false });
            failed.unit = Some(unit);
            let documented = DefectFound {
                item: item.map(ToOwned::to_owned),
                ..defect(DefectClass::Minor, 1)
            };
            let input = InspectionSubmit {
                results: vec![failed],
                defects: vec![documented],
                ..report(id)
            };
            submit(stage, &inspector, &input).unwrap();
            verdict(stage, id)
        };
        assert_eq!(run("LOT-1", Some("seam")), Verdict::Accept);
        assert_eq!(run("LOT-2", None), Verdict::Reject);
    });
}

#[test]
fn units_that_were_not_drawn_are_refused() {
    each(|stage| {
        let sku = crate::inventory::sku(stage);
        let section = Check::Section {
            repeat_per_unit: true,
            items: vec![item("seam", Check::PassFail)],
        };
        let mut input = new_plan("SECTION");
        input.checklist.items = vec![item("per-unit", section)];
        let plan = create_plan(stage, &input);
        let inspector = stage.actor(Role::Inspector);
        let id = schedule(stage, &for_lot(plan, received(stage, sku, "LOT-1", 200)));
        start(stage, &inspector, id).unwrap();
        let units = row(stage, id)
            .draw(&row(stage, id).scheme().unwrap().unwrap())
            .unwrap()
            .units;
        let of = |unit: u32, passed| {
            let mut answer = answer("seam", AnswerValue::PassFail { passed });
            answer.unit = Some(unit);
            answer
        };
        let undrawn = (1..=200).find(|unit| !units.contains(unit)).unwrap();
        let results = vec![of(undrawn, true)];
        let refused = faults(submit(
            stage,
            &inspector,
            &InspectionSubmit {
                results,
                ..report(id)
            },
        ));
        assert_eq!(
            refused,
            [("UNKNOWN_NAME".to_owned(), "results.0.unit".to_owned())]
        );
        // Four failures reject at once; the other units need no answer any more.
        let results: Vec<_> = units.iter().take(4).map(|unit| of(*unit, false)).collect();
        let early = InspectionSubmit {
            inspected_quantity: Some(4),
            results,
            ..report(id)
        };
        let whole = InspectionSubmit {
            inspected_quantity: None,
            ..early.clone()
        };
        assert_eq!(
            faults(submit(stage, &inspector, &whole)).len(),
            units.len() - 4
        );
        submit(stage, &inspector, &early).unwrap();
        assert_eq!(verdict(stage, id), Verdict::Reject);
    });
}

#[test]
fn a_sample_is_inspected_whole_unless_it_rejects_before() {
    each(|stage| {
        let (inspector, id) = begun(stage);
        let short = |inspected, major| InspectionSubmit {
            inspected_quantity: Some(inspected),
            defects: vec![defect(DefectClass::Major, major)],
            ..report(id)
        };
        let refused = faults(submit(stage, &inspector, &short(79, 5)));
        assert_eq!(
            refused,
            [(
                "SAMPLE_INCOMPLETE".to_owned(),
                "inspectedQuantity".to_owned()
            )]
        );
        let refused = faults(submit(stage, &inspector, &short(1201, 5)));
        assert_eq!(
            refused,
            [("OUT_OF_RANGE".to_owned(), "inspectedQuantity".to_owned())]
        );
        submit(stage, &inspector, &short(12, 6)).unwrap();
        assert_eq!(verdict(stage, id), Verdict::Reject);
    });
}

#[test]
fn the_files_of_a_report_must_be_there_and_of_the_right_kind() {
    each(|stage| {
        let mut shots = item(
            "shots",
            Check::Photo {
                min: 2,
                in_app: true,
            },
        );
        shots.allow_not_applicable = true;
        let (inspector, id) = begun_with(stage, vec![shots, item("sign", Check::Signature)]);
        let files: Vec<_> = (0..5).map(|_| photo(stage, &inspector)).collect();
        let unfinished = create(stage, &inspector, None, "late.jpg", 10).unwrap();
        let taken = |ids: &[String], in_app| AnswerValue::Photo {
            files: ids
                .iter()
                .map(|id| CapturedFile {
                    id: id.clone(),
                    in_app,
                })
                .collect(),
        };
        let text: Vec<String> = files.iter().map(ToString::to_string).collect();
        let with = |value| InspectionSubmit {
            results: vec![
                answer("shots", value),
                answer(
                    "sign",
                    AnswerValue::Signature {
                        file: text[2].clone(),
                    },
                ),
            ],
            ..report(id)
        };
        for (value, want) in [
            (taken(&text[..1], true), ("ANSWER_MISSING", "results")),
            (taken(&text[..2], false), ("ANSWER_MISSING", "results")),
            (
                taken(&[text[0].clone(), "holiday".to_owned()], true),
                ("MALFORMED", "results.0.value.photo.1"),
            ),
            (
                taken(&[text[0].clone(), unfinished.to_string()], true),
                ("NOT_FOUND", "results.0.value.photo.1"),
            ),
        ] {
            let refused = faults(submit(stage, &inspector, &with(value)));
            assert_eq!(refused, [(want.0.to_owned(), want.1.to_owned())]);
        }
        let mut good = with(taken(&text[..2], true));
        good.photos = vec![files[3]];
        good.defects = vec![DefectFound {
            photos: vec![files[4]],
            ..defect(DefectClass::Critical, 1)
        }];
        submit(stage, &inspector, &good).unwrap();
        let guest = stage.guest(id, &[]);
        let seen = stage
            .read(|conn| domain::files::read::visible(conn, &guest, &files))
            .unwrap();
        assert_eq!(seen.len(), 5, "who sees the inspection sees what it shows");
        let kept = stage
            .read(|conn| quality::read::defects(conn, stage.org, &[id]))
            .unwrap();
        assert_eq!(kept[0].photos().unwrap(), [files[4]]);
        assert_eq!(
            row(stage, id).report().unwrap().unwrap().photo_ids,
            [files[3]]
        );
    });
}
