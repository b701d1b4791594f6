//! What left for an order, and what of it is on its way back.

use std::collections::HashMap;

use db::AnyOfExpression;
use db::schema::{
    sales_return_lines, sales_returns, serial_numbers, stock_movement_lines,
    stock_movement_serials, stock_movements,
};
use db::types::Id;
use diesel::prelude::*;

use super::model::ReturnStatus;
use crate::inventory::{SerialRow, StockMovementKind};
use crate::kernel::Tx;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, LotId, Node, SalesReturnId, SkuId};
use crate::orders::fault::OrdersFault;
use crate::orders::model::{Fulfilment, OrderStatus};
use crate::orders::row::SalesOrderRow;

/// Refuses an order of which nothing has left.
pub(super) fn require(order: &SalesOrderRow) -> Result<()> {
    use OrderStatus::{Completed, Delivered, Shipped};
    let elsewhere = order.fulfilment == Fulfilment::None
        && (order.shipped_at.is_some() || matches!(order.status, Shipped | Delivered | Completed));
    if elsewhere || order.fulfilment == Fulfilment::Shipped {
        Ok(())
    } else {
        Err(OrdersFault::NotShipped.into())
    }
}

/// Pieces by line of the order that returns announce, except one and those that were rejected.
pub(super) fn announced(
    tx: &mut Tx<'_>,
    order: &SalesOrderRow,
    except: Option<SalesReturnId>,
) -> Result<HashMap<i64, i64>> {
    let rows: Vec<(SalesReturnId, i64, i64)> = sales_return_lines::table
        .inner_join(
            sales_returns::table.on(sales_returns::org_id
                .eq(sales_return_lines::org_id)
                .and(sales_returns::id.eq(sales_return_lines::return_id))),
        )
        .filter(sales_returns::org_id.eq(order.org_id))
        .filter(sales_returns::order_id.eq(order.id))
        .filter(sales_returns::status.ne(ReturnStatus::Rejected))
        .select((
            sales_returns::id,
            sales_return_lines::number,
            sales_return_lines::quantity,
        ))
        .load(tx.conn())?;
    let mut sums = HashMap::new();
    for (id, number, quantity) in rows {
        if Some(id) != except {
            *sums.entry(number).or_default() += quantity;
        }
    }
    Ok(sums)
}

/// What left for an order by movements of our own.
#[derive(Default)]
pub(super) struct Left {
    /// Pieces that are known by their numbers.
    pub(super) serials: Vec<SerialRow>,
    /// Lots of goods, by article.
    pub(super) lots: HashMap<SkuId, Vec<Option<LotId>>>,
    /// Pieces, by article.
    pub(super) pieces: HashMap<SkuId, i64>,
}

impl Left {
    pub(super) fn read(tx: &mut Tx<'_>, order: &SalesOrderRow) -> Result<Self> {
        let node = Id::<EventNode>::new(Node::from(order.id).uuid);
        let rows: Vec<_> = stock_movement_lines::table
            .inner_join(
                stock_movements::table.on(stock_movements::org_id
                    .eq(stock_movement_lines::org_id)
                    .and(stock_movements::id.eq(stock_movement_lines::movement_id))),
            )
            .filter(stock_movements::org_id.eq(order.org_id))
            .filter(stock_movements::subject_id.eq(node))
            .filter(stock_movements::kind.eq(StockMovementKind::Shipment))
            .select((
                stock_movements::id,
                stock_movement_lines::sku_id,
                stock_movement_lines::lot_id,
                stock_movement_lines::quantity,
            ))
            .load::<(
                crate::kernel::id::StockMovementId,
                SkuId,
                Option<LotId>,
                i64,
            )>(tx.conn())?;
        let mut left = Self::default();
        let mut movements = Vec::new();
        for (movement, sku, lot, quantity) in rows {
            movements.push(movement);
            *left.pieces.entry(sku).or_default() += quantity;
            let lots = left.lots.entry(sku).or_default();
            if !lots.contains(&lot) {
                lots.push(lot);
            }
        }
        movements.sort_unstable();
        movements.dedup();
        left.serials = stock_movement_serials::table
            .inner_join(
                serial_numbers::table.on(serial_numbers::org_id
                    .eq(stock_movement_serials::org_id)
                    .and(serial_numbers::id.eq(stock_movement_serials::serial_id))),
            )
            .filter(stock_movement_serials::org_id.eq(order.org_id))
            .filter(stock_movement_serials::movement_id.any_of(&movements))
            .select(SerialRow::as_select())
            .load(tx.conn())?;
        Ok(left)
    }

    /// The piece with a number that left.
    pub(super) fn piece(&self, sku: SkuId, serial: &str) -> Result<&SerialRow> {
        let serial = serial.trim();
        self.serials
            .iter()
            .find(|row| row.sku_id == sku && row.serial == serial)
            .ok_or_else(|| {
                let serial = serial.to_owned();
                OrdersFault::NotOfOrder { serial }.into()
            })
    }

    /// Pieces of an article that left without numbers; `None` when none left by movements of ours.
    pub(super) fn plain(&self, sku: SkuId) -> Option<i64> {
        let serials = self.serials.iter().filter(|row| row.sku_id == sku).count();
        let numbered = i64::try_from(serials).unwrap_or(i64::MAX);
        self.pieces.get(&sku).map(|pieces| pieces - numbered)
    }

    /// The lot of an article, when all that left of it is of one.
    pub(super) fn lot(&self, sku: SkuId) -> Option<LotId> {
        match self.lots.get(&sku).map(Vec::as_slice) {
            Some([lot]) => *lot,
            _ => None,
        }
    }
}
