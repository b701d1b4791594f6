//! What every test stands on: an organisation with one member per role, a supplier and its person.

use std::sync::Arc;

use db::Conn;
use db::testing::TestDatabase;
use db::types::Moment;
use diesel::prelude::*;
use domain::events::timer;
use domain::identity::{
    OrganizationCreate, SupplierCreate, UserCreate, organization_create, supplier_create,
    user_create,
};
use domain::kernel::id::{Node, OrganizationId, SupplierId, UserId};
use domain::kernel::{Actor, Grant, GrantAction, Result, Role, Roles, Sources, Tx, unit};

/// A database with one organisation in it; further ones are other stages on the same database.
pub struct Stage {
    pub db: Arc<TestDatabase>,
    pub sources: Arc<Sources>,
    pub org: OrganizationId,
    pub supplier: SupplierId,
    users: Vec<(Role, UserId)>,
}

/// Runs a test on both databases, as far as they are there.
pub fn each(test: impl Fn(&Stage)) {
    for database in db::testing::each().unwrap() {
        // 2026-11-22T08:00:00Z
        let sources = Arc::new(Sources::fixed(Moment(1_795_334_400_000_000), 7));
        test(&Stage::new(Arc::new(database), sources, "muyu"));
    }
}

impl Stage {
    fn new(db: Arc<TestDatabase>, sources: Arc<Sources>, slug: &'static str) -> Self {
        let org = unit::run(&db.db, &sources, move |tx| {
            let input = OrganizationCreate {
                slug: slug.to_owned(),
                name: slug.to_owned(),
                time_zone: "Asia/Shanghai".to_owned(),
                currency: "CNY".to_owned(),
            };
            organization_create(tx, &input)
        });
        let org = org.unwrap().value;
        let mut stage = Self {
            db,
            sources,
            org,
            supplier: SupplierId::new(uuid::Uuid::nil()),
            users: Vec::new(),
        };
        let add = |stage: &Self, role: Role, supplier| {
            let input = UserCreate {
                org,
                email: format!("{}@{slug}.example", role.as_str().to_lowercase()),
                name: role.as_str().to_owned(),
                roles: vec![role],
                password_hash: None,
                department: None,
                supplier,
            };
            (
                role,
                stage.write(move |tx| user_create(tx, &input)).unwrap(),
            )
        };
        let guests = [Role::Supplier, Role::Collaborator];
        for role in Role::ALL.iter().filter(|role| !guests.contains(role)) {
            stage.users.push(add(&stage, *role, None));
        }
        stage.supplier = stage.add_supplier("S-001");
        stage
            .users
            .push(add(&stage, Role::Supplier, Some(stage.supplier)));
        stage.users.push(add(&stage, Role::Collaborator, None));
        stage
    }

    /// Does what is due by now, as the server does, and says how much that was.
    pub fn fire_timers(&self) -> usize {
        let now = self.sources.now();
        let all = self.read(|conn| timer::due(conn, now, 1_000)).unwrap();
        for due in &all {
            let kind = domain::TIMERS.iter().find(|kind| kind.name == due.name);
            let (kind, due) = (kind.unwrap(), due.clone());
            self.write(move |tx| timer::fire(tx, kind, &due)).unwrap();
        }
        all.len()
    }

    /// Another organisation in the same database.
    pub fn neighbour(&self) -> Self {
        Self::new(Arc::clone(&self.db), Arc::clone(&self.sources), "beiwan")
    }

    pub fn add_supplier(&self, code: &'static str) -> SupplierId {
        let admin = self.actor(Role::Admin);
        self.write(move |tx| {
            let input = SupplierCreate {
                id: None,
                code: code.to_owned(),
                name: code.to_owned(),
                email: None,
            };
            supplier_create(tx, &admin, &input)
        })
        .unwrap()
    }

    /// The member with this role; for a guest's role, a guest that nothing is shared with.
    pub fn actor(&self, role: Role) -> Actor {
        let user = self.users.iter().find(|(r, _)| *r == role).unwrap().1;
        Actor {
            org: self.org,
            user,
            session: None,
            roles: Roles::of(&[role]),
            supplier: (role == Role::Supplier).then_some(self.supplier),
            grants: Vec::new(),
            scopes: Vec::new(),
            expires_at: Moment(i64::MAX),
            is_server: false,
        }
    }

    /// The supplier's person with one object shared with it.
    pub fn guest(&self, node: impl Into<Node>, actions: &[GrantAction]) -> Actor {
        let mut actor = self.actor(Role::Supplier);
        actor.grants.push(Grant {
            node: node.into(),
            actions: actions
                .iter()
                .fold(GrantAction::View.bit(), |bits, a| bits | a.bit()),
        });
        actor
    }

    /// Runs a use case and waits for its commit.
    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        unit::run(&self.db.db, &self.sources, work).map(|committed| committed.value)
    }

    pub fn read<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        self.db.db.read(work)
    }

    /// Kinds of the organisation's events with a prefix, oldest first.
    pub fn event_kinds(&self, prefix: &str) -> Vec<String> {
        use db::schema::events;
        let kinds: Vec<String> = self
            .db
            .db
            .read(|conn| -> db::Result<_> {
                Ok(events::table
                    .filter(events::org_id.eq(self.org))
                    .order(events::seq.asc())
                    .select(events::kind)
                    .load(conn)?)
            })
            .unwrap();
        kinds
            .into_iter()
            .filter(|kind| kind.starts_with(prefix))
            .collect()
    }
}

/// The code of a refusal.
pub fn code<T>(result: Result<T>) -> &'static str {
    match result {
        Ok(_) => "OK",
        Err(error) => error.code(),
    }
}
