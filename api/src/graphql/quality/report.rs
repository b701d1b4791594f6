//! What a report says: verdict, reasons, defects, dispositions.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::identity::Permission;
use domain::kernel::Language;
use domain::kernel::id::{FileId, UserId};
use domain::quality::rules::Language as RulesLanguage;
use domain::quality::rules::verdict::{ClassResult as Counted, Reason};
use domain::quality::{DefectRow, LotDispositionRow};
use futures::future::try_join_all;

use super::loader::EntryOf;
use super::plan::DefectCode;
use super::words::{Disposition, DispositionStatus, Verdict};
use crate::graphql::checklist::DefectClass;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::files::File;
use crate::graphql::identity::User;
use crate::graphql::quality::sampling::int;
use crate::graphql::scalar::DateTime;

/// Files in the given order; those that are gone are left out.
pub(crate) async fn files(ctx: &Context<'_>, ids: Vec<FileId>) -> Answer<Vec<File>> {
    let rows = try_join_all(ids.into_iter().map(|id| ctx.load::<FileId>(id))).await?;
    Ok(rows.into_iter().flatten().map(File).collect())
}

/// A person by id.
pub(crate) async fn person(ctx: &Context<'_>, id: Option<UserId>) -> Answer<Option<User>> {
    match id {
        Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
        None => Ok(None),
    }
}

/// A language as the rules name it.
pub(super) const fn rules_language(language: Language) -> RulesLanguage {
    match language {
        Language::En => RulesLanguage::En,
        Language::Zh => RulesLanguage::ZhCn,
    }
}

/// How many were found of one defect class, against its numbers.
#[derive(SimpleObject)]
pub(crate) struct ClassResult {
    /// The class.
    defect_class: DefectClass,
    /// Units or defects found on the sample, as the plan counts.
    found: i32,
    /// Accept with this many or fewer (Ac).
    acceptance: i32,
    /// Reject with this many or more (Re).
    rejection: i32,
}

impl From<&Counted> for ClassResult {
    fn from(counted: &Counted) -> Self {
        Self {
            defect_class: counted.defect_class.into(),
            found: int(counted.found),
            acceptance: int(counted.acceptance),
            rejection: int(counted.rejection),
        }
    }
}

/// Why a verdict is what it is (判定理由).
pub(crate) struct VerdictReason(pub(super) Reason);

/// Why a verdict is what it is (判定理由).
#[Object]
impl VerdictReason {
    /// Stable code, as `CLASS_OVER_LIMIT` or `CRITICAL_FOUND`.
    async fn code(&self) -> &'static str {
        match self.0 {
            Reason::NothingInspected => "NOTHING_INSPECTED",
            Reason::CriticalFound { .. } => "CRITICAL_FOUND",
            Reason::ClassOverLimit(_) => "CLASS_OVER_LIMIT",
            Reason::ClassBetweenLimits(_) => "CLASS_BETWEEN_LIMITS",
            Reason::ClassWithinLimit(_) => "CLASS_WITHIN_LIMIT",
            Reason::ClassWithoutLimit { .. } => "CLASS_WITHOUT_LIMIT",
            Reason::MandatoryItemFailed { .. } => "MANDATORY_ITEM_FAILED",
            Reason::SampleIncomplete { .. } => "SAMPLE_INCOMPLETE",
            Reason::AnswersMissing { .. } => "ANSWERS_MISSING",
            Reason::AwaitingResult { .. } => "AWAITING_RESULT",
            Reason::InstrumentOverdue { .. } => "INSTRUMENT_OVERDUE",
        }
    }
    /// The verdict that this reason alone would give.
    async fn effect(&self) -> Verdict {
        self.0.effect().into()
    }
    /// One sentence in the language of the request.
    async fn message(&self, ctx: &Context<'_>) -> String {
        self.0.render(rules_language(ctx.language()))
    }
    /// Key of the checklist item that it is about; null when it is about none.
    async fn item_id(&self) -> Option<ID> {
        match &self.0 {
            Reason::MandatoryItemFailed { item, .. }
            | Reason::AwaitingResult { item, .. }
            | Reason::InstrumentOverdue { item, .. } => Some(ID(item.clone())),
            _ => None,
        }
    }
    /// Defect class that it is about; null when it is about none.
    async fn defect_class(&self) -> Option<DefectClass> {
        match &self.0 {
            Reason::CriticalFound { .. } => Some(DefectClass::Critical),
            Reason::ClassOverLimit(class)
            | Reason::ClassBetweenLimits(class)
            | Reason::ClassWithinLimit(class) => Some(class.defect_class.into()),
            Reason::ClassWithoutLimit { defect_class, .. }
            | Reason::MandatoryItemFailed { defect_class, .. } => Some((*defect_class).into()),
            _ => None,
        }
    }
}

/// A defect that was found (缺陷).
#[derive(Clone)]
pub(crate) struct Defect(pub(crate) DefectRow);

impl From<DefectRow> for Defect {
    fn from(row: DefectRow) -> Self {
        Self(row)
    }
}

/// A defect that was found (缺陷).
#[Object]
impl Defect {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Code, usually of the catalogue.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What the catalogue calls it, in the language of the request; the code when it is not there.
    async fn label(&self, ctx: &Context<'_>) -> Answer<String> {
        let entry = ctx
            .load(EntryOf(self.0.code.clone()))
            .await?
            .map(DefectCode);
        let name = entry.map(|entry| entry.name_in(ctx.language()).to_owned());
        Ok(name.unwrap_or_else(|| self.0.code.clone()))
    }
    /// How bad it is.
    async fn defect_class(&self) -> DefectClass {
        self.0.defect_class.into()
    }
    /// Key of the checklist item whose failure it documents; null when it stands for itself.
    async fn item_id(&self) -> Option<ID> {
        self.0.item.clone().map(ID)
    }
    /// Number of the unit that carries it; null when units were not told apart.
    async fn unit(&self) -> Option<i32> {
        self.0.unit.and_then(|unit| i32::try_from(unit).ok())
    }
    /// How many times it was found.
    async fn quantity(&self) -> i32 {
        i32::try_from(self.0.quantity).unwrap_or(i32::MAX)
    }
    /// Whether it was found on the sample; elsewhere only a critical one counts.
    async fn in_sample(&self) -> bool {
        self.0.in_sample
    }
    /// A remark; null when there is none.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
    /// Photos of it, at most 20.
    async fn photos(&self, ctx: &Context<'_>) -> Answer<Vec<File>> {
        let ids = self.0.photos().map_err(|e| ctx.refuse(e))?;
        files(ctx, ids).await
    }
}

/// What happens to a part of a rejected lot (处置).
#[derive(Clone)]
pub(crate) struct LotDisposition(pub(crate) LotDispositionRow);

impl LotDisposition {
    /// Guests see what happens to the goods, not why and by whom.
    fn is_open(&self, ctx: &Context<'_>) -> Answer<bool> {
        Ok(ctx.actor()?.may(Permission::InspectionRead))
    }
}

/// What happens to a part of a rejected lot (处置).
#[Object]
impl LotDisposition {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// What happens.
    async fn disposition(&self) -> Disposition {
        self.0.disposition.into()
    }
    /// What happens, in the language of the request.
    async fn label(&self, ctx: &Context<'_>) -> &str {
        self.0.disposition.label(ctx.language())
    }
    /// To how many units.
    async fn quantity(&self) -> i32 {
        i32::try_from(self.0.quantity).unwrap_or(i32::MAX)
    }
    /// How far it has come.
    async fn status(&self) -> DispositionStatus {
        self.0.status.into()
    }
    /// Why; null when nothing was said, and for guests.
    async fn note(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let open = self.is_open(ctx)?;
        Ok(self.0.note.as_deref().filter(|_| open))
    }
    /// What the customer will notice of a concession; null for others, and for guests.
    async fn effect(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let open = self.is_open(ctx)?;
        Ok(self.0.effect.as_deref().filter(|_| open))
    }
    /// Until when a concession may be used; null for others.
    async fn expires_at(&self) -> Option<DateTime> {
        self.0.expires_at.map(Into::into)
    }
    /// Who decided, or asked for the concession; null for guests.
    async fn requested_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        let open = self.is_open(ctx)?;
        person(ctx, Some(self.0.requested_by).filter(|_| open)).await
    }
    /// When it was decided or asked for.
    async fn requested_at(&self) -> DateTime {
        self.0.requested_at.into()
    }
    /// Who granted or refused the concession, never who asked; null before, and for guests.
    async fn decided_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        let open = self.is_open(ctx)?;
        person(ctx, self.0.decided_by.filter(|_| open)).await
    }
    /// When the concession was granted or refused; null before.
    async fn decided_at(&self) -> Option<DateTime> {
        self.0.decided_at.map(Into::into)
    }
    /// What the second person noted; null when nothing, and for guests.
    async fn decision_note(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let open = self.is_open(ctx)?;
        Ok(self.0.decision_note.as_deref().filter(|_| open))
    }
}
