//! How many leads came, what became of them and what they cost.

use async_graphql::{Context, Object};

use crate::graphql::context::Answer;
use crate::graphql::costs::own_money;
use crate::graphql::money::Money;

/// How many leads came, what became of them and what they cost (线索统计).
#[derive(Default)]
pub(crate) struct LeadFigures(domain::crm::LeadFigures);

impl From<domain::crm::LeadFigures> for LeadFigures {
    fn from(figures: domain::crm::LeadFigures) -> Self {
        Self(figures)
    }
}

/// A number that the schema's integers hold.
fn whole(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// How many leads came, what became of them and what they cost (线索统计).
#[Object]
impl LeadFigures {
    /// All leads.
    async fn count(&self) -> i32 {
        whole(self.0.count)
    }
    /// Leads that are worth an offer now, those won included.
    async fn qualified(&self) -> i32 {
        whole(self.0.qualified)
    }
    /// Leads that became orders.
    async fn won(&self) -> i32 {
        whole(self.0.won)
    }
    /// Leads that were none.
    async fn disqualified(&self) -> i32 {
        whole(self.0.disqualified)
    }
    /// Part of the leads that were won, 0.25 for 25 %; null without leads.
    async fn conversion(&self) -> Option<f64> {
        let (count, won) = (whole(self.0.count), whole(self.0.won));
        (count > 0).then(|| f64::from(won) / f64::from(count))
    }
    /// What was spent on what brought them in: the ledger of the same task, channel or project, over
    /// the same time. Null without cost.read.
    async fn cost(&self, ctx: &Context<'_>) -> Answer<Option<Money>> {
        match self.0.cost_minor {
            Some(minor) => own_money(ctx, minor).await.map(Some),
            None => Ok(None),
        }
    }
    /// The cost divided by all leads, rounded half to even; null without leads and without cost.read.
    async fn cost_per_lead(&self, ctx: &Context<'_>) -> Answer<Option<Money>> {
        match self.0.cost_per_lead() {
            Some(minor) => own_money(ctx, minor).await.map(Some),
            None => Ok(None),
        }
    }
}
