//! Events as they are emitted and as they are stored.

use db::schema::events;
use db::types::Moment;
use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use crate::kernel::Actor;
use crate::kernel::id::{EventId, Node, OrganizationId, ProjectId, UserId};

/// The declaration of a kind of event.
#[derive(Debug)]
pub struct EventKind {
    /// `subject.verb` in the past tense, as `sample.round_submitted`.
    pub name: &'static str,
    /// Data fields that a guest with access to the subject may see; `None`: no guest sees the event.
    pub guest_fields: Option<&'static [&'static str]>,
}

/// A fact to be appended.
#[derive(Debug)]
pub struct Event {
    /// The organisation in whose log it goes.
    pub org: OrganizationId,
    /// Its kind.
    pub kind: &'static EventKind,
    /// The object that it is about.
    pub subject: Node,
    /// The project that it belongs to.
    pub project: Option<ProjectId>,
    /// Who did it; `None` for the server itself.
    pub actor: Option<UserId>,
    /// References and values, no personal data.
    pub data: Value,
}

impl Event {
    /// A fact that an actor caused.
    #[must_use]
    pub fn by(
        actor: &Actor,
        kind: &'static EventKind,
        subject: impl Into<Node>,
        data: Value,
    ) -> Self {
        Self {
            org: actor.org,
            kind,
            subject: subject.into(),
            project: None,
            actor: actor.person(),
            data,
        }
    }

    /// A fact that the server itself caused.
    #[must_use]
    pub fn of(
        org: OrganizationId,
        kind: &'static EventKind,
        subject: impl Into<Node>,
        data: Value,
    ) -> Self {
        Self {
            org,
            kind,
            subject: subject.into(),
            project: None,
            actor: None,
            data,
        }
    }
}

/// A stored event.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = events)]
pub struct Row {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Dense position in the organisation's log, from 1.
    pub seq: i64,
    /// Id.
    pub id: EventId,
    /// Name of its kind.
    pub kind: String,
    /// Type prefix of its subject.
    pub subject_type: String,
    /// Bare id of its subject.
    pub subject_id: db::types::Id<crate::kernel::id::EventNode>,
    /// Project.
    pub project_id: Option<ProjectId>,
    /// Who did it.
    pub actor_id: Option<UserId>,
    /// When it was written.
    pub at: Moment,
    /// Canonical JSON.
    pub data: String,
    /// Hash of the event before, 32 zero bytes for the first.
    pub prev_hash: Vec<u8>,
    /// Hash of this event, see [`Row::chained`].
    pub hash: Vec<u8>,
}

impl Row {
    /// SHA-256 over the previous hash and every stored value, each with its length.
    #[must_use]
    pub fn chained(&self) -> Vec<u8> {
        use sha2::{Digest, Sha256};
        let mut digest = Sha256::new();
        let mut put = |bytes: &[u8]| {
            digest.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
            digest.update(bytes);
        };
        put(&self.prev_hash);
        put(self.org_id.uuid().as_bytes());
        put(&self.seq.to_be_bytes());
        put(self.id.uuid().as_bytes());
        put(self.kind.as_bytes());
        put(self.subject_type.as_bytes());
        put(self.subject_id.uuid().as_bytes());
        put(self
            .project_id
            .map(|p| p.uuid().into_bytes())
            .as_ref()
            .map_or(&[], |b| b.as_slice()));
        put(self
            .actor_id
            .map(|a| a.uuid().into_bytes())
            .as_ref()
            .map_or(&[], |b| b.as_slice()));
        put(&self.at.0.to_be_bytes());
        put(self.data.as_bytes());
        digest.finalize().to_vec()
    }

    /// The object that it is about.
    #[must_use]
    pub fn subject(&self) -> Option<Node> {
        Node::from_parts(&self.subject_type, self.subject_uuid())
    }

    /// Bare id of the object.
    #[must_use]
    pub const fn subject_uuid(&self) -> Uuid {
        self.subject_id.uuid()
    }
}
