//! Types of the catalog.

use async_graphql::{Context, ID, Object};
use domain::catalog::read::may_see_all;
use domain::catalog::{ProductRow, SkuRow};
use domain::identity::Permission;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{FileId, ProductId};

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::files::File;
use crate::graphql::inventory::{LevelsOf, StockLevel, StockOf, StockSummary};
use crate::graphql::money::Money;
use crate::graphql::orders::{SalesOf, SalesSummary, summary};
use crate::graphql::projects::{Listing, ListingsOf, OpenTasksOf, Task};
use crate::graphql::scalar::DateTime;

/// A product (商品), of which one or more variants are sold.
#[derive(Clone)]
pub(crate) struct Product(pub(crate) ProductRow);

impl From<ProductRow> for Product {
    fn from(row: ProductRow) -> Self {
        Self(row)
    }
}

/// A product (商品), of which one or more variants are sold.
#[Object]
impl Product {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Code, unique in the organisation, in capitals.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What customers and colleagues call it, at most 200 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// What sort of goods it is; null when not sorted.
    async fn category(&self) -> Option<&str> {
        self.0.category.as_deref()
    }
    /// When it was added.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Counts changes.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}

/// A sellable variant of a product (SKU, 单品). Guests see only id, code and name.
#[derive(Clone)]
pub(crate) struct Sku(pub(crate) SkuRow);

impl From<SkuRow> for Sku {
    fn from(row: SkuRow) -> Self {
        Self(row)
    }
}

/// Ends a field that guests may not see.
fn members_only(ctx: &Context<'_>) -> Answer<()> {
    if may_see_all(&*ctx.actor()?) {
        return Ok(());
    }
    let permission = Permission::CatalogRead.as_str().to_owned();
    Err(ctx.refuse(CoreFault::Forbidden { permission }))
}

/// A sellable variant of a product (SKU, 单品). Guests see only id, code and name.
#[Object]
impl Sku {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Code, unique in the organisation, in capitals.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What customers and colleagues call it, at most 200 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// Barcode, unique in the organisation; null when there is none or the viewer is a guest.
    async fn barcode(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let open = may_see_all(&*ctx.actor()?);
        Ok(self.0.barcode.as_deref().filter(|_| open))
    }
    /// Product that it is a variant of. FORBIDDEN for guests.
    async fn product(&self, ctx: &Context<'_>) -> Answer<Product> {
        members_only(ctx)?;
        let product = ctx.load::<ProductId>(self.0.product_id).await?;
        product
            .map(Product)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Sales price. FORBIDDEN for guests.
    async fn price(&self, ctx: &Context<'_>) -> Answer<Money> {
        members_only(ctx)?;
        Ok(self.0.price().into())
    }
    /// Purchase cost; null when unknown or without cost.read.
    async fn cost(&self) -> Option<Money> {
        self.0.cost().map(Into::into)
    }
    /// Share of the price that is not cost, 0.6 for 60 %; null without price or cost, or without
    /// cost.read.
    async fn gross_margin(&self) -> Option<f64> {
        let ppm = i32::try_from(self.0.gross_margin_ppm()?).ok()?;
        Some(f64::from(ppm) / 1_000_000.0)
    }
    /// Picture; null when there is none or the viewer is a guest.
    async fn image(&self, ctx: &Context<'_>) -> Answer<Option<File>> {
        match self.0.image_file_id {
            Some(id) if may_see_all(&*ctx.actor()?) => Ok(ctx.load::<FileId>(id).await?.map(File)),
            _ => Ok(None),
        }
    }
    /// What was sold of it in the last days, by orders that were paid and neither cancelled nor
    /// refunded; all zero without order.read. Errors: OUT_OF_RANGE.
    async fn sales(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Days, today included, 1 to 366.", default = 30)] days: i32,
    ) -> Answer<SalesSummary> {
        let sku = self.0.id;
        let sold = ctx.load(SalesOf { sku, days }).await?.unwrap_or_default();
        Ok(summary(&self.0, days, &sold))
    }
    /// Open tasks about it that the viewer sees, by due date; at most 1,000 over all SKUs of one level
    /// of a query, `Query.tasks` has pages of them. Empty for guests.
    async fn open_tasks(&self, ctx: &Context<'_>) -> Answer<Vec<Task>> {
        let rows = ctx.load(OpenTasksOf(self.0.id)).await?;
        Ok(rows.unwrap_or_default().into_iter().map(Task).collect())
    }
    /// Where it is listed, channels in use first, at most 100. Empty for guests.
    async fn listings(&self, ctx: &Context<'_>) -> Answer<Vec<Listing>> {
        let rows = ctx.load(ListingsOf(self.0.id)).await?;
        Ok(rows.unwrap_or_default().into_iter().map(Listing).collect())
    }
    /// What there is of it, live. FORBIDDEN for guests.
    async fn stock(&self, ctx: &Context<'_>) -> Answer<StockSummary> {
        let stock = ctx.load(StockOf(self.0.id)).await?;
        stock.map(StockSummary).ok_or_else(|| {
            let permission = Permission::StockRead.as_str().to_owned();
            ctx.refuse(CoreFault::Forbidden { permission })
        })
    }
    /// What lies where, without places where nothing lies; at most 500 on average over all SKUs of one
    /// level of a query. Empty for guests.
    async fn levels(&self, ctx: &Context<'_>) -> Answer<Vec<StockLevel>> {
        let rows = ctx.load(LevelsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(StockLevel).collect())
    }
    /// Pieces: when fewer are available, more have to be ordered; null when nothing is said or the
    /// viewer is a guest.
    async fn reorder_point(&self, ctx: &Context<'_>) -> Answer<Option<i32>> {
        let open = may_see_all(&*ctx.actor()?);
        let point = self.0.reorder_point.filter(|_| open);
        Ok(point.and_then(|pieces| i32::try_from(pieces).ok()))
    }
    /// When it was added.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// Counts changes; an update may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
