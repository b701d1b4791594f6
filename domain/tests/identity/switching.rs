//! One person in several organisations.

use domain::identity::session_switch;

use super::*;
use crate::stage::{code, each};

fn switch(stage: &Stage, actor: &Actor, organization: &str) -> Result<SessionStarted> {
    let (actor, organization) = (actor.clone(), organization.to_owned());
    stage.write(move |tx| session_switch(tx, &actor, &organization))
}

fn names(stage: &Stage, actor: &Actor) -> Vec<String> {
    let found = stage
        .read(|conn| read::own_organizations(conn, actor))
        .unwrap();
    found.into_iter().map(|row| row.slug).collect()
}

/// Makes this address a member of the organisation too.
fn join(stage: &Stage, email: &str, role: Role) -> UserId {
    let sent = invited(stage, email, &[role]);
    accept(stage, &sent.link, Some(PASSWORD)).unwrap().user
}

#[test]
fn a_guest_of_two_organisations_changes_between_them() {
    each(|stage| {
        let other = stage.neighbour();
        let email = "supplier@muyu.example";
        let there = join(&other, email, Role::Collaborator);
        let session = signed_in(stage, email, Some("muyu")).unwrap();
        let here = actor(stage, session.session).unwrap();
        assert_eq!(names(stage, &here), ["beiwan", "muyu"]);
        let second = switch(stage, &here, "beiwan").unwrap();
        assert_eq!((second.org, second.user), (other.org, there));
        assert_ne!(second.session, session.session);
        let now = actor(stage, second.session).unwrap();
        assert_eq!(now.roles.list(), [Role::Collaborator]);
        // The first session stays, so one can change back.
        actor(stage, session.session).unwrap();
        assert_eq!(switch(stage, &now, "muyu").unwrap().user, session.user);
    });
}

#[test]
fn a_guest_does_not_change_into_a_member() {
    each(|stage| {
        let other = stage.neighbour();
        let email = "supplier@muyu.example";
        join(&other, email, Role::Admin);
        let session = signed_in(stage, email, Some("muyu")).unwrap();
        let guest = actor(stage, session.session).unwrap();
        assert_eq!(code(switch(stage, &guest, "beiwan")), "NO_MEMBERSHIP");
        assert_eq!(names(stage, &guest), ["muyu"]);
        // A member may become a guest.
        let session = signed_in(stage, email, Some("beiwan")).unwrap();
        let admin = actor(stage, session.session).unwrap();
        assert_eq!(names(stage, &admin), ["beiwan", "muyu"]);
        switch(stage, &admin, "muyu").unwrap();
    });
}

#[test]
fn nobody_changes_to_where_they_are_not() {
    each(|stage| {
        let _other = stage.neighbour();
        let member = stage.actor(Role::Member);
        assert_eq!(names(stage, &member), ["muyu"]);
        for organization in ["beiwan", "nowhere", ""] {
            assert_eq!(code(switch(stage, &member, organization)), "NO_MEMBERSHIP");
        }
    });
}
