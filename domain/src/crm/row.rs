//! Customers, leads and rules as they are stored.

use db::schema::{customers, lead_assignment_rules, leads, task_tracking_keys};
use db::types::Moment;
use diesel::prelude::*;

use super::model::LeadStatus;
use crate::kernel::Money;
use crate::kernel::id::{
    ChannelId, CustomerId, LeadAssignmentRuleId, LeadId, OrganizationId, ProjectId, SalesOrderId,
    TaskId, UserId,
};

/// A customer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = customers, primary_key(org_id, id), treat_none_as_null = true)]
#[diesel(treat_none_as_default_value = false)]
pub struct CustomerRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: CustomerId,
    /// The number of the other system, or of our own.
    pub code: String,
    /// Personal data.
    pub name: String,
    /// Personal data.
    pub phone: Option<String>,
    /// Personal data.
    pub email: Option<String>,
    /// When it was added.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// A lead.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = leads, primary_key(org_id, id), treat_none_as_null = true)]
#[diesel(treat_none_as_default_value = false)]
pub struct LeadRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: LeadId,
    /// The source's number.
    pub external_id: Option<String>,
    /// Personal data.
    pub name: String,
    /// Personal data.
    pub phone: Option<String>,
    /// Personal data.
    pub email: Option<String>,
    /// How good it is, 0 to 100.
    pub score: Option<i64>,
    /// Where it comes from, in words.
    pub source: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// How far it has come.
    pub status: LeadStatus,
    /// Why it is lost, disqualified or recycled.
    pub status_reason: Option<String>,
    /// Since when it stands there.
    pub status_at: Moment,
    /// Who follows it.
    pub owner_id: Option<UserId>,
    /// The customer that it is.
    pub customer_id: Option<CustomerId>,
    /// The task that brought it in.
    pub task_id: Option<TaskId>,
    /// The channel that brought it in.
    pub channel_id: Option<ChannelId>,
    /// The project that brought it in.
    pub project_id: Option<ProjectId>,
    /// The key that it carried, also an unknown one.
    pub tracking_key: Option<String>,
    /// When it was given to its owner.
    pub assigned_at: Option<Moment>,
    /// Until when contact is to be made.
    pub contact_due_at: Option<Moment>,
    /// When contact was made.
    pub contacted_at: Option<Moment>,
    /// When the time for contact had passed.
    pub overdue_at: Option<Moment>,
    /// When it was found worth an offer.
    pub qualified_at: Option<Moment>,
    /// What the offer is worth.
    pub amount_minor: Option<i64>,
    /// Currency of the amount.
    pub currency: String,
    /// The day on which a decision is expected.
    pub expected_on: Option<String>,
    /// The order that it became.
    pub order_id: Option<SalesOrderId>,
    /// Who entered it.
    pub created_by: UserId,
    /// When it came in.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

impl LeadRow {
    /// What the offer is worth; `None` before there is one.
    #[must_use]
    pub fn amount(&self) -> Option<Money> {
        self.amount_minor.map(|minor| Money {
            minor,
            currency: self.currency.clone(),
        })
    }
}

/// A rule that gives out leads.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = lead_assignment_rules, primary_key(org_id, id), treat_none_as_null = true)]
pub struct LeadAssignmentRuleRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: LeadAssignmentRuleId,
    /// What people call it.
    pub name: String,
    /// Of two that fit the smaller one counts.
    pub position: i64,
    /// Only leads of this channel.
    pub channel_id: Option<ChannelId>,
    /// Only leads of this project.
    pub project_id: Option<ProjectId>,
    /// Minutes from assignment to contact.
    pub contact_minutes: i64,
    /// Whether it gives out leads.
    pub enabled: bool,
    /// How many it has given out.
    pub last_turn: i64,
    /// Who made it.
    pub created_by: UserId,
    /// When.
    pub created_at: Moment,
    /// Counts changes of the rule, not of what it gives out.
    pub version: i64,
}

/// The key that the leads of a task carry.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = task_tracking_keys)]
pub struct TrackingKeyRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// The task.
    pub task_id: TaskId,
    /// Eight letters and digits.
    pub key: String,
    /// Who asked for it.
    pub created_by: UserId,
    /// When.
    pub created_at: Moment,
}
