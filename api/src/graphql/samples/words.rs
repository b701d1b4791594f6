//! Words of samples.

use async_graphql::Enum;

/// What a sample is made for (打样阶段), in the order of a product's development.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::samples::SampleStage")]
pub(crate) enum SampleStage {
    /// First realisation of a design (头样).
    Prototype,
    /// Shape and fit (试身样).
    Fit,
    /// All sizes (齐码样).
    SizeSet,
    /// As it will be produced, before production (产前样).
    PreProduction,
    /// Reference that goods are compared with (封样).
    Golden,
    /// First pieces of production (大货首件样).
    TopOfProduction,
    /// Taken from the finished goods (船样).
    Shipment,
}

/// Where a sample stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::samples::SampleStatus")]
pub(crate) enum SampleStatus {
    /// Asked for; nothing was submitted yet.
    Requested,
    /// At least one round was submitted.
    InRounds,
    /// Sealed as a golden sample (已封样); final.
    Sealed,
    /// Given up; final.
    Dropped,
}

/// Where a round stands.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::samples::SampleRoundStatus")]
pub(crate) enum SampleRoundStatus {
    /// Waits for the supplier.
    Open,
    /// Waits for the review.
    Submitted,
    /// Is being reviewed.
    UnderReview,
    /// Accepted.
    Approved,
    /// Accepted, with things to mend later.
    ApprovedWithComments,
    /// Not accepted; the next round is open.
    Rejected,
    /// Taken back by the organisation with the whole sample.
    Withdrawn,
    /// Was not submitted in time.
    Expired,
}

/// What a file of a round is.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::samples::SampleFileKind")]
pub(crate) enum SampleFileKind {
    /// A picture of the sample; must be an image.
    Photo,
    /// The supplier's report of its own checks, of any type.
    QcReport,
    /// Any other paper, of any type.
    Document,
    /// A film of the sample; must be a video.
    Video,
}

/// What was decided about a round.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::samples::Decision")]
pub(crate) enum SampleDecisionKind {
    /// Accept it as it is.
    Approve,
    /// Accept it, with things to mend later.
    ApproveWithComments,
    /// Ask for another round.
    Reject,
}

/// A property of a file that differs between versions.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::samples::FileProperty")]
pub(crate) enum FileProperty {
    /// What the file is called.
    Name,
    /// MIME type found from the bytes.
    ContentType,
    /// Size in bytes, as a decimal number.
    ByteSize,
    /// Hash of the content, 64 hex digits.
    Sha256,
    /// Width and height in pixels, as `1920x1080`; images only.
    PixelSize,
}
