//! An organisation with a great deal in it, to measure with: `muster seed bench`.
//!
//! Everything goes through the use cases, many in one transaction, so the log, the numbers and the
//! states are as if people had done it. The same ids and amounts on every machine; the dates count
//! from the day on which it is run.

mod goods;
mod orders;
mod people;
mod projects;

use std::sync::Arc;
use std::time::Instant;

use db::Database;
use domain::identity::{OrganizationCreate, organization_create, password, read};
use domain::kernel::fault::{Result, internal};
use domain::kernel::id::{OrganizationId, UserId};
use domain::kernel::unit::run;
use domain::kernel::{Actor, Moment, Role, Roles, Sources, Tx};

/// Short name and domain of the organisation.
const SLUG: &str = "bench";
/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;
/// From which number its ids are drawn.
const SEED: u64 = 1_212;

/// How much of each.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Volume {
    /// Tasks, over all projects.
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(1..=2_000_000))]
    tasks: u32,
    /// Projects that share the tasks, at most 2,000 each.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=20_000))]
    projects: u32,
    /// Tasks of one more project, which is larger than the others; 0: none.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=20_000))]
    large: u32,
    /// Members.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(10..=100_000))]
    users: u32,
    /// Articles.
    #[arg(long, default_value_t = 5_000, value_parser = clap::value_parser!(u32).range(10..=1_000_000))]
    skus: u32,
    /// Inspections that are scheduled.
    #[arg(long, default_value_t = 50_000, value_parser = clap::value_parser!(u32).range(0..=5_000_000))]
    inspections: u32,
    /// Orders that a shop reports, in batches of 200.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=5_000_000))]
    orders: u32,
}

/// Fills the database and prints what it took.
///
/// # Errors
/// When the organisation is there already, or the database fails.
pub(crate) fn seed(db: &Database, volume: &Volume, word: &str) -> Result<()> {
    if db
        .read(|conn| read::organization_by_slug(conn, SLUG))?
        .is_some()
    {
        return Err(internal(&"the organisation `bench` is there already"));
    }
    let now = Sources::system().now().0;
    let sources = Arc::new(Sources::fixed(Moment(now - now.rem_euclid(DAY)), SEED));
    let hash = password::hash(word, &sources)?;
    let org = write(db, &sources, |tx| {
        organization_create(
            tx,
            &OrganizationCreate {
                slug: SLUG.to_owned(),
                name: "容量测试".to_owned(),
                time_zone: "Asia/Shanghai".to_owned(),
                currency: "CNY".to_owned(),
            },
        )
    })?;
    let mut yard = Yard {
        db,
        sources,
        org,
        manager: None,
    };
    let members = yard.step("members", volume.users, |yard| {
        people::fill(yard, volume.users, &hash)
    })?;
    let goods = yard.step("articles", volume.skus, |yard| {
        goods::articles(yard, volume.skus)
    })?;
    yard.step("tasks", volume.tasks, |yard| {
        projects::fill(yard, volume.tasks, volume.projects, &members)
    })?;
    yard.step("tasks in one project", volume.large, |yard| {
        projects::large(yard, volume.large, &members)
    })?;
    yard.step("inspections", volume.inspections, |yard| {
        goods::inspections(yard, volume.inspections, &goods)
    })?;
    yard.step("orders", volume.orders, |yard| {
        orders::fill(yard, volume.orders, volume.skus)
    })
}

/// Where it is put.
struct Yard<'d> {
    db: &'d Database,
    sources: Arc<Sources>,
    org: OrganizationId,
    manager: Option<UserId>,
}

impl Yard<'_> {
    /// Does a part and prints what it took.
    fn step<T>(
        &mut self,
        name: &str,
        count: u32,
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let start = Instant::now();
        let done = work(self)?;
        println!(
            "{count:>9} {name} in {:.1} s",
            start.elapsed().as_secs_f64()
        );
        Ok(done)
    }

    /// Runs use cases as a member with a role, in one transaction.
    fn act<T: Send + 'static>(
        &self,
        role: Role,
        work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let actor = Actor {
            org: self.org,
            user: self.manager.unwrap_or(UserId::new(uuid::Uuid::nil())),
            session: None,
            roles: Roles::of(&[role]),
            supplier: None,
            grants: Vec::new(),
            scopes: Vec::new(),
            expires_at: Moment(i64::MAX),
            is_server: false,
        };
        let mut work = work;
        write(self.db, &self.sources, move |tx| work(tx, &actor))
    }

    /// A moment so many days and minutes from the day of the seed.
    fn at(&self, days: u32, minutes: u32) -> Moment {
        let minutes = i64::from(days) * 24 * 60 + i64::from(minutes);
        self.sources.now().plus_seconds(minutes * 60)
    }
}

fn write<T: Send + 'static>(
    db: &Database,
    sources: &Arc<Sources>,
    work: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
) -> Result<T> {
    Ok(run(db, sources, work)?.value)
}

/// The numbers up to `count` in pieces, each for one transaction.
fn pieces(count: u32, size: u32) -> impl Iterator<Item = std::ops::Range<u32>> {
    let starts = (0..count).step_by(usize::try_from(size).unwrap_or(usize::MAX));
    starts.map(move |start| start..count.min(start.saturating_add(size)))
}
