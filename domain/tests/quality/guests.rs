//! Third parties and suppliers: what is shared with them, and nothing else.

use domain::identity::{GrantAdd, grant_add};
use domain::kernel::id::Node;
use domain::kernel::{GrantAction, PageArgs, Role};
use domain::quality::read::{InspectionFilter, PlanFilter, SamplingStateFilter};
use domain::quality::{self, InspectionStatus};

use super::{act, for_lot, ground, report, row, schedule, start, submit};
use crate::stage::{code, each};

#[test]
fn a_guest_sees_and_carries_out_what_is_shared() {
    each(|stage| {
        let ground = ground(stage);
        let shared = schedule(stage, &for_lot(ground.plan, ground.lot));
        let hidden = schedule(stage, &for_lot(ground.plan, ground.lot));
        let stranger = stage.actor(Role::Supplier);
        assert_eq!(code(start(stage, &stranger, shared)), "NOT_FOUND");
        let reader = stage.guest(shared, &[GrantAction::Comment]);
        assert_eq!(code(start(stage, &reader, shared)), "FORBIDDEN");
        let mut third = stage.guest(shared, &[GrantAction::Inspect]);
        third.supplier = None;
        assert_eq!(code(start(stage, &third, hidden)), "NOT_FOUND");
        start(stage, &third, shared).unwrap();
        submit(stage, &third, &report(shared)).unwrap();
        let done = row(stage, shared);
        assert_eq!(
            (done.status, done.submitted_by),
            (InspectionStatus::Submitted, Some(third.user))
        );
        assert!(!done.report().unwrap().unwrap().self_inspection);
        assert_eq!(stage.event_kinds("switching.lot_judged").len(), 1);

        let (filter, args) = (InspectionFilter::default(), PageArgs::first(10));
        let seen = stage
            .read(|conn| quality::read::page(conn, &third, &filter, &args))
            .unwrap();
        assert_eq!(seen.rows.iter().map(|r| r.id).collect::<Vec<_>>(), [shared]);
        assert_eq!(
            stage
                .read(|conn| quality::read::count(conn, &third, &filter))
                .unwrap(),
            1
        );
        let found = stage
            .read(|conn| quality::read::find(conn, &third, hidden))
            .unwrap();
        assert!(found.is_none());
        let plans = stage.read(|conn| {
            quality::read::plans(conn, &third, &PlanFilter::default(), &PageArgs::first(5))
        });
        assert_eq!(code(plans), "FORBIDDEN");
        let states = stage.read(|conn| {
            quality::read::sampling_states(
                conn,
                &third,
                SamplingStateFilter::default(),
                &PageArgs::first(5),
            )
        });
        assert_eq!(code(states), "FORBIDDEN");
        let codes =
            |actor: &domain::kernel::Actor| {
                code(stage.read(|conn| {
                    quality::read::defect_codes(conn, actor, None, &PageArgs::first(5))
                }))
            };
        assert_eq!(
            (codes(&third), codes(&reader), codes(&stranger)),
            ("OK", "FORBIDDEN", "FORBIDDEN")
        );
    });
}

#[test]
fn a_supplier_inspecting_its_own_goods_is_marked_and_does_not_count() {
    each(|stage| {
        let ground = ground(stage);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        let maker = stage.guest(id, &[GrantAction::Inspect]);
        start(stage, &maker, id).unwrap();
        submit(stage, &maker, &report(id)).unwrap();
        assert!(row(stage, id).report().unwrap().unwrap().self_inspection);
        assert!(stage.event_kinds("switching.").is_empty());
    });
}

#[test]
fn inspections_can_be_shared_and_events_show_guests_only_what_they_may_know() {
    each(|stage| {
        let ground = ground(stage);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        let share = |node: Node| GrantAdd {
            user: stage.actor(Role::Supplier).user,
            node,
            actions: vec![GrantAction::Inspect],
            expires_at: None,
        };
        let manager = stage.actor(Role::Manager);
        assert_eq!(
            code(act(stage, &manager, &share(id.into()), grant_add)),
            "OK"
        );
        let unknown: domain::kernel::id::InspectionId = stage.sources.id();
        assert_eq!(
            code(act(stage, &manager, &share(unknown.into()), grant_add)),
            "NOT_FOUND"
        );

        let guest = stage.guest(id, &[]);
        let rows = stage
            .read(|conn| domain::events::read::after(conn, stage.org, 0, 1000))
            .unwrap();
        let shown: Vec<_> = rows
            .iter()
            .filter_map(|row| {
                Some((
                    row.kind.as_str(),
                    domain::events::access::visible(&guest, row)?,
                ))
            })
            .collect();
        let fields = serde_json::json!({
            "code": "INS-2026-0001", "kind": "INCOMING", "status": "PLANNED",
        });
        assert_eq!(shown, [("inspection.scheduled", fields)]);
    });
}
