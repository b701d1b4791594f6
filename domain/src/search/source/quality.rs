//! Inspections with what their inspectors remarked, and what was decided about their lots.

use std::collections::BTreeSet;

use db::Conn;
use db::schema::{defects, inspections, lot_dispositions};
use diesel::prelude::*;

use super::{Found, home};
use crate::kernel::fault::Result;
use crate::kernel::id::{InspectionId, OrganizationId};
use crate::quality::{InspectionRow, LotDispositionRow};
use crate::search::document::{Document, lines};
use crate::search::model::SearchKind;

/// Most remarks about defects and dispositions of an inspection that are looked at.
const MAX_PARTS: i64 = 200;

pub(in crate::search) fn inspection(
    conn: &mut Conn,
    org: OrganizationId,
    id: InspectionId,
) -> Result<Option<Found>> {
    let row: Option<InspectionRow> = inspections::table
        .find((org, id))
        .select(InspectionRow::as_select())
        .first(conn)
        .optional()?;
    let Some(row) = row else {
        return Ok(None);
    };
    let Some(home) = home(conn, org, id.into())? else {
        return Ok(None);
    };
    let itself = Document {
        kind: SearchKind::Inspection,
        node: id.into(),
        home,
        internal: false,
        title: row.code.clone(),
        body: remarks(conn, &row)?,
        at: row.created_at,
    };
    // Why it was cancelled or reopened, or what the reviewer noted.
    let reason = row.reason.as_deref().map(|reason| Document {
        kind: SearchKind::Decision,
        internal: true,
        body: lines([Some(reason)]),
        at: row.reviewed_at.or(row.closed_at).unwrap_or(row.created_at),
        ..itself.clone()
    });
    let mut documents: Vec<Document> = dispositions(conn, &row)?
        .into_iter()
        .map(|part| Document {
            kind: SearchKind::Decision,
            node: part.id.into(),
            internal: true,
            body: lines([
                part.note.as_deref(),
                part.effect.as_deref(),
                part.decision_note.as_deref(),
            ]),
            at: part.decided_at.unwrap_or(part.requested_at),
            ..itself.clone()
        })
        .collect();
    documents.extend(reason);
    documents.push(itself);
    Ok(Some(Found {
        documents,
        home: Some(home),
        skus: Some(BTreeSet::from_iter(row.sku_id)),
    }))
}

/// What the inspector wrote; only once there is a report.
fn remarks(conn: &mut Conn, row: &InspectionRow) -> Result<Vec<String>> {
    let Some(report) = row.report()? else {
        return Ok(Vec::new());
    };
    let found: Vec<(String, Option<String>)> = defects::table
        .filter(defects::org_id.eq(row.org_id))
        .filter(defects::inspection_id.eq(row.id))
        .order(defects::position)
        .select((defects::code, defects::note))
        .limit(MAX_PARTS)
        .load(conn)?;
    let said = found.into_iter().map(|(code, note)| match note {
        Some(note) => format!("{code} {note}"),
        None => code,
    });
    Ok(report.note.into_iter().chain(said).collect())
}

fn dispositions(conn: &mut Conn, row: &InspectionRow) -> Result<Vec<LotDispositionRow>> {
    if row.verdict.is_none() {
        return Ok(Vec::new());
    }
    Ok(lot_dispositions::table
        .filter(lot_dispositions::org_id.eq(row.org_id))
        .filter(lot_dispositions::inspection_id.eq(row.id))
        .order(lot_dispositions::position)
        .select(LotDispositionRow::as_select())
        .limit(MAX_PARTS)
        .load(conn)?)
}
