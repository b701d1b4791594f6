//! What changed between two versions of a file, and who approved a version.

use super::row::{SampleFileRow, SampleRoundRow};
use crate::files::FileRow;
use crate::kernel::id::UserId;

db::text_enum! {
    /// A property of a file that differs between versions.
    pub enum FileProperty {
        /// Its name.
        Name => "NAME",
        /// Its MIME type.
        ContentType => "CONTENT_TYPE",
        /// Its size in bytes.
        ByteSize => "BYTE_SIZE",
        /// The hash of its content, 64 hex digits.
        Sha256 => "SHA256",
        /// Width and height in pixels, as `1920x1080`; images only.
        PixelSize => "PIXEL_SIZE",
    }
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// What differs.
    pub property: FileProperty,
    /// In the older version; `None` where it has none.
    pub before: Option<String>,
    /// In the newer version; `None` where it has none.
    pub after: Option<String>,
}

/// The differences from an older to a newer version, in the order of [`FileProperty`].
#[must_use]
pub fn changes(before: &FileRow, after: &FileRow) -> Vec<FileChange> {
    FileProperty::ALL
        .iter()
        .map(|property| FileChange {
            property: *property,
            before: value(*property, before),
            after: value(*property, after),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

fn value(property: FileProperty, file: &FileRow) -> Option<String> {
    match property {
        FileProperty::Name => Some(file.name.clone()),
        FileProperty::ContentType => Some(file.content_type.clone()),
        FileProperty::ByteSize => Some(file.byte_size.to_string()),
        FileProperty::Sha256 => Some(file.sha256.clone()),
        FileProperty::PixelSize => Some(format!("{}x{}", file.width?, file.height?)),
    }
}

/// Who approved the version: the person who approved the round in whose last submission it stands.
#[must_use]
pub fn approved_by(file: &SampleFileRow, round: &SampleRoundRow) -> Option<UserId> {
    let judged = file.round_id == round.id && file.submission == round.submissions;
    round
        .decided_by
        .filter(|_| judged && round.status.is_approved())
}
