//! Costs, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::Context;
use async_graphql::dataloader::Loader;
use domain::costs::{CostKind, CostRow, LabourRateRow, read};
use domain::identity::read::organization;
use domain::kernel::Actor;
use domain::kernel::id::{CostId, LabourRateId, ProjectId, TaskId};

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;
use crate::graphql::money::Money;

/// What was spent on a project, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct CostsOfProject(pub(crate) ProjectId);
/// What was spent on a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct CostOfTask(pub(crate) TaskId);

/// The organisation's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct OwnCurrency;

/// An amount in the organisation's currency.
pub(crate) async fn own_money(ctx: &Context<'_>, minor: i64) -> Answer<Money> {
    let currency = ctx.load(OwnCurrency).await?.unwrap_or_default();
    Ok(domain::kernel::Money { minor, currency }.into())
}

type Found<K, V> = Result<HashMap<K, V>, Shared>;

impl Loader<CostId> for Batch {
    type Value = CostRow;
    type Error = Shared;

    async fn load(&self, keys: &[CostId]) -> Found<CostId, CostRow> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

impl Loader<LabourRateId> for Batch {
    type Value = LabourRateRow;
    type Error = Shared;

    async fn load(&self, keys: &[LabourRateId]) -> Found<LabourRateId, LabourRateRow> {
        self.seen_by(keys, read::rates_by_ids, |row| row.id).await
    }
}

impl Loader<OwnCurrency> for Batch {
    type Value = String;
    type Error = Shared;

    async fn load(&self, _: &[OwnCurrency]) -> Found<OwnCurrency, String> {
        let own = |conn: &mut db::Conn, actor: &Actor| organization(conn, actor.org);
        let currency = self.ask(own).await?.currency;
        Ok(HashMap::from([(OwnCurrency, currency)]))
    }
}

impl Loader<CostsOfProject> for Batch {
    type Value = Vec<(CostKind, i64)>;
    type Error = Shared;

    async fn load(&self, keys: &[CostsOfProject]) -> Found<CostsOfProject, Vec<(CostKind, i64)>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = self
            .ask(move |conn, actor| read::of_projects(conn, actor, &ids))
            .await?;
        Ok(found
            .into_iter()
            .map(|(id, sums)| (CostsOfProject(id), sums))
            .collect())
    }
}

impl Loader<CostOfTask> for Batch {
    type Value = i64;
    type Error = Shared;

    async fn load(&self, keys: &[CostOfTask]) -> Found<CostOfTask, i64> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = self
            .ask(move |conn, actor| read::of_tasks(conn, actor, &ids))
            .await?;
        Ok(found
            .into_iter()
            .map(|(id, sum)| (CostOfTask(id), sum))
            .collect())
    }
}
