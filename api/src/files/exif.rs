//! The date of a photo from its EXIF block: a bounded walk that reads three tags and nothing else.

use chrono::NaiveDateTime;
use domain::files::Taken;

/// Points to the block with the camera's own tags.
const EXIF_BLOCK: u16 = 0x8769;
/// When the picture was taken, `2026:06:18 14:03:05`.
const TAKEN: u16 = 0x9003;
/// Its offset from UTC, `+08:00`.
const OFFSET: u16 = 0x9011;
/// Most tags of one block that are looked at.
const MAX_TAGS: u16 = 512;

/// What the camera's clock showed; `None` when the block is damaged or does not say.
pub(super) fn taken(block: &[u8]) -> Option<Taken> {
    let tiff = Tiff::of(block)?;
    let main = tiff.u32(4)?;
    let exif = tiff.u32(tiff.tag(main, EXIF_BLOCK)? + 8)?;
    let text = tiff.text(exif, TAKEN)?;
    let local = NaiveDateTime::parse_from_str(&text, "%Y:%m:%d %H:%M:%S").ok()?;
    let offset_minutes = tiff.text(exif, OFFSET).and_then(|text| minutes(&text));
    Some(Taken {
        local,
        offset_minutes,
    })
}

/// A TIFF structure: offsets from its start, in the byte order that it names.
struct Tiff<'b> {
    bytes: &'b [u8],
    little: bool,
}

impl<'b> Tiff<'b> {
    fn of(block: &'b [u8]) -> Option<Self> {
        let bytes = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
        match bytes.first_chunk::<4>()? {
            b"II*\0" => Some(Self {
                bytes,
                little: true,
            }),
            b"MM\0*" => Some(Self {
                bytes,
                little: false,
            }),
            _ => None,
        }
    }

    fn chunk<const N: usize>(&self, at: u32) -> Option<[u8; N]> {
        let from = usize::try_from(at).ok()?;
        self.bytes.get(from..)?.first_chunk::<N>().copied()
    }

    fn u16(&self, at: u32) -> Option<u16> {
        let bytes = self.chunk(at)?;
        Some(if self.little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    }

    fn u32(&self, at: u32) -> Option<u32> {
        let bytes = self.chunk(at)?;
        Some(if self.little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    }

    /// Where the entry of a tag begins.
    fn tag(&self, block: u32, wanted: u16) -> Option<u32> {
        let count = self.u16(block)?.min(MAX_TAGS);
        (0..u32::from(count))
            .filter_map(|i| block.checked_add(2 + i * 12))
            .find(|entry| self.u16(*entry) == Some(wanted))
    }

    /// The text of a tag: within its entry when it is short, otherwise where the entry points to.
    fn text(&self, block: u32, wanted: u16) -> Option<String> {
        let entry = self.tag(block, wanted)?;
        let length = usize::try_from(self.u32(entry.checked_add(4)?)?).ok()?;
        let value = entry.checked_add(8)?;
        let at = if length <= 4 { value } else { self.u32(value)? };
        let from = usize::try_from(at).ok()?;
        let bytes = self.bytes.get(from..from.checked_add(length.min(64))?)?;
        let text = bytes.split(|byte| *byte == 0).next()?;
        Some(String::from_utf8_lossy(text).trim().to_owned())
    }
}

/// Minutes of `+08:00`.
fn minutes(text: &str) -> Option<i32> {
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..=14).contains(&hours) && (0..60).contains(&minutes))
        .then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::taken;

    /// A block with date and offset in either byte order.
    fn block(little: bool) -> Vec<u8> {
        let u16 = |v: u16| {
            if little {
                v.to_le_bytes()
            } else {
                v.to_be_bytes()
            }
        };
        let u32 = |v: u32| {
            if little {
                v.to_le_bytes()
            } else {
                v.to_be_bytes()
            }
        };
        let mut b = Vec::new();
        b.extend(if little { b"II*\0" } else { b"MM\0*" });
        b.extend(u32(8));
        b.extend(u16(1));
        b.extend([&u16(0x8769)[..], &u16(4), &u32(1), &u32(26), &u32(0)].concat());
        b.extend(u16(2));
        b.extend([&u16(0x9003)[..], &u16(2), &u32(20), &u32(56)].concat());
        b.extend([&u16(0x9011)[..], &u16(2), &u32(7), &u32(76), &u32(0)].concat());
        b.extend(b"2026:06:18 14:03:05\0+08:00\0");
        b
    }

    #[test]
    fn the_date_is_read_in_both_byte_orders() {
        for little in [true, false] {
            let found = taken(&block(little)).unwrap();
            assert_eq!(found.local.to_string(), "2026-06-18 14:03:05");
            assert_eq!(found.offset_minutes, Some(480));
        }
    }

    #[test]
    fn damage_is_no_date() {
        let whole = block(true);
        for cut in 0..whole.len() {
            let found = taken(whole.get(..cut).unwrap());
            assert!(
                found.is_none_or(|t| t.local.to_string().starts_with("2026")),
                "{cut}"
            );
        }
        for at in 0..whole.len() {
            for value in [0, 0x7f, 0xff] {
                let mut bad = whole.clone();
                *bad.get_mut(at).unwrap() = value;
                // Whatever it says, it comes to an end.
                let _ = taken(&bad);
            }
        }
    }
}
