//! What every context contributes to a list that only the whole can hold.

use db::Conn;

use crate::discussion::Topic;
use crate::events::EventKind;
use crate::events::reader::Reader;
use crate::events::timer::Timer;
use crate::kernel::fault::{Code, FaultKind, Result};
use crate::kernel::id::{
    Inspection, Lead, Lot, Node, NonConformity, Project, PurchaseRequisition, Sample, SampleRound,
    ServiceTicket, SupplierId, Task, WorkOrder, WorkOrderId,
};
use crate::kernel::{Actor, Tx};
use crate::projects::LinkSubject;
use crate::{
    after_sales, catalog, corrective, costs, crm, devices, discussion, events, files, identity,
    inventory, kernel, metrics, notify, orders, procurement, production, projects, quality,
    samples, search,
};

/// Every error code with its texts; codes are unique and never reused.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    [
        kernel::fault::CoreFault::CODES,
        kernel::input::InputFault::CODES,
        events::EventsFault::CODES,
        identity::IdentityFault::CODES,
        files::FilesFault::CODES,
        discussion::DiscussionFault::CODES,
        projects::ProjectsFault::CODES,
        projects::plan::PlanFault::CODES,
        costs::CostsFault::CODES,
        inventory::InventoryFault::CODES,
        procurement::ProcurementFault::CODES,
        crm::CrmFault::CODES,
        orders::OrdersFault::CODES,
        quality::QualityFault::CODES,
        samples::SamplesFault::CODES,
        production::ProductionFault::CODES,
        devices::DevicesFault::CODES,
        corrective::CorrectiveFault::CODES,
        after_sales::ServiceFault::CODES,
        metrics::MetricsFault::CODES,
        search::SearchFault::CODES,
    ]
    .into_iter()
    .flatten()
}

/// Contexts that react to the log, in the order of their cursors' names.
pub const READERS: &[Reader] = &[
    Reader {
        name: "corrective",
        react: corrective::react,
    },
    Reader {
        name: "costs",
        react: costs::react,
    },
    Reader {
        name: "inventory",
        react: inventory::react,
    },
    Reader {
        name: notify::read::READER,
        react: notify::react,
    },
    Reader {
        name: "procurement",
        react: procurement::react,
    },
    Reader {
        name: "production",
        react: production::react,
    },
    Reader {
        name: "projects",
        react: projects::planning::react,
    },
    Reader {
        name: "quality",
        react: quality::react,
    },
    Reader {
        name: "search",
        react: search::react,
    },
    Reader {
        name: "task_links",
        react: projects::linked::react,
    },
];

/// What contexts do when its time has come.
pub const TIMERS: &[Timer] = {
    let [inspection, non_conformity, sample, task, ticket] = notify::TIMERS;
    &[
        inspection,
        non_conformity,
        sample,
        task,
        ticket,
        samples::ROUND_EXPIRES,
        crm::CONTACT_DUE,
        projects::planning::PLAN_DUE,
    ]
};

/// Every kind of event.
fn event_kinds() -> impl Iterator<Item = &'static EventKind> {
    [
        identity::events::ALL,
        files::events::ALL,
        discussion::events::ALL,
        catalog::events::ALL,
        projects::events::ALL,
        projects::calendar_link::events::ALL,
        costs::events::ALL,
        inventory::events::ALL,
        procurement::events::ALL,
        crm::events::ALL,
        orders::events::ALL,
        quality::events::ALL,
        samples::events::ALL,
        production::events::ALL,
        devices::events::ALL,
        corrective::events::ALL,
        after_sales::events::ALL,
        metrics::events::ALL,
        notify::events::ALL,
    ]
    .into_iter()
    .flatten()
}

/// The declaration of an event kind by its name.
#[must_use]
pub fn event_kind(name: &str) -> Option<&'static EventKind> {
    event_kinds().find(|kind| kind.name == name)
}

/// Names of the kinds that guests may see when the subject is shared with them.
pub(crate) fn guest_event_kinds() -> impl Iterator<Item = &'static str> {
    event_kinds()
        .filter(|kind| kind.guest_fields.is_some())
        .map(|kind| kind.name)
}

/// An object that a guest can be given a grant on.
pub(crate) struct Shareable {
    /// Whose goods it is about: persons of other suppliers are not let in.
    pub(crate) supplier: Option<SupplierId>,
}

/// The object when it is of a kind that can be shared and the actor sees it.
///
/// # Errors
/// When the database fails.
pub(crate) fn shareable(tx: &mut Tx<'_>, actor: &Actor, node: Node) -> Result<Option<Shareable>> {
    let supplier = if let Some(id) = node.downcast::<Inspection>() {
        known(quality::access::for_viewing(tx.conn(), actor, id))?.map(|row| row.supplier_id)
    } else if let Some(id) = node.downcast::<Sample>() {
        known(samples::access::for_view(tx.conn(), actor, id))?.map(|row| Some(row.supplier_id))
    } else if let Some(id) = node.downcast::<NonConformity>() {
        known(corrective::access::for_view(tx.conn(), actor, id))?.map(|row| row.supplier_id)
    } else if let Some(id) = node.downcast::<WorkOrder>() {
        known(production::access::for_view(tx.conn(), actor, id))?.map(|row| row.supplier_id)
    } else if let Some(id) = node.downcast::<Task>() {
        // Nobody's goods: a person of any supplier can be asked for help with a task.
        known(projects::access::for_task(tx.conn(), actor, id))?.map(|_| None)
    } else {
        None
    };
    Ok(supplier.map(|supplier| Shareable { supplier }))
}

/// Finds an object that can be discussed; `None` when the actor does not see it, or it is of a kind
/// that has no discussion.
///
/// # Errors
/// When the database fails.
pub(crate) fn discussable(conn: &mut Conn, actor: &Actor, node: Node) -> Result<Option<Topic>> {
    let mut project = None;
    let shared = if let Some(id) = node.downcast::<Inspection>() {
        known(quality::access::for_viewing(conn, actor, id))?.map(|row| Node::from(row.id))
    } else if let Some(id) = node.downcast::<Sample>() {
        known(samples::access::for_view(conn, actor, id))?.map(|row| Node::from(row.id))
    } else if let Some(id) = node.downcast::<SampleRound>() {
        known(samples::access::for_round(conn, actor, id))?.map(|(row, _)| Node::from(row.id))
    } else if let Some(id) = node.downcast::<NonConformity>() {
        known(corrective::access::for_view(conn, actor, id))?.map(|row| Node::from(row.id))
    } else if let Some(id) = node.downcast::<Task>() {
        let task = known(projects::access::for_task(conn, actor, id))?;
        project = task.as_ref().map(|row| row.project_id);
        task.map(|row| Node::from(row.id))
    } else if let Some(id) = node.downcast::<ServiceTicket>() {
        known(after_sales::access::for_view(conn, actor, id))?.map(|row| Node::from(row.id))
    } else if let Some(id) = node.downcast::<Project>() {
        project = Some(id);
        known(projects::access::for_view(conn, actor, id))?.map(|row| Node::from(row.id))
    } else if let Some(id) = node.downcast::<Lead>() {
        let lead = known(crm::access::for_view(conn, actor, id))?;
        project = lead.as_ref().and_then(|row| row.project_id);
        lead.map(|row| Node::from(row.id))
    } else if let Some(id) = node.downcast::<PurchaseRequisition>() {
        let wish = known(procurement::access::for_requisition(conn, actor, id))?;
        project = wish.as_ref().and_then(|row| row.project_id);
        wish.map(|row| Node::from(row.id))
    } else if let Some(id) = node.downcast::<Lot>() {
        inventory::read::find(conn, actor, id)?.map(|row| Node::from(row.id))
    } else {
        None
    };
    Ok(shared.map(|shared| Topic {
        node,
        shared,
        project,
    }))
}

/// Whether the actor sees a work order, which an inspection can be about.
///
/// # Errors
/// When the database fails.
pub(crate) fn work_order(conn: &mut Conn, actor: &Actor, id: WorkOrderId) -> Result<bool> {
    Ok(known(production::access::for_view(conn, actor, id))?.is_some())
}

/// Whether the actor sees an object whose goods can complete a task.
///
/// # Errors
/// When the database fails.
pub(crate) fn linkable(tx: &mut Tx<'_>, actor: &Actor, subject: LinkSubject) -> Result<bool> {
    Ok(match subject {
        LinkSubject::Sku(id) => known(catalog::access::for_sku(tx, actor, id))?.is_some(),
        LinkSubject::Lot(id) => !inventory::read::by_ids(tx.conn(), actor, &[id])?.is_empty(),
        LinkSubject::PurchaseOrder(id) => {
            known(procurement::access::for_order(tx.conn(), actor, id))?.is_some()
        }
        LinkSubject::PurchaseRequisition(id) => {
            known(procurement::access::for_requisition(tx.conn(), actor, id))?.is_some()
        }
        LinkSubject::SalesOrder(id) => {
            known(orders::access::for_view(tx.conn(), actor, id))?.is_some()
        }
    })
}

/// What was found, `None` when the actor does not see it.
fn known<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == FaultKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn codes_are_unique_and_have_both_texts() {
        let mut seen = HashSet::new();
        for code in super::codes() {
            assert!(seen.insert(code.code), "{} is declared twice", code.code);
            assert!(!code.en.is_empty() && !code.zh.is_empty(), "{}", code.code);
        }
    }
}
