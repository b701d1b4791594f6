//! How a nonconformity is opened: by a failed inspection, once, or by a person.

use std::thread;

use domain::corrective::{
    self, NonConformityFilter, NonConformityOpen, NonConformitySettingsUpdate, Settings,
    non_conformity_settings_update,
};
use domain::events;
use domain::kernel::Role;
use domain::quality::rules::{DefectClass, Verdict};
use domain::quality::{InspectionReopen, inspection_reopen, inspection_review};

use super::{all, bring, by_hand, failed, open, opened, pump, row};
use crate::quality::{
    act, announced, close as close_inspection, faults, for_lot, ground, inspect, report, review,
    schedule, start, submit,
};
use crate::stage::{code, each};

const DAY: i64 = 24 * 3600;

#[test]
fn a_failed_inspection_opens_one_however_often_it_is_read() {
    each(|stage| {
        let inspection = failed(stage);
        assert_eq!(all(stage), []);
        pump(stage);
        pump(stage);
        let found = all(stage);
        assert_eq!(found.len(), 1);
        let row = &found[0];
        assert_eq!(row.code, "NCR-2026-0001");
        assert_eq!(row.inspection_id, Some(inspection));
        assert_eq!(row.supplier_id, Some(stage.supplier));
        assert!(row.sku_id.is_some() && row.lot_id.is_some());
        assert_eq!((row.severity, row.opened_by), (DefectClass::Major, None));
        let counts = row.defect_counts().unwrap();
        assert_eq!(counts.len(), 1);
        assert_eq!(
            (counts[0].defect_class, counts[0].quantity),
            (DefectClass::Major, 6)
        );
        assert_eq!(counts[0].codes, ["SCRATCH"]);
        assert_eq!(row.due_at, stage.sources.now().plus_seconds(10 * DAY));
        assert_eq!(
            stage.event_kinds("non_conformity"),
            ["non_conformity.opened"]
        );
        // The review says the same verdict again.
        act(
            stage,
            &stage.actor(Role::Manager),
            &review(inspection),
            inspection_review,
        )
        .unwrap();
        pump(stage);
        assert_eq!(all(stage).len(), 1);
    });
}

#[test]
fn two_readers_at_once_open_one() {
    each(|stage| {
        failed(stage);
        let rows = stage
            .read(|conn| events::read::after(conn, stage.org, 0, 1000))
            .unwrap();
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for row in rows.clone() {
                        stage.write(move |tx| corrective::react(tx, &row)).unwrap();
                    }
                });
            }
        });
        let codes: Vec<_> = all(stage).into_iter().map(|row| row.code).collect();
        assert_eq!(codes, ["NCR-2026-0001"]);
    });
}

#[test]
fn what_is_accepted_or_still_disputed_opens_nothing() {
    each(|stage| {
        let ground = ground(stage);
        let fine = schedule(stage, &for_lot(ground.plan, ground.lot));
        inspect(stage, fine, 0);
        let lot = announced(stage, ground.sku, "LOT-2", 1200);
        let plan = crate::quality::create_plan(
            stage,
            &domain::quality::InspectionPlanCreate {
                kind: domain::quality::InspectionKind::Final,
                ..crate::quality::new_plan("PLAN-2")
            },
        );
        let disputed = schedule(stage, &for_lot(plan, lot));
        let inspector = stage.actor(Role::Inspector);
        start(stage, &inspector, disputed).unwrap();
        let mut input = report(disputed);
        input.client_verdict = Some(Verdict::Reject);
        submit(stage, &inspector, &input).unwrap();
        pump(stage);
        assert_eq!(all(stage), []);
        // The reviewer decides, and from then on it has failed.
        let mut decided = review(disputed);
        decided.verdict = Some(Verdict::Reject);
        decided.note = Some("色差".to_owned());
        act(
            stage,
            &stage.actor(Role::Manager),
            &decided,
            inspection_review,
        )
        .unwrap();
        pump(stage);
        let found = all(stage);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].inspection_id, Some(disputed));
        // Nothing was written down as a defect.
        assert_eq!(found[0].severity, DefectClass::Major);
        assert_eq!(found[0].defect_counts().unwrap(), []);
    });
}

#[test]
fn another_revision_of_the_inspection_opens_no_second_one() {
    each(|stage| {
        let id = opened(stage);
        let inspection = row(stage, id).inspection_id.unwrap();
        let manager = stage.actor(Role::Manager);
        act(stage, &manager, &review(inspection), inspection_review).unwrap();
        let dispose = domain::quality::LotDispose {
            inspection,
            parts: vec![domain::quality::LotPart {
                serials: Vec::new(),
                disposition: domain::quality::Disposition::Rework,
                quantity: None,
                note: Some("返工".to_owned()),
                effect: None,
                expires_at: None,
            }],
            version: None,
        };
        act(stage, &manager, &dispose, domain::quality::lot_dispose).unwrap();
        close_inspection(stage, &manager, inspection).unwrap();
        let reopen = InspectionReopen {
            inspection,
            id: None,
            reason: "复检".to_owned(),
            version: None,
        };
        let again = act(stage, &manager, &reopen, inspection_reopen).unwrap();
        inspect(stage, again, 6);
        pump(stage);
        assert_eq!(all(stage).len(), 1);
    });
}

#[test]
fn people_open_them_too_and_codes_are_dense() {
    each(|stage| {
        let first = opened(stage);
        let known = row(stage, first);
        let refused = open(stage, Role::Manager, &by_hand(stage, known.inspection_id));
        assert_eq!(
            faults(refused),
            [("ALREADY_EXISTS".to_owned(), "inspectionId".to_owned())]
        );
        let mut input = by_hand(stage, None);
        input.lot = known.lot_id;
        input.id = Some(stage.sources.id());
        let second = open(stage, Role::Inspector, &input).unwrap();
        assert_eq!(open(stage, Role::Inspector, &input).unwrap(), second);
        let made = row(stage, second);
        assert_eq!(made.code, "NCR-2026-0002");
        assert_eq!(
            (made.supplier_id, made.sku_id),
            (known.supplier_id, known.sku_id)
        );
        assert_eq!(made.problem.as_deref(), Some("色差"));
        input.problem = "尺寸".to_owned();
        assert_eq!(code(open(stage, Role::Inspector, &input)), "ID_REUSED");
        input.id = None;
        input.supplier = Some(stage.add_supplier("S-002"));
        let refused = open(stage, Role::Manager, &input);
        assert_eq!(
            faults(refused),
            [("NOT_OF_THE_LOT".to_owned(), "supplierId".to_owned())]
        );
        input.supplier = None;
        input.due_at = Some(stage.sources.now());
        let refused = open(stage, Role::Manager, &input);
        assert_eq!(
            faults(refused),
            [("TIME_NOT_AHEAD".to_owned(), "dueAt".to_owned())]
        );
        let blank = NonConformityOpen {
            problem: " ".to_owned(),
            ..by_hand(stage, None)
        };
        assert_eq!(code(open(stage, Role::Manager, &blank)), "REQUIRED");
        for role in [
            Role::Member,
            Role::Warehouse,
            Role::Developer,
            Role::Supplier,
        ] {
            assert_eq!(
                code(open(stage, role, &by_hand(stage, None))),
                "FORBIDDEN",
                "{role:?}"
            );
        }
        // The next code follows: what was refused took none.
        let third = open(stage, Role::Admin, &by_hand(stage, None)).unwrap();
        assert_eq!(row(stage, third).code, "NCR-2026-0003");
        assert_eq!(all(stage).len(), 3);
    });
}

#[test]
fn an_inspection_that_a_person_followed_is_not_opened_again() {
    each(|stage| {
        let inspection = failed(stage);
        let id = open(stage, Role::Manager, &by_hand(stage, Some(inspection))).unwrap();
        pump(stage);
        let found = all(stage);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].id, id);
        assert_eq!(found[0].defect_counts().unwrap()[0].quantity, 6);
    });
}

#[test]
fn settings_say_how_much_time_there_is() {
    each(|stage| {
        let set = |role, answer_days, effectiveness_days| {
            let input = NonConformitySettingsUpdate {
                answer_days,
                effectiveness_days,
            };
            act(
                stage,
                &stage.actor(role),
                &input,
                non_conformity_settings_update,
            )
        };
        let get =
            || stage.read(|conn| corrective::read::settings(conn, &stage.actor(Role::Member)));
        assert_eq!(
            get().unwrap(),
            Settings {
                answer_days: 10,
                effectiveness_days: 30
            }
        );
        assert_eq!(code(set(Role::Inspector, Some(5), None)), "FORBIDDEN");
        assert_eq!(faults(set(Role::Manager, Some(0), None))[0].1, "answerDays");
        assert_eq!(
            faults(set(Role::Manager, None, Some(366)))[0].1,
            "effectivenessDays"
        );
        set(Role::Manager, Some(5), None).unwrap();
        set(Role::Admin, None, Some(60)).unwrap();
        assert_eq!(
            get().unwrap(),
            Settings {
                answer_days: 5,
                effectiveness_days: 60
            }
        );
        let guest = stage.actor(Role::Supplier);
        assert_eq!(
            code(stage.read(|conn| corrective::read::settings(conn, &guest))),
            "FORBIDDEN"
        );
        assert_eq!(stage.event_kinds("non_conformity_settings").len(), 2);
        let other = stage.neighbour().actor(Role::Admin);
        let theirs = stage
            .read(|conn| corrective::read::settings(conn, &other))
            .unwrap();
        assert_eq!(theirs, Settings::default());

        let opened_at = stage.sources.now();
        let id = opened(stage);
        assert_eq!(row(stage, id).due_at, opened_at.plus_seconds(5 * DAY));
        bring(stage, id, corrective::NonConformityStatus::Verified);
        let effective = row(stage, id).effective_at.unwrap();
        assert_eq!(effective, stage.sources.now().plus_seconds(60 * DAY));
    });
}

#[test]
fn lists_find_what_is_late() {
    each(|stage| {
        use corrective::NonConformityStatus::{Closed, Implemented, Open};
        let late = opened(stage);
        let answered = open(stage, Role::Manager, &by_hand(stage, None)).unwrap();
        bring(stage, answered, Implemented);
        stage.sources.advance_seconds(11 * DAY);
        let mut of_nobody = by_hand(stage, None);
        of_nobody.supplier = None;
        let fresh = open(stage, Role::Manager, &of_nobody).unwrap();
        let manager = stage.actor(Role::Manager);
        let list = |filter: &NonConformityFilter| {
            let args = domain::kernel::PageArgs::first(10);
            let page = stage.read(|conn| corrective::read::page(conn, &manager, filter, &args));
            let ids: Vec<_> = page.unwrap().rows.iter().map(|row| row.id).collect();
            let count = stage.read(|conn| corrective::read::count(conn, &manager, filter));
            assert_eq!(usize::try_from(count.unwrap()).unwrap(), ids.len());
            ids
        };
        let all = NonConformityFilter::default();
        assert_eq!(list(&all), [fresh, answered, late]);
        let now = stage.sources.now();
        let overdue = |is| NonConformityFilter {
            overdue: Some((is, now)),
            ..all.clone()
        };
        assert_eq!(list(&overdue(true)), [late]);
        assert_eq!(list(&overdue(false)), [fresh, answered]);
        let by_supplier = NonConformityFilter {
            supplier: Some(stage.supplier),
            ..all.clone()
        };
        assert_eq!(list(&by_supplier), [answered, late]);
        let by_sku = NonConformityFilter {
            sku: row(stage, late).sku_id,
            ..all.clone()
        };
        assert_eq!(list(&by_sku), [late]);
        let in_state = |statuses: &[_]| NonConformityFilter {
            statuses: Some(statuses.to_vec()),
            ..all.clone()
        };
        assert_eq!(list(&in_state(&[Open])), [fresh, late]);
        assert_eq!(list(&in_state(&[Closed])), []);
    });
}
