//! Lots, and where goods lie.

mod histories;
pub mod house;
mod movements;
mod races;
mod reservations;
mod serials;

use domain::inventory::read::LotFilter;
use domain::inventory::{
    self, LotAnnounce, LotReceive, LotStatus, lot_announce, lot_place, lot_receive,
};
use domain::kernel::id::{LotId, SkuId};
use domain::kernel::{Actor, PageArgs, Result, Role};

use crate::catalog::{add, new_sku, product};
use crate::stage::{Stage, code, each};

pub fn sku(stage: &Stage) -> SkuId {
    let manager = stage.actor(Role::Manager);
    let product = product(stage, &manager, "P").unwrap();
    add(stage, &manager, new_sku(product, "SKU-1")).unwrap()
}

fn new_lot(stage: &Stage, sku: SkuId) -> LotAnnounce {
    LotAnnounce {
        id: None,
        code: "lot-1".to_owned(),
        sku,
        supplier: Some(stage.supplier),
        quantity: 1200,
        note: None,
    }
}

fn announce(stage: &Stage, actor: &Actor, input: LotAnnounce) -> Result<LotId> {
    let actor = actor.clone();
    stage.write(move |tx| lot_announce(tx, &actor, &input))
}

fn receive(
    stage: &Stage,
    actor: &Actor,
    lot: LotId,
    quantity: Option<i64>,
    version: Option<i64>,
) -> Result<LotId> {
    let actor = actor.clone();
    stage.write(move |tx| {
        lot_receive(
            tx,
            &actor,
            &LotReceive {
                location: None,
                lot,
                quantity,
                version,
            },
        )
    })
}

fn place(
    stage: &Stage,
    actor: &Actor,
    lot: LotId,
    to: LotStatus,
    reason: Option<&'static str>,
) -> Result<LotId> {
    let actor = actor.clone();
    stage.write(move |tx| lot_place(tx, &actor, lot, to, reason))
}

#[test]
fn id_and_code_name_one_lot() {
    each(|stage| {
        let clerk = stage.actor(Role::Warehouse);
        let input = new_lot(stage, sku(stage));
        let id = announce(stage, &clerk, input.clone()).unwrap();
        assert_eq!(
            announce(
                stage,
                &clerk,
                LotAnnounce {
                    id: Some(id),
                    ..input.clone()
                }
            )
            .unwrap(),
            id
        );
        let reused = LotAnnounce {
            id: Some(id),
            code: "X".to_owned(),
            ..input.clone()
        };
        assert_eq!(code(announce(stage, &clerk, reused)), "ID_REUSED");
        assert_eq!(code(announce(stage, &clerk, input)), "ALREADY_EXISTS");
        assert_eq!(stage.event_kinds("lot."), ["lot.announced"]);
    });
}

#[test]
fn a_lot_comes_is_rejected_and_sent_back() {
    each(|stage| {
        let clerk = stage.actor(Role::Warehouse);
        let id = announce(stage, &clerk, new_lot(stage, sku(stage))).unwrap();
        assert_eq!(code(receive(stage, &clerk, id, None, Some(7))), "CONFLICT");
        assert_eq!(
            code(receive(stage, &clerk, id, Some(0), None)),
            "OUT_OF_RANGE"
        );
        receive(stage, &clerk, id, Some(1190), Some(1)).unwrap();
        let again = receive(stage, &clerk, id, None, None).unwrap_err();
        assert_eq!(again.code(), "LOT_STEP_NOT_ALLOWED");
        assert_eq!(
            again.reported()[0].params()["allowed"],
            "QUARANTINE, RELEASED"
        );
        for to in [
            LotStatus::Quarantine,
            LotStatus::UnderInspection,
            LotStatus::Rejected,
        ] {
            place(stage, &clerk, id, to, None).unwrap();
        }
        assert_eq!(
            code(place(stage, &clerk, id, LotStatus::Released, None)),
            "LOT_STEP_NOT_ALLOWED"
        );
        assert_eq!(
            code(place(stage, &clerk, id, LotStatus::Returned, Some(" "))),
            "LOT_REASON_REQUIRED"
        );
        place(stage, &clerk, id, LotStatus::Returned, Some("色差")).unwrap();
        let row = stage
            .read(|conn| inventory::read::find(conn, &clerk, id))
            .unwrap()
            .unwrap();
        assert_eq!(
            (row.code.as_str(), row.quantity, row.status),
            ("LOT-1", 1190, LotStatus::Returned)
        );
        assert_eq!(
            (row.version, row.received_at),
            (6, Some(stage.sources.now()))
        );
        assert_eq!(
            stage.event_kinds("lot."),
            [
                "lot.announced",
                "lot.received",
                "lot.quarantined",
                "lot.inspection_started",
                "lot.rejected",
                "lot.returned"
            ]
        );
    });
}

#[test]
fn lots_are_for_members_of_their_organisation() {
    each(|stage| {
        let clerk = stage.actor(Role::Warehouse);
        let sku = sku(stage);
        let id = announce(stage, &clerk, new_lot(stage, sku)).unwrap();
        let other = stage.neighbour();
        let stranger = other.actor(Role::Warehouse);
        assert_eq!(
            code(receive(stage, &stage.actor(Role::Member), id, None, None)),
            "FORBIDDEN"
        );
        assert_eq!(
            code(receive(stage, &stage.actor(Role::Supplier), id, None, None)),
            "NOT_FOUND"
        );
        assert_eq!(code(receive(stage, &stranger, id, None, None)), "NOT_FOUND");
        assert_eq!(
            code(place(stage, &stranger, id, LotStatus::Received, None)),
            "NOT_FOUND"
        );
        assert_eq!(
            code(announce(
                stage,
                &stage.actor(Role::Inspector),
                new_lot(stage, sku)
            )),
            "FORBIDDEN"
        );
        let foreign = announce(stage, &stranger, new_lot(stage, sku)).unwrap_err();
        assert_eq!(
            (foreign.code(), foreign.reported()[0].path()),
            ("NOT_FOUND", &["skuId".to_owned()][..])
        );
        let filter = LotFilter {
            search: Some("ot-1".to_owned()),
            statuses: vec![LotStatus::Announced],
            sku: Some(sku),
            supplier: Some(stage.supplier),
        };
        let page = |actor: &Actor| {
            stage.read(|conn| inventory::read::lots(conn, actor, &filter, &PageArgs::first(5)))
        };
        assert_eq!(page(&clerk).unwrap().rows.len(), 1);
        assert_eq!(page(&stranger).unwrap().rows.len(), 0);
        assert_eq!(code(page(&stage.actor(Role::Supplier))), "FORBIDDEN");
        assert_eq!(stage.event_kinds("lot."), ["lot.announced"]);
    });
}
