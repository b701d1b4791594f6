//! What ids name, with the prefix that they carry on the wire.

use db::types::Id;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident, $alias:ident = $prefix:literal;)+) => {
        $($(#[$doc])* #[derive(Debug)] pub enum $name {}
        impl db::types::Kind for $name { const PREFIX: &'static str = $prefix; }
        $(#[$doc])* pub type $alias = Id<$name>;)+

        impl Node {
            /// The prefixes of all kinds, in order of declaration.
            pub const PREFIXES: &'static [&'static str] = &[$($prefix),+];
        }
    };
}

kinds! {
    /// A company that works in Muster.
    Organization, OrganizationId = "org";
    /// A person's account, over all organisations.
    Account, AccountId = "acct";
    /// A person's membership in one organisation.
    User, UserId = "user";
    /// A part of the organisation.
    Department, DepartmentId = "dept";
    /// A supplying company.
    Supplier, SupplierId = "supp";
    /// A signed-in device.
    Session, SessionId = "sess";
    /// An invitation that has been sent.
    Invitation, InvitationId = "invt";
    /// What a guest may do on one object.
    GrantNode, GrantId = "grnt";
    /// A token of an integration.
    AccessToken, AccessTokenId = "tokn";
    /// A fact in the log.
    EventNode, EventId = "evnt";
    /// A stored file.
    File, FileId = "file";
    /// A contribution to a discussion.
    Comment, CommentId = "cmnt";
    /// A product.
    Product, ProductId = "prod";
    /// A sellable variant of a product.
    Sku, SkuId = "sku";
    /// A lot of goods.
    Lot, LotId = "lot";
    /// A place where goods are kept.
    Warehouse, WarehouseId = "whse";
    /// A place in a warehouse.
    Location, LocationId = "locn";
    /// A movement of goods.
    StockMovement, StockMovementId = "stmv";
    /// One piece that is known by its number.
    SerialNumber, SerialNumberId = "serl";
    /// A count of what is there.
    StockCount, StockCountId = "stct";
    /// An inspection plan.
    InspectionPlan, InspectionPlanId = "plan";
    /// An inspection.
    Inspection, InspectionId = "insp";
    /// A defect found by an inspection.
    Defect, DefectId = "dfct";
    /// An entry of the catalogue of defects.
    DefectCode, DefectCodeId = "dcod";
    /// Where a supplier, product and scheme stand under the switching rules.
    SamplingState, SamplingStateId = "smst";
    /// What happens to a part of a rejected lot.
    LotDisposition, LotDispositionId = "disp";
    /// Goods that were found not to conform, and what is done about it.
    NonConformity, NonConformityId = "ncr";
    /// A sample that a supplier makes.
    Sample, SampleId = "smpl";
    /// One round of a sample.
    SampleRound, SampleRoundId = "rond";
    /// A file in a submission of a sample.
    SampleFile, SampleFileId = "smfl";
    /// A phone or tablet that works without a network.
    Device, DeviceId = "devc";
    /// What the server confirms about a journal.
    Receipt, ReceiptId = "rcpt";
    /// Something that a person was told.
    Notification, NotificationId = "note";
    /// A mail that waits to be sent.
    Mail, MailId = "mail";
    /// A one-time sign-in code.
    SignInCode, SignInCodeId = "code";
    /// What was refused to somebody.
    Denial, DenialId = "deny";
    /// A project.
    Project, ProjectId = "proj";
    /// A place where the organisation sells or is seen: a live room, a shop, a community.
    Channel, ChannelId = "chan";
    /// A part of a project.
    Phase, PhaseId = "phas";
    /// Something to be done in a project.
    Task, TaskId = "task";
    /// A point of a task's checklist.
    ChecklistItem, ChecklistItemId = "chki";
    /// Something that a task has to bring forth.
    DeliverableRequirement, DeliverableRequirementId = "dreq";
    /// What a task brought forth, in all its versions.
    Deliverable, DeliverableId = "dlvr";
    /// One version of a deliverable.
    DeliverableVersion, DeliverableVersionId = "dver";
    /// Time that somebody spent on a task.
    TimeEntry, TimeEntryId = "time";
    /// An entry of the cost ledger.
    Cost, CostId = "cost";
    /// What an hour of a person costs from a day on.
    LabourRate, LabourRateId = "rate";
    /// Figures of an hour.
    MetricHour, MetricHourId = "mtrc";
    /// A request to buy something.
    PurchaseRequisition, PurchaseRequisitionId = "preq";
    /// An order from a supplier.
    PurchaseOrder, PurchaseOrderId = "pord";
    /// What arrived of an order.
    PurchaseReceipt, PurchaseReceiptId = "prct";
    /// What projects are made from.
    ProjectTemplate, ProjectTemplateId = "ptpl";
    /// When people work: the id is that of a department, or of the organisation for its own.
    WorkCalendar, WorkCalendarId = "wcal";
    /// Somebody works at a channel for a time.
    Shift, ShiftId = "shft";
    /// Somebody is away on whole days.
    Absence, AbsenceId = "absn";
    /// Who buys.
    Customer, CustomerId = "cust";
    /// Somebody who may buy.
    Lead, LeadId = "lead";
    /// Who gets new leads.
    LeadAssignmentRule, LeadAssignmentRuleId = "lrul";
    /// What was sold.
    SalesOrder, SalesOrderId = "sord";
    /// What a customer sends back of an order.
    SalesReturn, SalesReturnId = "sret";
    /// What customer service has to do about something that was sold.
    ServiceTicket, ServiceTicketId = "tick";
    /// An order to make something.
    WorkOrder, WorkOrderId = "word";
    /// What was told of the progress of a work order.
    WorkOrderProgress, WorkOrderProgressId = "wprg";
}

/// An id of any kind: the type prefix and the UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Node {
    /// The type prefix, one of [`Node::PREFIXES`].
    pub prefix: &'static str,
    /// The bare id.
    pub uuid: Uuid,
}

impl Node {
    /// The same id if it names a `K`.
    #[must_use]
    pub fn downcast<K: db::types::Kind>(self) -> Option<Id<K>> {
        (self.prefix == K::PREFIX).then(|| Id::new(self.uuid))
    }

    /// Puts a stored type and id together again.
    #[must_use]
    pub fn from_parts(prefix: &str, uuid: Uuid) -> Option<Self> {
        let prefix = Self::PREFIXES.iter().find(|p| **p == prefix)?;
        Some(Self { prefix, uuid })
    }
}

impl<K: db::types::Kind> From<Id<K>> for Node {
    fn from(id: Id<K>) -> Self {
        Self {
            prefix: K::PREFIX,
            uuid: id.uuid(),
        }
    }
}

/// Reads the 26 letters of any TypeID.
enum AnyKind {}
impl db::types::Kind for AnyKind {
    const PREFIX: &'static str = "x";
}

impl std::str::FromStr for Node {
    type Err = db::types::ParseIdError;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        let error = || db::types::ParseIdError { prefix: "type" };
        let (prefix, digits) = text.split_once('_').ok_or_else(error)?;
        let prefix = Self::PREFIXES
            .iter()
            .find(|p| **p == prefix)
            .ok_or_else(error)?;
        let id: Id<AnyKind> = format!("x_{digits}").parse()?;
        Ok(Self {
            prefix,
            uuid: id.uuid(),
        })
    }
}

impl std::fmt::Display for Node {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = Id::<AnyKind>::new(self.uuid).to_string();
        write!(
            f,
            "{}_{}",
            self.prefix,
            text.strip_prefix("x_").unwrap_or(&text)
        )
    }
}

impl Serialize for Node {
    fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> std::result::Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
