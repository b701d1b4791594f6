//! What can be seen on a picture.

use super::canvas::{Canvas, Colour, Grain, Paint};
use super::{hard, soft};
use crate::barcode;

/// What stands in front of the camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A folded set with a pillow on it.
    Bedding,
    /// A pillow.
    Pillow,
    /// Three rolled towels.
    Towel,
    /// A mug.
    Mug,
    /// Three bowls, one in the other.
    Bowls,
    /// A vase.
    Vase,
    /// A teapot.
    Teapot,
    /// A box with a ribbon.
    GiftBox,
    /// A chair.
    Chair,
    /// A side table.
    Table,
    /// A bedside lamp.
    Lamp,
    /// A floor lamp.
    FloorLamp,
    /// A cardigan.
    Sweater,
    /// A dress.
    Dress,
    /// A square scarf.
    Scarf,
    /// A bag.
    Bag,
    /// A shoe.
    Shoe,
    /// Three socks.
    Socks,
    /// A ring with a stone.
    Ring,
    /// A hair clip of shells.
    HairClip,
    /// A carton with a label.
    Carton,
    /// A label with the EAN-13 of these 12 digits.
    Label(u64),
    /// A tape measure on the goods.
    Tape,
    /// A signature on white.
    Signature,
}

impl Thing {
    /// What it stands on.
    pub(super) const fn ground(self) -> Paint {
        match self {
            Self::Signature => Paint::smooth([252, 252, 250]),
            Self::Carton | Self::Chair | Self::Table => Paint {
                colour: [186, 182, 172],
                grain: Grain::Wood,
            },
            Self::Tape => Paint::smooth([214, 210, 204]),
            _ => Paint::smooth([226, 224, 218]),
        }
    }

    pub(super) fn paint(self, on: &mut Canvas, colour: Colour) {
        let paint: fn(&mut Canvas, Colour) = match self {
            Self::Bedding => soft::bedding,
            Self::Pillow => soft::pillow,
            Self::Towel => soft::towel,
            Self::Sweater => soft::sweater,
            Self::Dress => soft::dress,
            Self::Scarf => soft::scarf,
            Self::Bag => soft::bag,
            Self::Shoe => soft::shoe,
            Self::Socks => soft::socks,
            Self::Mug => hard::mug,
            Self::Bowls => hard::bowls,
            Self::Vase => hard::vase,
            Self::Teapot => hard::teapot,
            Self::GiftBox => hard::gift_box,
            Self::Chair => hard::chair,
            Self::Table => hard::table,
            Self::Lamp => hard::lamp,
            Self::FloorLamp => hard::floor_lamp,
            Self::Ring => hard::ring,
            Self::HairClip => hard::hair_clip,
            Self::Carton => hard::carton,
            Self::Signature => hard::signature,
            Self::Tape => tape,
            Self::Label(number) => return label(on, colour, number),
        };
        paint(on, colour);
    }
}

/// A tape measure over cloth, a mark every ten millimetres.
fn tape(on: &mut Canvas, colour: Colour) {
    on.block((-290, -150), 580, 330, 30, Paint::smooth(colour));
    let yellow = Paint::smooth([246, 208, 66]);
    let ink = Paint::smooth([40, 40, 40]);
    on.block((-270, -30), 540, 64, 6, yellow);
    for mark in 0..53 {
        let length = if mark % 10 == 0 {
            34
        } else if mark % 5 == 0 {
            24
        } else {
            14
        };
        on.block((-262 + mark * 10, -30), 2, length, 0, ink);
    }
    on.block((-279, -40), 12, 84, 4, Paint::smooth([170, 170, 174]));
}

/// A white label with lines of print and the bars of its code.
fn label(on: &mut Canvas, colour: Colour, number: u64) {
    on.block(
        (-260, -190),
        520,
        380,
        30,
        Paint {
            colour,
            grain: Grain::Weave,
        },
    );
    let (white, ink) = (Paint::smooth([250, 250, 248]), Paint::smooth([30, 30, 30]));
    on.block((-170, -150), 340, 300, 8, white);
    for (line, width) in [(0, 220), (1, 260), (2, 180)] {
        on.block(
            (-140, -126 + line * 24),
            width,
            9,
            0,
            Paint::smooth([90, 90, 90]),
        );
    }
    let modules = barcode::bars(&barcode::ean13(number));
    let edge = 3 * i32::try_from(modules.len()).unwrap_or_default() / 2;
    let mut x = -edge;
    for bar in modules {
        if bar {
            on.block((x, -34), 3, 140, 0, ink);
        }
        x += 3;
    }
    on.block((-100, 116), 200, 10, 0, Paint::smooth([90, 90, 90]));
}
