//! How severe the next lots of a supplier, product and scheme are inspected.
//!
//! A state is a fold over the events whose subject is the state, in the order of the log. The stored
//! row is that fold up to some event; what came later is folded when somebody asks, so nobody ever
//! sees a state that is behind the log.

mod fold;
mod sampling_state_update;
mod series;

pub use fold::{Current, catch_up, current};
pub use sampling_state_update::{SamplingStateUpdate, sampling_state_update};
pub use series::scheme_key;
pub(super) use series::{ensure, product_of};
