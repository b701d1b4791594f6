//! From the order to what arrives and what it costs.

use domain::costs::{CostFilter, CostKind, CostOrigin};
use domain::inventory::{LotStatus, read as stock};
use domain::kernel::Role;
use domain::kernel::id::Node;
use domain::procurement::{
    PurchaseOrderClose, PurchaseOrderStatus, RequisitionStatus, purchase_order_close,
    purchase_order_receive, read,
};

use super::{approved, arrival, found, of_order, order, order_of, receive, requisition};
use crate::costs::all;
use crate::inventory::house::{House, audit};
use crate::inventory::sku;
use crate::projects::by;
use crate::quality::lot_status;
use crate::stage::{code, each};

/// E2, E6: the requisition follows what arrives, each delivery is a lot, and its price is booked once.
#[test]
fn what_arrives_is_a_lot_costs_its_price_and_moves_the_requisition() {
    each(|stage| {
        let sku = sku(stage);
        let wanted = approved(stage, sku, 100);
        let more = order(stage, &order_of(stage, wanted, sku, 101));
        assert_eq!(code(more), "ABOVE_APPROVED_QUANTITY");
        let id = order(stage, &order_of(stage, wanted, sku, 100)).unwrap();
        let none = order(stage, &order_of(stage, wanted, sku, 1));
        assert_eq!(code(none), "ABOVE_APPROVED_QUANTITY");
        let status = |of| requisition(stage, Role::Member, of).0.status;
        assert_eq!(status(wanted), RequisitionStatus::Ordered);
        let mut first = arrival(id, 60);
        first.id = Some(stage.sources.id());
        receive(stage, &first).unwrap();
        receive(stage, &first).unwrap();
        assert_eq!(status(wanted), RequisitionStatus::PartiallyReceived);
        let (row, lines) = found(stage, Role::Manager, id);
        assert_eq!(row.status, PurchaseOrderStatus::PartiallyReceived);
        assert_eq!((lines[0].received, lines[0].outstanding), (60, 40));
        // 5 percent more than ordered may come, not one piece over that.
        assert_eq!(code(receive(stage, &arrival(id, 46))), "OVER_RECEIPT");
        receive(stage, &arrival(id, 45)).unwrap();
        assert_eq!(status(wanted), RequisitionStatus::Received);
        let costs = all(stage, &CostFilter::default());
        let mut amounts: Vec<_> = costs.iter().map(|row| row.amount_minor).collect();
        amounts.sort_unstable();
        assert_eq!(amounts, [45 * 1_100, 60 * 1_100]);
        assert!(costs.iter().all(|row| row.kind == CostKind::Material
            && row.origin == CostOrigin::Receipt
            && row.sku_id == Some(sku)));
        let manager = stage.actor(Role::Manager);
        let lots = stage
            .read(|conn| {
                let receipts = read::receipts(conn, &manager, &[id])?;
                let ids: Vec<_> = receipts.iter().map(|row| row.id).collect();
                read::receipt_lines(conn, &manager, &ids)
            })
            .unwrap();
        assert_eq!(lots.len(), 2);
        for line in lots {
            assert_eq!(lot_status(stage, line.lot_id), LotStatus::Received);
        }
        let close = PurchaseOrderClose {
            target: of_order(id),
            reason: None,
        };
        by(stage, &manager, purchase_order_close, &close).unwrap();
        assert_eq!(status(wanted), RequisitionStatus::Closed);
        let late = receive(stage, &arrival(id, 1));
        assert_eq!(code(late), "PURCHASE_ORDER_NOT_IN_STATE");
        let (_, lines) = found(stage, Role::Member, id);
        assert_eq!(lines[0].price_minor, 0, "no costs");
    });
}

#[test]
fn an_order_that_comes_short_is_closed_with_a_reason() {
    each(|stage| {
        let sku = sku(stage);
        let wanted = approved(stage, sku, 10);
        let id = order(stage, &order_of(stage, wanted, sku, 6)).unwrap();
        let second = order(stage, &order_of(stage, wanted, sku, 4)).unwrap();
        receive(stage, &arrival(id, 5)).unwrap();
        let manager = stage.actor(Role::Manager);
        let mut close = PurchaseOrderClose {
            target: of_order(id),
            reason: None,
        };
        let refused = by(stage, &manager, purchase_order_close, &close);
        assert_eq!(code(refused), "REQUIRED");
        close.reason = Some("供应商停产".to_owned());
        by(stage, &manager, purchase_order_close, &close).unwrap();
        let (row, lines) = found(stage, Role::Manager, id);
        assert_eq!(
            (row.status, lines[0].outstanding),
            (PurchaseOrderStatus::Closed, 0)
        );
        let status = requisition(stage, Role::Member, wanted).0.status;
        assert_eq!(status, RequisitionStatus::PartiallyReceived);
        close.target = of_order(second);
        by(stage, &manager, purchase_order_close, &close).unwrap();
        assert_eq!(
            found(stage, Role::Manager, second).0.status,
            PurchaseOrderStatus::Cancelled
        );
        let status = requisition(stage, Role::Member, wanted).0.status;
        assert_eq!(status, RequisitionStatus::Closed);
    });
}

#[test]
fn of_many_receipts_at_once_no_more_is_taken_than_allowed() {
    each(|stage| {
        let sku = sku(stage);
        let wanted = approved(stage, sku, 100);
        let id = order(stage, &order_of(stage, wanted, sku, 100)).unwrap();
        let fine = std::thread::scope(|scope| {
            let one = |_| scope.spawn(|| code(receive(stage, &arrival(id, 20))));
            let running: Vec<_> = (0..8).map(one).collect();
            let codes = running.into_iter().map(|thread| thread.join().unwrap());
            codes.filter(|code| *code == "OK").count()
        });
        assert_eq!(fine, 5);
        let (_, lines) = found(stage, Role::Manager, id);
        assert_eq!((lines[0].received, lines[0].outstanding), (100, 0));
        let costs = all(stage, &CostFilter::default());
        let sum: i64 = costs.iter().map(|row| row.amount_minor).sum();
        assert_eq!(sum, 100 * 1_100);
        let member = by(
            stage,
            &stage.actor(Role::Member),
            purchase_order_receive,
            &arrival(id, 1),
        );
        assert_eq!(code(member), "FORBIDDEN");
    });
}

/// E5: what arrives is put into stock in the same step, and a piece leads back to its order.
#[test]
fn what_arrives_is_put_into_stock_with_its_serial_numbers() {
    each(|stage| {
        let house = House::new(stage);
        let sku = house.sku;
        let wanted = approved(stage, sku, 10);
        let id = order(stage, &order_of(stage, wanted, sku, 10)).unwrap();
        let clerk = stage.actor(Role::Warehouse);
        let stock = || {
            let ask = |conn: &mut db::Conn| stock::stock_of(conn, &clerk, &[sku]);
            let stock = stage.read(ask).unwrap()[&sku];
            (stock.on_hand, stock.incoming)
        };
        assert_eq!(stock(), (0, 10), "what is ordered is to come");
        let put = |quantity, location, serials: &[&str]| {
            let mut input = arrival(id, quantity);
            input.lines[0].location = location;
            input.lines[0].serials = serials.iter().map(|s| (*s).to_owned()).collect();
            stage.sources.advance_seconds(1);
            receive(stage, &input)
        };
        let path = |refused: domain::kernel::Error| refused.reported()[0].path().to_vec();
        let nowhere = put(1, None, &["SN-1"]).unwrap_err();
        assert_eq!(
            (nowhere.code(), path(nowhere)),
            ("REQUIRED", at("locationId"))
        );
        let few = put(2, Some(house.shelf), &["SN-1"]).unwrap_err();
        assert_eq!(
            (few.code(), path(few)),
            ("SERIALS_INCOMPLETE", at("serials"))
        );
        assert_eq!(stock(), (0, 10), "all or nothing");
        put(3, Some(house.shelf), &["SN-1", "SN-2", "SN-3"]).unwrap();
        assert_eq!(stock(), (3, 7));
        put(2, None, &[]).unwrap();
        assert_eq!(stock(), (3, 5), "without a place only the order moves");
        let twice = put(1, Some(house.shelf), &["SN-2"]);
        assert_eq!(code(twice), "SERIAL_STATE");
        let piece = stage
            .read(|conn| stock::find_serial(conn, &clerk, "SN-2", None))
            .unwrap()
            .unwrap();
        let orders = stage
            .read(|conn| read::orders_of_lots(conn, &clerk, &[piece.lot_id.unwrap()]))
            .unwrap();
        assert_eq!(orders[0].1.id, id);
        let steps = stage
            .read(|conn| stock::serial_steps(conn, &clerk, &[piece.id]))
            .unwrap();
        let subject = steps[0].movement.subject().unwrap();
        let receipts = stage
            .read(|conn| read::receipts(conn, &clerk, &[id]))
            .unwrap();
        assert_eq!(subject, Node::from(receipts[0].id));
        audit(stage);
    });
}

fn at(field: &str) -> Vec<String> {
    ["lines", "0", field].map(ToOwned::to_owned).to_vec()
}
