//! Events of the catalog.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[PRODUCT_CREATED, SKU_CREATED, SKU_UPDATED];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// A product was added.
pub const PRODUCT_CREATED: EventKind = internal("product.created");
/// A SKU was added.
pub const SKU_CREATED: EventKind = internal("sku.created");
/// A SKU was changed; names the changed fields, no amounts, since not every reader may see costs.
pub const SKU_UPDATED: EventKind = internal("sku.updated");
