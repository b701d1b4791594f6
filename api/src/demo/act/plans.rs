//! Inspection plans and the catalogue of defects.

use domain::kernel::Role;
use domain::kernel::fault::{Result, internal};
use domain::kernel::id::{InspectionPlan, Product};
use domain::quality::rules::checklist::Checklist;
use domain::quality::rules::{CountingMode, DefectClass, Edition, InspectionLevel};
use domain::quality::{
    AqlLimit, DefectCodeCreate, InspectionKind, InspectionPlanCreate, defect_code_create,
    inspection_plan_create,
};

use crate::demo::story::Story;

/// A plan.
pub(in crate::demo) struct Plan {
    pub(in crate::demo) code: &'static str,
    pub(in crate::demo) name: &'static str,
    pub(in crate::demo) kind: InspectionKind,
    pub(in crate::demo) edition: Edition,
    pub(in crate::demo) level: InspectionLevel,
    pub(in crate::demo) counting: CountingMode,
    /// Limits of critical, major and minor defects; none for a checklist only.
    pub(in crate::demo) limits: Option<[&'static str; 3]>,
    /// JSON of the checklist.
    pub(in crate::demo) checklist: &'static str,
    /// Code of the only product that it is for.
    pub(in crate::demo) product: Option<&'static str>,
}

impl Story<'_> {
    /// Writes the company's catalogue of defects.
    pub(in crate::demo) fn defect_catalogue(&mut self) -> Result<()> {
        for (code, defect_class, name_zh, name_en) in self.company.defect_codes {
            let create = DefectCodeCreate {
                id: None,
                code: (*code).to_owned(),
                defect_class: *defect_class,
                name_zh: (*name_zh).to_owned(),
                name_en: (*name_en).to_owned(),
            };
            self.act(Role::Manager, |tx, actor| {
                defect_code_create(tx, actor, &create)
            })?;
        }
        Ok(())
    }

    /// Writes the company's plans.
    pub(in crate::demo) fn plans(&mut self) -> Result<()> {
        let plans = self.company.plans;
        plans.iter().try_for_each(|plan| self.plan(plan))
    }

    /// Writes a plan; one with a known code becomes its next version.
    pub(in crate::demo) fn plan(&mut self, plan: &Plan) -> Result<()> {
        let classes = [
            DefectClass::Critical,
            DefectClass::Major,
            DefectClass::Minor,
        ];
        let limit = |(defect_class, aql): (DefectClass, &str)| {
            let aql = aql.parse().map_err(|e| internal(&e))?;
            Ok(AqlLimit { defect_class, aql })
        };
        let limits = plan.limits.map(|limits| classes.into_iter().zip(limits));
        let create = InspectionPlanCreate {
            id: None,
            replaces: self.find::<InspectionPlan>(plan.code),
            code: plan.code.to_owned(),
            name: plan.name.to_owned(),
            kind: plan.kind,
            edition: plan.edition,
            level: plan.level,
            counting: plan.counting,
            limits: limits
                .into_iter()
                .flatten()
                .map(limit)
                .collect::<Result<_>>()?,
            checklist: serde_json::from_str::<Checklist>(plan.checklist)?,
            product: plan
                .product
                .map(|code| self.id::<Product>(code))
                .transpose()?,
            sku: None,
            supplier: None,
        };
        let id = self.act(Role::Manager, |tx, actor| {
            inspection_plan_create(tx, actor, &create)
        })?;
        self.name(plan.code, id);
        Ok(())
    }
}
