//! What was sold of an article.

use std::collections::HashMap;

use async_graphql::SimpleObject;
use async_graphql::dataloader::Loader;
use domain::catalog::SkuRow;
use domain::kernel::Money as Amount;
use domain::kernel::id::SkuId;
use domain::orders::SkuSales;
use domain::orders::sales::of_skus;

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;
use crate::graphql::money::Money;

/// What was sold of an article in the last days (销量).
#[derive(SimpleObject)]
pub(crate) struct SalesSummary {
    /// Days that it covers, today included, in the organisation's zone.
    days: i32,
    /// Pieces in orders that were paid and neither cancelled nor refunded.
    units: i32,
    /// What these pieces came to, discounts taken off; of orders in the article's own currency.
    revenue: Money,
    /// Orders with the article in them.
    orders: i32,
}

/// What was sold of an article in so many days, by currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct SalesOf {
    /// The article.
    pub(crate) sku: SkuId,
    /// Days, 1 to 366.
    pub(crate) days: i32,
}

impl Loader<SalesOf> for Batch {
    type Value = Vec<(String, SkuSales)>;
    type Error = Shared;

    async fn load(
        &self,
        keys: &[SalesOf],
    ) -> Result<HashMap<SalesOf, Vec<(String, SkuSales)>>, Shared> {
        let mut by_days: HashMap<i32, Vec<SkuId>> = HashMap::new();
        for key in keys {
            by_days.entry(key.days).or_default().push(key.sku);
        }
        let mut all: HashMap<SalesOf, Vec<(String, SkuSales)>> = HashMap::new();
        let now = self.now();
        for (days, skus) in by_days {
            let rows = self
                .ask(move |conn, actor| of_skus(conn, actor, (&skus, i64::from(days), now)))
                .await?;
            for (sku, currency, sold) in rows {
                let key = SalesOf { sku, days };
                all.entry(key).or_default().push((currency, sold));
            }
        }
        Ok(all)
    }
}

/// The sums of an article in its own currency; pieces and orders of all currencies.
pub(crate) fn summary(sku: &SkuRow, days: i32, sold: &[(String, SkuSales)]) -> SalesSummary {
    let whole = |number: i64| i32::try_from(number).unwrap_or(i32::MAX);
    let own = sold
        .iter()
        .filter(|(currency, _)| *currency == sku.currency);
    SalesSummary {
        days,
        units: whole(sold.iter().map(|(_, one)| one.units).sum()),
        revenue: Amount {
            minor: own.map(|(_, one)| one.revenue_minor).sum(),
            currency: sku.currency.clone(),
        }
        .into(),
        orders: whole(sold.iter().map(|(_, one)| one.orders).sum()),
    }
}
