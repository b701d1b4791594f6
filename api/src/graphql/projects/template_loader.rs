//! Contents of templates, one statement for all that one level of a query asks for.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use domain::kernel::id::ProjectTemplateId;
use domain::projects::TemplateContent;
use domain::projects::template::read;

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

/// The content of an organisation's own template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ContentOf(pub(crate) ProjectTemplateId);

impl Loader<ContentOf> for Batch {
    type Value = Arc<TemplateContent>;
    type Error = Shared;

    async fn load(
        &self,
        keys: &[ContentOf],
    ) -> Result<HashMap<ContentOf, Arc<TemplateContent>>, Shared> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = self
            .ask(move |conn, actor| read::contents_of(conn, actor, &ids))
            .await?;
        Ok(found
            .into_iter()
            .map(|(id, content)| (ContentOf(id), content))
            .collect())
    }
}
