//! E4: tasks that goods complete.

use domain::events;
use domain::inventory::StockMovementKind;
use domain::kernel::id::{Node, TaskId};
use domain::kernel::{Result, Role};
use domain::orders::{OrderShipment, OrderStatus, SalesOrderUpsert};
use domain::projects::{
    ChecklistItemAdd, LinkTrigger, TaskLink, TaskLinkRow, TaskStatus, TaskUnlink,
    checklist_item_add, linked, task_link, task_unlink,
};

use super::{by, data_of, of, project, ready, start, status};
use crate::costs::settle;
use crate::inventory::house::House;
use crate::inventory::sku;
use crate::procurement::{approved, arrival, order, order_of, receive};
use crate::stage::{Stage, code, each};

fn link(stage: &Stage, task: TaskId, on: LinkTrigger, subject: impl Into<Node>) -> Result<TaskId> {
    let input = TaskLink {
        target: of(task),
        completes_on: on,
        subject: subject.into(),
    };
    by(stage, &stage.actor(Role::Manager), task_link, &input)
}

fn links(stage: &Stage, task: TaskId) -> Vec<TaskLinkRow> {
    let manager = stage.actor(Role::Manager);
    stage
        .read(|conn| linked::links_of(conn, &manager, &[task]))
        .unwrap()
}

fn settled(stage: &Stage) {
    settle(stage, "task_links");
}

/// Lets the reaction see the whole log again, as after a lost cursor.
fn again(stage: &Stage) {
    let rows = stage.read(|conn| events::read::after(conn, stage.org, 0, 1_000));
    for row in rows.unwrap() {
        stage.write(move |tx| linked::react(tx, &row)).unwrap();
    }
}

#[test]
fn a_purchase_receipt_completes_what_waits_for_it_once() {
    each(|stage| {
        let sku = sku(stage);
        let launch = project(stage, "新品");
        let [by_sku, by_order, by_wish] = ["A", "B", "C"].map(|title| ready(stage, launch, title));
        let wish = approved(stage, sku, 10);
        let bought = order(stage, &order_of(stage, wish, sku, 10)).unwrap();
        link(stage, by_sku, LinkTrigger::Receipt, sku).unwrap();
        link(stage, by_order, LinkTrigger::Receipt, bought).unwrap();
        link(stage, by_wish, LinkTrigger::Receipt, wish).unwrap();
        settled(stage);
        assert_eq!(status(stage, by_sku), TaskStatus::Ready);
        receive(stage, &arrival(bought, 4)).unwrap();
        settled(stage);
        let all = || [by_sku, by_order, by_wish].map(|task| status(stage, task));
        use TaskStatus::{Done, Ready};
        assert_eq!(all(), [Done, Ready, Ready], "a part has arrived");
        receive(stage, &arrival(bought, 6)).unwrap();
        settled(stage);
        assert_eq!(all(), [Done, Done, Done]);
        for task in [by_sku, by_order, by_wish] {
            let link = links(stage, task).pop().unwrap();
            assert_eq!(link.document.as_deref(), Some("DN-1"));
            assert!(link.completed_at.is_some() && link.refused.is_none());
        }
        let done = data_of(stage, "task.completed");
        assert_eq!(done.len(), 3);
        assert!(done.iter().all(|(_, data)| data["document"] == "DN-1"));
        again(stage);
        assert_eq!(data_of(stage, "task.completed").len(), 3);
    });
}

#[test]
fn a_shipment_completes_what_waits_for_it() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        let launch = project(stage, "发货");
        let [by_sku, by_order] = ["A", "B"].map(|title| ready(stage, launch, title));
        link(stage, by_sku, LinkTrigger::Shipment, house.sku).unwrap();
        let report = crate::orders::report("D-1", 1, OrderStatus::Paid);
        let sold = crate::orders::take(stage, &report).order.unwrap();
        link(stage, by_order, LinkTrigger::Shipment, sold).unwrap();
        let shipped = SalesOrderUpsert {
            shipments: vec![OrderShipment {
                document_number: "SF-77".to_owned(),
                carrier: None,
                tracking_number: None,
                shipped_at: crate::orders::NOW,
                delivered_at: None,
            }],
            ..crate::orders::report("D-1", 2, OrderStatus::Shipped)
        };
        crate::orders::take(stage, &shipped);
        settled(stage);
        assert_eq!(status(stage, by_order), TaskStatus::Done);
        assert_eq!(links(stage, by_order)[0].document.as_deref(), Some("SF-77"));
        assert_eq!(
            status(stage, by_sku),
            TaskStatus::Ready,
            "no stock has left"
        );
        let line = house.line(Some(house.shelf), None, 2);
        house.book(StockMovementKind::Shipment, vec![line]).unwrap();
        settled(stage);
        assert_eq!(status(stage, by_sku), TaskStatus::Done);
    });
}

#[test]
fn the_last_of_several_links_completes_and_what_is_missing_is_told() {
    each(|stage| {
        let sku = sku(stage);
        let launch = project(stage, "新品");
        let task = ready(stage, launch, "A");
        let wish = approved(stage, sku, 10);
        let orders = [6, 4].map(|n| order(stage, &order_of(stage, wish, sku, n)).unwrap());
        for one in orders {
            link(stage, task, LinkTrigger::Receipt, one).unwrap();
        }
        assert_eq!(
            code(link(stage, task, LinkTrigger::Receipt, orders[0])),
            "OK"
        );
        assert_eq!(links(stage, task).len(), 2, "the same link once");
        let point = ChecklistItemAdd {
            id: None,
            task,
            title: "核对箱唛".to_owned(),
        };
        by(
            stage,
            &stage.actor(Role::Manager),
            checklist_item_add,
            &point,
        )
        .unwrap();
        receive(stage, &arrival(orders[0], 6)).unwrap();
        settled(stage);
        assert_eq!(status(stage, task), TaskStatus::Ready);
        receive(stage, &arrival(orders[1], 4)).unwrap();
        settled(stage);
        assert_eq!(status(stage, task), TaskStatus::InProgress);
        let refused: Vec<_> = links(stage, task).into_iter().map(|l| l.refused).collect();
        assert_eq!(refused, vec![Some("CHECKLIST_OPEN".to_owned()); 2]);
        assert_eq!(data_of(stage, "task.not_followed").len(), 1);
    });
}

#[test]
fn only_who_manages_links_and_only_to_goods_that_are_seen() {
    each(|stage| {
        let sku = sku(stage);
        let launch = project(stage, "新品");
        let task = ready(stage, launch, "A");
        let wish = approved(stage, sku, 10);
        let wrong = link(stage, task, LinkTrigger::Shipment, wish);
        assert_eq!(code(wrong), "MALFORMED");
        let unknown = domain::kernel::id::SkuId::new(uuid::Uuid::from_u128(7));
        assert_eq!(
            code(link(stage, task, LinkTrigger::Receipt, unknown)),
            "NOT_FOUND"
        );
        let input = TaskLink {
            target: of(task),
            completes_on: LinkTrigger::Receipt,
            subject: sku.into(),
        };
        let member = by(stage, &stage.actor(Role::Member), task_link, &input);
        assert_eq!(code(member), "FORBIDDEN");
        link(stage, task, LinkTrigger::Receipt, sku).unwrap();
        let gone = TaskUnlink {
            target: of(task),
            completes_on: LinkTrigger::Receipt,
            subject: sku.into(),
        };
        by(stage, &stage.actor(Role::Manager), task_unlink, &gone).unwrap();
        assert_eq!(links(stage, task), []);
        start(stage, task).unwrap();
        super::complete(stage, task).unwrap();
        assert_eq!(
            code(link(stage, task, LinkTrigger::Receipt, sku)),
            "TASK_NOT_IN_STATE"
        );
    });
}
