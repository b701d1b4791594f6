//! Three warehouses of 沐雨家居, what lies there before the sale, and how it moved.

use domain::inventory::LocationKind::{Damaged, Packing, Quarantine, Receiving, Shipping, Storage};
use domain::inventory::StockMovementKind::{Adjustment, Receipt, Return, Shipment, Transfer};

use crate::demo::act::Goods;
use crate::demo::story::{Scene, at};

const fn come(
    sku: &'static str,
    lot: Option<&'static str>,
    quantity: i64,
    to: &'static str,
) -> Goods {
    Goods {
        sku,
        quantity,
        lot,
        from: None,
        to: Some(to),
        serials: None,
    }
}

const fn go(goods: Goods, quantity: i64, from: &'static str, to: Option<&'static str>) -> Goods {
    Goods {
        quantity,
        from: Some(from),
        to,
        ..goods
    }
}

const BEDDING: Goods = come("MY-BED-XH18-BL", Some("L260515-XH"), 800, "H1-A-01");
const SMALL_BEDDING: Goods = come("MY-BED-XH15-BL", Some("L260525-XH"), 1_200, "H1-A-02");
const GIFTS: Goods = come("MY-GFT-618-GD", Some("L260528-GD"), 3_000, "H1-B-01");
/// Waits for its inspection.
const LAMPS: Goods = come("MY-LMP-NG-WH", Some("L260604-NG"), 600, "H1-Q-01");
const FLOOR_LAMPS: Goods = Goods {
    serials: Some("YH26-"),
    ..come("MY-LMP-YH-BR", None, 24, "H1-C-01")
};

pub(super) fn scenes() -> Vec<Scene> {
    warehouses().into_iter().chain(movements()).collect()
}

fn warehouses() -> Vec<Scene> {
    vec![
        at("05-08 09:00", |s| {
            s.warehouse(
                "HZ-1",
                "杭州主仓",
                &[
                    ("H1-IN", Receiving),
                    ("H1-A-01", Storage),
                    ("H1-A-02", Storage),
                    ("H1-B-01", Storage),
                    ("H1-C-01", Storage),
                    ("H1-PACK", Packing),
                    ("H1-OUT", Shipping),
                    ("H1-Q-01", Quarantine),
                ],
            )
        }),
        at("05-08 09:20", |s| {
            s.warehouse(
                "HZ-R",
                "杭州退货仓",
                &[
                    ("HR-IN", Receiving),
                    ("HR-A-01", Storage),
                    ("HR-D-01", Damaged),
                ],
            )
        }),
        at("05-08 09:40", |s| {
            s.warehouse("LIVE", "直播间样品仓", &[("LV-A-01", Storage)])
        }),
    ]
}

fn movements() -> Vec<Scene> {
    vec![
        at("05-17 10:00", |s| {
            s.move_goods(Receipt, "RK-0517-01", None, &[BEDDING])
        }),
        at("05-27 10:00", |s| {
            s.move_goods(Receipt, "RK-0527-01", None, &[SMALL_BEDDING])
        }),
        at("05-30 10:00", |s| {
            s.move_goods(Receipt, "RK-0530-01", None, &[GIFTS])
        }),
        at("06-03 15:00", |s| {
            s.move_goods(Receipt, "RK-0603-01", None, &[FLOOR_LAMPS])
        }),
        at("06-04 16:00", |s| {
            s.move_goods(Receipt, "RK-0604-01", None, &[LAMPS])
        }),
        at("06-05 11:00", |s| {
            s.move_goods(
                Transfer,
                "YK-0605-01",
                None,
                &[
                    go(FLOOR_LAMPS, 2, "H1-C-01", Some("LV-A-01")),
                    go(BEDDING, 6, "H1-A-01", Some("LV-A-01")),
                    go(GIFTS, 20, "H1-B-01", Some("LV-A-01")),
                ],
            )
        }),
        at("06-06 15:30", |s| {
            s.move_goods(
                Shipment,
                "CK-0606-01",
                None,
                &[
                    go(BEDDING, 36, "H1-A-01", None),
                    go(GIFTS, 240, "H1-B-01", None),
                ],
            )
        }),
        at("06-08 10:30", |s| {
            s.move_goods(
                Return,
                "TH-0608-01",
                Some("客户拒收，外箱破损"),
                &[come("MY-BED-XH18-BL", Some("L260515-XH"), 2, "HR-D-01")],
            )
        }),
        at("06-08 18:00", |s| {
            s.move_goods(
                Adjustment,
                "PD-0608-01",
                Some("月度盘点差异"),
                &[go(SMALL_BEDDING, 3, "H1-A-02", None)],
            )
        }),
    ]
}
