//! Submits the report of an inspection; the server computes the verdict.

use db::schema::{inspection_plans, inspections};
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::evidence::{Judged, judge};
use super::findings::{self, DefectFound};
use super::repeated::is_repeated;
use super::state::{require_status, require_version, written};
use super::{lot, photos, record};
use crate::events::Event;
use crate::kernel::fault::Result;
use crate::kernel::id::{FileId, InspectionId};
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::access;
use crate::quality::events::SUBMITTED;
use crate::quality::judged::lot_judged;
use crate::quality::model::InspectionStatus::{self, Conflict, InProgress, Submitted};
use crate::quality::model::{InspectionPlanRow, InspectionRow, Location, Report};
use crate::quality::rules::Verdict;
use crate::quality::rules::checklist::{Answer, Checklist};

/// The report of an inspector.
#[derive(Debug, Clone)]
pub struct InspectionSubmit {
    /// Inspection.
    pub inspection: InspectionId,
    /// Answers to the checklist, at most 50,000.
    pub results: Vec<Answer>,
    /// Defects, at most 500.
    pub defects: Vec<DefectFound>,
    /// Photos of the whole, at most 50.
    pub photos: Vec<FileId>,
    /// Units that were inspected; `None`: the whole sample.
    pub inspected_quantity: Option<i64>,
    /// The verdict that the device has shown; another one than the server's needs a reviewer.
    pub client_verdict: Option<Verdict>,
    /// Where it is submitted.
    pub location: Option<Location>,
    /// The inspector's signature, a picture.
    pub signature_file: Option<FileId>,
    /// When the work began, by the device's clock.
    pub client_started_at: Option<Moment>,
    /// When the work ended, by the device's clock.
    pub client_submitted_at: Option<Moment>,
    /// A remark, at most 2,000 characters.
    pub note: Option<String>,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Submits the report. A rejected lot is held at once. The same report again, told by the moment of
/// the device's clock, is the same success however late it comes.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `NOT_ASSIGNEE`, `INSPECTION_NOT_IN_STATE`, `CONFLICT`; everything that
/// is wrong with the answers at once, then all `ANSWER_MISSING` at once; `SAMPLE_INCOMPLETE`;
/// `NOT_FOUND` for files.
pub fn inspection_submit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionSubmit,
) -> Result<InspectionId> {
    let row = access::for_performing(tx, actor, input.inspection)?;
    if is_repeated(tx, actor, &row, input)? {
        return Ok(row.id);
    }
    require_version(&row, input.version)?;
    require_status(&row, &[InProgress])?;
    let checklist = checklist(tx, &row)?;
    let defects = findings::checked(tx, &row, &checklist, &input.defects)?;
    let judged = judge(tx, &row, &checklist, input, &defects)?;
    let verdict = judged.decision.verdict;
    let report = report(actor, &row, input, &judged)?;
    let disputed = input.client_verdict.is_some_and(|client| client != verdict);
    let status = if disputed { Conflict } else { Submitted };
    let row = store(tx, actor, row, status, &report)?;
    if let Some(evaluation) = &judged.evaluation {
        record::results(tx, &row, &input.results, evaluation)?;
    }
    record::found(tx, &defects)?;
    photos::attach_all(tx, actor, &row, input, &defects)?;
    let data = json!({
        "from": InProgress, "status": status, "verdict": verdict, "defects": defects.len(),
        "clientVerdict": input.client_verdict, "selfInspection": report.self_inspection,
        "lotId": row.lot_id,
    });
    tx.emit(Event::by(actor, &SUBMITTED, row.id, data));
    if verdict == Verdict::Reject {
        lot::reject(tx, actor, &row)?;
    }
    if !disputed && verdict != Verdict::Pending {
        lot_judged(tx, actor, &row, &report, verdict)?;
    }
    Ok(row.id)
}

fn checklist(tx: &mut Tx<'_>, row: &InspectionRow) -> Result<Checklist> {
    inspection_plans::table
        .find((row.org_id, row.plan_id))
        .select(InspectionPlanRow::as_select())
        .first(tx.conn())?
        .items()
}

fn report(
    actor: &Actor,
    row: &InspectionRow,
    input: &InspectionSubmit,
    judged: &Judged,
) -> Result<Report> {
    Ok(Report {
        decision: judged.decision.clone(),
        client_verdict: input.client_verdict,
        inspected_quantity: judged.inspected,
        self_inspection: actor.supplier.is_some() && actor.supplier == row.supplier_id,
        client_started_at: input.client_started_at,
        client_submitted_at: input.client_submitted_at,
        location: input.location.map(place).transpose()?,
        signature_file_id: input.signature_file,
        photo_ids: input.photos.clone(),
        note: optional_text("note", input.note.as_deref(), 2000)?,
    })
}

fn place(location: Location) -> Result<Location> {
    let wrong = |field: &str, expected: &str| {
        let expected = expected.to_owned();
        Err(Error::from(InputFault::Malformed { expected }).at(["location", field]))
    };
    if !(-90.0..=90.0).contains(&location.latitude) {
        return wrong("latitude", "degrees from -90 to 90");
    }
    if !(-180.0..=180.0).contains(&location.longitude) {
        return wrong("longitude", "degrees from -180 to 180");
    }
    if location
        .accuracy_meters
        .is_some_and(|m| !(0.0..=10_000_000.0).contains(&m))
    {
        return wrong("accuracyMeters", "metres from 0 to 10,000,000");
    }
    Ok(location)
}

fn store(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: InspectionRow,
    status: InspectionStatus,
    report: &Report,
) -> Result<InspectionRow> {
    let row = InspectionRow {
        status,
        report: Some(serde_json::to_string(report)?),
        verdict: Some(report.decision.verdict),
        submitted_by: Some(actor.user),
        submitted_at: Some(tx.now()),
        version: row.version + 1,
        ..row
    };
    written(
        diesel::update(inspections::table.find((row.org_id, row.id)))
            .filter(inspections::version.eq(row.version - 1))
            .set((
                inspections::status.eq(row.status),
                inspections::report.eq(&row.report),
                inspections::verdict.eq(row.verdict),
                inspections::submitted_by.eq(row.submitted_by),
                inspections::submitted_at.eq(row.submitted_at),
                inspections::version.eq(row.version),
            ))
            .execute(tx.conn())?,
    )?;
    Ok(row)
}
