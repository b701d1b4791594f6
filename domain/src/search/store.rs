//! Writes documents; what has not changed is not written.

use std::collections::BTreeSet;

use db::schema::{search_documents, search_skus};
use db::types::Id;
use diesel::dsl::max;
use diesel::prelude::*;

use super::document::{Document, Home};
use super::model::DocumentRow;
use super::words;
use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{EventNode, OrganizationId, SkuId};

/// Writes a document.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub(super) fn put(tx: &mut Tx<'_>, org: OrganizationId, document: &Document) -> Result<()> {
    let mut row = document.row(org);
    let key = (org, row.node_id, row.home_id, row.kind);
    let before: Option<DocumentRow> = search_documents::table
        .find(key)
        .select(DocumentRow::as_select())
        .first(tx.conn())
        .optional()?;
    match before {
        Some(before) => {
            row.number = before.number;
            if row == before {
                return Ok(());
            }
            diesel::update(search_documents::table.find(key))
                .set(&row)
                .execute(tx.conn())?;
            if (&row.title, &row.body) == (&before.title, &before.body) {
                return Ok(());
            }
        }
        None => {
            row.number = next_number(tx)?;
            let added = diesel::insert_into(search_documents::table)
                .values(&row)
                .execute(tx.conn());
            or_again(added)?;
        }
    }
    let mut all: Vec<String> = words::of(&[&row.title, &row.body]).into_iter().collect();
    all.push(words::of_organization(org));
    db::search::put_words(tx.conn(), row.number, &all.join(" "))?;
    Ok(())
}

fn next_number(tx: &mut Tx<'_>) -> Result<i64> {
    let last: Option<i64> = search_documents::table
        .select(max(search_documents::number))
        .first(tx.conn())?;
    Ok(last.unwrap_or(0) + 1)
}

/// Brings what is on an object to where the object is now.
///
/// # Errors
/// When the database fails.
pub(super) fn follow(tx: &mut Tx<'_>, org: OrganizationId, home: &Home) -> Result<()> {
    diesel::update(
        search_documents::table
            .filter(search_documents::org_id.eq(org))
            .filter(search_documents::home_id.eq(Id::<EventNode>::new(home.node.uuid))),
    )
    .set((
        search_documents::project_id.eq(home.project),
        search_documents::phase_id.eq(home.phase),
    ))
    .execute(tx.conn())?;
    Ok(())
}

/// Writes the SKUs that an object is about.
///
/// # Errors
/// When the database fails, or `RETRY` when somebody else does the same at this moment.
pub(super) fn put_skus(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    home: &Home,
    wanted: &BTreeSet<SkuId>,
) -> Result<()> {
    let home = Id::<EventNode>::new(home.node.uuid);
    let there: Vec<SkuId> = search_skus::table
        .filter(search_skus::org_id.eq(org))
        .filter(search_skus::home_id.eq(home))
        .select(search_skus::sku_id)
        .load(tx.conn())?;
    let there: BTreeSet<SkuId> = there.into_iter().collect();
    for sku in there.difference(wanted) {
        diesel::delete(search_skus::table.find((org, home, *sku))).execute(tx.conn())?;
    }
    for sku in wanted.difference(&there) {
        let added = diesel::insert_into(search_skus::table)
            .values((
                search_skus::org_id.eq(org),
                search_skus::home_id.eq(home),
                search_skus::sku_id.eq(*sku),
            ))
            .execute(tx.conn());
        or_again(added)?;
    }
    Ok(())
}
