//! Lots of 北湾服饰 in May and June, and their inspections.

use domain::kernel::GrantAction::Comment;
use domain::kernel::Role::{Collaborator, Inspector, Manager, Supplier, Warehouse};
use domain::quality::Disposition;
use domain::quality::rules::Verdict;

use crate::demo::act::{Says, Task, Work, found, part};
use crate::demo::routine::Arrival;
use crate::demo::story::{Scene, at};

const CARTONS: Work = Work {
    photos: &["到货-外箱"],
    ..Work::FINE
};

/// Two critical ones among many: the wrong fibre.
const CASHMERE_BAD: Work = Work {
    answers: r#"[{"item":"stitch","unit":7,"value":{"kind":"PASS_FAIL","passed":false}}]"#,
    defects: &[
        found("MA-DROP", 7)
            .documents("stitch")
            .shown(&["羊绒-漏针"], "左前片漏针两处"),
        found("MA-DROP", 16),
        found("MA-HOLE", 23),
        found("MA-STAIN", 31).shown(&["羊绒-污渍"], "后片机油"),
        found("MI-THREAD", 40),
    ],
    photos: &["到货-外箱"],
    note: Some("漏针集中在同一台横机。"),
    ..Work::FINE
};

const SHOES_FIRST: Work = Work {
    answers: r#"[{"item":"shade","value":{"kind":"CHOICE","selected":["none"]}}]"#,
    defects: &[found("MI-GLUE", 2).shown(&["跑鞋-溢胶"], "前掌轻微溢胶")],
    photos: &["跑鞋-首件"],
    ..Work::FINE
};

const BAGS_DISPUTED: Work = Work {
    answers: r#"[{"item":"stuff","value":{"kind":"CHOICE","selected":["missing"]},"note":"整批缺干燥剂"}]"#,
    photos: &["托特包-装箱"],
    claims: Some(Verdict::Accept),
    ..Work::FINE
};

const fn arrival(
    name: &'static str,
    plan: &'static str,
    lot: &'static str,
    sku: &'static str,
    quantity: i64,
    (announced, day): (&'static str, &'static str),
) -> Arrival {
    Arrival {
        name,
        plan,
        lot,
        sku,
        quantity,
        announced,
        day,
        by: Inspector,
    }
}

pub(super) fn scenes() -> Vec<Scene> {
    [socks(), knitwear(), shoes_and_bags(), small()]
        .into_iter()
        .flatten()
        .collect()
}

/// Ten good lots in a row: the eleventh is inspected less.
fn socks() -> Vec<Scene> {
    const LOTS: [(&str, &str, (&str, &str), &str); 10] = [
        ("sock-1", "L260513-SX", ("05-12", "05-13"), "05-14"),
        ("sock-2", "L260515-SX", ("05-14", "05-15"), "05-16"),
        ("sock-3", "L260517-SX", ("05-16", "05-17"), "05-18"),
        ("sock-4", "L260519-SX", ("05-18", "05-19"), "05-20"),
        ("sock-5", "L260521-SX", ("05-20", "05-21"), "05-22"),
        ("sock-6", "L260523-SX", ("05-22", "05-23"), "05-24"),
        ("sock-7", "L260525-SX", ("05-24", "05-25"), "05-26"),
        ("sock-8", "L260527-SX", ("05-26", "05-27"), "05-28"),
        ("sock-9", "L260529-SX", ("05-28", "05-29"), "05-30"),
        ("sock-10", "L260531-SX", ("05-30", "05-31"), "06-01"),
    ];
    let lot = |name, lot, days| arrival(name, "IQC-SOX", lot, "BW-SOX-618-MX", 3_000, days);
    let mut scenes: Vec<Scene> = LOTS
        .into_iter()
        .flat_map(|(name, code, days, closed)| {
            Arrival {
                by: Warehouse,
                ..lot(name, code, days)
            }
            .accepted(&Work::FINE, closed)
        })
        .collect();
    scenes.push(at("06-01 10:00", |s| s.trust("sock-10")));
    scenes.extend(lot("sock-11", "L260606-SX", ("06-03", "06-06")).assigned());
    scenes
}

fn knitwear() -> Vec<Scene> {
    let mut scenes = arrival(
        "silk",
        "IQC-KNT",
        "L260518-BS",
        "BW-KNT-BS-M-WH",
        600,
        ("05-14", "05-18"),
    )
    .accepted(&CARTONS, "05-19");
    scenes.extend(
        arrival(
            "cashmere",
            "IQC-KNT",
            "L260526-YJ",
            "BW-KNT-YJ-M-OA",
            300,
            ("05-21", "05-26"),
        )
        .reported(&CASHMERE_BAD),
    );
    scenes.extend([
        at("05-26 16:10", |s| s.share(Supplier, "cashmere", &[Comment])),
        at("05-26 16:20", |s| {
            s.say(
                Inspector,
                "cashmere",
                &Says {
                    body: "漏针在左前片同一高度，请确认是否 6 号横机。",
                    name: Some("cashmere-stitch"),
                    pin: Some(("羊绒-漏针", 616, 589)),
                    mentions: &[Supplier],
                    ..Says::default()
                },
            )
        }),
        at("05-27 10:00", |s| {
            s.say(
                Supplier,
                "cashmere",
                &Says {
                    body: "是 6 号机织针磨损，已更换，可返工补片。",
                    answers: Some("cashmere-stitch"),
                    ..Says::default()
                },
            )
        }),
        at("05-28 09:00", |s| {
            s.confirm("cashmere", None, Some("退供应商返工。"))
        }),
        at("05-28 09:10", |s| {
            s.dispose(
                Manager,
                "cashmere",
                &[part(Disposition::Rework, None, "供应商补片返工后复检")],
            )
        }),
        at("05-28 09:15", |s| s.close("cashmere")),
        at("06-08 09:00", |s| {
            s.schedule(
                "cashmere-again",
                Task::Lot("IQC-KNT", "L260526-YJ"),
                Some(Inspector),
                "06-09 18:00",
            )
        }),
        at("06-08 10:00", |s| s.start(Inspector, "cashmere-again")),
    ]);
    scenes
}

fn shoes_and_bags() -> Vec<Scene> {
    vec![
        at("05-22 09:00", |s| {
            s.schedule(
                "shoe",
                Task::Sku("FAI-SHO", "BW-SHO-ZL-42", 6),
                Some(Inspector),
                "05-25 18:00",
            )
        }),
        at("05-25 10:00", |s| s.start(Inspector, "shoe")),
        at("05-25 11:10", |s| s.report(Inspector, "shoe", &SHOES_FIRST)),
        at("05-25 14:00", |s| {
            s.confirm(
                "shoe",
                Some(Verdict::Accept),
                Some("溢胶可清理，首件通过。"),
            )
        }),
        at("05-25 14:10", |s| s.close("shoe")),
        at("06-04 08:30", |s| {
            s.announce("L260610-TT", "BW-BAG-TT-BR", 400, Some("618 第二批"))
        }),
        at("06-04 09:00", |s| {
            s.schedule(
                "bag",
                Task::Lot("OQC-BAG", "L260610-TT"),
                Some(Inspector),
                "06-04 18:00",
            )
        }),
        at("06-04 14:30", |s| s.start(Inspector, "bag")),
        at("06-04 16:00", |s| {
            s.report(Inspector, "bag", &BAGS_DISPUTED)
        }),
        at("06-05 10:00", |s| {
            s.announce("L260612-GW", "BW-BAG-GW-BG", 260, None)
        }),
        at("06-05 10:30", |s| {
            s.schedule(
                "bag-third",
                Task::Lot("OQC-BAG", "L260612-GW"),
                Some(Collaborator),
                "06-11 18:00",
            )
        }),
    ]
}

fn small() -> Vec<Scene> {
    let mut scenes = arrival(
        "ring",
        "IQC-STD",
        "L260602-CX",
        "BW-ACC-CX-15",
        800,
        ("05-29", "06-02"),
    )
    .reported(&CARTONS);
    scenes.push(at("06-03 09:30", |s| s.confirm("ring", None, None)));
    scenes.extend(
        arrival(
            "clip",
            "IQC-STD",
            "L260603-BK",
            "BW-ACC-BK-SH",
            1_000,
            ("05-30", "06-03"),
        )
        .reported(&CARTONS),
    );
    scenes.extend(
        arrival(
            "dress",
            "IQC-STD",
            "L260604-HP",
            "BW-DRS-HP-M-SE",
            350,
            ("06-01", "06-04"),
        )
        .assigned(),
    );
    scenes.extend([
        at("06-04 13:00", |s| {
            s.cancel("dress", "到货为错码，整批退运。")
        }),
        at("06-08 09:30", |s| {
            s.schedule(
                "scarf",
                Task::Sku("IQC-STD", "BW-SCF-SH-NV", 200),
                None,
                "06-13 18:00",
            )
        }),
        at("06-08 11:00", |s| {
            s.announce("L260613-ZL", "BW-SHO-ZL-42", 900, Some("618 主推尺码"))
        }),
    ]);
    scenes
}
