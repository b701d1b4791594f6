//! Plans as spreadsheets.

mod mutation;
mod query;
mod types;

use std::sync::Arc;

use async_graphql::{Context, ID};
use domain::kernel::fault::{CoreFault, Error, Result, internal};
use domain::kernel::id::{FileId, ProjectId};
use domain::projects::plan::{self, Plan};

pub(crate) use mutation::PlanMutation;
pub(crate) use query::PlanQuery;

use crate::graphql::context::ContextExt;
use crate::plan::sheet;

/// Reads the plan of a file for a project that the caller may import into; the work is done on a
/// thread of its own.
async fn read(ctx: &Context<'_>, project: ProjectId, file: &ID) -> Result<Plan> {
    let file: FileId = file
        .parse()
        .map_err(|_not_an_id| Error::from(CoreFault::NotFound).at(["fileId"]))?;
    let (app, actor) = (ctx.app(), ctx.caller().actor()?);
    let source = app.look(move |tx| plan::source(tx, &actor, project, file));
    let (row, zone) = source.await?;
    let files = Arc::clone(&app.files);
    let read = app.blocking(move || {
        let bytes = files.store.blob(&row.storage_key);
        let sheet = sheet(bytes.map_err(|e| internal(&e))?, &row.content_type)?;
        Plan::read(&sheet, &zone)
    });
    read.await?
}
