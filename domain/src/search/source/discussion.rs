//! Comments.

use db::Conn;
use db::schema::{comments, sample_rounds};
use diesel::prelude::*;

use super::{Found, home};
use crate::discussion::CommentRow;
use crate::kernel::fault::Result;
use crate::kernel::id::{CommentId, Node, OrganizationId, SampleId, SampleRound};
use crate::search::document::{Document, lines};
use crate::search::model::SearchKind;

/// Characters of a comment that are its title.
const TITLE: usize = 60;

pub(in crate::search) fn comment(
    conn: &mut Conn,
    org: OrganizationId,
    id: CommentId,
) -> Result<Option<Found>> {
    let row: Option<CommentRow> = comments::table
        .find((org, id))
        .select(CommentRow::as_select())
        .first(conn)
        .optional()?;
    let Some((row, about)) = row.and_then(|row| row.node().map(|node| (row, node))) else {
        return Ok(None);
    };
    let Some(whole) = whole(conn, org, about)? else {
        return Ok(None);
    };
    let home = home(conn, org, whole)?;
    Ok(home.map(|home| Found {
        documents: vec![Document {
            kind: SearchKind::Comment,
            node: id.into(),
            home,
            internal: row.internal,
            title: beginning(&row.body),
            body: lines([Some(&row.body)]),
            at: row.created_at,
        }],
        ..Found::default()
    }))
}

/// The object whose grants open the discussion: of a round, its sample.
fn whole(conn: &mut Conn, org: OrganizationId, about: Node) -> Result<Option<Node>> {
    let Some(round) = about.downcast::<SampleRound>() else {
        return Ok(Some(about));
    };
    let sample: Option<SampleId> = sample_rounds::table
        .find((org, round))
        .select(sample_rounds::sample_id)
        .first(conn)
        .optional()?;
    Ok(sample.map(Into::into))
}

fn beginning(body: &str) -> String {
    let line = body.lines().next().unwrap_or_default();
    let mut title: String = line.chars().take(TITLE).collect();
    title.extend((line.chars().count() > TITLE).then_some('…'));
    title
}
