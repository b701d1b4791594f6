//! Questions asked of the catalog. Every row leaves without its cost for those who may not see it.

use db::conn::MultiBackend;
use db::schema::{products, skus};
use db::search::lower;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access::without_cost;
use super::model::{ProductRow, SkuRow};
use crate::identity::Permission;
use crate::identity::read::contains;
use crate::kernel::fault::Result;
use crate::kernel::id::{Product, ProductId, Sku, SkuId};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// Which SKUs are wanted; all conditions hold.
#[derive(Debug, Clone, Default)]
pub struct SkuFilter {
    /// Part of name, code or barcode.
    pub search: Option<String>,
    /// One of these.
    pub among: Option<Vec<SkuId>>,
}

/// A page of SKUs, newest first, by part of name, code or barcode.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn skus(
    conn: &mut Conn,
    actor: &Actor,
    filter: &SkuFilter,
    args: &PageArgs<Sku>,
) -> Result<Page<SkuRow>> {
    let query = matching_skus(actor, filter)?.select(SkuRow::as_select());
    let rows = page_query!(query, skus::id, args).load(conn)?;
    Ok(Page::of(rows, args).map(|row| without_cost(actor, row)))
}

/// How many SKUs there are, by part of name, code or barcode.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn skus_count(conn: &mut Conn, actor: &Actor, filter: &SkuFilter) -> Result<i64> {
    Ok(matching_skus(actor, filter)?.count().get_result(conn)?)
}

type SkuQuery = skus::BoxedQuery<'static, MultiBackend>;

fn matching_skus(actor: &Actor, filter: &SkuFilter) -> Result<SkuQuery> {
    actor.require(Permission::CatalogRead)?;
    let mut query = skus::table.filter(skus::org_id.eq(actor.org)).into_boxed();
    if let Some(ids) = &filter.among {
        query = query.filter(skus::id.eq_any(ids.clone()));
    }
    if let Some(pattern) = filter.search.as_deref().map(contains) {
        let small = pattern.to_ascii_lowercase();
        query = query.filter(
            lower(skus::name)
                .like(small.clone())
                .escape('!')
                .or(skus::code.like(pattern.to_uppercase()).escape('!'))
                .or(skus::barcode.is_not_null().and(
                    lower(skus::barcode.assume_not_null())
                        .like(small)
                        .escape('!'),
                )),
        );
    }
    Ok(query)
}

/// The SKU with this code or, failing that, this barcode: what a scanner sends.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn sku_by_code(conn: &mut Conn, actor: &Actor, code: &str) -> Result<Option<SkuRow>> {
    actor.require(Permission::CatalogRead)?;
    let code = code.trim();
    let rows: Vec<SkuRow> = skus::table
        .filter(skus::org_id.eq(actor.org))
        .filter(
            skus::code
                .eq(code.to_uppercase())
                .or(skus::barcode.eq(code).assume_not_null()),
        )
        .limit(2)
        .select(SkuRow::as_select())
        .load(conn)?;
    let by_code = rows
        .iter()
        .position(|row| row.code == code.to_uppercase())
        .unwrap_or_default();
    Ok(rows
        .into_iter()
        .nth(by_code)
        .map(|row| without_cost(actor, row)))
}

/// SKUs by id, for objects that the caller has authorised; of these, guests may be shown code and
/// name only (see [`may_see_all`]).
///
/// # Errors
/// When the database fails.
pub fn skus_by_ids(conn: &mut Conn, actor: &Actor, ids: &[SkuId]) -> Result<Vec<SkuRow>> {
    let rows: Vec<SkuRow> = skus::table
        .filter(skus::org_id.eq(actor.org))
        .filter(skus::id.any_of(ids))
        .select(SkuRow::as_select())
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|row| without_cost(actor, row))
        .collect())
}

/// Whether the actor may see more of a SKU than code and name.
#[must_use]
pub fn may_see_all(actor: &Actor) -> bool {
    actor.may(Permission::CatalogRead)
}

/// A page of products, newest first, by part of name or code.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn products(
    conn: &mut Conn,
    actor: &Actor,
    search: Option<&str>,
    args: &PageArgs<Product>,
) -> Result<Page<ProductRow>> {
    let query = matching_products(actor, search)?.select(ProductRow::as_select());
    let rows = page_query!(query, products::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many products there are, by part of name or code.
///
/// # Errors
/// `FORBIDDEN` for guests.
pub fn products_count(conn: &mut Conn, actor: &Actor, search: Option<&str>) -> Result<i64> {
    Ok(matching_products(actor, search)?.count().get_result(conn)?)
}

type ProductQuery = products::BoxedQuery<'static, MultiBackend>;

fn matching_products(actor: &Actor, search: Option<&str>) -> Result<ProductQuery> {
    actor.require(Permission::CatalogRead)?;
    let mut query = products::table
        .filter(products::org_id.eq(actor.org))
        .into_boxed();
    if let Some(pattern) = search.map(contains) {
        let capitals = pattern.to_uppercase();
        query = query.filter(
            lower(products::name)
                .like(pattern.to_ascii_lowercase())
                .escape('!')
                .or(products::code.like(capitals).escape('!')),
        );
    }
    Ok(query)
}

/// Products by id, for those who may see the catalog; nothing for others.
///
/// # Errors
/// When the database fails.
pub fn products_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ProductId],
) -> Result<Vec<ProductRow>> {
    if !may_see_all(actor) {
        return Ok(Vec::new());
    }
    Ok(products::table
        .filter(products::org_id.eq(actor.org))
        .filter(products::id.any_of(ids))
        .select(ProductRow::as_select())
        .load(conn)?)
}
