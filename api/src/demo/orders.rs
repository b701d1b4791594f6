//! What the company sells from its own shelves: an order in each state, one that comes back, and a
//! ticket about it.

use domain::after_sales::{ServiceTicketOpen, TicketKind, service_ticket_open};
use domain::kernel::Role;
use domain::kernel::fault::Result;
use domain::kernel::id::{ChannelId, LocationId, SalesOrderId};
use domain::orders::returns::{
    ReceiveLine, ReturnLine, ReturnTarget, SalesReturnDecide, SalesReturnReceive,
    SalesReturnRefund, SalesReturnRequest, sales_return_approve, sales_return_receive,
    sales_return_refund, sales_return_request,
};
use domain::orders::{
    OrderLine, PickLine, SalesOrderAllocate, SalesOrderCreate, SalesOrderPay, SalesOrderPick,
    SalesOrderReasoned, SalesOrderShip, Target, sales_order_allocate, sales_order_cancel,
    sales_order_complete, sales_order_create, sales_order_deliver, sales_order_hold,
    sales_order_pack, sales_order_pay, sales_order_pick, sales_order_ship,
};

use super::story::Story;

/// What is sold: it lies in the main warehouse and has serial numbers.
const SKU: &str = "MY-LMP-YH-BR";
/// Where it lies.
const SHELF: &str = "H1-C-01";
/// Where what comes back waits.
const BACK: &str = "HR-D-01";

const fn target(id: SalesOrderId) -> Target {
    Target { id, version: None }
}

impl Story<'_> {
    /// Orders in all states, a return, a ticket.
    ///
    /// # Errors
    /// What a use case refuses.
    pub(super) fn orders(&mut self, channel: ChannelId) -> Result<()> {
        // How far each goes, and the first of the two pieces that it gets.
        for (far, piece) in (0..=7).zip((3..).step_by(2)) {
            self.sell(channel, far, piece)?;
        }
        let held = self.sell(channel, 2, 0)?;
        let reasoned = |id, reason: &str| SalesOrderReasoned {
            target: target(id),
            reason: reason.to_owned(),
        };
        let hold = reasoned(held, "客户要求改地址");
        self.act(Role::Manager, |tx, a| sales_order_hold(tx, a, &hold))?;
        let cancelled = self.sell(channel, 1, 0)?;
        let cancel = reasoned(cancelled, "客户拍错");
        self.act(Role::Manager, |tx, a| sales_order_cancel(tx, a, &cancel))?;
        let back = self.sell(channel, 6, 19)?;
        self.comes_back(back, &["YH26-0019", "YH26-0020"])?;
        self.complains(back)
    }

    /// An order of two pieces, brought so far; 0 for a piece: it gets none.
    fn sell(&mut self, channel: ChannelId, far: usize, piece: i64) -> Result<SalesOrderId> {
        let create = SalesOrderCreate {
            id: None,
            external_id: None,
            currency: "CNY".to_owned(),
            customer: None,
            channel: Some(channel),
            project: None,
            lines: vec![OrderLine {
                code: SKU.to_owned(),
                name: Some("云禾落地灯".to_owned()),
                quantity: 2,
                price_minor: 39_900,
                discount_minor: 0,
            }],
            shipping_minor: 0,
            ordered_at: None,
            note: None,
        };
        let id = self.act(Role::Manager, |tx, a| sales_order_create(tx, a, &create))?;
        if far >= 1 {
            let pay = SalesOrderPay {
                target: target(id),
                amount: None,
                method: Some("WECHAT".to_owned()),
                reference: None,
                paid_at: None,
            };
            self.act(Role::Manager, |tx, a| sales_order_pay(tx, a, &pay))?;
        }
        if far >= 2 {
            let allocate = SalesOrderAllocate {
                target: target(id),
                warehouse: None,
            };
            self.act(Role::Warehouse, |tx, a| {
                sales_order_allocate(tx, a, &allocate)
            })?;
        }
        if far >= 3 {
            // The one that is still being picked has one piece.
            let pieces = if far == 3 { 1 } else { 2 };
            self.pick(id, piece, pieces)?;
        }
        if far >= 4 {
            self.act(Role::Warehouse, |tx, a| {
                sales_order_pack(tx, a, &target(id))
            })?;
        }
        if far >= 5 {
            let ship = SalesOrderShip {
                target: target(id),
                document_number: format!("CK-YH-{piece:04}"),
                carrier: Some("顺丰速运".to_owned()),
                tracking_number: Some(format!("SF14{piece:010}")),
            };
            self.act(Role::Warehouse, |tx, a| sales_order_ship(tx, a, &ship))?;
        }
        if far >= 6 {
            self.act(Role::Warehouse, |tx, a| {
                sales_order_deliver(tx, a, &target(id))
            })?;
        }
        if far >= 7 {
            self.act(Role::Manager, |tx, a| {
                sales_order_complete(tx, a, &target(id))
            })?;
        }
        Ok(id)
    }

    fn pick(&mut self, id: SalesOrderId, piece: i64, pieces: i64) -> Result<()> {
        let pick = SalesOrderPick {
            target: target(id),
            lines: vec![PickLine {
                number: 1,
                quantity: pieces,
                code: Some(SKU.to_owned()),
                from: Some(self.id(SHELF)?),
                lot: None,
                serials: (piece..piece + pieces)
                    .map(|number| format!("YH26-{number:04}"))
                    .collect(),
            }],
        };
        self.act(Role::Warehouse, |tx, a| sales_order_pick(tx, a, &pick))?;
        Ok(())
    }

    /// All of an order comes back, and the money goes back.
    fn comes_back(&mut self, order: SalesOrderId, serials: &[&str]) -> Result<()> {
        let request = SalesReturnRequest {
            id: None,
            order,
            lines: vec![ReturnLine {
                number: 1,
                quantity: 2,
            }],
            reason: "灯罩有裂纹".to_owned(),
        };
        let id = self.act(Role::Manager, |tx, a| sales_return_request(tx, a, &request))?;
        let target = ReturnTarget { id, version: None };
        let approve = SalesReturnDecide {
            target,
            reason: None,
        };
        self.act(Role::Manager, |tx, a| sales_return_approve(tx, a, &approve))?;
        let to: LocationId = self.id(BACK)?;
        let receive = SalesReturnReceive {
            target,
            document: Some("TH-YH-0001".to_owned()),
            lines: vec![ReceiveLine {
                number: 1,
                quantity: 2,
                to,
                lot: None,
                serials: serials.iter().map(|one| (*one).to_owned()).collect(),
            }],
        };
        self.act(Role::Warehouse, |tx, a| {
            sales_return_receive(tx, a, &receive)
        })?;
        let refund = SalesReturnRefund {
            target,
            amount: rust_decimal::Decimal::from(798),
        };
        self.act(Role::Manager, |tx, a| sales_return_refund(tx, a, &refund))?;
        Ok(())
    }

    fn complains(&mut self, order: SalesOrderId) -> Result<()> {
        let open = ServiceTicketOpen {
            id: None,
            subject: "灯罩有裂纹，请查同批次".to_owned(),
            body: Some("客户收到两盏落地灯，灯罩均有裂纹，已寄回。".to_owned()),
            kind: TicketKind::Complaint,
            customer: None,
            order: Some(order),
            serial: None,
            lot: None,
            owner: Some(self.user(Role::Member)?),
            due_at: Some(self.now().plus_seconds(2 * 24 * 3_600)),
            inspections: Vec::new(),
            files: Vec::new(),
        };
        self.act(Role::Manager, |tx, a| service_ticket_open(tx, a, &open))?;
        Ok(())
    }
}
