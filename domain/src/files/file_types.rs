//! The types of files that may be uploaded, found from their bytes by the edge.

/// A type of the allow list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileType {
    /// MIME type.
    pub content_type: &'static str,
    /// Endings that a name of this type may have, the usual one first.
    pub endings: &'static [&'static str],
    /// Most bytes.
    pub max_bytes: i64,
}

/// Most bytes of an image: it is decoded in memory for its thumbnails.
pub const MAX_IMAGE_BYTES: i64 = 50_000_000;

const fn image(content_type: &'static str, endings: &'static [&'static str]) -> FileType {
    FileType {
        content_type,
        endings,
        max_bytes: MAX_IMAGE_BYTES,
    }
}

const fn other(content_type: &'static str, endings: &'static [&'static str]) -> FileType {
    FileType {
        content_type,
        endings,
        max_bytes: super::MAX_BYTES,
    }
}

/// Every type that may be uploaded.
pub const ALLOWED: &[FileType] = &[
    image("image/jpeg", &["jpg", "jpeg"]),
    image("image/png", &["png"]),
    image("image/webp", &["webp"]),
    image("image/gif", &["gif"]),
    image("image/heif", &["heic", "heif"]),
    other("video/mp4", &["mp4", "m4v"]),
    other("video/quicktime", &["mov"]),
    other("application/pdf", &["pdf"]),
    other(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        &["docx"],
    ),
    other(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        &["xlsx"],
    ),
    other(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        &["pptx"],
    ),
    other("text/csv", &["csv"]),
    other("text/plain", &["txt", "log", "md"]),
    other("application/zip", &["zip"]),
];

/// The type of the allow list with this MIME type.
#[must_use]
pub fn find(content_type: &str) -> Option<&'static FileType> {
    ALLOWED.iter().find(|t| t.content_type == content_type)
}

/// The usual endings of all types, for messages.
#[must_use]
pub fn endings() -> String {
    let usual: Vec<_> = ALLOWED
        .iter()
        .filter_map(|t| t.endings.first().copied())
        .collect();
    usual.join(", ")
}

#[cfg(test)]
mod tests {
    use super::{ALLOWED, endings, find};

    #[test]
    fn only_the_list_is_allowed() {
        assert_eq!(find("image/jpeg").unwrap().max_bytes, 50_000_000);
        assert_eq!(find("video/mp4").unwrap().max_bytes, 500_000_000);
        for refused in [
            "image/svg+xml",
            "text/html",
            "application/vnd.microsoft.portable-executable",
        ] {
            assert!(find(refused).is_none(), "{refused}");
        }
        assert!(ALLOWED.iter().all(|t| !t.endings.is_empty()));
        assert!(endings().starts_with("jpg, png"));
    }
}
