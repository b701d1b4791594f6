//! Inputs of what becomes of rejected lots.

use async_graphql::{Context, ID, InputObject};
use domain::quality;

use super::words::Disposition;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// What happens to a part of the lot.
#[derive(InputObject)]
pub(crate) struct LotPartInput {
    /// What happens; everything but ACCEPT.
    disposition: Disposition,
    /// Units; for a single part, all that is not decided yet when left out.
    quantity: Option<i32>,
    /// Why, at most 500 characters.
    note: Option<String>,
    /// What the customer will notice, at most 500 characters; needed for a concession.
    effect: Option<String>,
    /// Until when a concession may be used, at most two years ahead; needed for one.
    expires_at: Option<DateTime>,
    /// Serial numbers of pieces that are returned or scrapped, at most one for each piece; needed when
    /// only some of the pieces with numbers leave stock.
    serials: Option<Vec<String>>,
}

/// What happens to a rejected lot.
#[derive(InputObject)]
pub(crate) struct LotDisposeInput {
    /// The inspection that rejected it.
    pub(super) inspection_id: ID,
    /// 1 to 20 parts, which add up to what is not decided yet.
    dispositions: Vec<LotPartInput>,
    /// Version of the inspection that the client saw.
    version: Option<i32>,
}

impl LotDisposeInput {
    pub(super) fn resolve(self, ctx: &Context<'_>) -> Answer<quality::LotDispose> {
        let part = |part: LotPartInput| quality::LotPart {
            serials: part.serials.unwrap_or_default(),
            disposition: part.disposition.into(),
            quantity: part.quantity.map(i64::from),
            note: part.note,
            effect: part.effect,
            expires_at: part.expires_at.map(|at| at.0),
        };
        Ok(quality::LotDispose {
            inspection: ctx.id(&self.inspection_id, "inspectionId")?,
            parts: self.dispositions.into_iter().map(part).collect(),
            version: self.version.map(i64::from),
        })
    }
}

/// The decision about a concession or a downgrade.
#[derive(InputObject)]
pub(crate) struct ConcessionDecideInput {
    /// The part of the lot, one of the inspection's dispositions.
    pub(super) disposition_id: ID,
    /// Whether the goods may be used.
    pub(super) granted: bool,
    /// A remark, at most 500 characters.
    pub(super) note: Option<String>,
}
