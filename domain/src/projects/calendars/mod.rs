//! Stored working time: of the organisation, and of departments that differ from it.
//!
//! What a department does not say is as the organisation has it, and what the organisation does not
//! say is the standard: Monday to Friday, 9 to 12 and 13 to 18 o'clock, with China's public holidays.
//! Days that differ from the week lie above the public holidays: first the organisation's, then the
//! department's. The department above a department is not asked.

mod book;
mod calendar_day_set;
mod calendar_reset;
mod calendar_set;
mod row;
mod store;

pub use book::{Book, WorkingTime, working_time};
pub use calendar_day_set::{CalendarDaySet, DayHours, calendar_day_set};
pub use calendar_reset::{CalendarReset, calendar_reset};
pub use calendar_set::{CalendarSet, calendar_set};
pub use row::{CalendarDayRow, CalendarRow, Hours};
