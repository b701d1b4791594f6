//! Changing samples.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::id::SampleId;
use domain::kernel::{Actor, Tx};
use domain::samples;

use super::input::{
    Resolve, SampleDropInput, SampleRequestInput, SampleRoundDecideInput, SampleRoundOpenInput,
    SampleRoundReviewInput, SampleRoundSubmitInput, SampleRoundWithdrawInput, SampleSealInput,
    SampleStageAdvanceInput,
};
use super::sample::Sample;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields of samples.
#[derive(Default)]
pub(crate) struct SamplesMutation;

/// A sample that was changed.
#[derive(SimpleObject)]
pub(crate) struct SamplePayload {
    /// The sample as it is now, also after CONFLICT; null when refused otherwise.
    sample: Option<Sample>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl SamplesMutation {
    /// Asks a supplier for a sample and opens its first round; what guests see is granted apart.
    /// Requires sample.request. Emits sample.requested. Idempotent by id. Errors: NOT_AHEAD,
    /// VALUE_NOT_ALLOWED, LIMITS_CROSSED, ID_REUSED.
    async fn sample_request(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is wanted of whom.")] input: SampleRequestInput,
    ) -> Answer<SamplePayload> {
        let request = input.resolve(ctx)?;
        run(ctx, None, move |tx, actor| samples::sample_request(tx, actor, &request)).await
    }

    /// Opens another round after one that expired or was approved. Requires sample.request. Emits
    /// sample.round_opened. Errors: SAMPLE_CLOSED, ROUND_STILL_ACTIVE, TOO_MANY_ROUNDS, NOT_AHEAD.
    async fn sample_round_open(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The round to open.")] input: SampleRoundOpenInput,
    ) -> Answer<SamplePayload> {
        let seen = Some(input.sample_id.clone());
        let open = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| samples::sample_round_open(tx, actor, &open)).await
    }

    /// Submits an open round: files and typed results, which are compared with the specification.
    /// Everything that is missing is said at once; results outside of the specification do not
    /// hinder. Requires the grant SUBMIT, or sample.submit. Emits sample.round_submitted. Errors:
    /// PHOTOS_MISSING, ANSWER_MISSING, REQUIRED, FILE_NOT_YOURS, FILE_INCOMPLETE,
    /// FILE_KIND_MISMATCH, NOT_REPLACEABLE, ROUND_NOT_OPEN, ROUND_EXPIRED, TOO_MANY_SUBMISSIONS.
    async fn sample_round_submit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The submission.")] input: SampleRoundSubmitInput,
    ) -> Answer<SamplePayload> {
        let seen = Some(input.sample_id.clone());
        let submit = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| samples::sample_round_submit(tx, actor, &submit)).await
    }

    /// Takes a submission back until its review begins; the round is open again and what was
    /// submitted remains. Requires the grant SUBMIT, or sample.submit. Emits
    /// sample.round_withdrawn. Errors: ROUND_NOT_SUBMITTED.
    async fn sample_round_withdraw(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which submission to take back.")] input: SampleRoundWithdrawInput,
    ) -> Answer<SamplePayload> {
        let seen = Some(input.sample_id.clone());
        let withdraw = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            samples::sample_round_withdraw(tx, actor, &withdraw)
        })
        .await
    }

    /// Begins the review of a submission; a piece is scanned on arrival. Requires sample.review.
    /// Emits sample.round_review_started. Errors: ROUND_NOT_SUBMITTED, REQUIRED, SCAN_MISMATCH.
    async fn sample_round_review(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which submission to review.")] input: SampleRoundReviewInput,
    ) -> Answer<SamplePayload> {
        let seen = Some(input.sample_id.clone());
        let review = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| samples::sample_round_review(tx, actor, &review)).await
    }

    /// Decides about a round; a rejection opens the next one. A submission of pictures only goes
    /// under review by it. Requires sample.decide; never who submitted. Emits sample.round_decided.
    /// Errors: ROUND_NOT_UNDER_REVIEW, SAMPLE_NOT_RECEIVED, OWN_SUBMISSION, RESULTS_PENDING,
    /// REQUIRED, TOO_MANY_ROUNDS, NOT_AHEAD.
    async fn sample_round_decide(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The decision.")] input: SampleRoundDecideInput,
    ) -> Answer<SamplePayload> {
        let seen = Some(input.sample_id.clone());
        let decide = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| samples::sample_round_decide(tx, actor, &decide)).await
    }

    /// Moves an approved sample on to a later stage and opens the round for it. Requires
    /// sample.decide. Emits sample.stage_advanced. Errors: SAMPLE_CLOSED, ROUND_STILL_ACTIVE,
    /// ROUND_NOT_APPROVED, STAGE_NOT_LATER, TOO_MANY_ROUNDS, NOT_AHEAD.
    async fn sample_stage_advance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The stage to go on to.")] input: SampleStageAdvanceInput,
    ) -> Answer<SamplePayload> {
        let seen = Some(input.sample_id.clone());
        let advance = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            samples::sample_stage_advance(tx, actor, &advance)
        })
        .await
    }

    /// Seals a golden sample (封样) by two persons, one who decides and one who inspects: the first
    /// call proposes, the other person's call confirms. Requires sample.seal. Emits
    /// sample.seal_proposed, then sample.sealed. Errors: ROUND_NOT_APPROVED, NOT_SEALABLE,
    /// SEAL_NEEDS_OTHER_SIDE, SEAL_MISMATCH, ALREADY_EXISTS, FILE_KIND_MISMATCH, SAMPLE_CLOSED.
    async fn sample_seal(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "One person's part of the seal.")] input: SampleSealInput,
    ) -> Answer<SamplePayload> {
        let seen = Some(input.sample_id.clone());
        let seal = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| samples::sample_seal(tx, actor, &seal)).await
    }

    /// Gives a sample up; a round that somebody waits for is withdrawn with it. Requires
    /// sample.decide. Emits sample.dropped. Errors: SAMPLE_CLOSED, REQUIRED.
    async fn sample_drop(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The sample to give up.")] input: SampleDropInput,
    ) -> Answer<SamplePayload> {
        let seen = Some(input.sample_id.clone());
        let drop = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| samples::sample_drop(tx, actor, &drop)).await
    }
}

/// Runs a use case and reads the sample afterwards; `seen` is what the client meant to change.
async fn run(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<SampleId> + Send + 'static,
) -> Answer<SamplePayload> {
    let done = ctx.mutate(work).await?;
    let stale = done.user_errors.iter().any(UserError::is_stale);
    let id = match (done.value, seen) {
        (Some(id), _) => Some(id),
        (None, Some(seen)) if stale => Some(ctx.id(&seen, "sampleId")?),
        _ => None,
    };
    Ok(SamplePayload {
        sample: match id {
            Some(id) => ctx.load::<SampleId>(id).await?.map(Sample),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
