//! What inspectors of 沐雨家居 found.

use domain::quality::rules::Verdict;

use crate::demo::act::{Work, found};

/// A good lot of bedding.
pub(super) const BEDDING_GOOD: Work = Work {
    defects: &[found("MI-THREAD", 17)],
    photos: &["到货-外箱-0515", "到货-开箱-0515"],
    note: Some("整批外观良好，个别线头已现场修剪。"),
    ..Work::FINE
};

/// Six major defects, where five are allowed.
pub(super) const BEDDING_STAINED: Work = Work {
    answers: r#"[{"item":"face","unit":9,"value":{"kind":"PASS_FAIL","passed":false},"note":"油污约 3 cm"}]"#,
    defects: &[
        found("MA-STAIN", 4).shown(&["到货-污渍-0520"], "被面中部油污，洗不掉"),
        found("MA-STAIN", 13),
        found("MA-STAIN", 27),
        found("MA-STAIN", 41),
        found("MA-SEAM", 33).shown(&["到货-开线-0520"], "被边开线 4 cm"),
        found("MA-SEAM", 52),
        found("MI-CREASE", 60),
    ],
    photos: &["到货-外箱-0520", "到货-污渍-0520"],
    note: Some("油污集中在同一托盘，疑似运输途中受污。"),
    ..Work::FINE
};

/// After all units were sorted.
pub(super) const BEDDING_SORTED: Work = Work {
    defects: &[found("MI-CREASE", 22)],
    photos: &["到货-外箱-0515", "到货-开箱-0515"],
    note: Some("挑选后复检，污渍件已全部剔除。"),
    ..Work::FINE
};

/// Seven major defects, two of them seams that failed the checklist, shared with the supplier.
pub(super) const BEDDING_OPEN_SEAMS: Work = Work {
    answers: r#"[
        {"item":"seam","unit":6,"value":{"kind":"PASS_FAIL","passed":false}},
        {"item":"seam","unit":19,"value":{"kind":"PASS_FAIL","passed":false}},
        {"item":"colour","value":{"kind":"CHOICE","selected":["g45"]}}
    ]"#,
    defects: &[
        found("MA-SEAM", 6)
            .documents("seam")
            .shown(&["到货-开线-0530"], "被套四角开线"),
        found("MA-SEAM", 19).documents("seam"),
        found("MA-SEAM", 28),
        found("MA-SEAM", 44),
        found("MA-STAIN", 50).shown(&["到货-污渍-0530"], "咖色污点"),
        found("MA-STAIN", 61),
        found("MA-STAIN", 70),
        found("MI-THREAD", 12),
        found("MI-THREAD", 35),
    ],
    photos: &["到货-外箱-0530", "到货-开箱-0530"],
    note: Some("开线集中在被套四角，建议供应商检查双针机。"),
    ..Work::FINE
};

/// One broken needle is enough.
pub(super) const NEEDLE: Work = Work {
    defects: &[found("CR-NEEDLE", 8).shown(&["软山枕-断针"], "验针机报警，拆开见 6 mm 断针")],
    photos: &["软山枕-断针"],
    note: Some("发现断针，立即停检并隔离整批。"),
    ..Work::FINE
};

/// Eleven minor defects, where ten are allowed.
pub(super) const TOWELS_OFF_SHADE: Work = Work {
    defects: &[
        found("MI-SHADE", 3),
        found("MI-SHADE", 11),
        found("MI-SHADE", 24),
        found("MI-SHADE", 38),
        found("MI-SHADE", 47),
        found("MI-SHADE", 59),
        found("MI-SHADE", 72),
        found("MI-SHADE", 85),
        found("MI-SHADE", 96),
        found("MI-SHADE", 108),
        found("MI-SHADE", 119),
    ],
    photos: &["到货-外箱-0520"],
    note: Some("轻微色差，不影响使用。"),
    ..Work::FINE
};

/// Two major defects, where one is allowed.
pub(super) const WEDDING_OFF_SHADE: Work = Work {
    answers: r#"[{"item":"colour","value":{"kind":"CHOICE","selected":["g4"]},"note":"金线偏暗"}]"#,
    defects: &[
        found("MA-SHADE", 5).shown(&["婚庆被套-色差"], "左右两片色差明显"),
        found("MA-SHADE", 14),
    ],
    photos: &["到货-外箱-0530", "婚庆被套-色差"],
    note: None,
    ..Work::FINE
};

/// Four cracks, where three are allowed; the device had an older plan and came to another verdict.
pub(super) const VASES_CRACKED: Work = Work {
    defects: &[
        found("MA-CRACK", 2).shown(&["花瓶-裂纹-1"], "瓶腹贯穿裂纹"),
        found("MA-CRACK", 15).shown(&["花瓶-裂纹-2"], "底部冲口"),
        found("MA-CRACK", 29),
        found("MA-CRACK", 43),
        found("MI-PINHOLE", 30),
    ],
    photos: &["花瓶-裂纹-1"],
    claims: Some(Verdict::Accept),
    note: Some("现场离线提交。"),
    ..Work::FINE
};

pub(super) const TEA_GOOD: Work = Work {
    defects: &[found("MI-PINHOLE", 9)],
    photos: &["茶具-开箱"],
    ..Work::FINE
};

pub(super) const CARTONS_GOOD: Work = Work {
    photos: &["到货-外箱-0530"],
    ..Work::FINE
};

/// What leaves has no sticker of the sale on it.
pub(super) const GIFTS_WITHOUT_STICKER: Work = Work {
    answers: r#"[
        {"item":"sticker","value":{"kind":"SCAN","code":"MUYU2025"},"note":"贴成了去年的活动码"},
        {"item":"expiry","value":{"kind":"DATE","date":"2028-05-31"}}
    ]"#,
    defects: &[found("MI-DENT", 5)],
    photos: &["香薰礼盒-正面"],
    note: Some("抽检 32 盒均为旧活动贴码，已通知仓库停发。"),
    ..Work::FINE
};

pub(super) const TABLES_GOOD: Work = Work {
    answers: r#"[
        {"item":"packed","value":{"kind":"COUNT","count":92}},
        {"item":"drop","value":{"kind":"NOT_APPLICABLE","reason":"整柜运输，不做跌落"}}
    ]"#,
    defects: &[found("MI-SCRATCH", 4)],
    photos: &["圆边几-现场"],
    note: Some("已包装 92%，其余当日完成。"),
    ..Work::FINE
};

/// The laboratory has not answered yet.
pub(super) const LAMPS_WAIT: Work = Work {
    answers: r#"[{"item":"biosafety","value":{"kind":"AWAITING_RESULT","reason":"华东检测中心，预计 6 月 12 日出报告"}}]"#,
    photos: &["床头灯-通电"],
    note: Some("电气项目全部合格，等实验室报告。"),
    ..Work::FINE
};

pub(super) const FIRST_MUGS: Work = Work {
    photos: &["冰裂釉马克杯-正面"],
    note: Some("首件合格，同意批量上釉。"),
    ..Work::FINE
};
