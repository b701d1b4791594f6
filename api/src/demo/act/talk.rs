//! Discussions.

use domain::discussion::{CommentAdd, Pin, comment_add};
use domain::kernel::Role;
use domain::kernel::fault::Result;
use rust_decimal::Decimal;

use crate::demo::story::Story;

/// A comment.
#[derive(Clone, Copy, Default)]
pub(in crate::demo) struct Says {
    pub(in crate::demo) body: &'static str,
    /// What later comments call it by.
    pub(in crate::demo) name: Option<&'static str>,
    /// Only for members.
    pub(in crate::demo) internal: bool,
    /// A photo that stands with the object, and thousandths of its width and height.
    pub(in crate::demo) pin: Option<(&'static str, i64, i64)>,
    pub(in crate::demo) mentions: &'static [Role],
    /// The comment that it answers.
    pub(in crate::demo) answers: Option<&'static str>,
}

impl Story<'_> {
    /// Comments on an object.
    pub(in crate::demo) fn say(&mut self, who: Role, about: &str, says: &Says) -> Result<()> {
        let pin = says
            .pin
            .map(|(photo, x, y)| {
                let (x, y) = (Decimal::new(x, 3), Decimal::new(y, 3));
                Ok::<_, domain::kernel::Error>(Pin {
                    file: self.id(photo)?,
                    x,
                    y,
                })
            })
            .transpose()?;
        let mentions = says.mentions.iter().map(|role| self.user(*role));
        let add = CommentAdd {
            files: Vec::new(),
            id: None,
            node: self.node(about)?,
            parent: says.answers.map(|name| self.id(name)).transpose()?,
            body: says.body.to_owned(),
            internal: says.internal,
            pin,
            mentions: mentions.collect::<Result<_>>()?,
        };
        let id = self.act(who, |tx, actor| comment_add(tx, actor, &add))?;
        if let Some(name) = says.name {
            self.name(name, id);
        }
        Ok(())
    }
}
