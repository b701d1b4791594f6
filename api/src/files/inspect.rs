//! What the bytes of an upload turn out to be: hash, type, size of a picture, date of a photo.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use domain::files::file_types::MAX_IMAGE_BYTES;
use domain::files::{FileComplete, FileRow, Taken};
use image::metadata::Orientation;
use image::{ImageDecoder, ImageReader};
use sha2::{Digest, Sha256};

use super::{exif, thumbnail};

/// Bytes from the start by which a type is told.
const HEAD: u64 = 8192;
/// Bytes from the end that hold the list of names of an office document.
const TAIL: u64 = 65_536;

/// Reads the whole file once for its hash and its ends for its type.
///
/// # Errors
/// When it cannot be read.
pub(super) fn inspect(path: &Path, row: &FileRow) -> io::Result<FileComplete> {
    let mut file = File::open(path)?;
    let content_type = content_type(&mut file, &row.name)?;
    let sha256 = sha256(&mut file)?;
    let is_picture = content_type.is_some_and(thumbnail::is_decoded);
    // A decoder reads the whole file, and a hostile one may make it panic: then it has no size.
    let picture = (is_picture && row.byte_size <= MAX_IMAGE_BYTES)
        .then(|| {
            catch_unwind(AssertUnwindSafe(|| picture(path)))
                .ok()
                .flatten()
        })
        .flatten();
    Ok(FileComplete {
        id: row.id,
        sha256,
        content_type: content_type.map(ToOwned::to_owned),
        width: picture.as_ref().map(|p| i64::from(p.width)),
        height: picture.as_ref().map(|p| i64::from(p.height)),
        taken: picture.and_then(|p| p.taken),
    })
}

struct Picture {
    width: u32,
    height: u32,
    taken: Option<Taken>,
}

fn picture(path: &Path) -> Option<Picture> {
    let mut reader = ImageReader::open(path).ok()?.with_guessed_format().ok()?;
    reader.limits(thumbnail::limits());
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let block = decoder.exif_metadata().ok().flatten();
    let (width, height) = match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
        _ => (width, height),
    };
    Some(Picture {
        width,
        height,
        taken: block.and_then(|block| exif::taken(&block)),
    })
}

fn sha256(file: &mut File) -> io::Result<String> {
    file.seek(SeekFrom::Start(0))?;
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(hex::encode(digest.finalize()));
        }
        digest.update(buffer.get(..read).unwrap_or_default());
    }
}

/// The MIME type that the bytes show; `None` when they show none that is known.
fn content_type(file: &mut File, name: &str) -> io::Result<Option<&'static str>> {
    let mut head = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    BufReader::new(file.by_ref())
        .take(HEAD)
        .read_to_end(&mut head)?;
    let found = match infer::get(&head).map(|kind| kind.mime_type()) {
        Some("application/zip") => Some(zip_type(file)?),
        // Told by the order of their parts, which some programs write otherwise.
        Some(office) if office.starts_with("application/vnd.openxmlformats") => {
            Some(zip_type(file)?)
        }
        Some("video/x-m4v") => Some("video/mp4"),
        Some(other) => Some(other),
        None if is_text(&head) => Some(text_type(name)),
        None => None,
    };
    Ok(found)
}

/// An office document is an archive that lists certain names.
fn zip_type(file: &mut File) -> io::Result<&'static str> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    let lists = |name: &[u8]| tail.windows(name.len()).any(|window| window == name);
    let document = [
        (
            &b"word/document.xml"[..],
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (
            b"xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (
            b"ppt/presentation.xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ),
    ]
    .into_iter()
    .find(|(name, _)| lists(name));
    Ok(document.map_or("application/zip", |(_, content_type)| content_type))
}

/// Text in UTF-8 or an older Chinese encoding has no control characters.
fn is_text(head: &[u8]) -> bool {
    let is_control = |byte: &u8| {
        *byte == 0x7f || (*byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c))
    };
    !head.iter().any(is_control)
}

fn text_type(name: &str) -> &'static str {
    if name.to_lowercase().ends_with(".csv") {
        "text/csv"
    } else {
        "text/plain"
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::content_type;

    fn told(bytes: &[u8], name: &str) -> Option<&'static str> {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        content_type(&mut file, name).unwrap()
    }

    #[test]
    fn the_bytes_decide_not_the_name() {
        let office = |part: &str| {
            let mut zip = b"PK\x03\x04\x14\0\0\0\0\0".to_vec();
            zip.extend(vec![0; 20_000]);
            zip.extend(b"PK\x01\x02[Content_Types].xml");
            zip.extend(part.as_bytes());
            zip
        };
        for (bytes, name, want) in [
            (
                &b"MZ\x90\0\x03\0\0\0\x04\0"[..],
                "photo.jpg",
                Some("application/vnd.microsoft.portable-executable"),
            ),
            (
                &[b"\x7fELF\x02\x01\x01".as_slice(), &[0; 64]].concat(),
                "photo.jpg",
                Some("application/x-executable"),
            ),
            (
                b"#!/bin/sh\nrm -rf /",
                "list.txt",
                Some("text/x-shellscript"),
            ),
            (b"<!DOCTYPE html><script>", "list.txt", Some("text/html")),
            (
                b"\xff\xd8\xff\xe0\0\x10JFIF",
                "photo.exe",
                Some("image/jpeg"),
            ),
            (b"%PDF-1.7\n", "a", Some("application/pdf")),
            (b"a;b\n1;2\n", "List.CSV", Some("text/csv")),
            ("尺码,数量\n".as_bytes(), "a.txt", Some("text/plain")),
            (
                b"\xb3\xdf\xc2\xeb,\xca\xfd\xc1\xbf\r\n",
                "a.csv",
                Some("text/csv"),
            ),
            (b"\0\x01\x02\x03", "a.txt", None),
            (
                &office("word/document.xml"),
                "a.zip",
                Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ),
            (
                &office("xl/workbook.xml"),
                "a.xlsx",
                Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ),
            (&office("a.exe"), "a.docx", Some("application/zip")),
        ] {
            assert_eq!(told(bytes, name), want, "{name}");
        }
    }
}
