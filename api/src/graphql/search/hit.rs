//! What was found.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use domain::identity::Permission;
use domain::kernel::id::{InspectionId, NonConformityId, ProjectId, SampleId, SkuId, TaskId};
use domain::search::{Hit, Mark};

use crate::graphql::catalog::Sku;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::corrective::NonConformity;
use crate::graphql::node::Node;
use crate::graphql::projects::{Project, Task};
use crate::graphql::quality::Inspection;
use crate::graphql::samples::Sample;
use crate::graphql::scalar::DateTime;

/// What was found.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::search::SearchKind")]
pub(crate) enum SearchKind {
    /// A project, by code, name and description.
    Project,
    /// A phase of a project, by name.
    Phase,
    /// A task, by title and description.
    Task,
    /// A version of a deliverable that is a file, by name and note.
    Deliverable,
    /// A version of a deliverable that is a link, by name, note and address.
    Link,
    /// A file on an object, by name; once for each object that it is on.
    File,
    /// A comment.
    Comment,
    /// What somebody decided, by the object's name and the reason: about deliverables, tasks, phases,
    /// projects, rounds of samples, lots.
    Decision,
    /// A SKU, by code, name, barcode and product.
    Sku,
    /// A sample, by code, title and the supplier's notes.
    Sample,
    /// An inspection, by code and the inspector's remarks.
    Inspection,
    /// A nonconformity, by code, problem and answers.
    NonConformity,
}

/// Where a word of the query stands in a text.
#[derive(SimpleObject)]
pub(crate) struct TextMark {
    /// Where it begins, in UTF-16 code units as JavaScript counts; 0 is the first.
    start: i32,
    /// How long it is, in UTF-16 code units.
    length: i32,
}

fn marks(marks: &[Mark]) -> Vec<TextMark> {
    let number = |count| i32::try_from(count).unwrap_or(i32::MAX);
    let mark = |mark: &Mark| TextMark {
        start: number(mark.start),
        length: number(mark.length),
    };
    marks.iter().map(mark).collect()
}

/// What a search found, on an object that the viewer sees.
pub(crate) struct SearchHit(pub(crate) Hit);

impl From<Hit> for SearchHit {
    fn from(hit: Hit) -> Self {
        Self(hit)
    }
}

/// What a search found, on an object that the viewer sees.
#[Object]
impl SearchHit {
    /// What it is.
    async fn kind(&self) -> SearchKind {
        self.0.row.kind.into()
    }
    /// Global id of what was found: of the comment, the file, the task. Of a decision it is the id of
    /// the version, round, phase or lot's disposition that was decided about, or of the event.
    async fn node_id(&self) -> ID {
        let node = self.0.row.node().map(|node| node.to_string());
        node.unwrap_or_default().into()
    }
    /// The object that it is on, which may be itself: a project, task, sample, inspection,
    /// nonconformity or SKU. Null when it was withdrawn a moment ago.
    async fn place(&self, ctx: &Context<'_>) -> Answer<Option<Node>> {
        let Some(home) = self.0.row.home() else {
            return Ok(None);
        };
        Ok(if let Some(id) = home.downcast() {
            let row = ctx.load::<ProjectId>(id).await?;
            row.map(|row| Project(row).into())
        } else if let Some(id) = home.downcast() {
            let row = ctx.load::<TaskId>(id).await?;
            row.map(|row| Task(row).into())
        } else if let Some(id) = home.downcast() {
            let row = ctx.load::<SampleId>(id).await?;
            row.map(|row| Sample::from(row).into())
        } else if let Some(id) = home.downcast() {
            let row = ctx.load::<InspectionId>(id).await?;
            row.map(|row| Inspection(row).into())
        } else if let Some(id) = home.downcast() {
            let row = ctx.load::<NonConformityId>(id).await?;
            row.map(|row| NonConformity::from(row).into())
        } else if let Some(id) = home.downcast() {
            let row = ctx.load::<SkuId>(id).await?;
            row.map(|row| Sku::from(row).into())
        } else {
            None
        })
    }
    /// Global id of the object that it is on.
    async fn place_id(&self) -> ID {
        let home = self.0.row.home().map(|node| node.to_string());
        home.unwrap_or_default().into()
    }
    /// The project that it belongs to; null when it belongs to none, or the viewer sees no projects.
    async fn project(&self, ctx: &Context<'_>) -> Answer<Option<Project>> {
        let may = ctx.actor()?.may(Permission::ProjectRead);
        match self.0.row.project_id.filter(|_| may) {
            Some(id) => Ok(ctx.load::<ProjectId>(id).await?.map(Project)),
            None => Ok(None),
        }
    }
    /// Name or code; of a comment its first line. At most 500 characters.
    async fn title(&self) -> &str {
        &self.0.title.text
    }
    /// Where the words of the query stand in the title, at most 20.
    async fn title_marks(&self) -> Vec<TextMark> {
        marks(&self.0.title.marks)
    }
    /// The part of the text around the first word of the query, or its beginning: plain text, about
    /// 160 characters, … where something was left out. Empty when there is nothing but the title.
    async fn excerpt(&self) -> &str {
        &self.0.excerpt.text
    }
    /// Where the words of the query stand in the excerpt, at most 20.
    async fn excerpt_marks(&self) -> Vec<TextMark> {
        marks(&self.0.excerpt.marks)
    }
    /// Only members find it.
    async fn internal(&self) -> bool {
        self.0.row.internal
    }
    /// When it came to be: was created, written, attached or decided.
    async fn at(&self) -> DateTime {
        self.0.row.at.into()
    }
}
