//! Service: tickets and the trace.

use domain::after_sales::TicketStatus::{
    Cancelled, Closed, InProgress, Open, Reopened, Resolved, Waiting,
};
use domain::after_sales::trace::trace;
use domain::after_sales::{
    ServiceTicketAdvance, ServiceTicketOpen, ServiceTicketUpdate, Target, TicketKind, TicketStatus,
    read, service_ticket_advance, service_ticket_open, service_ticket_update,
};
use domain::inventory::StockMovementKind as Kind;
use domain::kernel::fault::Result;
use domain::kernel::id::{SalesOrderId, ServiceTicketId};
use domain::kernel::{PageArgs, Role};
use domain::notify::todo;
use domain::orders::PickLine;

use crate::inventory::house::House;
use crate::orders::fulfilment::{allocate, by, create, pack, pay, pick, ship};
use crate::stage::{Stage, code, each};

fn new_ticket(order: Option<SalesOrderId>) -> ServiceTicketOpen {
    ServiceTicketOpen {
        id: None,
        subject: "裂纹".to_owned(),
        body: None,
        kind: TicketKind::Complaint,
        customer: None,
        order,
        serial: None,
        lot: None,
        owner: None,
        due_at: None,
        inspections: Vec::new(),
        files: Vec::new(),
    }
}

fn open(stage: &Stage, role: Role, input: ServiceTicketOpen) -> Result<ServiceTicketId> {
    by(stage, role, move |tx, a| service_ticket_open(tx, a, &input))
}

fn advance(stage: &Stage, id: ServiceTicketId, to: TicketStatus) -> Result<ServiceTicketId> {
    let input = ServiceTicketAdvance {
        target: Target { id, version: None },
        to,
        reason: to.needs_reason().then(|| "客户已确认".to_owned()),
    };
    by(stage, Role::Member, move |tx, a| {
        service_ticket_advance(tx, a, &input)
    })
}

fn update(id: ServiceTicketId) -> ServiceTicketUpdate {
    ServiceTicketUpdate {
        target: Target { id, version: None },
        subject: None,
        body: None,
        order: None,
        serial: None,
        lot: None,
        owner: None,
        due_at: None,
        inspections: None,
        files: Vec::new(),
    }
}

/// An order of so many pieces with numbers that has left.
fn sold(house: &House<'_>, prefix: &str, pieces: i64) -> (SalesOrderId, Vec<String>) {
    let stage = house.stage;
    let serials: Vec<String> = (0..pieces).map(|n| format!("{prefix}-{n:03}")).collect();
    let mut goods = house.line(None, Some(house.shelf), pieces);
    goods.serials.clone_from(&serials);
    house.book(Kind::Receipt, vec![goods]).unwrap();
    let id = create(stage, &[pieces]);
    pay(stage, id, None).unwrap();
    allocate(stage, id).unwrap();
    let picked = PickLine {
        number: 1,
        quantity: pieces,
        serials: serials.clone(),
        ..PickLine::default()
    };
    pick(stage, id, picked).unwrap();
    pack(stage, id).unwrap();
    ship(stage, id).unwrap();
    (id, serials)
}

#[test]
fn a_ticket_moves_along_its_table_only() {
    each(|stage| {
        let id = open(stage, Role::Member, new_ticket(None)).unwrap();
        for (to, expected) in [
            (Closed, "SERVICE_TICKET_STEP"),
            (InProgress, "OK"),
            (Waiting, "OK"),
            (Reopened, "SERVICE_TICKET_STEP"),
            (Resolved, "OK"),
            (Closed, "OK"),
            (Reopened, "OK"),
            (InProgress, "OK"),
            (Cancelled, "OK"),
            (Open, "SERVICE_TICKET_STEP"),
        ] {
            assert_eq!(code(advance(stage, id, to)), expected, "{to:?}");
        }
        let member = stage.actor(Role::Member);
        let row = stage
            .read(|conn| domain::after_sales::access::for_view(conn, &member, id))
            .unwrap();
        // Who began owns it; it has ended.
        assert_eq!(row.owner_id, Some(member.user));
        assert!(row.closed_at.is_some());
        let change = ServiceTicketUpdate {
            subject: Some("X".to_owned()),
            ..update(id)
        };
        let changed = by(stage, Role::Member, move |tx, a| {
            service_ticket_update(tx, a, &change)
        });
        assert_eq!(code(changed), "SERVICE_TICKET_ENDED");
        let silent = ServiceTicketAdvance {
            target: Target {
                id: open(stage, Role::Member, new_ticket(None)).unwrap(),
                version: Some(1),
            },
            to: Cancelled,
            reason: None,
        };
        let silent = by(stage, Role::Member, move |tx, a| {
            service_ticket_advance(tx, a, &silent)
        });
        assert_eq!(code(silent), "REQUIRED");
    });
}

#[test]
fn a_ticket_waits_for_its_owner_and_is_reminded_of() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let due = stage.sources.now().plus_seconds(3_600 * 2);
        let input = ServiceTicketOpen {
            owner: Some(member.user),
            due_at: Some(due),
            ..new_ticket(None)
        };
        let id = open(stage, Role::Manager, input).unwrap();
        let waits = stage
            .read(|conn| todo::page(conn, &member, 50, None))
            .unwrap();
        assert_eq!(waits.rows.len(), 1);
        let count = stage.read(|conn| todo::count(conn, &member)).unwrap();
        assert_eq!(count, 1);
        let developer = ServiceTicketOpen {
            owner: Some(stage.actor(Role::Developer).user),
            ..new_ticket(None)
        };
        assert_eq!(
            code(open(stage, Role::Manager, developer)),
            "CANNOT_OWN_TICKET"
        );
        crate::notify::pump(stage);
        stage.sources.advance_seconds(3_600 * 3);
        stage.fire_timers();
        assert_eq!(stage.event_kinds("due_date."), ["due_date.passed"]);
        advance(stage, id, InProgress).unwrap();
        advance(stage, id, Resolved).unwrap();
        let count = stage.read(|conn| todo::count(conn, &member)).unwrap();
        assert_eq!(count, 0);
    });
}

#[test]
fn tickets_are_for_members() {
    each(|stage| {
        let id = open(stage, Role::Inspector, new_ticket(None)).unwrap();
        for role in [Role::Supplier, Role::Collaborator] {
            assert_eq!(code(open(stage, role, new_ticket(None))), "FORBIDDEN");
            let guest = stage.actor(role);
            let seen = stage.read(|conn| domain::after_sales::access::for_view(conn, &guest, id));
            assert_eq!(code(seen), "NOT_FOUND");
        }
        assert_eq!(
            code(open(stage, Role::Developer, new_ticket(None))),
            "FORBIDDEN"
        );
        let neighbour = stage.neighbour();
        let other = neighbour.actor(Role::Manager);
        let args = PageArgs::relay(None, None, None, None).unwrap();
        let seen = stage
            .read(|conn| read::page(conn, &other, &read::ServiceTicketFilter::default(), &args))
            .unwrap();
        assert_eq!(seen.rows, []);
    });
}

#[test]
fn a_trace_costs_as_many_statements_however_much_it_finds_e7() {
    each(|stage| {
        let house = House::new(stage);
        let (small, _) = sold(&house, "A", 1);
        let (large, serials) = sold(&house, "B", 40);
        for _ in 0..5 {
            open(stage, Role::Manager, new_ticket(Some(large))).unwrap();
        }
        let manager = stage.actor(Role::Manager);
        let number = |id| crate::orders::row(stage, id).external_id;
        let cost = |code: &str| {
            stage
                .read(|conn| {
                    let before = db::statement_count_of_thread();
                    let found = trace(conn, &manager, code)?;
                    Ok((db::statement_count_of_thread() - before, found))
                })
                .unwrap()
        };
        let (few, one) = cost(&number(small));
        let (many, all) = cost(&number(large));
        assert_eq!((one.serials.len(), all.serials.len()), (1, 40));
        assert_eq!((one.tickets.len(), all.tickets.len()), (0, 5));
        assert_eq!(all.shipments.len(), 1);
        assert!(few == many && many <= 24, "{few} and {many} statements");
        // From a piece: its order, and no other piece of it.
        let (_, piece) = cost(&serials[7]);
        assert_eq!(piece.orders.len(), 1);
        assert_eq!(piece.serials.len(), 1);
        assert_eq!(piece.movements.len(), 2);
        let (_, paper) = cost("OUT-1");
        assert_eq!(paper.orders.len(), 2);
        // Each object by its own rule; guests see nothing.
        let guest = stage.actor(Role::Supplier);
        let refused = stage.read(|conn| trace(conn, &guest, "OUT-1"));
        assert_eq!(code(refused), "FORBIDDEN");
        let neighbour = stage.neighbour().actor(Role::Manager);
        let other = stage.read(|conn| trace(conn, &neighbour, "OUT-1")).unwrap();
        assert!(other.orders.is_empty() && other.shipments.is_empty());
    });
}
