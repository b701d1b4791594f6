//! Inspections: what every test stands on.

mod dispositions;
mod evidence;
mod guests;
mod offline;
mod plans;
mod reports;
mod reviews;
mod schedules;
mod steps;
mod switching;

use domain::inventory::{LotAnnounce, LotReceive, LotStatus, lot_announce, lot_receive};
use domain::kernel::id::{InspectionId, InspectionPlanId, LotId, SkuId};
use domain::kernel::{Actor, Result, Role, Tx};
use domain::quality::rules::checklist::{Answer, AnswerValue, Check, Checklist, Item, Measurement};
use domain::quality::rules::{CountingMode, DefectClass, Edition, InspectionLevel};
use domain::quality::{
    self, AqlLimit, DefectFound, InspectionClose, InspectionKind, InspectionPlanCreate,
    InspectionReview, InspectionRow, InspectionSchedule, InspectionStart, InspectionSubmit,
    inspection_close, inspection_plan_create, inspection_review, inspection_schedule,
    inspection_start, inspection_submit,
};

use crate::stage::Stage;

pub fn item(key: &str, check: Check) -> Item {
    Item {
        key: key.to_owned(),
        label: format!("Check {key}"),
        guidance: None,
        mandatory: true,
        allow_not_applicable: false,
        defect_class: DefectClass::Major,
        check,
    }
}

/// Colour, width 49.5 to 50.5 mm with three readings, and the label.
pub fn checklist() -> Checklist {
    let width = Check::Measurement(Measurement {
        nominal: "50".parse().ok(),
        lower: "49.5".parse().ok(),
        upper: "50.5".parse().ok(),
        unit: "mm".to_owned(),
        readings: 3,
        instrument_required: false,
    });
    Checklist {
        items: vec![
            item("colour", Check::PassFail),
            item("width", width),
            item(
                "label",
                Check::Scan {
                    expected: Some("6901234567892".to_owned()),
                },
            ),
        ],
    }
}

/// GB/T 2828.1, level II, critical 0, major 2.5, minor 4.0.
pub fn new_plan(code: &str) -> InspectionPlanCreate {
    let limit = |defect_class, aql: &str| AqlLimit {
        defect_class,
        aql: aql.parse().unwrap(),
    };
    InspectionPlanCreate {
        id: None,
        replaces: None,
        code: code.to_owned(),
        name: "四件套 来料".to_owned(),
        kind: InspectionKind::Incoming,
        edition: Edition::Gbt2828_1_2012,
        level: InspectionLevel::II,
        counting: CountingMode::NonconformingItems,
        limits: vec![
            limit(DefectClass::Critical, "0"),
            limit(DefectClass::Major, "2.5"),
            limit(DefectClass::Minor, "4.0"),
        ],
        checklist: checklist(),
        product: None,
        sku: None,
        supplier: None,
    }
}

/// Runs a use case that takes one input.
pub fn act<I: Clone + Send + 'static, T: Send + 'static>(
    stage: &Stage,
    actor: &Actor,
    input: &I,
    case: fn(&mut Tx<'_>, &Actor, &I) -> Result<T>,
) -> Result<T> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| case(tx, &actor, &input))
}

pub fn create_plan(stage: &Stage, input: &InspectionPlanCreate) -> InspectionPlanId {
    act(
        stage,
        &stage.actor(Role::Manager),
        input,
        inspection_plan_create,
    )
    .unwrap()
}

pub fn announced(stage: &Stage, sku: SkuId, code: &str, quantity: i64) -> LotId {
    let input = LotAnnounce {
        id: None,
        code: code.to_owned(),
        sku,
        supplier: Some(stage.supplier),
        quantity,
        note: None,
    };
    act(stage, &stage.actor(Role::Warehouse), &input, lot_announce).unwrap()
}

pub fn received(stage: &Stage, sku: SkuId, code: &str, quantity: i64) -> LotId {
    let lot = announced(stage, sku, code, quantity);
    let input = LotReceive {
        serials: Vec::new(),
        location: None,
        lot,
        quantity: None,
        version: None,
    };
    act(stage, &stage.actor(Role::Warehouse), &input, lot_receive).unwrap()
}

pub fn for_lot(plan: InspectionPlanId, lot: LotId) -> InspectionSchedule {
    InspectionSchedule {
        id: None,
        plan,
        kind: None,
        lot: Some(lot),
        sample: None,
        sku: None,
        supplier: None,
        work_order: None,
        lot_size: None,
        assignee: None,
        due_at: None,
    }
}

/// An organisation with a plan and a received lot of 1,200 pieces.
pub struct Ground {
    pub plan: InspectionPlanId,
    pub sku: SkuId,
    pub lot: LotId,
}

pub fn ground(stage: &Stage) -> Ground {
    let sku = crate::inventory::sku(stage);
    Ground {
        plan: create_plan(stage, &new_plan("PLAN-1")),
        sku,
        lot: received(stage, sku, "LOT-1", 1200),
    }
}

pub fn schedule(stage: &Stage, input: &InspectionSchedule) -> InspectionId {
    act(
        stage,
        &stage.actor(Role::Manager),
        input,
        inspection_schedule,
    )
    .unwrap()
}

pub fn start(stage: &Stage, actor: &Actor, inspection: InspectionId) -> Result<InspectionId> {
    let input = InspectionStart {
        inspection,
        version: None,
    };
    act(stage, actor, &input, inspection_start)
}

pub fn answer(item: &str, value: AnswerValue) -> Answer {
    Answer {
        item: item.to_owned(),
        unit: None,
        note: None,
        value,
    }
}

pub fn readings(values: [&str; 3]) -> AnswerValue {
    AnswerValue::Measurement {
        readings: values.iter().map(|v| v.parse().unwrap()).collect(),
        instrument: None,
    }
}

pub fn good_answers() -> Vec<Answer> {
    vec![
        answer("colour", AnswerValue::PassFail { passed: true }),
        answer("width", readings(["49.5", "50", "50.5"])),
        answer(
            "label",
            AnswerValue::Scan {
                code: "6901234567892".to_owned(),
            },
        ),
    ]
}

pub fn report(inspection: InspectionId) -> InspectionSubmit {
    InspectionSubmit {
        inspection,
        results: good_answers(),
        defects: Vec::new(),
        photos: Vec::new(),
        inspected_quantity: None,
        client_verdict: None,
        location: None,
        signature_file: None,
        client_started_at: None,
        client_submitted_at: None,
        note: None,
        version: None,
    }
}

pub fn defect(defect_class: DefectClass, quantity: i64) -> DefectFound {
    DefectFound {
        id: None,
        code: "SCRATCH".to_owned(),
        defect_class: Some(defect_class),
        item: None,
        unit: None,
        quantity,
        in_sample: true,
        photos: Vec::new(),
        note: None,
    }
}

pub fn submit(stage: &Stage, actor: &Actor, input: &InspectionSubmit) -> Result<InspectionId> {
    act(stage, actor, input, inspection_submit)
}

/// Starts and submits as the inspector, with so many major defects.
pub fn inspect(stage: &Stage, inspection: InspectionId, major: i64) {
    let inspector = stage.actor(Role::Inspector);
    start(stage, &inspector, inspection).unwrap();
    let mut input = report(inspection);
    if major > 0 {
        input.defects.push(defect(DefectClass::Major, major));
    }
    submit(stage, &inspector, &input).unwrap();
}

pub fn review(inspection: InspectionId) -> InspectionReview {
    InspectionReview {
        inspection,
        verdict: None,
        note: None,
        version: None,
    }
}

pub fn reviewed(stage: &Stage, inspection: InspectionId) {
    act(
        stage,
        &stage.actor(Role::Manager),
        &review(inspection),
        inspection_review,
    )
    .unwrap();
}

pub fn close(stage: &Stage, actor: &Actor, inspection: InspectionId) -> Result<InspectionId> {
    let input = InspectionClose {
        inspection,
        version: None,
    };
    act(stage, actor, &input, inspection_close)
}

pub fn row(stage: &Stage, id: InspectionId) -> InspectionRow {
    let manager = stage.actor(Role::Manager);
    stage
        .read(|conn| quality::read::find(conn, &manager, id))
        .unwrap()
        .unwrap()
}

pub fn lot_status(stage: &Stage, lot: LotId) -> LotStatus {
    let manager = stage.actor(Role::Manager);
    let lot = stage.read(|conn| domain::inventory::read::find(conn, &manager, lot));
    lot.unwrap().unwrap().status
}

/// Code and path of every fault of a refusal.
pub fn faults<T>(result: Result<T>) -> Vec<(String, String)> {
    let error = result.err().expect("a refusal");
    let reported = error.reported().iter();
    reported
        .map(|r| (r.code().code.to_owned(), r.path().join(".")))
        .collect()
}
