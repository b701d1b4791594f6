//! Inputs of corrective action.

use async_graphql::{Context, ID, InputObject};
use domain::corrective::{self, ActionDone, PlannedAction, Target};
use domain::kernel::{Id, Kind};

use super::words::{CauseCategory, CauseMethod, CorrectiveActionKind};
use crate::graphql::checklist::DefectClass;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::{Date, DateTime};

/// What was found.
#[derive(InputObject)]
pub(crate) struct NonConformityOpenInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// What is wrong (D2), 1 to 4,000 characters; the supplier reads it.
    problem: String,
    /// How bad it is.
    severity: DefectClass,
    /// The inspection that found it, which has no nonconformity yet; it says goods and supplier.
    inspection_id: Option<ID>,
    /// The lot; it says the article and the supplier.
    lot_id: Option<ID>,
    /// The article, when neither inspection nor lot says it.
    sku_id: Option<ID>,
    /// Who made the goods, when neither inspection nor lot says it.
    supplier_id: Option<ID>,
    /// When the answer is due, at most 730 days ahead; as the settings say when left out.
    due_at: Option<DateTime>,
}

/// What was done at once (D3).
#[derive(InputObject)]
pub(crate) struct NonConformityContainInput {
    /// The nonconformity.
    pub(super) non_conformity_id: ID,
    /// How the goods at hand are kept under control, 1 to 4,000 characters.
    containment: String,
    /// Evidence, at most 20 complete uploads.
    #[graphql(default)]
    file_ids: Vec<ID>,
    /// Version of the nonconformity that the client saw.
    version: Option<i32>,
}

/// Why it happened (D4).
#[derive(InputObject)]
pub(crate) struct NonConformityRootCauseInput {
    /// The nonconformity.
    pub(super) non_conformity_id: ID,
    /// How the cause was found.
    method: CauseMethod,
    /// The steps that led to it, as the answers to each why; 1 to 10 of at most 1,000 characters.
    steps: Vec<String>,
    /// The cause itself, 1 to 4,000 characters.
    cause: String,
    /// Where the cause lies.
    category: CauseCategory,
    /// Evidence, at most 20 complete uploads.
    #[graphql(default)]
    file_ids: Vec<ID>,
    /// Version of the nonconformity that the client saw.
    version: Option<i32>,
}

/// An action to be carried out.
#[derive(InputObject)]
pub(crate) struct CorrectiveActionInput {
    /// What the action is for.
    kind: CorrectiveActionKind,
    /// What is done, 1 to 1,000 characters.
    description: String,
    /// Who does it, 1 to 100 characters.
    owner: String,
    /// By which day; today or later.
    due_on: Date,
}

/// What will be done (D5).
#[derive(InputObject)]
pub(crate) struct NonConformityPlanActionsInput {
    /// The nonconformity.
    pub(super) non_conformity_id: ID,
    /// 1 to 20 actions, at least one of them corrective.
    actions: Vec<CorrectiveActionInput>,
    /// Version of the nonconformity that the client saw.
    version: Option<i32>,
}

/// How one action was carried out.
#[derive(InputObject)]
pub(crate) struct CorrectiveActionDoneInput {
    /// Place of the action in the plan, from 1.
    position: i32,
    /// On which day; today or before.
    done_on: Date,
    /// A remark, at most 1,000 characters.
    note: Option<String>,
    /// Evidence, 1 to 20 complete uploads.
    file_ids: Vec<ID>,
}

/// How the plan was carried out (D6).
#[derive(InputObject)]
pub(crate) struct NonConformityImplementInput {
    /// The nonconformity.
    pub(super) non_conformity_id: ID,
    /// Each action of the plan, once.
    actions: Vec<CorrectiveActionDoneInput>,
    /// A remark about the whole, at most 4,000 characters.
    note: Option<String>,
    /// Version of the nonconformity that the client saw.
    version: Option<i32>,
}

/// A verification.
#[derive(InputObject)]
pub(crate) struct NonConformityVerifyInput {
    /// The nonconformity.
    pub(super) non_conformity_id: ID,
    /// Whether the answer is good enough.
    accepted: bool,
    /// Why, at most 2,000 characters; the supplier reads it. Required for a rejection.
    note: Option<String>,
    /// Of an accepted answer: from when on its effect can be judged, at most 730 days ahead; as the
    /// settings say when left out.
    effective_at: Option<DateTime>,
    /// Of a rejected answer: when the next one is due, at most 730 days ahead; as the settings say
    /// when left out.
    due_at: Option<DateTime>,
    /// Version of the nonconformity that the client saw.
    version: Option<i32>,
}

/// What shows the effect: a later inspection, or a note and a file.
#[derive(InputObject)]
pub(crate) struct NonConformityCloseInput {
    /// The nonconformity.
    pub(super) non_conformity_id: ID,
    /// An inspection of the same goods, submitted after the actions were done, accepted and reviewed.
    inspection_id: Option<ID>,
    /// What shows the effect, at most 4,000 characters; only members read it. Required without an
    /// inspection.
    note: Option<String>,
    /// Files that show it, at most 20; only members see them. At least one without an inspection.
    #[graphql(default)]
    file_ids: Vec<ID>,
    /// Version of the nonconformity that the client saw.
    version: Option<i32>,
}

/// The nonconformity that ends.
#[derive(InputObject)]
pub(crate) struct NonConformityCancelInput {
    /// The nonconformity.
    pub(super) non_conformity_id: ID,
    /// Why, 1 to 2,000 characters; only members read it.
    reason: String,
    /// Version of the nonconformity that the client saw.
    version: Option<i32>,
}

/// The times to set; what is left out stays.
#[derive(InputObject)]
pub(crate) struct NonConformitySettingsUpdateInput {
    /// Days until an answer is due, 1 to 365.
    answer_days: Option<i32>,
    /// Days until the effect can be judged, 1 to 365.
    effectiveness_days: Option<i32>,
}

/// An input in the domain's terms.
pub(super) trait Resolve {
    /// The use case's input.
    type Out;
    /// Reads the ids; a text that is no id is `NOT_FOUND`.
    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out>;
}

fn target(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<Target> {
    Ok(Target {
        id: ctx.id(id, "nonConformityId")?,
        version: version.map(i64::from),
    })
}

/// An id that may be left out.
fn maybe<K: Kind>(ctx: &Context<'_>, id: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

/// Ids of a list.
fn every<K: Kind>(ctx: &Context<'_>, ids: &[ID], field: &str) -> Answer<Vec<Id<K>>> {
    ids.iter().map(|id| ctx.id(id, field)).collect()
}

impl Resolve for NonConformityOpenInput {
    type Out = corrective::NonConformityOpen;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(corrective::NonConformityOpen {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            problem: self.problem,
            severity: self.severity.into(),
            inspection: maybe(ctx, self.inspection_id.as_ref(), "inspectionId")?,
            lot: maybe(ctx, self.lot_id.as_ref(), "lotId")?,
            sku: maybe(ctx, self.sku_id.as_ref(), "skuId")?,
            supplier: maybe(ctx, self.supplier_id.as_ref(), "supplierId")?,
            due_at: self.due_at.map(|at| at.0),
        })
    }
}

impl Resolve for NonConformityContainInput {
    type Out = corrective::NonConformityContain;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(corrective::NonConformityContain {
            target: target(ctx, &self.non_conformity_id, self.version)?,
            containment: self.containment,
            files: every(ctx, &self.file_ids, "fileIds")?,
        })
    }
}

impl Resolve for NonConformityRootCauseInput {
    type Out = corrective::NonConformityRootCause;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(corrective::NonConformityRootCause {
            target: target(ctx, &self.non_conformity_id, self.version)?,
            method: self.method.into(),
            steps: self.steps,
            cause: self.cause,
            category: self.category.into(),
            files: every(ctx, &self.file_ids, "fileIds")?,
        })
    }
}

impl Resolve for NonConformityPlanActionsInput {
    type Out = corrective::NonConformityPlanActions;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let action = |action: CorrectiveActionInput| PlannedAction {
            kind: action.kind.into(),
            description: action.description,
            owner: action.owner,
            due_on: action.due_on.0,
        };
        Ok(corrective::NonConformityPlanActions {
            target: target(ctx, &self.non_conformity_id, self.version)?,
            actions: self.actions.into_iter().map(action).collect(),
        })
    }
}

impl Resolve for NonConformityImplementInput {
    type Out = corrective::NonConformityImplement;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        let action = |action: CorrectiveActionDoneInput| {
            Ok(ActionDone {
                position: action.position.into(),
                done_on: action.done_on.0,
                note: action.note,
                files: every(ctx, &action.file_ids, "actions")?,
            })
        };
        Ok(corrective::NonConformityImplement {
            target: target(ctx, &self.non_conformity_id, self.version)?,
            actions: self
                .actions
                .into_iter()
                .map(action)
                .collect::<Answer<_>>()?,
            note: self.note,
        })
    }
}

impl Resolve for NonConformityVerifyInput {
    type Out = corrective::NonConformityVerify;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(corrective::NonConformityVerify {
            target: target(ctx, &self.non_conformity_id, self.version)?,
            accepted: self.accepted,
            note: self.note,
            effective_at: self.effective_at.map(|at| at.0),
            due_at: self.due_at.map(|at| at.0),
        })
    }
}

impl Resolve for NonConformityCloseInput {
    type Out = corrective::NonConformityClose;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(corrective::NonConformityClose {
            target: target(ctx, &self.non_conformity_id, self.version)?,
            inspection: maybe(ctx, self.inspection_id.as_ref(), "inspectionId")?,
            note: self.note,
            files: every(ctx, &self.file_ids, "fileIds")?,
        })
    }
}

impl Resolve for NonConformityCancelInput {
    type Out = corrective::NonConformityCancel;

    fn resolve(self, ctx: &Context<'_>) -> Answer<Self::Out> {
        Ok(corrective::NonConformityCancel {
            target: target(ctx, &self.non_conformity_id, self.version)?,
            reason: self.reason,
        })
    }
}

impl From<NonConformitySettingsUpdateInput> for corrective::NonConformitySettingsUpdate {
    fn from(input: NonConformitySettingsUpdateInput) -> Self {
        Self {
            answer_days: input.answer_days.map(i64::from),
            effectiveness_days: input.effectiveness_days.map(i64::from),
        }
    }
}
