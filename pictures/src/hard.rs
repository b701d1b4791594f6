//! Pictures of goods of clay, wood, metal and paper.

use super::canvas::{Canvas, Colour, Grain, Paint};

const fn glazed(colour: Colour) -> Paint {
    Paint::smooth(colour)
}

const fn wooden(colour: Colour) -> Paint {
    Paint {
        colour,
        grain: Grain::Wood,
    }
}

pub(super) fn mug(on: &mut Canvas, colour: Colour) {
    let base = glazed(colour);
    on.ring((112, 10), 62, 76, 22, base.shade(84));
    on.block((-115, -120), 226, 258, 40, base);
    on.block((-100, -100), 30, 210, 14, base.shade(112));
    on.ellipse((-2, -118), 113, 32, base.shade(90));
    on.ellipse((-2, -116), 100, 24, base.shade(58));
}

/// Bowls one on the other.
pub(super) fn bowls(on: &mut Canvas, colour: Colour) {
    for (layer, percent) in [(0, 80), (1, 90), (2, 100)] {
        let (y, base) = (70 - layer * 62, glazed(colour).shade(percent));
        on.polygon(
            &[(-170, y - 40), (170, y - 40), (86, y + 62), (-86, y + 62)],
            base,
        );
        on.ellipse((0, y - 40), 170, 34, base.shade(108));
        on.ellipse((0, y - 38), 154, 27, base.shade(70));
    }
}

pub(super) fn vase(on: &mut Canvas, colour: Colour) {
    let base = glazed(colour);
    on.ellipse((0, 60), 118, 122, base);
    on.polygon(&[(-42, -60), (42, -60), (60, -30), (-60, -30)], base);
    on.polygon(&[(-30, -170), (30, -170), (42, -56), (-42, -56)], base);
    on.ellipse((0, -170), 40, 13, base.shade(112));
    on.ellipse((0, -169), 29, 8, base.shade(50));
    on.ellipse((-52, 30), 16, 48, base.shade(116));
}

pub(super) fn teapot(on: &mut Canvas, colour: Colour) {
    let base = glazed(colour);
    on.ring((128, 10), 56, 66, 18, base.shade(80));
    on.polygon(
        &[(-110, 10), (-196, -62), (-178, -76), (-90, -30)],
        base.shade(90),
    );
    on.ellipse((0, 20), 136, 104, base);
    on.ellipse((0, -66), 74, 20, base.shade(84));
    on.ellipse((0, -88), 16, 16, base.shade(108));
    on.ellipse((-48, -14), 26, 40, base.shade(114));
}

pub(super) fn gift_box(on: &mut Canvas, colour: Colour) {
    let base = glazed(colour);
    let ribbon = Paint::smooth([222, 178, 84]);
    on.block((-170, -70), 340, 220, 8, base);
    on.block((-182, -110), 364, 66, 8, base.shade(112));
    on.block((-22, -110), 44, 260, 0, ribbon);
    on.ring((-48, -136), 44, 30, 14, ribbon);
    on.ring((48, -136), 44, 30, 14, ribbon.shade(90));
}

pub(super) fn chair(on: &mut Canvas, colour: Colour) {
    let base = wooden(colour);
    for (x, y, length, percent) in [
        (-96, -180, 350, 92),
        (66, -180, 350, 80),
        (-130, 30, 160, 100),
        (100, 30, 160, 86),
    ] {
        on.block((x, y), 24, length, 8, base.shade(percent));
    }
    for rail in 0..3 {
        on.block((-96, -160 + rail * 56), 186, 28, 10, base.shade(104));
    }
    on.polygon(
        &[(-108, 0), (104, 0), (134, 44), (-144, 44)],
        base.shade(110),
    );
}

pub(super) fn table(on: &mut Canvas, colour: Colour) {
    let base = wooden(colour);
    for x in [-120, 96] {
        on.polygon(
            &[(x, -20), (x + 24, -20), (x + 30, 170), (x + 12, 170)],
            base.shade(82),
        );
    }
    on.ellipse((0, -34), 190, 58, base.shade(74));
    on.ellipse((0, -44), 190, 58, base);
}

pub(super) fn lamp(on: &mut Canvas, colour: Colour) {
    let glow = Paint::smooth([255, 236, 186]);
    on.ellipse((0, -90), 170, 110, Paint::smooth([226, 216, 192]));
    on.polygon(
        &[(-60, -160), (60, -160), (120, -30), (-120, -30)],
        Paint {
            colour,
            grain: Grain::Weave,
        },
    );
    on.ellipse((0, -30), 120, 16, glow);
    on.block((-9, -20), 18, 150, 4, Paint::smooth([150, 140, 126]));
    on.ellipse((0, 140), 92, 22, Paint::smooth([128, 118, 106]));
    on.ellipse((0, 134), 92, 20, Paint::smooth([166, 156, 140]));
}

/// A lamp like a crescent on a pole.
pub(super) fn floor_lamp(on: &mut Canvas, colour: Colour) {
    let metal = Paint::smooth(colour);
    on.ring((0, -40), 130, 130, 14, metal);
    on.ring((0, -40), 116, 116, 8, Paint::smooth([255, 240, 196]));
    on.block((-7, 84), 14, 110, 3, metal.shade(84));
    on.ellipse((0, 192), 84, 16, metal.shade(70));
}

pub(super) fn ring(on: &mut Canvas, colour: Colour) {
    let metal = Paint::smooth(colour);
    on.ring((0, 40), 130, 124, 26, metal.shade(82));
    on.ring((0, 34), 126, 120, 16, metal);
    on.polygon(
        &[(0, -150), (44, -108), (0, -58), (-44, -108)],
        Paint::smooth([196, 228, 236]),
    );
    on.polygon(
        &[(0, -150), (44, -108), (0, -108)],
        Paint::smooth([232, 248, 252]),
    );
}

pub(super) fn hair_clip(on: &mut Canvas, colour: Colour) {
    let shell = Paint::smooth(colour);
    on.block((-180, 40), 360, 26, 12, Paint::smooth([206, 190, 150]));
    for (x, percent) in [(-120, 88), (-40, 100), (40, 108), (120, 94)] {
        on.ellipse((x, 0), 54, 62, shell.shade(percent));
        for rib in [-26, 0, 26] {
            on.line(&[(x + rib, -44), (x, 50)], 1, shell.shade(percent - 16));
        }
    }
}

/// A carton with a label.
pub(super) fn carton(on: &mut Canvas, colour: Colour) {
    let board = wooden(colour);
    on.polygon(&[(-170, -90), (90, -110), (90, 160), (-170, 170)], board);
    on.polygon(
        &[(90, -110), (190, -70), (190, 130), (90, 160)],
        board.shade(76),
    );
    on.polygon(
        &[(-170, -90), (90, -110), (190, -70), (-60, -50)],
        board.shade(112),
    );
    on.block((-120, 20), 130, 90, 4, Paint::smooth([246, 246, 242]));
    for (line, width) in [(0, 100), (1, 80), (2, 92), (3, 60)] {
        on.block(
            (-106, 36 + line * 18),
            width,
            7,
            0,
            Paint::smooth([70, 70, 70]),
        );
    }
}

/// What was pressed onto a sheet with a pen.
pub(super) fn signature(on: &mut Canvas, colour: Colour) {
    let ink = Paint::smooth(colour);
    on.line(
        &[
            (-180, 20),
            (-150, -60),
            (-128, 50),
            (-96, -30),
            (-70, 30),
            (-30, -10),
            (0, 26),
        ],
        4,
        ink,
    );
    on.line(
        &[
            (0, 26),
            (40, -80),
            (58, 60),
            (92, -6),
            (120, 30),
            (186, -20),
        ],
        4,
        ink,
    );
    on.line(&[(-160, 84), (150, 70)], 2, ink);
}
