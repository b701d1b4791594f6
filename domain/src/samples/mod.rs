//! Samples that suppliers make (打样): requests, rounds, files with versions, decisions, seals.
//!
//! Owns `samples`, `sample_rounds`, `sample_round_files`, `sample_seals`, `sample_counters`.
//! Invariants: a sample has one current round, the newest; rounds and files are only added; what a
//! sample must measure is fixed when it is requested; a supplier never decides; a golden sample is
//! sealed by two persons of different duty.
//! Emits `sample.*`; the subject of each is the sample, whose grants decide what a guest learns.

pub mod access;
mod code;
pub mod events;
mod fault;
mod file_change;
mod model;
pub mod read;
mod report;
mod round_files;
mod row;
mod sample_drop;
mod sample_request;
mod sample_round_decide;
mod sample_round_expire;
mod sample_round_open;
mod sample_round_review;
mod sample_round_submit;
mod sample_round_withdraw;
mod sample_seal;
mod sample_stage_advance;
mod seal;
mod store;

pub use access::Target;
pub use fault::SamplesFault;
pub use file_change::{FileChange, FileProperty, approved_by, changes};
pub use model::{Decision, SampleFileKind, SampleRoundStatus, SampleStage, SampleStatus};
pub use read::SampleFilter;
pub use report::Report;
pub use round_files::SubmittedFile;
pub use row::{SampleFileRow, SampleRoundRow, SampleRow, SampleSealRow, SealedPhoto};
pub use sample_drop::{SampleDrop, sample_drop};
pub use sample_request::{SampleRequest, sample_request};
pub use sample_round_decide::{SampleRoundDecide, sample_round_decide};
pub use sample_round_expire::{ROUND_EXPIRES, sample_round_expire};
pub use sample_round_open::{SampleRoundOpen, sample_round_open};
pub use sample_round_review::{SampleRoundReview, sample_round_review};
pub use sample_round_submit::{SampleRoundSubmit, sample_round_submit};
pub use sample_round_withdraw::{SampleRoundWithdraw, sample_round_withdraw};
pub use sample_seal::{SampleSeal, sample_seal};
pub use sample_stage_advance::{SampleStageAdvance, sample_stage_advance};
pub use store::Deadline;
