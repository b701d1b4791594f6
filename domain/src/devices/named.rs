//! Files that a journal names: its photos have arrived when these are complete.

use std::collections::HashMap;

use db::schema::journal_files;
use diesel::prelude::*;
use serde::Deserialize;

use super::journal_deliver::full;
use super::model::{JournalFileRow, JournalRow, NamedFile};
use crate::files::FilesFault;
use crate::files::access::visible;
use crate::kernel::fault::{Error, Result};
use crate::kernel::id::FileId;
use crate::kernel::{Actor, Tx};

/// Most files of a journal.
pub(super) const MAX_FILES: usize = 1_000;
/// Most files that one refusal names.
const MAX_NAMED: usize = 50;

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    files: Vec<NamedFile>,
}

/// The files that an entry's data names; `None` when it is no JSON object or names them otherwise.
pub(super) fn read(data: &str) -> Option<Vec<NamedFile>> {
    if !data.starts_with('{') {
        return None;
    }
    let data: Data = serde_json::from_str(data).ok()?;
    Some(data.files)
}

/// Keeps which files new entries name.
pub(super) fn keep(tx: &mut Tx<'_>, journal: &JournalRow, named: Vec<NamedFile>) -> Result<()> {
    if named.is_empty() {
        return Ok(());
    }
    let known = of(tx, journal)?;
    let mut there: HashMap<FileId, String> =
        known.into_iter().map(|f| (f.file_id, f.sha256)).collect();
    for file in named {
        match there.get(&file.file_id) {
            Some(promised) if *promised == file.sha256 => continue,
            Some(promised) => {
                let (promised, found) = (promised.clone(), file.sha256);
                let mismatch = FilesFault::HashMismatch { promised, found };
                return Err(about(mismatch, file.file_id));
            }
            None => {}
        }
        let row = JournalFileRow {
            org_id: journal.org_id,
            device_id: journal.device_id,
            subject_id: journal.subject_id,
            file_id: file.file_id,
            sha256: file.sha256.clone(),
        };
        diesel::insert_into(journal_files::table)
            .values(&row)
            .execute(tx.conn())?;
        there.insert(file.file_id, file.sha256);
    }
    if there.len() > MAX_FILES {
        return Err(full(&journal.subject_type));
    }
    Ok(())
}

/// All files that the journal names, by id, once each of them is complete with the named hash.
pub(super) fn complete(
    tx: &mut Tx<'_>,
    actor: &Actor,
    journal: &JournalRow,
) -> Result<Vec<NamedFile>> {
    let named = of(tx, journal)?;
    let ids: Vec<FileId> = named.iter().map(|file| file.file_id).collect();
    let there: HashMap<FileId, String> = visible(tx.conn(), actor, &ids)?
        .into_iter()
        .map(|row| (row.id, row.sha256))
        .collect();
    let wrong = named.iter().filter_map(|file| {
        let fault = match there.get(&file.file_id) {
            Some(found) if *found == file.sha256 => return None,
            Some(found) => FilesFault::HashMismatch {
                promised: file.sha256.clone(),
                found: found.clone(),
            },
            None => FilesFault::FileIncomplete {
                id: file.file_id.to_string(),
            },
        };
        Some(about(fault, file.file_id))
    });
    match Error::all(wrong.take(MAX_NAMED).collect()) {
        Some(error) => Err(error),
        None => Ok(named),
    }
}

fn of(tx: &mut Tx<'_>, journal: &JournalRow) -> Result<Vec<NamedFile>> {
    let rows: Vec<JournalFileRow> = journal_files::table
        .filter(journal_files::org_id.eq(journal.org_id))
        .filter(journal_files::device_id.eq(journal.device_id))
        .filter(journal_files::subject_id.eq(journal.subject_id))
        .select(JournalFileRow::as_select())
        .load(tx.conn())?;
    let mut named: Vec<NamedFile> = rows
        .into_iter()
        .map(|row| NamedFile {
            file_id: row.file_id,
            sha256: row.sha256,
        })
        .collect();
    named.sort_unstable_by_key(|file| file.file_id);
    Ok(named)
}

fn about(fault: FilesFault, file: FileId) -> Error {
    Error::from(fault).at(["files".to_owned(), file.to_string()])
}
