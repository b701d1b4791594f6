//! Plans and the catalogue of defects.

use db::conn::MultiBackend;
use db::schema::{defect_codes, inspection_plans};
use db::search::lower;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::identity::read::contains;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    DefectCode, DefectCodeId, InspectionPlan, InspectionPlanId, OrganizationId,
};
use crate::kernel::{Actor, GrantAction, Page, PageArgs};
use crate::page_query;
use crate::quality::model::{DefectCodeRow, InspectionPlanRow};

/// Which plans a list shows.
#[derive(Debug, Clone, Default)]
pub struct PlanFilter {
    /// Part of name or code.
    pub search: Option<String>,
    /// Only versions in use.
    pub active_only: bool,
}

fn plans_filtered(
    actor: &Actor,
    filter: &PlanFilter,
) -> inspection_plans::BoxedQuery<'static, MultiBackend> {
    let mut query = inspection_plans::table
        .filter(inspection_plans::org_id.eq(actor.org))
        .into_boxed();
    if filter.active_only {
        query = query.filter(inspection_plans::active.eq(true));
    }
    if let Some(search) = &filter.search {
        let pattern = contains(&search.to_ascii_lowercase());
        query = query.filter(
            lower(inspection_plans::name)
                .like(pattern.clone())
                .escape('!')
                .or(lower(inspection_plans::code).like(pattern).escape('!')),
        );
    }
    query
}

/// A page of plans, newest first.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn plans(
    conn: &mut Conn,
    actor: &Actor,
    filter: &PlanFilter,
    args: &PageArgs<InspectionPlan>,
) -> Result<Page<InspectionPlanRow>> {
    actor.require(Permission::InspectionRead)?;
    let query = plans_filtered(actor, filter).select(InspectionPlanRow::as_select());
    let rows = page_query!(query, inspection_plans::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// Size of the whole list.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn plans_count(conn: &mut Conn, actor: &Actor, filter: &PlanFilter) -> Result<i64> {
    actor.require(Permission::InspectionRead)?;
    Ok(plans_filtered(actor, filter).count().get_result(conn)?)
}

/// A plan that the actor may see by role.
///
/// # Errors
/// When the database fails.
pub fn plan(
    conn: &mut Conn,
    actor: &Actor,
    id: InspectionPlanId,
) -> Result<Option<InspectionPlanRow>> {
    if !actor.may(Permission::InspectionRead) {
        return Ok(None);
    }
    Ok(plans_by_ids(conn, actor.org, &[id])?.pop())
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
        .filter(inspection_plans::id.any_of(ids))
        .select(InspectionPlanRow::as_select())
        .load(conn)?)
}

/// Members, and guests who inspect something, need the catalogue.
fn require_catalogue(actor: &Actor) -> Result<()> {
    let inspects = actor
        .grants
        .iter()
        .any(|grant| grant.actions & GrantAction::Inspect.bit() != 0);
    if actor.is_guest() && inspects {
        return Ok(());
    }
    actor.require(Permission::InspectionRead)
}

fn catalogue(
    actor: &Actor,
    search: Option<&str>,
) -> defect_codes::BoxedQuery<'static, MultiBackend> {
    let mut query = defect_codes::table
        .filter(defect_codes::org_id.eq(actor.org))
        .filter(defect_codes::active.eq(true))
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
                .or(lower(defect_codes::name_zh).like(pattern).escape('!')),
        );
    }
    query
}

/// A page of the catalogue of defects, newest first, by part of name or code.
///
/// # Errors
/// `FORBIDDEN` for guests who inspect nothing.
pub fn defect_codes(
    conn: &mut Conn,
    actor: &Actor,
    search: Option<&str>,
    args: &PageArgs<DefectCode>,
) -> Result<Page<DefectCodeRow>> {
    require_catalogue(actor)?;
    let query = catalogue(actor, search).select(DefectCodeRow::as_select());
    let rows = page_query!(query, defect_codes::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// Size of the whole list.
///
/// # Errors
/// `FORBIDDEN` for guests who inspect nothing.
pub fn defect_codes_count(conn: &mut Conn, actor: &Actor, search: Option<&str>) -> Result<i64> {
    require_catalogue(actor)?;
    Ok(catalogue(actor, search).count().get_result(conn)?)
}

/// Entries of the catalogue by code, those out of use as well: for defects that the caller has
/// authorised.
///
/// # Errors
/// When the database fails.
pub fn defect_codes_by_code(
    conn: &mut Conn,
    org: OrganizationId,
    codes: &[String],
) -> Result<Vec<DefectCodeRow>> {
    Ok(defect_codes::table
        .filter(defect_codes::org_id.eq(org))
        .filter(defect_codes::code.any_of(codes))
        .select(DefectCodeRow::as_select())
        .load(conn)?)
}

/// An entry of the catalogue that the actor may see.
///
/// # Errors
/// When the database fails.
pub fn defect_code(
    conn: &mut Conn,
    actor: &Actor,
    id: DefectCodeId,
) -> Result<Option<DefectCodeRow>> {
    if require_catalogue(actor).is_err() {
        return Ok(None);
    }
    Ok(defect_codes::table
        .find((actor.org, id))
        .select(DefectCodeRow::as_select())
        .first(conn)
        .optional()?)
}
