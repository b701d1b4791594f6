//! Samples, rounds, files and seals, one statement for all that one level of a query asks for.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::kernel::Actor;
use domain::kernel::id::{SampleFileId, SampleId, SampleRoundId};
use domain::samples::{SampleFileRow, SampleRoundRow, SampleRow, SampleSealRow, read};

use crate::graphql::error::Shared;
use crate::graphql::loader::Batch;

/// The rounds of a sample that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct RoundsOf(pub(super) SampleId);
/// The files of a round that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct FilesOf(pub(super) SampleRoundId);
/// The seal of a sample that has been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct SealOf(pub(super) SampleId);

type Found<K, V> = Result<HashMap<K, V>, Shared>;

impl Loader<SampleId> for Batch {
    type Value = SampleRow;
    type Error = Shared;

    async fn load(&self, keys: &[SampleId]) -> Found<SampleId, SampleRow> {
        self.seen_by(keys, read::by_ids, |row| row.id).await
    }
}

impl Loader<SampleRoundId> for Batch {
    type Value = SampleRoundRow;
    type Error = Shared;

    async fn load(&self, keys: &[SampleRoundId]) -> Found<SampleRoundId, SampleRoundRow> {
        self.by(keys, read::rounds_by_ids, |row| row.id).await
    }
}

impl Loader<SampleFileId> for Batch {
    type Value = SampleFileRow;
    type Error = Shared;

    async fn load(&self, keys: &[SampleFileId]) -> Found<SampleFileId, SampleFileRow> {
        self.by(keys, read::files_by_ids, |row| row.id).await
    }
}

impl Loader<RoundsOf> for Batch {
    type Value = Vec<SampleRoundRow>;
    type Error = Shared;

    async fn load(&self, keys: &[RoundsOf]) -> Found<RoundsOf, Vec<SampleRoundRow>> {
        let ask = |conn: &mut db::Conn, org, keys: &[RoundsOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::rounds_of(conn, org, &ids)
        };
        self.lists_by(keys, ask, |row| RoundsOf(row.sample_id)).await
    }
}

impl Loader<FilesOf> for Batch {
    type Value = Vec<SampleFileRow>;
    type Error = Shared;

    async fn load(&self, keys: &[FilesOf]) -> Found<FilesOf, Vec<SampleFileRow>> {
        let ask = |conn: &mut db::Conn, org, keys: &[FilesOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::files_of(conn, org, &ids)
        };
        self.lists_by(keys, ask, |row| FilesOf(row.round_id)).await
    }
}

impl Loader<SealOf> for Batch {
    type Value = SampleSealRow;
    type Error = Shared;

    async fn load(&self, keys: &[SealOf]) -> Found<SealOf, SampleSealRow> {
        let ask = |conn: &mut db::Conn, actor: &Actor, keys: &[SealOf]| {
            let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
            read::seals_of(conn, actor, &ids)
        };
        self.seen_by(keys, ask, |row| SealOf(row.sample_id)).await
    }
}
