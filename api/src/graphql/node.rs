//! Objects by their global id.

use async_graphql::{Context, ID, Interface, Object};
use db::Conn;
use domain::kernel::Tx;
use domain::kernel::fault::{CoreFault, Error, Result};
use domain::kernel::id::Node as NodeId;
use domain::kernel::{Actor, fault::FaultKind};
use domain::{
    after_sales, catalog, corrective, costs, crm, devices, discussion, files, identity, inventory,
    orders, procurement, production, projects, quality, samples,
};

use super::after_sales::ServiceTicket;
use super::catalog::{Product, Sku};
use super::context::{Answer, ContextExt};
use super::corrective::NonConformity;
use super::costs::{Cost, LabourRate};
use super::crm::{Customer, Lead};
use super::devices::{Device, Receipt};
use super::discussion::Comment;
use super::files::File;
use super::identity::{Supplier, User};
use super::inventory::{Location, Lot, SerialNumber, StockCount, StockMovement, Warehouse};
use super::orders::SalesOrder;
use super::orders::returns::SalesReturn;
use super::procurement::{PurchaseOrder, PurchaseRequisition};
use super::production::WorkOrder;
use super::projects::{
    Channel, Deliverable, DeliverableRequirement, DeliverableVersion, Phase, Project,
    ProjectTemplate, Task, TaskChecklistItem, TimeEntry,
};
use super::quality::{
    Defect, DefectCode, Inspection, InspectionPlan, LotDisposition, Plan, SamplingState,
};
use super::samples::{Sample, SampleFile, SampleRound};
use crate::denials;

/// An object with a global id.
#[derive(Interface)]
#[graphql(field(
    name = "id",
    ty = "ID",
    desc = "Global id: a type prefix and 26 letters."
))]
pub(crate) enum Node {
    /// A member.
    User(User),
    /// A supplier.
    Supplier(Supplier),
    /// A file.
    File(File),
    /// A product.
    Product(Product),
    /// A SKU.
    Sku(Sku),
    /// A lot.
    Lot(Lot),
    /// A warehouse.
    Warehouse(Warehouse),
    /// A location in a warehouse.
    Location(Location),
    /// A movement of goods.
    StockMovement(StockMovement),
    /// A count of what is there.
    StockCount(StockCount),
    /// A piece that is known by its number.
    SerialNumber(SerialNumber),
    /// A sample.
    Sample(Sample),
    /// A round of a sample.
    SampleRound(SampleRound),
    /// A file in a submission of a sample.
    SampleFile(SampleFile),
    /// A device.
    Device(Device),
    /// A receipt of a journal.
    Receipt(Receipt),
    /// A nonconformity.
    NonConformity(NonConformity),
    /// An entry of the cost ledger.
    Cost(Cost),
    /// What an hour of a person costs.
    LabourRate(LabourRate),
    /// A request to buy something.
    PurchaseRequisition(PurchaseRequisition),
    /// An order from a supplier.
    PurchaseOrder(PurchaseOrder),
    /// An order to make something.
    WorkOrder(WorkOrder),
    /// A customer.
    Customer(Customer),
    /// A lead.
    Lead(Lead),
    /// A sales order.
    SalesOrder(SalesOrder),
    /// What a customer sends back.
    SalesReturn(SalesReturn),
    /// A service ticket.
    ServiceTicket(ServiceTicket),
    /// A comment.
    Comment(Comment),
    /// An inspection.
    Inspection(Inspection),
    /// A version of an inspection plan.
    InspectionPlan(InspectionPlan),
    /// A defect that an inspection found.
    Defect(Defect),
    /// An entry of the catalogue of defects.
    DefectCode(DefectCode),
    /// What happens to a part of a rejected lot.
    LotDisposition(LotDisposition),
    /// A series of lots under the switching rules.
    SamplingState(SamplingState),
    /// A channel.
    Channel(Channel),
    /// A project.
    Project(Project),
    /// A template of projects.
    ProjectTemplate(ProjectTemplate),
    /// A phase of a project.
    Phase(Phase),
    /// A task.
    Task(Task),
    /// A point of a task's checklist.
    TaskChecklistItem(TaskChecklistItem),
    /// Something that a task has to bring forth.
    DeliverableRequirement(DeliverableRequirement),
    /// What a task brought forth.
    Deliverable(Deliverable),
    /// One version of a deliverable.
    DeliverableVersion(DeliverableVersion),
    /// Time that somebody spent on a task.
    TimeEntry(TimeEntry),
}

/// Root fields for any object.
#[derive(Default)]
pub(crate) struct NodeQuery;

/// Most objects of one `nodes` request.
const MAX_NODES: usize = 100;

#[Object]
impl NodeQuery {
    /// Any object by its global id; null when there is none or the viewer may not see it.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global id of any type.")] id: ID,
    ) -> Answer<Option<Node>> {
        let asked = id.clone();
        let found = ctx.look(move |tx, actor| find(tx, actor, &id)).await?;
        if found.is_none() {
            denials::unseen(ctx, &asked);
        }
        Ok(found)
    }

    /// Several objects by their global ids, in the same order; null where one is not there or not
    /// visible. At most 100.
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global ids, at most 100.")] ids: Vec<ID>,
    ) -> Answer<Vec<Option<Node>>> {
        domain::kernel::input::at_most("ids", &ids, MAX_NODES).map_err(|e| ctx.refuse(e))?;
        let asked = ids.clone();
        let found: Vec<Option<Node>> = ctx
            .look(move |tx, actor| ids.iter().map(|id| find(tx, actor, id)).collect())
            .await?;
        for (id, node) in asked.iter().zip(&found) {
            if node.is_none() {
                denials::unseen(ctx, id);
            }
        }
        Ok(found)
    }
}

/// The object of an id as far as the actor may see it.
pub(crate) fn find(tx: &mut Tx<'_>, actor: &Actor, id: &ID) -> Result<Option<Node>> {
    let Ok(node) = id.parse::<NodeId>() else {
        return Ok(None);
    };
    match load(tx, actor, node) {
        Ok(node) => Ok(Some(node)),
        Err(error) if error.kind() == FaultKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Loads through the `access` function of the object's context.
pub(crate) fn load(tx: &mut Tx<'_>, actor: &Actor, node: NodeId) -> Result<Node> {
    let unknown = || Error::from(CoreFault::NotFound);
    Ok(match node.prefix {
        "user" => {
            let id = node.downcast().ok_or_else(unknown)?;
            User::from(identity::access::for_user(tx, actor, id)?).into()
        }
        "supp" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Supplier::from(identity::access::for_supplier(tx, actor, id)?).into()
        }
        "file" => {
            let id = node.downcast().ok_or_else(unknown)?;
            File::from(files::access::for_view(tx.conn(), actor, id)?).into()
        }
        "word" => {
            let id = node.downcast().ok_or_else(unknown)?;
            WorkOrder::from(production::read::find(tx.conn(), actor, id)?).into()
        }
        "smpl" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Sample::from(samples::read::find(tx.conn(), actor, id)?).into()
        }
        "rond" => {
            let id = node.downcast().ok_or_else(unknown)?;
            SampleRound::from(samples::read::find_round(tx.conn(), actor, id)?.1).into()
        }
        "smfl" => {
            let id = node.downcast().ok_or_else(unknown)?;
            SampleFile::from(samples::read::find_file(tx.conn(), actor, id)?).into()
        }
        "devc" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Device::from(devices::access::for_view(tx.conn(), actor, id)?).into()
        }
        "rcpt" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Receipt::from(devices::read::receipt(tx.conn(), actor, id)?).into()
        }
        "ncr" => {
            let id = node.downcast().ok_or_else(unknown)?;
            NonConformity::from(corrective::read::find(tx.conn(), actor, id)?).into()
        }
        "cmnt" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Comment::from(discussion::read::find(tx.conn(), actor, id)?).into()
        }
        "prod" | "sku" | "lot" | "whse" | "locn" | "stmv" | "stct" | "serl" => {
            load_goods(tx, actor, node)?
        }
        "cust" | "lead" | "sord" | "sret" | "tick" => load_sales(tx.conn(), actor, node)?,
        _ => return load_further(tx.conn(), actor, node)?.ok_or_else(unknown),
    })
}

/// Goods, and where they lie.
fn load_goods(tx: &mut Tx<'_>, actor: &Actor, node: NodeId) -> Result<Node> {
    let unknown = || Error::from(CoreFault::NotFound);
    Ok(match node.prefix {
        "prod" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Product::from(catalog::access::for_product(tx, actor, id)?).into()
        }
        "sku" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Sku::from(catalog::access::for_sku(tx, actor, id)?).into()
        }
        "lot" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Lot::from(inventory::access::for_lot(tx, actor, id)?).into()
        }
        "whse" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Warehouse::from(inventory::access::for_warehouse(tx.conn(), actor, id)?).into()
        }
        "locn" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Location::from(inventory::access::for_location(tx.conn(), actor, id)?).into()
        }
        "stmv" => {
            let id = node.downcast().ok_or_else(unknown)?;
            StockMovement::from(inventory::access::for_movement(tx.conn(), actor, id)?).into()
        }
        "stct" => {
            let id = node.downcast().ok_or_else(unknown)?;
            StockCount::from(inventory::access::for_count(tx.conn(), actor, id)?).into()
        }
        "serl" => {
            let id = node.downcast().ok_or_else(unknown)?;
            SerialNumber::from(inventory::access::for_serial(tx.conn(), actor, id)?).into()
        }
        _ => return Err(unknown()),
    })
}

/// Customers and what they ask for and buy.
fn load_sales(conn: &mut Conn, actor: &Actor, node: NodeId) -> Result<Node> {
    let unknown = || Error::from(CoreFault::NotFound);
    Ok(match node.prefix {
        "cust" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Customer::from(crm::access::for_customer(conn, actor, id)?).into()
        }
        "lead" => {
            let id = node.downcast().ok_or_else(unknown)?;
            Lead::from(crm::access::for_view(conn, actor, id)?).into()
        }
        "sord" => {
            let id = node.downcast().ok_or_else(unknown)?;
            SalesOrder::from(orders::access::for_view(conn, actor, id)?).into()
        }
        "tick" => {
            let id = node.downcast().ok_or_else(unknown)?;
            ServiceTicket::from(after_sales::access::for_view(conn, actor, id)?).into()
        }
        "sret" => {
            let id = node.downcast().ok_or_else(unknown)?;
            SalesReturn::from(orders::returns::read::for_view(conn, actor, id)?).into()
        }
        _ => return Err(unknown()),
    })
}

/// The objects of contexts with many kinds of them.
fn load_further(conn: &mut Conn, actor: &Actor, node: NodeId) -> Result<Option<Node>> {
    match load_quality(conn, actor, node)? {
        Some(found) => Ok(Some(found)),
        None => match load_trade(conn, actor, node)? {
            Some(found) => Ok(Some(found)),
            None => load_projects(conn, actor, node),
        },
    }
}

/// The objects of quality.
fn load_quality(conn: &mut Conn, actor: &Actor, node: NodeId) -> Result<Option<Node>> {
    use quality::read;
    Ok(if let Some(id) = node.downcast() {
        read::find(conn, actor, id)?.map(|row| Inspection(row).into())
    } else if let Some(id) = node.downcast() {
        let row = read::plan(conn, actor, id)?;
        let plan = row.map(Plan::read).transpose()?;
        plan.map(|plan| InspectionPlan(plan).into())
    } else if let Some(id) = node.downcast() {
        read::defect(conn, actor, id)?.map(|row| Defect(row).into())
    } else if let Some(id) = node.downcast() {
        read::defect_code(conn, actor, id)?.map(|row| DefectCode(row).into())
    } else if let Some(id) = node.downcast() {
        read::disposition(conn, actor, id)?.map(|row| LotDisposition(row).into())
    } else if let Some(id) = node.downcast() {
        read::sampling_state(conn, actor, id)?.map(|state| SamplingState(state).into())
    } else {
        None
    })
}

/// The objects of costs and procurement.
fn load_trade(conn: &mut Conn, actor: &Actor, node: NodeId) -> Result<Option<Node>> {
    Ok(Some(if let Some(id) = node.downcast() {
        Cost::from(costs::read::find(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        LabourRate::from(costs::read::find_rate(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        let row = procurement::access::for_requisition(conn, actor, id)?;
        PurchaseRequisition::from(row).into()
    } else if let Some(id) = node.downcast() {
        PurchaseOrder::from(procurement::access::for_order(conn, actor, id)?).into()
    } else {
        return Ok(None);
    }))
}

/// The objects of projects.
fn load_projects(conn: &mut Conn, actor: &Actor, node: NodeId) -> Result<Option<Node>> {
    use projects::read;
    Ok(Some(if let Some(id) = node.downcast() {
        Project::from(read::find(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        Phase::from(read::find_phase(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        Task::from(read::find_task(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        Channel::from(read::find_channel(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        TaskChecklistItem::from(read::find_checklist_item(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        DeliverableRequirement::from(read::find_requirement(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        Deliverable::from(read::find_deliverable(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        DeliverableVersion::from(read::find_version(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        TimeEntry::from(read::find_time_entry(conn, actor, id)?).into()
    } else if let Some(id) = node.downcast() {
        ProjectTemplate::from(projects::template::read::find(conn, actor, id)?).into()
    } else {
        return Ok(None);
    }))
}
