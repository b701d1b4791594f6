//! The EXIF block of a photo: camera, date, and which way it was held.

/// What the camera writes down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Camera {
    pub(super) maker: &'static str,
    pub(super) model: &'static str,
}

/// The block's facts about one photo.
pub(super) struct Facts {
    pub(super) camera: Camera,
    /// `2026:06:08 09:00:00`, in Shanghai.
    pub(super) taken: String,
    /// The stored pixels lie on their left side (orientation 6), or are upright (1).
    pub(super) on_its_side: bool,
    /// Of the stored pixels.
    pub(super) width: u32,
    /// Of the stored pixels.
    pub(super) height: u32,
}

const ASCII: u16 = 2;
const SHORT: u16 = 3;
const LONG: u16 = 4;
const RATIONAL: u16 = 5;
const UNDEFINED: u16 = 7;
/// Bytes of the TIFF header in front of the first directory.
const HEADER: u32 = 8;

/// A tag of a directory.
struct Tag {
    number: u16,
    kind: u16,
    count: u32,
    value: Vec<u8>,
}

/// The JPEG with the block behind its first marker.
pub(super) fn with_exif(jpeg: &[u8], facts: &Facts) -> Vec<u8> {
    let (start, rest) = jpeg.split_at(jpeg.len().min(2));
    let block = block(facts);
    // The length counts itself; the block is a few hundred bytes.
    let length = u16::try_from(block.len() + 2).unwrap_or(u16::MAX);
    let mut whole = Vec::with_capacity(jpeg.len() + block.len() + 4);
    whole.extend_from_slice(start);
    whole.extend_from_slice(&[0xff, 0xe1]);
    whole.extend_from_slice(&length.to_be_bytes());
    whole.extend_from_slice(&block);
    whole.extend_from_slice(rest);
    whole
}

fn block(facts: &Facts) -> Vec<u8> {
    let main = |exif_at: u32| {
        vec![
            ascii(0x010f, facts.camera.maker),
            ascii(0x0110, facts.camera.model),
            short(0x0112, if facts.on_its_side { 6 } else { 1 }),
            rational(0x011a, 72, 1),
            rational(0x011b, 72, 1),
            short(0x0128, 2),
            ascii(0x0132, &facts.taken),
            long(0x8769, exif_at),
        ]
    };
    let exif = vec![
        rational(0x829a, 1, 120),
        rational(0x829d, 18, 10),
        short(0x8827, 125),
        Tag {
            number: 0x9000,
            kind: UNDEFINED,
            count: 4,
            value: b"0232".to_vec(),
        },
        ascii(0x9003, &facts.taken),
        ascii(0x9004, &facts.taken),
        ascii(0x9011, "+08:00"),
        rational(0x920a, 57, 10),
        short(0xa001, 1),
        long(0xa002, facts.width),
        long(0xa003, facts.height),
    ];
    // The second directory stands right behind the first, whose size does not depend on where.
    let size = u32::try_from(directory(&main(0), HEADER).len()).unwrap_or_default();
    let mut block = b"Exif\0\0II*\0".to_vec();
    block.extend(HEADER.to_le_bytes());
    block.extend(directory(&main(HEADER + size), HEADER));
    block.extend(directory(&exif, HEADER + size));
    block
}

/// A directory at an offset: its tags, then the values that do not fit into them.
fn directory(tags: &[Tag], at: u32) -> Vec<u8> {
    let count = u16::try_from(tags.len()).unwrap_or_default();
    let mut bytes = count.to_le_bytes().to_vec();
    let mut values = Vec::new();
    let values_at = at + 2 + u32::from(count) * 12 + 4;
    for tag in tags {
        bytes.extend(tag.number.to_le_bytes());
        bytes.extend(tag.kind.to_le_bytes());
        bytes.extend(tag.count.to_le_bytes());
        let mut value = tag.value.clone();
        if value.len() > 4 {
            let place = values_at + u32::try_from(values.len()).unwrap_or_default();
            bytes.extend(place.to_le_bytes());
            // Values begin at even offsets.
            value.resize(value.len().next_multiple_of(2), 0);
            values.extend(value);
        } else {
            value.resize(4, 0);
            bytes.extend(value);
        }
    }
    bytes.extend([0; 4]);
    bytes.extend(values);
    bytes
}

fn ascii(number: u16, text: &str) -> Tag {
    let mut value = text.as_bytes().to_vec();
    value.push(0);
    let count = u32::try_from(value.len()).unwrap_or_default();
    Tag {
        number,
        kind: ASCII,
        count,
        value,
    }
}

fn short(number: u16, value: u16) -> Tag {
    Tag {
        number,
        kind: SHORT,
        count: 1,
        value: value.to_le_bytes().to_vec(),
    }
}

fn long(number: u16, value: u32) -> Tag {
    Tag {
        number,
        kind: LONG,
        count: 1,
        value: value.to_le_bytes().to_vec(),
    }
}

fn rational(number: u16, over: u32, under: u32) -> Tag {
    let value = [over.to_le_bytes(), under.to_le_bytes()].concat();
    Tag {
        number,
        kind: RATIONAL,
        count: 1,
        value,
    }
}
