//! Marking notices as read.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::kernel::fault::{CoreFault, Error};
use domain::kernel::id::NotificationId;
use domain::kernel::input::InputFault;
use domain::notify::{NotificationsMarkRead, Which, notifications_mark_read, read};

use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::scalar::Cursor;

/// Root fields that change notices.
#[derive(Default)]
pub(crate) struct NotifyMutation;

/// Which notices were read: some by id, or one and all before it.
#[derive(InputObject)]
pub(crate) struct NotificationsMarkReadInput {
    /// These, at most 200; ids that are not the viewer's notices are left alone.
    ids: Option<Vec<ID>>,
    /// This one and all before it. Not together with `ids`.
    through_id: Option<ID>,
}

/// What is left to read.
#[derive(SimpleObject)]
pub(crate) struct NotificationsPayload {
    /// Unread notices of the viewer, counted up to 100; null when refused.
    unread_notifications: Option<i32>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log at that time. Reading a notice is no event.
    cursor: Option<Cursor>,
}

#[Object]
impl NotifyMutation {
    /// Marks the viewer's own notices as read; those that are stay as they were. Emits no event. Errors:
    /// TOO_LONG, MALFORMED without or with both of the fields, NOT_FOUND about `throughId`.
    async fn notifications_mark_read(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which notices.")] input: NotificationsMarkReadInput,
    ) -> Answer<NotificationsPayload> {
        let input = input.resolve();
        let done = ctx
            .mutate(move |tx, actor| match &input {
                Ok(input) => {
                    notifications_mark_read(tx, actor, input)?;
                    read::unread(tx.conn(), actor)
                }
                Err(missing) => Err(missing.error()),
            })
            .await?;
        Ok(NotificationsPayload {
            unread_notifications: done.value.map(|n| i32::try_from(n).unwrap_or(i32::MAX)),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

/// What is wrong with the input.
enum Wrong {
    Shape,
    NoSuchId,
}

impl Wrong {
    fn error(&self) -> Error {
        match self {
            Self::Shape => {
                let expected = "either ids or throughId".to_owned();
                Error::from(InputFault::Malformed { expected }).at(["throughId"])
            }
            Self::NoSuchId => Error::from(CoreFault::NotFound).at(["throughId"]),
        }
    }
}

impl NotificationsMarkReadInput {
    fn resolve(self) -> Result<NotificationsMarkRead, Wrong> {
        let which = match (self.ids, self.through_id) {
            (Some(ids), None) => {
                // A text that is no id is nobody's notice, like an unknown one.
                let known = ids.iter().map(|id| id.parse::<NotificationId>());
                let nobody = NotificationId::new(uuid::Uuid::nil());
                Which::These(known.map(|id| id.unwrap_or(nobody)).collect())
            }
            (None, Some(id)) => match id.parse() {
                Ok(id) => Which::Through(id),
                Err(_not_an_id) => return Err(Wrong::NoSuchId),
            },
            _ => return Err(Wrong::Shape),
        };
        Ok(NotificationsMarkRead { which })
    }
}
