//! Files. Their bytes travel by `/files`, never through GraphQL.

mod types;

pub(crate) use types::File;
