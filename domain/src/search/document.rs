//! What is to be found about one thing.

use db::types::{Id, Moment};

use super::model::{DocumentRow, SearchKind};
use crate::kernel::id::{Node, OrganizationId, PhaseId, ProjectId};

/// Characters of a title and of a body that are kept.
const MAX_TITLE: usize = 500;
const MAX_BODY: usize = 30_000;

/// The object whose viewers find a document, and where it belongs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Home {
    /// The object.
    pub(super) node: Node,
    /// Its project.
    pub(super) project: Option<ProjectId>,
    /// Its phase.
    pub(super) phase: Option<PhaseId>,
}

/// What is to be found.
#[derive(Debug, Clone)]
pub(super) struct Document {
    /// What it is.
    pub(super) kind: SearchKind,
    /// What it is about.
    pub(super) node: Node,
    /// Whose viewers find it.
    pub(super) home: Home,
    /// Only members find it.
    pub(super) internal: bool,
    /// Name or code.
    pub(super) title: String,
    /// Everything else, a line each.
    pub(super) body: Vec<String>,
    /// When it came to be.
    pub(super) at: Moment,
}

impl Document {
    /// The row that it becomes, but for its number.
    pub(super) fn row(&self, org: OrganizationId) -> DocumentRow {
        DocumentRow {
            org_id: org,
            node_id: Id::new(self.node.uuid),
            home_id: Id::new(self.home.node.uuid),
            kind: self.kind,
            node_type: self.node.prefix.to_owned(),
            home_type: self.home.node.prefix.to_owned(),
            internal: self.internal,
            project_id: self.home.project,
            phase_id: self.home.phase,
            title: self.title.chars().take(MAX_TITLE).collect(),
            body: self.body.join("\n").chars().take(MAX_BODY).collect(),
            at: self.at,
            number: 0,
        }
    }
}

/// The texts that are there.
pub(super) fn lines<const N: usize>(texts: [Option<&str>; N]) -> Vec<String> {
    texts.into_iter().flatten().map(ToOwned::to_owned).collect()
}
