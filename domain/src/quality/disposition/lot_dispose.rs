//! Decides what happens to a rejected lot, part by part.

use db::schema::{inspections, lot_dispositions};
use db::types::Moment;
use diesel::prelude::*;
use serde_json::json;

use super::settled::{Parts, Settled, parts};
use crate::events::Event;
use crate::inventory::{LotLeave, LotStatus, lot_part_place, lot_place};
use crate::kernel::fault::Result;
use crate::kernel::id::{InspectionId, LotId};
use crate::kernel::input::{InputFault, at_most, optional_text, range};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::access;
use crate::quality::events::DISPOSED;
use crate::quality::fault::QualityFault;
use crate::quality::inspection::{lot, state};
use crate::quality::model::InspectionStatus::{Reviewed, Submitted};
use crate::quality::model::{Disposition, DispositionStatus, InspectionRow, LotDispositionRow};
use crate::quality::rules::Verdict;

/// Most parts of a lot.
const MAX_PARTS: usize = 20;
/// Longest time that a concession holds.
const MAX_DAYS: i64 = 730;

/// What happens to a part of the lot.
#[derive(Debug, Clone)]
pub struct LotPart {
    /// What happens; everything but `ACCEPT`.
    pub disposition: Disposition,
    /// Units; `None`, for a single part: all that is not decided yet.
    pub quantity: Option<i64>,
    /// Why, at most 500 characters.
    pub note: Option<String>,
    /// What the customer will notice, at most 500 characters; needed for a concession.
    pub effect: Option<String>,
    /// Until when a concession may be used; needed for one, at most two years ahead.
    pub expires_at: Option<Moment>,
    /// Serial numbers of pieces that are returned or scrapped, at most one for each piece.
    pub serials: Vec<String>,
}

/// What happens to a rejected lot.
#[derive(Debug, Clone)]
pub struct LotDispose {
    /// The inspection that rejected it.
    pub inspection: InspectionId,
    /// 1 to 20 parts, which add up to what is not decided yet.
    pub parts: Vec<LotPart>,
    /// The version of the inspection that the caller saw.
    pub version: Option<i64>,
}

/// Writes the dispositions and moves the lot: to a concession that waits, else to sorting, rework,
/// return or scrap, whichever comes first among the parts.
///
/// A concession or a downgrade (use of rejected goods) is only requested by this: another person
/// decides.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `INSPECTION_NOT_IN_STATE`, `LOT_NOT_REJECTED`, `CONFLICT`,
/// what [`lot_part_place`] refuses about parts that leave, `QUANTITIES_DO_NOT_ADD_UP`, `REJECTED_LOT_NOT_ACCEPTED`, `TIME_NOT_AHEAD`, errors of input.
pub fn lot_dispose(tx: &mut Tx<'_>, actor: &Actor, input: &LotDispose) -> Result<InspectionId> {
    let concessions_only = input
        .parts
        .iter()
        .all(|part| part.disposition == Disposition::Concession);
    let row = access::for_disposing(tx, actor, input.inspection, concessions_only)?;
    state::require_version(&row, input.version)?;
    state::require_status(&row, &[Submitted, Reviewed])?;
    let lot = rejected_lot(tx, &row)?;
    let before = parts(tx, &row)?;
    let parts = checked(tx, actor, &row, lot, input, before)?;
    for part in &parts {
        diesel::insert_into(lot_dispositions::table)
            .values(part)
            .execute(tx.conn())?;
    }
    let main = store_main(tx, &row, &parts)?;
    let listed: Vec<_> = parts
        .iter()
        .map(|p| json!({ "id": p.id, "disposition": p.disposition, "quantity": p.quantity }))
        .collect();
    let data = json!({ "lotId": lot, "disposition": main, "parts": listed });
    tx.emit(Event::by(actor, &DISPOSED, row.id, data));
    let why = parts
        .iter()
        .find_map(|p| p.note.as_deref())
        .unwrap_or(&row.code);
    leave(tx, actor, lot, input, &parts, why)?;
    lot_place(tx, actor, lot, next(&parts), Some(why))?;
    Ok(row.id)
}

/// Takes the parts out of stock that are returned or scrapped. Of a lot that goes the same way as a
/// whole, all leaves with it.
fn leave(
    tx: &mut Tx<'_>,
    actor: &Actor,
    lot: LotId,
    input: &LotDispose,
    parts: &[LotDispositionRow],
    why: &str,
) -> Result<()> {
    let leaves = |part: &LotDispositionRow| match part.disposition {
        Disposition::Return => Some(true),
        Disposition::Scrap => Some(false),
        _ => None,
    };
    let first = parts.first().and_then(leaves);
    if first.is_some() && parts.iter().all(|part| leaves(part) == first) {
        return Ok(());
    }
    for (i, (part, given)) in parts.iter().zip(&input.parts).enumerate() {
        let Some(returns) = leaves(part) else {
            continue;
        };
        let leave = LotLeave {
            quantity: part.quantity,
            serials: given.serials.clone(),
            returns,
        };
        let why = part.note.as_deref().unwrap_or(why);
        let at = |path: &[String]| {
            let field = match path.last().map(String::as_str) {
                Some("quantity") => "quantity",
                _ => "serials",
            };
            ["dispositions", &i.to_string(), field]
                .map(ToOwned::to_owned)
                .to_vec()
        };
        lot_part_place(tx, actor, lot, &leave, Some(why)).map_err(|e| e.moved(at))?;
    }
    Ok(())
}

fn rejected_lot(tx: &mut Tx<'_>, row: &InspectionRow) -> Result<LotId> {
    let refuse = |status: &str| {
        let status = status.to_owned();
        Err(QualityFault::LotNotRejected { status }.into())
    };
    let Some(lot) = row.lot_id else {
        return refuse("-");
    };
    let status = lot::status(tx, row, lot)?;
    let rejected = matches!(status, LotStatus::Rejected | LotStatus::ConcessionRefused);
    if row.verdict == Some(Verdict::Reject) && rejected {
        Ok(lot)
    } else {
        refuse(status.as_str())
    }
}

fn checked(
    tx: &Tx<'_>,
    actor: &Actor,
    row: &InspectionRow,
    lot: LotId,
    input: &LotDispose,
    before: Parts,
) -> Result<Vec<LotDispositionRow>> {
    at_most("dispositions", &input.parts, MAX_PARTS)?;
    if input.parts.is_empty() {
        return Err(Error::from(InputFault::Required).at(["dispositions"]));
    }
    let open = match before.settled {
        Settled::Whole => 0,
        Settled::Part(decided) => row.lot_size - decided,
    };
    let all = (input.parts.len() == 1).then_some(open);
    let mut rows = Vec::new();
    let mut errors = Vec::new();
    for (position, (index, part)) in (before.count..).zip(input.parts.iter().enumerate()) {
        match checked_part(tx, part, all) {
            Ok((quantity, note, effect)) => rows.push(LotDispositionRow {
                org_id: row.org_id,
                id: tx.id(),
                inspection_id: row.id,
                lot_id: lot,
                position,
                disposition: part.disposition,
                quantity,
                status: if uses_rejected(part.disposition) {
                    DispositionStatus::Requested
                } else {
                    DispositionStatus::Decided
                },
                note,
                effect,
                expires_at: part.expires_at,
                requested_by: actor.user,
                requested_at: tx.now(),
                decided_by: None,
                decided_at: None,
                decision_note: None,
            }),
            Err(error) => {
                let field = error
                    .reported()
                    .first()
                    .and_then(|r| r.path().first().cloned());
                let place = ["dispositions".to_owned(), index.to_string()];
                errors.push(error.at(place.into_iter().chain(field)));
            }
        }
    }
    if let Some(error) = Error::all(errors) {
        return Err(error);
    }
    let given = rows.iter().map(|row| row.quantity).sum();
    if given != open {
        let lot_size = open;
        return Err(QualityFault::QuantitiesDiffer { given, lot_size }.into());
    }
    Ok(rows)
}

/// Rejected goods that are used after all need a second person.
const fn uses_rejected(disposition: Disposition) -> bool {
    matches!(
        disposition,
        Disposition::Concession | Disposition::Downgrade
    )
}

type PartFields = (i64, Option<String>, Option<String>);

fn checked_part(tx: &Tx<'_>, part: &LotPart, all: Option<i64>) -> Result<PartFields> {
    if part.disposition == Disposition::Accept {
        return Err(Error::from(QualityFault::AcceptRejected).at(["disposition"]));
    }
    let quantity = part
        .quantity
        .or(all)
        .ok_or_else(|| Error::from(InputFault::Required).at(["quantity"]))?;
    let quantity = range("quantity", quantity, 1, i64::from(u32::MAX))?;
    let note = optional_text("note", part.note.as_deref(), 500)?;
    let effect = optional_text("effect", part.effect.as_deref(), 500)?;
    if part.disposition == Disposition::Concession {
        let Some(expires_at) = part.expires_at else {
            return Err(Error::from(InputFault::Required).at(["expiresAt"]));
        };
        let latest = tx.now().plus_seconds(MAX_DAYS * 24 * 3600);
        if expires_at <= tx.now() || expires_at > latest {
            let max_days = MAX_DAYS;
            return Err(Error::from(QualityFault::TimeNotAhead { max_days }).at(["expiresAt"]));
        }
        if effect.is_none() {
            return Err(Error::from(InputFault::Required).at(["effect"]));
        }
    }
    Ok((quantity, note, effect))
}

/// Keeps the disposition of the largest part on the inspection.
fn store_main(
    tx: &mut Tx<'_>,
    row: &InspectionRow,
    parts: &[LotDispositionRow],
) -> Result<Option<Disposition>> {
    let main = parts
        .iter()
        .max_by_key(|part| part.quantity)
        .map(|part| part.disposition);
    state::written(
        diesel::update(inspections::table.find((row.org_id, row.id)))
            .filter(inspections::version.eq(row.version))
            .set((
                inspections::disposition.eq(main),
                inspections::version.eq(row.version + 1),
            ))
            .execute(tx.conn())?,
    )?;
    Ok(main)
}

/// Where the lot goes: first to what still needs somebody.
fn next(parts: &[LotDispositionRow]) -> LotStatus {
    let has = |wanted: &[Disposition]| parts.iter().any(|p| wanted.contains(&p.disposition));
    if has(&[Disposition::Concession, Disposition::Downgrade]) {
        LotStatus::ConcessionRequested
    } else if has(&[Disposition::Sort]) {
        LotStatus::Sorting
    } else if has(&[Disposition::Rework, Disposition::Repair]) {
        LotStatus::Rework
    } else if has(&[Disposition::Return]) {
        LotStatus::Returned
    } else {
        LotStatus::Scrapped
    }
}
