//! What waits of goods: inspections, samples and nonconformities.

use db::conn::MultiBackend;
use db::schema::{
    inspections, non_conformities, non_conformity_answers, sample_seals, samples as sample_rows,
};
use db::search::or_moment;
use db::types::Moment;
use db::{AnyOfExpression, Conn};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::place::{NEVER, Place, bound, placed};
use super::{Todo, Waiting};
use crate::corrective::{NonConformityRow, NonConformityStatus};
use crate::identity::Permission;
use crate::identity::recipients::with_role;
use crate::kernel::fault::Result;
use crate::kernel::id::{Inspection, NonConformity, Sample};
use crate::kernel::{Actor, GrantAction, Role};
use crate::quality::{InspectionRow, InspectionStatus};
use crate::samples::{SampleRoundStatus, SampleRow, SampleStatus};

/// The place of a due date in lists: what has none comes last.
fn key(due_at: Option<Moment>) -> i64 {
    due_at.map_or(NEVER, |at| at.0)
}

type InspectionQuery = inspections::BoxedQuery<'static, MultiBackend>;

fn assigned(actor: &Actor) -> InspectionQuery {
    let open = [InspectionStatus::Assigned, InspectionStatus::InProgress];
    crate::quality::access::visible(actor)
        .filter(inspections::assignee_id.eq(actor.user))
        .filter(inspections::status.eq_any(open))
}

/// Reports of others; nothing for who may not review.
fn submitted(actor: &Actor) -> Option<InspectionQuery> {
    let open = [InspectionStatus::Submitted, InspectionStatus::Conflict];
    let query = crate::quality::access::visible(actor)
        .filter(inspections::status.eq_any(open))
        .filter(
            inspections::submitted_by
                .is_null()
                .or(inspections::submitted_by.ne(actor.user)),
        );
    actor.may(Permission::InspectionReview).then_some(query)
}

fn listed(
    conn: &mut Conn,
    query: InspectionQuery,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    let due = or_moment(inspections::due_at, NEVER);
    let query = query.select(InspectionRow::as_select());
    let rows: Vec<InspectionRow> = placed!(
        query,
        due,
        inspections::id,
        bound::<Inspection>(after),
        limit
    )
    .load(conn)?;
    let todo =
        |row: InspectionRow| Todo::of(key(row.due_at), row.id, Waiting::Inspection(Box::new(row)));
    Ok(rows.into_iter().map(todo).collect())
}

/// Inspections to carry out.
pub(super) fn to_inspect(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    listed(conn, assigned(actor), after, limit)
}

/// How many there are.
pub(super) fn to_inspect_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    Ok(assigned(actor).count().get_result(conn)?)
}

/// Reports to review.
pub(super) fn reports(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    match submitted(actor) {
        Some(query) => listed(conn, query, after, limit),
        None => Ok(Vec::new()),
    }
}

/// How many there are.
pub(super) fn reports_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    match submitted(actor) {
        Some(query) => Ok(query.count().get_result(conn)?),
        None => Ok(0),
    }
}

/// Guests submit; members judge what they asked for.
fn waiting_samples(actor: &Actor) -> sample_rows::BoxedQuery<'static, MultiBackend> {
    let query = crate::samples::access::visible(actor)
        .filter(sample_rows::status.ne_all([SampleStatus::Sealed, SampleStatus::Dropped]));
    if actor.is_guest() {
        let granted = actor.granted::<Sample>(GrantAction::Submit);
        return query
            .filter(sample_rows::id.any_of(&granted))
            .filter(sample_rows::round_status.eq(SampleRoundStatus::Open));
    }
    let judged = [SampleRoundStatus::Submitted, SampleRoundStatus::UnderReview];
    query
        .filter(sample_rows::requested_by.eq(actor.user))
        .filter(sample_rows::round_status.eq_any(judged))
}

/// Samples to submit, review or decide about.
pub(super) fn samples(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    sample_page(conn, waiting_samples(actor), after, limit)
}

fn sample_page(
    conn: &mut Conn,
    query: sample_rows::BoxedQuery<'static, MultiBackend>,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    let due = or_moment(sample_rows::due_at, NEVER);
    let query = query.select(SampleRow::as_select());
    let rows: Vec<SampleRow> =
        placed!(query, due, sample_rows::id, bound::<Sample>(after), limit).load(conn)?;
    let todo = |row: SampleRow| Todo::of(key(row.due_at), row.id, Waiting::Sample(Box::new(row)));
    Ok(rows.into_iter().map(todo).collect())
}

/// How many there are.
pub(super) fn samples_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    Ok(waiting_samples(actor).count().get_result(conn)?)
}

/// Samples whose seal another person proposed and the actor may confirm: of the two, one decides and
/// one inspects.
fn unsealed(
    conn: &mut Conn,
    actor: &Actor,
) -> Result<Option<sample_rows::BoxedQuery<'static, MultiBackend>>> {
    if !actor.may(Permission::SampleSeal) {
        return Ok(None);
    }
    let mut others = Vec::new();
    if actor.roles.has(Role::Inspector) {
        others.extend(with_role(conn, actor.org, Role::Manager)?);
        others.extend(with_role(conn, actor.org, Role::Admin)?);
    }
    if actor.roles.has(Role::Manager) || actor.roles.has(Role::Admin) {
        others.extend(with_role(conn, actor.org, Role::Inspector)?);
    }
    others.retain(|user| *user != actor.user);
    let proposed = sample_seals::table
        .filter(sample_seals::org_id.eq(actor.org))
        .filter(sample_seals::confirmed_by.is_null())
        .filter(sample_seals::proposed_by.any_of(&others))
        .select(sample_seals::sample_id);
    let query = crate::samples::access::visible(actor)
        .filter(sample_rows::status.ne_all([SampleStatus::Sealed, SampleStatus::Dropped]))
        .filter(sample_rows::id.eq_any(proposed));
    Ok(Some(query))
}

/// Seals to confirm; they have the due date of their sample.
pub(super) fn seals(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    match unsealed(conn, actor)? {
        Some(query) => sample_page(conn, query, after, limit),
        None => Ok(Vec::new()),
    }
}

/// How many there are.
pub(super) fn seals_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    match unsealed(conn, actor)? {
        Some(query) => Ok(query.count().get_result(conn)?),
        None => Ok(0),
    }
}

/// Guests answer; members verify what they opened, or what an inspection opened, unless they took part
/// in the answer.
fn waiting_answers(actor: &Actor) -> Option<non_conformities::BoxedQuery<'static, MultiBackend>> {
    let query = crate::corrective::access::visible(actor);
    if actor.is_guest() {
        let granted = actor.granted::<NonConformity>(GrantAction::Submit);
        return Some(
            query
                .filter(non_conformities::id.any_of(&granted))
                .filter(non_conformities::status.eq_any(NonConformityStatus::UNANSWERED)),
        );
    }
    if !actor.may(Permission::NonConformityVerify) {
        return None;
    }
    use non_conformity_answers as answers;
    let own = answers::table
        .filter(answers::org_id.eq(non_conformities::org_id))
        .filter(answers::non_conformity_id.eq(non_conformities::id))
        .filter(answers::number.eq(non_conformities::answer_number))
        .filter(
            answers::contained_by
                .eq(actor.user)
                .or(answers::root_cause_by.eq(actor.user))
                .or(answers::planned_by.eq(actor.user))
                .or(answers::implemented_by.eq(actor.user)),
        );
    Some(
        query
            .filter(non_conformities::status.eq(NonConformityStatus::Implemented))
            .filter(
                non_conformities::opened_by
                    .is_null()
                    .or(non_conformities::opened_by.eq(actor.user)),
            )
            .filter(not(exists(own))),
    )
}

/// Nonconformities to answer or to verify.
pub(super) fn answers(
    conn: &mut Conn,
    actor: &Actor,
    after: Option<&Place>,
    limit: i64,
) -> Result<Vec<Todo>> {
    let Some(query) = waiting_answers(actor) else {
        return Ok(Vec::new());
    };
    let due = or_moment(non_conformities::due_at.nullable(), NEVER);
    let query = query.select(NonConformityRow::as_select());
    let rows: Vec<NonConformityRow> = placed!(
        query,
        due,
        non_conformities::id,
        bound::<NonConformity>(after),
        limit
    )
    .load(conn)?;
    let todo = |row: NonConformityRow| {
        Todo::of(row.due_at.0, row.id, Waiting::NonConformity(Box::new(row)))
    };
    Ok(rows.into_iter().map(todo).collect())
}

/// How many there are.
pub(super) fn answers_count(conn: &mut Conn, actor: &Actor) -> Result<i64> {
    match waiting_answers(actor) {
        Some(query) => Ok(query.count().get_result(conn)?),
        None => Ok(0),
    }
}
