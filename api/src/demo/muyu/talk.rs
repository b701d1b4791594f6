//! What is said about samples and inspections of 沐雨家居.

use domain::kernel::Role::{Collaborator, Inspector, Manager, Member, Supplier};

use crate::demo::act::Says;
use crate::demo::story::{Scene, at};

pub(super) fn scenes() -> Vec<Scene> {
    [green(), others(), inspection()]
        .into_iter()
        .flatten()
        .collect()
}

/// A pin on a photo, answers both ways, and what the supplier does not see.
fn green() -> Vec<Scene> {
    vec![
        at("05-19 09:50", |s| {
            s.say(
                Member,
                "green/1",
                &Says {
                    body: "这一块明显偏黄，和色卡 QW-618 差一级，是布匹问题还是光线？",
                    name: Some("green-yellow"),
                    pin: Some(("晨雾绿四件套-正面-1", 650, 567)),
                    mentions: &[Supplier],
                    ..Says::default()
                },
            )
        }),
        at("05-19 13:20", |s| {
            s.say(
                Supplier,
                "green/1",
                &Says {
                    body: "确认是第一缸染色偏黄，第二缸已调整，23 号可以出新样。",
                    answers: Some("green-yellow"),
                    ..Says::default()
                },
            )
        }),
        at("05-19 14:05", |s| {
            s.say(
                Member,
                "green/1",
                &Says {
                    body: "内部：织锦去年也有一次首缸偏色，报价谈判时可以提。@马腾",
                    internal: true,
                    mentions: &[Manager],
                    ..Says::default()
                },
            )
        }),
        at("05-19 15:30", |s| {
            s.say(
                Manager,
                "green/1",
                &Says {
                    body: "被边针距看着偏疏，请在下一轮报告里写明实测针距。",
                    pin: Some(("晨雾绿四件套-被边-1", 480, 410)),
                    ..Says::default()
                },
            )
        }),
        at("05-27 11:10", |s| {
            s.say(
                Member,
                "green/2",
                &Says {
                    body: "颜色好多了，同意进入判定。",
                    pin: Some(("晨雾绿四件套-正面-2", 500, 520)),
                    mentions: &[Manager, Supplier],
                    ..Says::default()
                },
            )
        }),
        at("05-28 14:20", |s| {
            s.say(
                Manager,
                "green",
                &Says {
                    body: "大货按第二轮样执行，6 月 2 日封样，请苏工安排寄实物两套。",
                    mentions: &[Supplier],
                    ..Says::default()
                },
            )
        }),
        at("06-02 17:40", |s| {
            s.say(
                Inspector,
                "green",
                &Says {
                    body: "封样已入库，后续来料按封样比色。",
                    internal: true,
                    ..Says::default()
                },
            )
        }),
    ]
}

fn others() -> Vec<Scene> {
    vec![
        at("06-04 11:20", |s| {
            s.say(
                Member,
                "gold",
                &Says {
                    body: "金线请用哑光的，亮光的在直播间反光。",
                    name: Some("gold-thread"),
                    mentions: &[Supplier],
                    ..Says::default()
                },
            )
        }),
        at("06-05 09:10", |s| {
            s.say(
                Supplier,
                "gold",
                &Says {
                    body: "收到，哑光金线 6 月 9 日到厂，10 日可以提交。",
                    answers: Some("gold-thread"),
                    ..Says::default()
                },
            )
        }),
        at("06-05 14:30", |s| {
            s.say(
                Inspector,
                "latex",
                &Says {
                    body: "内部：标签上的密度写 80D，和说明里的 85D 对不上，评审时注意。",
                    internal: true,
                    pin: Some(("高弹乳胶枕-标签", 500, 300)),
                    mentions: &[Manager],
                    ..Says::default()
                },
            )
        }),
        at("05-20 17:30", |s| {
            s.say(
                Collaborator,
                "ice",
                &Says {
                    body: "开片的密度正合适，建议杯口留 3 mm 不开片，口感更好。",
                    name: Some("ice-rim"),
                    pin: Some(("冰裂釉马克杯-釉面", 430, 560)),
                    ..Says::default()
                },
            )
        }),
        at("05-21 10:00", |s| {
            s.say(
                Member,
                "ice",
                &Says {
                    body: "好主意，已写进下一轮要求。",
                    answers: Some("ice-rim"),
                    mentions: &[Collaborator],
                    ..Says::default()
                },
            )
        }),
    ]
}

/// The lot that is held, with the supplier.
fn inspection() -> Vec<Scene> {
    vec![
        at("05-30 16:30", |s| {
            s.say(
                Inspector,
                "bed-4",
                &Says {
                    body: "四角开线都在同一位置，照片里圈出来了，请查双针机。",
                    name: Some("bed-4-seams"),
                    pin: Some(("到货-开线-0530", 300, 470)),
                    mentions: &[Supplier],
                    ..Says::default()
                },
            )
        }),
        at("05-31 09:40", |s| {
            s.say(
                Supplier,
                "bed-4",
                &Says {
                    body: "已停机检查，3 号双针机张力松了。可以派人到仓返修，或退回返工，请确认。",
                    answers: Some("bed-4-seams"),
                    ..Says::default()
                },
            )
        }),
        at("06-01 09:00", |s| {
            s.say(
                Manager,
                "bed-4",
                &Says {
                    body: "内部：五批内第二次不接收，后面转加严。先不放返工，等 618 库存数据。",
                    internal: true,
                    mentions: &[Inspector],
                    ..Says::default()
                },
            )
        }),
    ]
}
