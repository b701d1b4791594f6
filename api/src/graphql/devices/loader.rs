//! Devices and receipts, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::devices::{DeviceRow, ReceiptRow, read};
use domain::kernel::id::{DeviceId, ReceiptId};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

impl Loader<DeviceId> for Batch {
    type Value = DeviceRow;
    type Error = Shared;

    async fn load(&self, keys: &[DeviceId]) -> Result<HashMap<DeviceId, DeviceRow>, Shared> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

impl Loader<ReceiptId> for Batch {
    type Value = ReceiptRow;
    type Error = Shared;

    async fn load(&self, keys: &[ReceiptId]) -> Result<HashMap<ReceiptId, ReceiptRow>, Shared> {
        self.seen_by(keys, read::receipts_by_ids, |row| row.id)
            .await
    }
}
