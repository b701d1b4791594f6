//! Types of inventory.

use async_graphql::{Context, Enum, ID, Object};
use domain::identity::Permission;
use domain::inventory::LotRow;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{SkuId, SupplierId};

use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::Supplier;
use crate::graphql::scalar::DateTime;

/// Where a lot stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::inventory::LotStatus")]
pub(crate) enum LotStatus {
    /// Expected; not here yet.
    Announced,
    /// Here; not yet decided whether it is inspected.
    Received,
    /// Held until it is inspected.
    Quarantine,
    /// Being inspected.
    UnderInspection,
    /// Free for use and sale.
    Released,
    /// Refused and held until it is decided what becomes of it.
    Rejected,
    /// Being sorted; is inspected again afterwards.
    Sorting,
    /// Being reworked; is inspected again afterwards.
    Rework,
    /// Somebody asked to use it as it is.
    ConcessionRequested,
    /// May be used as it is.
    ConcessionGranted,
    /// May not be used as it is; another way must be decided.
    ConcessionRefused,
    /// Went back to the supplier.
    Returned,
    /// Destroyed.
    Scrapped,
    /// Called back after its release.
    Recalled,
}

/// A lot of goods of one SKU (批) that is judged as a whole.
#[derive(Clone)]
pub(crate) struct Lot(pub(crate) LotRow);

impl From<LotRow> for Lot {
    fn from(row: LotRow) -> Self {
        Self(row)
    }
}

/// A lot of goods of one SKU (批) that is judged as a whole.
#[Object]
impl Lot {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Code, unique in the organisation, in capitals.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What it consists of.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Sku> {
        let sku = ctx.load::<SkuId>(self.0.sku_id).await?;
        sku.map(Sku).ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Who delivers it; null when nobody outside does, or it is not the guest's own supplier.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Option<Supplier>> {
        let actor = ctx.actor()?;
        match self.0.supplier_id {
            Some(id) if actor.may(Permission::SupplierRead) || actor.supplier == Some(id) => {
                Ok(ctx.load::<SupplierId>(id).await?.map(Supplier))
            }
            _ => Ok(None),
        }
    }
    /// Pieces: announced, or counted once it is received.
    async fn quantity(&self) -> i32 {
        i32::try_from(self.0.quantity).unwrap_or(i32::MAX)
    }
    /// Where it stands.
    async fn status(&self) -> LotStatus {
        self.0.status.into()
    }
    /// Whether the goods may not be used or sold now.
    async fn held(&self) -> bool {
        self.0.status.is_held()
    }
    /// Remark; null when there is none or the viewer is a guest.
    async fn note(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let open = ctx.actor()?.may(Permission::InspectionRead);
        Ok(self.0.note.as_deref().filter(|_| open))
    }
    /// When it was announced.
    async fn announced_at(&self) -> DateTime {
        self.0.announced_at.into()
    }
    /// When it was received; null before.
    async fn received_at(&self) -> Option<DateTime> {
        self.0.received_at.map(Into::into)
    }
    /// Counts changes; an update may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
