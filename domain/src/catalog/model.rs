//! Rows of the catalog.

use db::schema::{products, skus};
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::Money;
use crate::kernel::id::{FileId, OrganizationId, ProductId, SkuId};

/// A product, of which one or more variants are sold.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = products)]
pub struct ProductRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: ProductId,
    /// Code, unique in the organisation, capital letters.
    pub code: String,
    /// Name.
    pub name: String,
    /// What sort of goods it is.
    pub category: Option<String>,
    /// When it was added.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// A sellable variant of a product.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = skus, treat_none_as_null = true)]
pub struct SkuRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: SkuId,
    /// Product.
    pub product_id: ProductId,
    /// Code, unique in the organisation, capital letters.
    pub code: String,
    /// Barcode, unique in the organisation.
    pub barcode: Option<String>,
    /// Name.
    pub name: String,
    /// ISO 4217 code of price and cost.
    pub currency: String,
    /// Sales price in minor units.
    pub price_minor: i64,
    /// Purchase cost in minor units; `None` also for those who may not see it.
    pub cost_minor: Option<i64>,
    /// Picture.
    pub image_file_id: Option<FileId>,
    /// When it was added.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
    /// Pieces; when fewer are available, more have to be ordered.
    pub reorder_point: Option<i64>,
}

impl SkuRow {
    /// Sales price.
    #[must_use]
    pub fn price(&self) -> Money {
        Money {
            minor: self.price_minor,
            currency: self.currency.clone(),
        }
    }

    /// Purchase cost.
    #[must_use]
    pub fn cost(&self) -> Option<Money> {
        self.cost_minor.map(|minor| Money {
            minor,
            currency: self.currency.clone(),
        })
    }

    /// Share of the price that is not cost, in millionths; `None` without cost or price.
    #[must_use]
    pub fn gross_margin_ppm(&self) -> Option<i64> {
        let cost = self.cost_minor?;
        let ppm = i128::from(self.price_minor - cost) * 1_000_000;
        let share = ppm.checked_div(i128::from(self.price_minor))?;
        i64::try_from(share).ok()
    }
}
