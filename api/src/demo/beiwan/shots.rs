//! Photos that people of 北湾服饰 and their suppliers take.

use pictures::Flaw::{LooseThread, OffShade, OpenSeam, Scratch, Stain};
use pictures::Thing::{self, Bag, Carton, Dress, Label, Ring, Shoe, Signature, Sweater, Tape};
use pictures::{Colour, Shot};

const OAT: Colour = [218, 204, 178];
const FIR: Colour = [78, 104, 92];
const WHITE: Colour = [236, 236, 232];
const SEA: Colour = [86, 128, 160];
const BROWN: Colour = [142, 96, 62];
const SILVER: Colour = [196, 200, 206];
const BOARD: Colour = [190, 156, 112];
const INK: Colour = [34, 46, 96];

const fn shot(name: &'static str, taken: &'static str, thing: Thing, colour: Colour) -> Shot {
    Shot::new(name, taken, thing, colour)
}

pub(super) const SHOTS: [Shot; 19] = [
    shot("松绿开衫-正面-1", "05-19 10:20", Sweater, FIR).with(LooseThread, -50, 60),
    shot("松绿开衫-量尺-1", "05-19 10:26", Tape, FIR).upright(),
    shot("松绿开衫-正面-2", "05-27 09:50", Sweater, FIR),
    shot("松绿开衫-封样", "06-03 15:10", Label(697_061_900_001), FIR).upright(),
    shot("冰丝背心-正面", "06-05 11:05", Sweater, WHITE),
    shot("印花裙-正面", "05-28 16:12", Dress, SEA).with(OffShade, 60, 110),
    shot("印花裙-背面", "05-28 16:15", Dress, SEA).upright(),
    shot("焦糖斜挎-正面", "05-21 14:44", Bag, BROWN),
    shot("焦糖斜挎-五金", "05-21 14:48", Bag, BROWN)
        .with(Scratch, 0, 40)
        .upright(),
    shot("银戒-正面", "05-22 13:31", Ring, SILVER),
    shot("到货-外箱", "05-18 10:06", Carton, BOARD),
    shot("羊绒-漏针", "05-26 11:12", Sweater, OAT).with(OpenSeam, 70, 40),
    shot("羊绒-污渍", "05-26 11:20", Sweater, OAT)
        .with(Stain, -60, -20)
        .upright(),
    shot("跑鞋-首件", "05-25 10:35", Shoe, SEA),
    shot("跑鞋-溢胶", "05-25 10:40", Shoe, SEA)
        .with(Stain, 60, 80)
        .upright(),
    shot("托特包-装箱", "06-04 15:02", Bag, BROWN),
    shot("改善-织针", "05-30 14:20", Sweater, OAT),
    shot("签名-殷正", "05-12 08:00", Signature, INK),
    shot("签名-吴仓", "05-12 08:02", Signature, [40, 40, 44]),
];
