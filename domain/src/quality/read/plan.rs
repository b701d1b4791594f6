//! Plans, catalogue of defects and sampling states.

use db::Conn;
use db::schema::{defect_codes, inspection_plans, sampling_states};
use db::search::lower;
use diesel::prelude::*;

use crate::identity::Permission;
use crate::identity::read::contains;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    DefectCode, InspectionPlan, InspectionPlanId, OrganizationId, ProductId, SamplingState,
    SamplingStateId, SupplierId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;
use crate::quality::model::{DefectCodeRow, InspectionPlanRow, SamplingStateRow};
use crate::quality::sampling_state::{Current, current};

/// A page of plans, newest first, by part of name or code.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn plans(
    conn: &mut Conn,
    actor: &Actor,
    search: Option<&str>,
    active_only: bool,
    args: &PageArgs<InspectionPlan>,
) -> Result<Page<InspectionPlanRow>> {
    actor.require(Permission::InspectionRead)?;
    let mut query = inspection_plans::table
        .filter(inspection_plans::org_id.eq(actor.org))
        .select(InspectionPlanRow::as_select())
        .into_boxed();
    if active_only {
        query = query.filter(inspection_plans::active.eq(true));
    }
    if let Some(search) = search {
        let pattern = contains(&search.to_ascii_lowercase());
        query = query.filter(
            lower(inspection_plans::name)
                .like(pattern.clone())
                .escape('!')
                .or(lower(inspection_plans::code).like(pattern).escape('!')),
        );
    }
    let rows = page_query!(query, inspection_plans::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// Plans by id, for inspections that the caller has authorised.
///
/// # Errors
/// When the database fails.
pub fn plans_by_ids(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[InspectionPlanId],
) -> Result<Vec<InspectionPlanRow>> {
    Ok(inspection_plans::table
        .filter(inspection_plans::org_id.eq(org))
        .filter(inspection_plans::id.eq_any(ids.to_vec()))
        .select(InspectionPlanRow::as_select())
        .load(conn)?)
}

/// A page of the catalogue of defects, newest first, by part of name or code. Third-party inspectors
/// need it as well.
///
/// # Errors
/// When the database fails.
pub fn defect_codes(
    conn: &mut Conn,
    actor: &Actor,
    search: Option<&str>,
    args: &PageArgs<DefectCode>,
) -> Result<Page<DefectCodeRow>> {
    let mut query = defect_codes::table
        .filter(defect_codes::org_id.eq(actor.org))
        .filter(defect_codes::active.eq(true))
        .select(DefectCodeRow::as_select())
        .into_boxed();
    if let Some(search) = search {
        let pattern = contains(&search.to_ascii_lowercase());
        query = query.filter(
            lower(defect_codes::code)
                .like(pattern.clone())
                .escape('!')
                .or(lower(defect_codes::name_en)
                    .like(pattern.clone())
                    .escape('!'))
                .or(defect_codes::name_zh.like(pattern).escape('!')),
        );
    }
    let rows = page_query!(query, defect_codes::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// A page of sampling states as of the end of the log, newest series first.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn sampling_states(
    conn: &mut Conn,
    actor: &Actor,
    supplier: Option<SupplierId>,
    product: Option<ProductId>,
    args: &PageArgs<SamplingState>,
) -> Result<Page<Current>> {
    actor.require(Permission::InspectionRead)?;
    let mut query = sampling_states::table
        .filter(sampling_states::org_id.eq(actor.org))
        .select(SamplingStateRow::as_select())
        .into_boxed();
    if let Some(supplier) = supplier {
        query = query.filter(sampling_states::supplier_id.eq(supplier));
    }
    if let Some(product) = product {
        query = query.filter(sampling_states::product_id.eq(product));
    }
    let rows: Vec<SamplingStateRow> = page_query!(query, sampling_states::id, args).load(conn)?;
    let page = Page::of(rows, args);
    Ok(Page {
        has_next: page.has_next,
        has_previous: page.has_previous,
        rows: current(conn, actor.org, page.rows)?,
    })
}

/// Sampling states as of the end of the log; nothing for guests.
///
/// # Errors
/// When the database fails.
pub fn sampling_states_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[SamplingStateId],
) -> Result<Vec<Current>> {
    if !actor.may(Permission::InspectionRead) {
        return Ok(Vec::new());
    }
    let rows: Vec<SamplingStateRow> = sampling_states::table
        .filter(sampling_states::org_id.eq(actor.org))
        .filter(sampling_states::id.eq_any(ids.to_vec()))
        .select(SamplingStateRow::as_select())
        .load(conn)?;
    current(conn, actor.org, rows)
}

/// A sampling state as of the end of the log.
///
/// # Errors
/// When the database fails.
pub fn sampling_state(
    conn: &mut Conn,
    actor: &Actor,
    id: SamplingStateId,
) -> Result<Option<Current>> {
    Ok(sampling_states_by_ids(conn, actor, &[id])?.pop())
}
