//! Questions asked of devices.

use db::conn::MultiBackend;
use db::schema::{devices, journals, receipts};
use db::types::Id;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access::{for_subject, for_view, visible};
use super::chain::START;
use super::model::{DeviceRow, JournalRow, ReceiptRow};
use crate::events;
use crate::kernel::fault::{CoreFault, Result};
use crate::kernel::id::{Device, DeviceId, EventNode, Node, OrganizationId, ReceiptId, UserId};
use crate::kernel::{Actor, Page, PageArgs};
use crate::page_query;

/// A page of the devices that the actor sees, newest first; of one owner when named.
///
/// # Errors
/// When the database fails.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    owner: Option<UserId>,
    args: &PageArgs<Device>,
) -> Result<Page<DeviceRow>> {
    let query = matching(actor, owner).select(DeviceRow::as_select());
    let rows = page_query!(query, devices::id, args).load(conn)?;
    Ok(Page::of(rows, args))
}

/// How many devices [`page`] lists.
///
/// # Errors
/// When the database fails.
pub fn count(conn: &mut Conn, actor: &Actor, owner: Option<UserId>) -> Result<i64> {
    Ok(matching(actor, owner).count().get_result(conn)?)
}

fn matching(actor: &Actor, owner: Option<UserId>) -> devices::BoxedQuery<'static, MultiBackend> {
    match owner {
        Some(owner) => visible(actor).filter(devices::owner_id.eq(owner)),
        None => visible(actor),
    }
}

/// The devices among `ids` that the actor sees.
///
/// # Errors
/// When the database fails.
pub fn by_ids(conn: &mut Conn, actor: &Actor, ids: &[DeviceId]) -> Result<Vec<DeviceRow>> {
    Ok(visible(actor)
        .filter(devices::id.any_of(ids))
        .select(DeviceRow::as_select())
        .load(conn)?)
}

/// The receipts among `ids` whose device the actor sees.
///
/// # Errors
/// When the database fails.
pub fn receipts_by_ids(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[ReceiptId],
) -> Result<Vec<ReceiptRow>> {
    let mut rows: Vec<ReceiptRow> = receipts::table
        .filter(receipts::org_id.eq(actor.org))
        .filter(receipts::id.any_of(ids))
        .select(ReceiptRow::as_select())
        .load(conn)?;
    let of: Vec<DeviceId> = rows.iter().map(|row| row.device_id).collect();
    let seen = by_ids(conn, actor, &of)?;
    rows.retain(|row| seen.iter().any(|device| device.id == row.device_id));
    Ok(rows)
}

/// A receipt whose device the actor sees.
///
/// # Errors
/// `NOT_FOUND` for anything else.
pub fn receipt(conn: &mut Conn, actor: &Actor, id: ReceiptId) -> Result<ReceiptRow> {
    let found = receipts_by_ids(conn, actor, &[id])?.pop();
    found.ok_or_else(|| CoreFault::NotFound.into())
}

/// What the server holds of a journal.
#[derive(Debug, Clone)]
pub struct JournalState {
    /// Entries that are stored.
    pub entries: i64,
    /// Hash of the last one; 64 zeros without entries.
    pub head_hash: String,
    /// Epoch of the log; another one after a backup was restored.
    pub epoch: String,
    /// The receipt of the last delivery.
    pub receipt: Option<ReceiptRow>,
}

/// What the server holds of a device's journal about an object.
///
/// # Errors
/// `NOT_FOUND` for a device or object that the actor does not see.
pub fn journal_state(
    conn: &mut Conn,
    actor: &Actor,
    device: DeviceId,
    subject: Node,
) -> Result<JournalState> {
    for_view(conn, actor, device).map_err(|error| error.at(["deviceId"]))?;
    for_subject(conn, actor, subject)?;
    let subject_id = Id::<EventNode>::new(subject.uuid);
    let journal: Option<JournalRow> = journals::table
        .find((actor.org, device, subject_id))
        .filter(journals::subject_type.eq(subject.prefix))
        .select(JournalRow::as_select())
        .first(conn)
        .optional()?;
    let receipt = receipts::table
        .filter(receipts::org_id.eq(actor.org))
        .filter(receipts::device_id.eq(device))
        .filter(receipts::subject_id.eq(subject_id))
        .select(ReceiptRow::as_select())
        .first(conn)
        .optional()?;
    let (entries, head_hash) = journal.map_or_else(
        || (0, START.to_owned()),
        |journal| (journal.entries, journal.head_hash),
    );
    Ok(JournalState {
        entries,
        head_hash,
        epoch: epoch(conn, actor.org)?,
        receipt,
    })
}

/// The epoch of the organisation's log as text.
pub(super) fn epoch(conn: &mut Conn, org: OrganizationId) -> Result<String> {
    Ok(format!("{:016x}", events::read::head(conn, org)?.epoch))
}
