//! What is missing is told once when it begins and once when it is over (E3, R4).

use domain::catalog::{SkuUpdate, sku_update};
use domain::inventory::{StockMovementKind as Kind, read};
use domain::kernel::id::TaskId;
use domain::kernel::{Result, Role};
use domain::procurement::{
    ProcurementSettingsUpdate, ReplenishmentPolicy, RequisitionFilter, RequisitionStatus,
    procurement_settings_update,
};
use domain::projects::planning::{HealthReason, ProjectHealth};
use domain::projects::{TaskSkuSet, task_sku_set};

use super::house::House;
use crate::notify::{kinds, pump};
use crate::projects::{by, finish, of, project, ready};
use crate::stage::{Stage, code, each};

fn need(house: &House<'_>, task: TaskId, required: i64) -> Result<TaskId> {
    let input = TaskSkuSet {
        target: of(task),
        sku: house.sku,
        required,
    };
    by(
        house.stage,
        &house.stage.actor(Role::Manager),
        task_sku_set,
        &input,
    )
}

/// Lets everything react, and says how often a shortage began and was over.
fn told(stage: &Stage) -> (usize, usize) {
    pump(stage);
    let of = |kind| stage.event_kinds(kind).len();
    (of("stock.shortage"), of("stock.covered"))
}

fn missing(house: &House<'_>, task: TaskId) -> i64 {
    let ask = |conn: &mut db::Conn| read::shortages_of_tasks(conn, &house.clerk, &[task]);
    house
        .stage
        .read(ask)
        .unwrap()
        .iter()
        .map(|row| row.missing)
        .sum()
}

fn take(house: &House<'_>, pieces: i64) {
    let line = house.line(Some(house.shelf), None, pieces);
    house.book(Kind::Shipment, vec![line]).unwrap();
}

#[test]
fn a_shortage_is_told_once_and_once_when_it_is_over() {
    each(|stage| {
        let house = House::new(stage);
        let project = project(stage, "备货");
        let task = ready(stage, project, "备货");
        stage.sources.advance_seconds(60);
        let later = ready(stage, project, "补货");
        house.receive(60);
        need(&house, task, 50).unwrap();
        assert_eq!(told(stage), (0, 0));
        need(&house, task, 100).unwrap();
        assert_eq!((told(stage), missing(&house, task)), ((1, 0), 40));
        take(&house, 10);
        assert_eq!((told(stage), missing(&house, task)), ((1, 0), 50));
        // What is there goes to the first of them; the other is short of all it needs.
        need(&house, later, 5).unwrap();
        assert_eq!((told(stage), missing(&house, later)), ((2, 0), 5));
        // What a task reserves for itself it still has.
        house.reserve(task, 50).unwrap();
        assert_eq!((told(stage), missing(&house, task)), ((2, 0), 50));
        house.receive(50);
        assert_eq!((told(stage), missing(&house, later)), ((2, 1), 5));
        finish(stage, task);
        house.release(task).unwrap();
        assert_eq!((told(stage), missing(&house, later)), ((2, 2), 0));
        assert_eq!(told(stage), (2, 2), "read again it tells nothing");
    });
}

#[test]
fn who_does_it_and_the_owner_learn_of_it_and_the_project_is_at_risk() {
    each(|stage| {
        let house = House::new(stage);
        let project = project(stage, "备货");
        let task = ready(stage, project, "备货");
        need(&house, task, 3).unwrap();
        pump(stage);
        crate::projects::planning::settle(stage);
        let member = stage.actor(Role::Member);
        let health = |stage: &Stage| {
            let ask = |conn: &mut db::Conn| {
                domain::projects::read::health_of_projects(conn, &member, &[project])
            };
            let row = stage.read(ask).unwrap().pop().unwrap();
            (row.computed, row.reason_list().unwrap())
        };
        let (computed, reasons) = health(stage);
        assert_eq!(computed, ProjectHealth::AtRisk);
        assert!(reasons.contains(&HealthReason::StockShort), "{reasons:?}");
        let row = crate::projects::task(stage, task);
        let assignee = row.assignee_id.unwrap();
        let told = [Role::Member, Role::Manager, Role::Admin]
            .into_iter()
            .map(|role| stage.actor(role))
            .filter(|actor| kinds(stage, actor).contains(&"STOCK_SHORT"))
            .map(|actor| actor.user)
            .collect::<Vec<_>>();
        assert!(told.contains(&assignee), "{told:?}");
        assert!(told.contains(&crate::projects::found(stage, project).owner_id));
        house.receive(3);
        pump(stage);
        crate::projects::planning::settle(stage);
        assert!(!health(stage).1.contains(&HealthReason::StockShort));
    });
}

#[test]
fn a_reorder_point_is_told_like_a_task() {
    each(|stage| {
        let house = House::new(stage);
        house.receive(10);
        let manager = stage.actor(Role::Manager);
        let (sku, input) = (
            house.sku,
            SkuUpdate {
                reorder_point: Some(Some(10)),
                ..SkuUpdate::default()
            },
        );
        stage
            .write(move |tx| sku_update(tx, &manager, sku, &input))
            .unwrap();
        assert_eq!(told(stage), (0, 0));
        take(&house, 1);
        assert_eq!(told(stage), (1, 0));
        take(&house, 1);
        assert_eq!(told(stage), (1, 0));
        house.receive(2);
        assert_eq!(told(stage), (1, 1));
    });
}

#[test]
fn with_the_policy_auto_what_is_missing_is_asked_for_once() {
    each(|stage| {
        let house = House::new(stage);
        let project = project(stage, "备货");
        let task = ready(stage, project, "备货");
        let asked = |stage: &Stage| {
            pump(stage);
            let member = stage.actor(Role::Member);
            let filter = RequisitionFilter::default();
            let args = domain::kernel::PageArgs::first(50);
            let rows = stage
                .read(|conn| domain::procurement::read::requisitions(conn, &member, &filter, &args))
                .unwrap()
                .rows;
            let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
            let lines = stage
                .read(|conn| domain::procurement::read::requisition_lines(conn, &member, &ids))
                .unwrap();
            assert!(
                rows.iter()
                    .all(|row| row.status == RequisitionStatus::Draft)
            );
            let mut pieces: Vec<i64> = lines.iter().map(|line| line.quantity).collect();
            pieces.sort_unstable();
            (
                rows.iter().filter(|row| row.task_id == Some(task)).count(),
                pieces,
            )
        };
        house.receive(60);
        need(&house, task, 70).unwrap();
        assert_eq!(asked(stage), (0, vec![]), "the policy is ALERT");
        need(&house, task, 0).unwrap();
        let auto = ProcurementSettingsUpdate {
            replenishment: Some(ReplenishmentPolicy::Auto),
            ..ProcurementSettingsUpdate::default()
        };
        let manager = stage.actor(Role::Manager);
        let refused = by(stage, &manager, procurement_settings_update, &auto);
        assert_eq!(code(refused), "FORBIDDEN");
        by(
            stage,
            &stage.actor(Role::Admin),
            procurement_settings_update,
            &auto,
        )
        .unwrap();
        need(&house, task, 100).unwrap();
        assert_eq!(asked(stage), (1, vec![40]));
        take(&house, 10);
        assert_eq!(asked(stage), (1, vec![40]), "once for a shortage");
        // Over and short again: 50 are missing by then, 40 of them are asked for.
        house.receive(100);
        assert_eq!(asked(stage), (1, vec![40]));
        take(&house, 100);
        assert_eq!(asked(stage), (2, vec![10, 40]));
    });
}
