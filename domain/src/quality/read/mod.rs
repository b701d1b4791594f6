//! Questions asked of quality.

mod inspection;
mod plan;
mod sampling_state;

pub use inspection::{
    InspectionFilter, by_ids, by_lots, by_samples, count, defect, defects, disposition,
    dispositions, find, page, results, revisions,
};
pub use plan::{
    PlanFilter, defect_code, defect_codes, defect_codes_by_code, defect_codes_count, plan, plans,
    plans_by_ids, plans_count,
};
pub use sampling_state::{
    SamplingStateFilter, sampling_state, sampling_states, sampling_states_by_ids,
    sampling_states_count,
};
