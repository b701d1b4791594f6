//! Devices, journals and receipts.

mod input;
mod loader;
mod mutation;
mod query;
mod types;

pub(crate) use mutation::DevicesMutation;
pub(crate) use query::DevicesQuery;
pub(crate) use types::{Device, Receipt};
