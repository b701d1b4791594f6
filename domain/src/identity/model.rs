//! Rows of identity.

use db::schema::{accounts, departments, grants, invitations, organizations, suppliers, users};
use db::types::{Id, Moment};
use diesel::prelude::*;

use crate::kernel::id::{
    AccountId, DepartmentId, EventNode, GrantId, InvitationId, Node, OrganizationId, SupplierId,
    UserId,
};
use crate::kernel::{GrantAction, Roles};

/// A company that works in Muster.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = organizations)]
pub struct OrganizationRow {
    /// Id.
    pub id: OrganizationId,
    /// Short name in addresses, lower-case letters, digits and `-`.
    pub slug: String,
    /// Name.
    pub name: String,
    /// IANA time zone of its calendar days.
    pub time_zone: String,
    /// ISO 4217 code of its money.
    pub currency: String,
    /// When it was set up.
    pub created_at: Moment,
}

/// A person's account.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = accounts)]
pub struct AccountRow {
    /// Id.
    pub id: AccountId,
    /// Address, lower case.
    pub email: String,
    /// argon2id in PHC form; `None` until a password was set.
    pub password_hash: Option<String>,
    /// Name.
    pub name: String,
    /// Preferred language.
    pub locale: Option<String>,
    /// When it was made.
    pub created_at: Moment,
    /// Since when it cannot sign in.
    pub disabled_at: Option<Moment>,
}

/// A part of the organisation.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = departments)]
pub struct DepartmentRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: DepartmentId,
    /// Name.
    pub name: String,
    /// The department above.
    pub parent_id: Option<DepartmentId>,
    /// When it was made.
    pub created_at: Moment,
}

/// A supplying company.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = suppliers)]
pub struct SupplierRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: SupplierId,
    /// Short code, unique in the organisation.
    pub code: String,
    /// Name.
    pub name: String,
    /// Where it is written to.
    pub email: Option<String>,
    /// When it was added.
    pub created_at: Moment,
    /// Counts changes.
    pub version: i64,
}

/// A membership: one person in one organisation.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = users)]
pub struct UserRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: UserId,
    /// The person's account; `None` for integrations and before an invitation is accepted.
    pub account_id: Option<AccountId>,
    /// Name.
    pub name: String,
    /// Address.
    pub email: Option<String>,
    /// Set of roles.
    pub roles: i64,
    /// Department.
    pub department_id: Option<DepartmentId>,
    /// Whom they report to.
    pub manager_id: Option<UserId>,
    /// Supplier of a supplier's person.
    pub supplier_id: Option<SupplierId>,
    /// Planned working time, minutes a week.
    pub weekly_capacity_minutes: i64,
    /// When they were added.
    pub created_at: Moment,
    /// Since when they cannot sign in.
    pub disabled_at: Option<Moment>,
}

impl UserRow {
    /// The set of roles.
    #[must_use]
    pub const fn role_set(&self) -> Roles {
        Roles(self.roles)
    }
}

/// An invitation that was sent.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = invitations)]
pub struct InvitationRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: InvitationId,
    /// SHA-256 of the secret in the link.
    pub token_hash: Vec<u8>,
    /// The membership that waits for its person.
    pub user_id: UserId,
    /// Address that it was sent to.
    pub email: String,
    /// Who invited.
    pub invited_by: Option<UserId>,
    /// When it was sent.
    pub created_at: Moment,
    /// Until when it can be accepted.
    pub expires_at: Moment,
    /// When it was accepted.
    pub accepted_at: Option<Moment>,
    /// When it was withdrawn.
    pub revoked_at: Option<Moment>,
}

/// What a guest may do on one object.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = grants)]
pub struct GrantRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: GrantId,
    /// The guest.
    pub user_id: UserId,
    /// Type prefix of the object.
    pub node_type: String,
    /// Bare id of the object.
    pub node_id: Id<EventNode>,
    /// Set of [`GrantAction::bit`].
    pub actions: i64,
    /// Who shared it.
    pub granted_by: Option<UserId>,
    /// Since when.
    pub created_at: Moment,
    /// Until when; `None`: until revoked.
    pub expires_at: Option<Moment>,
    /// When it was revoked.
    pub revoked_at: Option<Moment>,
}

impl GrantRow {
    /// The object.
    #[must_use]
    pub fn node(&self) -> Option<Node> {
        Node::from_parts(&self.node_type, self.node_id.uuid())
    }

    /// The actions.
    #[must_use]
    pub fn action_list(&self) -> Vec<GrantAction> {
        GrantAction::ALL
            .iter()
            .copied()
            .filter(|a| self.actions & a.bit() != 0)
            .collect()
    }
}
