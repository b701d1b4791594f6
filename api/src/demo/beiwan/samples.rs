//! Samples that suppliers make for 北湾服饰.

use domain::kernel::GrantAction::{Comment, Submit, Upload};
use domain::kernel::Role::{Admin, Collaborator, Inspector, Manager, Member, Supplier};
use domain::samples::{Decision, SampleStage};

use crate::demo::act::{Says, Sent, SentPhoto, Wanted, photo};
use crate::demo::story::{Scene, at};

const KNIT: &str = include_str!("../checklists/spec-knit.json");
const PIECE: &str = include_str!("../checklists/spec-piece.json");

const fn wanted(
    title: &'static str,
    supplier: &'static str,
    sku: &'static str,
    spec: &'static str,
) -> Wanted {
    Wanted {
        title,
        supplier,
        sku: Some(sku),
        stage: SampleStage::PreProduction,
        spec,
        photos: 1,
        physical: false,
        due: "06-10 18:00",
    }
}

const fn sent(by: domain::kernel::Role, photos: &'static [SentPhoto], note: &'static str) -> Sent {
    Sent {
        by,
        photos,
        report: false,
        answers: "",
        note,
        tracking: None,
    }
}

pub(super) fn scenes() -> Vec<Scene> {
    [sealed(), open(), bag(), others()]
        .into_iter()
        .flatten()
        .collect()
}

const FIR_1: Sent = Sent {
    report: true,
    answers: r#"[
        {"item":"chest","value":{"kind":"MEASUREMENT","readings":["50.4","50.6"]},"note":"缩水后偏小"},
        {"item":"fibre","value":{"kind":"TEXT","text":"GTT-2026-05-1187"}}
    ]"#,
    tracking: Some("YT7700206182601"),
    ..sent(
        Supplier,
        &[photo("松绿开衫-正面-1"), photo("松绿开衫-量尺-1")],
        "M 码产前样一件，寄出实物。",
    )
};
const FIR_2: Sent = Sent {
    report: true,
    answers: r#"[{"item":"fibre","value":{"kind":"TEXT","text":"GTT-2026-05-1187"}}]"#,
    tracking: Some("YT7700206182688"),
    ..sent(
        Supplier,
        &[
            photo("松绿开衫-正面-2").instead_of("松绿开衫-正面-1"),
            photo("松绿开衫-量尺-1"),
        ],
        "胸围已放 1.5 cm，重新蒸烫定型。",
    )
};

/// The piece itself was sent twice, then sealed.
fn sealed() -> Vec<Scene> {
    let fir = || Wanted {
        photos: 2,
        physical: true,
        due: "05-20 18:00",
        ..wanted(
            "云间羊绒开衫 松绿（秋冬新色）",
            "GZ-KNIT",
            "BW-KNT-YJ-M-OA",
            KNIT,
        )
    };
    vec![
        at("05-12 11:00", move |s| s.request(Member, "fir", &fir())),
        at("05-12 11:10", |s| {
            s.share(Supplier, "fir", &[Comment, Upload, Submit])
        }),
        at("05-19 11:00", |s| s.submit("fir", &FIR_1)),
        at("05-21 09:00", |s| s.review(Inspector, "fir")),
        at("05-21 10:10", |s| {
            s.say(
                Member,
                "fir/1",
                &Says {
                    body: "左前片有浮线，另外 M 码胸围上身偏紧。",
                    pin: Some(("松绿开衫-正面-1", 417, 633)),
                    mentions: &[Supplier],
                    ..Says::default()
                },
            )
        }),
        at("05-21 10:20", |s| {
            s.say(
                Member,
                "fir/1",
                &Says {
                    body: "内部：版师说纸样本身小了 1 cm，不全是工厂的问题。",
                    internal: true,
                    mentions: &[Manager],
                    ..Says::default()
                },
            )
        }),
        at("05-21 15:00", |s| {
            s.decide(
                Manager,
                "fir",
                Decision::Reject,
                "M 码半围 50.5 cm，要求 52±1 cm，请放量。",
                Some("05-28 18:00"),
            )
        }),
        at("05-27 10:30", |s| s.submit("fir", &FIR_2)),
        at("05-29 09:00", |s| s.review(Inspector, "fir")),
        at("05-29 14:00", |s| {
            s.decide(
                Manager,
                "fir",
                Decision::Approve,
                "尺寸与手感均通过。",
                None,
            )
        }),
        at("06-03 15:30", |s| {
            s.seal(
                Inspector,
                "fir",
                "BW-2026-0003",
                Some(("宁波样衣库 2-07", &["松绿开衫-封样"])),
            )
        }),
        at("06-03 16:00", |s| {
            s.seal(Manager, "fir", "BW-2026-0003", None)
        }),
    ]
}

const VEST: Sent = sent(Supplier, &[photo("冰丝背心-正面")], "一比一样衣照片。");

/// One waits for the supplier, one for the review.
fn open() -> Vec<Scene> {
    let thick = || Wanted {
        stage: SampleStage::Prototype,
        photos: 2,
        due: "06-14 18:00",
        ..wanted("云间羊绒开衫 加厚版", "GZ-KNIT", "BW-KNT-YJ-M-BK", KNIT)
    };
    let vest = || Wanted {
        stage: SampleStage::Fit,
        ..wanted("冰丝背心", "GZ-KNIT", "BW-KNT-BS-M-WH", PIECE)
    };
    vec![
        at("06-03 10:00", move |s| s.request(Member, "thick", &thick())),
        at("06-03 10:05", |s| {
            s.share(Supplier, "thick", &[Comment, Upload, Submit])
        }),
        at("05-30 10:00", move |s| s.request(Member, "vest", &vest())),
        at("05-30 10:05", |s| {
            s.share(Supplier, "vest", &[Comment, Upload, Submit])
        }),
        at("06-05 13:00", |s| s.submit("vest", &VEST)),
    ]
}

const CARAMEL: Sent = sent(
    Manager,
    &[photo("焦糖斜挎-正面"), photo("焦糖斜挎-五金")],
    "东莞寄样照片，代录。",
);

/// An outside designer helps with a bag.
fn bag() -> Vec<Scene> {
    let caramel = || Wanted {
        stage: SampleStage::Prototype,
        due: "05-23 18:00",
        ..wanted("港湾斜挎包 焦糖", "DG-BAG", "BW-BAG-GW-BG", PIECE)
    };
    vec![
        at("05-14 10:00", move |s| {
            s.request(Member, "caramel", &caramel())
        }),
        at("05-15 09:00", |s| {
            s.share(Collaborator, "caramel", &[Comment, Upload])
        }),
        at("05-21 15:30", |s| s.submit("caramel", &CARAMEL)),
        at("05-21 17:00", |s| {
            s.say(
                Collaborator,
                "caramel",
                &Says {
                    body: "锁扣的金色太亮，建议换拉丝浅金。",
                    pin: Some(("焦糖斜挎-五金", 500, 560)),
                    ..Says::default()
                },
            )
        }),
        at("05-22 10:00", |s| {
            s.decide(
                Admin,
                "caramel",
                Decision::ApproveWithComments,
                "版型通过，五金改拉丝浅金。",
                None,
            )
        }),
        at("05-26 10:00", |s| {
            s.advance("caramel", SampleStage::PreProduction, "06-12 18:00")
        }),
    ]
}

const WAVES: Sent = sent(
    Admin,
    &[photo("印花裙-正面"), photo("印花裙-背面")],
    "绍兴打样，代录。",
);
const RING: Sent = sent(Admin, &[photo("银戒-正面")], "首样，代录。");

fn others() -> Vec<Scene> {
    let waves = || wanted("海屏印花裙 浪花版", "SX-DYE", "BW-DRS-HP-M-SE", PIECE);
    let ring = || Wanted {
        stage: SampleStage::Prototype,
        due: "05-24 18:00",
        ..wanted("潮汐银戒 双圈款", "SZ-ACC", "BW-ACC-CX-15", PIECE)
    };
    vec![
        at("05-20 14:00", move |s| s.request(Member, "waves", &waves())),
        at("05-28 17:00", |s| s.submit("waves", &WAVES)),
        at("06-01 09:30", |s| s.review(Member, "waves")),
        at("05-16 14:00", move |s| {
            s.request(Member, "double-ring", &ring())
        }),
        at("05-22 14:00", |s| s.submit("double-ring", &RING)),
        at("05-23 10:00", |s| {
            s.decide(
                Manager,
                "double-ring",
                Decision::Reject,
                "圈口毛刺明显。",
                Some("06-02 18:00"),
            )
        }),
        at("06-04 16:00", |s| {
            s.give_up("double-ring", "改为外购现货款。")
        }),
    ]
}
