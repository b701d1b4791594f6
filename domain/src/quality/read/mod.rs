//! Questions asked of quality.

mod inspection;
mod plan;

pub use inspection::{
    InspectionFilter, by_ids, by_samples, count, defects, dispositions, find, page, results,
    revisions,
};
pub use plan::{
    defect_codes, plans, plans_by_ids, sampling_state, sampling_states, sampling_states_by_ids,
};
