//! Nonconformities with the answers to them, and what was decided about these.

use std::collections::BTreeSet;

use db::Conn;
use db::schema::{non_conformities, non_conformity_answers};
use diesel::prelude::*;

use super::{Found, home};
use crate::corrective::{NonConformityAnswerRow, NonConformityRow};
use crate::kernel::fault::Result;
use crate::kernel::id::{NonConformityId, OrganizationId};
use crate::search::document::{Document, lines};
use crate::search::model::SearchKind;

pub(in crate::search) fn non_conformity(
    conn: &mut Conn,
    org: OrganizationId,
    id: NonConformityId,
) -> Result<Option<Found>> {
    let row: Option<NonConformityRow> = non_conformities::table
        .find((org, id))
        .select(NonConformityRow::as_select())
        .first(conn)
        .optional()?;
    let Some(row) = row else {
        return Ok(None);
    };
    let Some(home) = home(conn, org, id.into())? else {
        return Ok(None);
    };
    let answers: Vec<NonConformityAnswerRow> = non_conformity_answers::table
        .filter(non_conformity_answers::org_id.eq(org))
        .filter(non_conformity_answers::non_conformity_id.eq(id))
        .order(non_conformity_answers::number)
        .select(NonConformityAnswerRow::as_select())
        .load(conn)?;
    let mut body = lines([row.problem.as_deref()]);
    for answer in &answers {
        body.extend(words(answer)?);
    }
    let itself = Document {
        kind: SearchKind::NonConformity,
        node: id.into(),
        home,
        internal: false,
        title: row.code.clone(),
        body,
        at: row.created_at,
    };
    // How it ended is for members.
    let end = row.cancelled_at.or(row.closed_at).map(|at| Document {
        kind: SearchKind::Decision,
        internal: true,
        body: lines([
            row.cancel_reason.as_deref(),
            row.effectiveness_note.as_deref(),
        ]),
        at,
        ..itself.clone()
    });
    Ok(Some(Found {
        home: Some(home),
        documents: std::iter::once(itself).chain(end).collect(),
        skus: Some(BTreeSet::from_iter(row.sku_id)),
    }))
}

/// What an answer says, and why it was not good enough.
fn words(answer: &NonConformityAnswerRow) -> Result<Vec<String>> {
    let mut words = vec![answer.containment.clone()];
    if let Some(cause) = answer.cause()? {
        words.extend(cause.steps);
        words.push(cause.cause);
    }
    for action in answer.action_list()? {
        words.push(action.description);
        words.extend(action.note);
    }
    words.extend(answer.implementation_note.clone());
    words.extend(answer.verification_note.clone());
    Ok(words)
}
