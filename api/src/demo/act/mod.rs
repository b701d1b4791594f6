//! What people of a story do: one use case each, with the names of the script in the place of ids.

mod answers;
mod corrective;
mod goods;
mod inspections;
mod lots;
mod plans;
mod samples;
mod sealing;
mod stock;
mod talk;
mod verdicts;

pub(super) use corrective::{Cause, preventive, todo};
pub(super) use inspections::{Task, Work, found};
pub(super) use plans::Plan;
pub(super) use samples::{Sent, SentPhoto, Wanted, photo};
pub(super) use stock::Goods;
pub(super) use talk::Says;
pub(super) use verdicts::part;
