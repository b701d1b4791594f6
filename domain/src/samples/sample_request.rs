//! Asks a supplier for a sample.

use db::schema::samples;
use diesel::prelude::*;
use serde_json::json;

use super::code;
use super::events::SAMPLE_REQUESTED;
use super::model::{SampleRoundStatus, SampleStage, SampleStatus};
use super::report::check_spec;
use super::row::SampleRow;
use super::store::{Deadline, emit, insert_round, open_round};
use crate::catalog::access::for_sku;
use crate::identity::Permission;
use crate::identity::access::for_supplier;
use crate::kernel::fault::Result;
use crate::kernel::id::{ProjectId, SampleId, SkuId, SupplierId};
use crate::kernel::input::{InputFault, range, text};
use crate::kernel::{Actor, Tx};
use crate::projects;
use crate::quality::rules::checklist::Checklist;

/// Most photos that a submission can be asked for.
const MAX_PHOTOS: i64 = 20;

/// What is wanted of whom.
#[derive(Debug, Clone)]
pub struct SampleRequest {
    /// Id that the client made.
    pub id: Option<SampleId>,
    /// 1 to 200 characters.
    pub title: String,
    /// Who makes it.
    pub supplier: SupplierId,
    /// The article that it is a sample of.
    pub sku: Option<SkuId>,
    /// The project that it belongs to.
    pub project: Option<ProjectId>,
    /// What it is made for.
    pub stage: SampleStage,
    /// What must be measured and checked; without items nothing is.
    pub spec: Checklist,
    /// Photos that a submission needs, 0 to 20.
    pub min_photos: i64,
    /// The piece itself is sent, not only pictures of it.
    pub physical: bool,
    /// When the first round is wanted and when it ends.
    pub deadline: Deadline,
}

/// Asks for the sample and opens its first round. What is shared with guests is granted apart.
///
/// # Errors
/// `FORBIDDEN`, `NOT_FOUND` about `supplierId`, `skuId` or `projectId`, `ID_REUSED`, `NOT_AHEAD`, errors of input.
pub fn sample_request(tx: &mut Tx<'_>, actor: &Actor, input: &SampleRequest) -> Result<SampleId> {
    actor.require(Permission::SampleRequest)?;
    let title = text("title", &input.title, 200)?;
    let min_photos = range("minPhotos", input.min_photos, 0, MAX_PHOTOS)?;
    check_spec(&input.spec)?;
    let supplier = for_supplier(tx, actor, input.supplier).map_err(|e| e.at(["supplierId"]))?;
    if let Some(sku) = input.sku {
        for_sku(tx, actor, sku).map_err(|e| e.at(["skuId"]))?;
    }
    if let Some(project) = input.project {
        projects::access::for_view(tx.conn(), actor, project).map_err(|e| e.at(["projectId"]))?;
    }
    let mut sample = SampleRow {
        org_id: actor.org,
        id: input.id.unwrap_or_else(|| tx.id()),
        code: String::new(),
        title,
        stage: input.stage,
        status: SampleStatus::Requested,
        supplier_id: supplier.id,
        sku_id: input.sku,
        project_id: input.project,
        spec: serde_json::to_string(&input.spec)?,
        min_photos,
        physical: input.physical,
        round_count: 0,
        round_status: SampleRoundStatus::Open,
        due_at: None,
        requested_by: actor.user,
        created_at: tx.now(),
        drop_reason: None,
        dropped_by: None,
        dropped_at: None,
        version: 1,
    };
    if input.id.is_some() && is_repeated(tx, &sample)? {
        return Ok(sample.id);
    }
    let round = open_round(tx, &mut sample, input.deadline)?;
    sample.code = code::next(tx, actor.org)?;
    diesel::insert_into(samples::table)
        .values(&sample)
        .execute(tx.conn())?;
    insert_round(tx, &round)?;
    let data = json!({
        "code": sample.code, "stage": sample.stage, "supplierId": sample.supplier_id,
        "skuId": sample.sku_id, "roundId": round.id,
    });
    emit(tx, actor, &SAMPLE_REQUESTED, &sample, data);
    Ok(sample.id)
}

/// Whether the same request was made already.
fn is_repeated(tx: &mut Tx<'_>, wanted: &SampleRow) -> Result<bool> {
    let known: Option<SampleRow> = samples::table
        .find((wanted.org_id, wanted.id))
        .select(SampleRow::as_select())
        .first(tx.conn())
        .optional()?;
    let Some(known) = known else {
        return Ok(false);
    };
    let same = known.title == wanted.title
        && known.supplier_id == wanted.supplier_id
        && known.sku_id == wanted.sku_id
        && known.project_id == wanted.project_id
        && known.spec == wanted.spec
        && known.min_photos == wanted.min_photos
        && known.physical == wanted.physical
        && known.requested_by == wanted.requested_by;
    if same {
        Ok(true)
    } else {
        Err(InputFault::IdReused.into())
    }
}
