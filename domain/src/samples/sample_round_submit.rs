//! Submits a round: the supplier's pictures, papers and typed results.

use serde_json::json;

use super::access::{Target, for_submit, same_round};
use super::code::today;
use super::events::SAMPLE_ROUND_SUBMITTED;
use super::fault::SamplesFault;
use super::model::{SampleFileKind, SampleRoundStatus, SampleStatus};
use super::report::judge;
use super::round_files::{self, SubmittedFile};
use super::row::{SampleFileRow, SampleRoundRow};
use super::store::{emit, save_both};
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::{SampleId, SampleRoundId};
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::rules::CalendarDate;
use crate::quality::rules::checklist::Answer;

/// Most submissions of a round, counting withdrawn ones.
const MAX_SUBMISSIONS: i64 = 10;

/// A submission.
#[derive(Debug, Clone)]
pub struct SampleRoundSubmit {
    /// The sample, and the version that the caller saw.
    pub target: Target,
    /// Its open round.
    pub round: SampleRoundId,
    /// At most 2,000 characters.
    pub note: Option<String>,
    /// Of the parcel, at most 100 characters; needed when the piece itself is sent.
    pub tracking_number: Option<String>,
    /// All files of the submission, at most 30.
    pub files: Vec<SubmittedFile>,
    /// Answers to what the sample must be.
    pub answers: Vec<Answer>,
}

/// Submits the round; everything that is missing is said at once. Results outside of the
/// specification are no hindrance but are kept as such.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `ROUND_NOT_OPEN`, `ROUND_EXPIRED`, `TOO_MANY_SUBMISSIONS`,
/// `PHOTOS_MISSING`, `ANSWER_MISSING`, `FILE_NOT_YOURS`, `FILE_KIND_MISMATCH`,
/// `NOT_REPLACEABLE`, `FILE_INCOMPLETE`, `CONFLICT`, errors of input.
pub fn sample_round_submit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &SampleRoundSubmit,
) -> Result<SampleId> {
    let (mut sample, current) = for_submit(tx, actor, input.target)?;
    let mut round = same_round(tx, current, input.round)?;
    check_open(tx, &round)?;
    round.note = optional_text("note", input.note.as_deref(), 2_000)?;
    round.tracking_number = optional_text("trackingNumber", input.tracking_number.as_deref(), 100)?;
    let mut errors = Vec::new();
    if sample.physical && round.tracking_number.is_none() {
        errors.push(Error::from(InputFault::Required).at(["trackingNumber"]));
    }
    let files = round_files::check(tx, actor, &sample, &round, &input.files, &mut errors)?;
    errors.extend(photos_missing(&input.files, sample.min_photos));
    let day = today(tx, actor.org)?.to_string();
    let day = CalendarDate::parse(&day).ok_or_else(|| internal(&"no calendar day"))?;
    match judge(&sample.checklist()?, &input.answers, day) {
        Ok((report, missing)) => {
            errors.extend(missing.err());
            round.nonconforming = i64::try_from(report.nonconforming()).unwrap_or(i64::MAX);
            round.report = Some(serde_json::to_string(&report)?);
        }
        Err(refused) => errors.push(refused),
    }
    if let Some(all) = Error::all(errors) {
        return Err(all);
    }
    round.submissions += 1;
    round.status = SampleRoundStatus::Submitted;
    round.submitted_by = Some(actor.user);
    round.submitted_at = Some(tx.now());
    sample.status = SampleStatus::InRounds;
    save_both(tx, &mut sample, &round)?;
    round_files::insert(tx, &files)?;
    let data = submitted(&round, &files);
    emit(tx, actor, &SAMPLE_ROUND_SUBMITTED, &sample, data);
    Ok(sample.id)
}

fn check_open(tx: &Tx<'_>, round: &SampleRoundRow) -> Result<()> {
    let over = round.expires_at.is_some_and(|at| at <= tx.now());
    if round.status == SampleRoundStatus::Expired
        || (round.status == SampleRoundStatus::Open && over)
    {
        return Err(SamplesFault::RoundExpired.into());
    }
    if round.status != SampleRoundStatus::Open {
        let status = round.status.as_str();
        return Err(SamplesFault::RoundNotOpen { status }.into());
    }
    if round.submissions >= MAX_SUBMISSIONS {
        return Err(SamplesFault::TooManySubmissions {
            max: MAX_SUBMISSIONS,
        }
        .into());
    }
    Ok(())
}

fn photos_missing(files: &[SubmittedFile], required: i64) -> Option<Error> {
    let photos = files
        .iter()
        .filter(|file| file.kind == SampleFileKind::Photo)
        .count();
    let given = i64::try_from(photos).unwrap_or(i64::MAX);
    (given < required).then(|| SamplesFault::PhotosMissing { required, given }.into())
}

fn submitted(round: &SampleRoundRow, files: &[SampleFileRow]) -> serde_json::Value {
    let files: Vec<_> = files
        .iter()
        .map(|file| json!({ "fileId": file.file_id, "kind": file.kind, "version": file.version }))
        .collect();
    json!({
        "roundId": round.id, "number": round.number, "submission": round.submissions,
        "files": files, "nonconforming": round.nonconforming,
        "from": SampleRoundStatus::Open, "to": round.status,
    })
}
