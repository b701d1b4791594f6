//! Changes a ticket: its owner, due date, texts and links.

use serde_json::{Map, json};

use super::access::{Target, for_work};
use super::events::UPDATED;
use super::fault::ServiceFault;
use super::store::{About, check_about, check_owner, link, save};
use crate::events::Event;
use crate::files;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    FileId, InspectionId, LotId, SalesOrderId, SerialNumberId, ServiceTicketId, UserId,
};
use crate::kernel::input::{at_most, optional_text, text};
use crate::kernel::{Actor, Moment, Tx};

/// What to change of a ticket; `None` stays.
#[derive(Debug, Clone)]
pub struct ServiceTicketUpdate {
    /// The ticket, and the version that the caller saw.
    pub target: Target,
    /// 1 to 200 characters.
    pub subject: Option<String>,
    /// At most 10,000 characters.
    pub body: Option<String>,
    /// The order, or nothing.
    pub order: Option<Option<SalesOrderId>>,
    /// The piece, or nothing.
    pub serial: Option<Option<SerialNumberId>>,
    /// The lot, or nothing.
    pub lot: Option<Option<LotId>>,
    /// Who has to do it, or nobody.
    pub owner: Option<Option<UserId>>,
    /// Until when, or without an end.
    pub due_at: Option<Option<Moment>>,
    /// Exactly these inspections, at most 50.
    pub inspections: Option<Vec<InspectionId>>,
    /// Photos and papers that are added, at most 20.
    pub files: Vec<FileId>,
}

/// Changes the ticket; nothing happens when nothing differs.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `SERVICE_TICKET_ENDED`, `CANNOT_OWN_TICKET`, `CONFLICT`, errors of input
/// and files.
pub fn service_ticket_update(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ServiceTicketUpdate,
) -> Result<ServiceTicketId> {
    let mut row = for_work(tx, actor, input.target)?;
    if row.status.has_ended() {
        let status = row.status.as_str();
        return Err(ServiceFault::Ended { status }.into());
    }
    let mut changed = Map::new();
    macro_rules! set {
        ($column:ident, $name:literal, $value:expr) => {
            if let Some(value) = $value
                && row.$column != value
            {
                let change = json!({ "from": row.$column, "to": value });
                changed.insert($name.to_owned(), change);
                row.$column = value;
            }
        };
    }
    if let Some(subject) = &input.subject {
        let subject = text("subject", subject, 200)?;
        // Texts may hold personal data: the log says only that they changed.
        if row.subject != subject {
            changed.insert("subject".to_owned(), json!({}));
            row.subject = subject;
        }
    }
    if let Some(body) = &input.body {
        let body = optional_text("body", Some(body), 10_000)?;
        if row.body != body {
            changed.insert("body".to_owned(), json!({}));
            row.body = body;
        }
    }
    let about = About {
        customer: None,
        order: input.order.flatten(),
        serial: input.serial.flatten(),
        lot: input.lot.flatten(),
    };
    check_about(tx, actor, about)?;
    check_owner(tx, actor, input.owner.flatten())?;
    set!(order_id, "orderId", input.order);
    set!(serial_id, "serialId", input.serial);
    set!(lot_id, "lotId", input.lot);
    set!(owner_id, "ownerId", input.owner);
    set!(due_at, "dueAt", input.due_at);
    if let Some(ids) = &input.inspections {
        link(tx, actor, row.id, ids)?;
        changed.insert("inspectionIds".to_owned(), json!(ids));
    }
    if !input.files.is_empty() {
        at_most("fileIds", &input.files, 20)?;
        files::attach(tx, actor, &input.files, row.id).map_err(|e| e.at(["fileIds"]))?;
        changed.insert("fileIds".to_owned(), json!(input.files));
    }
    if changed.is_empty() {
        return Ok(row.id);
    }
    save(tx, &mut row)?;
    tx.emit(Event::by(actor, &UPDATED, row.id, changed.into()));
    Ok(row.id)
}
