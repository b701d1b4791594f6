//! Work orders that are kept here: states, proofs, holds, and what guests may.

use domain::inventory::{LotStatus, read::find as find_lot};
use domain::kernel::{GrantAction, PageArgs, Role};
use domain::production::{
    WorkOrderFilter, WorkOrderHold, WorkOrderProgressReport, WorkOrderStatus, read,
    work_order_close, work_order_create, work_order_hold, work_order_hold_request,
    work_order_progress_report, work_order_release, work_order_resume, work_order_start,
};
use domain::quality::{InspectionKind, InspectionSchedule};
use domain::samples::{SampleRequest, SampleStage};

use super::{complete, create, found, golden, made, of, order_of};
use crate::files::photo;
use crate::inventory::sku;
use crate::projects::by;
use crate::quality::{create_plan, for_lot, inspect, new_plan, received, schedule};
use crate::samples::{seal, wanted};
use crate::stage::{code, each};

#[test]
fn nothing_is_released_before_a_sample_is_sealed() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let sku = sku(stage);
        let order = create(stage, &order_of(sku, None));
        let release = || by(stage, &manager, work_order_release, &of(order));
        assert_eq!(code(release()), "SAMPLE_NOT_SEALED");
        let fit = SampleRequest {
            sku: Some(sku),
            stage: SampleStage::Fit,
            ..wanted(stage)
        };
        seal::approved_as(stage, &fit);
        assert_eq!(code(release()), "SAMPLE_NOT_SEALED", "a fit sample");
        let before = SampleRequest {
            stage: SampleStage::PreProduction,
            ..fit
        };
        seal::approved_as(stage, &before);
        assert_eq!(code(release()), "OK", "approved before production");
        assert_eq!(found(stage, order).status, WorkOrderStatus::Released);
        assert_eq!(code(release()), "WORK_ORDER_NOT_IN_STATE");
        let member = by(
            stage,
            &stage.actor(Role::Member),
            work_order_start,
            &of(order),
        );
        assert_eq!(code(member), "FORBIDDEN");
    });
}

#[test]
fn no_more_than_the_first_articles_before_their_inspection() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let sku = sku(stage);
        golden(stage, sku, None);
        let order = create(stage, &order_of(sku, None));
        by(stage, &manager, work_order_release, &of(order)).unwrap();
        by(stage, &manager, work_order_start, &of(order)).unwrap();
        assert_eq!(code(made(stage, &manager, order, 5)), "OK");
        assert_eq!(
            code(made(stage, &manager, order, 6)),
            "FIRST_ARTICLE_NOT_PASSED"
        );
        assert_eq!(code(complete(stage, order, "X")), "OK", "five are enough");
        let order = create(stage, &order_of(sku, None));
        by(stage, &manager, work_order_release, &of(order)).unwrap();
        by(stage, &manager, work_order_start, &of(order)).unwrap();
        assert_eq!(
            code(complete(stage, order, "X")),
            "FIRST_ARTICLE_NOT_PASSED"
        );
        let lot = received(stage, sku, "FAI-LOT", 1_200);
        let plan = create_plan(stage, &new_plan("PLAN-FAI"));
        let of_order = |kind| InspectionSchedule {
            kind: Some(kind),
            work_order: Some(order),
            ..for_lot(plan, lot)
        };
        let failed = schedule(stage, &of_order(InspectionKind::FirstArticle));
        inspect(stage, failed, 30);
        assert_eq!(
            code(made(stage, &manager, order, 6)),
            "FIRST_ARTICLE_NOT_PASSED"
        );
        let lot = received(stage, sku, "FAI-LOT-2", 1_200);
        let again = InspectionSchedule {
            lot: Some(lot),
            ..of_order(InspectionKind::FirstArticle)
        };
        let passed = schedule(stage, &again);
        inspect(stage, passed, 0);
        assert_eq!(code(made(stage, &manager, order, 500)), "OK");
        assert_eq!(found(stage, order).produced_quantity, 500);
        let linked = stage.read(|conn| read::inspections_of(conn, stage.org, &[order]));
        let linked: Vec<_> = linked.unwrap().into_iter().map(|(_, id)| id).collect();
        assert!(linked.len() == 2 && linked.contains(&passed) && linked.contains(&failed));
    });
}

#[test]
fn what_is_completed_is_announced_once() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let sku = sku(stage);
        golden(stage, sku, None);
        let mut input = order_of(sku, None);
        input.first_article_quantity = Some(500);
        input.supplier = Some(stage.supplier);
        let order = create(stage, &input);
        assert_eq!(code(complete(stage, order, "X")), "WORK_ORDER_NOT_IN_STATE");
        by(stage, &manager, work_order_release, &of(order)).unwrap();
        by(stage, &manager, work_order_start, &of(order)).unwrap();
        made(stage, &manager, order, 480).unwrap();
        complete(stage, order, "WG-0071").unwrap();
        let row = found(stage, order);
        assert_eq!(row.document_number.as_deref(), Some("WG-0071"));
        let lot = stage.read(|conn| find_lot(conn, &manager, row.lot_id.unwrap()));
        let lot = lot.unwrap().unwrap();
        assert_eq!((lot.code, lot.quantity), (row.code, 480));
        assert_eq!(lot.status, LotStatus::Announced);
        assert_eq!(lot.supplier_id, Some(stage.supplier));
        by(stage, &manager, work_order_close, &of(order)).unwrap();
        assert_eq!(stage.event_kinds("lot").len(), 1);
        assert_eq!(
            stage.event_kinds("work_order"),
            [
                "work_order.created",
                "work_order.advanced",
                "work_order.advanced",
                "work_order.progress_reported",
                "work_order.advanced",
                "work_order.advanced",
            ]
        );
    });
}

#[test]
fn a_hold_is_asked_for_and_then_in_force() {
    each(|stage| {
        let (manager, inspector) = (stage.actor(Role::Manager), stage.actor(Role::Inspector));
        let sku = sku(stage);
        golden(stage, sku, None);
        let order = create(stage, &order_of(sku, None));
        by(stage, &manager, work_order_release, &of(order)).unwrap();
        let hold = WorkOrderHold {
            target: of(order),
            reason: "首件色差".to_owned(),
        };
        by(stage, &inspector, work_order_hold_request, &hold).unwrap();
        let row = found(stage, order);
        assert_eq!(row.status, WorkOrderStatus::Released);
        assert_eq!(row.hold_asked_by, Some(inspector.user));
        let again = by(stage, &inspector, work_order_hold_request, &hold);
        assert_eq!(code(again), "HOLD_ALREADY_REQUESTED");
        assert_eq!(
            code(by(stage, &inspector, work_order_hold, &hold)),
            "FORBIDDEN"
        );
        by(stage, &manager, work_order_hold, &hold).unwrap();
        let row = found(stage, order);
        assert_eq!(row.status, WorkOrderStatus::OnHold);
        assert!(row.hold_asked_at.is_some() && row.held_at.is_some());
        let started = by(stage, &manager, work_order_start, &of(order));
        assert_eq!(code(started), "WORK_ORDER_NOT_IN_STATE");
        by(stage, &manager, work_order_resume, &of(order)).unwrap();
        let row = found(stage, order);
        assert_eq!(row.status, WorkOrderStatus::Released);
        assert_eq!(
            (row.hold_asked_at, row.held_at, row.reason),
            (None, None, None)
        );
    });
}

#[test]
fn a_supplier_tells_of_the_progress_of_what_is_shared_and_does_nothing_else() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let sku = sku(stage);
        golden(stage, sku, None);
        let mut input = order_of(sku, None);
        input.supplier = Some(stage.supplier);
        input.note = Some("内部备注".to_owned());
        let order = create(stage, &input);
        let other = create(stage, &input);
        by(stage, &manager, work_order_release, &of(order)).unwrap();
        by(stage, &manager, work_order_start, &of(order)).unwrap();
        let guest = stage.guest(order, &[GrantAction::Submit]);
        let filter = WorkOrderFilter::default();
        let page = stage
            .read(|conn| read::page(conn, &guest, &filter, &PageArgs::first(10)))
            .unwrap();
        assert_eq!(
            page.rows.iter().map(|row| row.id).collect::<Vec<_>>(),
            [order]
        );
        assert_eq!(page.rows[0].note, None, "internal");
        let picture = photo(stage, &guest);
        let report = WorkOrderProgressReport {
            id: None,
            order,
            quantity: 3,
            note: Some("首件完成".to_owned()),
            files: vec![picture],
        };
        by(stage, &guest, work_order_progress_report, &report).unwrap();
        assert_eq!(found(stage, order).produced_quantity, 3);
        let told = stage
            .read(|conn| read::progress_of(conn, stage.org, &[order]))
            .unwrap();
        assert_eq!(told[0].files().unwrap(), [picture]);
        let unseen = by(
            stage,
            &guest,
            work_order_progress_report,
            &WorkOrderProgressReport {
                order: other,
                ..report.clone()
            },
        );
        assert_eq!(code(unseen), "NOT_FOUND");
        let only_view = stage.guest(order, &[]);
        let viewed = by(stage, &only_view, work_order_progress_report, &report);
        assert_eq!(code(viewed), "FORBIDDEN");
        let hold = WorkOrderHold {
            target: of(order),
            reason: "x".to_owned(),
        };
        assert_eq!(code(complete_by(stage, &guest, order)), "FORBIDDEN");
        assert_eq!(
            code(by(stage, &guest, work_order_hold_request, &hold)),
            "FORBIDDEN"
        );
        assert_eq!(
            code(by(stage, &guest, work_order_create, &input)),
            "FORBIDDEN"
        );
    });
}

fn complete_by(
    stage: &crate::stage::Stage,
    actor: &domain::kernel::Actor,
    order: domain::kernel::id::WorkOrderId,
) -> domain::kernel::Result<domain::kernel::id::WorkOrderId> {
    let input = domain::production::WorkOrderComplete {
        target: of(order),
        quantity: None,
        document: None,
    };
    by(
        stage,
        actor,
        domain::production::work_order_complete,
        &input,
    )
}
