//! Sampling states as of the end of the log.

use db::conn::MultiBackend;
use db::schema::sampling_states;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{ProductId, SamplingState, SamplingStateId, SupplierId};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;
use crate::quality::model::SamplingStateRow;
use crate::quality::sampling_state::{Current, current};

/// Which sampling states a list shows; `None` means any.
#[derive(Debug, Clone, Copy, Default)]
pub struct SamplingStateFilter {
    /// Of this supplier.
    pub supplier: Option<SupplierId>,
    /// Of this product.
    pub product: Option<ProductId>,
}

fn filtered(
    actor: &Actor,
    filter: SamplingStateFilter,
) -> sampling_states::BoxedQuery<'static, MultiBackend> {
    let mut query = sampling_states::table
        .filter(sampling_states::org_id.eq(actor.org))
        .into_boxed();
    if let Some(supplier) = filter.supplier {
        query = query.filter(sampling_states::supplier_id.eq(supplier));
    }
    if let Some(product) = filter.product {
        query = query.filter(sampling_states::product_id.eq(product));
    }
    query
}

/// A page of sampling states, newest series first.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn sampling_states(
    conn: &mut Conn,
    actor: &Actor,
    filter: SamplingStateFilter,
    args: &PageArgs<SamplingState>,
) -> Result<Page<Current>> {
    actor.require(Permission::InspectionRead)?;
    let query = filtered(actor, filter).select(SamplingStateRow::as_select());
    let rows: Vec<SamplingStateRow> = page_query!(query, sampling_states::id, args).load(conn)?;
    let page = Page::of(rows, args);
    Ok(Page {
        has_next: page.has_next,
        has_previous: page.has_previous,
        rows: current(conn, actor.org, page.rows)?,
    })
}

/// Size of the whole list.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn sampling_states_count(
    conn: &mut Conn,
    actor: &Actor,
    filter: SamplingStateFilter,
) -> Result<i64> {
    actor.require(Permission::InspectionRead)?;
    Ok(filtered(actor, filter).count().get_result(conn)?)
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
        .filter(sampling_states::id.any_of(ids))
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
