//! A small canvas: flat shapes in whole numbers, so that every machine paints the same.

/// Red, green, blue.
pub type Colour = [u8; 3];

/// What a surface looks like from near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grain {
    Smooth,
    Weave,
    Knit,
    Wood,
}

/// Colour and surface.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    pub(super) colour: Colour,
    pub(super) grain: Grain,
}

/// A place; (0, 0) is the middle, y goes down.
pub(super) type Point = (i32, i32);

/// The canvas.
pub(super) struct Canvas {
    pub(super) width: i32,
    pub(super) height: i32,
    cells: Vec<Paint>,
}

/// A colour made darker or, above 100, lighter.
pub(super) fn shade(colour: Colour, percent: u32) -> Colour {
    colour.map(|channel| u8::try_from(u32::from(channel) * percent / 100).unwrap_or(u8::MAX))
}

impl Paint {
    pub(super) const fn smooth(colour: Colour) -> Self {
        Self {
            colour,
            grain: Grain::Smooth,
        }
    }

    /// The same surface, darker or lighter.
    pub(super) fn shade(self, percent: u32) -> Self {
        Self {
            colour: shade(self.colour, percent),
            ..self
        }
    }
}

impl Canvas {
    pub(super) fn new(width: i32, height: i32, ground: Paint) -> Self {
        let size = usize::try_from(width * height).unwrap_or_default();
        Self {
            width,
            height,
            cells: vec![ground; size],
        }
    }

    /// The rows from top to bottom.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Paint]> {
        self.cells.chunks(usize::try_from(self.width).unwrap_or(1))
    }

    /// Paints a piece of a row, both ends included.
    fn span(&mut self, y: i32, from: i32, to: i32, paint: Paint) {
        let (y, from) = (y + self.height / 2, (from + self.width / 2).max(0));
        let to = (to + self.width / 2).min(self.width - 1);
        if !(0..self.height).contains(&y) || from > to {
            return;
        }
        let at = |x: i32| usize::try_from(y * self.width + x).unwrap_or_default();
        let (from, to) = (at(from), at(to));
        if let Some(cells) = self.cells.get_mut(from..=to) {
            cells.fill(paint);
        }
    }

    /// A box with rounded corners.
    pub(super) fn block(
        &mut self,
        (x, y): Point,
        width: i32,
        height: i32,
        round: i32,
        paint: Paint,
    ) {
        for row in 0..height {
            let inside = round - row.min(height - 1 - row);
            let cut = if inside > 0 {
                round - half_chord(round, inside)
            } else {
                0
            };
            self.span(y + row, x + cut, x + width - 1 - cut, paint);
        }
    }

    pub(super) fn ellipse(&mut self, (x, y): Point, rx: i32, ry: i32, paint: Paint) {
        for row in -ry..=ry {
            let half = rx * half_chord(ry, row) / ry.max(1);
            self.span(y + row, x - half, x + half, paint);
        }
    }

    /// The border of an ellipse.
    pub(super) fn ring(&mut self, (x, y): Point, rx: i32, ry: i32, thick: i32, paint: Paint) {
        for row in -ry..=ry {
            let outer = rx * half_chord(ry, row) / ry.max(1);
            let (inner_x, inner_y) = (rx - thick, ry - thick);
            if row.abs() >= inner_y {
                self.span(y + row, x - outer, x + outer, paint);
            } else {
                let inner = inner_x * half_chord(inner_y, row) / inner_y.max(1);
                self.span(y + row, x - outer, x - inner, paint);
                self.span(y + row, x + inner, x + outer, paint);
            }
        }
    }

    pub(super) fn polygon(&mut self, points: &[Point], paint: Paint) {
        let top = points.iter().map(|(_, y)| *y).min().unwrap_or_default();
        let bottom = points.iter().map(|(_, y)| *y).max().unwrap_or_default();
        for y in top..bottom {
            let next = points.iter().cycle().skip(1);
            let mut crossed: Vec<i32> = points
                .iter()
                .zip(next)
                .filter_map(|(a, b)| crossing(*a, *b, y))
                .collect();
            crossed.sort_unstable();
            for pair in crossed.chunks_exact(2) {
                if let [from, to] = pair {
                    self.span(y, *from, *to, paint);
                }
            }
        }
    }

    /// A line through all points.
    pub(super) fn line(&mut self, points: &[Point], thick: i32, paint: Paint) {
        for pair in points.windows(2) {
            let [(x1, y1), (x2, y2)] = pair else { continue };
            let (dx, dy) = (x2 - x1, y2 - y1);
            let steps = dx.abs().max(dy.abs()).max(1);
            for step in 0..=steps {
                let place = (x1 + dx * step / steps, y1 + dy * step / steps);
                self.ellipse(place, thick, thick, paint);
            }
        }
    }
}

/// Half the width of a circle at a distance from its middle.
fn half_chord(radius: i32, at: i32) -> i32 {
    (radius * radius - at * at).max(0).isqrt()
}

/// Where the edge from `a` to `b` crosses the middle of row `y`.
fn crossing(a: Point, b: Point, y: i32) -> Option<i32> {
    let ((x1, y1), (x2, y2)) = if a.1 < b.1 { (a, b) } else { (b, a) };
    (y1 <= y && y < y2).then(|| x1 + (x2 - x1) * (2 * (y - y1) + 1) / (2 * (y2 - y1)))
}
