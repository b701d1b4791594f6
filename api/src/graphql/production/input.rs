//! Inputs of production.

use async_graphql::{Context, ID, InputObject};
use domain::kernel::{Id, Kind};
use domain::production::{self, Target};

use super::words::WorkOrderStatus;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::Date;

fn maybe<K: Kind>(ctx: &Context<'_>, id: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

fn target(ctx: &Context<'_>, id: &ID, version: Option<i32>) -> Answer<Target> {
    Ok(Target {
        order: ctx.id(id, "workOrderId")?,
        version: version.map(i64::from),
    })
}

/// What is to be made.
#[derive(InputObject)]
pub(crate) struct WorkOrderCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The article.
    sku_id: ID,
    /// Who makes it.
    supplier_id: Option<ID>,
    /// The project that it is made for.
    project_id: Option<ID>,
    /// Pieces, 1 to 1,000,000,000.
    quantity: i32,
    /// Most pieces before the first article inspection accepts them, 0 to the quantity; 1 when left
    /// out. With the whole quantity none is needed.
    first_article_quantity: Option<i32>,
    /// The day by which it is wanted.
    due_on: Option<Date>,
    /// Remark, at most 1,000 characters.
    note: Option<String>,
}

impl WorkOrderCreateInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<production::WorkOrderCreate> {
        Ok(production::WorkOrderCreate {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            sku: ctx.id(&self.sku_id, "skuId")?,
            supplier: maybe(ctx, self.supplier_id.as_ref(), "supplierId")?,
            project: maybe(ctx, self.project_id.as_ref(), "projectId")?,
            quantity: self.quantity.into(),
            first_article_quantity: self.first_article_quantity.map(i64::from),
            due_on: self.due_on.map(|day| day.0.to_string()),
            note: self.note,
        })
    }
}

/// A work order as its ERP knows it: the whole of it each time.
#[derive(InputObject)]
pub(crate) struct WorkOrderUpsertInput {
    /// Id that the client made, for a new work order; the server makes one when left out.
    id: Option<ID>,
    /// The source's number, 1 to 128 characters: reports with the same one are the same work order.
    external_id: String,
    /// Which system it comes from, as KINGDEE; at most 64 characters.
    source: Option<String>,
    /// Place of this report in the source's own count, a whole number of 0 or more as decimal text:
    /// the report with the largest one says what the work order is.
    sequence: String,
    /// Where it stands.
    status: WorkOrderStatus,
    /// The source's own word for the state, at most 64 characters.
    raw_status: Option<String>,
    /// Code of the article, at most 64 characters; the catalog must know it.
    sku_code: String,
    /// Who makes it.
    supplier_id: Option<ID>,
    /// The project that it is made for.
    project_id: Option<ID>,
    /// Pieces that are wanted, 1 to 1,000,000,000.
    quantity: i32,
    /// Most pieces before the first article inspection accepts them; as it was when left out, 1 at
    /// first.
    first_article_quantity: Option<i32>,
    /// Pieces that were made in all.
    #[graphql(default)]
    produced_quantity: i32,
    /// The day by which it is wanted.
    due_on: Option<Date>,
    /// Number of the paper that completed it, at most 100 characters; the source's number of the
    /// work order when left out.
    document_number: Option<String>,
    /// Why it is held or was called off, at most 1,000 characters.
    reason: Option<String>,
    /// Remark, at most 1,000 characters.
    note: Option<String>,
}

impl WorkOrderUpsertInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<production::WorkOrderUpsert> {
        let sequence = self.sequence.parse().map_err(|_no_number| {
            let expected = "a whole number of 0 or more".to_owned();
            let error = domain::kernel::input::InputFault::Malformed { expected };
            ctx.refuse(domain::kernel::Error::from(error).at(["sequence"]))
        })?;
        Ok(production::WorkOrderUpsert {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            external_id: self.external_id,
            source: self.source,
            sequence,
            status: self.status.into(),
            raw_status: self.raw_status,
            sku_code: self.sku_code,
            supplier: maybe(ctx, self.supplier_id.as_ref(), "supplierId")?,
            project: maybe(ctx, self.project_id.as_ref(), "projectId")?,
            quantity: self.quantity.into(),
            first_article_quantity: self.first_article_quantity.map(i64::from),
            produced_quantity: self.produced_quantity.into(),
            due_on: self.due_on.map(|day| day.0.to_string()),
            document: self.document_number,
            reason: self.reason,
            note: self.note,
        })
    }
}

/// Many reports of work orders.
#[derive(InputObject)]
pub(crate) struct WorkOrdersUpsertInput {
    /// The reports, at most 200; taken in by their order here.
    pub(super) work_orders: Vec<WorkOrderUpsertInput>,
}

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        $($(#[$doc])*
        #[derive(InputObject)]
        pub(crate) struct $name {
            /// The work order.
            pub(super) work_order_id: ID,
            /// The version that the client saw.
            version: Option<i32>,
        }

        impl $name {
            pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<Target> {
                target(ctx, &self.work_order_id, self.version)
            }
        })+
    };
}

steps! {
    /// The work order that may be made.
    WorkOrderReleaseInput;
    /// The work order that is begun.
    WorkOrderStartInput;
    /// The work order that nothing follows any more.
    WorkOrderCloseInput;
    /// The work order that goes on.
    WorkOrderResumeInput;
}

/// The work order of which everything was made.
#[derive(InputObject)]
pub(crate) struct WorkOrderCompleteInput {
    /// The work order.
    pub(super) work_order_id: ID,
    /// The version that the client saw.
    version: Option<i32>,
    /// Pieces in all, 1 to 1,000,000,000; as told last when left out, else as wanted.
    quantity: Option<i32>,
    /// Number of the paper, at most 100 characters; the code of the work order when left out.
    document_number: Option<String>,
}

impl WorkOrderCompleteInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<production::WorkOrderComplete> {
        Ok(production::WorkOrderComplete {
            target: target(ctx, &self.work_order_id, self.version)?,
            quantity: self.quantity.map(i64::from),
            document: self.document_number,
        })
    }
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident => $domain:ident;)+) => {
        $($(#[$doc])*
        #[derive(InputObject)]
        pub(crate) struct $name {
            /// The work order.
            pub(super) work_order_id: ID,
            /// The version that the client saw.
            version: Option<i32>,
            /// Why, 1 to 1,000 characters; only members read it.
            reason: String,
        }

        impl $name {
            pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<production::$domain> {
                Ok(production::$domain {
                    target: target(ctx, &self.work_order_id, self.version)?,
                    reason: self.reason,
                })
            }
        })+
    };
}

reasons! {
    /// The work order that stands still.
    WorkOrderHoldInput => WorkOrderHold;
    /// The work order that shall stand still.
    WorkOrderHoldRequestInput => WorkOrderHold;
    /// The work order that is called off.
    WorkOrderCancelInput => WorkOrderCancel;
}

/// How much was made.
#[derive(InputObject)]
pub(crate) struct WorkOrderProgressReportInput {
    /// Id of the report that the client made; the server makes one when left out.
    id: Option<ID>,
    /// The work order.
    pub(super) work_order_id: ID,
    /// Pieces that were made in all by now, 0 to 1,000,000,000.
    quantity: i32,
    /// Remark, at most 1,000 characters.
    note: Option<String>,
    /// Pictures, at most 20.
    #[graphql(default)]
    file_ids: Vec<ID>,
}

impl WorkOrderProgressReportInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<production::WorkOrderProgressReport> {
        let files = self.file_ids.iter().map(|id| ctx.id(id, "fileIds"));
        Ok(production::WorkOrderProgressReport {
            id: maybe(ctx, self.id.as_ref(), "id")?,
            order: ctx.id(&self.work_order_id, "workOrderId")?,
            quantity: self.quantity.into(),
            note: self.note,
            files: files.collect::<Answer<_>>()?,
        })
    }
}
