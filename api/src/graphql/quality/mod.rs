//! Quality: plans, inspections, dispositions, switching states.

mod disposition_input;
mod filter;
mod input;
mod inspection;
mod item;
mod loader;
mod mutation;
mod plan;
mod query;
mod report;
mod sampling;
mod subscription;
mod words;

pub(crate) use inspection::Inspection;
pub(crate) use loader::{InspectionsOf, InspectionsOfLot};
pub(crate) use mutation::QualityMutation;
pub(crate) use plan::{DefectCode, InspectionPlan, Plan, supplier};
pub(crate) use query::QualityQuery;
pub(crate) use report::{Defect, LotDisposition, files, person};
pub(crate) use sampling::SamplingState;
pub(crate) use subscription::QualitySubscription;
