//! Words of projects.

use async_graphql::Enum;

/// What a project is about.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::ProjectKind")]
pub(crate) enum ProjectKind {
    /// A sales campaign, such as 618 (大促).
    Campaign,
    /// A live stream (直播).
    Livestream,
    /// A new product on its way to the market (新品上市).
    ProductLaunch,
    /// A customer's order that is made and delivered (交付).
    Delivery,
    /// Anything else.
    General,
}

/// Where a project stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::ProjectStatus")]
pub(crate) enum ProjectStatus {
    /// Being written; its tasks can be worked on.
    Draft,
    /// Waits for a decision.
    Proposed,
    /// Was approved and can begin.
    Approved,
    /// Runs.
    Active,
    /// Stands still for a while.
    Paused,
    /// Its work is done; it is being looked back on.
    Closing,
    /// Ended.
    Closed,
    /// Put away; final.
    Archived,
    /// Was not approved; final.
    Rejected,
    /// Given up; final.
    Cancelled,
}

/// A step in the life of a project.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::ProjectStep")]
pub(crate) enum ProjectStep {
    /// Ask for a decision: DRAFT becomes PROPOSED.
    Propose,
    /// Approve it, not by who proposed it: PROPOSED becomes APPROVED.
    Approve,
    /// Do not approve it, with a reason: PROPOSED becomes REJECTED.
    Reject,
    /// Begin, or go on after a pause: APPROVED or PAUSED becomes ACTIVE.
    Activate,
    /// Let it stand still, with a reason: ACTIVE becomes PAUSED.
    Pause,
    /// End the work, once no task is open: ACTIVE becomes CLOSING.
    BeginClosing,
    /// End it, with a reason: CLOSING becomes CLOSED.
    Close,
    /// Put it away: CLOSED becomes ARCHIVED.
    Archive,
    /// Give it up before its work is done, with a reason: it becomes CANCELLED.
    Cancel,
}

/// What a channel (场) is.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::ChannelKind")]
pub(crate) enum ChannelKind {
    /// A live room on Douyin (抖音直播间).
    DouyinLive,
    /// A live room on Taobao (淘宝直播间).
    TaobaoLive,
    /// Short films (短视频).
    ShortVideo,
    /// A shop on a marketplace (店铺).
    Marketplace,
    /// A community of customers (社群).
    Community,
    /// A shop or an event in the real world (线下).
    Offline,
    /// Anything else.
    Other,
}

/// Where a phase stands, by its tasks.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::read::PhaseState")]
pub(crate) enum PhaseState {
    /// No work has begun.
    Waiting,
    /// Work goes on, or the gate waits for its approval.
    Active,
    /// All that counts is done, and the gate was approved when it needs that.
    Done,
}

/// How urgent a task is.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::Priority")]
pub(crate) enum Priority {
    /// Before everything else.
    Urgent,
    /// Before others.
    High,
    /// As most.
    Normal,
    /// After others.
    Low,
}

/// Where a task stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::TaskStatus")]
pub(crate) enum TaskStatus {
    /// Being written; nobody works on it.
    Draft,
    /// Waits for what comes before it.
    Planned,
    /// Can be started.
    Ready,
    /// Is being worked on.
    InProgress,
    /// Cannot go on; a reason says why.
    Blocked,
    /// Waits for the reviewer.
    InReview,
    /// Was handed in, and accepted when it has a reviewer.
    Done,
    /// Given up; final.
    Cancelled,
}

/// In which order a list shows tasks.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::read::TaskOrder")]
pub(crate) enum TaskOrder {
    /// The earliest due date first, those without one last.
    Due,
    /// As they were numbered.
    Number,
    /// The most urgent first.
    Priority,
}

/// Which ends of two tasks a dependency ties together.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::DependencyKind")]
pub(crate) enum DependencyKind {
    /// The successor starts after the predecessor is done.
    FinishToStart,
    /// The successor starts after the predecessor has started.
    StartToStart,
    /// The successor is done after the predecessor is done.
    FinishToFinish,
}

/// What an open predecessor does to its successor.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::DependencyPolicy")]
pub(crate) enum DependencyPolicy {
    /// The successor cannot go on: BLOCKED_BY_PREDECESSOR.
    Block,
    /// The successor can go on, and the log says that it did so early.
    Remind,
}

/// What fulfils a requirement.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::DeliverableKind")]
pub(crate) enum DeliverableKind {
    /// An uploaded file.
    File,
    /// A link.
    Link,
    /// Either.
    Any,
}

/// What was decided about a version of a deliverable.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::DeliverableState")]
pub(crate) enum DeliverableState {
    /// Nothing yet.
    Submitted,
    /// It is as it should be.
    Approved,
    /// It has to be made anew.
    Rejected,
}

/// What a reviewer decides about a task.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::ReviewDecision")]
pub(crate) enum TaskReviewDecision {
    /// It is done.
    Accept,
    /// Work on it goes on.
    Rework,
}
