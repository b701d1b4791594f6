//! Adds a rule that gives out leads, or changes one.

use std::collections::HashSet;

use db::schema::{lead_assignment_members, lead_assignment_rules};
use diesel::prelude::*;
use serde_json::json;

use super::access::as_seen;
use super::assignment::MAX_RULES;
use super::events::RULE_SAVED;
use super::lead_assign::require_follower;
use super::row::LeadAssignmentRuleRow;
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::{CoreFault, Result, or_again};
use crate::kernel::id::{ChannelId, LeadAssignmentRuleId, ProjectId, UserId};
use crate::kernel::input::{InputFault, at_most, range, text};
use crate::kernel::{Actor, Error, Tx};
use crate::projects::access::{for_channel, for_view};

/// Most members of a rule.
const MAX_MEMBERS: usize = 100;

/// A rule as it is to be.
#[derive(Debug, Clone)]
pub struct LeadAssignmentRuleSave {
    /// The rule; `None`, or an id that is new, adds one.
    pub id: Option<LeadAssignmentRuleId>,
    /// 1 to 100 characters.
    pub name: String,
    /// Of two rules that fit the smaller one counts, 0 to 10,000.
    pub position: i64,
    /// Only leads of this channel.
    pub channel: Option<ChannelId>,
    /// Only leads of this project.
    pub project: Option<ProjectId>,
    /// Minutes from assignment to contact, 1 to 43,200.
    pub contact_minutes: i64,
    /// Who gets them in turn, 1 to 100.
    pub members: Vec<UserId>,
    /// Whether it gives out leads.
    pub enabled: bool,
    /// The version that the caller saw.
    pub version: Option<i64>,
}

/// Saves the rule; members who stay keep their turn, new ones are next.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `CANNOT_FOLLOW_LEADS`, `CONFLICT`, errors of input.
pub fn lead_assignment_rule_save(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &LeadAssignmentRuleSave,
) -> Result<LeadAssignmentRuleId> {
    actor.require(Permission::LeadManage)?;
    check_parts(tx, actor, input)?;
    let known = match input.id {
        Some(id) => lead_assignment_rules::table
            .find((actor.org, id))
            .select(LeadAssignmentRuleRow::as_select())
            .first(tx.conn())
            .optional()?,
        None => None,
    };
    as_seen(input.version, known.as_ref().map_or(0, |row| row.version))?;
    let row = LeadAssignmentRuleRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        name: text("name", &input.name, 100)?,
        position: range("position", input.position, 0, 10_000)?,
        channel_id: input.channel,
        project_id: input.project,
        contact_minutes: range("contactMinutes", input.contact_minutes, 1, 43_200)?,
        enabled: input.enabled,
        last_turn: known.as_ref().map_or(0, |row| row.last_turn),
        created_by: known.as_ref().map_or(actor.user, |row| row.created_by),
        created_at: known.as_ref().map_or(tx.now(), |row| row.created_at),
        version: known.as_ref().map_or(1, |row| row.version + 1),
    };
    write(tx, known.as_ref(), &row)?;
    set_members(tx, &row, &input.members)?;
    let data = json!({
        "ruleId": row.id, "name": row.name, "channelId": row.channel_id,
        "projectId": row.project_id, "contactMinutes": row.contact_minutes,
        "memberIds": input.members, "enabled": row.enabled,
    });
    tx.emit(Event::by(actor, &RULE_SAVED, actor.org, data));
    Ok(row.id)
}

fn check_parts(tx: &mut Tx<'_>, actor: &Actor, input: &LeadAssignmentRuleSave) -> Result<()> {
    if let Some(channel) = input.channel {
        for_channel(tx.conn(), actor, channel).map_err(|e| e.at(["channelId"]))?;
    }
    if let Some(project) = input.project {
        for_view(tx.conn(), actor, project).map_err(|e| e.at(["projectId"]))?;
    }
    at_most("memberIds", &input.members, MAX_MEMBERS)?;
    if input.members.is_empty() {
        return Err(Error::from(InputFault::Required).at(["memberIds"]));
    }
    let mut seen = HashSet::new();
    for member in &input.members {
        require_follower(tx, actor, *member).map_err(|e| e.at(["memberIds"]))?;
        if !seen.insert(*member) {
            let value = member.to_string();
            return Err(Error::from(InputFault::Repeated { value }).at(["memberIds"]));
        }
    }
    Ok(())
}

fn write(
    tx: &mut Tx<'_>,
    known: Option<&LeadAssignmentRuleRow>,
    row: &LeadAssignmentRuleRow,
) -> Result<()> {
    let Some(known) = known else {
        let count = lead_assignment_rules::table
            .filter(lead_assignment_rules::org_id.eq(row.org_id))
            .count()
            .get_result::<i64>(tx.conn())?;
        if count >= MAX_RULES {
            return Err(InputFault::TooLong { max: MAX_RULES }.into());
        }
        let inserted = diesel::insert_into(lead_assignment_rules::table).values(row);
        return or_again(inserted.execute(tx.conn())).map(drop);
    };
    let saved = diesel::update(lead_assignment_rules::table.find((row.org_id, row.id)))
        .filter(lead_assignment_rules::version.eq(known.version))
        .filter(lead_assignment_rules::last_turn.eq(known.last_turn))
        .set(row)
        .execute(tx.conn())?;
    if saved == 1 {
        Ok(())
    } else {
        Err(CoreFault::Retry.into())
    }
}

fn set_members(tx: &mut Tx<'_>, row: &LeadAssignmentRuleRow, members: &[UserId]) -> Result<()> {
    let of_rule = lead_assignment_members::table
        .filter(lead_assignment_members::org_id.eq(row.org_id))
        .filter(lead_assignment_members::rule_id.eq(row.id));
    let there: Vec<UserId> = of_rule
        .select(lead_assignment_members::user_id)
        .load(tx.conn())?;
    for gone in there.iter().filter(|user| !members.contains(user)) {
        diesel::delete(lead_assignment_members::table.find((row.org_id, row.id, *gone)))
            .execute(tx.conn())?;
    }
    for new in members.iter().filter(|user| !there.contains(user)) {
        let inserted = diesel::insert_into(lead_assignment_members::table).values((
            lead_assignment_members::org_id.eq(row.org_id),
            lead_assignment_members::rule_id.eq(row.id),
            lead_assignment_members::user_id.eq(*new),
            lead_assignment_members::turn.eq(0_i64),
        ));
        or_again(inserted.execute(tx.conn()))?;
    }
    Ok(())
}
