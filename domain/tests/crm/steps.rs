//! A lead from its first report to its end.

use domain::crm::{
    LeadContact, LeadEnd, LeadPursue, LeadQualify, LeadStatus, LeadUpsert, customer_upsert,
    lead_contact, lead_disqualify, lead_lose, lead_pursue, lead_qualify, lead_recycle, lead_upsert,
};
use domain::kernel::{Money, Role};

use super::{assign, colleague, enter, followed, log, of, row, unknown};
use crate::projects::by;
use crate::stage::{Stage, code, each};

fn contact(stage: &Stage, id: domain::kernel::id::LeadId) {
    let input = LeadContact {
        target: of(id),
        note: None,
    };
    by(stage, &stage.actor(Role::Member), lead_contact, &input).unwrap();
}

#[test]
fn each_step_is_one_event_with_actor_and_time() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let id = followed(stage, "L-1");
        stage.sources.advance_seconds(60);
        contact(stage, id);
        let input = LeadQualify {
            target: of(id),
            score: Some(80),
        };
        by(stage, &member, lead_qualify, &input).unwrap();
        let input = LeadPursue {
            target: of(id),
            amount: Money {
                minor: 120_000,
                currency: "CNY".to_owned(),
            },
            expected_on: Some("2026-12-01".to_owned()),
        };
        by(stage, &member, lead_pursue, &input).unwrap();
        let input = LeadEnd {
            target: of(id),
            reason: "价格".to_owned(),
        };
        by(stage, &member, lead_lose, &input).unwrap();
        by(stage, &member, lead_recycle, &input).unwrap();
        assign(stage, id, Some(member.user)).unwrap();
        let lead = row(stage, id);
        assert_eq!(lead.status, LeadStatus::Assigned);
        assert_eq!((lead.contacted_at, lead.score), (None, Some(80)));
        assert_eq!(
            stage.event_kinds("lead."),
            [
                "lead.created",
                "lead.assigned",
                "lead.contacted",
                "lead.qualified",
                "lead.pursued",
                "lead.lost",
                "lead.recycled",
                "lead.assigned",
            ]
        );
    });
}

#[test]
fn a_step_that_the_state_does_not_allow_changes_nothing() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let id = enter(stage, &unknown("L-1"));
        let input = LeadContact {
            target: of(id),
            note: Some("x".to_owned()),
        };
        // Nobody's: only who manages leads may, and it is not assigned yet.
        assert_eq!(code(by(stage, &member, lead_contact, &input)), "FORBIDDEN");
        let manager = stage.actor(Role::Manager);
        let refused = by(stage, &manager, lead_contact, &input);
        assert_eq!(code(refused), "LEAD_NOT_IN_STATE");
        let lost = LeadEnd {
            target: of(id),
            reason: "x".to_owned(),
        };
        assert_eq!(
            code(by(stage, &manager, lead_lose, &lost)),
            "LEAD_NOT_IN_STATE"
        );
        assert_eq!(row(stage, id).version, 1);
        by(stage, &manager, lead_disqualify, &lost).unwrap();
        assert_eq!(row(stage, id).status, LeadStatus::Disqualified);
    });
}

#[test]
fn only_the_owner_and_managers_follow_a_lead_and_guests_see_none() {
    each(|stage| {
        let id = followed(stage, "L-1");
        let input = LeadContact {
            target: of(id),
            note: None,
        };
        let other = colleague(stage, "other");
        assert_eq!(code(by(stage, &other, lead_contact, &input)), "FORBIDDEN");
        let warehouse = stage.actor(Role::Warehouse);
        assert_eq!(
            code(by(stage, &warehouse, lead_contact, &input)),
            "FORBIDDEN"
        );
        let guest = stage.guest(id, &[]);
        assert_eq!(code(by(stage, &guest, lead_contact, &input)), "NOT_FOUND");
        let neighbour = stage.neighbour().actor(Role::Admin);
        assert_eq!(
            code(by(stage, &neighbour, lead_contact, &input)),
            "NOT_FOUND"
        );
        contact(stage, id);
    });
}

#[test]
fn a_report_that_comes_again_is_the_same_lead_and_says_nothing_new() {
    each(|stage| {
        let first = enter(stage, &unknown("L-1"));
        assert_eq!(enter(stage, &unknown("L-1")), first);
        assert_eq!(stage.event_kinds("lead."), ["lead.created"]);
        let better = LeadUpsert {
            score: Some(90),
            ..unknown("L-1")
        };
        assert_eq!(enter(stage, &better), first);
        assert_eq!(row(stage, first).score, Some(90));
        assert_eq!(stage.event_kinds("lead."), ["lead.created", "lead.updated"]);
        let other = LeadUpsert {
            id: Some(first),
            ..unknown("L-2")
        };
        let member = stage.actor(Role::Member);
        assert_eq!(code(by(stage, &member, lead_upsert, &other)), "ID_REUSED");
    });
}

#[test]
fn contact_that_nobody_makes_in_time_is_overdue_once() {
    each(|stage| {
        let late = followed(stage, "L-1");
        let early = followed(stage, "L-2");
        contact(stage, early);
        stage.sources.advance_seconds(24 * 3600 - 1);
        stage.fire_timers();
        assert_eq!(row(stage, late).overdue_at, None);
        stage.sources.advance_seconds(2);
        stage.fire_timers();
        stage.fire_timers();
        assert!(row(stage, late).overdue_at.is_some());
        assert_eq!(row(stage, early).overdue_at, None);
        let overdue = stage.event_kinds("lead.overdue");
        assert_eq!(overdue, ["lead.overdue"]);
    });
}

#[test]
fn names_and_numbers_are_not_in_the_log() {
    each(|stage| {
        let customer = domain::crm::CustomerUpsert {
            name: "李雷".to_owned(),
            phone: Some("139 1111 1111".to_owned()),
            email: Some("Li@Lei.example".to_owned()),
            ..domain::crm::CustomerUpsert::default()
        };
        let member = stage.actor(Role::Member);
        let id = by(stage, &member, customer_upsert, &customer).unwrap();
        let found = stage
            .read(|conn| domain::crm::read::find_customer(conn, &member, id))
            .unwrap();
        assert_eq!(found.code, "C-000001");
        assert_eq!(found.email.as_deref(), Some("li@lei.example"));
        followed(stage, "L-1");
        let log = log(stage);
        for secret in ["李雷", "139 1111", "lei.example", "王小明", "138 0000"] {
            assert!(!log.contains(secret), "{secret}");
        }
    });
}
