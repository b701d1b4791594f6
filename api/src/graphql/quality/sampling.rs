//! Sampling plans and the state of the switching rules.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::kernel::id::{ProductId, SupplierId};
use domain::quality::AqlLimit;
use domain::quality::rules::sampling::{ClassPlan, Scheme};
use domain::quality::sampling_state::Current;

use super::words::{CountingMode, InspectionLevel, InspectionSeverity, SwitchingState};
use crate::graphql::catalog::Product;
use crate::graphql::checklist::DefectClass;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::Supplier;
use crate::graphql::scalar::Decimal;

/// The limit of one defect class.
#[derive(InputObject, Clone)]
pub(crate) struct AqlInput {
    /// The class.
    defect_class: DefectClass,
    /// A limit of the tables from 0.010 to 1000, or 0 for "none may be found".
    aql: Decimal,
}

impl From<&AqlInput> for AqlLimit {
    fn from(input: &AqlInput) -> Self {
        Self {
            defect_class: input.defect_class.into(),
            aql: input.aql.0,
        }
    }
}

/// How a lot is sampled (抽样方案): one sample, judged class by class.
#[derive(SimpleObject)]
pub(crate) struct SamplingPlan {
    /// Whose tables were used, as `GBT_2828_1_2012`.
    edition: String,
    /// Units in the lot.
    lot_size: i32,
    /// Inspection level.
    level: InspectionLevel,
    /// Severity that the switching rules asked for.
    severity: InspectionSeverity,
    /// Letter for lot size and level; `-` for a lot of one unit, which the tables do not have.
    code_letter: String,
    /// Units to draw: the largest sample of the classes, never more than the lot.
    sample_size: i32,
    /// Whether every unit of the lot is inspected.
    full_inspection: bool,
    /// Numbers of each class, the most serious first, at most three.
    limits: Vec<SamplingLimit>,
}

/// The numbers that judge one defect class.
#[derive(SimpleObject)]
pub(crate) struct SamplingLimit {
    /// The class.
    defect_class: DefectClass,
    /// Limit agreed; 0 when none may be found.
    aql: Decimal,
    /// What is compared with the numbers.
    counting: CountingMode,
    /// Letter whose row gives the numbers after following arrows; null when no table gives them.
    plan_letter: Option<String>,
    /// Sample size of the tables in units; at or above the lot size, every unit is inspected.
    sample_size: i32,
    /// Accept with this many or fewer (Ac).
    acceptance: i32,
    /// Reject with this many or more (Re).
    rejection: i32,
}

/// A count as GraphQL's 32-bit integer.
pub(super) fn int(value: u32) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

impl From<Scheme> for SamplingPlan {
    fn from(scheme: Scheme) -> Self {
        Self {
            edition: scheme.edition.as_str().to_owned(),
            lot_size: int(scheme.lot_size),
            level: scheme.level.into(),
            severity: scheme.severity.into(),
            code_letter: scheme
                .code_letter
                .map_or("-", |letter| letter.as_str())
                .to_owned(),
            sample_size: int(scheme.inspect_quantity()),
            full_inspection: scheme.full_inspection,
            limits: scheme.classes.iter().map(Into::into).collect(),
        }
    }
}

impl From<&ClassPlan> for SamplingLimit {
    fn from(class: &ClassPlan) -> Self {
        Self {
            defect_class: class.defect_class.into(),
            aql: Decimal(class.aql),
            counting: class.counting.into(),
            plan_letter: class
                .plan
                .plan_letter
                .map(|letter| letter.as_str().to_owned()),
            sample_size: int(class.plan.sample_size),
            acceptance: int(class.plan.acceptance),
            rejection: int(class.plan.rejection),
        }
    }
}

/// Where a supplier, product and scheme stand under the switching rules (转移状态).
#[derive(Clone)]
pub(crate) struct SamplingState(pub(crate) Current);

impl From<Current> for SamplingState {
    fn from(current: Current) -> Self {
        Self(current)
    }
}

/// Where a supplier, product and scheme stand under the switching rules (转移状态).
#[Object]
impl SamplingState {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.row.id.to_string().into()
    }
    /// What the next lot gets.
    async fn state(&self) -> SwitchingState {
        self.0.switching.state.into()
    }
    /// What the next lot gets, in the language of the request.
    async fn state_label(&self, ctx: &Context<'_>) -> &str {
        self.0.switching.state.label(ctx.language())
    }
    /// Who makes the goods.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Option<Supplier>> {
        let supplier = ctx.load::<SupplierId>(self.0.row.supplier_id).await?;
        Ok(supplier.map(Supplier))
    }
    /// What the goods are.
    async fn product(&self, ctx: &Context<'_>) -> Answer<Option<Product>> {
        let product = ctx.load::<ProductId>(self.0.row.product_id).await?;
        Ok(product.map(Product))
    }
    /// Kind, edition, level, counting and limits that the lots of the series share.
    async fn scheme(&self) -> &str {
        &self.0.row.scheme
    }
    /// Switching score (转移得分); from 30 on, inspection may be reduced.
    async fn score(&self) -> i32 {
        int(self.0.switching.score)
    }
    /// Lots accepted in a row since the state began or since one that was not.
    async fn accepted_in_row(&self) -> i32 {
        int(self.0.switching.accepted_in_row)
    }
    /// Lots not accepted in this run of tightened inspection; the fifth stops it.
    async fn not_accepted_tightened(&self) -> i32 {
        int(self.0.switching.not_accepted_tightened)
    }
    /// Lots counted since the beginning.
    async fn lots(&self) -> i32 {
        int(self.0.switching.lots)
    }
    /// Whether so few lots are known (under 5) that a scheme for isolated lots fits better.
    async fn few_lots(&self) -> bool {
        self.0.switching.few_lots()
    }
    /// Whether production is said to be steady, which reduced inspection needs.
    async fn production_steady(&self) -> bool {
        self.0.switching.production_steady
    }
    /// Whether the responsible authority agrees with reduced inspection.
    async fn authority_agrees(&self) -> bool {
        self.0.switching.authority_agrees
    }
    /// Whether the supplier has finished the corrective action that a stop asks for.
    async fn corrective_action_done(&self) -> bool {
        self.0.switching.corrective_action_done
    }
    /// Whether the responsible authority has confirmed that the action works.
    async fn corrective_action_confirmed(&self) -> bool {
        self.0.switching.authority_confirms
    }
}

/// What a limit outside of a plan counts: limits above 10 are no percentages.
pub(super) fn counting_of(limit: &AqlLimit) -> domain::quality::rules::CountingMode {
    use domain::quality::rules::CountingMode::{NonconformingItems, Nonconformities};
    let largest_percentage = rust_decimal::Decimal::TEN;
    if limit.aql > largest_percentage {
        Nonconformities
    } else {
        NonconformingItems
    }
}
