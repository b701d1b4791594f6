//! The orders of a batch as they are stored, and what of them a report does not take away.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::{sales_order_lines, sales_order_payments, sales_order_shipments, sales_orders};
use diesel::prelude::*;

use super::apply::Parts;
use super::model::Fulfilment;
use super::row::{SalesOrderLineRow, SalesOrderPaymentRow, SalesOrderRow, SalesOrderShipmentRow};
use crate::kernel::fault::Result;
use crate::kernel::id::SalesOrderId;
use crate::kernel::{Actor, Tx};

/// The orders that a batch changes, as they are stored.
pub(super) struct Before {
    rows: HashMap<SalesOrderId, SalesOrderRow>,
    parts: HashMap<SalesOrderId, Parts>,
    none: Parts,
}

impl Before {
    /// Reads orders with their parts.
    pub(super) fn read(tx: &mut Tx<'_>, actor: &Actor, ids: &[SalesOrderId]) -> Result<Self> {
        let rows: Vec<SalesOrderRow> = sales_orders::table
            .filter(sales_orders::org_id.eq(actor.org))
            .filter(sales_orders::id.any_of(ids))
            .select(SalesOrderRow::as_select())
            .load(tx.conn())?;
        macro_rules! of {
            ($table:ident, $row:ty) => {{
                let found: Vec<$row> = $table::table
                    .filter($table::org_id.eq(actor.org))
                    .filter($table::order_id.any_of(ids))
                    .order(($table::order_id.asc(), $table::number.asc()))
                    .select(<$row>::as_select())
                    .load(tx.conn())?;
                found
            }};
        }
        let mut parts: HashMap<SalesOrderId, Parts> = HashMap::new();
        for line in of!(sales_order_lines, SalesOrderLineRow) {
            parts.entry(line.order_id).or_default().lines.push(line);
        }
        for one in of!(sales_order_payments, SalesOrderPaymentRow) {
            parts.entry(one.order_id).or_default().payments.push(one);
        }
        for one in of!(sales_order_shipments, SalesOrderShipmentRow) {
            parts.entry(one.order_id).or_default().shipments.push(one);
        }
        Ok(Self {
            rows: rows.into_iter().map(|row| (row.id, row)).collect(),
            parts,
            none: Parts::default(),
        })
    }

    /// An order as it is stored.
    pub(super) fn of(&self, id: SalesOrderId) -> Option<(&SalesOrderRow, &Parts)> {
        let parts = self.parts.get(&id).unwrap_or(&self.none);
        self.rows.get(&id).map(|row| (row, parts))
    }

    /// Takes away the parts, which are written anew.
    pub(super) fn clear(&self, tx: &mut Tx<'_>, actor: &Actor) -> Result<()> {
        let ids: Vec<SalesOrderId> = self.rows.keys().copied().collect();
        macro_rules! clear {
            ($table:ident) => {
                diesel::delete(
                    $table::table
                        .filter($table::org_id.eq(actor.org))
                        .filter($table::order_id.any_of(&ids)),
                )
                .execute(tx.conn())?
            };
        }
        if !ids.is_empty() {
            clear!(sales_order_lines);
            clear!(sales_order_payments);
            clear!(sales_order_shipments);
        }
        Ok(())
    }
}

/// Keeps what a report may not take away of an order that somebody here works on: the lines while
/// goods are reserved or gone, payments when it names none, and shipments of our own.
pub(super) fn keep(row: &SalesOrderRow, kept: &Parts, parts: &mut Parts) {
    if !row.by_hand {
        return;
    }
    if row.fulfilment != Fulfilment::None {
        parts.lines.clone_from(&kept.lines);
    }
    if parts.payments.is_empty() {
        parts.payments.clone_from(&kept.payments);
    }
    let own = kept
        .shipments
        .iter()
        .filter(|one| one.movement_id.is_some());
    let mut shipments: Vec<SalesOrderShipmentRow> = own.cloned().collect();
    for one in &parts.shipments {
        let same = shipments
            .iter_mut()
            .find(|own| own.document_number == one.document_number);
        match same {
            Some(own) => own.delivered_at = own.delivered_at.or(one.delivered_at),
            None => shipments.push(one.clone()),
        }
    }
    for (number, one) in (1..).zip(&mut shipments) {
        one.number = number;
    }
    parts.shipments = shipments;
}
