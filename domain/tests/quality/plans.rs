//! Plans and the catalogue of defects.

use domain::kernel::{PageArgs, Role};
use domain::quality::rules::checklist::{Check, ChoiceOption};
use domain::quality::rules::{CountingMode, DefectClass};
use domain::quality::{
    self, DefectCodeCreate, InspectionPlanCreate, defect_code_create, inspection_plan_create,
};

use super::{act, create_plan, faults, for_lot, ground, item, new_plan};
use crate::stage::{code, each};

#[test]
fn a_plan_is_written_once_and_replaced_by_versions() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let input = new_plan("PLAN-1");
        let first = create_plan(stage, &input);
        let again = InspectionPlanCreate {
            id: Some(first),
            ..input.clone()
        };
        assert_eq!(
            act(stage, &manager, &again, inspection_plan_create).unwrap(),
            first
        );
        let other = InspectionPlanCreate {
            name: "other".to_owned(),
            ..again
        };
        let refused = act(stage, &manager, &other, inspection_plan_create);
        assert_eq!(faults(refused), [("ID_REUSED".to_owned(), "id".to_owned())]);
        let refused = act(stage, &manager, &input, inspection_plan_create);
        assert_eq!(
            faults(refused),
            [("ALREADY_EXISTS".to_owned(), "code".to_owned())]
        );

        let next = InspectionPlanCreate {
            replaces: Some(first),
            ..input.clone()
        };
        stage.sources.advance_seconds(1);
        let second = act(stage, &manager, &next, inspection_plan_create).unwrap();
        let refused = act(stage, &manager, &next, inspection_plan_create);
        assert_eq!(
            faults(refused),
            [("PLAN_INACTIVE".to_owned(), "replacesId".to_owned())]
        );
        let renamed = InspectionPlanCreate {
            replaces: Some(second),
            code: "X".to_owned(),
            ..input
        };
        let refused = act(stage, &manager, &renamed, inspection_plan_create);
        assert_eq!(
            faults(refused),
            [("VALUE_NOT_ALLOWED".to_owned(), "code".to_owned())]
        );
        let page = stage.read(|conn| {
            let filter = quality::read::PlanFilter {
                search: Some("plan-1".to_owned()),
                active_only: false,
            };
            quality::read::plans(conn, &manager, &filter, &PageArgs::first(10))
        });
        let versions: Vec<_> = page
            .unwrap()
            .rows
            .iter()
            .map(|p| (p.version, p.active))
            .collect();
        assert_eq!(versions, [(2, true), (1, false)]);
        assert_eq!(
            stage.event_kinds("inspection_plan."),
            ["inspection_plan.created"; 2]
        );
    });
}

#[test]
fn everything_wrong_with_a_plan_is_named_at_once() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let mut input = new_plan("");
        input.limits[1].aql = "2.6".parse().unwrap();
        let option = ChoiceOption {
            key: "a".to_owned(),
            label: String::new(),
            fails: None,
        };
        let choice = Check::Choice {
            multiple: false,
            options: vec![option],
        };
        input.checklist.items = vec![
            item("a", choice),
            item(
                "a",
                Check::Photo {
                    min: 0,
                    in_app: false,
                },
            ),
        ];
        let faults = faults(act(stage, &manager, &input, inspection_plan_create));
        let paths: Vec<_> = faults.iter().map(|(_, path)| path.as_str()).collect();
        for path in [
            "limits.1.aql",
            "items.0.check.choice.options.0.label",
            "items.1.key",
            "items.1.check.photo.min",
            "code",
        ] {
            assert!(paths.contains(&path), "{path} is missing in {faults:?}");
        }
        let mut percent = new_plan("P");
        percent.limits[2].aql = "15".parse().unwrap();
        let refused = super::faults(act(stage, &manager, &percent, inspection_plan_create));
        assert_eq!(
            refused,
            [(
                "VALUE_NOT_ALLOWED".to_owned(),
                "limits.2.counting".to_owned()
            )]
        );
        percent.counting = CountingMode::Nonconformities;
        assert_eq!(
            code(act(stage, &manager, &percent, inspection_plan_create)),
            "OK"
        );
        let mut empty = new_plan("E");
        empty.limits.clear();
        empty.checklist.items.clear();
        let refused = super::faults(act(stage, &manager, &empty, inspection_plan_create));
        assert_eq!(refused, [("REQUIRED".to_owned(), "items".to_owned())]);
    });
}

#[test]
fn only_leads_write_plans_and_codes() {
    each(|stage| {
        for role in [
            Role::Inspector,
            Role::Member,
            Role::Warehouse,
            Role::Supplier,
        ] {
            let actor = stage.actor(role);
            let refused = act(stage, &actor, &new_plan("P"), inspection_plan_create);
            assert_eq!(code(refused), "FORBIDDEN", "{role:?}");
        }
        let scratch = DefectCodeCreate {
            id: None,
            code: "SCRATCH".to_owned(),
            defect_class: DefectClass::Minor,
            name_zh: "划痕".to_owned(),
            name_en: "Scratch".to_owned(),
        };
        let inspector = stage.actor(Role::Inspector);
        assert_eq!(
            code(act(stage, &inspector, &scratch, defect_code_create)),
            "FORBIDDEN"
        );
        let manager = stage.actor(Role::Manager);
        let id = act(stage, &manager, &scratch, defect_code_create).unwrap();
        let refused = act(stage, &manager, &scratch, defect_code_create);
        assert_eq!(
            faults(refused),
            [("ALREADY_EXISTS".to_owned(), "code".to_owned())]
        );
        let again = DefectCodeCreate {
            id: Some(id),
            ..scratch.clone()
        };
        assert_eq!(
            act(stage, &manager, &again, defect_code_create).unwrap(),
            id
        );
        let other = DefectCodeCreate {
            defect_class: DefectClass::Major,
            ..again
        };
        assert_eq!(
            code(act(stage, &manager, &other, defect_code_create)),
            "ID_REUSED"
        );
    });
}

#[test]
fn a_plan_is_only_for_its_goods() {
    each(|stage| {
        let ground = ground(stage);
        let manager = stage.actor(Role::Manager);
        let other = stage.add_supplier("S-002");
        let limited = InspectionPlanCreate {
            supplier: Some(other),
            ..new_plan("PLAN-2")
        };
        let plan = create_plan(stage, &limited);
        let refused = act(
            stage,
            &manager,
            &for_lot(plan, ground.lot),
            quality::inspection_schedule,
        );
        assert_eq!(code(refused), "PLAN_FOR_OTHER_GOODS");
        let unknown = InspectionPlanCreate {
            sku: Some(stage.sources.id()),
            ..new_plan("PLAN-3")
        };
        let refused = act(stage, &manager, &unknown, inspection_plan_create);
        assert_eq!(
            faults(refused),
            [("NOT_FOUND".to_owned(), "skuId".to_owned())]
        );
        let fitting = InspectionPlanCreate {
            sku: Some(ground.sku),
            supplier: Some(stage.supplier),
            ..new_plan("PLAN-4")
        };
        let plan = create_plan(stage, &fitting);
        let scheduled = act(
            stage,
            &manager,
            &for_lot(plan, ground.lot),
            quality::inspection_schedule,
        );
        assert_eq!(code(scheduled), "OK");
    });
}
