//! Customers, leads and their figures, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::crm::comparison::figures;
use domain::crm::{Brought, CustomerRow, LeadFigures, LeadRow, TrackingKeyRow, read};
use domain::kernel::id::{CustomerId, LeadAssignmentRuleId, LeadId, TaskId, UserId};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

/// The leads that something brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct BroughtIn(pub(crate) Brought);
/// The key that a task's leads carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct KeyOf(pub(crate) TaskId);
/// The members of a rule that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct MembersOf(pub(super) LeadAssignmentRuleId);

type Found<K, V> = Result<HashMap<K, V>, Shared>;

impl Loader<LeadId> for Batch {
    type Value = LeadRow;
    type Error = Shared;

    async fn load(&self, keys: &[LeadId]) -> Found<LeadId, LeadRow> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

impl Loader<CustomerId> for Batch {
    type Value = CustomerRow;
    type Error = Shared;

    async fn load(&self, keys: &[CustomerId]) -> Found<CustomerId, CustomerRow> {
        self.seen_by(keys, read::customers_by_ids, |row| row.id)
            .await
    }
}

impl Loader<KeyOf> for Batch {
    type Value = TrackingKeyRow;
    type Error = Shared;

    async fn load(&self, keys: &[KeyOf]) -> Found<KeyOf, TrackingKeyRow> {
        let ask = |conn: &mut db::Conn, actor: &domain::kernel::Actor, keys: &[KeyOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::keys_of(conn, actor, &ids)
        };
        self.seen_by(keys, ask, |row| KeyOf(row.task_id)).await
    }
}

impl Loader<BroughtIn> for Batch {
    type Value = LeadFigures;
    type Error = Shared;

    async fn load(&self, keys: &[BroughtIn]) -> Found<BroughtIn, LeadFigures> {
        let of: Vec<_> = keys.iter().map(|key| key.0).collect();
        let all = self
            .ask(move |conn, actor| figures(conn, actor, &of))
            .await?;
        Ok(all
            .into_iter()
            .map(|(brought, figures)| (BroughtIn(brought), figures))
            .collect())
    }
}

impl Loader<MembersOf> for Batch {
    type Value = Vec<(LeadAssignmentRuleId, UserId)>;
    type Error = Shared;

    async fn load(
        &self,
        keys: &[MembersOf],
    ) -> Found<MembersOf, Vec<(LeadAssignmentRuleId, UserId)>> {
        let ask = |conn: &mut db::Conn, org, keys: &[MembersOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::members_of(conn, org, &ids)
        };
        self.lists_by(keys, ask, |row| MembersOf(row.0)).await
    }
}
