//! What can be found, as it is stored.

use db::schema::search_documents;
use db::types::{Id, Moment};
use diesel::prelude::*;

use crate::kernel::id::{EventNode, Node, OrganizationId, PhaseId, ProjectId};

db::text_enum! {
    /// What was found.
    pub enum SearchKind {
        /// A project.
        Project => "PROJECT",
        /// A phase of a project.
        Phase => "PHASE",
        /// A task.
        Task => "TASK",
        /// A version of a deliverable.
        Deliverable => "DELIVERABLE",
        /// A version of a deliverable that is a link.
        Link => "LINK",
        /// A file on an object.
        File => "FILE",
        /// A comment.
        Comment => "COMMENT",
        /// What somebody decided, with the reason.
        Decision => "DECISION",
        /// A SKU.
        Sku => "SKU",
        /// A sample.
        Sample => "SAMPLE",
        /// An inspection.
        Inspection => "INSPECTION",
        /// A nonconformity.
        NonConformity => "NON_CONFORMITY",
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = search_documents, primary_key(org_id, node_id, home_id, kind), treat_none_as_null = true)]
pub struct DocumentRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Bare id of what it is about.
    pub node_id: Id<EventNode>,
    /// Bare id of the object whose viewers find it.
    pub home_id: Id<EventNode>,
    /// What it is.
    pub kind: SearchKind,
    /// Type prefix of what it is about.
    pub node_type: String,
    /// Type prefix of the object whose viewers find it.
    pub home_type: String,
    /// Only members find it.
    pub internal: bool,
    /// The project that it belongs to.
    pub project_id: Option<ProjectId>,
    /// The phase that it belongs to.
    pub phase_id: Option<PhaseId>,
    /// Name or code.
    pub title: String,
    /// Everything else that it says.
    pub body: String,
    /// When it came to be.
    pub at: Moment,
    /// Its place in all lists: the higher, the newer.
    pub number: i64,
}

impl DocumentRow {
    /// What it is about.
    #[must_use]
    pub fn node(&self) -> Option<Node> {
        Node::from_parts(&self.node_type, self.node_id.uuid())
    }

    /// The object whose viewers find it.
    #[must_use]
    pub fn home(&self) -> Option<Node> {
        Node::from_parts(&self.home_type, self.home_id.uuid())
    }
}
