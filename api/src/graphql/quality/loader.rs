//! Inspections and what belongs to them, one statement for all that one level of a query asks for.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use db::Conn;
use domain::kernel::id::{
    InspectionId, InspectionPlanId, LotId, OrganizationId, SampleId, SamplingStateId,
};
use domain::quality::sampling_state::Current;
use domain::quality::{
    DefectCodeRow, DefectRow, InspectionResultRow, InspectionRow, LotDispositionRow, read,
};

use super::plan::Plan;
use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

/// The inspections of a sample that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct InspectionsOf(pub(crate) SampleId);

/// Asks for the inspections of a lot.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct InspectionsOfLot(pub(crate) LotId);
/// The answers of an inspection that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ResultsOf(pub(super) InspectionId);
/// The defects of an inspection that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct DefectsOf(pub(super) InspectionId);
/// The dispositions of an inspection that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct DispositionsOf(pub(super) InspectionId);
/// The catalogue's entry for a code.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct EntryOf(pub(super) String);

type Found<K, V> = Result<HashMap<K, V>, Shared>;

impl Loader<InspectionId> for Batch {
    type Value = InspectionRow;
    type Error = Shared;

    async fn load(&self, keys: &[InspectionId]) -> Found<InspectionId, InspectionRow> {
        let keys = keys.to_vec();
        let rows = self
            .ask(move |conn, actor| read::by_ids(conn, actor, &keys))
            .await?;
        Ok(rows.into_iter().map(|row| (row.id, row)).collect())
    }
}

impl Loader<InspectionsOf> for Batch {
    type Value = Vec<InspectionRow>;
    type Error = Shared;

    async fn load(&self, keys: &[InspectionsOf]) -> Found<InspectionsOf, Vec<InspectionRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::by_samples(conn, actor, &ids))
            .await?;
        let mut lists: HashMap<_, Vec<_>> = keys.iter().map(|key| (*key, Vec::new())).collect();
        for row in rows {
            if let Some(list) = row
                .sample_id
                .and_then(|id| lists.get_mut(&InspectionsOf(id)))
            {
                list.push(row);
            }
        }
        Ok(lists)
    }
}

impl Loader<InspectionsOfLot> for Batch {
    type Value = Vec<InspectionRow>;
    type Error = Shared;

    async fn load(&self, keys: &[InspectionsOfLot]) -> Found<InspectionsOfLot, Vec<InspectionRow>> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = self
            .ask(move |conn, actor| read::by_lots(conn, actor, &ids))
            .await?;
        let mut lists: HashMap<_, Vec<_>> = HashMap::new();
        for row in rows {
            if let Some(lot) = row.lot_id {
                lists.entry(InspectionsOfLot(lot)).or_default().push(row);
            }
        }
        Ok(lists)
    }
}

impl Loader<InspectionPlanId> for Batch {
    type Value = Arc<Plan>;
    type Error = Shared;

    async fn load(&self, keys: &[InspectionPlanId]) -> Found<InspectionPlanId, Arc<Plan>> {
        let ask = |conn: &mut Conn, org: OrganizationId, keys: &[InspectionPlanId]| {
            let rows = read::plans_by_ids(conn, org, keys)?;
            rows.into_iter().map(Plan::read).collect()
        };
        self.by(keys, ask, |plan: &Arc<Plan>| plan.row.id).await
    }
}

impl Loader<SamplingStateId> for Batch {
    type Value = Current;
    type Error = Shared;

    async fn load(&self, keys: &[SamplingStateId]) -> Found<SamplingStateId, Current> {
        let keys = keys.to_vec();
        let rows = self
            .ask(move |conn, actor| read::sampling_states_by_ids(conn, actor, &keys))
            .await?;
        Ok(rows
            .into_iter()
            .map(|state| (state.row.id, state))
            .collect())
    }
}

impl Loader<ResultsOf> for Batch {
    type Value = Vec<InspectionResultRow>;
    type Error = Shared;

    async fn load(&self, keys: &[ResultsOf]) -> Found<ResultsOf, Vec<InspectionResultRow>> {
        let ask = |conn: &mut Conn, org: OrganizationId, keys: &[ResultsOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::results(conn, org, &ids)
        };
        self.lists_by(keys, ask, |row| ResultsOf(row.inspection_id))
            .await
    }
}

impl Loader<DefectsOf> for Batch {
    type Value = Vec<DefectRow>;
    type Error = Shared;

    async fn load(&self, keys: &[DefectsOf]) -> Found<DefectsOf, Vec<DefectRow>> {
        let ask = |conn: &mut Conn, org: OrganizationId, keys: &[DefectsOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::defects(conn, org, &ids)
        };
        self.lists_by(keys, ask, |row| DefectsOf(row.inspection_id))
            .await
    }
}

impl Loader<DispositionsOf> for Batch {
    type Value = Vec<LotDispositionRow>;
    type Error = Shared;

    async fn load(&self, keys: &[DispositionsOf]) -> Found<DispositionsOf, Vec<LotDispositionRow>> {
        let ask = |conn: &mut Conn, org: OrganizationId, keys: &[DispositionsOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::dispositions(conn, org, &ids)
        };
        self.lists_by(keys, ask, |row| DispositionsOf(row.inspection_id))
            .await
    }
}

impl Loader<EntryOf> for Batch {
    type Value = DefectCodeRow;
    type Error = Shared;

    async fn load(&self, keys: &[EntryOf]) -> Found<EntryOf, DefectCodeRow> {
        let ask = |conn: &mut Conn, org: OrganizationId, keys: &[EntryOf]| {
            let codes: Vec<_> = keys.iter().map(|key| key.0.clone()).collect();
            read::defect_codes_by_code(conn, org, &codes)
        };
        self.by(keys, ask, |row: &DefectCodeRow| EntryOf(row.code.clone()))
            .await
    }
}
