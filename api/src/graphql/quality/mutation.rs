//! Changing quality.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::kernel::fault::Result;
use domain::kernel::id::{InspectionId, InspectionPlanId, SamplingStateId};
use domain::kernel::{Actor, Tx};
use domain::quality;

use super::disposition_input::{ConcessionDecideInput, LotDisposeInput};
use super::input::{
    DefectCodeCreateInput, InspectionAssignInput, InspectionCancelInput, InspectionCloseInput,
    InspectionPlanCreateInput, InspectionReopenInput, InspectionReviewInput,
    InspectionScheduleInput, InspectionStartInput, InspectionSubmitInput, SamplingStateUpdateInput,
};
use super::inspection::Inspection;
use super::plan::{DefectCode, InspectionPlan};
use super::sampling::SamplingState;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields that change quality.
#[derive(Default)]
pub(crate) struct QualityMutation;

/// A plan that was written.
#[derive(SimpleObject)]
pub(crate) struct InspectionPlanPayload {
    /// The version of the plan; null when refused.
    inspection_plan: Option<InspectionPlan>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// An entry of the catalogue that was added.
#[derive(SimpleObject)]
pub(crate) struct DefectCodePayload {
    /// The entry; null when refused.
    defect_code: Option<DefectCode>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// An inspection that was changed.
#[derive(SimpleObject)]
pub(crate) struct InspectionPayload {
    /// The inspection as it is now, also after CONFLICT; null when refused otherwise.
    inspection: Option<Inspection>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A series of which something was said.
#[derive(SimpleObject)]
pub(crate) struct SamplingStatePayload {
    /// The series as it is now; null when refused.
    sampling_state: Option<SamplingState>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl QualityMutation {
    /// Writes an inspection plan, or the next version of one. Requires inspectionPlan.manage. Emits
    /// inspection_plan.created. Idempotent by id. Errors: ALREADY_EXISTS, PLAN_INACTIVE,
    /// VALUE_NOT_ALLOWED, VALUE_OUTSIDE_LIMITS, REPEATED, LIMITS_CROSSED, REQUIRED, ID_REUSED.
    async fn inspection_plan_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The plan.")] input: InspectionPlanCreateInput,
    ) -> Answer<InspectionPlanPayload> {
        let create = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| quality::inspection_plan_create(tx, actor, &create))
            .await?;
        Ok(InspectionPlanPayload {
            inspection_plan: match done.value {
                Some(id) => ctx.load::<InspectionPlanId>(id).await?.map(InspectionPlan),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Adds an entry to the catalogue of defects. Requires inspectionPlan.manage. Emits
    /// defect_code.created. Idempotent by id. Errors: ALREADY_EXISTS, ID_REUSED, TOO_LONG.
    async fn defect_code_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The entry.")] input: DefectCodeCreateInput,
    ) -> Answer<DefectCodePayload> {
        let create = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| quality::defect_code_create(tx, actor, &create))
            .await?;
        Ok(DefectCodePayload {
            defect_code: match done.value {
                Some(id) => ctx
                    .read(move |conn, actor| quality::read::defect_code(conn, actor, id))
                    .await?
                    .map(DefectCode),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Schedules an inspection: freezes plan, severity and the units drawn, and puts its lot under
    /// inspection. Requires inspection.schedule. Emits inspection.scheduled. Idempotent by id.
    /// Errors: PLAN_INACTIVE, PLAN_FOR_OTHER_GOODS, NOT_OF_THE_LOT, LOT_NOT_INSPECTABLE,
    /// SAMPLING_STOPPED, ASSIGNEE_CANNOT_INSPECT, REQUIRED, OUT_OF_RANGE, ID_REUSED.
    async fn inspection_schedule(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is inspected, how and by whom.")] input: InspectionScheduleInput,
    ) -> Answer<InspectionPayload> {
        let schedule = input.resolve(ctx)?;
        run(ctx, None, move |tx, actor| {
            quality::inspection_schedule(tx, actor, &schedule)
        })
        .await
    }

    /// Gives an inspection to somebody; a guest sees it by that. Requires inspection.schedule. Emits
    /// inspection.assigned. Errors: INSPECTION_NOT_IN_STATE, ASSIGNEE_CANNOT_INSPECT, CONFLICT.
    async fn inspection_assign(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who shall carry out which inspection.")] input: InspectionAssignInput,
    ) -> Answer<InspectionPayload> {
        let assign = quality::InspectionAssign {
            inspection: ctx.id(&input.inspection_id, "inspectionId")?,
            assignee: ctx.id(&input.assignee_id, "assigneeId")?,
            version: input.version.map(i64::from),
        };
        run(ctx, Some(input.inspection_id), move |tx, actor| {
            quality::inspection_assign(tx, actor, &assign)
        })
        .await
    }

    /// Begins an inspection; who begins one that nobody is assigned to becomes its inspector.
    /// Requires inspection.perform, or the grant INSPECT. Emits inspection.started. Repeating it is
    /// the same success. Errors: NOT_ASSIGNEE, INSPECTION_NOT_IN_STATE, CONFLICT.
    async fn inspection_start(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which inspection begins.")] input: InspectionStartInput,
    ) -> Answer<InspectionPayload> {
        let start = quality::InspectionStart {
            inspection: ctx.id(&input.inspection_id, "inspectionId")?,
            version: input.version.map(i64::from),
        };
        run(ctx, Some(input.inspection_id), move |tx, actor| {
            quality::inspection_start(tx, actor, &start)
        })
        .await
    }

    /// Submits the report; the server computes the verdict, and holds a rejected lot at once.
    /// Everything that is wrong with the answers is said at once, then everything that is missing.
    /// Requires inspection.perform, or the grant INSPECT. Emits inspection.submitted. With
    /// clientSubmittedAt the same report again is the same success, however late; without it only
    /// by key. Errors: ANSWER_MISSING, WRONG_ANSWER_KIND, UNKNOWN_NAME, REPEATED,
    /// VALUE_OUTSIDE_LIMITS, SAMPLE_INCOMPLETE, DEFECT_CLASS_REQUIRED, NOT_ASSIGNEE,
    /// INSPECTION_NOT_IN_STATE, CONFLICT, ID_REUSED.
    async fn inspection_submit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The report.")] input: InspectionSubmitInput,
    ) -> Answer<InspectionPayload> {
        let seen = Some(input.inspection_id.clone());
        let submit = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            quality::inspection_submit(tx, actor, &submit)
        })
        .await
    }

    /// Confirms a report as a second person, and decides an open or disputed verdict. Requires
    /// inspection.review; never who submitted. Emits inspection.reviewed. Errors:
    /// REVIEWER_IS_INSPECTOR, VERDICT_STANDS, REQUIRED, INSPECTION_NOT_IN_STATE, CONFLICT.
    async fn inspection_review(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The review.")] input: InspectionReviewInput,
    ) -> Answer<InspectionPayload> {
        let review = quality::InspectionReview {
            inspection: ctx.id(&input.inspection_id, "inspectionId")?,
            verdict: input.verdict.map(Into::into),
            note: input.note,
            version: input.version.map(i64::from),
        };
        run(ctx, Some(input.inspection_id), move |tx, actor| {
            quality::inspection_review(tx, actor, &review)
        })
        .await
    }

    /// Ends a reviewed inspection; an accepted lot is released. Requires inspection.review. Emits
    /// inspection.closed. Errors: DISPOSITION_REQUIRED, INSPECTION_NOT_IN_STATE, CONFLICT.
    async fn inspection_close(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which inspection ends.")] input: InspectionCloseInput,
    ) -> Answer<InspectionPayload> {
        let close = quality::InspectionClose {
            inspection: ctx.id(&input.inspection_id, "inspectionId")?,
            version: input.version.map(i64::from),
        };
        run(ctx, Some(input.inspection_id), move |tx, actor| {
            quality::inspection_close(tx, actor, &close)
        })
        .await
    }

    /// Calls off an inspection that was not submitted. Requires inspection.schedule. Emits
    /// inspection.cancelled. Errors: INSPECTION_NOT_IN_STATE, REQUIRED, CONFLICT.
    async fn inspection_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which inspection, and why.")] input: InspectionCancelInput,
    ) -> Answer<InspectionPayload> {
        let cancel = quality::InspectionCancel {
            inspection: ctx.id(&input.inspection_id, "inspectionId")?,
            reason: input.reason,
            version: input.version.map(i64::from),
        };
        run(ctx, Some(input.inspection_id), move |tx, actor| {
            quality::inspection_cancel(tx, actor, &cancel)
        })
        .await
    }

    /// Makes the next revision of a closed inspection, whose report stays as it is; gives the new
    /// revision. Requires inspection.review. Emits inspection.reopened and inspection.scheduled.
    /// Idempotent by id. Errors: ALREADY_REOPENED, INSPECTION_NOT_IN_STATE, REQUIRED, ID_REUSED.
    async fn inspection_reopen(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which inspection, and why.")] input: InspectionReopenInput,
    ) -> Answer<InspectionPayload> {
        let id = input.id.as_ref().map(|id| ctx.id(id, "id")).transpose()?;
        let reopen = quality::InspectionReopen {
            inspection: ctx.id(&input.inspection_id, "inspectionId")?,
            id,
            reason: input.reason,
            version: input.version.map(i64::from),
        };
        run(ctx, Some(input.inspection_id), move |tx, actor| {
            quality::inspection_reopen(tx, actor, &reopen)
        })
        .await
    }

    /// Decides what happens to a rejected lot, part by part; concessions and downgrades wait for a
    /// second person. Parts that are returned or scrapped leave stock, as far as they are there. Requires
    /// lot.dispose; inspection.perform suffices to ask for a concession. Emits lot.disposed, for parts
    /// that leave stock.returned or stock.adjusted. Errors: STOCK_RESERVED, SERIALS_REQUIRED, QUANTITIES_DO_NOT_ADD_UP, REJECTED_LOT_NOT_ACCEPTED,
    /// LOT_NOT_REJECTED, LOT_STEP_NOT_ALLOWED, TIME_NOT_AHEAD, REQUIRED, INSPECTION_NOT_IN_STATE,
    /// CONFLICT.
    async fn lot_dispose(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What happens to the lot.")] input: LotDisposeInput,
    ) -> Answer<InspectionPayload> {
        let seen = Some(input.inspection_id.clone());
        let dispose = input.resolve(ctx)?;
        run(ctx, seen, move |tx, actor| {
            quality::lot_dispose(tx, actor, &dispose)
        })
        .await
    }

    /// Grants or refuses the use of rejected goods (让步接收) as a second person. Requires
    /// lot.dispose; never who asked. Emits lot.concession_decided. Errors: APPROVER_IS_REQUESTER,
    /// CONCESSION_NOT_REQUESTED, TIME_NOT_AHEAD.
    async fn concession_decide(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The decision.")] input: ConcessionDecideInput,
    ) -> Answer<InspectionPayload> {
        let decide = quality::ConcessionDecide {
            disposition: ctx.id(&input.disposition_id, "dispositionId")?,
            granted: input.granted,
            note: input.note,
        };
        run(ctx, None, move |tx, actor| {
            quality::concession_decide(tx, actor, &decide)
        })
        .await
    }

    /// Tells the switching rules what they ask people for: steady production, the authority's
    /// agreement, corrective action after a stop. Requires inspection.review. Emits
    /// switching.instructed. Errors: SAMPLING_NOT_STOPPED, REQUIRED.
    async fn sampling_state_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is said about which series.")] input: SamplingStateUpdateInput,
    ) -> Answer<SamplingStatePayload> {
        let update = quality::SamplingStateUpdate {
            id: ctx.id(&input.sampling_state_id, "samplingStateId")?,
            production_steady: input.production_steady,
            authority_agrees: input.authority_agrees,
            corrective_action_done: input.corrective_action_done,
            corrective_action_confirmed: input.corrective_action_confirmed,
        };
        let done = ctx
            .mutate(move |tx, actor| quality::sampling_state_update(tx, actor, &update))
            .await?;
        Ok(SamplingStatePayload {
            sampling_state: match done.value {
                Some(id) => ctx.load::<SamplingStateId>(id).await?.map(SamplingState),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

/// Runs a use case and reads the inspection afterwards; `seen` is what the client meant to change.
async fn run(
    ctx: &Context<'_>,
    seen: Option<ID>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<InspectionId> + Send + 'static,
) -> Answer<InspectionPayload> {
    let done = ctx.mutate(work).await?;
    let stale = done.user_errors.iter().any(UserError::is_stale);
    let id = match (done.value, seen) {
        (Some(id), _) => Some(id),
        (None, Some(seen)) if stale => Some(ctx.id(&seen, "inspectionId")?),
        _ => None,
    };
    Ok(InspectionPayload {
        inspection: match id {
            Some(id) => ctx.load::<InspectionId>(id).await?.map(Inspection),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
