//! Gives out leads by rules, in turn, to who is there.

use std::collections::HashSet;

use db::schema::{lead_assignment_members, lead_assignment_rules, users};
use db::types::Moment;
use diesel::prelude::*;

use super::row::{LeadAssignmentRuleRow, LeadRow};
use crate::identity::Permission;
use crate::identity::days::day_of;
use crate::kernel::fault::Result;
use crate::kernel::id::{OrganizationId, UserId};
use crate::kernel::{Roles, Tx};
use crate::projects::roster::absent;

/// Most rules of an organisation.
pub(super) const MAX_RULES: i64 = 100;

/// Minutes from assignment to contact where no rule says otherwise: a day.
pub(super) const CONTACT_MINUTES: i64 = 24 * 60;

/// Who gets a lead, and how much time for contact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    /// Who follows it.
    pub(super) owner: UserId,
    /// Minutes until contact is due.
    pub(super) contact_minutes: i64,
}

/// The next person of the first rule that fits the lead and has somebody present; `None` when there
/// is none. Takes that person's turn.
pub(super) fn choose(tx: &mut Tx<'_>, lead: &LeadRow) -> Result<Option<Choice>> {
    for rule in fitting(tx, lead)? {
        // Whoever chooses by a rule locks it first, so that of two leads each sees the other's turn.
        let turn: i64 = diesel::update(lead_assignment_rules::table.find((rule.org_id, rule.id)))
            .set(lead_assignment_rules::last_turn.eq(lead_assignment_rules::last_turn + 1_i64))
            .returning(lead_assignment_rules::last_turn)
            .get_result(tx.conn())?;
        if let Some(owner) = next(tx, &rule)? {
            let member = lead_assignment_members::table.find((rule.org_id, rule.id, owner));
            diesel::update(member)
                .set(lead_assignment_members::turn.eq(turn))
                .execute(tx.conn())?;
            let contact_minutes = rule.contact_minutes;
            return Ok(Some(Choice {
                owner,
                contact_minutes,
            }));
        }
    }
    Ok(None)
}

/// Minutes for contact by the first rule that fits.
pub(super) fn contact_minutes(tx: &mut Tx<'_>, lead: &LeadRow) -> Result<i64> {
    let rules = fitting(tx, lead)?;
    Ok(rules
        .first()
        .map_or(CONTACT_MINUTES, |rule| rule.contact_minutes))
}

/// When contact is due.
pub(super) fn due(tx: &Tx<'_>, minutes: i64) -> Moment {
    tx.now().plus_seconds(minutes * 60)
}

fn fitting(tx: &mut Tx<'_>, lead: &LeadRow) -> Result<Vec<LeadAssignmentRuleRow>> {
    let mut rules: Vec<LeadAssignmentRuleRow> = lead_assignment_rules::table
        .filter(lead_assignment_rules::org_id.eq(lead.org_id))
        .filter(lead_assignment_rules::enabled.eq(true))
        .order((
            lead_assignment_rules::position.asc(),
            lead_assignment_rules::id.asc(),
        ))
        .limit(MAX_RULES)
        .select(LeadAssignmentRuleRow::as_select())
        .load(tx.conn())?;
    rules.retain(|rule| {
        (rule.channel_id.is_none() || rule.channel_id == lead.channel_id)
            && (rule.project_id.is_none() || rule.project_id == lead.project_id)
    });
    Ok(rules)
}

/// Of the members who are there, whoever had none for longest.
fn next(tx: &mut Tx<'_>, rule: &LeadAssignmentRuleRow) -> Result<Option<UserId>> {
    let members: Vec<(UserId, i64)> = lead_assignment_members::table
        .inner_join(
            users::table.on(users::org_id
                .eq(lead_assignment_members::org_id)
                .and(users::id.eq(lead_assignment_members::user_id))),
        )
        .filter(lead_assignment_members::org_id.eq(rule.org_id))
        .filter(lead_assignment_members::rule_id.eq(rule.id))
        .filter(users::disabled_at.is_null())
        .order((
            lead_assignment_members::turn.asc(),
            lead_assignment_members::user_id.asc(),
        ))
        .select((users::id, users::roles))
        .load(tx.conn())?;
    let members: Vec<UserId> = members
        .into_iter()
        .filter(|(_, roles)| follows(Roles(*roles)))
        .map(|(user, _)| user)
        .collect();
    let away = away(tx, rule.org_id, &members)?;
    Ok(members.into_iter().find(|user| !away.contains(user)))
}

/// Whether somebody with these roles can follow leads.
pub(super) fn follows(roles: Roles) -> bool {
    let may = Permission::LeadWork.roles();
    may.iter().any(|role| roles.has(*role))
}

fn away(tx: &mut Tx<'_>, org: OrganizationId, people: &[UserId]) -> Result<HashSet<UserId>> {
    let now = tx.now();
    let today = day_of(tx.conn(), org, now)?;
    let rows = absent(tx.conn(), org, people, (&today, &today))?;
    Ok(rows.into_iter().map(|row| row.user_id).collect())
}
