//! What introspection shows: of the schema only what its reader may use.
//!
//! [`RULES`] says once who may use each root field, and who may see what else is not for everybody.
//! A field whose type is hidden is hidden with it. Nothing is enforced here: use cases and reads
//! refuse by themselves, and the access matrix holds that both say the same.

mod corrective;
mod crm;
mod orders;
mod projects;
mod stock;
#[cfg(test)]
mod tests;
mod trade;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::parser::types::Field;
use async_graphql::registry::{MetaType, MetaTypeName, Registry};
use async_graphql::{Context, ContextSelectionSet, OutputType, Positioned, ServerResult, Value};
use domain::identity::Permission as P;
use domain::kernel::id::{Inspection, Sample};
use domain::kernel::{Actor, GrantAction, Role};

use self::corrective::nonconformities;
use self::projects::tasks;
use super::context::ContextExt;

/// Whether the reader of the schema may use something.
type Rule = fn(&Context<'_>) -> bool;

/// Those below and those of single contexts.
fn rules() -> impl Iterator<Item = &'static (Rule, &'static [&'static str])> {
    RULES
        .iter()
        .chain(corrective::RULES)
        .chain(projects::RULES)
        .chain(stock::RULES)
        .chain(trade::RULES)
        .chain(crm::RULES)
        .chain(orders::RULES)
}

/// Who may use what: types, and fields as `Type.field`. Every root field stands here or with its context.
const RULES: &[(Rule, &[&str])] = &[
    (
        |_| true,
        &[
            "Mutation.invitationAccept",
            "Mutation.sessionCreate",
            "Mutation.sessionCreateByCode",
            "Mutation.sessionRefresh",
            "Mutation.signInCodeRequest",
            "Query.invitation",
            // A schema without any query would be none.
            "Query.viewer",
        ],
    ),
    (
        |c| holds(c, |_| true),
        &[
            "File",
            "Device",
            "Mutation.deviceMarkLost",
            "Mutation.deviceReport",
            "Mutation.deviceRetire",
            "Mutation.journalDeliver",
            "Mutation.sessionEnd",
            "Mutation.sessionSwitch",
            "Mutation.notificationsMarkRead",
            "Node",
            "Notification",
            "Query.devices",
            "Query.journalState",
            "Query.myTodos",
            "Query.node",
            "Query.nodes",
            "Query.notifications",
            "Query.organization",
            "Query.receiptKeys",
            "Query.samplingPlan",
            "Query.search",
            "Receipt",
            "Subscription",
            "Subscription.notificationAdded",
        ],
    ),
    // Devices belong to people.
    (
        |c| holds(c, |a| !a.roles.has(Role::Integration)),
        &["Mutation.deviceRegister"],
    ),
    (|c| may(c, P::DeviceManage), &["Mutation.deviceTrust"]),
    // The log.
    (|c| holds(c, log), &["Query.events", "Subscription.events"]),
    // People.
    (
        |c| may(c, P::UserRead),
        &[
            "Department",
            "Query.departments",
            "Query.users",
            "User.disabledAt",
            "User.manager",
        ],
    ),
    (
        |c| may(c, P::UserInvite),
        &[
            "Invitation",
            "Mutation.invitationRevoke",
            "Mutation.userInvite",
        ],
    ),
    (
        |c| may(c, P::UserManage),
        &[
            "Mutation.departmentCreate",
            "Mutation.userDisable",
            "Mutation.userEnable",
            "Mutation.userUpdate",
        ],
    ),
    (
        |c| may(c, P::AccessTokenManage),
        &["Mutation.accessTokenCreate", "Mutation.accessTokenRevoke"],
    ),
    (
        |c| may(c, P::GrantManage),
        &["Mutation.grantAdd", "Mutation.grantRevoke"],
    ),
    (
        |c| holds(c, |a| a.is_guest() || a.may(P::GrantManage)),
        &["Grant", "User.grants"],
    ),
    (
        |c| may(c, P::SupplierRead),
        &["Query.suppliers", "Supplier.email"],
    ),
    (|c| may(c, P::SupplierManage), &["Mutation.supplierCreate"]),
    (
        |c| may(c, P::SystemManage),
        &[
            "Mutation.parkedEventRetry",
            "Query.denials",
            "Query.parkedEvents",
        ],
    ),
    // Goods.
    (
        |c| {
            holds(c, |a| {
                a.may(P::CatalogRead)
                    || samples(a)
                    || inspections(a)
                    || nonconformities(a)
                    || trade::work_orders(a)
            })
        },
        &["Sku"],
    ),
    (
        |c| may(c, P::CatalogRead),
        &[
            "Product",
            "Query.products",
            "Query.skuByCode",
            "Query.skus",
            "Sku.barcode",
            "Sku.image",
            "Sku.price",
        ],
    ),
    (
        |c| may(c, P::CatalogManage),
        &[
            "Mutation.productCreate",
            "Mutation.skuCreate",
            "Mutation.skuListingSet",
            "Mutation.skuUpdate",
        ],
    ),
    (|c| may(c, P::CostRead), &["Sku.cost", "Sku.grossMargin"]),
    (
        |c| may(c, P::LotReceive),
        &["Mutation.lotAnnounce", "Mutation.lotReceive"],
    ),
    // Discussions.
    (
        |c| {
            holds(c, |a| {
                samples(a) || inspections(a) || nonconformities(a) || tasks(a)
            })
        },
        &["Comment", "Query.comments"],
    ),
    (
        |c| may_or(c, P::CommentAdd, GrantAction::Comment),
        &["Mutation.commentAdd"],
    ),
    // Samples.
    (
        |c| holds(c, samples),
        &[
            "Query.samples",
            "Sample",
            "SampleFile",
            "SampleRound",
            "Subscription.sampleChanged",
        ],
    ),
    (
        |c| may(c, P::SampleRead),
        &["Sample.dropReason", "SampleSeal.place", "SealedPhoto"],
    ),
    (
        |c| may(c, P::SampleRequest),
        &["Mutation.sampleRequest", "Mutation.sampleRoundOpen"],
    ),
    (
        |c| may_or(c, P::SampleSubmit, GrantAction::Submit),
        &["Mutation.sampleRoundSubmit", "Mutation.sampleRoundWithdraw"],
    ),
    (|c| may(c, P::SampleReview), &["Mutation.sampleRoundReview"]),
    (
        |c| may(c, P::SampleDecide),
        &[
            "Mutation.sampleDrop",
            "Mutation.sampleRoundDecide",
            "Mutation.sampleStageAdvance",
        ],
    ),
    (|c| may(c, P::SampleSeal), &["Mutation.sampleSeal"]),
    // Quality.
    (
        |c| holds(c, inspections),
        &[
            "Defect",
            "DefectCode",
            "Inspection",
            "InspectionPlan",
            "Lot",
            "LotDisposition",
            "Query.inspections",
            "Subscription.inspectionChanged",
        ],
    ),
    (
        |c| may(c, P::InspectionRead),
        &[
            "Inspection.reason",
            "Lot.note",
            "LotDisposition.decidedBy",
            "LotDisposition.decisionNote",
            "LotDisposition.effect",
            "LotDisposition.note",
            "LotDisposition.requestedBy",
            "Query.inspectionPlans",
            "Query.lots",
            "Query.samplingStates",
            "SamplingState",
        ],
    ),
    (
        |c| may_or(c, P::InspectionRead, GrantAction::Inspect),
        &["Query.defectCodes"],
    ),
    (
        |c| may(c, P::InspectionPlanManage),
        &["Mutation.defectCodeCreate", "Mutation.inspectionPlanCreate"],
    ),
    (
        |c| may(c, P::InspectionSchedule),
        &[
            "Mutation.inspectionAssign",
            "Mutation.inspectionCancel",
            "Mutation.inspectionSchedule",
        ],
    ),
    (
        |c| may_or(c, P::InspectionPerform, GrantAction::Inspect),
        &["Mutation.inspectionStart", "Mutation.inspectionSubmit"],
    ),
    (
        |c| may(c, P::InspectionReview),
        &[
            "Mutation.inspectionClose",
            "Mutation.inspectionReopen",
            "Mutation.inspectionReview",
            "Mutation.samplingStateUpdate",
        ],
    ),
    (|c| may(c, P::LotDispose), &["Mutation.concessionDecide"]),
    (
        |c| holds(c, |a| a.may(P::LotDispose) || a.may(P::InspectionPerform)),
        &["Mutation.lotDispose"],
    ),
];

fn holds(ctx: &Context<'_>, rule: fn(&Actor) -> bool) -> bool {
    let actor: Option<Arc<Actor>> = ctx.caller().known();
    actor.is_some_and(|actor| rule(&actor))
}

fn may(ctx: &Context<'_>, permission: P) -> bool {
    let actor = ctx.caller().known();
    actor.is_some_and(|actor| actor.may(permission))
}

/// By role, or as a guest by a grant on any object.
fn may_or(ctx: &Context<'_>, permission: P, action: GrantAction) -> bool {
    let actor = ctx.caller().known();
    actor.is_some_and(|actor| actor.may(permission) || granted(&actor, action))
}

/// A guest with a grant on any object.
fn granted(actor: &Actor, action: GrantAction) -> bool {
    actor.is_guest() && actor.grants.iter().any(|g| g.actions & action.bit() != 0)
}

fn log(actor: &Actor) -> bool {
    domain::events::access::for_reading(actor).is_ok()
}

fn samples(actor: &Actor) -> bool {
    actor.may(P::SampleRead) || !actor.granted::<Sample>(GrantAction::View).is_empty()
}

fn inspections(actor: &Actor) -> bool {
    actor.may(P::InspectionRead) || !actor.granted::<Inspection>(GrantAction::View).is_empty()
}

/// Puts [`RULES`] into the schema when it is registered; no type of its own.
pub(crate) struct Scope;

impl OutputType for Scope {
    fn type_name() -> Cow<'static, str> {
        "Boolean".into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        let rules: HashMap<&str, Rule> = rules()
            .flat_map(|(rule, names)| names.iter().map(|name| (*name, *rule)))
            .collect();
        for (name, found) in &mut registry.types {
            let own = rules.get(name.as_str()).copied();
            let (fields, visible) = match found {
                MetaType::Object {
                    fields, visible, ..
                }
                | MetaType::Interface {
                    fields, visible, ..
                } => (fields, visible),
                _ => continue,
            };
            *visible = own;
            for (field, meta) in fields {
                let exact = rules.get(format!("{name}.{field}").as_str());
                let of_type = rules.get(MetaTypeName::concrete_typename(&meta.ty));
                meta.visible = exact.or(of_type).copied();
            }
        }
        Self::type_name().into_owned()
    }

    async fn resolve(
        &self,
        _: &ContextSelectionSet<'_>,
        _: &Positioned<Field>,
    ) -> ServerResult<Value> {
        Ok(Value::Null)
    }
}
