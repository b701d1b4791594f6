//! Changing nonconformities.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::corrective;
use domain::kernel::fault::Result;
use domain::kernel::id::NonConformityId;
use domain::kernel::{Actor, Tx};

use super::input::{
    NonConformityCancelInput, NonConformityCloseInput, NonConformityContainInput,
    NonConformityImplementInput, NonConformityOpenInput, NonConformityPlanActionsInput,
    NonConformityRootCauseInput, NonConformitySettingsUpdateInput, NonConformityVerifyInput,
    Resolve,
};
use super::non_conformity::NonConformity;
use super::query::NonConformitySettings;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields of corrective action.
#[derive(Default)]
pub(crate) struct CorrectiveMutation;

/// A nonconformity that was changed.
#[derive(SimpleObject)]
pub(crate) struct NonConformityPayload {
    /// The nonconformity as it is now, also after CONFLICT; null when refused otherwise.
    non_conformity: Option<NonConformity>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// Times that were changed.
#[derive(SimpleObject)]
pub(crate) struct NonConformitySettingsUpdatePayload {
    /// The times as they are now; null when refused.
    settings: Option<NonConformitySettings>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl CorrectiveMutation {
    /// Opens a nonconformity by hand; failed inspections open theirs by themselves. With an
    /// inspection it is shared with whoever of the supplier sees that, else it is granted apart.
    /// Requires nonConformity.verify. Emits non_conformity.opened. Idempotent by id. Errors:
    /// ALREADY_EXISTS, NOT_OF_THE_LOT, TIME_NOT_AHEAD, ID_REUSED.
    async fn non_conformity_open(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What was found.")] input: NonConformityOpenInput,
    ) -> Answer<NonConformityPayload> {
        let open = input.resolve(ctx)?;
        run(ctx, None, move |tx, actor| {
            corrective::non_conformity_open(tx, actor, &open)
        })
        .await
    }

    /// Says how the goods at hand are kept under control (D3), which begins the first answer.
    /// Requires the grant SUBMIT, or nonConformity.answer. Emits non_conformity.contained. Errors:
    /// NON_CONFORMITY_NOT_IN_STATE, FILE_INCOMPLETE.
    async fn non_conformity_contain(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What was done at once.")] input: NonConformityContainInput,
    ) -> Answer<NonConformityPayload> {
        let seen = Some(input.non_conformity_id.clone());
        let contain = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            corrective::non_conformity_contain(tx, actor, &contain)
        })
        .await
    }

    /// Names the root cause (D4); after a rejected answer this begins the next one. Requires the
    /// grant SUBMIT, or nonConformity.answer. Emits non_conformity.root_cause_found. Errors:
    /// NON_CONFORMITY_NOT_IN_STATE, TOO_MANY_ANSWERS, REQUIRED, FILE_INCOMPLETE.
    async fn non_conformity_root_cause(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Why it happened.")] input: NonConformityRootCauseInput,
    ) -> Answer<NonConformityPayload> {
        let seen = Some(input.non_conformity_id.clone());
        let cause = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            corrective::non_conformity_root_cause(tx, actor, &cause)
        })
        .await
    }

    /// Plans what is done about the root cause (D5). Requires the grant SUBMIT, or
    /// nonConformity.answer. Emits non_conformity.actions_planned. Errors:
    /// NON_CONFORMITY_NOT_IN_STATE, WRONG_DAY, REQUIRED.
    async fn non_conformity_plan_actions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What will be done.")] input: NonConformityPlanActionsInput,
    ) -> Answer<NonConformityPayload> {
        let seen = Some(input.non_conformity_id.clone());
        let plan = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            corrective::non_conformity_plan_actions(tx, actor, &plan)
        })
        .await
    }

    /// Reports that the whole plan was carried out, with evidence of each action (D6); what is
    /// missing is said at once. Requires the grant SUBMIT, or nonConformity.answer. Emits
    /// non_conformity.implemented. Errors: NON_CONFORMITY_NOT_IN_STATE, ACTION_NOT_DONE,
    /// ACTION_WITHOUT_EVIDENCE, WRONG_DAY, REPEATED, FILE_INCOMPLETE.
    async fn non_conformity_implement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How the plan was carried out.")] input: NonConformityImplementInput,
    ) -> Answer<NonConformityPayload> {
        let seen = Some(input.non_conformity_id.clone());
        let implement = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            corrective::non_conformity_implement(tx, actor, &implement)
        })
        .await
    }

    /// Accepts an answer, whose effect is watched from then on, or rejects it, so that another root
    /// cause is wanted. Requires nonConformity.verify; never who took part in the answer. Emits
    /// non_conformity.answer_accepted or non_conformity.answer_rejected. Errors:
    /// NON_CONFORMITY_NOT_IN_STATE, OWN_ANSWER, REQUIRED, TIME_NOT_AHEAD.
    async fn non_conformity_verify(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The verification.")] input: NonConformityVerifyInput,
    ) -> Answer<NonConformityPayload> {
        let seen = Some(input.non_conformity_id.clone());
        let verify = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            corrective::non_conformity_verify(tx, actor, &verify)
        })
        .await
    }

    /// Closes a nonconformity whose actions had effect, after the time in which that was watched.
    /// Requires nonConformity.verify; never who took part in the answer. Emits
    /// non_conformity.closed. Errors: NON_CONFORMITY_NOT_IN_STATE, OWN_ANSWER, EFFECT_STILL_WATCHED,
    /// EFFECT_NOT_SHOWN, INSPECTION_SHOWS_NO_EFFECT, FILE_INCOMPLETE.
    async fn non_conformity_close(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What shows the effect.")] input: NonConformityCloseInput,
    ) -> Answer<NonConformityPayload> {
        let seen = Some(input.non_conformity_id.clone());
        let close = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            corrective::non_conformity_close(tx, actor, &close)
        })
        .await
    }

    /// Cancels a nonconformity that is none, or is not followed; nothing opens another one for its
    /// inspection. Requires nonConformity.manage. Emits non_conformity.cancelled. Errors:
    /// NON_CONFORMITY_NOT_IN_STATE, REQUIRED.
    async fn non_conformity_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The nonconformity that ends.")] input: NonConformityCancelInput,
    ) -> Answer<NonConformityPayload> {
        let seen = Some(input.non_conformity_id.clone());
        let cancel = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            corrective::non_conformity_cancel(tx, actor, &cancel)
        })
        .await
    }

    /// Sets how much time suppliers have; what is open already keeps its own. Requires
    /// nonConformity.manage. Emits non_conformity_settings.updated. Errors: OUT_OF_RANGE.
    async fn non_conformity_settings_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The times to set.")] input: NonConformitySettingsUpdateInput,
    ) -> Answer<NonConformitySettingsUpdatePayload> {
        let update = input.into();
        let done = ctx
            .mutate(move |tx, actor| corrective::non_conformity_settings_update(tx, actor, &update))
            .await?;
        let settings = match done.value {
            Some(()) => Some(ctx.read(corrective::read::settings).await?.into()),
            None => None,
        };
        Ok(NonConformitySettingsUpdatePayload {
            settings,
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

/// Runs a use case and reads the nonconformity afterwards; `seen` is what the client meant to
/// change.
async fn run(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<NonConformityId> + Send + 'static,
) -> Answer<NonConformityPayload> {
    let done = ctx.mutate(work).await?;
    let stale = done.user_errors.iter().any(UserError::is_stale);
    let id = match (done.value, seen) {
        (Some(id), _) => Some(id),
        (None, Some(seen)) if stale => Some(ctx.id(&seen, "nonConformityId")?),
        _ => None,
    };
    Ok(NonConformityPayload {
        non_conformity: match id {
            Some(id) => ctx.load::<NonConformityId>(id).await?.map(NonConformity),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
