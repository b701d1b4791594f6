//! Reading quality.

use async_graphql::{Context, ID, Object};
use domain::kernel::PageArgs;
use domain::kernel::fault::Error;
use domain::kernel::input::range;
use domain::quality::problem::{Spelling, error};
use domain::quality::read;
use domain::quality::rules::sampling::scheme;

use super::filter::InspectionFilter;
use super::inspection::Inspection;
use super::plan::{DefectCode, InspectionPlan, Plan};
use super::sampling::{AqlInput, SamplingPlan, SamplingState, counting_of};
use super::words::{InspectionLevel, InspectionSeverity, SamplingEdition};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::page::{List, list};

/// Root fields of quality.
#[derive(Default)]
pub(crate) struct QualityQuery;

#[Object]
impl QualityQuery {
    /// Inspections that the viewer sees, newest first: members all, guests what is shared with them.
    async fn inspections(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Which inspections to show; all when left out.")] filter: Option<
            InspectionFilter,
        >,
    ) -> Answer<List<Inspection>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = filter.unwrap_or_default().resolve(ctx)?;
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| read::page(conn, actor, &shown, &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::count(conn, actor, &filter),
        ))
    }

    /// Versions of inspection plans, newest first. Requires inspection.read.
    async fn inspection_plans(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Part of name or code.")] query: Option<String>,
        #[graphql(desc = "Only versions that new inspections may use.", default = true)]
        active_only: bool,
    ) -> Answer<List<InspectionPlan>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let filter = read::PlanFilter {
            search: query,
            active_only,
        };
        let shown = filter.clone();
        let page = ctx
            .read(move |conn, actor| {
                let page = read::plans(conn, actor, &shown, &args)?;
                let rows = page.rows.into_iter().map(Plan::read);
                Ok(domain::kernel::Page {
                    rows: rows.collect::<domain::kernel::Result<Vec<_>>>()?,
                    has_next: page.has_next,
                    has_previous: page.has_previous,
                })
            })
            .await?;
        Ok(list(
            page,
            |plan| plan.row.id.to_string(),
            move |conn, actor| read::plans_count(conn, actor, &filter),
        ))
    }

    /// The catalogue of defects, newest first. Requires inspection.read, or a grant INSPECT.
    async fn defect_codes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Part of name or code.")] query: Option<String>,
    ) -> Answer<List<DefectCode>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let search = query.clone();
        let page = ctx
            .read(move |conn, actor| read::defect_codes(conn, actor, search.as_deref(), &args))
            .await?;
        Ok(list(
            page,
            |row| row.id.to_string(),
            move |conn, actor| read::defect_codes_count(conn, actor, query.as_deref()),
        ))
    }

    /// Switching states of series of lots, newest series first. Requires inspection.read.
    async fn sampling_states(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
        #[graphql(desc = "Only goods of this supplier.")] supplier_id: Option<ID>,
        #[graphql(desc = "Only this product.")] product_id: Option<ID>,
    ) -> Answer<List<SamplingState>> {
        let args = PageArgs::relay(first, after, last, before).map_err(|e| ctx.refuse(e))?;
        let supplier = supplier_id
            .map(|id| ctx.id(&id, "supplierId"))
            .transpose()?;
        let product = product_id.map(|id| ctx.id(&id, "productId")).transpose()?;
        let filter = read::SamplingStateFilter { supplier, product };
        let page = ctx
            .read(move |conn, actor| read::sampling_states(conn, actor, filter, &args))
            .await?;
        Ok(list(
            page,
            |state| state.row.id.to_string(),
            move |conn, actor| read::sampling_states_count(conn, actor, filter),
        ))
    }

    /// Single sampling plan of a lot by the tables, arrows followed. Errors: BAD_USER_INPUT for a
    /// limit that the tables do not have, or the same class twice.
    async fn sampling_plan(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Units in the lot, 1 or more.")] lot_size: i32,
        #[graphql(desc = "Inspection level.", default_with = "InspectionLevel::II")]
        level: InspectionLevel,
        #[graphql(
            desc = "Strictness that the switching rules ask for.",
            default_with = "InspectionSeverity::Normal"
        )]
        severity: InspectionSeverity,
        #[graphql(
            desc = "One limit a defect class, 1 to 3; those above 10 count nonconformities per 100 units."
        )]
        aql: Vec<AqlInput>,
        #[graphql(
            desc = "Whose tables to use.",
            default_with = "SamplingEdition::Gbt2828_1_2012"
        )]
        edition: SamplingEdition,
    ) -> Answer<SamplingPlan> {
        ctx.actor()?;
        let lot_size = range("lotSize", i64::from(lot_size), 1, i64::from(i32::MAX));
        let lot_size = lot_size.map_err(|e| ctx.refuse(e))?;
        let limits: Vec<_> = aql
            .iter()
            .map(domain::quality::AqlLimit::from)
            .map(|limit| limit.counting(counting_of(&limit)))
            .collect();
        let size = u32::try_from(lot_size).unwrap_or(u32::MAX);
        let plan = scheme(edition.into(), size, level.into(), severity.into(), &limits);
        plan.map(Into::into).map_err(|problem| {
            let refusal: Error = error(problem, Spelling::Renamed("limits", "aql"));
            ctx.refuse(refusal)
        })
    }
}
