//! What 广州针织一厂 answers to the cashmere that failed: the first answer was not good enough.

use domain::corrective::CauseCategory::Machine;

use crate::demo::act::{Cause, preventive, todo};
use crate::demo::story::{Scene, at};

const DROPPED_STITCHES: Cause = Cause {
    whys: &["左前片漏针", "6 号横机织针磨损", "换针不及时"],
    cause: "6 号横机织针磨损。",
    category: Machine,
};

pub(super) fn scenes() -> Vec<Scene> {
    vec![
        at("05-27 10:30", |s| {
            s.asked("ncr-stitches", "cashmere")?;
            s.contain(
                "ncr-stitches",
                "6 号横机停机，已织 420 片逐片验片，漏针片隔离。",
            )
        }),
        at("05-28 11:00", |s| {
            let needles = todo("更换 6 号横机全部织针", "机修 何师傅", "05-30");
            let count = preventive(todo("织针按 300 小时定期更换", "生产 黄主管", "06-01"));
            s.plan_against("ncr-stitches", &DROPPED_STITCHES, &[needles, count])
        }),
        at("06-01 15:00", |s| {
            let done = [("05-30", "改善-织针"), ("06-01", "改善-织针")];
            s.carry_out("ncr-stitches", &done)
        }),
        at("06-03 09:00", |s| {
            s.want_more(
                "ncr-stitches",
                "其他 11 台横机的织针用了多久？请按机台列出，并说明为什么换针记录没有提醒。",
            )
        }),
    ]
}
