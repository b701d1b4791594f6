//! Samples that suppliers make for 沐雨家居.

use domain::kernel::GrantAction::{Comment, Submit, Upload};
use domain::kernel::Role::{Admin, Collaborator, Inspector, Manager, Member, Supplier, Warehouse};
use domain::samples::{Decision, SampleStage};

use crate::demo::act::{Sent, Task, Wanted, photo};
use crate::demo::story::{Scene, at};

const BEDDING: &str = include_str!("../checklists/spec-bedding.json");
const TOWEL: &str = include_str!("../checklists/spec-towel.json");
const CERAMIC: &str = include_str!("../checklists/spec-ceramic.json");
const PIECE: &str = include_str!("../checklists/spec-piece.json");

/// A pre-production sample of pictures only.
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

/// A submission of the supplier's person where everything is in order.
const fn sent(photos: &'static [crate::demo::act::SentPhoto], note: &'static str) -> Sent {
    Sent {
        by: Supplier,
        photos,
        report: false,
        answers: "",
        note,
        tracking: None,
    }
}

pub(super) fn scenes() -> Vec<Scene> {
    [
        sealed(),
        open(),
        submitted(),
        under_review(),
        mug(),
        dropped(),
        expired(),
        gift(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const GREEN_1: Sent = Sent {
    report: true,
    answers: r#"[
        {"item":"colour","value":{"kind":"CHOICE","selected":["g4"]},"note":"第一缸偏黄"},
        {"item":"shrink","value":{"kind":"MEASUREMENT","readings":["3.4"]}}
    ]"#,
    ..sent(
        &[
            photo("晨雾绿四件套-正面-1"),
            photo("晨雾绿四件套-洗标-1"),
            photo("晨雾绿四件套-被边-1"),
        ],
        "第一轮产前样，颜色为第一缸试染，请先确认版型与克重。",
    )
};
const GREEN_2: Sent = Sent {
    report: true,
    ..sent(
        &[
            photo("晨雾绿四件套-正面-2").instead_of("晨雾绿四件套-正面-1"),
            photo("晨雾绿四件套-洗标-1"),
            photo("晨雾绿四件套-被边-2").instead_of("晨雾绿四件套-被边-1"),
        ],
        "已按 QW-618 色卡重新打色，预缩后缩率 2.1%。",
    )
};

/// Two rounds, approved and sealed by two persons.
fn sealed() -> Vec<Scene> {
    let green = || Wanted {
        photos: 3,
        due: "05-20 18:00",
        ..wanted(
            "星河四件套 晨雾绿（618 新色）",
            "HZ-TEX",
            "MY-BED-XH18-BL",
            BEDDING,
        )
    };
    vec![
        at("05-12 10:00", move |s| s.request(Member, "green", &green())),
        at("05-12 10:30", |s| {
            s.share(Supplier, "green", &[Comment, Upload, Submit])
        }),
        at("05-18 11:00", |s| s.submit("green", &GREEN_1)),
        at("05-19 09:30", |s| s.review(Member, "green")),
        at("05-20 10:00", |s| {
            let why = "颜色比色卡偏黄一级，缩率 3.4% 超出 3%。请按 QW-618 重新打色并预缩。";
            s.decide(Manager, "green", Decision::Reject, why, Some("05-27 18:00"))
        }),
        at("05-26 15:00", |s| s.submit("green", &GREEN_2)),
        at("05-27 10:00", |s| s.review(Member, "green")),
        at("05-28 14:00", |s| {
            s.decide(
                Manager,
                "green",
                Decision::Approve,
                "颜色、缩率均符合要求。",
                None,
            )
        }),
        at("06-02 16:40", |s| {
            let photos = &["晨雾绿四件套-封样-1", "晨雾绿四件套-封样-2"];
            s.seal(
                Manager,
                "green",
                "FY-2026-0618",
                Some(("杭州总部样品间 A-03-12", photos)),
            )
        }),
        at("06-02 17:30", |s| {
            s.seal(Inspector, "green", "FY-2026-0618", None)
        }),
    ]
}

/// Waits for the supplier.
fn open() -> Vec<Scene> {
    let gold = || Wanted {
        stage: SampleStage::Prototype,
        photos: 2,
        due: "06-12 18:00",
        ..wanted("云锦婚庆被套 金线版", "HZ-TEX", "MY-BED-YJ20-RD", BEDDING)
    };
    vec![
        at("06-04 11:00", move |s| s.request(Member, "gold", &gold())),
        at("06-04 11:05", |s| {
            s.share(Supplier, "gold", &[Comment, Upload, Submit])
        }),
    ]
}

const LATEX: Sent = sent(
    &[photo("高弹乳胶枕-正面"), photo("高弹乳胶枕-标签")],
    "密度 85D，回弹时间 2.1 秒，附标签照片。",
);

/// Waits for the review; a first submission was taken back.
fn submitted() -> Vec<Scene> {
    let latex = || Wanted {
        photos: 2,
        ..wanted("软山乳胶枕 高弹版", "HZ-TEX", "MY-PLW-RS-ST", PIECE)
    };
    vec![
        at("05-29 15:00", move |s| {
            s.request(Manager, "latex", &latex())
        }),
        at("05-29 15:05", |s| {
            s.share(Supplier, "latex", &[Comment, Upload, Submit])
        }),
        at("06-05 10:00", |s| s.submit("latex", &LATEX)),
        at("06-05 10:20", |s| s.withdraw(Supplier, "latex")),
        at("06-05 14:10", |s| s.submit("latex", &LATEX)),
    ]
}

const MINT: Sent = Sent {
    by: Manager,
    tracking: Some("SF1402026061801"),
    ..sent(
        &[photo("薄荷毛巾-正面"), photo("薄荷毛巾-毛边")],
        "供应商邮件提交，代录。",
    )
};

/// The piece itself arrived and is under review; nothing of it is shared.
fn under_review() -> Vec<Scene> {
    let mint = || Wanted {
        stage: SampleStage::Fit,
        physical: true,
        ..wanted("轻绘毛巾 薄荷绿", "HZ-TEX", "MY-TWL-QH-GR", TOWEL)
    };
    vec![
        at("05-26 10:20", move |s| s.request(Member, "mint", &mint())),
        at("06-01 14:00", |s| s.submit("mint", &MINT)),
        at("06-04 09:15", |s| s.review(Warehouse, "mint")),
        at("06-05 09:00", |s| {
            s.schedule(
                "mint-check",
                Task::Sample("SMP-CHK", "mint"),
                Some(Inspector),
                "06-09 18:00",
            )
        }),
    ]
}

const ICE: Sent = Sent {
    by: Manager,
    ..sent(
        &[photo("冰裂釉马克杯-正面"), photo("冰裂釉马克杯-釉面")],
        "景德镇寄样照片，代录。",
    )
};

/// Approved with comments and on to the next stage; an outside designer helps.
fn mug() -> Vec<Scene> {
    let ice = || Wanted {
        stage: SampleStage::Prototype,
        due: "05-22 18:00",
        ..wanted("青雨马克杯 冰裂釉", "JDZ-CER", "MY-MUG-QY-CE", CERAMIC)
    };
    vec![
        at("05-13 09:30", move |s| s.request(Member, "ice", &ice())),
        at("05-14 09:30", |s| {
            s.share(Collaborator, "ice", &[Comment, Upload])
        }),
        at("05-20 16:00", |s| s.submit("ice", &ICE)),
        at("05-21 10:30", |s| {
            let why = "开片效果好；杯把内侧釉厚不均，下一轮请改善。";
            s.decide(Admin, "ice", Decision::ApproveWithComments, why, None)
        }),
        at("05-25 11:00", |s| {
            s.advance("ice", SampleStage::PreProduction, "06-11 18:00")
        }),
    ]
}

const CHAIR_1: Sent = Sent {
    by: Admin,
    ..sent(&[photo("加高餐椅-正面-1")], "佛山工厂首样，代录。")
};
const CHAIR_2: Sent = Sent {
    by: Admin,
    ..sent(
        &[photo("加高餐椅-正面-2").instead_of("加高餐椅-正面-1")],
        "第二轮，已改漆面。",
    )
};

/// Rejected twice, then given up.
fn dropped() -> Vec<Scene> {
    let chair = || Wanted {
        due: "05-15 18:00",
        ..wanted("木里餐椅 加高版", "FS-FUR", "MY-CHR-ML-OK", PIECE)
    };
    vec![
        at("05-11 15:00", move |s| {
            s.request(Manager, "tall-chair", &chair())
        }),
        at("05-14 14:00", |s| s.submit("tall-chair", &CHAIR_1)),
        at("05-15 11:00", |s| {
            s.decide(
                Manager,
                "tall-chair",
                Decision::Reject,
                "椅背漆面划伤，座高少 8 mm。",
                Some("05-25 18:00"),
            )
        }),
        at("05-24 14:00", |s| s.submit("tall-chair", &CHAIR_2)),
        at("05-25 10:00", |s| {
            s.decide(
                Manager,
                "tall-chair",
                Decision::Reject,
                "划伤仍在，座高未改。",
                Some("06-05 18:00"),
            )
        }),
        at("06-03 10:00", |s| {
            s.give_up("tall-chair", "工厂产能不足，618 前不再打样。")
        }),
    ]
}

/// Nobody submitted it in time.
fn expired() -> Vec<Scene> {
    let lamp = || Wanted {
        due: "05-24 18:00",
        ..wanted("暖光床头灯 Type-C 充电版", "NB-LAMP", "MY-LMP-NG-WH", PIECE)
    };
    vec![
        at("05-15 16:00", move |s| s.request(Member, "type-c", &lamp())),
        at("05-20 09:00", |s| s.submit("type-c", &TYPE_C)),
        at("05-21 09:00", |s| {
            s.decide(
                Manager,
                "type-c",
                Decision::ApproveWithComments,
                "外观通过，接口盖板需加硬。",
                None,
            )
        }),
        at("05-22 09:00", |s| {
            s.another_round("type-c", "05-30 18:00", "06-01 18:00")
        }),
        at("06-01 18:00", |s| s.expire("type-c")),
    ]
}

const TYPE_C: Sent = Sent {
    by: Admin,
    ..sent(&[photo("充电床头灯-正面")], "外观样，充电盖板为手板件。")
};

const GIFT: Sent = Sent {
    by: Admin,
    report: true,
    ..sent(
        &[photo("香薰礼盒-正面"), photo("香薰礼盒-开盒")],
        "礼盒确认样，丝带改为烫金。",
    )
};

/// Approved, and the first of two persons has sealed it.
fn gift() -> Vec<Scene> {
    let gift = || Wanted {
        stage: SampleStage::Golden,
        photos: 2,
        due: "05-26 18:00",
        ..wanted(
            "618 限定香薰礼盒 栀子 确认样",
            "YW-GIFT",
            "MY-GFT-618-GD",
            PIECE,
        )
    };
    vec![
        at("05-18 14:00", move |s| {
            s.request(Manager, "gift-sample", &gift())
        }),
        at("05-25 17:30", |s| s.submit("gift-sample", &GIFT)),
        at("05-26 10:00", |s| {
            s.decide(
                Manager,
                "gift-sample",
                Decision::Approve,
                "同意，按此封样。",
                None,
            )
        }),
        at("06-04 10:30", |s| {
            s.seal(
                Inspector,
                "gift-sample",
                "FY-2026-0619",
                Some(("质检室 B-01-04", &["香薰礼盒-封样"])),
            )
        }),
    ]
}
