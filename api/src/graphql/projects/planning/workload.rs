//! Who has how much to do, and who could do more.

use async_graphql::{Context, Object};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::UserId;
use domain::projects::planning::{Candidate, Load};
use domain::projects::schedule::workload::DayLoad;

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::projects::roster::Absence;
use crate::graphql::scalar::Date;

fn minutes(count: i64) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

async fn user(ctx: &Context<'_>, id: UserId) -> Answer<User> {
    let user = ctx.load::<UserId>(id).await?;
    user.map(User)
        .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
}

/// What somebody has to do, over all projects (负载).
pub(super) struct WorkloadRow(pub(super) Load);

impl WorkloadRow {
    fn sum(&self, of: impl Fn(&DayLoad) -> i64) -> i32 {
        minutes(self.0.days.iter().map(of).sum())
    }
}

/// What somebody has to do, over all projects (负载).
#[Object]
impl WorkloadRow {
    /// The person.
    async fn user(&self, ctx: &Context<'_>) -> Answer<User> {
        user(ctx, self.0.user).await
    }
    /// Open tasks of the person, whenever they are due; those without an estimate too.
    async fn open_tasks(&self) -> i32 {
        minutes(self.0.open_tasks)
    }
    /// Minutes that tasks take in all these days.
    async fn planned_minutes(&self) -> i32 {
        self.sum(|day| day.planned)
    }
    /// Minutes that tasks may take in all these days.
    async fn capacity_minutes(&self) -> i32 {
        self.sum(|day| day.capacity)
    }
    /// Whether some entry has more to do than can be done.
    async fn overloaded(&self) -> bool {
        self.0.days.iter().any(DayLoad::overloaded)
    }
    /// The days, or weeks.
    async fn buckets(&self) -> Vec<WorkloadBucket> {
        self.0.days.iter().copied().map(WorkloadBucket).collect()
    }
}

/// A day or week of somebody.
struct WorkloadBucket(DayLoad);

/// A day or week of somebody.
#[Object]
impl WorkloadBucket {
    /// The day; of a week its Monday.
    async fn date(&self) -> Option<Date> {
        super::super::task::day(Some(&self.0.date.to_string()))
    }
    /// Minutes that tasks take.
    async fn planned_minutes(&self) -> i32 {
        minutes(self.0.planned)
    }
    /// Minutes that tasks may take.
    async fn capacity_minutes(&self) -> i32 {
        minutes(self.0.capacity)
    }
    /// Whether there is more to do than can be done (超负荷).
    async fn overloaded(&self) -> bool {
        self.0.overloaded()
    }
}

/// Somebody who could do a task.
pub(super) struct AssignmentCandidate {
    pub(super) one: Candidate,
    pub(super) needed: i64,
}

/// Somebody who could do a task.
#[Object]
impl AssignmentCandidate {
    /// The person.
    async fn user(&self, ctx: &Context<'_>) -> Answer<User> {
        user(ctx, self.one.user).await
    }
    /// Hours in the task's window that nothing is planned for; the task itself is not counted.
    async fn free_hours(&self) -> f64 {
        f64::from(minutes(self.one.free)) / 60.0
    }
    /// Hours of the window that tasks may take.
    async fn capacity_hours(&self) -> f64 {
        f64::from(minutes(self.one.capacity)) / 60.0
    }
    /// Other tasks that the person has to do, whenever they are due.
    async fn open_tasks(&self) -> i32 {
        minutes(self.one.open_tasks)
    }
    /// When the person is away in the window, the first time, with who stands in; null when not.
    async fn absence(&self) -> Option<Absence> {
        self.one.away.clone().map(Absence)
    }
    /// Whether what is left of the task fits into the free hours.
    async fn fits(&self) -> bool {
        self.one.free >= self.needed
    }
}
