//! Inputs of samples.

use async_graphql::{Context, ID, InputObject};
use domain::quality::rules::checklist::Checklist;
use domain::samples::{self, Deadline, SubmittedFile, Target};

use super::words::{SampleDecisionKind, SampleFileKind, SampleStage};
use crate::graphql::checklist::{CheckResultInput, ChecklistItemInput};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// What is wanted of which supplier.
#[derive(InputObject)]
pub(crate) struct SampleRequestInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// What it is a sample of, 1 to 200 characters.
    title: String,
    /// Who makes it.
    supplier_id: ID,
    /// The article that it is a sample of.
    sku_id: Option<ID>,
    /// The project that it belongs to: sealing the sample creates the task of mass production there.
    project_id: Option<ID>,
    /// What it is made for.
    stage: SampleStage,
    /// What the supplier must measure and check, at most 200 items; kinds PHOTO, VIDEO, SIGNATURE and
    /// SECTION are refused, since files travel with the submission.
    #[graphql(default)]
    spec: Vec<ChecklistItemInput>,
    /// Photos that each submission needs, 0 to 20.
    #[graphql(default = 1)]
    min_photos: i32,
    /// Whether the piece itself is sent; then submissions need a tracking number and reviews a scan.
    #[graphql(default)]
    physical: bool,
    /// When the first round is wanted; must lie ahead.
    due_at: Option<DateTime>,
    /// From when on the first round cannot be submitted; must lie ahead.
    expires_at: Option<DateTime>,
}

/// The round to open.
#[derive(InputObject)]
pub(crate) struct SampleRoundOpenInput {
    /// The sample.
    pub(super) sample_id: ID,
    /// When the round is wanted; must lie ahead.
    due_at: Option<DateTime>,
    /// From when on the round cannot be submitted; must lie ahead.
    expires_at: Option<DateTime>,
    /// Version of the sample that the client saw.
    version: Option<i32>,
}

/// A supplier's submission.
#[derive(InputObject)]
pub(crate) struct SampleRoundSubmitInput {
    /// The sample.
    pub(super) sample_id: ID,
    /// Its open round.
    round_id: ID,
    /// Words for the reviewer, at most 2,000 characters.
    note: Option<String>,
    /// Number of the parcel, at most 100 characters; required when the piece itself is sent.
    tracking_number: Option<String>,
    /// All files of the submission, at most 30.
    #[graphql(default)]
    files: Vec<SampleFileInput>,
    /// Answers to the specification; every mandatory item needs one.
    #[graphql(default)]
    results: Vec<CheckResultInput>,
    /// Version of the sample that the client saw.
    version: Option<i32>,
}

/// A file of a submission.
#[derive(InputObject)]
pub(crate) struct SampleFileInput {
    /// A complete upload of the caller's own.
    file_id: ID,
    /// What the file shows or says.
    kind: SampleFileKind,
    /// The SampleFile of this sample and kind that it is a newer version of; that one remains.
    replaces_id: Option<ID>,
}

/// Which submission to take back.
#[derive(InputObject)]
pub(crate) struct SampleRoundWithdrawInput {
    /// The sample.
    pub(super) sample_id: ID,
    /// Its submitted round.
    round_id: ID,
    /// Version of the sample that the client saw.
    version: Option<i32>,
}

/// Which submission to review.
#[derive(InputObject)]
pub(crate) struct SampleRoundReviewInput {
    /// The sample.
    pub(super) sample_id: ID,
    /// Its submitted round.
    round_id: ID,
    /// Scanned from the piece or its parcel: the sample's code or the tracking number. Required when
    /// the piece itself is sent.
    scanned_code: Option<String>,
    /// Version of the sample that the client saw.
    version: Option<i32>,
}

/// A decision about a round.
#[derive(InputObject)]
pub(crate) struct SampleRoundDecideInput {
    /// The sample.
    pub(super) sample_id: ID,
    /// Its round under review, or submitted when only pictures are sent.
    round_id: ID,
    /// Outcome of the review.
    decision: SampleDecisionKind,
    /// Why, at most 2,000 characters; the supplier reads it. Required unless APPROVE.
    reason: Option<String>,
    /// When the next round is wanted, after a rejection; must lie ahead.
    due_at: Option<DateTime>,
    /// From when on the next round cannot be submitted, after a rejection; must lie ahead.
    expires_at: Option<DateTime>,
    /// Version of the sample that the client saw.
    version: Option<i32>,
}

/// The stage to go on to.
#[derive(InputObject)]
pub(crate) struct SampleStageAdvanceInput {
    /// The sample; its newest round must be approved.
    pub(super) sample_id: ID,
    /// A later stage than the present one.
    stage: SampleStage,
    /// When the new round is wanted; must lie ahead.
    due_at: Option<DateTime>,
    /// From when on the new round cannot be submitted; must lie ahead.
    expires_at: Option<DateTime>,
    /// Version of the sample that the client saw.
    version: Option<i32>,
}

/// One person's part of the seal.
#[derive(InputObject)]
pub(crate) struct SampleSealInput {
    /// The sample; its newest round must be approved, its stage PRE_PRODUCTION or GOLDEN.
    pub(super) sample_id: ID,
    /// What stands on the physical seal, 1 to 60 characters; both persons give it.
    seal_code: String,
    /// Where the piece is kept, 1 to 200 characters; required from the first person.
    place: Option<String>,
    /// Pictures of the sealed piece, 1 to 20; required from the first person.
    #[graphql(default)]
    photo_ids: Vec<ID>,
    /// Whether this takes the place of what the first person gave.
    #[graphql(default)]
    replace: bool,
    /// Version of the sample that the client saw.
    version: Option<i32>,
}

/// The sample to give up.
#[derive(InputObject)]
pub(crate) struct SampleDropInput {
    /// The sample.
    pub(super) sample_id: ID,
    /// Why, 1 to 2,000 characters; only members read it.
    reason: String,
    /// Version of the sample that the client saw.
    version: Option<i32>,
}

/// An input in the domain's terms.
pub(super) trait Resolve {
    /// The use case's input.
    type Out;
    /// Reads the ids; a text that is no id is `NOT_FOUND`.
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out>;
}

fn target(ctx: &Context<'_>, sample: &ID, version: Option<i32>) -> Answer<Target> {
    Ok(Target {
        sample: ctx.id(sample, "sampleId")?,
        version: version.map(i64::from),
    })
}

fn deadline(due_at: Option<DateTime>, expires_at: Option<DateTime>) -> Deadline {
    Deadline {
        due_at: due_at.map(|at| at.0),
        expires_at: expires_at.map(|at| at.0),
    }
}

impl Resolve for SampleRequestInput {
    type Out = samples::SampleRequest;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(samples::SampleRequest {
            id: self.id.map(|id| ctx.id(&id, "id")).transpose()?,
            title: self.title,
            supplier: ctx.id(&self.supplier_id, "supplierId")?,
            sku: self.sku_id.map(|id| ctx.id(&id, "skuId")).transpose()?,
            project: self
                .project_id
                .map(|id| ctx.id(&id, "projectId"))
                .transpose()?,
            stage: self.stage.into(),
            spec: Checklist {
                items: self.spec.into_iter().map(Into::into).collect(),
            },
            min_photos: self.min_photos.into(),
            physical: self.physical,
            deadline: deadline(self.due_at, self.expires_at),
        })
    }
}

impl Resolve for SampleRoundOpenInput {
    type Out = samples::SampleRoundOpen;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(samples::SampleRoundOpen {
            target: target(ctx, &self.sample_id, self.version)?,
            deadline: deadline(self.due_at, self.expires_at),
        })
    }
}

impl Resolve for SampleRoundSubmitInput {
    type Out = samples::SampleRoundSubmit;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let file = |file: SampleFileInput| {
            Ok(SubmittedFile {
                file: ctx.id(&file.file_id, "files")?,
                kind: file.kind.into(),
                replaces: file
                    .replaces_id
                    .map(|id| ctx.id(&id, "files"))
                    .transpose()?,
            })
        };
        Ok(samples::SampleRoundSubmit {
            target: target(ctx, &self.sample_id, self.version)?,
            round: ctx.id(&self.round_id, "roundId")?,
            note: self.note,
            tracking_number: self.tracking_number,
            files: self.files.into_iter().map(file).collect::<Answer<_>>()?,
            answers: self.results.into_iter().map(Into::into).collect(),
        })
    }
}

impl Resolve for SampleRoundWithdrawInput {
    type Out = samples::SampleRoundWithdraw;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(samples::SampleRoundWithdraw {
            target: target(ctx, &self.sample_id, self.version)?,
            round: ctx.id(&self.round_id, "roundId")?,
        })
    }
}

impl Resolve for SampleRoundReviewInput {
    type Out = samples::SampleRoundReview;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(samples::SampleRoundReview {
            target: target(ctx, &self.sample_id, self.version)?,
            round: ctx.id(&self.round_id, "roundId")?,
            scanned_code: self.scanned_code,
        })
    }
}

impl Resolve for SampleRoundDecideInput {
    type Out = samples::SampleRoundDecide;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(samples::SampleRoundDecide {
            target: target(ctx, &self.sample_id, self.version)?,
            round: ctx.id(&self.round_id, "roundId")?,
            decision: self.decision.into(),
            reason: self.reason,
            next: deadline(self.due_at, self.expires_at),
        })
    }
}

impl Resolve for SampleStageAdvanceInput {
    type Out = samples::SampleStageAdvance;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(samples::SampleStageAdvance {
            target: target(ctx, &self.sample_id, self.version)?,
            stage: self.stage.into(),
            deadline: deadline(self.due_at, self.expires_at),
        })
    }
}

impl Resolve for SampleSealInput {
    type Out = samples::SampleSeal;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let photos = self.photo_ids.iter().map(|id| ctx.id(id, "photoIds"));
        Ok(samples::SampleSeal {
            target: target(ctx, &self.sample_id, self.version)?,
            seal_code: self.seal_code,
            place: self.place,
            photos: photos.collect::<Answer<_>>()?,
            replace: self.replace,
        })
    }
}

impl Resolve for SampleDropInput {
    type Out = samples::SampleDrop;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(samples::SampleDrop {
            target: target(ctx, &self.sample_id, self.version)?,
            reason: self.reason,
        })
    }
}
