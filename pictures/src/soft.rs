//! Pictures of goods of cloth and leather.

use super::canvas::{Canvas, Colour, Grain, Paint};

const fn cloth(colour: Colour) -> Paint {
    Paint {
        colour,
        grain: Grain::Weave,
    }
}

const fn knitted(colour: Colour) -> Paint {
    Paint {
        colour,
        grain: Grain::Knit,
    }
}

/// A folded set: three layers, a band around them, a pillow on top.
pub(super) fn bedding(on: &mut Canvas, colour: Colour) {
    let base = cloth(colour);
    for (layer, percent) in [(0, 78), (1, 90), (2, 100)] {
        let y = 70 - layer * 62;
        on.block((-195, y), 390, 64, 26, base.shade(percent));
        on.line(
            &[(-185, y + 32), (150, y + 36)],
            1,
            base.shade(percent - 14),
        );
    }
    on.block((-30, -54), 60, 188, 0, Paint::smooth([240, 234, 220]));
    pillow_at(on, -110, base.shade(108));
}

pub(super) fn pillow(on: &mut Canvas, colour: Colour) {
    let base = cloth(colour);
    on.block((-195, -95), 390, 200, 85, base.shade(84));
    on.block((-190, -100), 380, 190, 82, base);
    on.ring((0, -5), 178, 82, 2, base.shade(80));
    on.line(
        &[(-120, -30), (-40, -10), (60, -14), (130, -36)],
        2,
        base.shade(88),
    );
}

fn pillow_at(on: &mut Canvas, y: i32, paint: Paint) {
    on.ellipse((0, y), 150, 52, paint.shade(86));
    on.ellipse((0, y - 5), 144, 46, paint);
    on.line(&[(-90, y), (-20, y + 8), (70, y + 2)], 1, paint.shade(84));
}

/// Three rolled towels.
pub(super) fn towel(on: &mut Canvas, colour: Colour) {
    for (x, y, percent) in [(-95, 60, 88), (95, 60, 96), (0, -60, 104)] {
        let base = knitted(colour).shade(percent);
        on.ellipse((x, y), 96, 72, base.shade(84));
        for ring in 0..5 {
            on.ring(
                (x, y),
                92 - ring * 18,
                68 - ring * 13,
                12,
                base.shade(92 + 4 * (u32::from(ring % 2 == 0))),
            );
        }
    }
}

pub(super) fn sweater(on: &mut Canvas, colour: Colour) {
    let base = knitted(colour);
    let sleeve = base.shade(90);
    on.polygon(&[(-100, -130), (-190, 60), (-150, 90), (-70, -60)], sleeve);
    on.polygon(&[(100, -130), (190, 60), (150, 90), (70, -60)], sleeve);
    on.polygon(&[(-105, -135), (105, -135), (98, 165), (-98, 165)], base);
    on.block((-100, 150), 200, 24, 6, base.shade(84));
    on.ellipse((0, -138), 46, 22, base.shade(70));
    on.line(&[(0, -116), (0, 165)], 2, base.shade(74));
    for button in 0..5 {
        on.ellipse(
            (10, -80 + button * 52),
            6,
            6,
            Paint::smooth([232, 220, 196]),
        );
    }
}

pub(super) fn dress(on: &mut Canvas, colour: Colour) {
    let base = cloth(colour);
    on.polygon(
        &[
            (-62, -160),
            (62, -160),
            (48, -40),
            (150, 180),
            (-150, 180),
            (-48, -40),
        ],
        base,
    );
    on.ellipse((0, -162), 34, 20, base.shade(66));
    on.block((-50, -48), 100, 14, 4, base.shade(72));
    for fold in [-70, -24, 30, 82] {
        on.line(&[(fold / 2, -30), (fold, 176)], 1, base.shade(86));
    }
    for (x, y) in [
        (-40, 60),
        (50, 100),
        (-90, 140),
        (10, 10),
        (95, 150),
        (-12, 130),
    ] {
        on.ellipse((x, y), 9, 9, Paint::smooth([246, 240, 226]));
        on.ellipse((x, y), 4, 4, base.shade(60));
    }
}

/// A square scarf laid on its corner.
pub(super) fn scarf(on: &mut Canvas, colour: Colour) {
    let base = cloth(colour);
    for (size, percent) in [(190, 74), (172, 104), (140, 88), (96, 112), (48, 80)] {
        on.polygon(
            &[(0, -size), (size, 0), (0, size), (-size, 0)],
            base.shade(percent),
        );
    }
}

pub(super) fn bag(on: &mut Canvas, colour: Colour) {
    let base = cloth(colour);
    let strap = Paint::smooth(base.shade(62).colour);
    on.ring((0, -60), 84, 100, 12, strap);
    on.polygon(&[(-150, -70), (150, -70), (180, 150), (-180, 150)], base);
    on.polygon(
        &[(-150, -70), (150, -70), (154, -40), (-154, -40)],
        base.shade(82),
    );
    on.line(&[(-158, 0), (158, 0)], 1, base.shade(70));
    on.block((-26, 20), 52, 34, 6, Paint::smooth([214, 186, 120]));
}

pub(super) fn shoe(on: &mut Canvas, colour: Colour) {
    let base = cloth(colour);
    on.polygon(
        &[
            (-175, -70),
            (-80, -78),
            (-20, -20),
            (120, 20),
            (185, 62),
            (185, 90),
            (-180, 90),
        ],
        base,
    );
    on.polygon(
        &[(-175, -70), (-130, -74), (-140, 90), (-180, 90)],
        base.shade(80),
    );
    on.block((-190, 84), 384, 34, 16, Paint::smooth([238, 236, 230]));
    on.line(
        &[(-182, 104), (186, 104)],
        1,
        Paint::smooth([190, 188, 182]),
    );
    for lace in 0..4 {
        let (x, y) = (-66 + lace * 34, -52 + lace * 22);
        on.line(
            &[(x, y + 20), (x + 34, y - 4)],
            3,
            Paint::smooth([250, 250, 246]),
        );
    }
    on.line(
        &[(-120, 70), (-20, 10), (70, 40)],
        5,
        Paint::smooth([244, 180, 60]),
    );
}

pub(super) fn socks(on: &mut Canvas, colour: Colour) {
    for (x, percent) in [(-110, 84), (-20, 96), (70, 108)] {
        let base = knitted(colour).shade(percent);
        on.block((x - 30, -150), 62, 230, 14, base);
        on.block((x - 30, 40), 118, 64, 30, base);
        on.block((x - 30, -150), 62, 26, 8, base.shade(78));
    }
}
