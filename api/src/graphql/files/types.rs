//! Types of files.

use async_graphql::{Context, ID, Object};
use domain::files::FileRow;
use domain::kernel::id::UserId;

use crate::files::{has_preview, rounded};
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::scalar::DateTime;

/// A photo, report or document (文件) that was uploaded whole. It never changes.
#[derive(Clone)]
pub(crate) struct File(pub(crate) FileRow);

impl From<FileRow> for File {
    fn from(row: FileRow) -> Self {
        Self(row)
    }
}

impl File {
    fn link(&self, ctx: &Context<'_>, width: Option<u32>) -> Answer<String> {
        let (app, actor) = (ctx.app(), ctx.actor()?);
        let now = app.sources.now();
        Ok(app.files.links.sign(&actor, self.0.id, width, now))
    }
}

/// A photo, report or document (文件) that was uploaded whole. It never changes.
#[Object]
impl File {
    /// Global id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Name with an ending that fits its type, at most 255 characters.
    async fn name(&self) -> &str {
        &self.0.name
    }
    /// MIME type, found from the bytes.
    async fn content_type(&self) -> &str {
        &self.0.content_type
    }
    /// Size in bytes, at most 500,000,000.
    async fn byte_size(&self) -> i32 {
        i32::try_from(self.0.byte_size).unwrap_or(i32::MAX)
    }
    /// SHA-256 of the bytes, 64 lower-case hex digits.
    async fn sha256(&self) -> &str {
        &self.0.sha256
    }
    /// Address of the bytes, for this viewer only and for 10 to 15 minutes; ends with the session
    /// or the grant. Serves ranges.
    async fn url(&self, ctx: &Context<'_>) -> Answer<String> {
        self.link(ctx, None)
    }
    /// Address of a small JPEG, upright, for 10 to 15 minutes; null when the file is no picture
    /// that can be shown small.
    async fn thumbnail_url(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Wanted width in pixels, 1 or more; rounded up to 160, 320, 640 or 1280."
        )]
        width: i32,
    ) -> Answer<Option<String>> {
        let wanted = u32::try_from(width).unwrap_or_default().max(1);
        match has_preview(&self.0) {
            true => self.link(ctx, Some(rounded(wanted))).map(Some),
            false => Ok(None),
        }
    }
    /// Width in pixels as shown; null when it is no picture.
    async fn width(&self) -> Option<i32> {
        self.0.width.and_then(|width| i32::try_from(width).ok())
    }
    /// Height in pixels as shown; null when it is no picture.
    async fn height(&self) -> Option<i32> {
        self.0.height.and_then(|height| i32::try_from(height).ok())
    }
    /// When a photo was taken by its camera's clock; null when unknown.
    async fn taken_at(&self) -> Option<DateTime> {
        self.0.taken_at.map(Into::into)
    }
    /// Who uploaded it.
    async fn uploaded_by(&self, ctx: &Context<'_>) -> Answer<User> {
        let user = ctx.load::<UserId>(self.0.uploaded_by).await?;
        user.map(User)
            .ok_or_else(|| ctx.refuse(domain::kernel::fault::CoreFault::NotFound))
    }
    /// When its upload was started.
    async fn created_at(&self) -> DateTime {
        self.0.created_at.into()
    }
}
