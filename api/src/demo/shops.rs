//! Where the company sells, and what its shops call its articles.

use domain::kernel::Role;
use domain::kernel::fault::Result;
use domain::kernel::id::{ChannelId, Sku};
use domain::projects::{
    ChannelCreate, ChannelKind, SkuListingSet, channel_create, sku_listing_set,
};

use super::story::Story;

/// Where the back office of Tmall shows an article.
pub(super) const TMALL: &str = "https://myseller.taobao.com/home.htm/item-publish?itemId={id}";
/// Where the back office of Douyin shows an article.
pub(super) const DOUYIN: &str = "https://fxg.jinritemai.com/ffa/g/create?product_id={id}";

impl Story<'_> {
    /// A channel whose shop lists the company's articles.
    pub(super) fn channel(
        &mut self,
        kind: ChannelKind,
        name: &str,
        articles: &str,
    ) -> Result<ChannelId> {
        let create = ChannelCreate {
            id: None,
            kind,
            name: name.to_owned(),
            url: None,
            article_url: Some(articles.to_owned()),
        };
        let channel = self.act(Role::Manager, |tx, manager| {
            channel_create(tx, manager, &create)
        })?;
        let codes: Vec<_> = self
            .company
            .variants()
            .map(|(_, sku, _)| sku.code)
            .collect();
        for (number, code) in (3_600_128_u64..).zip(codes) {
            let set = SkuListingSet {
                sku: self.id::<Sku>(code)?,
                channel,
                external_id: Some(number.to_string()),
            };
            self.act(Role::Manager, |tx, manager| {
                sku_listing_set(tx, manager, &set)
            })?;
        }
        Ok(channel)
    }
}
