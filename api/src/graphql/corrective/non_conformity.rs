//! Nonconformities.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::corrective::{DefectCount as CountRow, NonConformityRow};
use domain::identity::Permission;
use domain::kernel::id::{InspectionId, LotId, SkuId};

use super::answer::NonConformityAnswer;
use super::loader::AnswersOf;
use super::words::NonConformityStatus;
use crate::graphql::catalog::Sku;
use crate::graphql::checklist::DefectClass;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::discussion::{Comment, Window, comments};
use crate::graphql::files::File;
use crate::graphql::identity::{Supplier, User};
use crate::graphql::inventory::Lot;
use crate::graphql::page::List;
use crate::graphql::quality::{Inspection, files, person, supplier};
use crate::graphql::scalar::DateTime;

/// Goods that do not conform, and what the supplier does about it (不合格品报告).
#[derive(Clone)]
pub(crate) struct NonConformity(pub(crate) NonConformityRow);

impl From<NonConformityRow> for NonConformity {
    fn from(row: NonConformityRow) -> Self {
        Self(row)
    }
}

/// How much was found of one defect class, as it was when the nonconformity was opened.
#[derive(SimpleObject)]
pub(crate) struct DefectCount {
    /// The class.
    defect_class: DefectClass,
    /// Defects of the report, or units that failed the checklist when those are more.
    quantity: i32,
    /// Codes of the defects in alphabetical order, at most 20.
    codes: Vec<String>,
}

impl From<CountRow> for DefectCount {
    fn from(row: CountRow) -> Self {
        Self {
            defect_class: row.defect_class.into(),
            quantity: i32::try_from(row.quantity).unwrap_or(i32::MAX),
            codes: row.codes,
        }
    }
}

impl NonConformity {
    /// Guests do not read what the organisation notes for itself.
    fn is_open(&self, ctx: &Context<'_>) -> Answer<bool> {
        Ok(ctx.actor()?.may(Permission::NonConformityRead))
    }

    async fn all_answers(&self, ctx: &Context<'_>) -> Answer<Vec<NonConformityAnswer>> {
        let rows = ctx.load(AnswersOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(NonConformityAnswer).collect())
    }
}

/// Goods that do not conform, and what the supplier does about it (不合格品报告).
#[Object]
impl NonConformity {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Number for people, as `NCR-2026-0001`; unique in the organisation.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// How far it has come.
    async fn status(&self) -> NonConformityStatus {
        self.0.status.into()
    }
    /// The worst class that was found.
    async fn severity(&self) -> DefectClass {
        self.0.severity.into()
    }
    /// The inspection that found it; null when there is none, or the viewer does not see it.
    async fn inspection(&self, ctx: &Context<'_>) -> Answer<Option<Inspection>> {
        match self.0.inspection_id {
            Some(id) => Ok(ctx.load::<InspectionId>(id).await?.map(Inspection)),
            None => Ok(None),
        }
    }
    /// Who made the goods and answers; null when not named, or it is not the guest's own company.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Option<Supplier>> {
        supplier(ctx, self.0.supplier_id).await
    }
    /// The article; null when none was named.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Option<Sku>> {
        match self.0.sku_id {
            Some(id) => Ok(ctx.load::<SkuId>(id).await?.map(Sku)),
            None => Ok(None),
        }
    }
    /// The lot; null when none was named.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.0.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// What is wrong in words (D2); null when only the inspection says it.
    async fn problem(&self) -> Option<&str> {
        self.0.problem.as_deref()
    }
    /// What the inspection had found of each class, the worst first; at most three.
    async fn defects(&self, ctx: &Context<'_>) -> Answer<Vec<DefectCount>> {
        let counts = self.0.defect_counts().map_err(|e| ctx.refuse(e))?;
        Ok(counts.into_iter().map(Into::into).collect())
    }
    /// When the answer is due; later is late, not refused.
    async fn due_at(&self) -> DateTime {
        self.0.due_at.into()
    }
    /// All answers, oldest first, at most 20; all but the newest were rejected.
    async fn answers(&self, ctx: &Context<'_>) -> Answer<Vec<NonConformityAnswer>> {
        self.all_answers(ctx).await
    }
    /// The newest answer; null before the first.
    async fn current_answer(&self, ctx: &Context<'_>) -> Answer<Option<NonConformityAnswer>> {
        Ok(self.all_answers(ctx).await?.pop())
    }
    /// Who opened it; null when a failed inspection did.
    async fn opened_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.opened_by).await
    }
    /// When it was opened.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// From when on the effect can be judged and it can be closed; null until an answer is accepted.
    async fn effective_at(&self) -> Option<DateTime> {
        self.0.effective_at.map(Into::into)
    }
    /// A later inspection that shows the effect; null when there is none or the viewer does not see it.
    async fn effectiveness_inspection(&self, ctx: &Context<'_>) -> Answer<Option<Inspection>> {
        match self.0.effectiveness_inspection_id {
            Some(id) => Ok(ctx.load::<InspectionId>(id).await?.map(Inspection)),
            None => Ok(None),
        }
    }
    /// What shows the effect; null when nothing was said, and for guests.
    async fn effectiveness_note(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let open = self.is_open(ctx)?;
        Ok(self.0.effectiveness_note.as_deref().filter(|_| open))
    }
    /// Files that show the effect, at most 20; empty for guests.
    async fn effectiveness_files(&self, ctx: &Context<'_>) -> Answer<Vec<File>> {
        if !self.is_open(ctx)? {
            return Ok(Vec::new());
        }
        let ids = self.0.effectiveness_files().map_err(|e| ctx.refuse(e))?;
        files(ctx, ids).await
    }
    /// Who closed it, never who answered; null before.
    async fn closed_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.closed_by).await
    }
    /// When it was closed; null before.
    async fn closed_at(&self) -> Option<DateTime> {
        self.0.closed_at.map(Into::into)
    }
    /// Why it was cancelled; null when it was not, and for guests.
    async fn cancel_reason(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let open = self.is_open(ctx)?;
        Ok(self.0.cancel_reason.as_deref().filter(|_| open))
    }
    /// Who cancelled it; null when it was not, and for guests.
    async fn cancelled_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        let open = self.is_open(ctx)?;
        person(ctx, self.0.cancelled_by.filter(|_| open)).await
    }
    /// When it was cancelled; null when it was not.
    async fn cancelled_at(&self) -> Option<DateTime> {
        self.0.cancelled_at.map(Into::into)
    }
    /// Comments on it, newest first.
    async fn comments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
    ) -> Answer<List<Comment>> {
        let window = Window {
            first,
            after,
            last,
            before,
        };
        comments(ctx, self.0.id.into(), window).await
    }
    /// Counts changes of it and its answers; an input may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
