//! Where an object belongs.

use db::Conn;
use db::schema::{inspections, non_conformities, samples, tasks};
use diesel::prelude::*;

use crate::kernel::fault::Result;
use crate::kernel::id::{
    Inspection, InspectionId, Node, NonConformity, OrganizationId, PhaseId, Project, ProjectId,
    Sample, SampleId, Task,
};
use crate::search::document::Home;

/// The object with its project and phase; `None` when there is none, or nothing can be on it.
///
/// # Errors
/// When the database fails.
pub(in crate::search) fn home(
    conn: &mut Conn,
    org: OrganizationId,
    node: Node,
) -> Result<Option<Home>> {
    let place: Option<(Option<ProjectId>, Option<PhaseId>)> =
        if let Some(id) = node.downcast::<Project>() {
            Some((Some(id), None))
        } else if let Some(id) = node.downcast::<Task>() {
            tasks::table
                .find((org, id))
                .select((tasks::project_id.nullable(), tasks::phase_id))
                .first(conn)
                .optional()?
        } else if let Some(id) = node.downcast::<Sample>() {
            of_sample(conn, org, id)?.map(|project| (project, None))
        } else if let Some(id) = node.downcast::<Inspection>() {
            of_inspection(conn, org, id)?.map(|project| (project, None))
        } else if let Some(id) = node.downcast::<NonConformity>() {
            let inspection: Option<Option<InspectionId>> = non_conformities::table
                .find((org, id))
                .select(non_conformities::inspection_id)
                .first(conn)
                .optional()?;
            match inspection {
                Some(Some(id)) => of_inspection(conn, org, id)?.map(|project| (project, None)),
                other => other.map(|_| (None, None)),
            }
        } else {
            (node.prefix == "sku").then_some((None, None))
        };
    Ok(place.map(|(project, phase)| Home {
        node,
        project,
        phase,
    }))
}

fn of_sample(
    conn: &mut Conn,
    org: OrganizationId,
    id: SampleId,
) -> Result<Option<Option<ProjectId>>> {
    Ok(samples::table
        .find((org, id))
        .select(samples::project_id)
        .first(conn)
        .optional()?)
}

fn of_inspection(
    conn: &mut Conn,
    org: OrganizationId,
    id: InspectionId,
) -> Result<Option<Option<ProjectId>>> {
    let sample: Option<Option<SampleId>> = inspections::table
        .find((org, id))
        .select(inspections::sample_id)
        .first(conn)
        .optional()?;
    match sample {
        Some(Some(sample)) => of_sample(conn, org, sample),
        other => Ok(other.map(|_| None)),
    }
}
