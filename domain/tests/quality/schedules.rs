//! Scheduling and assigning.

use domain::inventory::LotStatus;
use domain::kernel::id::InspectionId;
use domain::kernel::{PageArgs, Role};
use domain::quality::read::InspectionFilter;
use domain::quality::rules::{DefectClass, InspectionSeverity};
use domain::quality::{
    self, InspectionAssign, InspectionKind, InspectionSchedule, InspectionStatus,
    inspection_assign, inspection_schedule,
};

use super::{act, announced, faults, for_lot, ground, lot_status, received, row, schedule};
use crate::stage::{code, each};

#[test]
fn the_sampling_plan_is_frozen() {
    each(|stage| {
        let ground = ground(stage);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        let row = row(stage, id);
        assert_eq!((row.code.as_str(), row.revision), ("INS-2026-0001", 1));
        assert_eq!(row.status, InspectionStatus::Planned);
        assert_eq!((row.kind, row.lot_size), (InspectionKind::Incoming, 1200));
        assert_eq!(
            (row.sku_id, row.supplier_id),
            (Some(ground.sku), Some(stage.supplier))
        );
        let scheme = row.scheme().unwrap().unwrap();
        assert_eq!(scheme.severity, InspectionSeverity::Normal);
        let classes: Vec<_> = scheme
            .classes
            .iter()
            .map(|c| {
                (
                    c.defect_class,
                    c.plan.sample_size,
                    c.plan.acceptance,
                    c.plan.rejection,
                )
            })
            .collect();
        // Critical has limit 0: none on the largest sample of the others.
        assert_eq!(
            classes,
            [
                (DefectClass::Critical, 80, 0, 1),
                (DefectClass::Major, 80, 5, 6),
                (DefectClass::Minor, 80, 7, 8),
            ]
        );
        let draw = row.draw(&scheme).unwrap();
        assert_eq!(draw.units.len(), 80);
        assert_eq!(draw, row.draw(&scheme).unwrap());
        assert_eq!(lot_status(stage, ground.lot), LotStatus::UnderInspection);
        assert_eq!(
            stage.event_kinds("lot."),
            [
                "lot.announced",
                "lot.received",
                "lot.quarantined",
                "lot.inspection_started"
            ]
        );
    });
}

#[test]
fn an_id_names_one_inspection_and_codes_have_no_gap() {
    each(|stage| {
        let ground = ground(stage);
        let manager = stage.actor(Role::Manager);
        let input = InspectionSchedule {
            id: Some(stage.sources.id()),
            ..for_lot(ground.plan, ground.lot)
        };
        let id = schedule(stage, &input);
        assert_eq!(schedule(stage, &input), id);
        let other = InspectionSchedule {
            kind: Some(InspectionKind::Final),
            ..input.clone()
        };
        assert_eq!(
            code(act(stage, &manager, &other, inspection_schedule)),
            "ID_REUSED"
        );
        let broken = InspectionSchedule {
            id: None,
            lot_size: Some(5),
            ..input
        };
        let refused = act(stage, &manager, &broken, inspection_schedule);
        assert_eq!(
            faults(refused),
            [("NOT_OF_THE_LOT".to_owned(), "lotSize".to_owned())]
        );
        let next = schedule(stage, &for_lot(ground.plan, ground.lot));
        assert_eq!(row(stage, next).code, "INS-2026-0002");
    });
}

#[test]
fn what_it_names_must_be_there() {
    each(|stage| {
        let ground = ground(stage);
        let manager = stage.actor(Role::Manager);
        let input = for_lot(ground.plan, ground.lot);
        let elsewhere = stage.neighbour();
        let refused = act(
            stage,
            &elsewhere.actor(Role::Manager),
            &input,
            inspection_schedule,
        );
        assert_eq!(
            faults(refused),
            [("NOT_FOUND".to_owned(), "planId".to_owned())]
        );
        for (bad, want) in [
            (
                InspectionSchedule {
                    plan: stage.sources.id(),
                    ..input.clone()
                },
                ("NOT_FOUND", "planId"),
            ),
            (
                InspectionSchedule {
                    lot: Some(stage.sources.id()),
                    ..input.clone()
                },
                ("NOT_FOUND", "lotId"),
            ),
            (
                InspectionSchedule {
                    sample: Some(stage.sources.id()),
                    ..input.clone()
                },
                ("NOT_FOUND", "sampleId"),
            ),
            (
                InspectionSchedule {
                    sku: Some(stage.sources.id()),
                    ..input.clone()
                },
                ("NOT_OF_THE_LOT", "skuId"),
            ),
            (
                InspectionSchedule {
                    assignee: Some(stage.sources.id()),
                    ..input.clone()
                },
                ("NOT_FOUND", "assigneeId"),
            ),
            (
                InspectionSchedule {
                    lot: None,
                    ..input.clone()
                },
                ("REQUIRED", "lotId"),
            ),
            (
                InspectionSchedule {
                    lot: None,
                    sku: Some(ground.sku),
                    lot_size: Some(0),
                    ..input.clone()
                },
                ("OUT_OF_RANGE", "lotSize"),
            ),
        ] {
            let refused = faults(act(stage, &manager, &bad, inspection_schedule));
            assert_eq!(refused, [(want.0.to_owned(), want.1.to_owned())]);
        }
        for role in [
            Role::Inspector,
            Role::Member,
            Role::Warehouse,
            Role::Supplier,
        ] {
            let refused = act(stage, &stage.actor(role), &input, inspection_schedule);
            assert_eq!(code(refused), "FORBIDDEN", "{role:?}");
        }
        // Nothing of all that was kept.
        assert_eq!(lot_status(stage, ground.lot), LotStatus::Received);
        assert!(stage.event_kinds("inspection.").is_empty());
    });
}

#[test]
fn a_lot_is_inspected_only_where_that_makes_sense() {
    each(|stage| {
        let ground = ground(stage);
        let manager = stage.actor(Role::Manager);
        let coming = announced(stage, ground.sku, "LOT-2", 500);
        let incoming = for_lot(ground.plan, coming);
        let refused = act(stage, &manager, &incoming, inspection_schedule);
        assert_eq!(
            faults(refused),
            [("LOT_NOT_INSPECTABLE".to_owned(), "lotId".to_owned())]
        );
        // Before it is shipped it is inspected where it is made.
        let before = InspectionSchedule {
            kind: Some(InspectionKind::PreShipment),
            ..incoming
        };
        schedule(stage, &before);
        assert_eq!(lot_status(stage, coming), LotStatus::Announced);
        let outgoing = InspectionSchedule {
            kind: Some(InspectionKind::Outgoing),
            ..for_lot(ground.plan, received(stage, ground.sku, "LOT-3", 100))
        };
        assert_eq!(
            code(act(stage, &manager, &outgoing, inspection_schedule)),
            "OK"
        );
    });
}

#[test]
fn only_who_can_inspect_is_assigned() {
    each(|stage| {
        let ground = ground(stage);
        let manager = stage.actor(Role::Manager);
        let assigned_to = |role, kind| InspectionSchedule {
            assignee: Some(stage.actor(role).user),
            kind: Some(kind),
            ..for_lot(ground.plan, ground.lot)
        };
        use InspectionKind::{Incoming, PreShipment};
        for (role, kind, want) in [
            (Role::Member, Incoming, "ASSIGNEE_CANNOT_INSPECT"),
            (Role::Manager, Incoming, "ASSIGNEE_CANNOT_INSPECT"),
            (Role::Warehouse, PreShipment, "ASSIGNEE_CANNOT_INSPECT"),
            (Role::Warehouse, Incoming, "OK"),
            (Role::Inspector, PreShipment, "OK"),
            (Role::Collaborator, PreShipment, "OK"),
        ] {
            let input = assigned_to(role, kind);
            let result = act(stage, &manager, &input, inspection_schedule);
            assert_eq!(code(result), want, "{role:?} {kind:?}");
        }
        // The guest was given what it needs by being assigned, once.
        assert_eq!(stage.event_kinds("grant."), ["grant.added"]);

        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        let assign = |version| InspectionAssign {
            inspection: id,
            assignee: stage.actor(Role::Collaborator).user,
            version,
        };
        let refused = act(stage, &manager, &assign(Some(7)), inspection_assign);
        assert_eq!(
            faults(refused),
            [("CONFLICT".to_owned(), "version".to_owned())]
        );
        act(stage, &manager, &assign(Some(1)), inspection_assign).unwrap();
        act(stage, &manager, &assign(Some(2)), inspection_assign).unwrap();
        assert_eq!(stage.event_kinds("grant.").len(), 2);
        let row = row(stage, id);
        assert_eq!((row.status, row.version), (InspectionStatus::Assigned, 3));
        let inspector = stage.actor(Role::Inspector);
        assert_eq!(
            code(act(stage, &inspector, &assign(None), inspection_assign)),
            "FORBIDDEN"
        );
    });
}

#[test]
fn lists_are_filtered_and_paged() {
    each(|stage| {
        let ground = ground(stage);
        let manager = stage.actor(Role::Manager);
        let mut ids: Vec<InspectionId> = Vec::new();
        for _ in 0..3 {
            stage.sources.advance_seconds(1);
            ids.push(schedule(stage, &for_lot(ground.plan, ground.lot)));
        }
        let other = InspectionSchedule {
            assignee: Some(stage.actor(Role::Inspector).user),
            due_at: Some(domain::kernel::Moment(1_795_334_400_000_000)),
            kind: Some(InspectionKind::Final),
            ..for_lot(ground.plan, received(stage, ground.sku, "LOT-2", 20))
        };
        stage.sources.advance_seconds(1);
        let last = schedule(stage, &other);
        ids.push(last);
        let list = |filter: InspectionFilter, args: &PageArgs<_>| -> Vec<InspectionId> {
            let page = stage.read(|conn| quality::read::page(conn, &manager, &filter, args));
            page.unwrap().rows.iter().map(|row| row.id).collect()
        };
        let all = PageArgs::first(10);
        ids.reverse();
        assert_eq!(list(InspectionFilter::default(), &all), ids);
        let second = PageArgs {
            after: Some(ids[1]),
            ..PageArgs::first(2)
        };
        assert_eq!(list(InspectionFilter::default(), &second), ids[2..]);
        let only = |change: fn(&mut InspectionFilter, &InspectionSchedule)| {
            let mut filter = InspectionFilter::default();
            change(&mut filter, &other);
            list(filter, &all)
        };
        assert_eq!(
            only(|f, _| f.statuses = vec![InspectionStatus::Assigned]),
            [last]
        );
        assert_eq!(only(|f, _| f.kinds = vec![InspectionKind::Final]), [last]);
        assert_eq!(only(|f, o| f.assignee = o.assignee), [last]);
        assert_eq!(only(|f, o| f.lot = o.lot), [last]);
        assert_eq!(
            only(|f, o| f.due_before = o.due_at.map(|at| at.plus_seconds(1))),
            [last]
        );
        assert_eq!(
            only(|f, _| f.code = Some("ins-2026-0004".to_owned())),
            [last]
        );
        assert_eq!(only(|f, _| f.code = Some("INS-2026".to_owned())).len(), 4);
    });
}
