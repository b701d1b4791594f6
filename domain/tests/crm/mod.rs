//! Customers and leads: what every test stands on.

mod assignment;
mod attribution;
mod comparison;
mod steps;

use db::schema::events;
use diesel::prelude::*;
use domain::crm::{
    LeadAssign, LeadAssignmentRuleSave, LeadRow, LeadUpsert, Target, lead_assign,
    lead_assignment_rule_save, lead_upsert, read,
};
use domain::identity::{UserCreate, user_create};
use domain::kernel::id::{LeadAssignmentRuleId, LeadId, UserId};
use domain::kernel::{Actor, Result, Role, Roles};

use crate::projects::by;
use crate::stage::Stage;

/// A lead that nobody knows where it comes from.
pub fn unknown(external_id: &str) -> LeadUpsert {
    LeadUpsert {
        external_id: Some(external_id.to_owned()),
        name: "王小明".to_owned(),
        phone: Some("138 0000 0000".to_owned()),
        ..LeadUpsert::default()
    }
}

pub fn enter(stage: &Stage, input: &LeadUpsert) -> LeadId {
    by(stage, &stage.actor(Role::Member), lead_upsert, input).unwrap()
}

pub fn of(id: LeadId) -> Target {
    Target { id, version: None }
}

pub fn row(stage: &Stage, id: LeadId) -> LeadRow {
    let manager = stage.actor(Role::Manager);
    stage.read(|conn| read::find(conn, &manager, id)).unwrap()
}

pub fn assign(stage: &Stage, id: LeadId, owner: Option<UserId>) -> Result<LeadId> {
    let target = of(id);
    let input = LeadAssign { target, owner };
    by(stage, &stage.actor(Role::Manager), lead_assign, &input)
}

/// A lead that the member follows.
pub fn followed(stage: &Stage, external_id: &str) -> LeadId {
    let id = enter(stage, &unknown(external_id));
    assign(stage, id, Some(stage.actor(Role::Member).user)).unwrap();
    id
}

/// A rule for all leads.
pub fn rule(members: &[UserId]) -> LeadAssignmentRuleSave {
    LeadAssignmentRuleSave {
        id: None,
        name: "全部".to_owned(),
        position: 0,
        channel: None,
        project: None,
        contact_minutes: 30,
        members: members.to_vec(),
        enabled: true,
        version: None,
    }
}

pub fn save(stage: &Stage, input: &LeadAssignmentRuleSave) -> Result<LeadAssignmentRuleId> {
    let manager = stage.actor(Role::Manager);
    by(stage, &manager, lead_assignment_rule_save, input)
}

/// Another member.
pub fn colleague(stage: &Stage, name: &'static str) -> Actor {
    let org = stage.org;
    let user = stage.write(move |tx| {
        let input = UserCreate {
            org,
            email: format!("{name}@muyu.example"),
            name: name.to_owned(),
            roles: vec![Role::Member],
            password_hash: None,
            department: None,
            supplier: None,
        };
        user_create(tx, &input)
    });
    Actor {
        user: user.unwrap(),
        roles: Roles::of(&[Role::Member]),
        ..stage.actor(Role::Member)
    }
}

/// All that the log says of leads and customers.
pub fn log(stage: &Stage) -> String {
    let rows: Vec<String> = stage
        .read(|conn| {
            Ok(events::table
                .filter(events::org_id.eq(stage.org))
                .order(events::seq.asc())
                .select(events::data)
                .load(conn)?)
        })
        .unwrap();
    rows.join("\n")
}
