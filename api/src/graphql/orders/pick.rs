//! What is picked for an order.

use async_graphql::{Context, Object};
use domain::inventory::SerialRow;
use domain::kernel::id::{LocationId, LotId, UserId};
use domain::orders::SalesOrderPickRow;

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::identity::User;
use crate::graphql::inventory::{Location, Lot, SerialNumber};
use crate::graphql::scalar::DateTime;

/// Goods that were taken off a shelf for a line of an order (拣货).
pub(crate) struct SalesOrderPick(pub(super) SalesOrderPickRow, pub(super) Vec<SerialRow>);

/// Goods that were taken off a shelf for a line of an order (拣货).
#[Object]
impl SalesOrderPick {
    /// The line of the order, from 1.
    async fn number(&self) -> i32 {
        i32::try_from(self.0.number).unwrap_or(i32::MAX)
    }
    /// Pieces.
    async fn quantity(&self) -> i32 {
        i32::try_from(self.0.quantity).unwrap_or(i32::MAX)
    }
    /// Where they were taken; null when nobody said it: then where the oldest lot lies when the order
    /// leaves.
    async fn location(&self, ctx: &Context<'_>) -> Answer<Option<Location>> {
        match self.0.location_id {
            Some(id) => Ok(ctx.load::<LocationId>(id).await?.map(Location)),
            None => Ok(None),
        }
    }
    /// The lot that they are of; null for goods without one, and while it is not said.
    async fn lot(&self, ctx: &Context<'_>) -> Answer<Option<Lot>> {
        match self.0.lot_id {
            Some(id) => Ok(ctx.load::<LotId>(id).await?.map(Lot)),
            None => Ok(None),
        }
    }
    /// The pieces by number; empty for pieces without.
    async fn serials(&self) -> Vec<SerialNumber> {
        self.1.iter().cloned().map(SerialNumber).collect()
    }
    /// Who picked there last.
    async fn picked_by(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        Ok(ctx.load::<UserId>(self.0.picked_by).await?.map(User))
    }
    /// When.
    async fn picked_at(&self) -> DateTime {
        self.0.picked_at.into()
    }
}
