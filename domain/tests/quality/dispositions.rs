//! What happens to rejected lots.

use domain::inventory::{
    LocationKind, LotStatus, StockBook, StockLine, StockMovementKind, read as stock,
    stock_movement_record,
};
use domain::kernel::id::{InspectionId, LotDispositionId, LotId};
use domain::kernel::{Result, Role};
use domain::quality::{
    self, ConcessionDecide, Disposition, DispositionStatus, InspectionKind, InspectionSchedule,
    LotDispose, LotPart, concession_decide, lot_dispose,
};

use super::{
    act, announced, close, faults, for_lot, ground, inspect, lot_status, reviewed, row, schedule,
};
use crate::inventory::house::{audit, location, warehouse};
use crate::stage::{Stage, code, each};

fn part(disposition: Disposition, quantity: impl Into<Option<i64>>) -> LotPart {
    LotPart {
        serials: Vec::new(),
        disposition,
        quantity: quantity.into(),
        note: None,
        effect: None,
        expires_at: None,
    }
}

fn concession(stage: &Stage, quantity: i64) -> LotPart {
    LotPart {
        effect: Some("colour differs slightly".to_owned()),
        expires_at: Some(stage.sources.now().plus_seconds(3600)),
        ..part(Disposition::Concession, quantity)
    }
}

fn dispose(
    stage: &Stage,
    role: Role,
    inspection: InspectionId,
    parts: Vec<LotPart>,
) -> Result<InspectionId> {
    let input = LotDispose {
        inspection,
        parts,
        version: None,
    };
    act(stage, &stage.actor(role), &input, lot_dispose)
}

fn decide(
    stage: &Stage,
    role: Role,
    disposition: LotDispositionId,
    granted: bool,
) -> Result<InspectionId> {
    let input = ConcessionDecide {
        disposition,
        granted,
        note: Some("agreed with the customer".to_owned()),
    };
    act(stage, &stage.actor(role), &input, concession_decide)
}

/// A lot of 1,200 that an inspection has rejected.
fn rejected(stage: &Stage) -> (InspectionId, LotId) {
    let ground = ground(stage);
    let id = schedule(stage, &for_lot(ground.plan, ground.lot));
    inspect(stage, id, 6);
    (id, ground.lot)
}

fn parts_of(stage: &Stage, id: InspectionId) -> Vec<quality::LotDispositionRow> {
    stage
        .read(|conn| quality::read::dispositions(conn, stage.org, &[id]))
        .unwrap()
}

#[test]
fn the_parts_of_a_lot_add_up() {
    each(|stage| {
        use Disposition::{Accept, Return, Scrap, Sort};
        let (id, lot) = rejected(stage);
        for (parts, want) in [
            (vec![], ("REQUIRED", "dispositions")),
            (
                vec![part(Sort, 1199)],
                ("QUANTITIES_DO_NOT_ADD_UP", "dispositions"),
            ),
            (
                vec![part(Sort, 1000), part(Scrap, 201)],
                ("QUANTITIES_DO_NOT_ADD_UP", "dispositions"),
            ),
            (
                vec![part(Sort, 1000), part(Scrap, None)],
                ("REQUIRED", "dispositions.1.quantity"),
            ),
            (
                vec![part(Sort, 1200), part(Scrap, 0)],
                ("OUT_OF_RANGE", "dispositions.1.quantity"),
            ),
            (
                vec![part(Accept, 1200)],
                ("REJECTED_LOT_NOT_ACCEPTED", "dispositions.0.disposition"),
            ),
        ] {
            let refused = faults(dispose(stage, Role::Manager, id, parts));
            assert_eq!(refused, [(want.0.to_owned(), want.1.to_owned())]);
        }
        let all = vec![part(Sort, 1000), part(Return, 150), part(Scrap, 50)];
        for role in [Role::Inspector, Role::Warehouse, Role::Member] {
            assert_eq!(
                code(dispose(stage, role, id, all.clone())),
                "FORBIDDEN",
                "{role:?}"
            );
        }
        assert_eq!(lot_status(stage, lot), LotStatus::Rejected);
        dispose(stage, Role::Manager, id, all).unwrap();
        assert_eq!(lot_status(stage, lot), LotStatus::Sorting);
        assert_eq!(row(stage, id).disposition, Some(Sort));
        assert!(
            parts_of(stage, id)
                .iter()
                .all(|p| p.status == DispositionStatus::Decided)
        );
        let again = dispose(stage, Role::Manager, id, vec![part(Scrap, None)]);
        assert_eq!(code(again), "LOT_NOT_REJECTED");
        reviewed(stage, id);
        close(stage, &stage.actor(Role::Manager), id).unwrap();
        assert_eq!(stage.event_kinds("lot.disposed").len(), 1);
    });
}

#[test]
fn each_disposition_moves_the_lot() {
    each(|stage| {
        let ground = ground(stage);
        use Disposition::{Downgrade, Repair, Return, Rework, Scrap, Sort};
        for (number, (disposition, goes)) in [
            (Sort, LotStatus::Sorting),
            (Rework, LotStatus::Rework),
            (Repair, LotStatus::Rework),
            (Return, LotStatus::Returned),
            (Scrap, LotStatus::Scrapped),
            (Downgrade, LotStatus::ConcessionRequested),
        ]
        .into_iter()
        .enumerate()
        {
            let lot = super::received(stage, ground.sku, &format!("D-{number}"), 3);
            let mut input = for_lot(ground.plan, lot);
            // A kind of its own each, so that no history stops the sampling.
            input.kind = Some(InspectionKind::ALL[number]);
            let id = schedule(stage, &input);
            inspect(stage, id, 3);
            dispose(stage, Role::Manager, id, vec![part(disposition, None)]).unwrap();
            assert_eq!(lot_status(stage, lot), goes, "{disposition:?}");
            assert_eq!(parts_of(stage, id)[0].quantity, 3);
        }
    });
}

#[test]
fn a_reworked_lot_is_inspected_again_without_counting() {
    each(|stage| {
        let (id, lot) = rejected(stage);
        dispose(
            stage,
            Role::Manager,
            id,
            vec![part(Disposition::Rework, None)],
        )
        .unwrap();
        let again = schedule(stage, &for_lot(row(stage, id).plan_id, lot));
        assert!(row(stage, again).resubmitted);
        assert_eq!(lot_status(stage, lot), LotStatus::UnderInspection);
        inspect(stage, again, 0);
        for inspection in [id, again] {
            reviewed(stage, inspection);
            close(stage, &stage.actor(Role::Manager), inspection).unwrap();
        }
        assert_eq!(lot_status(stage, lot), LotStatus::Released);
        assert_eq!(stage.event_kinds("switching.lot_judged").len(), 1);
    });
}

#[test]
fn a_concession_needs_two_persons_a_quantity_an_end_and_an_effect() {
    each(|stage| {
        let (id, lot) = rejected(stage);
        let now = stage.sources.now();
        let bare = part(Disposition::Concession, 1200);
        let past = LotPart {
            expires_at: Some(now),
            ..concession(stage, 1200)
        };
        let far = LotPart {
            expires_at: Some(now.plus_seconds(731 * 86_400)),
            ..past.clone()
        };
        let silent = LotPart {
            effect: None,
            ..concession(stage, 1200)
        };
        for (part, want) in [
            (bare, ("REQUIRED", "dispositions.0.expiresAt")),
            (past, ("TIME_NOT_AHEAD", "dispositions.0.expiresAt")),
            (far, ("TIME_NOT_AHEAD", "dispositions.0.expiresAt")),
            (silent, ("REQUIRED", "dispositions.0.effect")),
        ] {
            let refused = faults(dispose(stage, Role::Manager, id, vec![part]));
            assert_eq!(refused, [(want.0.to_owned(), want.1.to_owned())]);
        }
        // An inspector may ask for a concession, and for nothing else.
        let mixed = vec![concession(stage, 1000), part(Disposition::Scrap, 200)];
        assert_eq!(
            code(dispose(stage, Role::Inspector, id, mixed)),
            "FORBIDDEN"
        );
        dispose(stage, Role::Inspector, id, vec![concession(stage, 1200)]).unwrap();
        assert_eq!(lot_status(stage, lot), LotStatus::ConcessionRequested);
        reviewed(stage, id);
        let manager = stage.actor(Role::Manager);
        assert_eq!(code(close(stage, &manager, id)), "DISPOSITION_REQUIRED");
        let part = parts_of(stage, id)[0].id;
        assert_eq!(
            code(decide(stage, Role::Inspector, part, true)),
            "FORBIDDEN"
        );
        decide(stage, Role::Manager, part, true).unwrap();
        assert_eq!(lot_status(stage, lot), LotStatus::ConcessionGranted);
        assert_eq!(
            code(decide(stage, Role::Admin, part, false)),
            "CONCESSION_NOT_REQUESTED"
        );
        close(stage, &manager, id).unwrap();
        assert_eq!(row(stage, id).disposition, Some(Disposition::Concession));
    });
}

#[test]
fn who_asks_does_not_grant_and_a_refusal_leads_elsewhere() {
    each(|stage| {
        let (id, lot) = rejected(stage);
        let parts = vec![concession(stage, 300), part(Disposition::Scrap, 900)];
        dispose(stage, Role::Manager, id, parts).unwrap();
        let asked = parts_of(stage, id)[0].id;
        let refused = faults(decide(stage, Role::Manager, asked, true));
        assert_eq!(
            refused,
            [(
                "APPROVER_IS_REQUESTER".to_owned(),
                "dispositionId".to_owned()
            )]
        );
        stage.sources.advance_seconds(3600);
        assert_eq!(
            code(decide(stage, Role::Admin, asked, true)),
            "TIME_NOT_AHEAD"
        );
        decide(stage, Role::Admin, asked, false).unwrap();
        assert_eq!(lot_status(stage, lot), LotStatus::ConcessionRefused);
        reviewed(stage, id);
        let manager = stage.actor(Role::Manager);
        assert_eq!(code(close(stage, &manager, id)), "DISPOSITION_REQUIRED");
        // Only the 300 are open now.
        let whole = dispose(
            stage,
            Role::Manager,
            id,
            vec![part(Disposition::Return, 1200)],
        );
        assert_eq!(code(whole), "QUANTITIES_DO_NOT_ADD_UP");
        dispose(
            stage,
            Role::Manager,
            id,
            vec![part(Disposition::Return, None)],
        )
        .unwrap();
        assert_eq!(lot_status(stage, lot), LotStatus::Returned);
        close(stage, &manager, id).unwrap();
    });
}

#[test]
fn an_accepted_lot_is_not_disposed_of() {
    each(|stage| {
        let ground = ground(stage);
        let id = schedule(stage, &for_lot(ground.plan, ground.lot));
        let early = dispose(
            stage,
            Role::Manager,
            id,
            vec![part(Disposition::Scrap, None)],
        );
        assert_eq!(code(early), "INSPECTION_NOT_IN_STATE");
        inspect(stage, id, 0);
        let refused = dispose(
            stage,
            Role::Manager,
            id,
            vec![part(Disposition::Scrap, None)],
        );
        assert_eq!(code(refused), "LOT_NOT_REJECTED");
        let elsewhere = stage.neighbour();
        let refused = dispose(
            &elsewhere,
            Role::Manager,
            id,
            vec![part(Disposition::Scrap, None)],
        );
        assert_eq!(code(refused), "NOT_FOUND");
    });
}

#[test]
fn a_lot_that_fails_where_it_is_made_is_held_there() {
    each(|stage| {
        let ground = ground(stage);
        let lot = announced(stage, ground.sku, "LOT-2", 1200);
        let before_shipment = InspectionSchedule {
            kind: Some(InspectionKind::PreShipment),
            ..for_lot(ground.plan, lot)
        };
        let id = schedule(stage, &before_shipment);
        inspect(stage, id, 6);
        assert_eq!(lot_status(stage, lot), LotStatus::Rejected);
        dispose(
            stage,
            Role::Manager,
            id,
            vec![part(Disposition::Rework, None)],
        )
        .unwrap();
        let again = schedule(stage, &before_shipment);
        inspect(stage, again, 0);
        for inspection in [id, again] {
            reviewed(stage, inspection);
            close(stage, &stage.actor(Role::Manager), inspection).unwrap();
        }
        // It passed, and is on its way again.
        assert_eq!(lot_status(stage, lot), LotStatus::Announced);
    });
}

/// What is returned or scrapped of a lot leaves stock, each part with a movement of its own kind.
#[test]
fn parts_that_leave_are_booked_out_of_stock() {
    each(|stage| {
        use Disposition::{Return, Scrap, Sort};
        let (id, lot) = rejected(stage);
        let house = warehouse(stage, "W", false);
        let place = location(stage, house, "A", LocationKind::Storage);
        let serials: Vec<String> = (0..3).map(|n| format!("SN-{n}")).collect();
        let sku = row(stage, id).sku_id.unwrap();
        let line = |quantity, serials| StockLine {
            sku,
            quantity,
            from: None,
            to: Some(place),
            lot: Some(lot),
            serials,
        };
        let came = StockBook {
            id: None,
            kind: StockMovementKind::Receipt,
            document: None,
            subject: None,
            reason: None,
            lines: vec![line(97, Vec::new()), line(3, serials)],
        };
        act(
            stage,
            &stage.actor(Role::Warehouse),
            &came,
            stock_movement_record,
        )
        .unwrap();
        let named = |disposition, quantity, serials: &[&str]| LotPart {
            serials: serials.iter().map(|s| (*s).to_owned()).collect(),
            ..part(disposition, quantity)
        };
        let all = |scrapped: LotPart| vec![part(Sort, 1100), part(Return, 20), scrapped];
        let unknown = all(named(Scrap, 80, &["SN-9"]));
        let refused = faults(dispose(stage, Role::Manager, id, unknown));
        let want = (
            "SERIAL_UNKNOWN".to_owned(),
            "dispositions.2.serials".to_owned(),
        );
        assert_eq!(refused, [want]);
        // 20 of 97 pieces without a number are returned: 77 and one with a number are no 80.
        let silent = all(named(Scrap, 80, &["SN-1"]));
        assert_eq!(
            code(dispose(stage, Role::Manager, id, silent)),
            "SERIALS_REQUIRED"
        );
        let said = all(named(Scrap, 80, &["SN-0", "SN-1", "SN-2"]));
        dispose(stage, Role::Manager, id, said).unwrap();
        assert_eq!(lot_status(stage, lot), LotStatus::Sorting);
        let of = |kind| stage.event_kinds(kind).len();
        assert_eq!((of("stock.returned"), of("stock.adjusted")), (1, 1));
        let clerk = stage.actor(Role::Warehouse);
        let stock = stage
            .read(|conn| stock::stock_of(conn, &clerk, &[sku]))
            .unwrap();
        assert_eq!(stock[&sku].on_hand, 0);
        audit(stage);
    });
}
