//! The files of a report: are they there, of the right kind, and whose.

use std::collections::BTreeMap;

use super::inspection_submit::InspectionSubmit;
use crate::files::{self, FileRow, Place, attach_known, check_distinct};
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::FileId;
use crate::kernel::input::{InputFault, at_most};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::fault::QualityFault;
use crate::quality::model::{DefectRow, InspectionRow};
use crate::quality::problem::answer_field;
use crate::quality::rules::checklist::{Answer, AnswerValue};

/// Most photos of the whole.
const MAX_PHOTOS: usize = 50;

/// A file that the report names, and where.
struct Named {
    id: FileId,
    kind: &'static str,
    path: Vec<String>,
}

/// Attaches everything that the report shows; guests of the inspection may see it.
///
/// # Errors
/// `NOT_FOUND` for a file that is not there or not the actor's to see, `VALUE_NOT_ALLOWED` for a
/// photo that is none, `MALFORMED`, `TOO_LONG`, all with the path of the first that is wrong.
pub(super) fn attach_all(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &InspectionRow,
    input: &InspectionSubmit,
    defects: &[DefectRow],
) -> Result<()> {
    at_most("photoIds", &input.photos, MAX_PHOTOS)?;
    let named = named(input)?;
    if named.is_empty() {
        return Ok(());
    }
    let mut ids: Vec<FileId> = named.iter().map(|file| file.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = files::read::visible(tx.conn(), actor, &ids)?;
    let known: BTreeMap<FileId, &FileRow> = rows.iter().map(|row| (row.id, row)).collect();
    for file in &named {
        require_kind(file, known.get(&file.id).copied())?;
    }
    let of_defects: Vec<FileId> = input
        .defects
        .iter()
        .flat_map(|d| d.photos.clone())
        .collect();
    ids.retain(|id| !of_defects.contains(id) || input.photos.contains(id));
    let mut all = vec![(Place::from(row.id), ids.as_slice())];
    for (defect, found) in defects.iter().zip(&input.defects) {
        let path = [
            "defects".to_owned(),
            defect.position.to_string(),
            "photoIds".to_owned(),
        ];
        check_distinct(&found.photos).map_err(|e| e.at(path))?;
        let place = Place {
            node: defect.id.into(),
            shared: row.id.into(),
            internal: false,
        };
        all.push((place, found.photos.as_slice()));
    }
    all.retain(|(_, files)| !files.is_empty());
    attach_known(tx, actor, &all)
}

fn require_kind(file: &Named, row: Option<&FileRow>) -> Result<()> {
    let row = row.ok_or_else(|| Error::from(CoreFault::NotFound).at(file.path.clone()))?;
    if row.content_type.starts_with(file.kind) {
        return Ok(());
    }
    let fault = QualityFault::ValueNotAllowed {
        given: row.content_type.clone(),
        allowed: format!("{}*", file.kind),
    };
    Err(Error::from(fault).at(file.path.clone()))
}

fn named(input: &InspectionSubmit) -> Result<Vec<Named>> {
    let image = |id: FileId, path: Vec<String>| Named {
        id,
        kind: "image/",
        path,
    };
    let mut named = Vec::new();
    for (i, id) in input.photos.iter().enumerate() {
        named.push(image(*id, vec!["photoIds".to_owned(), i.to_string()]));
    }
    if let Some(id) = input.signature_file {
        named.push(image(id, vec!["signatureFileId".to_owned()]));
    }
    for (i, defect) in input.defects.iter().enumerate() {
        for (j, id) in defect.photos.iter().enumerate() {
            let path = ["defects", &i.to_string(), "photoIds", &j.to_string()];
            named.push(image(*id, path.map(ToOwned::to_owned).to_vec()));
        }
    }
    for (i, answer) in input.results.iter().enumerate() {
        of_answer(i, answer, &mut named)?;
    }
    Ok(named)
}

fn of_answer(index: usize, answer: &Answer, named: &mut Vec<Named>) -> Result<()> {
    let base = [
        "results",
        &index.to_string(),
        "value",
        answer_field(&answer.value),
    ]
    .map(ToOwned::to_owned)
    .to_vec();
    let (kind, texts): (&'static str, Vec<&String>) = match &answer.value {
        AnswerValue::Photo { files } => ("image/", files.iter().map(|f| &f.id).collect()),
        AnswerValue::Video { files } => ("video/", files.iter().map(|f| &f.id).collect()),
        AnswerValue::Signature { file } => ("image/", vec![file]),
        _ => return Ok(()),
    };
    for (j, text) in texts.into_iter().enumerate() {
        let mut path = base.clone();
        if !matches!(answer.value, AnswerValue::Signature { .. }) {
            path.push(j.to_string());
        }
        let Ok(id) = text.parse() else {
            let expected = "the id of a file".to_owned();
            return Err(Error::from(InputFault::Malformed { expected }).at(path));
        };
        named.push(Named { id, kind, path });
    }
    Ok(())
}
