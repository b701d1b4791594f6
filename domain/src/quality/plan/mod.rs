//! Plans and the catalogue of defects.

mod defect_code_create;
mod inspection_plan_create;

pub use defect_code_create::{DefectCodeCreate, defect_code_create};
pub use inspection_plan_create::{AqlLimit, InspectionPlanCreate, inspection_plan_create};
