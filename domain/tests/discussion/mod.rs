//! Comments on samples and rounds.

mod guests;
mod threads;

use domain::discussion::{CommentAdd, CommentRow, comment_add, read};
use domain::kernel::id::{CommentId, Node};
use domain::kernel::{Actor, PageArgs, Result};

use crate::stage::Stage;

pub fn words(node: impl Into<Node>, body: &str) -> CommentAdd {
    CommentAdd {
        id: None,
        node: node.into(),
        parent: None,
        body: body.to_owned(),
        internal: false,
        pin: None,
        files: Vec::new(),
        mentions: Vec::new(),
    }
}

pub fn note(node: impl Into<Node>, body: &str) -> CommentAdd {
    CommentAdd {
        internal: true,
        ..words(node, body)
    }
}

pub fn add(stage: &Stage, actor: &Actor, input: &CommentAdd) -> Result<CommentId> {
    let (actor, input) = (actor.clone(), input.clone());
    stage.write(move |tx| comment_add(tx, &actor, &input))
}

pub fn list(stage: &Stage, actor: &Actor, node: impl Into<Node>) -> Vec<String> {
    let node = node.into();
    let page = stage
        .read(|conn| read::page(conn, actor, node, &PageArgs::first(50)))
        .unwrap();
    page.rows
        .into_iter()
        .map(|row: CommentRow| row.body)
        .collect()
}
