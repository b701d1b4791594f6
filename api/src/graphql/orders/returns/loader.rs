//! Returns and their parts, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::inventory::SerialRow;
use domain::kernel::id::{SalesOrderId, SalesReturnId};
use domain::orders::returns::{SalesReturnGoodsRow, SalesReturnLineRow, SalesReturnRow, read};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

type Found<K, V> = Result<HashMap<K, V>, Shared>;

impl Loader<SalesReturnId> for Batch {
    type Value = SalesReturnRow;
    type Error = Shared;

    async fn load(&self, keys: &[SalesReturnId]) -> Found<SalesReturnId, SalesReturnRow> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

macro_rules! lists {
    ($(#[$doc:meta])* $key:ident($id:ty) => $row:ty, $ask:path, $of:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) struct $key(pub(crate) $id);

        impl Loader<$key> for Batch {
            type Value = Vec<$row>;
            type Error = Shared;

            async fn load(&self, keys: &[$key]) -> Found<$key, Vec<$row>> {
                let ask = |conn: &mut db::Conn, org, keys: &[$key]| {
                    let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
                    $ask(conn, org, &ids)
                };
                self.lists_by(keys, ask, $of).await
            }
        }
    };
}

lists!(
    /// The returns of an order that has been shown.
    ReturnsOf(SalesOrderId) => SalesReturnRow, read::of_orders, |row| ReturnsOf(row.order_id)
);
lists!(
    /// The lines of a return that has been shown.
    LinesOf(SalesReturnId) => SalesReturnLineRow, read::lines_of, |row| LinesOf(row.return_id)
);
lists!(
    /// The goods of a return that has been shown.
    GoodsOf(SalesReturnId) => (SalesReturnGoodsRow, Option<SerialRow>), read::goods_of,
    |(row, _)| GoodsOf(row.return_id)
);
