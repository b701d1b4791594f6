//! Counts and what was counted.

use db::schema::{stock_count_lines, stock_counts};
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::{
    LocationId, LotId, OrganizationId, SkuId, StockCountId, StockMovementId, UserId, WarehouseId,
};

db::text_enum! {
    /// Where a count stands.
    pub enum StockCountStatus {
        /// Being counted.
        Open => "OPEN",
        /// Its differences are booked; final.
        Closed => "CLOSED",
        /// Given up, nothing was booked; final.
        Cancelled => "CANCELLED",
    }
}

/// A count of what is there.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = stock_counts, treat_none_as_null = true)]
pub struct StockCountRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: StockCountId,
    /// Code, unique in the organisation, as `SC-2026-0001`.
    pub code: String,
    /// Where it stands.
    pub status: StockCountStatus,
    /// Warehouse.
    pub warehouse_id: WarehouseId,
    /// The only location that is counted; `None`: all of the warehouse.
    pub location_id: Option<LocationId>,
    /// The only articles that are counted, as a JSON list; empty: all. See [`StockCountRow::skus`].
    pub sku_ids: String,
    /// Remark.
    pub note: Option<String>,
    /// Why the differences were booked, or the count was given up.
    pub reason: Option<String>,
    /// The movement that booked the differences; `None` before, and when there were none.
    pub movement_id: Option<StockMovementId>,
    /// Who opened it.
    pub opened_by: UserId,
    /// When.
    pub opened_at: Moment,
    /// Who closed it or gave it up.
    pub closed_by: Option<UserId>,
    /// When.
    pub closed_at: Option<Moment>,
    /// Counts changes.
    pub version: i64,
}

impl StockCountRow {
    /// The only articles that are counted; empty: all.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn skus(&self) -> Result<Vec<SkuId>> {
        Ok(serde_json::from_str(&self.sku_ids)?)
    }
}

/// What was counted of one article and lot at one location.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = stock_count_lines)]
pub struct StockCountLineRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The count.
    pub count_id: StockCountId,
    /// Article.
    pub sku_id: SkuId,
    /// Location.
    pub location_id: LocationId,
    /// The lot, or zeros for goods without one.
    pub lot_key: LotId,
    /// Lot.
    pub lot_id: Option<LotId>,
    /// Pieces that were counted.
    pub counted: i64,
    /// Pieces that the books said when it was recorded.
    pub expected: i64,
    /// How many more pieces without a serial number were counted than the books said.
    pub bare: i64,
    /// Serial numbers that were scanned, as a JSON list.
    pub serials: String,
    /// Those that the books said and nobody scanned.
    pub missing: String,
    /// Those that were scanned and the books did not say.
    pub found: String,
    /// Who counted.
    pub counted_by: UserId,
    /// When.
    pub counted_at: Moment,
}

impl StockCountLineRow {
    /// How many more pieces were counted than the books said; below zero when some are missing.
    #[must_use]
    pub const fn difference(&self) -> i64 {
        self.counted - self.expected
    }

    /// Whether pieces are missing or were found; also when as many of both.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.difference() != 0 || self.missing != "[]" || self.found != "[]"
    }

    /// Serial numbers of a stored list.
    ///
    /// # Errors
    /// When the stored text is damaged.
    pub fn list(text: &str) -> Result<Vec<String>> {
        Ok(serde_json::from_str(text)?)
    }
}
