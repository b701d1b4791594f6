//! Lots of 沐雨家居 in May and June, and their inspections in every state.

use domain::kernel::Role::{self, Collaborator, Inspector, Warehouse};
use domain::kernel::{GrantAction, Result};
use domain::quality::Disposition;

use super::reports;
use crate::demo::act::{Task, part};
use crate::demo::routine::Arrival;
use crate::demo::story::{Scene, Story, at};

const fn textile(
    name: &'static str,
    lot: &'static str,
    sku: &'static str,
    quantity: i64,
    announced: &'static str,
    day: &'static str,
) -> Arrival {
    Arrival {
        name,
        plan: "IQC-TEX",
        lot,
        sku,
        quantity,
        announced,
        day,
        by: Inspector,
    }
}

const fn usual(
    name: &'static str,
    lot: &'static str,
    sku: &'static str,
    quantity: i64,
    announced: &'static str,
    day: &'static str,
) -> Arrival {
    Arrival {
        plan: "IQC-STD",
        ..textile(name, lot, sku, quantity, announced, day)
    }
}

pub(super) fn scenes() -> Vec<Scene> {
    [
        bedding(),
        rejected(),
        ceramics(),
        gifts(),
        furniture_and_lamps(),
        ahead(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// One series: two of four lots fail, so the fifth is inspected more severely.
fn bedding() -> Vec<Scene> {
    let mut scenes = textile(
        "bed-1",
        "L260515-XH",
        "MY-BED-XH18-BL",
        800,
        "05-12",
        "05-15",
    )
    .accepted(&reports::BEDDING_GOOD, "05-16");
    scenes.extend(
        textile(
            "bed-2",
            "L260520-XH",
            "MY-BED-XH18-IV",
            1_200,
            "05-16",
            "05-20",
        )
        .reported(&reports::BEDDING_STAINED),
    );
    scenes.extend([
        at("05-21 09:10", |s| {
            s.confirm("bed-2", None, Some("同意判定，安排挑选。"))
        }),
        at("05-21 09:30", |s| {
            let sort = part(Disposition::Sort, Some(900), "仓库全检挑选，剔除污渍件");
            let back = part(Disposition::Return, Some(300), "同一托盘 300 套退回供应商");
            s.dispose(Role::Manager, "bed-2", &[sort, back])
        }),
        at("05-21 09:40", |s| s.close("bed-2")),
        at("05-23 09:00", |s| {
            s.schedule(
                "bed-2-again",
                Task::Lot("IQC-TEX", "L260520-XH"),
                Some(Inspector),
                "05-23 20:00",
            )
        }),
        at("05-23 10:00", |s| s.start(Inspector, "bed-2-again")),
        at("05-23 15:20", |s| {
            s.report(Inspector, "bed-2-again", &reports::BEDDING_SORTED)
        }),
        at("05-24 09:15", |s| s.confirm("bed-2-again", None, None)),
        at("05-24 09:20", |s| s.close("bed-2-again")),
    ]);
    scenes.extend(
        textile(
            "bed-3",
            "L260525-XH",
            "MY-BED-XH15-BL",
            1_200,
            "05-20",
            "05-25",
        )
        .accepted(&reports::BEDDING_GOOD, "05-26"),
    );
    scenes.extend(
        textile(
            "bed-4",
            "L260530-XH",
            "MY-BED-XH18-BL",
            1_200,
            "05-26",
            "05-30",
        )
        .reported(&reports::BEDDING_OPEN_SEAMS),
    );
    scenes.push(at("05-30 16:20", |s| {
        s.share(Role::Supplier, "bed-4", &[GrantAction::Comment])
    }));
    scenes.extend(
        textile(
            "bed-5",
            "L260605-XH",
            "MY-BED-XH18-IV",
            1_200,
            "06-01",
            "06-05",
        )
        .assigned(),
    );
    scenes.push(at("06-05 10:05", |s| s.start(Inspector, "bed-5")));
    scenes
}

/// Lots that were refused, each with another end.
fn rejected() -> Vec<Scene> {
    let mut scenes = usual(
        "pillow",
        "L260517-RS",
        "MY-PLW-RS-ST",
        500,
        "05-14",
        "05-17",
    )
    .reported(&reports::NEEDLE);
    scenes.extend([
        at("05-18 09:00", |s| {
            s.confirm("pillow", None, Some("断针零容忍。"))
        }),
        at("05-18 09:20", |s| {
            s.dispose(
                Role::Manager,
                "pillow",
                &[part(Disposition::Scrap, None, "整批监督销毁")],
            )
        }),
        at("05-18 09:30", |s| s.close("pillow")),
    ]);
    scenes.extend(
        usual(
            "towel",
            "L260524-QH",
            "MY-TWL-QH-PK",
            2_000,
            "05-20",
            "05-24",
        )
        .reported(&reports::TOWELS_OFF_SHADE),
    );
    scenes.extend([
        at("05-24 16:30", |s| {
            let concession = part(Disposition::Concession, None, "618 备货紧张，色差轻微")
                .noticed("与详情页色差约半级，详情页加注说明", "08-31 18:00");
            s.dispose(Inspector, "towel", &[concession])
        }),
        at("05-25 09:40", |s| s.confirm("towel", None, None)),
        at("05-25 09:45", |s| {
            s.concede("towel", true, "同意，仅限 618 活动批次。")
        }),
        at("05-25 09:50", |s| s.close("towel")),
    ]);
    scenes.extend(
        textile(
            "wedding",
            "L260529-YJ",
            "MY-BED-YJ20-RD",
            60,
            "05-25",
            "05-29",
        )
        .reported(&reports::WEDDING_OFF_SHADE),
    );
    scenes.extend([
        at("06-01 09:30", |s| s.confirm("wedding", None, None)),
        at("06-01 10:40", |s| {
            let concession = part(Disposition::Concession, None, "婚庆套数量少，门店当面选色")
                .noticed("成对两片色差可见", "07-31 18:00");
            s.dispose(Inspector, "wedding", &[concession])
        }),
    ]);
    scenes
}

fn ceramics() -> Vec<Scene> {
    let mut scenes = vec![
        at("05-19 09:00", |s| {
            s.schedule(
                "mug",
                Task::Sku("FAI-MUG", "MY-MUG-QY-CE", 5),
                Some(Inspector),
                "05-22 18:00",
            )
        }),
        at("05-22 10:00", |s| s.start(Inspector, "mug")),
        at("05-22 11:30", |s| {
            s.report(Inspector, "mug", &reports::FIRST_MUGS)
        }),
        at("05-22 14:00", |s| s.confirm("mug", None, None)),
        at("05-22 14:05", |s| s.close("mug")),
        at("06-03 09:00", |s| {
            s.reopen("mug", "mug-2", "更换釉料供应商，首件需重新确认。")
        }),
    ];
    scenes.extend(
        usual("vase", "L260601-LY", "MY-VAS-LY-L", 300, "05-27", "06-01")
            .reported(&reports::VASES_CRACKED),
    );
    scenes.extend(
        usual("tea", "L260527-HY", "MY-TEA-HY-GR", 200, "05-22", "05-27")
            .reported(&reports::TEA_GOOD),
    );
    scenes.push(at("05-28 10:00", |s| {
        s.confirm("tea", None, Some("可放行，待仓库腾位后关闭。"))
    }));
    let by_warehouse = Arrival {
        by: Warehouse,
        ..usual("bowl", "L260603-ST", "MY-BWL-ST-CE", 500, "05-29", "06-03")
    };
    scenes.extend(by_warehouse.reported(&reports::CARTONS_GOOD));
    scenes
}

/// The sale's gift boxes arrive, and are inspected again when they leave.
fn gifts() -> Vec<Scene> {
    let mut scenes = usual(
        "gift",
        "L260528-GD",
        "MY-GFT-618-GD",
        3_000,
        "05-22",
        "05-28",
    )
    .accepted(&reports::CARTONS_GOOD, "05-29");
    scenes.extend(
        usual(
            "gift-wood",
            "L260530-SW",
            "MY-GFT-618-SW",
            2_000,
            "05-24",
            "05-30",
        )
        .accepted(&reports::CARTONS_GOOD, "06-01"),
    );
    scenes.extend([
        at("06-06 09:00", |s| {
            s.schedule(
                "gift-wood-out",
                Task::Lot("OQC-GFT", "L260530-SW"),
                Some(Inspector),
                "06-06 18:00",
            )
        }),
        at("06-06 13:30", |s| s.start(Inspector, "gift-wood-out")),
        at("06-06 15:10", |s| {
            s.report(Inspector, "gift-wood-out", &reports::GIFTS_WITHOUT_STICKER)
        }),
        at("06-08 09:00", |s| {
            s.schedule(
                "gift-out",
                Task::Lot("OQC-GFT", "L260528-GD"),
                None,
                "06-12 18:00",
            )
        }),
    ]);
    scenes
}

fn furniture_and_lamps() -> Vec<Scene> {
    let lamps = Arrival {
        plan: "IQC-LMP",
        ..usual("lamp", "L260604-NG", "MY-LMP-NG-WH", 600, "05-30", "06-04")
    };
    let mut scenes = lamps.reported(&reports::LAMPS_WAIT);
    let floor_lamps = Arrival {
        plan: "IQC-LMP",
        ..usual(
            "floor-lamp",
            "L260602-YH",
            "MY-LMP-YH-BR",
            120,
            "05-28",
            "06-02",
        )
    };
    scenes.extend(floor_lamps.assigned());
    scenes.extend([
        at("06-02 11:00", |s| {
            s.cancel("floor-lamp", "到货为样机批，转样品检验。")
        }),
        at("05-18 10:00", |s| {
            s.announce("L260521-ML", "MY-TBL-ML-OK", 90, Some("618 首批"))
        }),
        at("05-19 10:00", |s| {
            s.schedule(
                "table",
                Task::Lot("PSI-FUR", "L260521-ML"),
                Some(Inspector),
                "05-21 18:00",
            )
        }),
        at("05-21 10:20", |s| s.start(Inspector, "table")),
        at("05-21 16:40", |s| {
            s.report(Inspector, "table", &reports::TABLES_GOOD)
        }),
        at("05-22 09:10", |s| s.confirm("table", None, None)),
        at("05-22 09:15", |s| s.close("table")),
        at("06-08 08:30", |s| s.arrive("L260521-ML", Some(88))),
        at("06-04 10:00", |s| {
            s.announce(
                "L260610-ML",
                "MY-CHR-ML-OK",
                150,
                Some("工厂已完工，待第三方验货"),
            )
        }),
        // Somebody of an inspection company, who gets access to it by this.
        at("06-07 10:00", |s| {
            s.schedule(
                "chair",
                Task::Lot("PSI-FUR", "L260610-ML"),
                Some(Collaborator),
                "06-10 18:00",
            )
        }),
    ]);
    scenes
}

/// What is on its way for the sale.
fn ahead() -> Vec<Scene> {
    let coming = |s: &mut Story<'_>| -> Result<()> {
        s.announce(
            "L260612-XH",
            "MY-BED-XH18-BL",
            2_400,
            Some("618 补货，预计 6 月 12 日到仓"),
        )?;
        s.announce("L260612-QY", "MY-MUG-QY-WH", 1_500, Some("618 补货"))?;
        s.announce("L260613-NG", "MY-LMP-NG-BR", 400, None)
    };
    vec![at("06-08 14:00", coming)]
}
