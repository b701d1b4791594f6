//! Questions asked of samples.

use db::conn::MultiBackend;
use db::schema::{sample_round_files, sample_rounds, sample_seals, samples};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access::visible;
use super::model::{SampleRoundStatus, SampleStage, SampleStatus};
use super::row::{SampleFileRow, SampleRoundRow, SampleRow, SampleSealRow};
use crate::identity::Permission;
use crate::identity::read::contains;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{
    OrganizationId, Sample, SampleFileId, SampleId, SampleRoundId, SkuId, SupplierId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

pub use super::access::{for_round as find_round, for_view as find};

/// Which samples a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct SampleFilter {
    /// In one of these states.
    pub statuses: Option<Vec<SampleStatus>>,
    /// In one of these stages.
    pub stages: Option<Vec<SampleStage>>,
    /// Whose current round is in one of these states.
    pub round_statuses: Option<Vec<SampleRoundStatus>>,
    /// Made by this supplier.
    pub supplier: Option<SupplierId>,
    /// Of this article.
    pub sku: Option<SkuId>,
    /// Wanted before this time.
    pub due_before: Option<Moment>,
    /// Part of code or title.
    pub search: Option<String>,
}

fn filtered(
    actor: &Actor,
    filter: &SampleFilter,
) -> Result<samples::BoxedQuery<'static, MultiBackend>> {
    if !actor.is_guest() {
        actor.require(Permission::SampleRead)?;
    }
    let mut query = visible(actor);
    if let Some(statuses) = &filter.statuses {
        query = query.filter(samples::status.eq_any(statuses.clone()));
    }
    if let Some(stages) = &filter.stages {
        query = query.filter(samples::stage.eq_any(stages.clone()));
    }
    if let Some(statuses) = &filter.round_statuses {
        query = query.filter(samples::round_status.eq_any(statuses.clone()));
    }
    if let Some(supplier) = filter.supplier {
        query = query.filter(samples::supplier_id.eq(supplier));
    }
    if let Some(sku) = filter.sku {
        query = query.filter(samples::sku_id.eq(sku));
    }
    if let Some(due) = filter.due_before {
        query = query.filter(samples::due_at.lt(due));
    }
    if let Some(pattern) = filter.search.as_deref().map(contains) {
        let code = samples::code.like(pattern.clone()).escape('!');
        query = query.filter(code.or(samples::title.like(pattern).escape('!')));
    }
    Ok(query)
}

/// A page of the samples that the actor sees, newest first.
///
/// # Errors
/// `FORBIDDEN` for integrations without `sample.read`.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &SampleFilter,
    args: &PageArgs<Sample>,
) -> Result<Page<SampleRow>> {
    let query = filtered(actor, filter)?.select(SampleRow::as_select());
    let rows = page_query!(query, samples::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many samples the actor sees.
///
/// # Errors
/// `FORBIDDEN` for integrations without `sample.read`.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &SampleFilter) -> Result<i64> {
    Ok(filtered(actor, filter)?.count().get_result(conn)?)
}

/// The samples among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[SampleId]) -> Result<Vec<SampleRow>> {
    Ok(visible(actor)
        .filter(samples::id.any_of(ids))
        .select(SampleRow::as_select())
        .load(conn)?)
}

/// All rounds of samples that the caller has been shown, oldest first; at most 50 a sample.
///
/// # Errors
/// When the database fails.
pub fn rounds_of(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[SampleId],
) -> Result<Vec<SampleRoundRow>> {
    Ok(sample_rounds::table
        .filter(sample_rounds::org_id.eq(org))
        .filter(sample_rounds::sample_id.any_of(ids))
        .order((sample_rounds::sample_id.asc(), sample_rounds::number.asc()))
        .select(SampleRoundRow::as_select())
        .load(conn)?)
}

/// Rounds of samples that the caller has been shown, by id.
///
/// # Errors
/// When the database fails.
pub fn rounds_by_ids(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[SampleRoundId],
) -> Result<Vec<SampleRoundRow>> {
    Ok(sample_rounds::table
        .filter(sample_rounds::org_id.eq(org))
        .filter(sample_rounds::id.any_of(ids))
        .select(SampleRoundRow::as_select())
        .load(conn)?)
}

/// All files of rounds that the caller has been shown, as submitted; at most 300 a round.
///
/// # Errors
/// When the database fails.
pub fn files_of(
    conn: &mut Conn,
    org: OrganizationId,
    rounds: &[SampleRoundId],
) -> Result<Vec<SampleFileRow>> {
    Ok(sample_round_files::table
        .filter(sample_round_files::org_id.eq(org))
        .filter(sample_round_files::round_id.any_of(rounds))
        .order((
            sample_round_files::submission.asc(),
            sample_round_files::position.asc(),
        ))
        .select(SampleFileRow::as_select())
        .load(conn)?)
}

/// Files of samples that the caller has been shown, by id.
///
/// # Errors
/// When the database fails.
pub fn files_by_ids(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[SampleFileId],
) -> Result<Vec<SampleFileRow>> {
    Ok(sample_round_files::table
        .filter(sample_round_files::org_id.eq(org))
        .filter(sample_round_files::id.any_of(ids))
        .select(SampleFileRow::as_select())
        .load(conn)?)
}

/// A file of a sample that the actor sees.
///
/// # Errors
/// `NOT_FOUND`.
pub fn find_file(conn: &mut Conn, actor: &Actor, id: SampleFileId) -> Result<SampleFileRow> {
    let row = files_by_ids(conn, actor.org, &[id])?
        .pop()
        .ok_or(CoreFault::NotFound)?;
    find(conn, actor, row.sample_id)?;
    Ok(row)
}

/// Seals of samples that the actor has been shown. Guests see a seal when it is in force, and neither
/// where the piece lies nor its pictures.
///
/// # Errors
/// When the database fails.
pub fn seals_of(conn: &mut Conn, actor: &Actor, ids: &[SampleId]) -> Result<Vec<SampleSealRow>> {
    let mut rows: Vec<SampleSealRow> = sample_seals::table
        .filter(sample_seals::org_id.eq(actor.org))
        .filter(sample_seals::sample_id.any_of(ids))
        .select(SampleSealRow::as_select())
        .load(conn)?;
    if actor.is_guest() {
        rows.retain(|row| row.confirmed_at.is_some());
        for row in &mut rows {
            row.place.clear();
            "[]".clone_into(&mut row.photos);
        }
    }
    Ok(rows)
}
