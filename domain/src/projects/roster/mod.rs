//! Who works at which channel when (排班), and who is away.
//!
//! A person is at one place at a time: shifts of one person do not overlap, whoever writes them at the
//! same moment. The end of a shift may be the start of the next.

mod absence_add;
mod absence_remove;
mod read;
mod row;
mod shift_add;
mod shift_remove;
mod store;

pub use absence_add::{AbsenceAdd, absence_add};
pub use absence_remove::{AbsenceRemove, absence_remove};
pub use read::{
    MAX_SHIFTS, RosterView, absences, absent, gaps, shift_by_id, shifts, shifts_by_ids,
};
pub use row::{AbsenceRow, ShiftRole, ShiftRow};
pub use shift_add::{ShiftAdd, shift_add};
pub use shift_remove::{ShiftRemove, shift_remove};
