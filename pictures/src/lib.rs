//! Photos of goods that do not exist: painted, developed, encoded, with the EXIF block of a camera.
//!
//! A crate of its own because a development build optimises it, as it does the encoder. All of it is
//! whole numbers, so that every machine makes the same bytes.

pub mod barcode;
mod canvas;
mod develop;
mod exif;
mod flaw;
mod hard;
mod soft;
mod thing;

use image::codecs::jpeg::JpegEncoder;
use image::error::{ImageError, ParameterError, ParameterErrorKind};
use image::{ExtendedColorType, ImageResult, RgbImage, imageops};

pub use canvas::Colour;
pub use flaw::Flaw;
pub use thing::Thing;

use canvas::Canvas;
use exif::{Camera, Facts};

/// JPEG quality.
const QUALITY: u8 = 80;
/// Longer side of a canvas; photos are twice as large.
const LONG: i32 = 600;
/// Shorter side of a canvas.
const SHORT: i32 = 450;

const PHONE: Camera = Camera {
    maker: "Demo",
    model: "Phone P-26",
};
const STUDIO: Camera = Camera {
    maker: "Demo",
    model: "Studio DC-618",
};

/// A photo that is to be taken.
#[derive(Debug, Clone, Copy)]
pub struct Shot {
    name: &'static str,
    thing: Thing,
    colour: Colour,
    flaw: Option<(Flaw, i32, i32)>,
    taken: &'static str,
    upright: bool,
    small: bool,
}

impl Shot {
    /// A photo taken with a phone: a landscape of 1200 x 900 pixels of goods without defects.
    ///
    /// `taken` is a day and time of 2026 in Shanghai, as `06-08 09:00`.
    #[must_use]
    pub const fn new(
        name: &'static str,
        taken: &'static str,
        thing: Thing,
        colour: Colour,
    ) -> Self {
        Self {
            name,
            thing,
            colour,
            flaw: None,
            taken,
            upright: false,
            small: false,
        }
    }

    /// The same of goods with a defect at a place, counted from the middle in half pixels.
    #[must_use]
    pub const fn with(self, flaw: Flaw, x: i32, y: i32) -> Self {
        Self {
            flaw: Some((flaw, x, y)),
            ..self
        }
    }

    /// The same with the phone held upright: its pixels lie on their side, and EXIF says so.
    #[must_use]
    pub const fn upright(self) -> Self {
        Self {
            upright: true,
            ..self
        }
    }

    /// The same of 600 x 450 pixels and from a studio, as catalogues show it.
    #[must_use]
    pub const fn small(self) -> Self {
        Self {
            small: true,
            ..self
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The JPEG with its EXIF block.
    ///
    /// # Errors
    /// When the encoder refuses.
    pub fn take(&self) -> ImageResult<Vec<u8>> {
        let (width, height) = if self.upright {
            (SHORT, LONG)
        } else {
            (LONG, SHORT)
        };
        let mut canvas = Canvas::new(width, height, self.thing.ground());
        self.thing.paint(&mut canvas, self.colour);
        if let Some((flaw, x, y)) = self.flaw {
            flaw.paint(&mut canvas, (x, y));
        }
        let seed = self.name.bytes().fold(618_u32, |seed, byte| {
            seed.wrapping_mul(31).wrapping_add(u32::from(byte))
        });
        let pixels = develop::develop(&canvas, seed, self.small);
        let wrong_size = || {
            ImageError::Parameter(ParameterError::from_kind(
                ParameterErrorKind::DimensionMismatch,
            ))
        };
        let mut picture =
            RgbImage::from_raw(pixels.width, pixels.height, pixels.bytes).ok_or_else(wrong_size)?;
        if self.upright {
            // The sensor lies on its side; the EXIF block says how to turn the picture back.
            picture = imageops::rotate270(&picture);
        }
        let (width, height) = picture.dimensions();
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode(
            &picture,
            width,
            height,
            ExtendedColorType::Rgb8,
        )?;
        let facts = Facts {
            camera: if self.small { STUDIO } else { PHONE },
            taken: format!("2026:{}:00", self.taken.replace('-', ":")),
            on_its_side: self.upright,
            width,
            height,
        };
        Ok(exif::with_exif(&jpeg, &facts))
    }
}

#[cfg(test)]
mod tests {
    use image::{ImageDecoder, ImageReader, metadata::Orientation};

    use super::{Flaw, Shot, Thing};

    #[test]
    fn photos_decode_and_say_how_they_were_held() {
        let landscape = Shot::new("a", "06-08 09:00", Thing::Bedding, [120, 140, 160]);
        let upright = landscape.upright().with(Flaw::Stain, 20, 30);
        for (shot, size, held) in [
            (landscape, (1200, 900), Orientation::NoTransforms),
            (upright, (1200, 900), Orientation::Rotate90),
        ] {
            let jpeg = shot.take().unwrap();
            assert_eq!(jpeg, shot.take().unwrap());
            assert!(jpeg.len() < 150_000, "{}", jpeg.len());
            let mut decoder = ImageReader::new(std::io::Cursor::new(&jpeg))
                .with_guessed_format()
                .unwrap()
                .into_decoder()
                .unwrap();
            assert_eq!(decoder.dimensions(), size);
            assert_eq!(decoder.orientation().unwrap(), held);
            let block = decoder.exif_metadata().unwrap().unwrap();
            for text in [&b"2026:06:08 09:00:00\0"[..], b"+08:00\0", b"Phone P-26\0"] {
                assert!(block.windows(text.len()).any(|w| w == text));
            }
        }
    }
}
