//! Words and states of samples.

db::text_enum! {
    /// What a sample is made for, in the order of a product's development.
    pub enum SampleStage {
        /// First realisation of a design (头样).
        Prototype => "PROTOTYPE",
        /// Shape and fit (试身样).
        Fit => "FIT",
        /// All sizes (齐码样).
        SizeSet => "SIZE_SET",
        /// As it will be produced, before production (产前样).
        PreProduction => "PRE_PRODUCTION",
        /// Reference that goods are compared with (封样).
        Golden => "GOLDEN",
        /// First pieces of production (大货首件样).
        TopOfProduction => "TOP_OF_PRODUCTION",
        /// Taken from the finished goods (船样).
        Shipment => "SHIPMENT",
    }
}

impl SampleStage {
    /// Whether an approved sample of this stage can be sealed.
    #[must_use]
    pub const fn is_sealable(self) -> bool {
        matches!(self, Self::PreProduction | Self::Golden)
    }
}

db::text_enum! {
    /// Where a sample stands.
    pub enum SampleStatus {
        /// Asked for; nothing was submitted yet.
        Requested => "REQUESTED",
        /// At least one round was submitted.
        InRounds => "IN_ROUNDS",
        /// Sealed as a golden sample; final.
        Sealed => "SEALED",
        /// Given up; final.
        Dropped => "DROPPED",
    }
}

impl SampleStatus {
    /// Whether nothing can change any more.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Sealed | Self::Dropped)
    }
}

db::text_enum! {
    /// Where a round stands.
    pub enum SampleRoundStatus {
        /// Waits for the supplier.
        Open => "OPEN",
        /// Waits for the review.
        Submitted => "SUBMITTED",
        /// Is being reviewed.
        UnderReview => "UNDER_REVIEW",
        /// Accepted.
        Approved => "APPROVED",
        /// Accepted, with things to mend later.
        ApprovedWithComments => "APPROVED_WITH_COMMENTS",
        /// Not accepted; the next round is open.
        Rejected => "REJECTED",
        /// Taken back by the organisation with the whole sample.
        Withdrawn => "WITHDRAWN",
        /// Was not submitted in time.
        Expired => "EXPIRED",
    }
}

impl SampleRoundStatus {
    /// Whether somebody still has to do something with the round.
    #[must_use]
    pub const fn is_active(self) -> bool {
        matches!(self, Self::Open | Self::Submitted | Self::UnderReview)
    }

    /// Whether the round was accepted.
    #[must_use]
    pub const fn is_approved(self) -> bool {
        matches!(self, Self::Approved | Self::ApprovedWithComments)
    }
}

db::text_enum! {
    /// What a file of a round is.
    pub enum SampleFileKind {
        /// A picture of the sample.
        Photo => "PHOTO",
        /// The supplier's report of its own checks.
        QcReport => "QC_REPORT",
        /// Any other paper.
        Document => "DOCUMENT",
        /// A film of the sample.
        Video => "VIDEO",
    }
}

impl SampleFileKind {
    /// Whether a file with this content type can be of the kind.
    #[must_use]
    pub fn accepts(self, content_type: &str) -> bool {
        match self {
            Self::Photo => content_type.starts_with("image/"),
            Self::Video => content_type.starts_with("video/"),
            Self::QcReport | Self::Document => true,
        }
    }
}

db::text_enum! {
    /// What was decided about a round.
    pub enum Decision {
        /// Accept it.
        Approve => "APPROVE",
        /// Accept it, with things to mend later.
        ApproveWithComments => "APPROVE_WITH_COMMENTS",
        /// Ask for another round.
        Reject => "REJECT",
    }
}

impl Decision {
    /// The status that the decision gives a round.
    #[must_use]
    pub const fn status(self) -> SampleRoundStatus {
        match self {
            Self::Approve => SampleRoundStatus::Approved,
            Self::ApproveWithComments => SampleRoundStatus::ApprovedWithComments,
            Self::Reject => SampleRoundStatus::Rejected,
        }
    }
}
