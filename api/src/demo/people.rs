//! The people of a company, and what is shared with its guests.

use domain::identity::{
    GrantAdd, OrganizationCreate, SupplierCreate, UserCreate, grant_add, organization_create,
    supplier_create, user_create,
};
use domain::kernel::fault::{Result, internal};
use domain::kernel::id::{Node, OrganizationId, SupplierId, UserId};
use domain::kernel::{Actor, Grant, GrantAction, Moment, Role, Roles};

use super::story::Story;

/// An account that each company has.
pub(super) struct Account {
    /// Part of the address in front of the @.
    pub(super) local: &'static str,
    name: &'static str,
    role: Role,
}

const fn account(local: &'static str, name: &'static str, role: Role) -> Account {
    Account { local, name, role }
}

/// The accounts of each company.
pub(super) const ACCOUNTS: [Account; 8] = [
    account("admin", "安然", Role::Admin),
    account("manager", "马腾", Role::Manager),
    account("member", "梅朵", Role::Member),
    account("inspector", "殷正", Role::Inspector),
    account("warehouse", "吴仓", Role::Warehouse),
    account("supplier", "苏工", Role::Supplier),
    account("collaborator", "柯岚", Role::Collaborator),
    account("developer", "戴维", Role::Developer),
];

/// The people of a company as they are so far.
#[derive(Default)]
pub(super) struct Cast {
    org: Option<OrganizationId>,
    members: Vec<(Role, UserId)>,
    /// Whose person the supplier's account is.
    supplier: Option<SupplierId>,
    grants: Vec<(Role, Grant)>,
}

impl Cast {
    /// The member with a role, as who acts, with what is shared with it now.
    pub(super) fn actor(&self, role: Role) -> Result<Actor> {
        let member = self.members.iter().find(|(known, _)| *known == role);
        let (Some(org), Some((_, user))) = (self.org, member) else {
            let role = role.as_str();
            return Err(internal(&format!("the story has nobody who is {role} yet")));
        };
        let mine = self.grants.iter().filter(|(known, _)| *known == role);
        Ok(Actor {
            org,
            user: *user,
            session: None,
            roles: Roles::of(&[role]),
            supplier: self.supplier.filter(|_| role == Role::Supplier),
            grants: mine.map(|(_, grant)| grant.clone()).collect(),
            scopes: Vec::new(),
            expires_at: Moment(i64::MAX),
            is_server: false,
        })
    }

    /// Remembers what somebody else's use case has shared.
    pub(super) fn shared(&mut self, role: Role, node: Node, actions: &[GrantAction]) {
        let actions = actions
            .iter()
            .fold(GrantAction::View.bit(), |bits, a| bits | a.bit());
        self.grants.push((role, Grant { node, actions }));
    }
}

impl Story<'_> {
    /// Sets up the company with its members and suppliers.
    ///
    /// # Errors
    /// `RETRY` when another process does the same at this moment.
    pub(super) fn found(&mut self, password_hash: &str) -> Result<()> {
        let company = self.company;
        let create = OrganizationCreate {
            slug: company.slug.to_owned(),
            name: company.name.to_owned(),
            time_zone: "Asia/Shanghai".to_owned(),
            currency: "CNY".to_owned(),
        };
        let org = self.run(|tx| organization_create(tx, &create))?;
        self.cast.org = Some(org);
        for account in &ACCOUNTS {
            if account.role == Role::Supplier {
                self.suppliers()?;
            }
            let create = UserCreate {
                org,
                email: format!("{}@{}", account.local, company.domain),
                name: account.name.to_owned(),
                roles: vec![account.role],
                password_hash: Some(password_hash.to_owned()),
                department: None,
                supplier: self
                    .cast
                    .supplier
                    .filter(|_| account.role == Role::Supplier),
            };
            let user = self.run(|tx| user_create(tx, &create))?;
            self.cast.members.push((account.role, user));
        }
        Ok(())
    }

    fn suppliers(&mut self) -> Result<()> {
        for (code, name, email) in self.company.suppliers {
            let create = SupplierCreate {
                id: None,
                code: code.to_owned(),
                name: name.to_owned(),
                email: Some(email.to_owned()),
            };
            let id = self.act(Role::Admin, |tx, admin| supplier_create(tx, admin, &create))?;
            self.name(code, id);
            self.cast.supplier.get_or_insert(id);
        }
        Ok(())
    }

    /// Shares an object with a guest; `VIEW` is always included.
    ///
    /// # Errors
    /// What sharing refuses.
    pub(super) fn share(&mut self, guest: Role, name: &str, actions: &[GrantAction]) -> Result<()> {
        let node = self.node(name)?;
        let add = GrantAdd {
            user: self.user(guest)?,
            node,
            actions: actions.to_vec(),
            expires_at: None,
        };
        self.act(Role::Manager, |tx, manager| grant_add(tx, manager, &add))?;
        self.cast.shared(guest, node, actions);
        Ok(())
    }
}
