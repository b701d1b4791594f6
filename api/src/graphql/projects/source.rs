//! What a task was made for.

use async_graphql::Context;
use domain::kernel::id::{
    InspectionId, Node as NodeId, NonConformityId, ProjectId, SampleId, SampleRoundId, TaskId,
};

use super::project::Project;
use super::task::Task;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::corrective::NonConformity;
use crate::graphql::node::Node;
use crate::graphql::quality::Inspection;
use crate::graphql::samples::{Sample, SampleRound};

/// The object as far as the viewer sees it, loaded together with those of the other tasks; all that
/// can be discussed can be a source.
pub(super) async fn source(ctx: &Context<'_>, node: NodeId) -> Answer<Option<Node>> {
    Ok(if let Some(id) = node.downcast() {
        let row = ctx.load::<InspectionId>(id).await?;
        row.map(|row| Inspection(row).into())
    } else if let Some(id) = node.downcast() {
        let row = ctx.load::<SampleId>(id).await?;
        row.map(|row| Sample(row).into())
    } else if let Some(id) = node.downcast() {
        match ctx.load::<SampleRoundId>(id).await? {
            // Who sees the sample sees its rounds.
            Some(row) if ctx.load::<SampleId>(row.sample_id).await?.is_some() => {
                Some(SampleRound(row).into())
            }
            _ => None,
        }
    } else if let Some(id) = node.downcast() {
        let row = ctx.load::<NonConformityId>(id).await?;
        row.map(|row| NonConformity(row).into())
    } else if let Some(id) = node.downcast() {
        let row = ctx.load::<TaskId>(id).await?;
        row.map(|row| Task(row).into())
    } else if let Some(id) = node.downcast() {
        let row = ctx.load::<ProjectId>(id).await?;
        row.map(|row| Project(row).into())
    } else {
        None
    })
}
