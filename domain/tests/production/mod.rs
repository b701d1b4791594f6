//! Work orders, and the task that follows them (S2.8, S2.9).

mod following;
mod mirrored;
mod steps;

use domain::kernel::id::{ProjectId, SampleId, SkuId, WorkOrderId};
use domain::kernel::{Actor, Result, Role};
use domain::production::{
    Target, WorkOrderComplete, WorkOrderCreate, WorkOrderProgressReport, WorkOrderRow, read,
    work_order_complete, work_order_create, work_order_progress_report,
};
use domain::samples::{SampleRequest, SampleStage};

use crate::projects::by;
use crate::samples::{seal, wanted};
use crate::stage::Stage;

pub fn order_of(sku: SkuId, project: Option<ProjectId>) -> WorkOrderCreate {
    WorkOrderCreate {
        id: None,
        sku,
        supplier: None,
        project,
        quantity: 500,
        first_article_quantity: Some(5),
        due_on: Some("2026-12-20".to_owned()),
        note: None,
    }
}

pub fn create(stage: &Stage, input: &WorkOrderCreate) -> WorkOrderId {
    by(stage, &stage.actor(Role::Manager), work_order_create, input).unwrap()
}

pub fn of(order: WorkOrderId) -> Target {
    Target {
        order,
        version: None,
    }
}

/// A golden sample of an article, sealed by two persons.
pub fn golden(stage: &Stage, sku: SkuId, project: Option<ProjectId>) -> SampleId {
    let input = SampleRequest {
        sku: Some(sku),
        project,
        stage: SampleStage::Golden,
        ..wanted(stage)
    };
    seal::sealed(stage, &input)
}

pub fn found(stage: &Stage, id: WorkOrderId) -> WorkOrderRow {
    let manager = stage.actor(Role::Manager);
    stage.read(|conn| read::find(conn, &manager, id)).unwrap()
}

pub fn made(
    stage: &Stage,
    actor: &Actor,
    order: WorkOrderId,
    quantity: i64,
) -> Result<WorkOrderId> {
    let input = WorkOrderProgressReport {
        id: None,
        order,
        quantity,
        note: None,
        files: Vec::new(),
    };
    by(stage, actor, work_order_progress_report, &input)
}

pub fn complete(stage: &Stage, order: WorkOrderId, document: &str) -> Result<WorkOrderId> {
    let input = WorkOrderComplete {
        target: of(order),
        quantity: None,
        document: Some(document.to_owned()),
    };
    by(
        stage,
        &stage.actor(Role::Manager),
        work_order_complete,
        &input,
    )
}
