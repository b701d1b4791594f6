//! Recording costs.

use async_graphql::{Context, Object, SimpleObject};
use domain::costs;
use domain::kernel::fault::Result;
use domain::kernel::id::{CostId, LabourRateId};
use domain::kernel::{Actor, Tx};

use super::input::{CostRecordInput, CostReverseInput, LabourRateSetInput};
use super::types::{Cost, LabourRate};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields of costs.
#[derive(Default)]
pub(crate) struct CostsMutation;

/// A cost that was recorded.
#[derive(SimpleObject)]
pub(crate) struct CostPayload {
    /// The entry that was added; null when refused.
    cost: Option<Cost>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A rate that was set.
#[derive(SimpleObject)]
pub(crate) struct LabourRatePayload {
    /// The rate as it is now; null when refused.
    labour_rate: Option<LabourRate>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl CostsMutation {
    /// Records a cost. What it belongs to stays as it is now when the task moves later. Requires
    /// cost.manage. Emits cost.booked. Idempotent by id. Errors: OTHER_CURRENCY,
    /// COST_NOT_OF_THE_PROJECT, OUT_OF_RANGE, ID_REUSED.
    async fn cost_record(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The cost.")] input: CostRecordInput,
    ) -> Answer<CostPayload> {
        let record = input.resolve(ctx)?;
        cost(ctx, move |tx, actor| costs::cost_record(tx, actor, &record)).await
    }

    /// Takes back a cost that was recorded by hand: its opposite is booked on the same day. Answers
    /// the new entry. Requires cost.manage. Emits cost.booked. Errors: COST_HAS_SOURCE, COST_REVERSED,
    /// REQUIRED.
    async fn cost_reverse(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The cost that is taken back.")] input: CostReverseInput,
    ) -> Answer<CostPayload> {
        let reverse = costs::CostReverse {
            cost: ctx.id(&input.cost_id, "costId")?,
            reason: input.reason,
        };
        cost(ctx, move |tx, actor| {
            costs::cost_reverse(tx, actor, &reverse)
        })
        .await
    }

    /// Sets what an hour of a person costs from a day on; a rate of the same day is replaced. Time
    /// that was logged on that day and later is booked anew within a second: minutes times the rate,
    /// rounded half to even. Requires cost.manage. Emits labour_rate.set. Idempotent. Errors:
    /// OTHER_CURRENCY, LABOUR_RATE_TOO_OLD, OUT_OF_RANGE.
    async fn labour_rate_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The rate.")] input: LabourRateSetInput,
    ) -> Answer<LabourRatePayload> {
        let set = input.resolve(ctx)?;
        let done = ctx
            .mutate(move |tx, actor| costs::labour_rate_set(tx, actor, &set))
            .await?;
        Ok(LabourRatePayload {
            labour_rate: match done.value {
                Some(id) => ctx.load::<LabourRateId>(id).await?.map(LabourRate),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

/// Runs a use case and reads its entry afterwards.
async fn cost(
    ctx: &Context<'_>,
    work: impl FnMut(&mut Tx<'_>, &Actor) -> Result<CostId> + Send + 'static,
) -> Answer<CostPayload> {
    let done = ctx.mutate(work).await?;
    Ok(CostPayload {
        cost: match done.value {
            Some(id) => ctx.load::<CostId>(id).await?.map(Cost),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
