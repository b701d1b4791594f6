//! What people are told, reminded of, and have to do.
//!
//! Owns `notifications`, `reminders`.
//! Invariants: a person is told of an event once, and never of their own doing; a notice holds
//! references only, its text is made in its reader's language; nobody is told of what they do not see
//! then, or shown what they do not see now; each stage of a due date is reminded of once, however
//! clocks jump. A person has at most [`PER_PERSON`] notices, none older than [`KEPT_DAYS`] days.
//! Emits `due_date.approached` and `due_date.passed`, which the notices follow from. Reading a notice
//! is no event: the log is everybody's, what one has read is not.

pub mod access;
pub mod events;
mod model;
mod notifications_mark_read;
mod react;
pub mod read;
mod reminder;
mod tell;
pub mod todo;
mod told;
mod words;

pub use model::{NotificationKind, NotificationRow};
pub use notifications_mark_read::{NotificationsMarkRead, Which, notifications_mark_read};
pub use react::react;
pub use reminder::TIMERS;
pub use tell::{KEPT_DAYS, PER_PERSON, forget};
pub use words::title;
