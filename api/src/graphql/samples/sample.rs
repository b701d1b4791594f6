//! Samples and their seals.

use async_graphql::{ComplexObject, Context, ID, Object, SimpleObject};
use domain::identity::Permission;
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{FileId, SkuId, SupplierId, UserId};
use domain::samples::{SampleRow, SampleSealRow, SealedPhoto as PhotoRow};

use super::loader::{RoundsOf, SealOf};
use super::round::{SampleRound, person};
use super::words::{SampleStage, SampleStatus};
use crate::graphql::catalog::Sku;
use crate::graphql::checklist::ChecklistItem;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::discussion::{Comment, Window, comments};
use crate::graphql::files::File;
use crate::graphql::identity::{Supplier, User};
use crate::graphql::page::List;
use crate::graphql::quality::{Inspection, InspectionsOf};
use crate::graphql::scalar::DateTime;

/// A piece that a supplier makes before, or from, production (样品).
#[derive(Clone)]
pub(crate) struct Sample(pub(crate) SampleRow);

impl From<SampleRow> for Sample {
    fn from(row: SampleRow) -> Self {
        Self(row)
    }
}

/// The seal of a golden sample (封样记录).
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct SampleSeal {
    /// What stands on the physical seal, unique in the organisation.
    code: String,
    /// Where the piece is kept; null for guests.
    place: Option<String>,
    /// When the first person sealed.
    proposed_at: DateTime,
    /// Since when it is in force; null while the second person is missing. Guests see no such seal.
    confirmed_at: Option<DateTime>,
    /// Pictures as they were then, at most 20; empty for guests.
    photos: Vec<SealedPhoto>,
    #[graphql(skip)]
    people: (UserId, Option<UserId>),
}

#[ComplexObject]
impl SampleSeal {
    /// The first person.
    async fn proposed_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.people.0)).await
    }
    /// The second person, of other duty; null while missing.
    async fn confirmed_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.people.1).await
    }
}

/// A picture of a sealed piece.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct SealedPhoto {
    /// Hash of the picture when it was sealed, 64 hex digits.
    sha256: String,
    #[graphql(skip)]
    file: FileId,
}

#[ComplexObject]
impl SealedPhoto {
    /// The picture.
    async fn file(&self, ctx: &Context<'_>) -> Answer<Option<File>> {
        Ok(ctx.load::<FileId>(self.file).await?.map(File))
    }
}

impl SampleSeal {
    fn new(row: SampleSealRow, photos: Vec<PhotoRow>) -> Self {
        let photo = |photo: PhotoRow| SealedPhoto {
            sha256: photo.sha256,
            file: photo.file_id,
        };
        Self {
            code: row.code,
            place: Some(row.place).filter(|place| !place.is_empty()),
            proposed_at: row.proposed_at.into(),
            confirmed_at: row.confirmed_at.map(Into::into),
            photos: photos.into_iter().map(photo).collect(),
            people: (row.proposed_by, row.confirmed_by),
        }
    }
}

/// A piece that a supplier makes before, or from, production (样品).
#[Object]
impl Sample {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Number for people and labels, as `SMP-2026-0001`; unique in the organisation.
    async fn code(&self) -> &str {
        &self.0.code
    }
    /// What it is a sample of, at most 200 characters.
    async fn title(&self) -> &str {
        &self.0.title
    }
    /// What it is made for now; each round keeps the stage that it was made for.
    async fn stage(&self) -> SampleStage {
        self.0.stage.into()
    }
    /// Where the sample stands.
    async fn status(&self) -> SampleStatus {
        self.0.status.into()
    }
    /// Who makes it.
    async fn supplier(&self, ctx: &Context<'_>) -> Answer<Supplier> {
        let supplier = ctx.load::<SupplierId>(self.0.supplier_id).await?;
        supplier
            .map(Supplier)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// The article that it is a sample of; null when there is none or the viewer may not see it.
    async fn sku(&self, ctx: &Context<'_>) -> Answer<Option<Sku>> {
        match self.0.sku_id {
            Some(id) => Ok(ctx.load::<SkuId>(id).await?.map(Sku)),
            None => Ok(None),
        }
    }
    /// When it is wanted; null when no time was set.
    async fn due_at(&self) -> Option<DateTime> {
        self.0.due_at.map(Into::into)
    }
    /// Whether the piece itself is sent, and scanned on arrival; else only pictures are.
    async fn physical(&self) -> bool {
        self.0.physical
    }
    /// Photos that each submission needs.
    async fn min_photos(&self) -> i32 {
        i32::try_from(self.0.min_photos).unwrap_or(i32::MAX)
    }
    /// What the supplier must measure and check, at most 200 items; fixed by the request.
    async fn spec(&self, ctx: &Context<'_>) -> Answer<Vec<ChecklistItem>> {
        let spec = self.0.checklist().map_err(|e| ctx.refuse(e))?;
        Ok(spec.items.into_iter().map(ChecklistItem).collect())
    }
    /// All rounds, oldest first, at most 50.
    async fn rounds(&self, ctx: &Context<'_>) -> Answer<Vec<SampleRound>> {
        let rows = ctx.load(RoundsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(SampleRound).collect())
    }
    /// The newest round.
    async fn current_round(&self, ctx: &Context<'_>) -> Answer<Option<SampleRound>> {
        let rows = ctx.load(RoundsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().last().map(SampleRound))
    }
    /// Inspections of the sample that the viewer sees, oldest first; at most 100.
    async fn inspections(&self, ctx: &Context<'_>) -> Answer<Vec<Inspection>> {
        let rows = ctx.load(InspectionsOf(self.0.id)).await?;
        Ok(rows
            .unwrap_or_default()
            .into_iter()
            .map(Inspection)
            .collect())
    }
    /// Comments on the sample as a whole, newest first; those on a round stand with the round.
    async fn comments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Entries, 1 to 200; 50 when left out.")] first: Option<i32>,
        #[graphql(desc = "Only entries behind (older than) this cursor.")] after: Option<String>,
        #[graphql(desc = "Entries counted from the end, 1 to 200.")] last: Option<i32>,
        #[graphql(desc = "Only entries in front of (newer than) this cursor.")] before: Option<
            String,
        >,
    ) -> Answer<List<Comment>> {
        let window = Window {
            first,
            after,
            last,
            before,
        };
        comments(ctx, self.0.id.into(), window).await
    }
    /// The seal; null while nobody has sealed, and for guests until both persons have.
    async fn seal(&self, ctx: &Context<'_>) -> Answer<Option<SampleSeal>> {
        let Some(row) = ctx.load(SealOf(self.0.id)).await? else {
            return Ok(None);
        };
        let photos = row.sealed_photos().map_err(|e| ctx.refuse(e))?;
        Ok(Some(SampleSeal::new(row, photos)))
    }
    /// Who asked for it.
    async fn requested_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, Some(self.0.requested_by)).await
    }
    /// When it was asked for.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
    /// When it was given up; null when it was not.
    async fn dropped_at(&self) -> Option<DateTime> {
        self.0.dropped_at.map(Into::into)
    }
    /// Why it was given up; null when it was not, and for guests.
    async fn drop_reason(&self, ctx: &Context<'_>) -> Answer<Option<&str>> {
        let may = ctx.actor()?.may(Permission::SampleRead);
        Ok(self.0.drop_reason.as_deref().filter(|_| may))
    }
    /// Counts changes of the sample and its rounds; an input may state the version it saw.
    async fn version(&self) -> i32 {
        i32::try_from(self.0.version).unwrap_or(i32::MAX)
    }
}
