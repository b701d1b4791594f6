//! Who gets new leads.

use std::collections::HashMap;

use db::schema::absences;
use diesel::prelude::*;
use domain::crm::{LeadAssignmentRuleSave, LeadStatus};
use domain::kernel::id::{AbsenceId, UserId};
use domain::kernel::{Actor, Role};

use super::{assign, colleague, enter, row, rule, save, unknown};
use crate::stage::{Stage, code, each};

fn away_today(stage: &Stage, who: &Actor) {
    let (org, user) = (who.org, who.user);
    stage
        .write(move |tx| {
            let id: AbsenceId = tx.id();
            diesel::insert_into(absences::table)
                .values((
                    absences::org_id.eq(org),
                    absences::id.eq(id),
                    absences::user_id.eq(user),
                    absences::from_day.eq("2026-11-22"),
                    absences::to_day.eq("2026-11-22"),
                    absences::created_by.eq(user),
                    absences::created_at.eq(tx.now()),
                ))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
}

fn owners(stage: &Stage, count: usize) -> HashMap<UserId, usize> {
    let mut owners = HashMap::new();
    for number in 0..count {
        let id = enter(stage, &unknown(&format!("L-{number}")));
        *owners.entry(row(stage, id).owner_id.unwrap()).or_default() += 1;
    }
    owners
}

#[test]
fn a_rule_gives_leads_to_its_members_in_turn() {
    each(|stage| {
        let people = ["a", "b", "c"].map(|name| colleague(stage, name).user);
        save(stage, &rule(&people)).unwrap();
        let owners = owners(stage, 9);
        assert_eq!(owners, people.map(|user| (user, 3)).into());
        let id = enter(stage, &unknown("L-0"));
        let lead = row(stage, id);
        assert_eq!(lead.status, LeadStatus::Assigned);
        let due = lead.assigned_at.unwrap().plus_seconds(30 * 60);
        assert_eq!(lead.contact_due_at, Some(due));
    });
}

#[test]
fn who_is_away_is_passed_over_and_nobody_means_new() {
    each(|stage| {
        let (a, b) = (colleague(stage, "a"), colleague(stage, "b"));
        save(stage, &rule(&[a.user, b.user])).unwrap();
        away_today(stage, &a);
        assert_eq!(owners(stage, 3), [(b.user, 3)].into());
        away_today(stage, &b);
        let waiting = enter(stage, &unknown("L-9"));
        assert_eq!(row(stage, waiting).status, LeadStatus::New);
        assert_eq!(code(assign(stage, waiting, None)), "NOBODY_TO_ASSIGN");
        // Back at work: who was away is next.
        stage.sources.advance_seconds(24 * 3600);
        assign(stage, waiting, None).unwrap();
        assert_eq!(row(stage, waiting).owner_id, Some(a.user));
    });
}

#[test]
fn leads_that_come_at_once_are_given_out_fairly() {
    each(|stage| {
        let people = ["a", "b"].map(|name| colleague(stage, name).user);
        save(stage, &rule(&people)).unwrap();
        let ids: Vec<_> = std::thread::scope(|scope| {
            let jobs: Vec<_> = (0..8)
                .map(|n| scope.spawn(move || enter(stage, &unknown(&format!("L-{n}")))))
                .collect();
            jobs.into_iter().map(|job| job.join().unwrap()).collect()
        });
        let mut owners: HashMap<UserId, usize> = HashMap::new();
        for id in ids {
            *owners.entry(row(stage, id).owner_id.unwrap()).or_default() += 1;
        }
        assert_eq!(owners, people.map(|user| (user, 4)).into());
    });
}

#[test]
fn a_rule_holds_people_who_can_follow_leads() {
    each(|stage| {
        let warehouse = stage.actor(Role::Warehouse).user;
        assert_eq!(
            code(save(stage, &rule(&[warehouse]))),
            "CANNOT_FOLLOW_LEADS"
        );
        assert_eq!(code(save(stage, &rule(&[]))), "REQUIRED");
        let member = stage.actor(Role::Member).user;
        assert_eq!(code(save(stage, &rule(&[member, member]))), "REPEATED");
        let id = save(stage, &rule(&[member])).unwrap();
        let off = LeadAssignmentRuleSave {
            id: Some(id),
            enabled: false,
            version: Some(1),
            ..rule(&[member])
        };
        save(stage, &off).unwrap();
        assert_eq!(code(save(stage, &off)), "CONFLICT");
        let lead = enter(stage, &unknown("L-1"));
        assert_eq!(row(stage, lead).status, LeadStatus::New);
    });
}
