//! Permissions and the roles that hold them: the one table of who may do what by role.

use crate::kernel::Role;

db::text_enum! {
    /// A right that roles hold, or that a token's scopes name. What a guest may do is decided by
    /// grants on single objects instead.
    pub enum Permission {
        /// See members and departments.
        UserRead => "user.read",
        /// Invite members and guests, and withdraw invitations.
        UserInvite => "user.invite",
        /// Change, disable and enable people, and add departments.
        UserManage => "user.manage",
        /// Share objects with guests and stop sharing them.
        GrantManage => "grant.manage",
        /// Create and revoke tokens of integrations.
        AccessTokenManage => "accessToken.manage",
        /// See suppliers.
        SupplierRead => "supplier.read",
        /// Create and change suppliers.
        SupplierManage => "supplier.manage",
        /// See products and SKUs with their prices.
        CatalogRead => "catalog.read",
        /// Create and change products and SKUs.
        CatalogManage => "catalog.manage",
        /// See purchase costs and margins.
        CostRead => "cost.read",
        /// Record costs and set what people's time costs.
        CostManage => "cost.manage",
        /// See figures of channels.
        MetricsRead => "metrics.read",
        /// Record figures of channels.
        MetricsRecord => "metrics.record",
        /// See projects, tasks and channels.
        ProjectRead => "project.read",
        /// Create projects, which one then owns.
        ProjectCreate => "project.create",
        /// Change the structure of any project, approve projects, manage channels.
        ProjectManage => "project.manage",
        /// Work on the tasks that one is assigned to; for integrations, on any task.
        TaskWork => "task.work",
        /// See requisitions and purchase orders.
        PurchaseRead => "purchase.read",
        /// Ask for something to be bought.
        PurchaseRequest => "purchase.request",
        /// Decide about requisitions up to the organisation's limit.
        PurchaseApprove => "purchase.approve",
        /// Decide about requisitions of any amount, and set the limits.
        PurchaseApproveAny => "purchase.approveAny",
        /// Order from suppliers, and close orders.
        PurchaseOrder => "purchase.order",
        /// See samples and their rounds.
        SampleRead => "sample.read",
        /// Request samples and open rounds.
        SampleRequest => "sample.request",
        /// Submit rounds for a supplier who has no account.
        SampleSubmit => "sample.submit",
        /// Take a submitted round into review.
        SampleReview => "sample.review",
        /// Approve or reject rounds, drop samples.
        SampleDecide => "sample.decide",
        /// Seal golden samples (two persons).
        SampleSeal => "sample.seal",
        /// See inspections, plans and lots.
        InspectionRead => "inspection.read",
        /// Create inspection plans and defect codes.
        InspectionPlanManage => "inspectionPlan.manage",
        /// Schedule, assign and cancel inspections.
        InspectionSchedule => "inspection.schedule",
        /// Carry out inspections.
        InspectionPerform => "inspection.perform",
        /// Review submitted inspections, reopen closed ones.
        InspectionReview => "inspection.review",
        /// Announce and receive lots.
        LotReceive => "lot.receive",
        /// See what is in stock where, and how it moved.
        StockRead => "stock.read",
        /// Move, reserve and count goods.
        StockMove => "stock.move",
        /// Add and change warehouses and locations.
        WarehouseManage => "warehouse.manage",
        /// Decide what happens to a rejected lot.
        LotDispose => "lot.dispose",
        /// See nonconformities and the answers to them.
        NonConformityRead => "nonConformity.read",
        /// Answer nonconformities for a supplier who has no account.
        NonConformityAnswer => "nonConformity.answer",
        /// Open nonconformities, verify answers and close them.
        NonConformityVerify => "nonConformity.verify",
        /// Cancel nonconformities and set the times that suppliers have.
        NonConformityManage => "nonConformity.manage",
        /// See customers with their telephone numbers and addresses.
        CustomerRead => "customer.read",
        /// Add and change customers.
        CustomerManage => "customer.manage",
        /// See leads.
        LeadRead => "lead.read",
        /// Enter leads, and follow those that one owns; for integrations, any lead.
        LeadWork => "lead.work",
        /// Assign any lead, correct what brought it in, and keep the rules of assignment.
        LeadManage => "lead.manage",
        /// See sales orders and what was sold.
        OrderRead => "order.read",
        /// Enter, change, hold and cancel sales orders, and decide about returns.
        OrderManage => "order.manage",
        /// Allocate, pick, pack, ship and take back what was sold.
        OrderFulfil => "order.fulfil",
        /// See service tickets.
        TicketRead => "ticket.read",
        /// Open service tickets and work on them.
        TicketWork => "ticket.work",
        /// See work orders.
        WorkOrderRead => "workOrder.read",
        /// Write and report work orders, and move those that are kept here.
        WorkOrderManage => "workOrder.manage",
        /// Ask for work orders to be held.
        WorkOrderHold => "workOrder.hold",
        /// Take part in discussions, also internally.
        CommentAdd => "comment.add",
        /// Read the event log.
        EventRead => "event.read",
        /// See files that others uploaded.
        FileRead => "file.read",
        /// Upload files.
        FileUpload => "file.upload",
        /// Trust, lose and retire the devices of others.
        DeviceManage => "device.manage",
        /// See what was refused to whom, and see and retry what reactions to the log failed on.
        SystemManage => "system.manage",
        /// Send GraphQL documents that are not on the trusted list.
        DocumentFree => "document.free",
    }
}

const STAFF: &[Role] = &[
    Role::Admin,
    Role::Manager,
    Role::Member,
    Role::Inspector,
    Role::Warehouse,
    Role::Developer,
];
const LEADS: &[Role] = &[Role::Admin, Role::Manager];

impl Permission {
    /// The roles that hold it.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a flat list of permissions")]
    pub const fn roles(self) -> &'static [Role] {
        use Role::{Admin, Developer, Inspector, Manager, Member, Warehouse};
        match self {
            Self::UserRead
            | Self::SupplierRead
            | Self::CatalogRead
            | Self::MetricsRead
            | Self::PurchaseRead
            | Self::ProjectRead
            | Self::TaskWork
            | Self::SampleRead
            | Self::InspectionRead
            | Self::StockRead
            | Self::NonConformityRead
            | Self::CustomerRead
            | Self::LeadRead
            | Self::OrderRead
            | Self::TicketRead
            | Self::WorkOrderRead
            | Self::CommentAdd
            | Self::EventRead
            | Self::FileRead
            | Self::FileUpload => STAFF,
            Self::AccessTokenManage | Self::SystemManage | Self::PurchaseApproveAny => &[Admin],
            Self::UserInvite
            | Self::UserManage
            | Self::GrantManage
            | Self::SupplierManage
            | Self::CatalogManage
            | Self::CostRead
            | Self::CostManage
            | Self::PurchaseApprove
            | Self::PurchaseOrder
            | Self::ProjectManage
            | Self::SampleDecide
            | Self::InspectionPlanManage
            | Self::InspectionSchedule
            | Self::InspectionReview
            | Self::WarehouseManage
            | Self::LotDispose
            | Self::DeviceManage
            | Self::LeadManage
            | Self::OrderManage
            | Self::WorkOrderManage
            | Self::NonConformityManage => LEADS,
            Self::SampleRequest
            | Self::ProjectCreate
            | Self::MetricsRecord
            | Self::CustomerManage
            | Self::LeadWork => &[Admin, Manager, Member],
            Self::PurchaseRequest => &[Admin, Manager, Member, Warehouse],
            Self::SampleSubmit => &[Admin, Manager],
            Self::SampleReview | Self::TicketWork => {
                &[Admin, Manager, Member, Inspector, Warehouse]
            }
            Self::SampleSeal
            | Self::NonConformityAnswer
            | Self::NonConformityVerify
            | Self::WorkOrderHold => &[Admin, Manager, Inspector],
            Self::StockMove => &[Admin, Manager, Inspector, Warehouse],
            Self::InspectionPerform => &[Inspector, Warehouse],
            Self::LotReceive | Self::OrderFulfil => &[Admin, Manager, Warehouse],
            Self::DocumentFree => &[Developer],
        }
    }
}
