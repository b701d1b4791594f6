//! From the wish to its approval.

use domain::kernel::{PageArgs, Role};
use domain::procurement::{
    ProcurementSettingsUpdate, PurchaseRequisitionCancel, PurchaseRequisitionDecide,
    RequisitionDecision, RequisitionFilter, RequisitionStatus, procurement_settings_update,
    purchase_requisition_cancel, purchase_requisition_decide, purchase_requisition_submit, read,
};

use super::{decide, of, order, order_of, request, requisition, wish};
use crate::costs::yuan;
use crate::inventory::sku;
use crate::projects::by;
use crate::stage::{code, each};

#[test]
fn a_draft_is_submitted_and_approved_by_somebody_else() {
    each(|stage| {
        let sku = sku(stage);
        let mut input = wish(sku, 100);
        (input.submit, input.id) = (false, Some(stage.sources.id()));
        let id = request(stage, Role::Manager, &input).unwrap();
        assert_eq!(request(stage, Role::Manager, &input).unwrap(), id);
        input.lines[0].quantity = 99;
        assert_eq!(code(request(stage, Role::Manager, &input)), "ID_REUSED");
        let (manager, admin) = (stage.actor(Role::Manager), stage.actor(Role::Admin));
        let early = decide(stage, &admin, id, RequisitionDecision::Approve);
        assert_eq!(code(early), "REQUISITION_NOT_IN_STATE");
        by(stage, &manager, purchase_requisition_submit, &of(id)).unwrap();
        let own = decide(stage, &manager, id, RequisitionDecision::Approve);
        assert_eq!(code(own), "OWN_REQUISITION");
        for role in [Role::Member, Role::Warehouse] {
            let refused = decide(stage, &stage.actor(role), id, RequisitionDecision::Approve);
            assert_eq!(code(refused), "FORBIDDEN");
        }
        decide(stage, &admin, id, RequisitionDecision::Approve).unwrap();
        let (row, lines) = requisition(stage, Role::Manager, id);
        assert_eq!(
            (row.code.as_str(), row.status),
            ("PR-2026-0001", RequisitionStatus::Approved)
        );
        assert_eq!(
            (row.amount_minor, lines[0].price_minor),
            (Some(125_000), Some(1_250))
        );
        let (row, lines) = requisition(stage, Role::Member, id);
        assert_eq!(
            (row.amount_minor, lines[0].price_minor),
            (None, None),
            "no costs"
        );
        let kinds = stage.event_kinds("purchase_requisition.");
        assert_eq!(
            kinds,
            ["created", "submitted", "approved"].map(|k| format!("purchase_requisition.{k}"))
        );
    });
}

#[test]
fn a_manager_approves_up_to_the_limit_and_rejects_anything() {
    each(|stage| {
        let sku = sku(stage);
        let (manager, admin) = (stage.actor(Role::Manager), stage.actor(Role::Admin));
        // 50,000.00 is 4,000 pieces of 12.50.
        let at = request(stage, Role::Member, &wish(sku, 4_000)).unwrap();
        let above = request(stage, Role::Member, &wish(sku, 4_001)).unwrap();
        decide(stage, &manager, at, RequisitionDecision::Approve).unwrap();
        let refused = decide(stage, &manager, above, RequisitionDecision::Approve);
        assert_eq!(code(refused), "ABOVE_APPROVAL_LIMIT");
        let silent = PurchaseRequisitionDecide {
            target: of(above),
            decision: RequisitionDecision::Reject,
            note: None,
        };
        let refused = by(stage, &manager, purchase_requisition_decide, &silent);
        assert_eq!(code(refused), "REQUIRED");
        let limit = ProcurementSettingsUpdate {
            replenishment: None,
            manager_limit: Some(yuan(5_001_250)),
            over_receipt_percent: None,
        };
        let refused = by(stage, &manager, procurement_settings_update, &limit);
        assert_eq!(code(refused), "FORBIDDEN");
        by(stage, &admin, procurement_settings_update, &limit).unwrap();
        decide(stage, &manager, above, RequisitionDecision::Approve).unwrap();
        let other = request(stage, Role::Member, &wish(sku, 9_999)).unwrap();
        decide(stage, &manager, other, RequisitionDecision::Reject).unwrap();
        let (row, _) = requisition(stage, Role::Member, other);
        assert_eq!(row.status, RequisitionStatus::Rejected);
        let late = order(stage, &order_of(stage, other, sku, 1));
        assert_eq!(code(late), "REQUISITION_NOT_IN_STATE");
    });
}

#[test]
fn of_two_decisions_one_counts() {
    each(|stage| {
        let id = request(stage, Role::Member, &wish(sku(stage), 1)).unwrap();
        let (manager, admin) = (stage.actor(Role::Manager), stage.actor(Role::Admin));
        let codes: Vec<_> = std::thread::scope(|scope| {
            let one =
                |actor, decision| scope.spawn(move || code(decide(stage, actor, id, decision)));
            let running = [
                one(&manager, RequisitionDecision::Approve),
                one(&admin, RequisitionDecision::Reject),
            ];
            running.map(|thread| thread.join().unwrap()).into()
        });
        let mut sorted = codes;
        sorted.sort_unstable();
        assert_eq!(sorted, ["OK", "REQUISITION_NOT_IN_STATE"]);
        assert_eq!(stage.event_kinds("purchase_requisition.").len(), 3);
    });
}

#[test]
fn it_is_given_up_by_who_asks_or_approves_and_guests_see_nothing() {
    each(|stage| {
        let sku = sku(stage);
        let id = request(stage, Role::Member, &wish(sku, 1)).unwrap();
        let cancel = PurchaseRequisitionCancel {
            target: of(id),
            reason: "不需要了".to_owned(),
        };
        let other = stage.actor(Role::Warehouse);
        let refused = by(stage, &other, purchase_requisition_cancel, &cancel);
        assert_eq!(code(refused), "FORBIDDEN");
        let member = stage.actor(Role::Member);
        by(stage, &member, purchase_requisition_cancel, &cancel).unwrap();
        let again = by(stage, &member, purchase_requisition_cancel, &cancel);
        assert_eq!(code(again), "REQUISITION_NOT_IN_STATE");
        let guest = stage.actor(Role::Supplier);
        let none = by(stage, &guest, purchase_requisition_cancel, &cancel);
        assert_eq!(code(none), "NOT_FOUND");
        assert_eq!(
            code(request(stage, Role::Supplier, &wish(sku, 1))),
            "FORBIDDEN"
        );
        let filter = RequisitionFilter::default();
        let first = PageArgs::first(5);
        let list = stage.read(|conn| read::requisitions(conn, &guest, &filter, &first));
        assert_eq!(code(list), "FORBIDDEN");
        let mut empty = wish(sku, 1);
        empty.lines.clear();
        assert_eq!(code(request(stage, Role::Member, &empty)), "REQUIRED");
        assert_eq!(
            code(request(stage, Role::Member, &wish(sku, 0))),
            "OUT_OF_RANGE"
        );
    });
}
