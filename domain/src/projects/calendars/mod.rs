//! Stored working time: of the organisation, and of departments that differ from it.
//!
//! What a department does not say is as the organisation has it, and what the organisation does not
//! say is the standard: Monday to Friday, 9 to 12 and 13 to 18 o'clock, with China's public holidays.
//! Days that differ from the week lie above the public holidays: first the organisation's, then the
//! department's. The department above a department is not asked.

mod book;
mod row;
mod store;
mod work_calendar_day_set;
mod work_calendar_reset;
mod work_calendar_set;

pub use book::{Book, WorkingTime, working_time};
pub use row::{CalendarDayRow, CalendarRow, Hours};
pub use work_calendar_day_set::{DayHours, WorkCalendarDaySet, work_calendar_day_set};
pub use work_calendar_reset::{WorkCalendarReset, work_calendar_reset};
pub use work_calendar_set::{WorkCalendarSet, work_calendar_set};
