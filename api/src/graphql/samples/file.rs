//! Files of rounds with their versions.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::kernel::id::{FileId, SampleRoundId, UserId};
use domain::samples::{self, SampleFileRow};

use super::words::{FileProperty, SampleFileKind};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::files::File;
use crate::graphql::identity::User;
use crate::graphql::scalar::DateTime;

/// A file in a submission of a sample round (打样文件). It remains when a newer version replaces it.
#[derive(Clone)]
pub(crate) struct SampleFile(pub(crate) SampleFileRow);

impl From<SampleFileRow> for SampleFile {
    fn from(row: SampleFileRow) -> Self {
        Self(row)
    }
}

/// A difference between a file and the version before it.
#[derive(SimpleObject)]
pub(crate) struct FileChange {
    /// What differs.
    property: FileProperty,
    /// Value in the version before; null where it has none.
    before: Option<String>,
    /// Value in this version; null where it has none.
    after: Option<String>,
}

impl From<samples::FileChange> for FileChange {
    fn from(change: samples::FileChange) -> Self {
        Self {
            property: change.property.into(),
            before: change.before,
            after: change.after,
        }
    }
}

/// A file in a submission of a sample round (打样文件). It remains when a newer version replaces it.
#[Object]
impl SampleFile {
    /// Global id of this place of the file, to be named by what replaces it.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// The bytes with their properties.
    async fn file(&self, ctx: &Context<'_>) -> Answer<Option<File>> {
        Ok(ctx.load::<FileId>(self.0.file_id).await?.map(File))
    }
    /// What the file shows or says.
    async fn kind(&self) -> SampleFileKind {
        self.0.kind.into()
    }
    /// From 1, one more than what it replaces.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
    /// Which submission of the round it was part of, from 1; above 1 after a withdrawal.
    async fn submission(&self) -> i32 {
        i32::try_from(self.0.submission).unwrap_or(i32::MAX)
    }
    /// The version before, possibly of an earlier round; null for a first version.
    async fn replaces(&self, ctx: &Context<'_>) -> Answer<Option<SampleFile>> {
        match self.0.replaces_id {
            Some(id) => Ok(ctx.load(id).await?.map(SampleFile)),
            None => Ok(None),
        }
    }
    /// What differs from the version before; empty for a first version.
    async fn changes(&self, ctx: &Context<'_>) -> Answer<Vec<FileChange>> {
        let Some(old) = self.replaces_row(ctx).await? else {
            return Ok(Vec::new());
        };
        let before = ctx.load::<FileId>(old.file_id).await?;
        let after = ctx.load::<FileId>(self.0.file_id).await?;
        Ok(match (before, after) {
            (Some(before), Some(after)) => samples::changes(&before, &after)
                .into_iter()
                .map(Into::into)
                .collect(),
            _ => Vec::new(),
        })
    }
    /// Who approved the round with this version in it; null while nobody has.
    async fn approved_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        let round = ctx.load::<SampleRoundId>(self.0.round_id).await?;
        match round.and_then(|round| samples::approved_by(&self.0, &round)) {
            Some(id) => Ok(ctx.load::<UserId>(id).await?.map(User)),
            None => Ok(None),
        }
    }
    /// Who submitted it.
    async fn added_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.0.added_by).await?.map(User))
    }
    /// When it was submitted.
    async fn added_at(&self) -> DateTime {
        self.0.added_at.into()
    }
}

impl SampleFile {
    async fn replaces_row(&self, ctx: &Context<'_>) -> Answer<Option<SampleFileRow>> {
        match self.0.replaces_id {
            Some(id) => ctx.load(id).await,
            None => Ok(None),
        }
    }
}
