//! What quality stores.

mod inspection;
mod labels;
mod plan;
mod words;

pub use inspection::{
    DefectRow, InspectionResultRow, InspectionRow, Location, LotDispositionRow, Report,
};
pub use plan::{DefectCodeRow, InspectionPlanRow, SamplingStateRow};
pub use words::{Disposition, DispositionStatus, InspectionKind, InspectionStatus};
