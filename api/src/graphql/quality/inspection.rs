//! Inspections.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::identity::Permission;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{
    FileId, InspectionId, InspectionPlanId, LotId, SampleId, SamplingStateId, SkuId, WorkOrderId,
};
use domain::quality::{InspectionRow, Location as Place, Report};

use super::item::{InspectionItem, items};
use super::loader::{DefectsOf, DispositionsOf, ResultsOf};
use super::plan::{InspectionPlan, supplier};
use super::report::{ClassResult, Defect, LotDisposition, VerdictReason, files, person};
use super::sampling::{SamplingPlan, SamplingState, int};
use super::words::{Disposition, InspectionKind, InspectionStatus, Verdict};
use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::corrective::{NonConformity, NonConformityOf};
use crate::graphql::discussion::{Comment, Window, comments};
use crate::graphql::files::File;
use crate::graphql::identity::{Supplier, User};
use crate::graphql::inventory::Lot;
use crate::graphql::page::List;
use crate::graphql::production::{OrderOfInspection, WorkOrder};
use crate::graphql::samples::Sample;
use crate::graphql::scalar::DateTime;

/// A check of goods against a plan (检验单).
#[derive(Clone)]
pub(crate) struct Inspection(pub(crate) InspectionRow);

impl From<InspectionRow> for Inspection {
    fn from(row: InspectionRow) -> Self {
        Self(row)
    }
}

/// A place on earth (WGS 84).
#[derive(SimpleObject)]
pub(crate) struct Location {
    /// Degrees, -90 to 90.
    latitude: f64,
    /// Degrees, -180 to 180.
    longitude: f64,
    /// Radius in metres within which the place lies; null when unknown.
    accuracy_meters: Option<f64>,
}

impl From<Place> for Location {
    fn from(place: Place) -> Self {
        Self {
            latitude: place.latitude,
            longitude: place.longitude,
            accuracy_meters: place.accuracy_meters,
        }
    }
}

impl Inspection {
    fn report(&self, ctx: &Context<'_>) -> Answer<Option<Report>> {
        self.0.report().map_err(|e| ctx.refuse(e))
    }
}

/// A check of goods against a plan (检验单).
#[Object]
impl Inspection {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Number for people and labels, as `INS-2026-0001`; the same for all revisions.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// 1, and one more each time that it is reopened.
    async fn revision(&self) -> i32 {
        i32::try_from(self.0.revision).unwrap_or(i32::MAX)
    }
    /// The revision that this one follows; null for the first one.
    async fn previous_revision(&self, ctx: &Context<'_>) -> Answer<Option<Inspection>> {
        match self.0.previous_id {
            Some(id) => Ok(ctx.load::<InspectionId>(id).await?.map(Inspection)),
            None => Ok(None),
        }
    }
    /// When in the life of the goods it takes place.
    async fn kind(&self) -> InspectionKind {
        self.0.kind.into()
    }
    /// The kind in the language of the request.
    async fn kind_label(&self, ctx: &Context<'_>) -> &str {
        self.0.kind.label(ctx.language())
    }
    /// How far it has come.
    async fn status(&self) -> InspectionStatus {
        self.0.status.into()
    }
    /// The status in the language of the request.
    async fn status_label(&self, ctx: &Context<'_>) -> &str {
        self.0.status.label(ctx.language())
    }
    /// The version of the plan that it follows.
    async fn plan(&self, ctx: &Context<'_>) -> Answer<InspectionPlan> {
        let plan = ctx.load::<InspectionPlanId>(self.0.plan_id).await?;
        plan.map(InspectionPlan)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// What is inspected; null when only a lot of mixed goods or nothing was named.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Option<Sku>> {
        match self.0.sku_id {
            Some(id) => Ok(ctx.load::<SkuId>(id).await?.map(Sku)),
            None => Ok(None),
        }
    }
    /// Who made it; null when not named, or it is not the guest's own company.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Option<Supplier>> {
        supplier(ctx, self.0.supplier_id).await
    }
    /// The lot; null when goods without a lot are inspected.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.0.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// The work order whose goods these are; null when there is none, or the viewer does not see it.
    async fn work_order(&self, ctx: &Context<'_>) -> Answer<Option<WorkOrder>> {
        match ctx.load(OrderOfInspection(self.0.id)).await? {
            Some(id) => Ok(ctx.load::<WorkOrderId>(id).await?.map(WorkOrder)),
            None => Ok(None),
        }
    }
    /// The sample that is inspected; null for other goods, or when the viewer does not see it.
    async fn sample(&self, ctx: &Context<'_>) -> Answer<Option<Sample>> {
        match self.0.sample_id {
            Some(id) => Ok(ctx.load::<SampleId>(id).await?.map(Sample)),
            None => Ok(None),
        }
    }
    /// Units in the lot.
    async fn lot_size(&self) -> i32 {
        i32::try_from(self.0.lot_size).unwrap_or(i32::MAX)
    }
    /// Who carries it out; null while nobody is assigned.
    async fn assignee(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.assignee_id).await
    }
    /// How the lot is sampled, frozen when it was scheduled; null for a checklist without limits.
    async fn sampling_plan(&self, ctx: &Context<'_>) -> Answer<Option<SamplingPlan>> {
        let scheme = self.0.scheme().map_err(|e| ctx.refuse(e))?;
        Ok(scheme.map(Into::into))
    }
    /// Numbers of the units to inspect, rising, drawn at random when it was scheduled; at most
    /// 5,000, empty when every unit is inspected or there is no sampling.
    async fn sample_units(&self, ctx: &Context<'_>) -> Answer<Vec<i32>> {
        let draw = self.0.scheme().and_then(|scheme| {
            scheme
                .as_ref()
                .map(|scheme| self.0.draw(scheme))
                .transpose()
        });
        let draw = draw.map_err(|e| ctx.refuse(e))?;
        Ok(draw
            .map(|d| d.units.into_iter().map(int).collect())
            .unwrap_or_default())
    }
    /// Seed that the units and each class's part of them follow from, a whole number of 64 bits;
    /// so a device draws them again without network. Null when there is no sampling.
    async fn sample_seed(&self) -> Option<String> {
        let seed = u64::from_ne_bytes(self.0.draw_seed.to_ne_bytes());
        self.0.sampling.as_ref().map(|_| seed.to_string())
    }
    /// The series whose switching rules it follows; null when there is none, and for guests.
    async fn sampling_state(&self, ctx: &Context<'_>) -> Answer<Option<SamplingState>> {
        match self.0.sampling_state_id {
            Some(id) => Ok(ctx.load::<SamplingStateId>(id).await?.map(SamplingState)),
            None => Ok(None),
        }
    }
    /// Whether the lot was inspected before, so that switching rules do not count this one.
    async fn resubmitted(&self) -> bool {
        self.0.resubmitted
    }
    /// Until when it should be submitted; null when no time was set.
    async fn due_at(&self) -> Option<DateTime> {
        self.0.due_at.map(Into::into)
    }
    /// What is checked, with what was answered; at most 200, without headings.
    async fn items(&self, ctx: &Context<'_>) -> Answer<Vec<InspectionItem>> {
        let (plan, rows) = futures::try_join!(
            ctx.load::<InspectionPlanId>(self.0.plan_id),
            ctx.load(ResultsOf(self.0.id)),
        )?;
        let plan = plan.ok_or_else(|| ctx.refuse(CoreFault::NotFound))?;
        items(&plan.asked, rows.unwrap_or_default()).map_err(|e| ctx.refuse(e))
    }
    /// What was found wrong, in the order of the report; at most 500.
    async fn defects(&self, ctx: &Context<'_>) -> Answer<Vec<Defect>> {
        let rows = ctx.load(DefectsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Defect).collect())
    }
    /// Photos of the whole, at most 50; those of defects and answers stand with them.
    async fn photos(&self, ctx: &Context<'_>) -> Answer<Vec<File>> {
        let ids = self.report(ctx)?.map(|report| report.photo_ids);
        files(ctx, ids.unwrap_or_default()).await
    }
    /// Result in force, computed by the server; null until the inspector submits it.
    async fn verdict(&self) -> Option<Verdict> {
        self.0.verdict.map(Into::into)
    }
    /// The verdict in the language of the request; null until the inspector submits it.
    async fn verdict_label(&self, ctx: &Context<'_>) -> Option<&str> {
        self.0.verdict.map(|verdict| verdict.label(ctx.language()))
    }
    /// Why the server came to its verdict, what rejects first; at most 250. Empty until submitted.
    async fn verdict_reasons(&self, ctx: &Context<'_>) -> Answer<Vec<VerdictReason>> {
        let reasons = self.report(ctx)?.map(|report| report.decision.reasons);
        let reasons = reasons.unwrap_or_default().into_iter();
        Ok(reasons.map(VerdictReason).collect())
    }
    /// What was found of each class against its numbers, at most three; empty until submitted.
    async fn class_results(&self, ctx: &Context<'_>) -> Answer<Vec<ClassResult>> {
        let report = self.report(ctx)?;
        let classes = report.iter().flat_map(|report| &report.decision.classes);
        Ok(classes.map(Into::into).collect())
    }
    /// The verdict that the device had shown; null when it showed none.
    async fn client_verdict(&self, ctx: &Context<'_>) -> Answer<Option<Verdict>> {
        let report = self.report(ctx)?;
        Ok(report
            .and_then(|report| report.client_verdict)
            .map(Into::into))
    }
    /// Units that were inspected; null until submitted.
    async fn inspected_quantity(&self, ctx: &Context<'_>) -> Answer<Option<i32>> {
        Ok(self
            .report(ctx)?
            .map(|report| int(report.inspected_quantity)))
    }
    /// Whether the supplier inspected its own goods; switching rules do not count that.
    async fn self_inspection(&self, ctx: &Context<'_>) -> Answer<bool> {
        Ok(self
            .report(ctx)?
            .is_some_and(|report| report.self_inspection))
    }
    /// What happens to the goods, of several parts the largest; null until that is decided.
    async fn disposition(&self) -> Option<Disposition> {
        self.0.disposition.map(Into::into)
    }
    /// What happens to each part of a rejected lot, oldest first; at most 40.
    async fn dispositions(&self, ctx: &Context<'_>) -> Answer<Vec<LotDisposition>> {
        let rows = ctx
            .load(DispositionsOf(self.0.id))
            .await?
            .unwrap_or_default();
        Ok(rows.into_iter().map(LotDisposition).collect())
    }
    /// Where it was submitted; null when the device did not tell.
    async fn location(&self, ctx: &Context<'_>) -> Answer<Option<Location>> {
        let report = self.report(ctx)?;
        Ok(report.and_then(|report| report.location).map(Into::into))
    }
    /// Picture of the inspector's signature; null when there is none.
    async fn signature(&self, ctx: &Context<'_>) -> Answer<Option<File>> {
        match self
            .report(ctx)?
            .and_then(|report| report.signature_file_id)
        {
            Some(id) => Ok(ctx.load::<FileId>(id).await?.map(File)),
            None => Ok(None),
        }
    }
    /// Address of the report as a page to read or print, in the language of the request, for this
    /// viewer only and for 10 to 15 minutes; ends with the session or the grant. Guests read in it
    /// what they may read here. Null until the inspector submits it.
    async fn report_url(&self, ctx: &Context<'_>) -> Answer<Option<String>> {
        if self.0.submitted_at.is_none() {
            return Ok(None);
        }
        let (app, actor) = (ctx.app(), ctx.actor()?);
        let (links, now) = (&app.files.links, app.sources.now());
        Ok(Some(links.sign_report(
            &actor,
            self.0.id,
            ctx.language(),
            now,
        )))
    }
    /// The inspector's remark; null when there is none.
    async fn note(&self, ctx: &Context<'_>) -> Answer<Option<String>> {
        Ok(self.report(ctx)?.and_then(|report| report.note))
    }
    /// Why it was cancelled or reopened, or what the reviewer noted; null for guests.
    async fn reason(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let open = ctx.actor()?.may(Permission::InspectionRead);
        Ok(self.0.reason.as_deref().filter(|_| open))
    }
    /// When it was scheduled.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// When it was started, by the server's clock; null before.
    async fn started_at(&self) -> Option<DateTime> {
        self.0.started_at.map(Into::into)
    }
    /// When the work began, by the device's clock; null when it did not tell.
    async fn client_started_at(&self, ctx: &Context<'_>) -> Answer<Option<DateTime>> {
        let report = self.report(ctx)?;
        Ok(report
            .and_then(|report| report.client_started_at)
            .map(Into::into))
    }
    /// When the work ended, by the device's clock; null when it did not tell.
    async fn client_submitted_at(&self, ctx: &Context<'_>) -> Answer<Option<DateTime>> {
        let report = self.report(ctx)?;
        Ok(report
            .and_then(|report| report.client_submitted_at)
            .map(Into::into))
    }
    /// Who submitted it; null before.
    async fn submitted_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.submitted_by).await
    }
    /// When it was submitted, by the server's clock; null before.
    async fn submitted_at(&self) -> Option<DateTime> {
        self.0.submitted_at.map(Into::into)
    }
    /// Who reviewed it, never who submitted it; null before.
    async fn reviewed_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.reviewed_by).await
    }
    /// When it was reviewed; null before.
    async fn reviewed_at(&self) -> Option<DateTime> {
        self.0.reviewed_at.map(Into::into)
    }
    /// When it was closed or cancelled; null before.
    async fn closed_at(&self) -> Option<DateTime> {
        self.0.closed_at.map(Into::into)
    }
    /// Counts changes; an input may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
    /// What follows from its failure (不合格品报告), a moment after it failed; null when it did not,
    /// when that of an earlier revision goes on, or when the viewer does not see it.
    async fn non_conformity(&self, ctx: &Context<'_>) -> Answer<Option<NonConformity>> {
        let row = ctx.load(NonConformityOf(self.0.id)).await?;
        Ok(row.map(NonConformity))
    }
    /// Comments on the inspection, newest first.
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
}
