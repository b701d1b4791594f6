//! Catalog: products and their sellable variants.
//!
//! Owns `products`, `skus`. Invariants: a product's code, a SKU's code and its barcode are unique in
//! the organisation; amounts are minor units of one currency. Rows that leave this context carry a
//! cost only for those who may see costs; guests are given no list, and of a SKU on an object that
//! is shared with them only code and name.
//! Emits: `product.created`, `sku.created`, `sku.updated`.

pub mod access;
pub mod events;
mod model;
mod product_create;
pub mod read;
mod sku_create;
mod sku_fields;
mod sku_update;

pub use model::{ProductRow, SkuRow};
pub use product_create::{ProductCreate, product_create};
pub use sku_create::{SkuCreate, sku_create};
pub use sku_update::{SkuUpdate, sku_update};
