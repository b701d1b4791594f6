//! Tickets, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::after_sales::{ServiceTicketRow, read};
use domain::files::{self, FileRow};
use domain::kernel::id::{InspectionId, ServiceTicketId};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

type Found<K, V> = Result<HashMap<K, V>, Shared>;

impl Loader<ServiceTicketId> for Batch {
    type Value = ServiceTicketRow;
    type Error = Shared;

    async fn load(&self, keys: &[ServiceTicketId]) -> Found<ServiceTicketId, ServiceTicketRow> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

/// The inspections that are linked to a ticket that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct InspectionsOf(pub(super) ServiceTicketId);

impl Loader<InspectionsOf> for Batch {
    type Value = Vec<(ServiceTicketId, InspectionId)>;
    type Error = Shared;

    async fn load(
        &self,
        keys: &[InspectionsOf],
    ) -> Found<InspectionsOf, Vec<(ServiceTicketId, InspectionId)>> {
        let ask = |conn: &mut db::Conn, org, keys: &[InspectionsOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::inspections_of(conn, org, &ids)
        };
        self.lists_by(keys, ask, |(ticket, _)| InspectionsOf(*ticket))
            .await
    }
}

/// The files on a ticket that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct FilesOf(pub(super) ServiceTicketId);

impl Loader<FilesOf> for Batch {
    type Value = Vec<FileRow>;
    type Error = Shared;

    async fn load(&self, keys: &[FilesOf]) -> Found<FilesOf, Vec<FileRow>> {
        let nodes: Vec<_> = keys.iter().map(|key| key.0.into()).collect();
        let rows = self
            .ask(move |conn, actor| files::read::attached(conn, actor, &nodes))
            .await?;
        let mut lists: HashMap<FilesOf, Vec<FileRow>> = HashMap::new();
        for (node, file) in rows {
            if let Some(id) = node.downcast() {
                lists.entry(FilesOf(id)).or_default().push(file);
            }
        }
        Ok(lists)
    }
}
