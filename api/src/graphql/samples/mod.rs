//! Samples.

mod file;
mod filter;
mod input;
mod loader;
mod mutation;
mod query;
mod round;
mod sample;
mod subscription;
mod words;

pub(crate) use file::SampleFile;
pub(crate) use mutation::SamplesMutation;
pub(crate) use query::SamplesQuery;
pub(crate) use round::SampleRound;
pub(crate) use sample::Sample;
pub(crate) use subscription::SamplesSubscription;
