//! Words and states of projects.

db::text_enum! {
    /// What a project is about.
    pub enum ProjectKind {
        /// A sales campaign, such as 618.
        Campaign => "CAMPAIGN",
        /// A live stream.
        Livestream => "LIVESTREAM",
        /// A new product on its way to the market.
        ProductLaunch => "PRODUCT_LAUNCH",
        /// A customer's order that is made and delivered.
        Delivery => "DELIVERY",
        /// Anything else.
        General => "GENERAL",
    }
}

db::text_enum! {
    /// Where a project stands.
    pub enum ProjectStatus {
        /// Being written.
        Draft => "DRAFT",
        /// Waits for a decision.
        Proposed => "PROPOSED",
        /// Was approved and can begin.
        Approved => "APPROVED",
        /// Runs.
        Active => "ACTIVE",
        /// Stands still for a while.
        Paused => "PAUSED",
        /// Its work is done; it is being looked back on.
        Closing => "CLOSING",
        /// Ended.
        Closed => "CLOSED",
        /// Put away; final.
        Archived => "ARCHIVED",
        /// Was not approved; final.
        Rejected => "REJECTED",
        /// Given up; final.
        Cancelled => "CANCELLED",
    }
}

impl ProjectStatus {
    /// Whether tasks of the project still change.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(
            self,
            Self::Closed | Self::Archived | Self::Rejected | Self::Cancelled
        )
    }
}

db::text_enum! {
    /// A step in the life of a project.
    pub enum ProjectStep {
        /// Ask for a decision.
        Propose => "PROPOSE",
        /// Approve it; not by who proposed it.
        Approve => "APPROVE",
        /// Do not approve it; with a reason.
        Reject => "REJECT",
        /// Begin, or go on after a pause.
        Activate => "ACTIVATE",
        /// Let it stand still; with a reason.
        Pause => "PAUSE",
        /// End the work: no task is open any more.
        BeginClosing => "BEGIN_CLOSING",
        /// End it. The reason says why it ends without a retrospective.
        Close => "CLOSE",
        /// Put it away.
        Archive => "ARCHIVE",
        /// Give it up; with a reason.
        Cancel => "CANCEL",
    }
}

db::text_enum! {
    /// What a channel (场) is.
    pub enum ChannelKind {
        /// A live room on Douyin.
        DouyinLive => "DOUYIN_LIVE",
        /// A live room on Taobao.
        TaobaoLive => "TAOBAO_LIVE",
        /// Short films.
        ShortVideo => "SHORT_VIDEO",
        /// A shop on a marketplace.
        Marketplace => "MARKETPLACE",
        /// A community of customers.
        Community => "COMMUNITY",
        /// A shop or an event in the real world.
        Offline => "OFFLINE",
        /// Anything else.
        Other => "OTHER",
    }
}

db::text_enum! {
    /// How urgent a task is.
    pub enum Priority {
        /// Before everything else.
        Urgent => "URGENT",
        /// Before others.
        High => "HIGH",
        /// As most.
        Normal => "NORMAL",
        /// After others.
        Low => "LOW",
    }
}

impl Priority {
    /// Its place in lists, the most urgent first.
    #[must_use]
    pub const fn rank(self) -> i64 {
        match self {
            Self::Urgent => 0,
            Self::High => 1,
            Self::Normal => 2,
            Self::Low => 3,
        }
    }
}

db::text_enum! {
    /// Where a task stands.
    pub enum TaskStatus {
        /// Being written; nobody works on it.
        Draft => "DRAFT",
        /// Waits for what comes before it.
        Planned => "PLANNED",
        /// Can be started.
        Ready => "READY",
        /// Is being worked on.
        InProgress => "IN_PROGRESS",
        /// Cannot go on; a reason says why.
        Blocked => "BLOCKED",
        /// Waits for the reviewer.
        InReview => "IN_REVIEW",
        /// Done.
        Done => "DONE",
        /// Given up; final.
        Cancelled => "CANCELLED",
    }
}

impl TaskStatus {
    /// The states in which somebody still has to do something.
    pub const OPEN: &'static [Self] = &[
        Self::Draft,
        Self::Planned,
        Self::Ready,
        Self::InProgress,
        Self::Blocked,
        Self::InReview,
    ];

    /// Whether somebody still has to do something.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Cancelled)
    }

    /// Whether work on it has begun, or will not any more.
    #[must_use]
    pub const fn is_begun(self) -> bool {
        !matches!(self, Self::Draft | Self::Planned | Self::Ready)
    }
}

db::text_enum! {
    /// Which ends of two tasks a dependency ties together.
    pub enum DependencyKind {
        /// The successor starts after the predecessor is done.
        FinishToStart => "FINISH_TO_START",
        /// The successor starts after the predecessor has started.
        StartToStart => "START_TO_START",
        /// The successor is done after the predecessor is done.
        FinishToFinish => "FINISH_TO_FINISH",
    }
}

impl DependencyKind {
    /// Whether the predecessor in this state no longer holds back the successor's start.
    #[must_use]
    pub const fn lets_start(self, predecessor: TaskStatus) -> bool {
        match self {
            Self::FinishToStart => !predecessor.is_open(),
            Self::StartToStart => predecessor.is_begun(),
            Self::FinishToFinish => true,
        }
    }

    /// Whether the predecessor in this state no longer holds back the successor's end.
    #[must_use]
    pub const fn lets_finish(self, predecessor: TaskStatus) -> bool {
        match self {
            Self::FinishToFinish => !predecessor.is_open(),
            Self::FinishToStart | Self::StartToStart => true,
        }
    }
}

db::text_enum! {
    /// What an open predecessor does to its successor.
    pub enum DependencyPolicy {
        /// The successor cannot go on.
        Block => "BLOCK",
        /// The successor can go on, and the log says that it did so early.
        Remind => "REMIND",
    }
}

db::text_enum! {
    /// What fulfils a requirement.
    pub enum DeliverableKind {
        /// An uploaded file.
        File => "FILE",
        /// A link.
        Link => "LINK",
        /// Either.
        Any => "ANY",
    }
}

db::text_enum! {
    /// What was decided about a version of a deliverable.
    pub enum DeliverableState {
        /// Nothing yet.
        Submitted => "SUBMITTED",
        /// It is as it should be.
        Approved => "APPROVED",
        /// It has to be made anew.
        Rejected => "REJECTED",
    }
}

db::text_enum! {
    /// What a reviewer decides about a task.
    pub enum ReviewDecision {
        /// It is done.
        Accept => "ACCEPT",
        /// Work on it goes on.
        Rework => "REWORK",
    }
}
