//! What 杭州织锦家纺 answers to lots that failed: one circle is closed, one waits for a verification.
//! Those of other suppliers, who have no account here, are open.

use domain::corrective::CauseCategory::{Machine, Method};
use domain::kernel::GrantAction::Comment;
use domain::kernel::Role::Supplier;

use crate::demo::act::{Cause, preventive, todo};
use crate::demo::story::{Scene, at};

const STAINS_AT_FIRST: Cause = Cause {
    whys: &["布面有油污", "验布时没有发现", "验布工位灯光太暗"],
    cause: "验布灯照度不足，油污漏检。",
    category: Method,
};

const STAINS: Cause = Cause {
    whys: &[
        "布面有油污",
        "印染后导布辊渗油",
        "轴承密封圈老化",
        "点检表里没有这一项",
    ],
    cause: "导布辊轴承密封圈老化渗油，设备点检没有覆盖。",
    category: Machine,
};

const OPEN_SEAMS: Cause = Cause {
    whys: &["四角开线", "底线张力不够", "3 号双针机张力盘松动"],
    cause: "3 号双针机张力盘松动，开机首件没有做拉力。",
    category: Machine,
};

pub(super) fn scenes() -> Vec<Scene> {
    [stains(), open_seams()].into_iter().flatten().collect()
}

/// Answered twice, verified, closed.
fn stains() -> Vec<Scene> {
    vec![
        at("05-20 16:00", |s| s.share(Supplier, "bed-2", &[Comment])),
        at("05-21 10:00", |s| {
            s.asked("ncr-stains", "bed-2")?;
            s.contain(
                "ncr-stains",
                "同批次布卷 46 卷全部隔离复验，在途 300 套召回。",
            )
        }),
        at("05-22 15:00", |s| {
            let light = todo("验布台更换 1200 lx 灯管", "设备 陈工", "05-24");
            s.plan_against("ncr-stains", &STAINS_AT_FIRST, &[light])
        }),
        at("05-24 17:00", |s| {
            s.carry_out("ncr-stains", &[("05-24", "改善-验布灯")])
        }),
        at("05-25 10:30", |s| {
            s.want_more(
                "ncr-stains",
                "这只解释了为什么漏检，没有解释油污从哪里来。请继续问为什么。",
            )
        }),
        at("05-26 11:00", |s| {
            let seal = todo("更换全部导布辊轴承密封圈", "设备 陈工", "05-28");
            let check = preventive(todo("密封圈列入每周点检表", "生产 李主管", "05-29"));
            s.plan_against("ncr-stains", &STAINS, &[seal, check])
        }),
        at("05-29 16:30", |s| {
            let done = [("05-28", "改善-导布辊"), ("05-29", "改善-布卷隔离")];
            s.carry_out("ncr-stains", &done)
        }),
        at("05-30 09:30", |s| s.watch("ncr-stains", "06-06 18:00")),
        at("06-08 10:00", |s| {
            s.effective(
                "ncr-stains",
                "5 月 30 日、6 月 5 日两批到货未见油污。",
                "到货-开箱-0530",
            )
        }),
    ]
}

/// Answered, waits for the organisation.
fn open_seams() -> Vec<Scene> {
    vec![
        at("05-31 10:00", |s| {
            s.asked("ncr-seams", "bed-4")?;
            s.contain("ncr-seams", "3 号双针机停机，库存 2,600 套四角全检。")
        }),
        at("06-01 14:00", |s| {
            let spring = todo("更换张力盘弹簧并校准", "设备 陈工", "06-05");
            let first = preventive(todo("每班首件做接缝拉力 80 N", "质检 周敏", "06-05"));
            s.plan_against("ncr-seams", &OPEN_SEAMS, &[spring, first])
        }),
        at("06-06 09:00", |s| {
            let done = [("06-05", "改善-双针机"), ("06-05", "改善-双针机")];
            s.carry_out("ncr-seams", &done)
        }),
    ]
}
