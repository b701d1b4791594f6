//! Projects, phases, tasks, what they brought forth, and what was decided about them.

use std::collections::BTreeSet;

use db::Conn;
use db::schema::{deliverable_versions, deliverables, phases, projects, task_skus, tasks};
use diesel::prelude::*;

use super::{Found, home};
use crate::events::Row;
use crate::kernel::fault::Result;
use crate::kernel::id::{
    DeliverableVersionId, OrganizationId, PhaseId, Project, ProjectId, SkuId, Task, TaskId,
};
use crate::projects::{DeliverableRow, DeliverableVersionRow, PhaseRow, ProjectRow, TaskRow};
use crate::search::document::{Document, Home, lines};
use crate::search::model::SearchKind;

pub(in crate::search) fn project(
    conn: &mut Conn,
    org: OrganizationId,
    id: ProjectId,
) -> Result<Option<Found>> {
    let row: Option<ProjectRow> = projects::table
        .find((org, id))
        .select(ProjectRow::as_select())
        .first(conn)
        .optional()?;
    Ok(row.map(|row| {
        let home = Home {
            node: id.into(),
            project: Some(id),
            phase: None,
        };
        let document = Document {
            kind: SearchKind::Project,
            node: id.into(),
            home,
            internal: false,
            title: format!("{} {}", row.code, row.name),
            body: lines([row.description.as_deref()]),
            at: row.created_at,
        };
        Found {
            documents: vec![document],
            home: Some(home),
            skus: None,
        }
    }))
}

/// A phase, and its approval.
pub(in crate::search) fn phase(
    conn: &mut Conn,
    org: OrganizationId,
    id: PhaseId,
) -> Result<Option<Found>> {
    let row: Option<PhaseRow> = phases::table
        .find((org, id))
        .select(PhaseRow::as_select())
        .first(conn)
        .optional()?;
    let Some(row) = row else {
        return Ok(None);
    };
    let itself = Document {
        kind: SearchKind::Phase,
        node: id.into(),
        home: Home {
            node: row.project_id.into(),
            project: Some(row.project_id),
            phase: Some(id),
        },
        internal: false,
        title: row.name.clone(),
        body: Vec::new(),
        at: row.created_at,
    };
    let approval = row.approved_at.map(|at| Document {
        kind: SearchKind::Decision,
        at,
        ..itself.clone()
    });
    Ok(Some(Found {
        documents: std::iter::once(itself).chain(approval).collect(),
        ..Found::default()
    }))
}

pub(in crate::search) fn task(
    conn: &mut Conn,
    org: OrganizationId,
    id: TaskId,
) -> Result<Option<Found>> {
    let row: Option<TaskRow> = tasks::table
        .find((org, id))
        .select(TaskRow::as_select())
        .first(conn)
        .optional()?;
    let Some(row) = row else {
        return Ok(None);
    };
    let skus: Vec<SkuId> = task_skus::table
        .filter(task_skus::org_id.eq(org))
        .filter(task_skus::task_id.eq(id))
        .select(task_skus::sku_id)
        .load(conn)?;
    let home = Home {
        node: id.into(),
        project: Some(row.project_id),
        phase: row.phase_id,
    };
    let document = Document {
        kind: SearchKind::Task,
        node: id.into(),
        home,
        internal: false,
        title: row.title,
        body: lines([row.description.as_deref()]),
        at: row.created_at,
    };
    Ok(Some(Found {
        documents: vec![document],
        home: Some(home),
        skus: Some(BTreeSet::from_iter(skus)),
    }))
}

/// A version of a deliverable, and what was decided about it.
pub(in crate::search) fn version(
    conn: &mut Conn,
    org: OrganizationId,
    id: DeliverableVersionId,
) -> Result<Option<Found>> {
    let rows: Option<(DeliverableVersionRow, DeliverableRow)> = deliverable_versions::table
        .inner_join(
            deliverables::table.on(deliverables::org_id
                .eq(deliverable_versions::org_id)
                .and(deliverables::id.eq(deliverable_versions::deliverable_id))),
        )
        .filter(deliverable_versions::org_id.eq(org))
        .filter(deliverable_versions::id.eq(id))
        .select((
            DeliverableVersionRow::as_select(),
            DeliverableRow::as_select(),
        ))
        .first(conn)
        .optional()?;
    let Some((row, whole)) = rows else {
        return Ok(None);
    };
    let Some(home) = home(conn, org, whole.task_id.into())? else {
        return Ok(None);
    };
    let itself = Document {
        kind: match row.url {
            Some(_) => SearchKind::Link,
            None => SearchKind::Deliverable,
        },
        node: id.into(),
        home,
        internal: false,
        title: whole.name,
        body: lines([row.note.as_deref(), row.url.as_deref()]),
        at: row.added_at,
    };
    let decision = row.decided_at.map(|at| Document {
        kind: SearchKind::Decision,
        body: lines([row.decision_note.as_deref()]),
        at,
        ..itself.clone()
    });
    Ok(Some(Found {
        documents: std::iter::once(itself).chain(decision).collect(),
        ..Found::default()
    }))
}

/// Why a task was sent back.
pub(in crate::search) fn returned(conn: &mut Conn, row: &Row) -> Result<Option<Document>> {
    #[derive(serde::Deserialize)]
    struct Data {
        comment: Option<String>,
    }
    let data: Data = serde_json::from_str(&row.data)?;
    let Some(task) = row.subject().and_then(|node| node.downcast::<Task>()) else {
        return Ok(None);
    };
    let title: Option<String> = tasks::table
        .find((row.org_id, task))
        .select(tasks::title)
        .first(conn)
        .optional()?;
    let home = home(conn, row.org_id, task.into())?;
    Ok(title.zip(home).map(|(title, home)| Document {
        kind: SearchKind::Decision,
        node: row.id.into(),
        home,
        internal: false,
        title,
        body: lines([data.comment.as_deref()]),
        at: row.at,
    }))
}

/// Why a project came to another state.
pub(in crate::search) fn advanced(conn: &mut Conn, row: &Row) -> Result<Option<Document>> {
    #[derive(serde::Deserialize)]
    struct Data {
        reason: Option<String>,
    }
    let data: Data = serde_json::from_str(&row.data)?;
    let Some(project) = row.subject().and_then(|node| node.downcast::<Project>()) else {
        return Ok(None);
    };
    let names: Option<(String, String)> = projects::table
        .find((row.org_id, project))
        .select((projects::code, projects::name))
        .first(conn)
        .optional()?;
    Ok(names.map(|(code, name)| Document {
        kind: SearchKind::Decision,
        node: row.id.into(),
        home: Home {
            node: project.into(),
            project: Some(project),
            phase: None,
        },
        internal: false,
        title: format!("{code} {name}"),
        body: lines([data.reason.as_deref()]),
        at: row.at,
    }))
}
