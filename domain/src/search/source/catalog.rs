//! SKUs, with the product that they are a variant of.

use std::collections::BTreeSet;

use db::Conn;
use db::schema::{products, skus};
use diesel::prelude::*;

use super::Found;
use crate::catalog::{ProductRow, SkuRow};
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, SkuId};
use crate::search::document::{Document, Home, lines};
use crate::search::model::SearchKind;

pub(in crate::search) fn sku(
    conn: &mut Conn,
    org: OrganizationId,
    id: SkuId,
) -> Result<Option<Found>> {
    let rows: Option<(SkuRow, ProductRow)> = skus::table
        .inner_join(
            products::table.on(products::org_id
                .eq(skus::org_id)
                .and(products::id.eq(skus::product_id))),
        )
        .filter(skus::org_id.eq(org))
        .filter(skus::id.eq(id))
        .select((SkuRow::as_select(), ProductRow::as_select()))
        .first(conn)
        .optional()?;
    Ok(rows.map(|(row, product)| {
        let home = Home {
            node: id.into(),
            project: None,
            phase: None,
        };
        // Prices and costs are nobody's words.
        let document = Document {
            kind: SearchKind::Sku,
            node: id.into(),
            home,
            internal: false,
            title: format!("{} {}", row.code, row.name),
            body: lines([
                Some(&product.name),
                Some(&product.code),
                product.category.as_deref(),
                row.barcode.as_deref(),
            ]),
            at: row.created_at,
        };
        Found {
            documents: vec![document],
            home: Some(home),
            skus: Some(BTreeSet::from([id])),
        }
    }))
}
