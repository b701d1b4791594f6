//! Articles in the shops of channels.

use async_graphql::{Context, ID, InputObject, Object};
use domain::projects::read::SkuListing;
use domain::projects::{self, SkuListingSet};

use super::channel::Channel;
use crate::graphql::catalog::SkuPayload;
use crate::graphql::context::{Answer, ContextExt};

/// An article in the shop of a channel.
pub(crate) struct Listing(pub(crate) SkuListing);

/// An article in the shop of a channel.
#[Object(name = "SkuListing")]
impl Listing {
    /// Where its shop is.
    async fn channel(&self) -> Channel {
        self.0.channel.clone().into()
    }
    /// What its shop calls the article.
    async fn external_id(&self) -> &str {
        &self.0.external_id
    }
    /// Where who runs the shop finds the article, an https address; null when the channel has no
    /// `articleUrl`.
    async fn url(&self) -> Option<String> {
        self.0.url()
    }
}

/// An article in the shop of a channel.
#[derive(InputObject)]
pub(crate) struct SkuListingSetInput {
    /// The article.
    sku_id: ID,
    /// Where its shop is.
    channel_id: ID,
    /// What its shop calls the article: 1 to 128 letters, digits and `- . _ ~`. Null: it is not listed
    /// there any more.
    external_id: Option<String>,
}

/// Root fields that change where articles are listed.
#[derive(Default)]
pub(crate) struct ListingMutation;

#[Object]
impl ListingMutation {
    /// Says what the shop of a channel calls an article, so that links lead to it; at most 100 channels
    /// an article. Requires catalog.manage. Emits sku.listing_set, nothing when nothing changes. Errors:
    /// MALFORMED, TOO_LONG, OUT_OF_RANGE.
    async fn sku_listing_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The article and the channel.")] input: SkuListingSetInput,
    ) -> Answer<SkuPayload> {
        let set = SkuListingSet {
            sku: ctx.id(&input.sku_id, "skuId")?,
            channel: ctx.id(&input.channel_id, "channelId")?,
            external_id: input.external_id,
        };
        let sku = set.sku;
        let done = ctx
            .mutate(move |tx, actor| projects::sku_listing_set(tx, actor, &set))
            .await?;
        SkuPayload::of(ctx, Some(sku), done).await
    }
}
