//! Requisitions and orders, one statement for all that one level of a query asks for.

use std::collections::HashMap;
use std::hash::Hash;

use async_graphql::dataloader::Loader;
use domain::kernel::id::{LotId, PurchaseOrderId, PurchaseReceiptId, PurchaseRequisitionId};
use domain::procurement::{
    OrderLineRow, OrderRow, ReceiptLineRow, ReceiptRow, RequisitionLineRow, RequisitionRow, read,
};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

/// The lines of a requisition that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct LinesOf(pub(super) PurchaseRequisitionId);
/// The orders of a requisition that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct OrdersOf(pub(super) PurchaseRequisitionId);
/// The lines of an order that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct OrderLinesOf(pub(super) PurchaseOrderId);
/// The order with which a lot came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct OrderOfLot(pub(crate) LotId);
/// The receipts of an order that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ReceiptsOf(pub(super) PurchaseOrderId);
/// The lines of a receipt that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ReceiptLinesOf(pub(super) PurchaseReceiptId);

type Found<K, V> = Result<HashMap<K, V>, Shared>;

fn grouped<K: Eq + Hash, R>(rows: Vec<R>, key_of: impl Fn(&R) -> K) -> HashMap<K, Vec<R>> {
    let mut lists: HashMap<K, Vec<R>> = HashMap::new();
    for row in rows {
        lists.entry(key_of(&row)).or_default().push(row);
    }
    lists
}

impl Loader<PurchaseRequisitionId> for Batch {
    type Value = RequisitionRow;
    type Error = Shared;

    async fn load(
        &self,
        keys: &[PurchaseRequisitionId],
    ) -> Found<PurchaseRequisitionId, RequisitionRow> {
        self.seen_by(keys, read::requisitions_by_ids, |row| row.id)
            .await
    }
}

impl Loader<PurchaseOrderId> for Batch {
    type Value = OrderRow;
    type Error = Shared;

    async fn load(&self, keys: &[PurchaseOrderId]) -> Found<PurchaseOrderId, OrderRow> {
        self.seen_by(keys, read::orders_by_ids, |row| row.id).await
    }
}

impl Loader<OrderOfLot> for Batch {
    type Value = OrderRow;
    type Error = Shared;

    async fn load(&self, keys: &[OrderOfLot]) -> Found<OrderOfLot, OrderRow> {
        let lots: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::orders_of_lots(conn, actor, &lots))
            .await?;
        let of_lot = |(lot, row)| (OrderOfLot(lot), row);
        Ok(rows.into_iter().map(of_lot).collect())
    }
}

impl Loader<LinesOf> for Batch {
    type Value = Vec<RequisitionLineRow>;
    type Error = Shared;

    async fn load(&self, keys: &[LinesOf]) -> Found<LinesOf, Vec<RequisitionLineRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::requisition_lines(conn, actor, &ids))
            .await?;
        Ok(grouped(rows, |row: &RequisitionLineRow| {
            LinesOf(row.requisition_id)
        }))
    }
}

impl Loader<OrdersOf> for Batch {
    type Value = Vec<OrderRow>;
    type Error = Shared;

    async fn load(&self, keys: &[OrdersOf]) -> Found<OrdersOf, Vec<OrderRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::orders_of(conn, actor, &ids))
            .await?;
        let mut lists: HashMap<OrdersOf, Vec<OrderRow>> = HashMap::new();
        for row in rows {
            if let Some(id) = row.requisition_id {
                lists.entry(OrdersOf(id)).or_default().push(row);
            }
        }
        Ok(lists)
    }
}

impl Loader<OrderLinesOf> for Batch {
    type Value = Vec<OrderLineRow>;
    type Error = Shared;

    async fn load(&self, keys: &[OrderLinesOf]) -> Found<OrderLinesOf, Vec<OrderLineRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::order_lines(conn, actor, &ids))
            .await?;
        Ok(grouped(rows, |row: &OrderLineRow| {
            OrderLinesOf(row.order_id)
        }))
    }
}

impl Loader<ReceiptsOf> for Batch {
    type Value = Vec<ReceiptRow>;
    type Error = Shared;

    async fn load(&self, keys: &[ReceiptsOf]) -> Found<ReceiptsOf, Vec<ReceiptRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::receipts(conn, actor, &ids))
            .await?;
        Ok(grouped(rows, |row: &ReceiptRow| ReceiptsOf(row.order_id)))
    }
}

impl Loader<ReceiptLinesOf> for Batch {
    type Value = Vec<ReceiptLineRow>;
    type Error = Shared;

    async fn load(&self, keys: &[ReceiptLinesOf]) -> Found<ReceiptLinesOf, Vec<ReceiptLineRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::receipt_lines(conn, actor, &ids))
            .await?;
        Ok(grouped(rows, |row: &ReceiptLineRow| {
            ReceiptLinesOf(row.receipt_id)
        }))
    }
}
