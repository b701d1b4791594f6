//! Costs: a ledger of what was spent, on which task, project, channel and article (成本台账).
//!
//! Owns `cost_entries`, `labour_rates`.
//! Invariants: entries are only added; what one source costs is the sum of its revisions, so that a
//! reaction that runs again books nothing and a correction books the difference; every amount is in the
//! organisation's currency, another one is refused; labour is minutes times the rate of the day, rounded
//! half to even, and follows both.
//! Emits `cost.booked`, `labour_rate.set`; no event says an amount, since the log is read by many who
//! may not see costs.

pub mod access;
mod cost_record;
mod cost_reverse;
pub mod events;
mod fault;
mod labour;
mod labour_rate_set;
mod ledger;
mod model;
pub mod react;
pub mod read;
pub(crate) mod spent;

pub use cost_record::{CostRecord, cost_record, own_currency};
pub use cost_reverse::{CostReverse, cost_reverse};
pub use fault::CostsFault;
pub use labour_rate_set::{LabourRateSet, labour_rate_set};
pub use ledger::{Standing, stand};
pub use model::{CostKind, CostOrigin, CostRow, LabourRateRow, Place};
pub use react::react;
pub use read::CostFilter;
