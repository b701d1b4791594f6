//! Samples with the suppliers' words about their rounds, and what was decided about these.

use std::collections::BTreeSet;

use db::Conn;
use db::schema::{sample_rounds, samples};
use diesel::prelude::*;

use super::Found;
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, SampleId, SampleRoundId};
use crate::samples::{SampleRoundRow, SampleRow};
use crate::search::document::{Document, Home, lines};
use crate::search::model::SearchKind;

pub(in crate::search) fn sample(
    conn: &mut Conn,
    org: OrganizationId,
    id: SampleId,
) -> Result<Option<Found>> {
    let Some(row) = row(conn, org, id)? else {
        return Ok(None);
    };
    let rounds: Vec<(Option<String>, Option<String>)> = sample_rounds::table
        .filter(sample_rounds::org_id.eq(org))
        .filter(sample_rounds::sample_id.eq(id))
        .order(sample_rounds::number)
        .select((sample_rounds::note, sample_rounds::tracking_number))
        .load(conn)?;
    let said = rounds.into_iter().flat_map(|(note, parcel)| [note, parcel]);
    let itself = Document {
        body: said.flatten().collect(),
        ..about(&row, SearchKind::Sample)
    };
    let drop = row.dropped_at.map(|at| Document {
        internal: true,
        body: lines([row.drop_reason.as_deref()]),
        at,
        ..about(&row, SearchKind::Decision)
    });
    Ok(Some(Found {
        home: Some(itself.home),
        documents: std::iter::once(itself).chain(drop).collect(),
        skus: Some(BTreeSet::from_iter(row.sku_id)),
    }))
}

/// What was decided about a round.
pub(in crate::search) fn round(
    conn: &mut Conn,
    org: OrganizationId,
    id: SampleRoundId,
) -> Result<Option<Found>> {
    let round: Option<SampleRoundRow> = sample_rounds::table
        .find((org, id))
        .select(SampleRoundRow::as_select())
        .first(conn)
        .optional()?;
    let Some((round, at)) = round.and_then(|round| round.decided_at.map(|at| (round, at))) else {
        return Ok(None);
    };
    let row = row(conn, org, round.sample_id)?;
    Ok(row.map(|row| Found {
        documents: vec![Document {
            node: id.into(),
            body: lines([round.decision_reason.as_deref()]),
            at,
            ..about(&row, SearchKind::Decision)
        }],
        ..Found::default()
    }))
}

fn row(conn: &mut Conn, org: OrganizationId, id: SampleId) -> Result<Option<SampleRow>> {
    Ok(samples::table
        .find((org, id))
        .select(SampleRow::as_select())
        .first(conn)
        .optional()?)
}

/// A document on the sample that says nothing yet.
fn about(row: &SampleRow, kind: SearchKind) -> Document {
    Document {
        kind,
        node: row.id.into(),
        home: Home {
            node: row.id.into(),
            project: row.project_id,
            phase: None,
        },
        internal: false,
        title: format!("{} {}", row.code, row.title),
        body: Vec::new(),
        at: row.created_at,
    }
}
