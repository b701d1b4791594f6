//! Comments as they are stored.

use db::schema::comments;
use db::types::{Id, Moment};
use diesel::prelude::*;
use rust_decimal::Decimal;

use crate::kernel::id::{CommentId, EventNode, FileId, Node, OrganizationId, UserId};

/// Parts that the width and the height of a picture are divided in by stored pins.
pub const MILLIONTHS: i64 = 1_000_000;

/// A place on a picture: 0 is its left or upper edge, 1 its right or lower edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin {
    /// The picture.
    pub file: FileId,
    /// Share of the width, 0 to 1, at most 6 decimals.
    pub x: Decimal,
    /// Share of the height, 0 to 1, at most 6 decimals.
    pub y: Decimal,
}

/// A contribution to a discussion.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = comments)]
pub struct CommentRow {
    /// Organisation.
    pub org_id: OrganizationId,
    /// Id.
    pub id: CommentId,
    /// Type prefix of the object that it is about.
    pub node_type: String,
    /// Bare id of the object that it is about.
    pub node_id: Id<EventNode>,
    /// Place among all comments on the object, from 1.
    pub number: i64,
    /// Place among the comments that guests may see, from 1; `None` for internal ones.
    pub shared_number: Option<i64>,
    /// The comment that it answers.
    pub parent_id: Option<CommentId>,
    /// What it says.
    pub body: String,
    /// Only members see it.
    pub internal: bool,
    /// The picture that it points at.
    pub pin_file_id: Option<FileId>,
    /// Millionths of the picture's width.
    pub pin_x: Option<i64>,
    /// Millionths of the picture's height.
    pub pin_y: Option<i64>,
    /// Who wrote it.
    pub author_id: UserId,
    /// When it was written.
    pub created_at: Moment,
}

impl CommentRow {
    /// The object that it is about.
    #[must_use]
    pub fn node(&self) -> Option<Node> {
        Node::from_parts(&self.node_type, self.node_id.uuid())
    }

    /// The place on a picture that it points at.
    #[must_use]
    pub fn pin(&self) -> Option<Pin> {
        Some(Pin {
            file: self.pin_file_id?,
            x: Decimal::new(self.pin_x?, 6).normalize(),
            y: Decimal::new(self.pin_y?, 6).normalize(),
        })
    }
}
