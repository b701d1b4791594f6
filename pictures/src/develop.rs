//! From a canvas to the pixels of a photo: twice as large, with surfaces, light and the grain of a sensor.

use super::canvas::{Canvas, Grain, Paint};

/// A row of pixels, each channel four times its value.
type Row = Vec<([i32; 3], Grain)>;

/// Pixels of an image.
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Three bytes a pixel.
    pub(super) bytes: Vec<u8>,
}

/// Develops the canvas, `small` in its own size; `seed` makes the grain of one photo differ from that
/// of another.
pub(super) fn develop(canvas: &Canvas, seed: u32, small: bool) -> Pixels {
    let times = if small { 1 } else { 2 };
    let (width, height) = (canvas.width * times, canvas.height * times);
    let rows: Vec<&[Paint]> = canvas.rows().collect();
    let size = usize::try_from(width * height * 3).unwrap_or_default();
    let mut bytes = Vec::with_capacity(size);
    let mut noise = seed;
    let mut y = 0;
    for (at, row) in rows.iter().enumerate() {
        let above = rows.get(at.saturating_sub(1)).unwrap_or(row);
        let below = rows.get(at + 1).unwrap_or(row);
        let neighbours: &[_] = if small { &[row] } else { &[above, below] };
        for other in neighbours {
            let light = 264 - 28 * y / height;
            push_row(
                &mut bytes,
                &blended(row, other),
                (y, light),
                small,
                &mut noise,
            );
            y += 1;
        }
    }
    let side = |length: i32| u32::try_from(length).unwrap_or_default();
    Pixels {
        width: side(width),
        height: side(height),
        bytes,
    }
}

/// Three parts of a row and one of its neighbour, with its ends doubled.
fn blended(row: &[Paint], other: &[Paint]) -> Row {
    let mut blended = Vec::with_capacity(row.len() + 2);
    for (near, far) in row.iter().zip(other) {
        let ([r1, g1, b1], [r2, g2, b2]) = (near.colour, far.colour);
        let mix = |near: u8, far: u8| 3 * i32::from(near) + i32::from(far);
        blended.push(([mix(r1, r2), mix(g1, g2), mix(b1, b2)], near.grain));
    }
    if let (Some(first), Some(last)) = (blended.first().copied(), blended.last().copied()) {
        blended.insert(0, first);
        blended.push(last);
    }
    blended
}

fn push_row(bytes: &mut Vec<u8>, row: &Row, (y, light): (i32, i32), small: bool, noise: &mut u32) {
    let mut x = 0;
    for three in row.windows(3) {
        let [(before, _), (here, grain), (after, _)] = three else {
            continue;
        };
        let neighbours: &[_] = if small { &[here] } else { &[before, after] };
        let [r1, g1, b1] = *here;
        for [r2, g2, b2] in neighbours {
            *noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grit = i32::try_from(*noise >> 29).unwrap_or_default() - 4;
            let add = surface(*grain, x, y) + grit / 2;
            for (near, far) in [(r1, r2), (g1, g2), (b1, b2)] {
                let value = (3 * near + far) * light / 4096 + add;
                bytes.push(u8::try_from(value.clamp(0, 255)).unwrap_or(u8::MAX));
            }
            x += 1;
        }
    }
}

/// How much lighter or darker a place of a surface is.
const fn surface(grain: Grain, x: i32, y: i32) -> i32 {
    match grain {
        Grain::Smooth => 0,
        Grain::Weave => {
            if (x / 3 + y / 3) % 2 == 0 {
                5
            } else {
                -5
            }
        }
        Grain::Knit => {
            // Columns of stitches, each a small V.
            let column = (x % 16 - 8).abs();
            match (y + column) % 12 {
                0..3 => -14,
                3..6 => -4,
                _ => 6,
            }
        }
        Grain::Wood => {
            let bend = ((x / 60) % 4 - 2).abs() * 3;
            match (y + bend) % 22 {
                0..2 => -12,
                2..9 => -3,
                _ => 4,
            }
        }
    }
}
