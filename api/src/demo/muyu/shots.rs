//! Photos that people of 沐雨家居 and their suppliers take.

use pictures::Flaw::{Crack, LooseThread, OffShade, OpenSeam, Scratch, Stain};
use pictures::Thing::{
    Bedding, Carton, Chair, GiftBox, Label, Lamp, Mug, Pillow, Signature, Table, Tape, Teapot,
    Towel, Vase,
};
use pictures::{Colour, Shot};

const GREEN: Colour = [150, 180, 160];
const MIST: Colour = [140, 160, 180];
const IVORY: Colour = [226, 216, 194];
const RED: Colour = [186, 52, 48];
const WHITE: Colour = [232, 232, 228];
const MINT: Colour = [174, 210, 190];
const ICE: Colour = [186, 208, 212];
const SAND: Colour = [196, 176, 142];
const GREY: Colour = [158, 162, 166];
const OAK: Colour = [196, 158, 108];
const BOARD: Colour = [190, 156, 112];
const INK: Colour = [34, 46, 96];

const fn shot(
    name: &'static str,
    taken: &'static str,
    thing: pictures::Thing,
    colour: Colour,
) -> Shot {
    Shot::new(name, taken, thing, colour)
}

pub(super) const SHOTS: [Shot; 41] = [
    shot("晨雾绿四件套-正面-1", "05-18 10:12", Bedding, GREEN).with(OffShade, 90, 30),
    shot(
        "晨雾绿四件套-洗标-1",
        "05-18 10:15",
        Label(697_061_800_002),
        GREEN,
    ),
    shot("晨雾绿四件套-被边-1", "05-18 10:19", Tape, GREEN).upright(),
    shot("晨雾绿四件套-正面-2", "05-26 14:02", Bedding, GREEN),
    shot("晨雾绿四件套-被边-2", "05-26 14:07", Tape, GREEN).upright(),
    shot("晨雾绿四件套-封样-1", "06-02 16:31", Bedding, GREEN).upright(),
    shot(
        "晨雾绿四件套-封样-2",
        "06-02 16:33",
        Label(697_061_800_002),
        GREEN,
    ),
    shot("高弹乳胶枕-正面", "06-05 09:41", Pillow, WHITE),
    shot(
        "高弹乳胶枕-标签",
        "06-05 09:44",
        Label(697_061_800_005),
        WHITE,
    )
    .upright(),
    shot("薄荷毛巾-正面", "06-01 11:20", Towel, MINT),
    shot("薄荷毛巾-毛边", "06-01 11:23", Towel, MINT).with(LooseThread, 70, 30),
    shot("冰裂釉马克杯-正面", "05-20 15:06", Mug, ICE),
    shot("冰裂釉马克杯-釉面", "05-20 15:09", Mug, ICE)
        .with(Crack, -30, 40)
        .upright(),
    shot("加高餐椅-正面-1", "05-14 13:30", Chair, OAK).with(Scratch, 40, 60),
    shot("加高餐椅-正面-2", "05-24 13:30", Chair, OAK).with(Scratch, -80, -140),
    shot("香薰礼盒-正面", "05-25 17:02", GiftBox, RED),
    shot("香薰礼盒-开盒", "05-25 17:05", Carton, RED).upright(),
    shot("香薰礼盒-封样", "06-04 10:10", GiftBox, RED).upright(),
    shot("充电床头灯-正面", "05-19 16:40", Lamp, IVORY),
    shot("到货-外箱-0515", "05-15 10:21", Carton, BOARD),
    shot("到货-开箱-0515", "05-15 10:29", Bedding, MIST),
    shot("到货-外箱-0520", "05-20 10:18", Carton, BOARD).upright(),
    shot("到货-污渍-0520", "05-20 11:02", Bedding, IVORY).with(Stain, -60, 50),
    shot("到货-开线-0520", "05-20 11:17", Bedding, IVORY).with(OpenSeam, 80, -10),
    shot("到货-外箱-0530", "05-30 10:15", Carton, BOARD),
    shot("到货-开箱-0530", "05-30 10:22", Bedding, MIST),
    shot("到货-污渍-0530", "05-30 11:08", Bedding, MIST).with(Stain, 60, 20),
    shot("到货-开线-0530", "05-30 11:25", Bedding, MIST)
        .with(OpenSeam, -90, -20)
        .upright(),
    shot("软山枕-断针", "05-17 14:12", Pillow, WHITE).with(Scratch, 20, -20),
    shot("婚庆被套-色差", "05-29 15:40", Bedding, RED).with(OffShade, -80, 40),
    shot("花瓶-裂纹-1", "06-01 11:31", Vase, SAND)
        .with(Crack, 40, 60)
        .upright(),
    shot("花瓶-裂纹-2", "06-01 11:36", Vase, SAND).with(Crack, -50, 90),
    shot("茶具-开箱", "05-27 10:40", Teapot, GREY),
    shot("床头灯-通电", "06-04 14:20", Lamp, IVORY),
    shot("圆边几-现场", "05-21 10:35", Table, OAK),
    shot("改善-布卷隔离", "05-22 09:40", Carton, BOARD),
    shot("改善-验布灯", "05-24 13:20", Lamp, WHITE),
    shot("改善-导布辊", "05-28 10:05", Bedding, WHITE),
    shot("改善-双针机", "06-05 16:30", Bedding, MIST),
    shot("签名-殷正", "05-12 08:00", Signature, INK),
    shot("签名-吴仓", "05-12 08:02", Signature, [40, 40, 44]),
];
