//! Corrective action: what every test stands on.

mod guests;
mod opening;
mod steps;

use db::schema::grants;
use db::types::Id;
use diesel::prelude::*;
use domain::corrective::{
    self, ActionDone, ActionKind, CauseCategory, CauseMethod, NonConformityAnswerRow,
    NonConformityClose, NonConformityContain, NonConformityFilter, NonConformityImplement,
    NonConformityOpen, NonConformityPlanActions, NonConformityRootCause, NonConformityRow,
    NonConformityStatus, NonConformityVerify, PlannedAction, Target, non_conformity_close,
    non_conformity_contain, non_conformity_implement, non_conformity_open,
    non_conformity_plan_actions, non_conformity_root_cause, non_conformity_verify,
};
use domain::events;
use domain::identity::{GrantAdd, GrantRow, grant_add};
use domain::kernel::id::{EventNode, FileId, InspectionId, Node, NonConformityId, UserId};
use domain::kernel::{Actor, Grant, GrantAction, PageArgs, Result, Role};
use domain::quality::rules::{CalendarDate, DefectClass};

use crate::files::photo;
use crate::quality::{act, for_lot, ground, inspect, schedule};
use crate::stage::Stage;

/// Runs the whole log through the reaction, as the pump does after it lost its place.
pub fn pump(stage: &Stage) {
    let rows = stage
        .read(|conn| events::read::after(conn, stage.org, 0, 1000))
        .unwrap();
    for row in rows {
        stage.write(move |tx| corrective::react(tx, &row)).unwrap();
    }
}

/// An inspection of a lot of 1,200 that failed with six scratches, not read by the reaction yet.
pub fn failed(stage: &Stage) -> InspectionId {
    let ground = ground(stage);
    let id = schedule(stage, &for_lot(ground.plan, ground.lot));
    inspect(stage, id, 6);
    id
}

/// The nonconformity that a failed inspection opened.
pub fn opened(stage: &Stage) -> NonConformityId {
    failed(stage);
    pump(stage);
    all(stage)[0].id
}

/// What a person opens, about goods of the supplier.
pub fn by_hand(stage: &Stage, inspection: Option<InspectionId>) -> NonConformityOpen {
    NonConformityOpen {
        id: None,
        problem: "色差".to_owned(),
        severity: DefectClass::Minor,
        inspection,
        lot: None,
        sku: None,
        supplier: Some(stage.supplier),
        due_at: None,
    }
}

pub fn open(stage: &Stage, role: Role, input: &NonConformityOpen) -> Result<NonConformityId> {
    act(stage, &stage.actor(role), input, non_conformity_open)
}

pub fn all(stage: &Stage) -> Vec<NonConformityRow> {
    let manager = stage.actor(Role::Manager);
    let filter = NonConformityFilter::default();
    let page = stage
        .read(|conn| corrective::read::page(conn, &manager, &filter, &PageArgs::first(50)))
        .unwrap();
    page.rows
}

pub fn row(stage: &Stage, id: NonConformityId) -> NonConformityRow {
    let manager = stage.actor(Role::Manager);
    stage
        .read(|conn| corrective::read::find(conn, &manager, id))
        .unwrap()
}

pub fn answers(stage: &Stage, id: NonConformityId) -> Vec<NonConformityAnswerRow> {
    stage
        .read(|conn| corrective::read::answers_of(conn, stage.org, &[id]))
        .unwrap()
}

/// The supplier's person with the grant that it needs to answer.
pub fn supplier(stage: &Stage, id: NonConformityId) -> Actor {
    let all = [
        GrantAction::Comment,
        GrantAction::Upload,
        GrantAction::Submit,
    ];
    stage.guest(id, &all)
}

pub fn target(id: NonConformityId) -> Target {
    Target { id, version: None }
}

/// A day so many days from the stage's.
pub fn day(stage: &Stage, days: i64) -> CalendarDate {
    let at = stage.sources.now().plus_seconds((days * 24 + 8) * 3600);
    let at = chrono::DateTime::from_timestamp_micros(at.0).unwrap();
    CalendarDate::parse(&at.format("%Y-%m-%d").to_string()).unwrap()
}

pub fn contain(stage: &Stage, by: &Actor, id: NonConformityId) -> Result<NonConformityId> {
    let input = NonConformityContain {
        target: target(id),
        containment: "库存 1200 件全部隔离".to_owned(),
        files: Vec::new(),
    };
    act(stage, by, &input, non_conformity_contain)
}

pub fn cause(id: NonConformityId) -> NonConformityRootCause {
    NonConformityRootCause {
        target: target(id),
        method: CauseMethod::FiveWhy,
        steps: vec!["装箱时摩擦".to_owned(), "隔板太薄".to_owned()],
        cause: "隔板由 3 mm 改为 1 mm".to_owned(),
        category: CauseCategory::Material,
        files: Vec::new(),
    }
}

pub fn root_cause(stage: &Stage, by: &Actor, id: NonConformityId) -> Result<NonConformityId> {
    act(stage, by, &cause(id), non_conformity_root_cause)
}

pub fn plan(stage: &Stage, id: NonConformityId) -> NonConformityPlanActions {
    let action = |kind, description: &str| PlannedAction {
        kind,
        description: description.to_owned(),
        owner: "周工".to_owned(),
        due_on: day(stage, 5),
    };
    NonConformityPlanActions {
        target: target(id),
        actions: vec![
            action(ActionKind::Corrective, "恢复 3 mm 隔板"),
            action(ActionKind::Preventive, "变更须经客户批准"),
        ],
    }
}

pub fn plan_actions(stage: &Stage, by: &Actor, id: NonConformityId) -> Result<NonConformityId> {
    act(stage, by, &plan(stage, id), non_conformity_plan_actions)
}

pub fn done(
    stage: &Stage,
    by: &Actor,
    id: NonConformityId,
    positions: &[i64],
) -> NonConformityImplement {
    let file: FileId = photo(stage, by);
    let action = |position: &i64| ActionDone {
        position: *position,
        done_on: day(stage, 0),
        note: None,
        files: vec![file],
    };
    NonConformityImplement {
        target: target(id),
        actions: positions.iter().map(action).collect(),
        note: None,
    }
}

pub fn implement(stage: &Stage, by: &Actor, id: NonConformityId) -> Result<NonConformityId> {
    let input = done(stage, by, id, &[2, 1]);
    act(stage, by, &input, non_conformity_implement)
}

pub fn verification(id: NonConformityId, accepted: bool) -> NonConformityVerify {
    NonConformityVerify {
        target: target(id),
        accepted,
        note: (!accepted).then(|| "换模具前的隔板呢？".to_owned()),
        effective_at: None,
        due_at: None,
    }
}

pub fn verify(
    stage: &Stage,
    by: &Actor,
    id: NonConformityId,
    accepted: bool,
) -> Result<NonConformityId> {
    act(
        stage,
        by,
        &verification(id, accepted),
        non_conformity_verify,
    )
}

/// With a note and a file.
pub fn close(stage: &Stage, by: &Actor, id: NonConformityId) -> Result<NonConformityId> {
    let input = NonConformityClose {
        target: target(id),
        inspection: None,
        note: Some("三批到货无划痕".to_owned()),
        files: vec![photo(stage, by)],
    };
    act(stage, by, &input, non_conformity_close)
}

/// Brings a nonconformity to a state on the way that leads there.
pub fn bring(stage: &Stage, id: NonConformityId, to: NonConformityStatus) {
    use NonConformityStatus::*;
    let (supplier, manager) = (supplier(stage, id), stage.actor(Role::Manager));
    let path: &[NonConformityStatus] = match to {
        Open | Cancelled => &[],
        Contained => &[Contained],
        RootCause => &[Contained, RootCause],
        ActionPlanned => &[Contained, RootCause, ActionPlanned],
        Implemented => &[Contained, RootCause, ActionPlanned, Implemented],
        RejectedAnswer => &[
            Contained,
            RootCause,
            ActionPlanned,
            Implemented,
            RejectedAnswer,
        ],
        Verified => &[Contained, RootCause, ActionPlanned, Implemented, Verified],
        Closed => &[
            Contained,
            RootCause,
            ActionPlanned,
            Implemented,
            Verified,
            Closed,
        ],
    };
    for step in path {
        match step {
            Contained => contain(stage, &supplier, id),
            RootCause => root_cause(stage, &supplier, id),
            ActionPlanned => plan_actions(stage, &supplier, id),
            Implemented => implement(stage, &supplier, id),
            RejectedAnswer => verify(stage, &manager, id, false),
            Verified => verify(stage, &manager, id, true),
            _ => {
                stage.sources.advance_seconds(31 * 24 * 3600);
                close(stage, &manager, id)
            }
        }
        .unwrap();
    }
    if to == Cancelled {
        steps::cancel(stage, &manager, id, "误判").unwrap();
    }
    assert_eq!(row(stage, id).status, to);
}

/// Shares an object with a guest as the manager does.
pub fn share(stage: &Stage, user: UserId, node: impl Into<Node>) {
    let input = GrantAdd {
        user,
        node: node.into(),
        actions: vec![GrantAction::View],
        expires_at: None,
    };
    act(stage, &stage.actor(Role::Manager), &input, grant_add).unwrap();
}

/// Who was given what on an object, oldest first.
pub fn grants_on(stage: &Stage, node: impl Into<Node>) -> Vec<GrantRow> {
    let node = node.into();
    stage
        .read(|conn| {
            Ok(grants::table
                .filter(grants::org_id.eq(stage.org))
                .filter(grants::node_id.eq(Id::<EventNode>::new(node.uuid)))
                .order(grants::id.asc())
                .select(GrantRow::as_select())
                .load(conn)?)
        })
        .unwrap()
}

/// The person with everything that is shared with it now.
pub fn with_grants(stage: &Stage, mut actor: Actor) -> Actor {
    let rows: Vec<GrantRow> = stage
        .read(|conn| {
            Ok(grants::table
                .filter(grants::org_id.eq(stage.org))
                .filter(grants::user_id.eq(actor.user))
                .filter(grants::revoked_at.is_null())
                .select(GrantRow::as_select())
                .load(conn)?)
        })
        .unwrap();
    let grant = |row: &GrantRow| Grant {
        node: row.node().unwrap(),
        actions: row.actions,
    };
    actor.grants = rows.iter().map(grant).collect();
    actor
}
