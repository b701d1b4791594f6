//! What customers send back.

use domain::inventory::{SerialState, StockMovementKind as Kind};
use domain::kernel::Role;
use domain::kernel::fault::Result;
use domain::kernel::id::{SalesOrderId, SalesReturnId};
use domain::orders::OrderStatus::{Paid, Refunded, Shipped};
use domain::orders::PickLine;
use domain::orders::returns::{
    DisposeLine, ReceiveLine, ReturnDisposition, ReturnLine, ReturnStatus, ReturnTarget,
    SalesReturnDecide, SalesReturnDispose, SalesReturnReceive, SalesReturnRefund,
    SalesReturnRequest, read, sales_return_approve, sales_return_dispose, sales_return_receive,
    sales_return_refund, sales_return_reject, sales_return_request,
};

use super::fulfilment::{allocate, by, create, pack, pay, pick, ship};
use super::{report, row, take};
use crate::inventory::house::{House, audit};
use crate::stage::{Stage, code, each};

fn target(id: SalesReturnId) -> ReturnTarget {
    ReturnTarget { id, version: None }
}

fn request(stage: &Stage, order: SalesOrderId, quantity: i64) -> Result<SalesReturnId> {
    let input = SalesReturnRequest {
        id: None,
        order,
        lines: vec![ReturnLine {
            number: 1,
            quantity,
        }],
        reason: "色差".to_owned(),
    };
    by(stage, Role::Manager, move |tx, a| {
        sales_return_request(tx, a, &input)
    })
}

fn decide(stage: &Stage, id: SalesReturnId, yes: bool) -> Result<SalesReturnId> {
    let input = SalesReturnDecide {
        target: target(id),
        reason: None,
    };
    by(stage, Role::Manager, move |tx, a| {
        if yes {
            sales_return_approve(tx, a, &input)
        } else {
            sales_return_reject(tx, a, &input)
        }
    })
}

fn receive(stage: &Stage, id: SalesReturnId, line: ReceiveLine) -> Result<SalesReturnId> {
    let input = SalesReturnReceive {
        target: target(id),
        document: Some("R-1".to_owned()),
        lines: vec![line],
    };
    by(stage, Role::Warehouse, move |tx, a| {
        sales_return_receive(tx, a, &input)
    })
}

fn dispose(stage: &Stage, id: SalesReturnId, line: DisposeLine) -> Result<SalesReturnId> {
    let input = SalesReturnDispose {
        target: target(id),
        lines: vec![line],
    };
    by(stage, Role::Warehouse, move |tx, a| {
        sales_return_dispose(tx, a, &input)
    })
}

fn refund(stage: &Stage, id: SalesReturnId, amount: &str) -> Result<SalesReturnId> {
    let input = SalesReturnRefund {
        target: target(id),
        amount: amount.parse().unwrap(),
    };
    by(stage, Role::Manager, move |tx, a| {
        sales_return_refund(tx, a, &input)
    })
}

fn status(stage: &Stage, id: SalesReturnId) -> ReturnStatus {
    let actor = stage.actor(Role::Manager);
    let found = stage.read(|conn| read::for_view(conn, &actor, id));
    found.unwrap().status
}

fn line(house: &House<'_>, quantity: i64, serials: &[&str]) -> ReceiveLine {
    ReceiveLine {
        number: 1,
        quantity,
        to: house.quarantine,
        lot: None,
        serials: serials.iter().map(|one| (*one).to_owned()).collect(),
    }
}

/// An order of so many pieces that has left the house.
fn sold(house: &House<'_>, pieces: i64, serials: &[&str]) -> SalesOrderId {
    let stage = house.stage;
    let id = create(stage, &[pieces]);
    pay(stage, id, None).unwrap();
    allocate(stage, id).unwrap();
    let picked = PickLine {
        number: 1,
        quantity: pieces,
        serials: serials.iter().map(|one| (*one).to_owned()).collect(),
        ..PickLine::default()
    };
    pick(stage, id, picked).unwrap();
    pack(stage, id).unwrap();
    ship(stage, id).unwrap();
    id
}

fn dispose_line(house: &House<'_>, quantity: i64, disposition: ReturnDisposition) -> DisposeLine {
    let is_sold_again = disposition == ReturnDisposition::Restock;
    DisposeLine {
        number: 1,
        quantity,
        disposition,
        to: is_sold_again.then_some(house.shelf),
        serials: Vec::new(),
    }
}

#[test]
fn no_more_comes_back_than_left_and_no_more_money_than_was_paid() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        let open = create(stage, &[1]);
        assert_eq!(code(request(stage, open, 1)), "ORDER_NOT_SHIPPED");
        let order = sold(&house, 4, &[]);
        assert_eq!(code(request(stage, order, 5)), "RETURNED_TOO_MANY");
        let first = request(stage, order, 3).unwrap();
        assert_eq!(code(request(stage, order, 2)), "RETURNED_TOO_MANY");
        assert_eq!(
            code(receive(stage, first, line(&house, 3, &[]))),
            "SALES_RETURN_NOT_IN_STATE"
        );
        decide(stage, first, true).unwrap();
        let shelf = ReceiveLine {
            to: house.shelf,
            ..line(&house, 1, &[])
        };
        assert_eq!(code(receive(stage, first, shelf)), "RETURN_PLACE");
        receive(stage, first, line(&house, 2, &[])).unwrap();
        assert_eq!(
            code(receive(stage, first, line(&house, 2, &[]))),
            "RETURNED_TOO_MANY"
        );
        receive(stage, first, line(&house, 1, &[])).unwrap();
        let restock = dispose_line(&house, 1, ReturnDisposition::Restock);
        dispose(stage, first, restock).unwrap();
        let scrap = dispose_line(&house, 3, ReturnDisposition::Scrap);
        assert_eq!(code(dispose(stage, first, scrap)), "RETURN_NOT_WAITING");
        let supplier = dispose_line(&house, 1, ReturnDisposition::ToSupplier);
        dispose(stage, first, supplier).unwrap();
        assert_eq!(status(stage, first), ReturnStatus::Received);
        let scrap = dispose_line(&house, 1, ReturnDisposition::Scrap);
        dispose(stage, first, scrap).unwrap();
        assert_eq!(status(stage, first), ReturnStatus::Completed);
        audit(stage);
        assert_eq!(code(refund(stage, first, "40.01")), "REFUNDED_TOO_MUCH");
        refund(stage, first, "30.00").unwrap();
        assert_eq!(
            code(refund(stage, first, "1.00")),
            "SALES_RETURN_NOT_IN_STATE"
        );
        let sale = row(stage, order);
        assert_eq!((sale.status, sale.refunded_minor), (Shipped, 3_000));
        // The rest: then the order is refunded.
        let second = request(stage, order, 1).unwrap();
        decide(stage, second, true).unwrap();
        receive(stage, second, line(&house, 1, &[])).unwrap();
        refund(stage, second, "10.00").unwrap();
        let sale = row(stage, order);
        assert_eq!((sale.status, sale.counted_on), (Refunded, None));
        // What waits can still be disposed of.
        let restock = dispose_line(&house, 1, ReturnDisposition::Restock);
        dispose(stage, second, restock).unwrap();
        assert_eq!(status(stage, second), ReturnStatus::Refunded);
        audit(stage);
    });
}

#[test]
fn a_piece_comes_back_by_its_number_with_the_order_that_it_left_with() {
    each(|stage| {
        let house = House::new(stage);
        let mut goods = house.line(None, Some(house.shelf), 3);
        goods.serials = ["S1", "S2", "S3"].map(ToOwned::to_owned).to_vec();
        house.book(Kind::Receipt, vec![goods]).unwrap();
        let order = sold(&house, 2, &["S1", "S2"]);
        sold(&house, 1, &["S3"]);
        let id = request(stage, order, 2).unwrap();
        decide(stage, id, true).unwrap();
        let of_other = line(&house, 1, &["S3"]);
        assert_eq!(code(receive(stage, id, of_other)), "SERIAL_NOT_OF_ORDER");
        assert_eq!(
            code(receive(stage, id, line(&house, 1, &[]))),
            "SERIALS_REQUIRED"
        );
        receive(stage, id, line(&house, 1, &["S2"])).unwrap();
        let again = receive(stage, id, line(&house, 1, &["S2"]));
        assert_eq!(code(again), "SERIAL_STATE");
        let scrap = DisposeLine {
            serials: vec!["S2".to_owned()],
            ..dispose_line(&house, 1, ReturnDisposition::Scrap)
        };
        dispose(stage, id, scrap).unwrap();
        let piece =
            stage.read(|conn| domain::inventory::read::find_serial(conn, &house.clerk, "S2", None));
        assert_eq!(piece.unwrap().unwrap().state, SerialState::WrittenOff);
        audit(stage);
    });
}

#[test]
fn a_rejected_return_frees_its_pieces_and_shipped_elsewhere_counts_as_shipped() {
    each(|stage| {
        let house = House::new(stage);
        let id = take(stage, &report("A-1", 1, Shipped)).order.unwrap();
        let first = request(stage, id, 2).unwrap();
        assert_eq!(code(decide(stage, first, false)), "REQUIRED");
        let input = SalesReturnDecide {
            target: target(first),
            reason: Some("超过期限".to_owned()),
        };
        by(stage, Role::Manager, move |tx, a| {
            sales_return_reject(tx, a, &input)
        })
        .unwrap();
        let second = request(stage, id, 2).unwrap();
        decide(stage, second, true).unwrap();
        receive(stage, second, line(&house, 2, &[])).unwrap();
        audit(stage);
        // Goods that are still here cannot come back.
        house.receive(5);
        let here = take(stage, &report("A-2", 1, Paid)).order.unwrap();
        allocate(stage, here).unwrap();
        take(stage, &report("A-2", 2, Shipped));
        assert_eq!(code(request(stage, here, 1)), "ORDER_NOT_SHIPPED");
    });
}

#[test]
fn returns_are_decided_by_managers_and_taken_in_by_the_warehouse() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(5);
        let order = sold(&house, 1, &[]);
        let id = request(stage, order, 1).unwrap();
        for (role, decides, receives) in [
            (Role::Inspector, "FORBIDDEN", "FORBIDDEN"),
            (Role::Warehouse, "FORBIDDEN", "SALES_RETURN_NOT_IN_STATE"),
            (Role::Supplier, "NOT_FOUND", "NOT_FOUND"),
        ] {
            let input = SalesReturnDecide {
                target: target(id),
                reason: None,
            };
            let decided = by(stage, role, move |tx, a| {
                sales_return_approve(tx, a, &input)
            });
            assert_eq!(code(decided), decides, "{role:?}");
            let input = SalesReturnReceive {
                target: target(id),
                document: None,
                lines: vec![line(&house, 1, &[])],
            };
            let received = by(stage, role, move |tx, a| {
                sales_return_receive(tx, a, &input)
            });
            assert_eq!(code(received), receives, "{role:?}");
        }
    });
}
