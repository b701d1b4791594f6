//! Tasks that are about articles, and where these are listed.

use db::schema::{channels, sku_listings, task_skus, tasks};
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use crate::identity::Permission;
use crate::kernel::Actor;
use crate::kernel::fault::Result;
use crate::kernel::id::{SkuId, TaskId};
use crate::projects::access::visible_tasks;
use crate::projects::link::ARTICLE;
use crate::projects::model::TaskStatus;
use crate::projects::row::ChannelRow;
use crate::projects::task_row::TaskRow;

/// Most pairs of one call.
const MAX_PAIRS: i64 = 1_000;

/// Where an article is listed.
#[derive(Debug, Clone)]
pub struct SkuListing {
    /// The channel.
    pub channel: ChannelRow,
    /// What its shop calls the article.
    pub external_id: String,
}

impl SkuListing {
    /// Where who runs the shop finds the article; `None` when the channel does not say.
    #[must_use]
    pub fn url(&self) -> Option<String> {
        let address = self.channel.article_url.as_deref()?;
        Some(address.replace(ARTICLE, &self.external_id))
    }
}

/// Where these articles are listed, channels in use first, then by name, at most 100 each; nowhere for
/// those who may not see the catalog.
///
/// # Errors
/// When the database fails.
pub fn listings_of_skus(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[SkuId],
) -> Result<Vec<(SkuId, SkuListing)>> {
    if !actor.may(Permission::CatalogRead) || !actor.may(Permission::ProjectRead) {
        return Ok(Vec::new());
    }
    let rows: Vec<(SkuId, String, ChannelRow)> = sku_listings::table
        .inner_join(
            channels::table.on(channels::org_id
                .eq(sku_listings::org_id)
                .and(channels::id.eq(sku_listings::channel_id))),
        )
        .filter(sku_listings::org_id.eq(actor.org))
        .filter(sku_listings::sku_id.any_of(ids))
        .order((
            channels::archived_at.is_not_null().asc(),
            channels::name.asc(),
            channels::id.asc(),
        ))
        .select((
            sku_listings::sku_id,
            sku_listings::external_id,
            ChannelRow::as_select(),
        ))
        .load(conn)?;
    let listing = |(sku, external_id, channel)| {
        (
            sku,
            SkuListing {
                channel,
                external_id,
            },
        )
    };
    Ok(rows.into_iter().map(listing).collect())
}

/// Open tasks about these articles by due date, at most 1,000 over all of them; none for those who may
/// not see the catalog.
///
/// # Errors
/// When the database fails.
pub fn open_tasks_of_skus(
    conn: &mut Conn,
    actor: &Actor,
    ids: &[SkuId],
) -> Result<Vec<(SkuId, TaskRow)>> {
    if !actor.may(Permission::CatalogRead) {
        return Ok(Vec::new());
    }
    let pairs: Vec<(SkuId, TaskId)> = task_skus::table
        .inner_join(
            tasks::table.on(tasks::org_id
                .eq(task_skus::org_id)
                .and(tasks::id.eq(task_skus::task_id))),
        )
        .filter(task_skus::org_id.eq(actor.org))
        .filter(task_skus::sku_id.any_of(ids))
        .filter(tasks::status.eq_any(TaskStatus::OPEN.to_vec()))
        .order((tasks::due_key.asc(), tasks::id.asc()))
        .limit(MAX_PAIRS)
        .select((task_skus::sku_id, task_skus::task_id))
        .load(conn)?;
    let mut wanted: Vec<TaskId> = pairs.iter().map(|(_, task)| *task).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let rows: Vec<TaskRow> = visible_tasks(actor)
        .filter(tasks::id.any_of(&wanted))
        .select(TaskRow::as_select())
        .load(conn)?;
    let rows: std::collections::HashMap<TaskId, TaskRow> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    let with_row = |(sku, task): (SkuId, TaskId)| Some((sku, rows.get(&task)?.clone()));
    Ok(pairs.into_iter().filter_map(with_row).collect())
}
