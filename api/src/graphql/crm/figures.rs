//! How many leads came and what became of them.

use async_graphql::SimpleObject;

/// How many leads came and what became of them (线索统计).
#[derive(SimpleObject, Default)]
pub(crate) struct LeadFigures {
    /// All leads.
    count: i32,
    /// Leads that are worth an offer now, those won included.
    qualified: i32,
    /// Leads that became orders.
    won: i32,
    /// Leads that were none.
    disqualified: i32,
    /// Part of the leads that were won, 0.25 for 25 %; null without leads.
    conversion: Option<f64>,
}

impl From<domain::crm::LeadFigures> for LeadFigures {
    fn from(figures: domain::crm::LeadFigures) -> Self {
        let whole = |number| i32::try_from(number).unwrap_or(i32::MAX);
        let (count, won) = (whole(figures.count), whole(figures.won));
        Self {
            count,
            qualified: whole(figures.qualified),
            won,
            disqualified: whole(figures.disqualified),
            conversion: (count > 0).then(|| f64::from(won) / f64::from(count)),
        }
    }
}
