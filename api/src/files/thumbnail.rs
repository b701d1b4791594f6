//! Small pictures: upright JPEGs of a few widths, made once and kept.

use std::fs::File;
use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};

use domain::files::{FileRow, FilesFault};
use domain::kernel::fault::{Result, internal};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, ImageResult, Limits, Rgb, RgbImage};

use super::Store;

/// The widths that are made, in pixels; others are rounded up, the largest stands for all above.
pub(crate) const WIDTHS: [u32; 4] = [160, 320, 640, 1280];
/// Most pixels of an image that is decoded: 64 million, more than any phone takes.
const MAX_PIXELS: i64 = 64_000_000;
/// Most pixels of one side.
const MAX_SIDE: u32 = 20_000;
/// Most bytes that a decoder may take.
const MAX_ALLOC: u64 = 256 * 1024 * 1024;
/// Height of a thumbnail at most, in widths: a long screenshot stays small.
const MAX_HEIGHTS: u32 = 4;
/// JPEG quality of thumbnails.
const QUALITY: u8 = 82;

/// The width that is made for a wanted one.
pub(crate) fn rounded(wanted: u32) -> u32 {
    let [.., largest] = WIDTHS;
    WIDTHS
        .into_iter()
        .find(|width| *width >= wanted)
        .unwrap_or(largest)
}

/// Types that are decoded.
pub(super) fn is_decoded(content_type: &str) -> bool {
    matches!(
        content_type,
        "image/jpeg" | "image/png" | "image/webp" | "image/gif"
    )
}

/// Whether small pictures are made of this file.
pub(crate) fn has_preview(row: &FileRow) -> bool {
    let pixels = row
        .width
        .zip(row.height)
        .map(|(width, height)| width.saturating_mul(height));
    is_decoded(&row.content_type) && pixels.is_some_and(|pixels| pixels <= MAX_PIXELS)
}

/// What a decoder may use.
pub(super) fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_ALLOC);
    limits
}

/// Makes and stores the thumbnail of a file's bytes.
///
/// # Errors
/// `FILE_NO_PREVIEW` when the bytes cannot be decoded within the limits.
pub(super) fn make(store: &Store, key: &str, width: u32) -> Result<File> {
    let bytes = store.blob(key).map_err(|e| internal(&e))?;
    // A hostile image may make a decoder panic.
    let jpeg = match catch_unwind(AssertUnwindSafe(|| small(bytes, width))) {
        Ok(Ok(jpeg)) => jpeg,
        Ok(Err(error)) => {
            tracing::debug!(%error, key, "no thumbnail");
            return Err(FilesFault::FileNoPreview.into());
        }
        Err(_) => return Err(FilesFault::FileNoPreview.into()),
    };
    store
        .save_thumbnail(key, width, &jpeg)
        .map_err(|e| internal(&e))
}

fn small(bytes: File, width: u32) -> ImageResult<Vec<u8>> {
    let mut reader = ImageReader::new(BufReader::new(bytes)).with_guessed_format()?;
    reader.limits(limits());
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder)?;
    // Turning is cheaper when little is left to turn.
    let on_its_side = matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let (most_x, most_y) = (width, width * MAX_HEIGHTS);
    let (most_x, most_y) = if on_its_side {
        (most_y, most_x)
    } else {
        (most_x, most_y)
    };
    if picture.width() > most_x || picture.height() > most_y {
        picture = picture.thumbnail(most_x, most_y);
    }
    picture.apply_orientation(orientation);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&on_white(&picture))?;
    Ok(jpeg)
}

/// JPEG knows no transparency: what shows through is white.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let source = picture.to_rgba8();
    RgbImage::from_fn(source.width(), source.height(), |x, y| {
        let image::Rgba([r, g, b, a]) = *source.get_pixel(x, y);
        let mix = |c: u8| {
            let mixed = (u16::from(c) * u16::from(a) + 255 * (255 - u16::from(a))) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Rgb([mix(r), mix(g), mix(b)])
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Seek, Write};

    use super::*;

    fn stored(picture: &DynamicImage, format: image::ImageFormat) -> File {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes.get_ref()).unwrap();
        file.rewind().unwrap();
        file
    }

    #[test]
    fn widths_are_rounded_up() {
        for (wanted, want) in [(1, 160), (160, 160), (161, 320), (1000, 1280), (5000, 1280)] {
            assert_eq!(rounded(wanted), want);
        }
    }

    #[test]
    fn pictures_shrink_and_never_grow() {
        for (width, height, want) in [
            (2000, 1000, (320, 160)),
            (100, 50, (100, 50)),
            (100, 9000, (14, 1280)),
        ] {
            let picture = DynamicImage::new_rgb8(width, height);
            let jpeg = small(stored(&picture, image::ImageFormat::Png), 320).unwrap();
            let made = image::load_from_memory(&jpeg).unwrap();
            assert_eq!((made.width(), made.height()), want);
        }
    }

    #[test]
    fn transparency_is_white() {
        let picture = DynamicImage::new_rgba8(10, 10);
        let jpeg = small(stored(&picture, image::ImageFormat::Png), 160).unwrap();
        let made = image::load_from_memory(&jpeg).unwrap().to_rgb8();
        assert!(made.get_pixel(5, 5).0.iter().all(|c| *c > 250));
    }

    #[test]
    fn a_bomb_is_refused_by_its_header() {
        // A PNG that promises 60,000 x 60,000 pixels in 57 bytes.
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        png.extend(60_000_u32.to_be_bytes());
        png.extend(60_000_u32.to_be_bytes());
        png.extend(b"\x08\x06\0\0\0\0\0\0\0\0\0\0\0IDAT\0\0\0\0\0\0\0\0IEND\0\0\0\0");
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&png).unwrap();
        file.rewind().unwrap();
        assert!(small(file, 160).is_err());
    }
}
