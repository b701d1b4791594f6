mod attach;
mod upload;

use domain::files::{
    FileComplete, FileCreate, FileProgress, file_complete, file_create, file_progress,
};
use domain::kernel::id::FileId;
use domain::kernel::{Actor, Result};

use crate::stage::Stage;

pub const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

pub fn create(
    stage: &Stage,
    actor: &Actor,
    id: Option<FileId>,
    name: &str,
    byte_size: i64,
) -> Result<FileId> {
    let (actor, sha256) = (actor.clone(), HASH.to_owned());
    let input = FileCreate {
        id,
        name: name.to_owned(),
        byte_size,
        sha256,
    };
    stage.write(move |tx| file_create(tx, &actor, &input))
}

pub fn progress(stage: &Stage, actor: &Actor, id: FileId, from: i64, to: i64) -> Result<i64> {
    let actor = actor.clone();
    stage.write(move |tx| file_progress(tx, &actor, &FileProgress { id, from, to }))
}

pub fn complete(
    stage: &Stage,
    actor: &Actor,
    id: FileId,
    hash: &str,
    found: Option<&str>,
) -> Result<FileId> {
    let actor = actor.clone();
    let input = FileComplete {
        id,
        sha256: hash.to_owned(),
        content_type: found.map(ToOwned::to_owned),
        width: Some(640),
        height: Some(480),
        taken: None,
    };
    stage.write(move |tx| file_complete(tx, &actor, &input))
}

/// A complete JPEG.
pub fn photo(stage: &Stage, actor: &Actor) -> FileId {
    let id = create(stage, actor, None, "photo.jpg", 1000).unwrap();
    progress(stage, actor, id, 0, 1000).unwrap();
    complete(stage, actor, id, HASH, Some("image/jpeg")).unwrap()
}
