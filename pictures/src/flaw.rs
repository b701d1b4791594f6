//! What is wrong with what can be seen, and the mark of who found it.

use super::canvas::{Canvas, Paint, Point};

/// A visible defect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A brown spot.
    Stain,
    /// A pale line.
    Scratch,
    /// A dark, broken line.
    Crack,
    /// A hole between stitches.
    OpenSeam,
    /// A pale, curled line.
    LooseThread,
    /// One half has another colour.
    OffShade,
}

impl Flaw {
    /// Paints it at a place, inside a red mark.
    pub(super) fn paint(self, on: &mut Canvas, (x, y): Point) {
        let dark = Paint::smooth([74, 60, 48]);
        let pale = Paint::smooth([244, 240, 230]);
        match self {
            Self::Stain => {
                on.ellipse((x, y), 26, 18, Paint::smooth([142, 112, 78]));
                on.ellipse((x - 8, y + 4), 14, 11, Paint::smooth([116, 88, 58]));
            }
            Self::Scratch => on.line(&[(x - 34, y - 16), (x + 36, y + 14)], 1, pale),
            Self::Crack => {
                let path = [
                    (x - 30, y - 26),
                    (x - 8, y - 4),
                    (x - 14, y + 8),
                    (x + 12, y + 14),
                    (x + 20, y + 32),
                ];
                on.line(&path, 1, dark);
            }
            Self::OpenSeam => {
                on.polygon(&[(x - 38, y), (x, y - 12), (x + 38, y), (x, y + 12)], dark);
                for stitch in -3..=3 {
                    on.line(
                        &[(x + stitch * 11, y - 13), (x + stitch * 11 + 5, y + 13)],
                        1,
                        pale,
                    );
                }
            }
            Self::LooseThread => {
                on.line(
                    &[
                        (x - 26, y - 24),
                        (x + 8, y - 12),
                        (x - 6, y + 10),
                        (x + 24, y + 26),
                    ],
                    1,
                    pale,
                );
            }
            Self::OffShade => on.block((x - 44, y - 30), 88, 60, 8, Paint::smooth([168, 150, 128])),
        }
        on.ring((x, y), 62, 54, 5, Paint::smooth([216, 40, 36]));
    }
}
