//! Events of samples; the subject of each is the sample.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    SAMPLE_REQUESTED,
    SAMPLE_ROUND_OPENED,
    SAMPLE_ROUND_SUBMITTED,
    SAMPLE_ROUND_WITHDRAWN,
    SAMPLE_ROUND_REVIEW_STARTED,
    SAMPLE_ROUND_DECIDED,
    SAMPLE_ROUND_EXPIRED,
    SAMPLE_STAGE_ADVANCED,
    SAMPLE_SEAL_PROPOSED,
    SAMPLE_SEALED,
    SAMPLE_DROPPED,
];

const fn shared(name: &'static str, guest_fields: &'static [&'static str]) -> EventKind {
    EventKind {
        name,
        guest_fields: Some(guest_fields),
    }
}

/// A supplier was asked for a sample.
pub const SAMPLE_REQUESTED: EventKind = shared("sample.requested", &["code", "stage", "roundId"]);
/// Another round was opened by hand.
pub const SAMPLE_ROUND_OPENED: EventKind =
    shared("sample.round_opened", &["roundId", "number", "stage"]);
/// A round was submitted.
pub const SAMPLE_ROUND_SUBMITTED: EventKind = shared(
    "sample.round_submitted",
    &[
        "roundId",
        "number",
        "submission",
        "files",
        "nonconforming",
        "from",
        "to",
    ],
);
/// A submission was taken back.
pub const SAMPLE_ROUND_WITHDRAWN: EventKind = shared(
    "sample.round_withdrawn",
    &["roundId", "number", "from", "to"],
);
/// The review of a submission began.
pub const SAMPLE_ROUND_REVIEW_STARTED: EventKind = shared(
    "sample.round_review_started",
    &["roundId", "number", "received", "from", "to"],
);
/// A round was approved or rejected.
pub const SAMPLE_ROUND_DECIDED: EventKind = shared(
    "sample.round_decided",
    &["roundId", "number", "decision", "nextRoundId", "from", "to"],
);
/// A round was not submitted in time.
pub const SAMPLE_ROUND_EXPIRED: EventKind =
    shared("sample.round_expired", &["roundId", "number", "from", "to"]);
/// An approved sample went on to a later stage, with a new round.
pub const SAMPLE_STAGE_ADVANCED: EventKind = shared(
    "sample.stage_advanced",
    &["roundId", "number", "from", "to"],
);
/// The first of two persons sealed the sample.
pub const SAMPLE_SEAL_PROPOSED: EventKind = EventKind {
    name: "sample.seal_proposed",
    guest_fields: None,
};
/// The second person confirmed the seal: this is the golden sample.
pub const SAMPLE_SEALED: EventKind = shared("sample.sealed", &["roundId", "sealCode"]);
/// The sample was given up; why is internal.
pub const SAMPLE_DROPPED: EventKind = shared("sample.dropped", &["from", "to"]);
