//! Places, stock and movements, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::inventory::read::{self, SerialStep, Stock};
use domain::inventory::{
    LocationRow, SerialRow, ShortageRow, StockCountLineRow, StockCountRow, StockLevelRow,
    StockMovementLineRow, StockMovementRow, WarehouseRow,
};
use domain::kernel::id::{
    LocationId, SerialNumberId, SkuId, StockCountId, StockMovementId, TaskId, WarehouseId,
};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

type Found<K, V> = Result<HashMap<K, V>, Shared>;

macro_rules! seen_by_id {
    ($($key:ty => $row:ty, $ask:path;)+) => {
        $(impl Loader<$key> for Batch {
            type Value = $row;
            type Error = Shared;

            async fn load(&self, keys: &[$key]) -> Found<$key, $row> {
                self.seen_by(keys, $ask, |row| row.id).await
            }
        })+
    };
}

seen_by_id! {
    WarehouseId => WarehouseRow, read::warehouses_by_ids;
    LocationId => LocationRow, read::locations_by_ids;
    StockMovementId => StockMovementRow, read::movements_by_ids;
    SerialNumberId => SerialRow, read::serials_by_ids;
    StockCountId => StockCountRow, read::counts_by_ids;
}

/// The stock of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct StockOf(pub(crate) SkuId);

/// What is missing for a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ShortagesOf(pub(crate) TaskId);

impl Loader<ShortagesOf> for Batch {
    type Value = Vec<ShortageRow>;
    type Error = Shared;

    async fn load(&self, keys: &[ShortagesOf]) -> Found<ShortagesOf, Vec<ShortageRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::shortages_of_tasks(conn, actor, &ids))
            .await?;
        let mut lists: HashMap<ShortagesOf, Vec<ShortageRow>> = HashMap::new();
        for row in rows {
            if let Some(task) = row.task_id {
                lists.entry(ShortagesOf(task)).or_default().push(row);
            }
        }
        Ok(lists)
    }
}

impl Loader<StockOf> for Batch {
    type Value = Stock;
    type Error = Shared;

    async fn load(&self, keys: &[StockOf]) -> Found<StockOf, Stock> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let stock = self
            .ask(move |conn, actor| read::stock_of(conn, actor, &ids))
            .await?;
        Ok(stock.into_iter().map(|(id, s)| (StockOf(id), s)).collect())
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $key:ident($id:ty) => $value:ty, $ask:path, $sorted:expr;)+) => {
        $($(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) struct $key(pub(crate) $id);

        impl Loader<$key> for Batch {
            type Value = Vec<$value>;
            type Error = Shared;

            async fn load(&self, keys: &[$key]) -> Found<$key, Vec<$value>> {
                let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
                let rows = self.ask(move |conn, actor| $ask(conn, actor, &ids)).await?;
                let mut lists: HashMap<$key, Vec<$value>> = HashMap::new();
                for (key, value) in rows.into_iter().map($sorted) {
                    lists.entry(key).or_default().push(value);
                }
                Ok(lists)
            }
        })+
    };
}

lists! {
    /// What lies where of an article.
    LevelsOf(SkuId) => StockLevelRow, read::levels_of, |row| (LevelsOf(row.sku_id), row);
    /// The locations of a warehouse.
    LocationsOf(WarehouseId) => LocationRow, read::locations,
        |row| (LocationsOf(row.warehouse_id), row);
    /// The lines of a movement.
    LinesOf(StockMovementId) => StockMovementLineRow, read::lines_of,
        |row| (LinesOf(row.movement_id), row);
    /// The pieces that a movement named, each with the place of its line.
    SerialsOf(StockMovementId) => (i64, SerialRow), read::serials_of_movements,
        |(movement, position, row)| (SerialsOf(movement), (position, row));
    /// What a count counted.
    CountedOf(StockCountId) => StockCountLineRow, read::count_lines,
        |row| (CountedOf(row.count_id), row);
    /// The way of a serial number.
    StepsOf(SerialNumberId) => SerialStep, read::serial_steps,
        |step| (StepsOf(step.serial), step);
}
