//! Words of leads.

use async_graphql::Enum;

/// How far a lead has come.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::crm::LeadStatus")]
pub(crate) enum LeadStatus {
    /// Came in; nobody follows it yet (新线索).
    New,
    /// Somebody is to make contact in time (已分配).
    Assigned,
    /// Contact was made (已联系).
    Contacted,
    /// It is worth an offer (已确认).
    Qualified,
    /// An offer of a known worth is open (商机).
    Opportunity,
    /// It became an order; final (赢单).
    Won,
    /// It did not become an order (输单).
    Lost,
    /// It was never one (无效).
    Disqualified,
    /// Given back to be tried again later (回收).
    Recycled,
}

/// What is compared.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::crm::Unit")]
pub(crate) enum LeadComparisonUnit {
    /// Channels (渠道).
    Channel,
    /// Tasks (任务).
    Task,
    /// Projects (项目).
    Project,
}

/// By what a comparison is ranked, the best first.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::crm::Rank")]
pub(crate) enum LeadComparisonOrder {
    /// The most leads (线索数).
    Leads,
    /// The largest part of leads that were won (转化率).
    Conversion,
    /// The least cost of a lead; what nothing was spent on comes last. Requires cost.read.
    CostPerLead,
}
