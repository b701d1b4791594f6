//! Questions asked of corrective action.

use db::conn::MultiBackend;
use db::schema::{non_conformities, non_conformity_answers};
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access::visible;
use super::model::NonConformityStatus;
use super::row::{NonConformityAnswerRow, NonConformityRow};
use super::settings::{self, Settings};
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    InspectionId, NonConformity, NonConformityId, OrganizationId, SkuId, SupplierId,
};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

pub use super::access::for_view as find;

/// Which nonconformities a list shows; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct NonConformityFilter {
    /// In one of these states.
    pub statuses: Option<Vec<NonConformityStatus>>,
    /// About goods of this supplier.
    pub supplier: Option<SupplierId>,
    /// About this article.
    pub sku: Option<SkuId>,
    /// Whether the answer is still to come and was due before this moment, or not so.
    pub overdue: Option<(bool, Moment)>,
}

fn filtered(
    actor: &Actor,
    filter: &NonConformityFilter,
) -> Result<non_conformities::BoxedQuery<'static, MultiBackend>> {
    if !actor.is_guest() {
        actor.require(Permission::NonConformityRead)?;
    }
    let mut query = visible(actor);
    if let Some(statuses) = &filter.statuses {
        query = query.filter(non_conformities::status.eq_any(statuses.clone()));
    }
    if let Some(supplier) = filter.supplier {
        query = query.filter(non_conformities::supplier_id.eq(supplier));
    }
    if let Some(sku) = filter.sku {
        query = query.filter(non_conformities::sku_id.eq(sku));
    }
    let unanswered = NonConformityStatus::UNANSWERED;
    match filter.overdue {
        Some((true, now)) => {
            query = query
                .filter(non_conformities::status.eq_any(unanswered))
                .filter(non_conformities::due_at.lt(now));
        }
        Some((false, now)) => {
            let answered = non_conformities::status.ne_all(unanswered);
            query = query.filter(answered.or(non_conformities::due_at.ge(now)));
        }
        None => {}
    }
    Ok(query)
}

/// A page of the nonconformities that the actor sees, newest first.
///
/// # Errors
/// `FORBIDDEN` for integrations without `nonConformity.read`.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    filter: &NonConformityFilter,
    args: &PageArgs<NonConformity>,
) -> Result<Page<NonConformityRow>> {
    let query = filtered(actor, filter)?.select(NonConformityRow::as_select());
    let rows = page_query!(query, non_conformities::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many nonconformities the actor sees.
///
/// # Errors
/// `FORBIDDEN` for integrations without `nonConformity.read`.
pub fn count(conn: &mut Conn, actor: &Actor, filter: &NonConformityFilter) -> Result<i64> {
    Ok(filtered(actor, filter)?.count().get_result(conn)?)
}

/// The nonconformities among these that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[NonConformityId],
) -> Result<Vec<NonConformityRow>> {
    Ok(visible(actor)
        .filter(non_conformities::id.any_of(ids))
        .select(NonConformityRow::as_select())
        .load(conn)?)
}

/// The nonconformities of these inspections that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_inspections(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[InspectionId],
) -> Result<Vec<NonConformityRow>> {
    Ok(visible(actor)
        .filter(non_conformities::inspection_id.any_of(ids))
        .select(NonConformityRow::as_select())
        .load(conn)?)
}

/// All answers to nonconformities that the caller has been shown, oldest first; at most 20 each.
///
/// # Errors
/// When the database fails.
pub fn answers_of(
    conn: &mut Conn,
    org: OrganizationId,
    ids: &[NonConformityId],
) -> Result<Vec<NonConformityAnswerRow>> {
    Ok(non_conformity_answers::table
        .filter(non_conformity_answers::org_id.eq(org))
        .filter(non_conformity_answers::non_conformity_id.any_of(ids))
        .order((
            non_conformity_answers::non_conformity_id.asc(),
            non_conformity_answers::number.asc(),
        ))
        .select(NonConformityAnswerRow::as_select())
        .load(conn)?)
}

/// How much time the organisation gives.
///
/// # Errors
/// `FORBIDDEN` without `nonConformity.read`.
pub fn settings(conn: &mut Conn, actor: &Actor) -> Result<Settings> {
    actor.require(Permission::NonConformityRead)?;
    settings::of(conn, actor.org)
}
