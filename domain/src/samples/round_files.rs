//! Files of a submission: what they are, whose they are, what they replace.

use std::collections::{HashMap, HashSet};

use db::schema::sample_round_files;
use diesel::prelude::*;

use super::fault::SamplesFault;
use super::model::SampleFileKind;
use super::row::{SampleFileRow, SampleRoundRow, SampleRow};
use crate::files::{self, FileRow, Place};
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, SampleFileId};
use crate::kernel::input::at_most;
use crate::kernel::{Actor, Error, Tx};

/// Most files of one submission.
const MAX_FILES: usize = 30;

/// A file of a submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmittedFile {
    /// A complete upload.
    pub file: FileId,
    /// What it is.
    pub kind: SampleFileKind,
    /// The older version in the same sample, which remains.
    pub replaces: Option<SampleFileId>,
}

/// Checks the files of a submission and adds what is wrong to `errors`; gives what is fine.
///
/// # Errors
/// `TOO_LONG`, or what [`files::attach`] refuses.
pub(super) fn check(
    tx: &mut Tx<'_>,
    actor: &Actor,
    sample: &SampleRow,
    round: &SampleRoundRow,
    submitted: &[SubmittedFile],
    errors: &mut Vec<Error>,
) -> Result<Vec<SampleFileRow>> {
    at_most("files", submitted, MAX_FILES)?;
    let ids: Vec<FileId> = submitted.iter().map(|s| s.file).collect();
    let place = Place {
        node: round.id.into(),
        shared: sample.id.into(),
        internal: false,
    };
    files::attach(tx, actor, &ids, place).map_err(|e| e.at(["files"]))?;
    let found = files::read::by_ids(tx.conn(), actor.org, &ids)?;
    let found: HashMap<FileId, FileRow> = found.into_iter().map(|row| (row.id, row)).collect();
    let history = Chain::of(tx, sample)?;
    let mut replaced = HashSet::new();
    let mut rows = Vec::new();
    for (i, one) in submitted.iter().enumerate() {
        let mut refuse = |fault: SamplesFault, field: &str| {
            let path = ["files", &i.to_string(), field].map(ToOwned::to_owned);
            errors.push(Error::from(fault).at(path));
        };
        let Some(file) = found.get(&one.file) else {
            continue;
        };
        if file.uploaded_by != actor.user && !history.has(file.id) {
            refuse(SamplesFault::FileNotYours, "fileId");
        }
        if !one.kind.accepts(&file.content_type) {
            let content_type = file.content_type.clone();
            let kind = one.kind.as_str();
            refuse(
                SamplesFault::FileKindMismatch { kind, content_type },
                "kind",
            );
        }
        let version = match one.replaces {
            None => 1,
            Some(old) => match history.newest(old, one).filter(|_| replaced.insert(old)) {
                Some(old) => old.version + 1,
                None => {
                    refuse(SamplesFault::NotReplaceable, "replacesId");
                    continue;
                }
            },
        };
        rows.push(SampleFileRow {
            org_id: actor.org,
            id: tx.id(),
            sample_id: sample.id,
            round_id: round.id,
            submission: round.submissions + 1,
            position: i64::try_from(i).unwrap_or_default(),
            file_id: file.id,
            kind: one.kind,
            version,
            replaces_id: one.replaces,
            added_by: actor.user,
            added_at: tx.now(),
        });
    }
    Ok(rows)
}

/// Adds the files of a submission.
pub(super) fn insert(tx: &mut Tx<'_>, rows: &[SampleFileRow]) -> Result<()> {
    for row in rows {
        diesel::insert_into(sample_round_files::table)
            .values(row)
            .execute(tx.conn())?;
    }
    Ok(())
}

/// The files that the sample has had, over all rounds.
struct Chain(HashMap<SampleFileId, SampleFileRow>);

impl Chain {
    fn of(tx: &mut Tx<'_>, sample: &SampleRow) -> Result<Self> {
        let rows: Vec<SampleFileRow> = sample_round_files::table
            .filter(sample_round_files::org_id.eq(sample.org_id))
            .filter(sample_round_files::sample_id.eq(sample.id))
            .select(SampleFileRow::as_select())
            .load(tx.conn())?;
        Ok(Self(rows.into_iter().map(|row| (row.id, row)).collect()))
    }

    fn has(&self, file: FileId) -> bool {
        self.0.values().any(|row| row.file_id == file)
    }

    /// The row that is to be replaced, if it is of the same kind and nothing has replaced it yet.
    fn newest(&self, id: SampleFileId, by: &SubmittedFile) -> Option<&SampleFileRow> {
        let row = self
            .0
            .get(&id)
            .filter(|row| row.kind == by.kind && row.file_id != by.file)?;
        let newer = self.0.values().any(|other| other.replaces_id == Some(id));
        (!newer).then_some(row)
    }
}
