//! A second person confirms a report, and decides an open or disputed verdict.

use db::schema::inspections;
use diesel::prelude::*;
use serde_json::json;

use super::lot;
use super::state::{require_status, require_version, written};
use crate::events::Event;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::InspectionId;
use crate::kernel::input::{InputFault, optional_text};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::access;
use crate::quality::events::REVIEWED;
use crate::quality::fault::QualityFault;
use crate::quality::judged::lot_judged;
use crate::quality::model::InspectionStatus::{Conflict, Reviewed, Submitted};
use crate::quality::model::{InspectionRow, Report};
use crate::quality::rules::Verdict;

/// The review of a report.
#[derive(Debug, Clone)]
pub struct InspectionReview {
    /// Inspection.
    pub inspection: InspectionId,
    /// `ACCEPT` or `REJECT` where the verdict is open (`PENDING`) or disputed (`CONFLICT`); else the
    /// computed one stands.
    pub verdict: Option<Verdict>,
    /// A remark, at most 500 characters; needed when a verdict is decided.
    pub note: Option<String>,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Reviews the report.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `REVIEWER_IS_INSPECTOR`, `INSPECTION_NOT_IN_STATE`, `CONFLICT`,
/// `VERDICT_STANDS`, `REQUIRED` for verdict or note.
pub fn inspection_review(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionReview,
) -> Result<InspectionId> {
    let row = access::for_reviewing(tx, actor, input.inspection)?;
    require_version(&row, input.version)?;
    require_status(&row, &[Submitted, Conflict])?;
    if row.submitted_by == Some(actor.user) {
        return Err(QualityFault::ReviewerIsInspector.into());
    }
    let report = row
        .report()?
        .ok_or_else(|| internal(&"a submitted inspection has no report"))?;
    let open = row.status == Conflict || report.decision.verdict == Verdict::Pending;
    let verdict = verdict(&report, open, input.verdict)?;
    let note = optional_text("note", input.note.as_deref(), 500)?;
    if open && note.is_none() {
        return Err(Error::from(InputFault::Required).at(["note"]));
    }
    store(tx, actor, &row, verdict, note.as_deref())?;
    let data = json!({ "from": row.status, "status": Reviewed, "verdict": verdict });
    tx.emit(Event::by(actor, &REVIEWED, row.id, data));
    if open {
        if verdict == Verdict::Reject {
            lot::reject(tx, actor, &row)?;
        }
        lot_judged(tx, actor, &row, &report, verdict)?;
    }
    Ok(row.id)
}

/// The verdict in force after the review: what was computed, unless that is open or the device came
/// to a stricter one. What the server rejected is used only by a concession.
fn verdict(report: &Report, open: bool, given: Option<Verdict>) -> Result<Verdict> {
    let computed = report.decision.verdict;
    let stands = || {
        let verdict = computed.as_str().to_owned();
        Err(QualityFault::VerdictStands { verdict }.into())
    };
    if !open {
        return if given.is_none_or(|given| given == computed) {
            Ok(computed)
        } else {
            stands()
        };
    }
    match given {
        None => Err(Error::from(InputFault::Required).at(["verdict"])),
        Some(Verdict::Accept) if computed == Verdict::Reject => stands(),
        Some(given @ (Verdict::Accept | Verdict::Reject)) => Ok(given),
        Some(given) => {
            let fault = QualityFault::ValueNotAllowed {
                given: given.as_str().to_owned(),
                allowed: "ACCEPT, REJECT".to_owned(),
            };
            Err(Error::from(fault).at(["verdict"]))
        }
    }
}

fn store(
    tx: &mut Tx<'_>,
    actor: &Actor,
    row: &InspectionRow,
    verdict: Verdict,
    note: Option<&str>,
) -> Result<()> {
    let now = tx.now();
    written(
        diesel::update(inspections::table.find((row.org_id, row.id)))
            .filter(inspections::version.eq(row.version))
            .set((
                inspections::status.eq(Reviewed),
                inspections::verdict.eq(verdict),
                inspections::reason.eq(note),
                inspections::reviewed_by.eq(actor.user),
                inspections::reviewed_at.eq(now),
                inspections::version.eq(row.version + 1),
            ))
            .execute(tx.conn())?,
    )
}
