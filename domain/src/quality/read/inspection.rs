//! Inspections and what they found; loaders ask once for many.

use db::schema::{defects, inspection_results, inspections, lot_dispositions};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::{
    DefectId, Inspection, InspectionId, LotDispositionId, LotId, OrganizationId, SampleId, SkuId,
    SupplierId, UserId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;
use crate::quality::access::visible;
use crate::quality::model::{
    DefectRow, InspectionKind, InspectionResultRow, InspectionRow, InspectionStatus,
    LotDispositionRow,
};
use crate::quality::rules::Verdict;

/// Which inspections a list shows; empty lists and `None` mean any.
#[derive(Debug, Clone, Default)]
pub struct InspectionFilter {
    /// These states.
    pub statuses: Vec<InspectionStatus>,
    /// These kinds.
    pub kinds: Vec<InspectionKind>,
    /// These verdicts.
    pub verdicts: Vec<Verdict>,
    /// Assigned to this person.
    pub assignee: Option<UserId>,
    /// Goods of this supplier.
    pub supplier: Option<SupplierId>,
    /// This SKU.
    pub sku: Option<SkuId>,
    /// This lot.
    pub lot: Option<LotId>,
    /// This sample.
    pub sample: Option<SampleId>,
    /// To be submitted before this moment.
    pub due_before: Option<Moment>,
    /// Code that begins so.
    pub code: Option<String>,
}

impl InspectionFilter {
    /// Whether an inspection belongs to the list.
    #[must_use]
    pub fn matches(&self, row: &InspectionRow) -> bool {
        let any = |wanted: bool, empty: bool| wanted || empty;
        any(
            self.statuses.contains(&row.status),
            self.statuses.is_empty(),
        ) && any(self.kinds.contains(&row.kind), self.kinds.is_empty())
            && any(
                row.verdict.is_some_and(|v| self.verdicts.contains(&v)),
                self.verdicts.is_empty(),
            )
            && self.assignee.is_none_or(|id| row.assignee_id == Some(id))
            && self.supplier.is_none_or(|id| row.supplier_id == Some(id))
            && self.sku.is_none_or(|id| row.sku_id == Some(id))
            && self.lot.is_none_or(|id| row.lot_id == Some(id))
            && self.sample.is_none_or(|id| row.sample_id == Some(id))
            && self
                .due_before
                .is_none_or(|at| row.due_at.is_some_and(|due| due < at))
            && self
                .code
                .as_ref()
                .is_none_or(|code| row.code.starts_with(&code.to_uppercase()))
    }
}

type Query = inspections::BoxedQuery<'static, db::conn::MultiBackend>;

fn filtered(actor: &Actor, filter: &InspectionFilter) -> Query {
    let mut query = visible(actor);
    if !filter.statuses.is_empty() {
        query = query.filter(inspections::status.eq_any(filter.statuses.clone()));
    }
    if !filter.kinds.is_empty() {
        query = query.filter(inspections::kind.eq_any(filter.kinds.clone()));
    }
    if !filter.verdicts.is_empty() {
        query = query.filter(inspections::verdict.eq_any(filter.verdicts.clone()));
    }
    if let Some(id) = filter.assignee {
        query = query.filter(inspections::assignee_id.eq(id));
    }
    if let Some(id) = filter.supplier {
        query = query.filter(inspections::supplier_id.eq(id));
    }
    if let Some(id) = filter.sku {
        query = query.filter(inspections::sku_id.eq(id));
    }
    if let Some(id) = filter.lot {
        query = query.filter(inspections::lot_id.eq(id));
    }
    if let Some(id) = filter.sample {
        query = query.filter(inspections::sample_id.eq(id));
    }
    if let Some(at) = filter.due_before {
        query = query.filter(inspections::due_at.lt(at));
    }
    if let Some(code) = &filter.code {
        // Codes are capital letters, digits and hyphens; `~` sorts behind all of them.
        let from: String = code.trim().to_uppercase().chars().take(40).collect();
        let to = format!("{from}~");
        query = query
            .filter(inspections::code.ge(from))
            .filter(inspections::code.le(to));
    }
    query
}

/// A page of the inspections that the actor may see, newest first.
///
/// # Errors
/// When the database fails.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &InspectionFilter,
    args: &PageArgs<Inspection>,
) -> Result<Page<InspectionRow>> {
    let query = filtered(actor, filter).select(InspectionRow::as_select());
    let rows = page_query!(query, inspections::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many inspections a list has.
///
/// # Errors
/// When the database fails.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &InspectionFilter) -> Result<i64> {
    Ok(filtered(actor, filter).count().get_result(conn)?)
}

/// An inspection that the actor may see.
///
/// # Errors
/// When the database fails.
pub fn find(conn: &mut Conn, actor: &Actor, id: InspectionId) -> Result<Option<InspectionRow>> {
    Ok(by_ids(conn, actor, &[id])?.pop())
}

/// The inspections among `ids` that the actor may see.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[InspectionId]) -> Result<Vec<InspectionRow>> {
    Ok(visible(actor)
        .filter(inspections::id.any_of(ids))
        .select(InspectionRow::as_select())
        .load(conn)?)
}

/// The inspections of samples that the actor may see, oldest first; a sample has at most 100.
///
/// # Errors
/// When the database fails.
pub fn by_samples(conn: &mut Conn, actor: &Actor, ids: &[SampleId]) -> Result<Vec<InspectionRow>> {
    Ok(visible(actor)
        .filter(inspections::sample_id.any_of(ids))
        .order(inspections::id.asc())
        .select(InspectionRow::as_select())
        .load(conn)?)
}

/// The most inspections that are listed of lots at once.
const MAX_OF_LOTS: i64 = 1_000;

/// The inspections of lots that the actor may see, oldest first; at most 1,000 of all.
///
/// # Errors
/// When the database fails.
pub fn by_lots(conn: &mut Conn, actor: &Actor, ids: &[LotId]) -> Result<Vec<InspectionRow>> {
    Ok(visible(actor)
        .filter(inspections::lot_id.any_of(ids))
        .order(inspections::id.asc())
        .limit(MAX_OF_LOTS)
        .select(InspectionRow::as_select())
        .load(conn)?)
}

/// All revisions with this code that the actor may see, oldest first, at most 100.
///
/// # Errors
/// When the database fails.
pub fn revisions(conn: &mut Conn, actor: &Actor, code: &str) -> Result<Vec<InspectionRow>> {
    Ok(visible(actor)
        .filter(inspections::code.eq(code.to_owned()))
        .order(inspections::revision.asc())
        .limit(100)
        .select(InspectionRow::as_select())
        .load(conn)?)
}

/// Answers of inspections that the caller has authorised, in no order.
///
/// # Errors
/// When the database fails.
pub fn results(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[InspectionId],
) -> Result<Vec<InspectionResultRow>> {
    Ok(inspection_results::table
        .filter(inspection_results::org_id.eq(org))
        .filter(inspection_results::inspection_id.any_of(ids))
        .select(InspectionResultRow::as_select())
        .load(conn)?)
}

/// Defects of inspections that the caller has authorised, in the order of the reports.
///
/// # Errors
/// When the database fails.
pub fn defects(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[InspectionId],
) -> Result<Vec<DefectRow>> {
    Ok(defects::table
        .filter(defects::org_id.eq(org))
        .filter(defects::inspection_id.any_of(ids))
        .order((defects::inspection_id.asc(), defects::position.asc()))
        .select(DefectRow::as_select())
        .load(conn)?)
}

/// A defect of an inspection that the actor may see.
///
/// # Errors
/// When the database fails.
pub fn defect(conn: &mut Conn, actor: &Actor, id: DefectId) -> Result<Option<DefectRow>> {
    let row: Option<DefectRow> = defects::table
        .find((actor.org, id))
        .select(DefectRow::as_select())
        .first(conn)
        .optional()?;
    match row {
        Some(row) if find(conn, actor, row.inspection_id)?.is_some() => Ok(Some(row)),
        _ => Ok(None),
    }
}

/// What happens to a part of a lot whose inspection the actor may see.
///
/// # Errors
/// When the database fails.
pub fn disposition(
    conn: &mut Conn,
    actor: &Actor,
    id: LotDispositionId,
) -> Result<Option<LotDispositionRow>> {
    let row: Option<LotDispositionRow> = lot_dispositions::table
        .find((actor.org, id))
        .select(LotDispositionRow::as_select())
        .first(conn)
        .optional()?;
    match row {
        Some(row) if find(conn, actor, row.inspection_id)?.is_some() => Ok(Some(row)),
        _ => Ok(None),
    }
}

/// Dispositions of inspections that the caller has authorised, oldest first.
///
/// # Errors
/// When the database fails.
pub fn dispositions(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[InspectionId],
) -> Result<Vec<LotDispositionRow>> {
    Ok(lot_dispositions::table
        .filter(lot_dispositions::org_id.eq(org))
        .filter(lot_dispositions::inspection_id.any_of(ids))
        .order((
            lot_dispositions::inspection_id.asc(),
            lot_dispositions::position.asc(),
        ))
        .select(LotDispositionRow::as_select())
        .load(conn)?)
}
