//! Who acts: proven by the edge, asked by every `access` module.

use db::types::{Id, Kind, Moment};
use sha2::{Digest, Sha256};

use super::fault::{CoreFault, Result};
use super::id::{Node, OrganizationId, SessionId, SupplierId, UserId};
use crate::identity::Permission;

db::text_enum! {
    /// What a person is in an organisation.
    pub enum Role {
        /// Administrator: people, settings, and what a manager may.
        Admin => "ADMIN",
        /// Manages projects, samples and quality; decides.
        Manager => "MANAGER",
        /// Works on tasks and samples.
        Member => "MEMBER",
        /// Inspects goods.
        Inspector => "INSPECTOR",
        /// Receives and moves goods.
        Warehouse => "WAREHOUSE",
        /// May send free GraphQL documents and use the explorer.
        Developer => "DEVELOPER",
        /// Guest: a supplier's person, sees what was shared.
        Supplier => "SUPPLIER",
        /// Guest: an outside helper, sees what was shared.
        Collaborator => "COLLABORATOR",
        /// Another system, limited to the scopes of its token.
        Integration => "INTEGRATION",
    }
}

db::text_enum! {
    /// What a guest may do on one object.
    pub enum GrantAction {
        /// Read it.
        View => "VIEW",
        /// Take part in its discussion.
        Comment => "COMMENT",
        /// Attach files to it.
        Upload => "UPLOAD",
        /// Submit a sample round, an answer to a nonconformity or a task.
        Submit => "SUBMIT",
        /// Carry out an inspection as a third party.
        Inspect => "INSPECT",
    }
}

impl GrantAction {
    /// Bit in a stored set of actions.
    #[must_use]
    pub const fn bit(self) -> i64 {
        match self {
            Self::View => 1,
            Self::Comment => 2,
            Self::Upload => 4,
            Self::Submit => 8,
            Self::Inspect => 16,
        }
    }
}

/// A set of roles, stored as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles(pub i64);

impl Roles {
    /// The set of the given roles.
    #[must_use]
    pub fn of(roles: &[Role]) -> Self {
        Self(roles.iter().fold(0, |bits, role| bits | bit(*role)))
    }

    /// Whether the role is in the set.
    #[must_use]
    pub const fn has(self, role: Role) -> bool {
        self.0 & bit(role) != 0
    }

    /// The roles in the set, in order of declaration.
    #[must_use]
    pub fn list(self) -> Vec<Role> {
        Role::ALL.iter().copied().filter(|r| self.has(*r)).collect()
    }

    /// Guests hold no role of the organisation itself.
    #[must_use]
    pub fn is_guest(self) -> bool {
        self.list()
            .iter()
            .all(|r| matches!(r, Role::Supplier | Role::Collaborator))
    }
}

/// Bit of a role in a stored set.
const fn bit(role: Role) -> i64 {
    match role {
        Role::Admin => 1,
        Role::Manager => 2,
        Role::Member => 4,
        Role::Inspector => 8,
        Role::Warehouse => 16,
        Role::Developer => 32,
        Role::Supplier => 64,
        Role::Collaborator => 128,
        Role::Integration => 256,
    }
}

/// What a guest may do on one object, as far as it is in force now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The object.
    pub node: Node,
    /// Set of [`GrantAction::bit`].
    pub actions: i64,
}

/// Who acts, in which organisation, with what rights at this moment.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The organisation that every query is limited to.
    pub org: OrganizationId,
    /// The member who acts.
    pub user: UserId,
    /// The signed-in session; `None` for integrations and the command line.
    pub session: Option<SessionId>,
    /// The member's roles.
    pub roles: Roles,
    /// The supplier that a supplier's person belongs to.
    pub supplier: Option<SupplierId>,
    /// What is shared with a guest; empty for others.
    pub grants: Vec<Grant>,
    /// Permissions of an integration's token.
    pub scopes: Vec<Permission>,
    /// Until when this proof may be used without asking again.
    pub expires_at: Moment,
    /// Whether the server itself acts, which reacts to what has happened; see [`Actor::server`].
    pub is_server: bool,
}

impl Actor {
    /// The server itself, with a manager's rights. What has to be kept in somebody's name is kept in
    /// this member's; the log says that nobody did it.
    #[must_use]
    pub fn server(org: OrganizationId, on_behalf_of: UserId) -> Self {
        Self {
            org,
            user: on_behalf_of,
            session: None,
            roles: Roles::of(&[Role::Manager]),
            supplier: None,
            grants: Vec::new(),
            scopes: Vec::new(),
            expires_at: Moment(i64::MAX),
            is_server: true,
        }
    }

    /// The person or integration that acts; `None` for the server itself.
    #[must_use]
    pub fn person(&self) -> Option<UserId> {
        (!self.is_server).then_some(self.user)
    }

    /// Guests see only what was shared with them.
    #[must_use]
    pub fn is_guest(&self) -> bool {
        self.roles.is_guest()
    }

    /// Whether a role or a token's scope gives the permission.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        if self.roles.has(Role::Integration) {
            return self.scopes.contains(&permission);
        }
        permission.roles().iter().any(|role| self.roles.has(*role))
    }

    /// A digest of what the actor may do: equal as long as roles, supplier, grants and scopes are.
    #[must_use]
    pub fn rights(&self) -> String {
        let mut grants: Vec<_> = self
            .grants
            .iter()
            .map(|grant| format!("{}:{}", grant.node, grant.actions))
            .collect();
        grants.sort_unstable();
        let scopes: Vec<_> = self.scopes.iter().map(|scope| scope.as_str()).collect();
        let supplier = self.supplier.map(|id| id.to_string()).unwrap_or_default();
        let text = format!(
            "{} {supplier} {} {}",
            self.roles.0,
            scopes.join(","),
            grants.join(",")
        );
        hex::encode(Sha256::digest(text))
    }

    /// Demands a permission.
    ///
    /// # Errors
    /// `FORBIDDEN`, naming the permission.
    pub fn require(&self, permission: Permission) -> Result<()> {
        if self.may(permission) {
            Ok(())
        } else {
            let permission = permission.as_str().to_owned();
            Err(CoreFault::Forbidden { permission }.into())
        }
    }

    /// Demands the right to read the whole log.
    ///
    /// # Errors
    /// `FORBIDDEN`.
    pub fn require_log(&self) -> Result<()> {
        self.require(Permission::EventRead)
    }

    /// Demands the right to look after the installation.
    ///
    /// # Errors
    /// `FORBIDDEN`.
    pub fn require_system(&self) -> Result<()> {
        self.require(Permission::SystemManage)
    }

    /// Whether a grant in force allows the action on the object.
    #[must_use]
    pub fn is_granted(&self, node: impl Into<Node>, action: GrantAction) -> bool {
        let node = node.into();
        self.grants
            .iter()
            .any(|g| g.node == node && g.actions & action.bit() != 0)
    }

    /// The objects of a kind that a guest may act on so.
    #[must_use]
    pub fn granted<K: Kind>(&self, action: GrantAction) -> Vec<Id<K>> {
        self.grants
            .iter()
            .filter(|g| g.actions & action.bit() != 0)
            .filter_map(|g| g.node.downcast())
            .collect()
    }
}
