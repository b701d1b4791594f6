//! Opens a nonconformity by hand.

use db::schema::non_conformities;
use db::types::Moment;
use diesel::prelude::*;

use super::deadline::ahead;
use super::goods::goods;
use super::opening::{Opening, open};
use super::row::NonConformityRow;
use super::settings;
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{InspectionId, LotId, NonConformityId, SkuId, SupplierId};
use crate::kernel::input::{InputFault, text};
use crate::kernel::{Actor, Tx};
use crate::quality::rules::DefectClass;

/// What was found.
#[derive(Debug, Clone)]
pub struct NonConformityOpen {
    /// Id that the client made; `None`: the server makes one.
    pub id: Option<NonConformityId>,
    /// What is wrong (D2), at most 4,000 characters; the supplier reads it.
    pub problem: String,
    /// How bad it is.
    pub severity: DefectClass,
    /// The inspection that found it; it has no nonconformity yet.
    pub inspection: Option<InspectionId>,
    /// The lot.
    pub lot: Option<LotId>,
    /// The goods, when neither inspection nor lot says it.
    pub sku: Option<SkuId>,
    /// Who made them, when neither inspection nor lot says it.
    pub supplier: Option<SupplierId>,
    /// When the answer is due; `None`: as the organisation's settings say.
    pub due_at: Option<Moment>,
}

/// Opens the nonconformity. With an inspection it is shared with whoever of the supplier sees that;
/// without one it is granted apart.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND`, `ALREADY_EXISTS` about `inspectionId`, `NOT_OF_THE_LOT`, `ID_REUSED`,
/// `TIME_NOT_AHEAD`, errors of input.
pub fn non_conformity_open(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformityOpen,
) -> Result<NonConformityId> {
    actor.require(Permission::NonConformityVerify)?;
    let problem = text("problem", &input.problem, 4_000)?;
    if let Some(id) = input.id
        && is_repeated(tx, actor, input, id, &problem)?
    {
        return Ok(id);
    }
    let goods = goods(tx, actor, input)?;
    let days = settings::of(tx.conn(), actor.org)?.answer_days;
    let opening = Opening {
        org: actor.org,
        id: input.id,
        severity: input.severity,
        inspection: input.inspection,
        supplier: goods.supplier,
        sku: goods.sku,
        lot: goods.lot,
        problem: Some(problem),
        defects: goods.defects,
        due_at: ahead(tx, "dueAt", input.due_at, days)?,
        by: Some(actor.user),
    };
    Ok(open(tx, opening)?.id)
}

/// Whether the same was opened already.
fn is_repeated(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &NonConformityOpen,
    id: NonConformityId,
    problem: &str,
) -> Result<bool> {
    let known: Option<NonConformityRow> = non_conformities::table
        .find((actor.org, id))
        .select(NonConformityRow::as_select())
        .first(tx.conn())
        .optional()?;
    let Some(known) = known else {
        return Ok(false);
    };
    let same = known.problem.as_deref() == Some(problem)
        && known.severity == input.severity
        && known.inspection_id == input.inspection
        && input.lot.is_none_or(|lot| known.lot_id == Some(lot))
        && input.sku.is_none_or(|sku| known.sku_id == Some(sku))
        && input
            .supplier
            .is_none_or(|id| known.supplier_id == Some(id))
        && known.opened_by == Some(actor.user);
    if same {
        Ok(true)
    } else {
        Err(InputFault::IdReused.into())
    }
}
