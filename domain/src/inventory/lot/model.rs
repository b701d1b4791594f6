//! Rows of inventory.

use db::schema::lots;
use db::types::Moment;
use diesel::prelude::*;

use super::status::LotStatus;
use crate::kernel::id::{LotId, OrganizationId, SkuId, SupplierId};

/// A lot of goods of one SKU that is judged as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = lots)]
pub struct LotRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: LotId,
    /// Code, unique in the organisation, capital letters.
    pub code: String,
    /// What it consists of.
    pub sku_id: SkuId,
    /// Who delivers it.
    pub supplier_id: Option<SupplierId>,
    /// Pieces: announced, or counted once it is received.
    pub quantity: i64,
    /// Where it stands.
    pub status: LotStatus,
    /// Remark.
    pub note: Option<String>,
    /// When it was announced.
    pub announced_at: Moment,
    /// When it was received.
    pub received_at: Option<Moment>,
    /// Counts changes.
    pub version: i64,
}
