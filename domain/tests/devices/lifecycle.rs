//! Registered, trusted, lost, retired.

use db::schema::sessions;
use diesel::prelude::*;
use domain::devices::{
    DeviceMarkLost, DeviceReport, DeviceStatus, MAX_DEVICES, device_mark_lost, device_report,
    device_retire, device_trust, read,
};
use domain::identity::read::sessions_ended_since;
use domain::kernel::id::{DeviceId, SessionId};
use domain::kernel::{Actor, Moment, PageArgs, Result, Role};

use super::{chain, deliver, device, new_device, register, subject};
use crate::stage::{Stage, code, each};

fn act(
    stage: &Stage,
    actor: &Actor,
    id: DeviceId,
    step: fn(&mut domain::kernel::Tx<'_>, &Actor, DeviceId) -> Result<DeviceId>,
) -> Result<DeviceId> {
    let actor = actor.clone();
    stage.write(move |tx| step(tx, &actor, id))
}

fn lose(stage: &Stage, actor: &Actor, device: DeviceId) -> Result<DeviceId> {
    let actor = actor.clone();
    let input = DeviceMarkLost {
        device,
        reason: "left in a taxi".to_owned(),
    };
    stage.write(move |tx| device_mark_lost(tx, &actor, &input))
}

fn report(stage: &Stage, actor: &Actor, device: DeviceId, unsent_count: i64) -> Result<DeviceId> {
    let actor = actor.clone();
    let input = DeviceReport {
        device,
        unsent_count,
        unsent_since: Some(Moment(1)),
    };
    stage.write(move |tx| device_report(tx, &actor, &input))
}

/// The inspector, signed in.
fn signed_in(stage: &Stage) -> Actor {
    let mut actor = stage.actor(Role::Inspector);
    let (session, org, user) = (
        stage.sources.id::<domain::kernel::id::Session>(),
        actor.org,
        actor.user,
    );
    stage
        .write(move |tx| {
            let now = tx.now();
            diesel::insert_into(sessions::table)
                .values((
                    sessions::id.eq(session),
                    sessions::org_id.eq(org),
                    sessions::user_id.eq(user),
                    sessions::created_at.eq(now),
                    sessions::expires_at.eq(now.plus_seconds(60)),
                ))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    actor.session = Some(session);
    actor
}

fn ended(stage: &Stage) -> Vec<SessionId> {
    stage
        .read(|conn| sessions_ended_since(conn, Moment(0)))
        .unwrap()
}

#[test]
fn registering_again_is_the_same_success() {
    each(|stage| {
        let inspector = stage.actor(Role::Inspector);
        let id = new_device(stage, &inspector);
        assert_eq!(code(register(stage, &inspector, id, "新手机")), "OK");
        let row = device(stage, id);
        assert_eq!(
            (row.name.as_str(), row.status),
            ("新手机", DeviceStatus::Registered)
        );
        assert_eq!(stage.event_kinds("device."), ["device.registered"]);
        let other = stage.actor(Role::Warehouse);
        assert_eq!(code(register(stage, &other, id, "x")), "ID_REUSED");
        assert_eq!(code(register(stage, &inspector, id, " ")), "REQUIRED");
        let system = stage.actor(Role::Integration);
        assert_eq!(
            code(register(stage, &system, stage.sources.id(), "x")),
            "FORBIDDEN"
        );
    });
}

#[test]
fn devices_of_a_member_are_bounded() {
    each(|stage| {
        let inspector = stage.actor(Role::Inspector);
        let all: Vec<_> = (0..MAX_DEVICES)
            .map(|_| new_device(stage, &inspector))
            .collect();
        let one_more = || code(register(stage, &inspector, stage.sources.id(), "x"));
        assert_eq!(one_more(), "TOO_MANY_DEVICES");
        act(stage, &inspector, all[0], device_retire).unwrap();
        assert_eq!(one_more(), "OK");
        assert_eq!(one_more(), "TOO_MANY_DEVICES");
    });
}

#[test]
fn a_lost_device_is_signed_out_and_tells_what_is_at_risk() {
    each(|stage| {
        let inspector = signed_in(stage);
        let (id, subject) = (new_device(stage, &inspector), subject(stage));
        deliver(stage, &inspector, id, subject, &chain(&["{}"])).unwrap();
        report(stage, &inspector, id, 3).unwrap();
        assert!(!device(stage, id).is_at_risk());
        let member = stage.actor(Role::Member);
        assert_eq!(code(lose(stage, &member, id)), "NOT_FOUND");
        assert!(ended(stage).is_empty());
        lose(stage, &stage.actor(Role::Manager), id).unwrap();
        assert_eq!(ended(stage), [inspector.session.unwrap()]);
        let lost = device(stage, id);
        assert_eq!((lost.status, lost.is_at_risk()), (DeviceStatus::Lost, true));
        assert_eq!(lost.lost_reason.as_deref(), Some("left in a taxi"));
        // It may sign in once more: then it learns it, and reports nothing away.
        report(stage, &inspector, id, 0).unwrap();
        register(stage, &inspector, id, "x").unwrap();
        let still = device(stage, id);
        assert_eq!((still.status, still.unsent_count), (DeviceStatus::Lost, 3));
        let again = deliver(stage, &inspector, id, subject, &chain(&["{}", "{}"]));
        assert_eq!(code(again), "DEVICE_NOT_ACTIVE");
        assert_eq!(code(lose(stage, &inspector, id)), "OK");
        let manager = stage.actor(Role::Manager);
        assert_eq!(
            code(act(stage, &manager, id, device_retire)),
            "DEVICE_NOT_ACTIVE"
        );
        assert_eq!(
            code(act(stage, &manager, id, device_trust)),
            "DEVICE_NOT_ACTIVE"
        );
        assert_eq!(
            stage.event_kinds("device."),
            ["device.registered", "device.lost"]
        );
    });
}

#[test]
fn managers_trust_and_owners_retire() {
    each(|stage| {
        let (inspector, manager) = (stage.actor(Role::Inspector), stage.actor(Role::Manager));
        let id = new_device(stage, &inspector);
        assert_eq!(code(act(stage, &inspector, id, device_trust)), "FORBIDDEN");
        act(stage, &manager, id, device_trust).unwrap();
        act(stage, &manager, id, device_trust).unwrap();
        assert_eq!(device(stage, id).status, DeviceStatus::Trusted);
        assert_eq!(code(report(stage, &manager, id, 1)), "FORBIDDEN");
        assert_eq!(code(report(stage, &inspector, id, -1)), "OUT_OF_RANGE");
        report(stage, &inspector, id, 2).unwrap();
        let row = device(stage, id);
        assert_eq!((row.unsent_count, row.unsent_since), (2, Some(Moment(1))));
        report(stage, &inspector, id, 0).unwrap();
        assert_eq!(device(stage, id).unsent_since, None);
        act(stage, &inspector, id, device_retire).unwrap();
        act(stage, &inspector, id, device_retire).unwrap();
        assert_eq!(code(lose(stage, &inspector, id)), "DEVICE_NOT_ACTIVE");
        assert_eq!(
            stage.event_kinds("device."),
            ["device.registered", "device.trusted", "device.retired"]
        );
    });
}

#[test]
fn members_see_their_own_devices_and_managers_all() {
    each(|stage| {
        let (inspector, keeper) = (stage.actor(Role::Inspector), stage.actor(Role::Warehouse));
        let (first, second) = (new_device(stage, &inspector), new_device(stage, &keeper));
        let listed = |actor: &Actor, owner| {
            let page = stage.read(|conn| read::page(conn, actor, owner, &PageArgs::first(10)));
            let mut ids: Vec<_> = page.unwrap().rows.into_iter().map(|row| row.id).collect();
            ids.sort_unstable();
            ids
        };
        assert_eq!(listed(&inspector, None), [first]);
        assert_eq!(listed(&inspector, Some(keeper.user)), []);
        let manager = stage.actor(Role::Manager);
        let mut both = [first, second];
        both.sort_unstable();
        assert_eq!(listed(&manager, None), both);
        assert_eq!(listed(&manager, Some(keeper.user)), [second]);
        assert_eq!(listed(&stage.neighbour().actor(Role::Admin), None), []);
    });
}
