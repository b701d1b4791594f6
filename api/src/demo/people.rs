//! Companies, their people and suppliers.

use std::sync::Arc;

use db::Database;
use domain::identity::{
    OrganizationCreate, SupplierCreate, UserCreate, organization_create, password, supplier_create,
    user_create,
};
use domain::kernel::fault::Result;
use domain::kernel::id::{OrganizationId, SupplierId, UserId};
use domain::kernel::unit::run;
use domain::kernel::{Actor, Role, Roles, Sources};

/// A company of the demo.
pub(super) struct Company {
    /// Short name.
    pub(super) slug: &'static str,
    /// Name.
    pub(super) name: &'static str,
    /// Domain of its addresses.
    pub(super) domain: &'static str,
    suppliers: [(&'static str, &'static str); 5],
}

/// The two companies.
pub(super) const COMPANIES: [Company; 2] = [
    Company {
        slug: "muyu",
        name: "沐雨家居",
        domain: "muyu.example",
        suppliers: [
            ("HZ-TEX", "杭州织锦家纺有限公司"),
            ("JDZ-CER", "景德镇青瓷坊"),
            ("YW-GIFT", "义乌礼品包装厂"),
            ("FS-FUR", "佛山木语家具厂"),
            ("NB-LAMP", "宁波暖光照明"),
        ],
    },
    Company {
        slug: "beiwan",
        name: "北湾服饰",
        domain: "beiwan.example",
        suppliers: [
            ("GZ-KNIT", "广州针织一厂"),
            ("SX-DYE", "绍兴印染集团"),
            ("DG-BAG", "东莞箱包厂"),
            ("QZ-SHOE", "泉州鞋业"),
            ("SZ-ACC", "深圳饰品工坊"),
        ],
    },
];

/// An account that each company has.
pub(super) struct Account {
    /// Part of the address in front of the @.
    pub(super) local: &'static str,
    name: &'static str,
    role: Role,
}

/// The accounts of each company.
pub(super) const ACCOUNTS: [Account; 8] = [
    Account {
        local: "admin",
        name: "安然",
        role: Role::Admin,
    },
    Account {
        local: "manager",
        name: "马腾",
        role: Role::Manager,
    },
    Account {
        local: "member",
        name: "梅朵",
        role: Role::Member,
    },
    Account {
        local: "inspector",
        name: "殷正",
        role: Role::Inspector,
    },
    Account {
        local: "warehouse",
        name: "吴仓",
        role: Role::Warehouse,
    },
    Account {
        local: "supplier",
        name: "苏工",
        role: Role::Supplier,
    },
    Account {
        local: "collaborator",
        name: "柯岚",
        role: Role::Collaborator,
    },
    Account {
        local: "developer",
        name: "戴维",
        role: Role::Developer,
    },
];

/// The people of a company that the rest of the story needs.
pub(super) struct Cast {
    /// Organisation.
    pub(super) org: OrganizationId,
    members: Vec<(Role, UserId)>,
    /// Suppliers in the order of [`Company`]; the supplier's person belongs to the first.
    pub(super) suppliers: Vec<SupplierId>,
}

impl Cast {
    /// The member of a role, as who acts.
    pub(super) fn actor(&self, role: Role) -> Actor {
        let user = self
            .members
            .iter()
            .find(|(r, _)| *r == role)
            .map_or_else(|| UserId::new(uuid::Uuid::nil()), |(_, user)| *user);
        Actor {
            org: self.org,
            user,
            session: None,
            roles: Roles::of(&[role]),
            supplier: (role == Role::Supplier)
                .then(|| self.suppliers.first().copied())
                .flatten(),
            grants: Vec::new(),
            scopes: Vec::new(),
            expires_at: domain::kernel::Moment(i64::MAX),
        }
    }
}

/// Sets up a company with its people and suppliers.
pub(super) fn seed(
    db: &Database,
    sources: &Arc<Sources>,
    company: &'static Company,
    secret: &str,
) -> Result<Cast> {
    let password_hash = password::hash(secret, sources)?;
    let create = OrganizationCreate {
        slug: company.slug.to_owned(),
        name: company.name.to_owned(),
        time_zone: "Asia/Shanghai".to_owned(),
        currency: "CNY".to_owned(),
    };
    let org = run(db, sources, move |tx| organization_create(tx, &create))?.value;
    let mut cast = Cast {
        org,
        members: Vec::new(),
        suppliers: Vec::new(),
    };
    for account in &ACCOUNTS {
        if account.role == Role::Supplier {
            cast.suppliers = suppliers(db, sources, company, &cast.actor(Role::Admin))?;
        }
        let create = UserCreate {
            org,
            email: format!("{}@{}", account.local, company.domain),
            name: account.name.to_owned(),
            roles: vec![account.role],
            password_hash: Some(password_hash.clone()),
            department: None,
            supplier: (account.role == Role::Supplier)
                .then(|| cast.suppliers.first().copied())
                .flatten(),
        };
        let user = run(db, sources, move |tx| user_create(tx, &create))?.value;
        cast.members.push((account.role, user));
    }
    Ok(cast)
}

fn suppliers(
    db: &Database,
    sources: &Arc<Sources>,
    company: &Company,
    admin: &Actor,
) -> Result<Vec<SupplierId>> {
    let add = |(code, name): &(&str, &str)| {
        let create = SupplierCreate {
            id: None,
            code: (*code).to_owned(),
            name: (*name).to_owned(),
            email: None,
        };
        let admin = admin.clone();
        Ok(run(db, sources, move |tx| supplier_create(tx, &admin, &create))?.value)
    };
    company.suppliers.iter().map(add).collect()
}
