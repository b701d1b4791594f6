//! Says what the shop of a channel calls an article.

use db::schema::sku_listings;
use diesel::prelude::*;
use serde_json::json;

use super::access::for_channel;
use super::events::SKU_LISTING_SET;
use crate::catalog::access::for_sku_update;
use crate::events::Event;
use crate::kernel::fault::{Result, or_again};
use crate::kernel::id::{ChannelId, OrganizationId, SkuId};
use crate::kernel::input::{InputFault, optional_text, range};
use crate::kernel::{Actor, Error, Tx};

/// Most channels in which an article is listed.
const MAX_LISTINGS: i64 = 100;
/// Most characters of a shop's number.
const MAX_NUMBER: usize = 128;

/// Where an article is listed, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = sku_listings)]
struct ListingRow {
    org_id: OrganizationId,
    sku_id: SkuId,
    channel_id: ChannelId,
    external_id: String,
}

/// An article in a channel.
#[derive(Debug, Clone)]
pub struct SkuListingSet {
    /// The article.
    pub sku: SkuId,
    /// The channel.
    pub channel: ChannelId,
    /// The shop's number of it, 1 to 128 letters, digits and `- . _ ~`; `None`: it is not listed there
    /// any more.
    pub external_id: Option<String>,
}

/// Writes the listing; what is so already stays as it is.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `MALFORMED`, `TOO_LONG`, `OUT_OF_RANGE` past 100 channels.
pub fn sku_listing_set(tx: &mut Tx<'_>, actor: &Actor, input: &SkuListingSet) -> Result<SkuId> {
    for_sku_update(tx, actor, input.sku).map_err(|e| e.at(["skuId"]))?;
    for_channel(tx.conn(), actor, input.channel).map_err(|e| e.at(["channelId"]))?;
    let external_id = optional_text("externalId", input.external_id.as_deref(), MAX_NUMBER)?;
    let key = (actor.org, input.sku, input.channel);
    let known: Option<String> = sku_listings::table
        .find(key)
        .select(sku_listings::external_id)
        .first(tx.conn())
        .optional()?;
    if known == external_id {
        return Ok(input.sku);
    }
    diesel::delete(sku_listings::table.find(key)).execute(tx.conn())?;
    if let Some(external_id) = &external_id {
        check_number(external_id)?;
        let others = sku_listings::table
            .filter(sku_listings::org_id.eq(actor.org))
            .filter(sku_listings::sku_id.eq(input.sku))
            .count()
            .get_result::<i64>(tx.conn())?;
        range("channelId", others + 1, 1, MAX_LISTINGS)?;
        let row = ListingRow {
            org_id: actor.org,
            sku_id: input.sku,
            channel_id: input.channel,
            external_id: external_id.clone(),
        };
        let added = diesel::insert_into(sku_listings::table).values(&row);
        or_again(added.execute(tx.conn()))?;
    }
    let data = json!({
        "channelId": input.channel,
        "externalId": { "from": known, "to": external_id },
    });
    tx.emit(Event::by(actor, &SKU_LISTING_SET, input.sku, data));
    Ok(input.sku)
}

/// The number becomes a part of an address: only what stands for itself there.
fn check_number(number: &str) -> Result<()> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
    if number.chars().all(plain) {
        return Ok(());
    }
    let expected = "letters, digits and - . _ ~".to_owned();
    Err(Error::from(InputFault::Malformed { expected }).at(["externalId"]))
}
