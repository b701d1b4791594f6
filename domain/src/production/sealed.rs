//! The task of mass production (大货生产): made by the seal of a sample, tied to a work order, and
//! moved with it.

use db::schema::{accounts, production_tasks, projects, samples, tasks, users, work_orders};
use diesel::prelude::*;
use serde_json::json;

use super::events::TASK_LINKED;
use super::model::WorkOrderStatus;
use super::row::WorkOrderRow;
use super::store::save;
use crate::events::Event;
use crate::kernel::fault::{FaultKind, Result, or_again};
use crate::kernel::id::{OrganizationId, ProjectId, SampleId, SkuId, TaskId, UserId, WorkOrderId};
use crate::kernel::{Actor, Language, Tx};
use crate::projects::{
    ProjectRow, TaskCreate, TaskFields, TaskStatus, Wanted, task_create, task_follow,
};
use crate::samples::SampleRow;

/// Days that mass production is given when nothing says more.
const DAYS: i64 = 30;

/// Creates the task of a golden sample in its project, once; nothing without an open project.
pub(super) fn create(tx: &mut Tx<'_>, org: OrganizationId, id: SampleId) -> Result<()> {
    let sample: SampleRow = samples::table
        .find((org, id))
        .select(SampleRow::as_select())
        .first(tx.conn())?;
    let Some(project) = sample.project_id else {
        return Ok(());
    };
    let project: ProjectRow = projects::table
        .find((org, project))
        .select(ProjectRow::as_select())
        .first(tx.conn())?;
    let made: i64 = production_tasks::table
        .find((org, id))
        .count()
        .get_result(tx.conn())?;
    if made > 0 || !project.status.is_open() {
        return Ok(());
    }
    let task = task(tx, &sample, &project)?;
    or_again(
        diesel::insert_into(production_tasks::table)
            .values((
                production_tasks::org_id.eq(org),
                production_tasks::sample_id.eq(id),
                production_tasks::task_id.eq(task),
            ))
            .execute(tx.conn()),
    )?;
    let Some(sku) = sample.sku_id else {
        return Ok(());
    };
    match waiting_order(tx, org, sku, project.id)? {
        Some(order) => {
            let order = tie(tx, order, task)?;
            bring(tx, &order, task)
        }
        None => Ok(()),
    }
}

/// The task, given to who owns the project; a draft when that person cannot be given tasks any more.
fn task(tx: &mut Tx<'_>, sample: &SampleRow, project: &ProjectRow) -> Result<TaskId> {
    let actor = Actor::server(project.org_id, project.owner_id);
    let language = language(tx, project.org_id, project.owner_id)?;
    let end = tx.now().plus_seconds(DAYS * 24 * 3600);
    let title = format!(
        "{}{}",
        language.pick("Mass production: ", "大货生产："),
        sample.title
    );
    let fields = TaskFields {
        title: Some(title.chars().take(200).collect()),
        assignee: Some(Some(project.owner_id)),
        due_at: Some(Some(end)),
        skus: sample.sku_id.map(|sku| vec![sku]),
        ..TaskFields::default()
    };
    let mut input = TaskCreate {
        id: None,
        project: project.id,
        draft: false,
        source: Some(sample.id.into()),
        fields,
    };
    match task_create(tx, &actor, &input) {
        Err(error) if matches!(error.kind(), FaultKind::Invalid | FaultKind::NotFound) => {
            input.fields.assignee = None;
            task_create(tx, &actor, &input)
        }
        done => done,
    }
}

/// The language of who owns the project; Chinese when it is not known.
fn language(tx: &mut Tx<'_>, org: OrganizationId, user: UserId) -> Result<Language> {
    let locale: Option<Option<String>> = users::table
        .inner_join(accounts::table.on(accounts::id.nullable().eq(users::account_id)))
        .filter(users::org_id.eq(org))
        .filter(users::id.eq(user))
        .select(accounts::locale)
        .first(tx.conn())
        .optional()?;
    let known = locale.flatten().and_then(|text| text.parse().ok());
    Ok(known.unwrap_or(Language::Zh))
}

/// The oldest work order of the article for the project that no task follows, and that is not over.
fn waiting_order(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    sku: SkuId,
    project: ProjectId,
) -> Result<Option<WorkOrderRow>> {
    use WorkOrderStatus::{InProduction, OnHold, Planned, Released};
    Ok(work_orders::table
        .filter(work_orders::org_id.eq(org))
        .filter(work_orders::sku_id.eq(sku))
        .filter(work_orders::project_id.eq(project))
        .filter(work_orders::task_id.is_null())
        .filter(work_orders::status.eq_any(vec![Planned, Released, InProduction, OnHold]))
        .order(work_orders::id.asc())
        .select(WorkOrderRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// Ties a work order to the oldest open task of a golden sample of its article and project that
/// follows no work order yet. Says whether it did.
pub(super) fn link(tx: &mut Tx<'_>, org: OrganizationId, id: WorkOrderId) -> Result<bool> {
    let order = stored(tx, org, id)?;
    let (Some(project), None) = (order.project_id, order.task_id) else {
        return Ok(false);
    };
    let followed = work_orders::table
        .filter(work_orders::org_id.eq(org))
        .filter(work_orders::task_id.is_not_null())
        .select(work_orders::task_id.assume_not_null());
    let of_task = tasks::org_id
        .eq(production_tasks::org_id)
        .and(tasks::id.eq(production_tasks::task_id));
    let of_sample = samples::org_id
        .eq(production_tasks::org_id)
        .and(samples::id.eq(production_tasks::sample_id));
    let task: Option<TaskId> = production_tasks::table
        .inner_join(tasks::table.on(of_task))
        .inner_join(samples::table.on(of_sample))
        .filter(production_tasks::org_id.eq(org))
        .filter(tasks::project_id.eq(project))
        .filter(tasks::status.ne_all(vec![TaskStatus::Done, TaskStatus::Cancelled]))
        .filter(samples::sku_id.eq(order.sku_id))
        .filter(production_tasks::task_id.ne_all(followed))
        .order(production_tasks::task_id.asc())
        .select(production_tasks::task_id)
        .first(tx.conn())
        .optional()?;
    match task {
        Some(task) => tie(tx, order, task).map(|_| true),
        None => Ok(false),
    }
}

/// Lets a task follow a work order from now on.
fn tie(tx: &mut Tx<'_>, mut order: WorkOrderRow, task: TaskId) -> Result<WorkOrderRow> {
    order.task_id = Some(task);
    save(tx, &mut order)?;
    let data = json!({ "taskId": task });
    tx.emit(Event {
        project: order.project_id,
        ..Event::of(order.org_id, &TASK_LINKED, order.id, data)
    });
    Ok(order)
}

/// Moves the task of a work order to where the work order stands now. One that has gone on since it
/// stood at `only` is left to the event that tells so: the task is moved once, not once for each step.
pub(super) fn follow(
    tx: &mut Tx<'_>,
    org: OrganizationId,
    id: WorkOrderId,
    only: Option<&str>,
) -> Result<()> {
    let order = stored(tx, org, id)?;
    match order.task_id {
        _ if only.is_some_and(|only| only != order.status.as_str()) => Ok(()),
        Some(task) => bring(tx, &order, task),
        None => Ok(()),
    }
}

fn bring(tx: &mut Tx<'_>, order: &WorkOrderRow, task: TaskId) -> Result<()> {
    let wanted = match order.status {
        WorkOrderStatus::Planned => return Ok(()),
        WorkOrderStatus::Released => Wanted::Ready,
        WorkOrderStatus::InProduction => Wanted::Started,
        WorkOrderStatus::Completed | WorkOrderStatus::Closed => Wanted::Done {
            document: order.document_number.clone(),
        },
        WorkOrderStatus::OnHold | WorkOrderStatus::Cancelled => Wanted::Blocked {
            reason: reason(order),
        },
    };
    task_follow(tx, order.org_id, task, &wanted).map(drop)
}

/// Why the task cannot go on: the work order, and what was said of it.
fn reason(order: &WorkOrderRow) -> String {
    let number = order.external_id.as_ref().unwrap_or(&order.code);
    let said = order.reason.as_ref().or(order.hold_asked_reason.as_ref());
    match said {
        Some(said) => format!("{number}: {said}"),
        None => format!("{number}: {}", order.status.as_str()),
    }
}

fn stored(tx: &mut Tx<'_>, org: OrganizationId, id: WorkOrderId) -> Result<WorkOrderRow> {
    Ok(work_orders::table
        .find((org, id))
        .select(WorkOrderRow::as_select())
        .first(tx.conn())?)
}
