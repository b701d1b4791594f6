//! Enters a lead, or brings one up to date.

use db::schema::leads;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_customer;
use super::assignment::{choose, due};
use super::attribution::{Named, attribute};
use super::events::{ASSIGNED, CREATED, UPDATED};
use super::model::LeadStatus;
use super::row::LeadRow;
use super::store::{advance, emit, save};
use crate::identity::Permission;
use crate::identity::read::organization;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{CustomerId, LeadId};
use crate::kernel::input::{InputFault, email, optional_text, range, text};
use crate::kernel::{Actor, Error, Tx};

/// A lead as its source knows it.
#[derive(Debug, Clone, Default)]
pub struct LeadUpsert {
    /// Id that the client made; `None` to find it by its external id.
    pub id: Option<LeadId>,
    /// The source's number, 1 to 128 characters.
    pub external_id: Option<String>,
    /// 1 to 200 characters.
    pub name: String,
    /// At most 40 characters.
    pub phone: Option<String>,
    /// An address.
    pub email: Option<String>,
    /// 0 to 100.
    pub score: Option<i64>,
    /// At most 100 characters.
    pub source: Option<String>,
    /// At most 2,000 characters.
    pub note: Option<String>,
    /// The customer that it is.
    pub customer: Option<CustomerId>,
    /// The key of the task that brought it in, at most 64 characters; read when it comes in.
    pub tracking_key: Option<String>,
    /// What brought it in, where no key says it; read when it comes in.
    pub named: Named,
}

/// What changes with a report.
#[derive(PartialEq, Eq)]
struct Content {
    name: String,
    phone: Option<String>,
    email: Option<String>,
    score: Option<i64>,
    source: Option<String>,
    note: Option<String>,
    customer: Option<CustomerId>,
}

/// Enters the lead and gives it out by the rules, or brings it up to date; nothing happens when
/// nothing differs. What brought it in stays as it was entered.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` for what brought it in, `ID_REUSED`, errors of input.
pub fn lead_upsert(tx: &mut Tx<'_>, actor: &Actor, input: &LeadUpsert) -> Result<LeadId> {
    actor.require(Permission::LeadWork)?;
    let external_id = optional_text("externalId", input.external_id.as_deref(), 128)?;
    let content = content(tx, actor, input)?;
    match found(tx, actor, input.id, external_id.as_deref())? {
        Some(row) => refresh(tx, actor, row, content),
        None => enter(tx, actor, input, external_id, content),
    }
}

fn content(tx: &mut Tx<'_>, actor: &Actor, input: &LeadUpsert) -> Result<Content> {
    if let Some(customer) = input.customer {
        for_customer(tx.conn(), actor, customer).map_err(|e| e.at(["customerId"]))?;
    }
    let score = input.score.map(|score| range("score", score, 0, 100));
    Ok(Content {
        name: text("name", &input.name, 200)?,
        phone: optional_text("phone", input.phone.as_deref(), 40)?,
        email: match input.email.as_deref().map(str::trim) {
            None | Some("") => None,
            Some(address) => Some(email("email", address)?),
        },
        score: score.transpose()?,
        source: optional_text("source", input.source.as_deref(), 100)?,
        note: optional_text("note", input.note.as_deref(), 2_000)?,
        customer: input.customer,
    })
}

fn found(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: Option<LeadId>,
    external_id: Option<&str>,
) -> Result<Option<LeadRow>> {
    let mut known: Option<LeadRow> = None;
    if let Some(external_id) = external_id {
        known = leads::table
            .filter(leads::org_id.eq(actor.org))
            .filter(leads::external_id.eq(external_id))
            .select(LeadRow::as_select())
            .first(tx.conn())
            .optional()?;
    }
    let Some(id) = id else {
        return Ok(known);
    };
    let by_id: Option<LeadRow> = leads::table
        .find((actor.org, id))
        .select(LeadRow::as_select())
        .first(tx.conn())
        .optional()?;
    let same = match (&known, &by_id) {
        (Some(known), _) => known.id == id,
        (None, Some(row)) => row.external_id.as_deref() == external_id,
        (None, None) => true,
    };
    if same {
        Ok(by_id)
    } else {
        Err(Error::from(InputFault::IdReused))
    }
}

fn enter(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &LeadUpsert,
    external_id: Option<String>,
    content: Content,
) -> Result<LeadId> {
    let now = tx.now();
    let mut row = LeadRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        external_id,
        name: content.name,
        phone: content.phone,
        email: content.email,
        score: content.score,
        source: content.source,
        note: content.note,
        status: LeadStatus::New,
        status_reason: None,
        status_at: now,
        owner_id: None,
        customer_id: content.customer,
        task_id: None,
        channel_id: None,
        project_id: None,
        tracking_key: optional_text("trackingKey", input.tracking_key.as_deref(), 64)?,
        assigned_at: None,
        contact_due_at: None,
        contacted_at: None,
        overdue_at: None,
        qualified_at: None,
        amount_minor: None,
        currency: organization(tx.conn(), actor.org)?.currency,
        expected_on: None,
        order_id: None,
        created_by: actor.user,
        created_at: now,
        version: 1,
    };
    attribute(tx, actor, &mut row, &input.named)?;
    let inserted = diesel::insert_into(leads::table).values(&row);
    or_again(inserted.execute(tx.conn()))?;
    let data = json!({
        "score": row.score, "source": row.source, "taskId": row.task_id,
        "channelId": row.channel_id, "projectId": row.project_id, "trackingKey": row.tracking_key,
    });
    emit(tx, Some(actor), &CREATED, &row, data);
    let Some(choice) = choose(tx, &row)? else {
        return Ok(row.id);
    };
    row.owner_id = Some(choice.owner);
    row.assigned_at = Some(now);
    row.contact_due_at = Some(due(tx, choice.contact_minutes));
    let data = json!({ "contactDueAt": row.contact_due_at });
    advance(tx, &mut row, LeadStatus::Assigned, (None, &ASSIGNED, data))
}

fn refresh(tx: &mut Tx<'_>, actor: &Actor, mut row: LeadRow, content: Content) -> Result<LeadId> {
    let differs = [
        ("name", row.name != content.name),
        ("phone", row.phone != content.phone),
        ("email", row.email != content.email),
        ("score", row.score != content.score),
        ("source", row.source != content.source),
        ("note", row.note != content.note),
        ("customer", row.customer_id != content.customer),
    ];
    let fields: Vec<&str> = differs
        .iter()
        .filter(|(_, yes)| *yes)
        .map(|(field, _)| *field)
        .collect();
    if fields.is_empty() {
        return Ok(row.id);
    }
    row.name = content.name;
    row.phone = content.phone;
    row.email = content.email;
    row.score = content.score;
    row.source = content.source;
    row.note = content.note;
    row.customer_id = content.customer;
    save(tx, &mut row)?;
    let data = json!({ "fields": fields, "score": row.score });
    emit(tx, Some(actor), &UPDATED, &row, data);
    Ok(row.id)
}
