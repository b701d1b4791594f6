//! Articles and their inspections.

use domain::catalog::{ProductCreate, SkuCreate, product_create, sku_create};
use domain::identity::{SupplierCreate, supplier_create};
use domain::kernel::Role;
use domain::kernel::fault::{Result, internal};
use domain::kernel::id::{InspectionPlanId, SkuId, SupplierId};
use domain::quality::rules::checklist::Checklist;
use domain::quality::rules::{CountingMode, DefectClass, Edition, InspectionLevel};
use domain::quality::{
    AqlLimit, InspectionKind, InspectionPlanCreate, InspectionSchedule, inspection_plan_create,
    inspection_schedule,
};

use super::{Yard, pieces};

const SUPPLIERS: u32 = 20;
/// Articles of one product.
const VARIANTS: u32 = 10;
/// Products, or inspections, of one transaction.
const AT_ONCE: u32 = 100;
const CHECKLIST: &str = include_str!("../demo/checklists/first-ceramic.json");

/// What inspections are about.
pub(super) struct Goods {
    suppliers: Vec<SupplierId>,
    skus: Vec<SkuId>,
}

/// Adds suppliers, products and articles.
pub(super) fn articles(yard: &Yard<'_>, count: u32) -> Result<Goods> {
    let suppliers = yard.act(Role::Admin, |tx, admin| {
        (0..SUPPLIERS)
            .map(|number| {
                let create = SupplierCreate {
                    id: None,
                    code: format!("S-{number:03}"),
                    name: format!("供应商 {number}"),
                    email: None,
                };
                supplier_create(tx, admin, &create)
            })
            .collect::<Result<Vec<_>>>()
    })?;
    let mut skus = Vec::new();
    for piece in pieces(count.div_ceil(VARIANTS), AT_ONCE) {
        skus.extend(yard.act(Role::Manager, move |tx, manager| {
            let mut made = Vec::new();
            for number in piece.clone() {
                let product = ProductCreate {
                    id: None,
                    code: format!("P{number:05}"),
                    name: format!("产品 {number}"),
                    category: Some(format!("类目 {}", number % 40)),
                };
                let product = product_create(tx, manager, &product)?;
                for variant in (number * VARIANTS..count).take(VARIANTS.try_into().unwrap_or(1)) {
                    let create = SkuCreate {
                        id: None,
                        product,
                        code: format!("SKU{variant:06}"),
                        barcode: Some(format!("69{variant:011}")),
                        name: format!("商品 {variant}"),
                        currency: "CNY".to_owned(),
                        price_minor: i64::from(1_900 + variant % 500 * 100),
                        cost_minor: Some(i64::from(900 + variant % 500 * 40)),
                        image: None,
                    };
                    made.push(sku_create(tx, manager, &create)?);
                }
            }
            Ok(made)
        })?);
    }
    Ok(Goods { suppliers, skus })
}

/// Schedules inspections of the articles.
pub(super) fn inspections(yard: &Yard<'_>, count: u32, goods: &Goods) -> Result<()> {
    let plan = plan(yard)?;
    for piece in pieces(count, AT_ONCE) {
        let due: Vec<_> = piece.clone().map(|n| yard.at(n % 30, n % 600)).collect();
        let of = |n: u32| usize::try_from(n).unwrap_or_default();
        let subjects: Vec<_> = piece
            .clone()
            .map(|n| {
                let sku = goods.skus.get(of(n) % goods.skus.len().max(1)).copied();
                let supplier = goods.suppliers.get(of(n / VARIANTS % SUPPLIERS)).copied();
                (sku, supplier)
            })
            .collect();
        yard.act(Role::Manager, move |tx, manager| {
            for ((n, (sku, supplier)), due) in piece.clone().zip(&subjects).zip(&due) {
                let schedule = InspectionSchedule {
                    id: None,
                    plan,
                    kind: None,
                    lot: None,
                    sample: None,
                    sku: *sku,
                    supplier: *supplier,
                    work_order: None,
                    lot_size: Some(i64::from(200 + n % 3_000)),
                    assignee: None,
                    due_at: Some(*due),
                };
                inspection_schedule(tx, manager, &schedule)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn plan(yard: &Yard<'_>) -> Result<InspectionPlanId> {
    let limit = |(defect_class, aql): (DefectClass, &str)| {
        let aql = aql.parse().map_err(|e| internal(&e))?;
        Ok(AqlLimit { defect_class, aql })
    };
    let limits = [
        (DefectClass::Critical, "0"),
        (DefectClass::Major, "2.5"),
        (DefectClass::Minor, "4.0"),
    ];
    let create = InspectionPlanCreate {
        id: None,
        replaces: None,
        code: "BENCH".to_owned(),
        name: "来料检验".to_owned(),
        kind: InspectionKind::Incoming,
        edition: Edition::Gbt2828_1_2012,
        level: InspectionLevel::II,
        counting: CountingMode::NonconformingItems,
        limits: limits.into_iter().map(limit).collect::<Result<_>>()?,
        checklist: serde_json::from_str::<Checklist>(CHECKLIST)?,
        product: None,
        sku: None,
        supplier: None,
    };
    yard.act(Role::Manager, move |tx, manager| {
        inspection_plan_create(tx, manager, &create)
    })
}
