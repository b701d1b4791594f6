//! Nonconformities and answers, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::corrective::{NonConformityAnswerRow, NonConformityRow, read};
use domain::kernel::id::{InspectionId, NonConformityId};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

/// The nonconformity of an inspection that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct NonConformityOf(pub(crate) InspectionId);
/// The answers to a nonconformity that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct AnswersOf(pub(super) NonConformityId);

type Found<K, V> = Result<HashMap<K, V>, Shared>;

impl Loader<NonConformityId> for Batch {
    type Value = NonConformityRow;
    type Error = Shared;

    async fn load(&self, keys: &[NonConformityId]) -> Found<NonConformityId, NonConformityRow> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

impl Loader<NonConformityOf> for Batch {
    type Value = NonConformityRow;
    type Error = Shared;

    async fn load(&self, keys: &[NonConformityOf]) -> Found<NonConformityOf, NonConformityRow> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::by_inspections(conn, actor, &ids))
            .await?;
        let keyed = |row: NonConformityRow| Some((NonConformityOf(row.inspection_id?), row));
        Ok(rows.into_iter().filter_map(keyed).collect())
    }
}

impl Loader<AnswersOf> for Batch {
    type Value = Vec<NonConformityAnswerRow>;
    type Error = Shared;

    async fn load(&self, keys: &[AnswersOf]) -> Found<AnswersOf, Vec<NonConformityAnswerRow>> {
        let ask = |conn: &mut db::Conn, org, keys: &[AnswersOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::answers_of(conn, org, &ids)
        };
        self.lists_by(keys, ask, |row| AnswersOf(row.non_conformity_id))
            .await
    }
}
