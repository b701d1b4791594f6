//! Writes a plan, or the next version of one.

use db::schema::{inspection_plans, products, skus, suppliers};
use diesel::dsl::exists;
use diesel::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;

use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{InspectionPlanId, ProductId, SkuId, SupplierId};
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Error, Tx};
use crate::quality::events::PLAN_CREATED;
use crate::quality::fault::QualityFault;
use crate::quality::model::{InspectionKind, InspectionPlanRow};
use crate::quality::problem::{Spelling, error, refuse};
use crate::quality::rules::checklist::{Checklist, validate};
use crate::quality::rules::sampling::{ClassLimit, scheme};
use crate::quality::rules::{
    CountingMode, DefectClass, Edition, InspectionLevel, InspectionSeverity,
};

/// The limit of one defect class.
#[derive(Debug, Clone, Copy)]
pub struct AqlLimit {
    /// The class.
    pub defect_class: DefectClass,
    /// A limit of the tables, or 0 for "none may be found".
    pub aql: Decimal,
}

impl AqlLimit {
    /// The limit with what it counts.
    #[must_use]
    pub const fn counting(self, counting: CountingMode) -> ClassLimit {
        ClassLimit {
            defect_class: self.defect_class,
            aql: self.aql,
            counting,
        }
    }
}

/// A plan, or a new version of one.
#[derive(Debug, Clone)]
pub struct InspectionPlanCreate {
    /// Id that the client made.
    pub id: Option<InspectionPlanId>,
    /// The version that this one follows and puts out of use; `None` for a new plan.
    pub replaces: Option<InspectionPlanId>,
    /// Unique in the organisation, at most 40 characters; the same as before for a new version.
    pub code: String,
    /// At most 100 characters.
    pub name: String,
    /// What inspections of this plan usually are.
    pub kind: InspectionKind,
    /// Whose tables apply.
    pub edition: Edition,
    /// How large samples are.
    pub level: InspectionLevel,
    /// What is counted.
    pub counting: CountingMode,
    /// Limits of the classes; none when the plan is a checklist only.
    pub limits: Vec<AqlLimit>,
    /// What is checked, at most 200 items with those of sections.
    pub checklist: Checklist,
    /// Only for this product.
    pub product: Option<ProductId>,
    /// Only for this SKU.
    pub sku: Option<SkuId>,
    /// Only for goods of this supplier.
    pub supplier: Option<SupplierId>,
}

/// Writes the plan.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` for what it is limited to, `ALREADY_EXISTS` for the code,
/// `PLAN_INACTIVE` when the version before was replaced already, `ID_REUSED`, everything that is
/// wrong with limits and items at once.
pub fn inspection_plan_create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &InspectionPlanCreate,
) -> Result<InspectionPlanId> {
    actor.require(Permission::InspectionPlanManage)?;
    let mut row = checked(tx, actor, input)?;
    if let Some(known) = find(tx, actor, row.id)? {
        return if same(&known, &row) {
            Ok(known.id)
        } else {
            Err(InputFault::IdReused.into())
        };
    }
    scope_exists(tx, actor, input)?;
    row.version = match input.replaces {
        Some(before) => replace(tx, actor, before, &row.code)?,
        None => first_version(tx, actor, &row.code)?,
    };
    diesel::insert_into(inspection_plans::table)
        .values(&row)
        .execute(tx.conn())?;
    let data = json!({ "code": row.code, "version": row.version });
    tx.emit(Event::by(actor, &PLAN_CREATED, row.id, data));
    Ok(row.id)
}

fn checked(tx: &Tx<'_>, actor: &Actor, input: &InspectionPlanCreate) -> Result<InspectionPlanRow> {
    let mut errors = Vec::new();
    let limits: Vec<ClassLimit> = input
        .limits
        .iter()
        .map(|limit| limit.counting(input.counting))
        .collect();
    // Whether a limit has a column in the tables does not depend on the lot.
    if !limits.is_empty()
        && let Err(problem) = scheme(
            input.edition,
            2,
            input.level,
            InspectionSeverity::Normal,
            &limits,
        )
    {
        errors.push(error(problem, Spelling::Same));
    }
    if limits.is_empty() && input.checklist.items.is_empty() {
        errors.push(Error::from(InputFault::Required).at(["items"]));
    }
    if !input.checklist.items.is_empty()
        && let Err(problems) = validate(&input.checklist)
    {
        errors.extend(refuse(problems, Spelling::Items(&input.checklist.items)).err());
    }
    let mut field = |result: Result<String>| result.map_err(|e| errors.push(e)).unwrap_or_default();
    let code = field(text("code", &input.code, 40));
    let name = field(text("name", &input.name, 100));
    if let Some(error) = Error::all(errors) {
        return Err(error);
    }
    Ok(InspectionPlanRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code,
        version: 1,
        name,
        kind: input.kind,
        edition: input.edition,
        level: input.level,
        counting: input.counting,
        limits: serde_json::to_string(&limits)?,
        checklist: serde_json::to_string(&input.checklist)?,
        product_id: input.product,
        sku_id: input.sku,
        supplier_id: input.supplier,
        active: true,
        created_by: actor.user,
        created_at: tx.now(),
    })
}

fn find(tx: &mut Tx<'_>, actor: &Actor, id: InspectionPlanId) -> Result<Option<InspectionPlanRow>> {
    Ok(inspection_plans::table
        .find((actor.org, id))
        .select(InspectionPlanRow::as_select())
        .first(tx.conn())
        .optional()?)
}

fn same(known: &InspectionPlanRow, row: &InspectionPlanRow) -> bool {
    (
        &known.code,
        &known.name,
        known.kind,
        known.edition,
        known.level,
        known.counting,
    ) == (
        &row.code,
        &row.name,
        row.kind,
        row.edition,
        row.level,
        row.counting,
    ) && (&known.limits, &known.checklist) == (&row.limits, &row.checklist)
        && (known.product_id, known.sku_id, known.supplier_id)
            == (row.product_id, row.sku_id, row.supplier_id)
}

fn scope_exists(tx: &mut Tx<'_>, actor: &Actor, input: &InspectionPlanCreate) -> Result<()> {
    let missing = |field: &str| Err(Error::from(CoreFault::NotFound).at([field]));
    if let Some(id) = input.product
        && !diesel::select(exists(products::table.find((actor.org, id)))).get_result(tx.conn())?
    {
        return missing("productId");
    }
    if let Some(id) = input.sku
        && !diesel::select(exists(skus::table.find((actor.org, id)))).get_result(tx.conn())?
    {
        return missing("skuId");
    }
    if let Some(id) = input.supplier
        && !diesel::select(exists(suppliers::table.find((actor.org, id)))).get_result(tx.conn())?
    {
        return missing("supplierId");
    }
    Ok(())
}

/// Puts the version before out of use and gives the next number.
fn replace(tx: &mut Tx<'_>, actor: &Actor, before: InspectionPlanId, code: &str) -> Result<i64> {
    let known = find(tx, actor, before)?
        .ok_or_else(|| Error::from(CoreFault::NotFound).at(["replacesId"]))?;
    if known.code != code {
        let fault = QualityFault::ValueNotAllowed {
            given: code.to_owned(),
            allowed: known.code,
        };
        return Err(Error::from(fault).at(["code"]));
    }
    let replaced = diesel::update(inspection_plans::table.find((actor.org, before)))
        .filter(inspection_plans::active.eq(true))
        .set(inspection_plans::active.eq(false))
        .execute(tx.conn())?;
    if replaced == 0 {
        return Err(Error::from(QualityFault::PlanInactive).at(["replacesId"]));
    }
    Ok(known.version + 1)
}

fn first_version(tx: &mut Tx<'_>, actor: &Actor, code: &str) -> Result<i64> {
    let taken: bool = diesel::select(exists(
        inspection_plans::table
            .filter(inspection_plans::org_id.eq(actor.org))
            .filter(inspection_plans::code.eq(code)),
    ))
    .get_result(tx.conn())?;
    if taken {
        let value = code.to_owned();
        return Err(Error::from(InputFault::Taken { value }).at(["code"]));
    }
    Ok(1)
}
