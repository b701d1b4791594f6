//! Quality: inspection plans, inspections, defects, dispositions and switching states.
//!
//! Owns `inspection_plans`, `defect_codes`, `inspections`, `inspection_work_orders`, `inspection_counters`,
//! `inspection_results`, `defects`, `lot_dispositions`, `sampling_states`.
//! Invariants: a version of a plan never changes; an inspection keeps the sampling plan and the units
//! drawn that it was scheduled with; a report is written once, and reopening makes another revision;
//! the server computes the verdict; nobody reviews their own report or grants their own concession;
//! a sampling state is what the log says.
//! Emits: `inspection_plan.created`, `defect_code.created`, `inspection.*`, `lot.disposed`,
//! `lot.concession_decided`, `switching.*`, and through inventory `lot.*`.

pub mod access;
mod disposition;
pub mod events;
mod fault;
mod inspection;
mod judged;
mod model;
mod plan;
pub mod problem;
pub mod react;
pub mod read;
pub mod rules;
pub mod sampling_state;

pub use disposition::{ConcessionDecide, LotDispose, LotPart, concession_decide, lot_dispose};
pub use fault::QualityFault;
pub use inspection::calendar;
pub use inspection::{
    DefectFound, InspectionAssign, InspectionCancel, InspectionClose, InspectionReopen,
    InspectionReview, InspectionSchedule, InspectionStart, InspectionSubmit, inspection_assign,
    inspection_cancel, inspection_close, inspection_reopen, inspection_review, inspection_schedule,
    inspection_start, inspection_submit,
};
pub use model::{
    DefectCodeRow, DefectRow, Disposition, DispositionStatus, InspectionKind, InspectionPlanRow,
    InspectionResultRow, InspectionRow, InspectionStatus, Location, LotDispositionRow, Report,
    SamplingStateRow,
};
pub use plan::{
    AqlLimit, DefectCodeCreate, InspectionPlanCreate, defect_code_create, inspection_plan_create,
};
pub use react::react;
pub use sampling_state::{SamplingStateUpdate, sampling_state_update};
