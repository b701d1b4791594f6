//! Shifts at channels, and who is away.

use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};
use domain::kernel::fault::CoreFault;
use domain::kernel::id::{ChannelId, UserId};
use domain::projects::roster::{self, AbsenceRow, RosterView, ShiftRow};
use domain::projects::schedule::roster::Gap;

use super::channel::Channel;
use super::input::maybe;
use super::task::day;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::error::UserError;
use crate::graphql::identity::User;
use crate::graphql::quality::person;
use crate::graphql::scalar::{Cursor, Date, DateTime};

/// What somebody does at a channel.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Debug)]
#[graphql(remote = "domain::projects::roster::ShiftRole")]
pub(crate) enum ShiftRole {
    /// Stands in front of the camera (主播).
    Host,
    /// Runs the room behind it (中控).
    Controller,
}

/// Somebody works at a channel for a time (班次).
pub(crate) struct Shift(ShiftRow);

/// Somebody works at a channel for a time (班次).
#[Object]
impl Shift {
    /// Global id.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Where.
    async fn channel(&self, ctx: &Context<'_>) -> Answer<Channel> {
        let channel = ctx.load::<ChannelId>(self.0.channel_id).await?;
        channel
            .map(Channel)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// Who.
    async fn user(&self, ctx: &Context<'_>) -> Answer<User> {
        let user = ctx.load::<UserId>(self.0.user_id).await?;
        user.map(User)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// As what.
    async fn role(&self) -> ShiftRole {
        self.0.role.into()
    }
    /// From when.
    async fn starts_at(&self) -> DateTime {
        self.0.starts_at.into()
    }
    /// Until when; the next may begin then.
    async fn ends_at(&self) -> DateTime {
        self.0.ends_at.into()
    }
    /// What else there is to say, at most 500 characters.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
}

/// A time with too few people.
pub(crate) struct RosterGap(Gap);

/// A time with too few people.
#[Object]
impl RosterGap {
    /// When it begins.
    async fn starts_at(&self) -> DateTime {
        db::types::Moment(self.0.start).into()
    }
    /// When it ends.
    async fn ends_at(&self) -> DateTime {
        db::types::Moment(self.0.end).into()
    }
    /// How many shifts there are at this time.
    async fn present(&self) -> i32 {
        i32::try_from(self.0.present).unwrap_or(i32::MAX)
    }
}

/// Somebody is away on whole days (请假).
pub(crate) struct Absence(pub(super) AbsenceRow);

/// Somebody is away on whole days (请假).
#[Object]
impl Absence {
    /// Global id.
    async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }
    /// Who is away.
    async fn user(&self, ctx: &Context<'_>) -> Answer<User> {
        let user = ctx.load::<UserId>(self.0.user_id).await?;
        user.map(User)
            .ok_or_else(|| ctx.refuse(CoreFault::NotFound))
    }
    /// The first day.
    async fn from(&self) -> Option<Date> {
        day(Some(&self.0.from_day))
    }
    /// The last day.
    async fn to(&self) -> Option<Date> {
        day(Some(&self.0.to_day))
    }
    /// Who stands in; null when nobody was named.
    async fn delegate(&self, ctx: &Context<'_>) -> Answer<Option<User>> {
        person(ctx, self.0.delegate_id).await
    }
}

/// Root fields of the roster.
#[derive(Default)]
pub(crate) struct RosterQuery;

#[Object]
impl RosterQuery {
    /// Shifts that touch a time, by their start, the first 1,000 (排班表). Requires project.read. Errors:
    /// OUT_OF_RANGE past 31 days.
    async fn shifts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first moment.")] from: DateTime,
        #[graphql(desc = "The moment behind the last, at most 31 days later.")] to: DateTime,
        #[graphql(desc = "Only at this channel.")] channel_id: Option<ID>,
        #[graphql(desc = "Only of this member.")] user_id: Option<ID>,
    ) -> Answer<Vec<Shift>> {
        let view = RosterView {
            from: from.0,
            to: to.0,
            channel: maybe(ctx, channel_id.as_ref(), "channelId")?,
            user: maybe(ctx, user_id.as_ref(), "userId")?,
        };
        let rows = ctx
            .read(move |conn, actor| roster::shifts(conn, actor, &view))
            .await?;
        Ok(rows.into_iter().map(Shift).collect())
    }

    /// Times at which fewer people than wanted work at a channel in a role, rising (排班空缺). Requires
    /// project.read. Errors: NOT_FOUND, OUT_OF_RANGE past 31 days.
    async fn roster_gaps(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The channel.")] channel_id: ID,
        #[graphql(desc = "In this role.")] role: ShiftRole,
        #[graphql(desc = "The first moment.")] from: DateTime,
        #[graphql(desc = "The moment behind the last, at most 31 days later.")] to: DateTime,
        #[graphql(desc = "How many are wanted, 1 to 20.", default = 1)] wanted: i32,
    ) -> Answer<Vec<RosterGap>> {
        let channel = ctx.id(&channel_id, "channelId")?;
        let view = RosterView {
            from: from.0,
            to: to.0,
            channel: None,
            user: None,
        };
        let of = (channel, role.into(), i64::from(wanted));
        let found = ctx
            .read(move |conn, actor| roster::gaps(conn, actor, &view, of))
            .await?;
        Ok(found.into_iter().map(RosterGap).collect())
    }

    /// Absences that touch days, by their first day, the first 1,000. Requires project.read.
    async fn absences(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first day.")] from: Date,
        #[graphql(desc = "The last day.")] to: Date,
    ) -> Answer<Vec<Absence>> {
        let (from, to) = (from.0.to_string(), to.0.to_string());
        let rows = ctx
            .read(move |conn, actor| roster::absences(conn, actor, &from, &to))
            .await?;
        Ok(rows.into_iter().map(Absence).collect())
    }
}

/// A new shift.
#[derive(InputObject)]
pub(crate) struct ShiftAddInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Where: a channel that is not archived.
    channel_id: ID,
    /// Who: an active member.
    user_id: ID,
    /// As what.
    role: ShiftRole,
    /// From when.
    starts_at: DateTime,
    /// Until when, at most 24 hours later.
    ends_at: DateTime,
    /// At most 500 characters.
    note: Option<String>,
}

/// The shift that is taken out.
#[derive(InputObject)]
pub(crate) struct ShiftRemoveInput {
    /// The shift.
    shift_id: ID,
}

/// Days on which somebody is away.
#[derive(InputObject)]
pub(crate) struct AbsenceAddInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Who is away; the viewer when left out.
    user_id: Option<ID>,
    /// The first day.
    from: Date,
    /// The last day, not before the first.
    to: Date,
    /// Who stands in: another active member.
    delegate_id: Option<ID>,
}

/// The absence that is taken back.
#[derive(InputObject)]
pub(crate) struct AbsenceRemoveInput {
    /// The absence.
    absence_id: ID,
}

/// A shift that was added or taken out.
#[derive(SimpleObject)]
pub(crate) struct ShiftPayload {
    /// Its id; null when refused.
    shift_id: Option<ID>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// An absence that was noted or taken back.
#[derive(SimpleObject)]
pub(crate) struct AbsencePayload {
    /// Its id; null when refused.
    absence_id: Option<ID>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// Root fields that change the roster.
#[derive(Default)]
pub(crate) struct RosterMutation;

#[Object]
impl RosterMutation {
    /// Plans a shift. Requires project.manage. Emits shift.added. With an id, repeating it is the same
    /// success. Errors: SHIFT_OVERLAPS when the person has another shift at this time, MALFORMED about
    /// endsAt, CHANNEL_ARCHIVED, NOT_ASSIGNABLE, ID_REUSED.
    async fn shift_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new shift.")] input: ShiftAddInput,
    ) -> Answer<ShiftPayload> {
        let add = roster::ShiftAdd {
            id: maybe(ctx, input.id.as_ref(), "id")?,
            channel: ctx.id(&input.channel_id, "channelId")?,
            user: ctx.id(&input.user_id, "userId")?,
            role: input.role.into(),
            starts_at: input.starts_at.0,
            ends_at: input.ends_at.0,
            note: input.note,
        };
        let done = ctx
            .mutate(move |tx, actor| roster::shift_add(tx, actor, &add))
            .await?;
        Ok(ShiftPayload {
            shift_id: done.value.map(|id| id.to_string().into()),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Takes a shift out of the roster. Requires project.manage. Emits shift.removed. Errors: NOT_FOUND.
    async fn shift_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The shift.")] input: ShiftRemoveInput,
    ) -> Answer<ShiftPayload> {
        let remove = roster::ShiftRemove {
            shift: ctx.id(&input.shift_id, "shiftId")?,
        };
        let done = ctx
            .mutate(move |tx, actor| roster::shift_remove(tx, actor, &remove))
            .await?;
        Ok(ShiftPayload {
            shift_id: done.value.map(|id| id.to_string().into()),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Notes that somebody is away on whole days, and who stands in: those days have no capacity, and
    /// candidates for tasks show it. Requires task.work for oneself, project.manage for others. Emits
    /// absence.added. With an id, repeating it is the same success. Errors: DATES_REVERSED,
    /// NOT_ASSIGNABLE, MALFORMED about delegateId, ID_REUSED.
    async fn absence_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is away when.")] input: AbsenceAddInput,
    ) -> Answer<AbsencePayload> {
        let user = maybe(ctx, input.user_id.as_ref(), "userId")?;
        let add = roster::AbsenceAdd {
            id: maybe(ctx, input.id.as_ref(), "id")?,
            user: user.unwrap_or(ctx.actor()?.user),
            from: input.from.0.to_string(),
            to: input.to.0.to_string(),
            delegate: maybe(ctx, input.delegate_id.as_ref(), "delegateId")?,
        };
        let done = ctx
            .mutate(move |tx, actor| roster::absence_add(tx, actor, &add))
            .await?;
        Ok(AbsencePayload {
            absence_id: done.value.map(|id| id.to_string().into()),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Takes back that somebody is away. Requires task.work for oneself, project.manage for others. Emits
    /// absence.removed. Errors: NOT_FOUND.
    async fn absence_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The absence.")] input: AbsenceRemoveInput,
    ) -> Answer<AbsencePayload> {
        let remove = roster::AbsenceRemove {
            absence: ctx.id(&input.absence_id, "absenceId")?,
        };
        let done = ctx
            .mutate(move |tx, actor| roster::absence_remove(tx, actor, &remove))
            .await?;
        Ok(AbsencePayload {
            absence_id: done.value.map(|id| id.to_string().into()),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}
