//! Inspections: one use case a file, and what they share.

mod assignment;
mod calendar;
mod evidence;
mod findings;
mod inspection_assign;
mod inspection_cancel;
mod inspection_close;
mod inspection_reopen;
mod inspection_review;
mod inspection_schedule;
mod inspection_start;
mod inspection_submit;
pub(super) mod lot;
mod number;
mod photos;
mod record;
mod repeated;
pub(super) mod state;
mod subject;

pub use findings::DefectFound;
pub use inspection_assign::{InspectionAssign, inspection_assign};
pub use inspection_cancel::{InspectionCancel, inspection_cancel};
pub use inspection_close::{InspectionClose, inspection_close};
pub use inspection_reopen::{InspectionReopen, inspection_reopen};
pub use inspection_review::{InspectionReview, inspection_review};
pub use inspection_schedule::{InspectionSchedule, inspection_schedule};
pub use inspection_start::{InspectionStart, inspection_start};
pub use inspection_submit::{InspectionSubmit, inspection_submit};
