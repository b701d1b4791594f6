//! Orders and their parts, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::inventory::SerialRow;
use domain::kernel::id::{SalesOrderId, SerialNumberId};
use domain::orders::{
    SalesOrderAllocationRow, SalesOrderLineRow, SalesOrderPaymentRow, SalesOrderPickRow,
    SalesOrderRow, SalesOrderShipmentRow, pieces, read,
};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

type Found<K, V> = Result<HashMap<K, V>, Shared>;

impl Loader<SalesOrderId> for Batch {
    type Value = SalesOrderRow;
    type Error = Shared;

    async fn load(&self, keys: &[SalesOrderId]) -> Found<SalesOrderId, SalesOrderRow> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

macro_rules! parts {
    ($(#[$doc:meta])* $key:ident => $row:ty, $ask:path) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(super) struct $key(pub(super) SalesOrderId);

        impl Loader<$key> for Batch {
            type Value = Vec<$row>;
            type Error = Shared;

            async fn load(&self, keys: &[$key]) -> Found<$key, Vec<$row>> {
                let ask = |conn: &mut db::Conn, org, keys: &[$key]| {
                    let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
                    $ask(conn, org, &ids)
                };
                self.lists_by(keys, ask, |row| $key(row.order_id)).await
            }
        }
    };
}

parts!(
    /// The lines of an order that has been shown.
    LinesOf => SalesOrderLineRow, read::lines_of
);
parts!(
    /// The payments of an order that has been shown.
    PaymentsOf => SalesOrderPaymentRow, read::payments_of
);
parts!(
    /// The shipments of an order that has been shown.
    ShipmentsOf => SalesOrderShipmentRow, read::shipments_of
);
parts!(
    /// The picks of an order that has been shown.
    PicksOf => SalesOrderPickRow, read::picks_of
);
parts!(
    /// Where goods are reserved for an order that has been shown.
    AllocationsOf => SalesOrderAllocationRow, read::allocations_of
);

/// The pieces of the picks of an order that has been shown, each with the pick's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct PickSerialsOf(pub(super) SalesOrderId);

impl Loader<PickSerialsOf> for Batch {
    type Value = Vec<(i64, SerialRow)>;
    type Error = Shared;

    async fn load(&self, keys: &[PickSerialsOf]) -> Found<PickSerialsOf, Vec<(i64, SerialRow)>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::pick_serials_of(conn, actor.org, &ids))
            .await?;
        let mut lists: HashMap<_, Vec<_>> = HashMap::new();
        for (order, position, row) in rows {
            lists
                .entry(PickSerialsOf(order))
                .or_default()
                .push((position, row));
        }
        Ok(lists)
    }
}

/// The pieces that left with an order that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct SerialsOf(pub(super) SalesOrderId);

impl Loader<SerialsOf> for Batch {
    type Value = Vec<SerialRow>;
    type Error = Shared;

    async fn load(&self, keys: &[SerialsOf]) -> Found<SerialsOf, Vec<SerialRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| pieces::serials_of(conn, actor, &ids))
            .await?;
        let mut lists: HashMap<_, Vec<_>> = HashMap::new();
        for (order, row) in rows {
            lists.entry(SerialsOf(order)).or_default().push(row);
        }
        Ok(lists)
    }
}

/// The orders with which a piece left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct OrdersOfSerial(pub(crate) SerialNumberId);

impl Loader<OrdersOfSerial> for Batch {
    type Value = Vec<SalesOrderRow>;
    type Error = Shared;

    async fn load(&self, keys: &[OrdersOfSerial]) -> Found<OrdersOfSerial, Vec<SalesOrderRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| pieces::orders_of(conn, actor, &ids))
            .await?;
        let mut lists: HashMap<_, Vec<_>> = HashMap::new();
        for (serial, row) in rows {
            lists.entry(OrdersOfSerial(serial)).or_default().push(row);
        }
        Ok(lists)
    }
}
