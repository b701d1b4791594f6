//! What an invitation says before it is accepted.

use async_graphql::{Context, Object, SimpleObject};
use domain::identity::{self, InvitationSeen};
use domain::kernel::fault::Result;
use domain::kernel::{PageArgs, Tx};
use domain::projects::read::{self as projects, TaskFilter, TaskOrder};
use domain::quality::read::{self as inspections, InspectionFilter};
use domain::samples::read::{self as samples, SampleFilter};

use super::types::Role;
use crate::graphql::context::{Answer, ContextExt};
use crate::graphql::scalar::DateTime;

/// Most samples, most inspections, and most tasks that are named.
const MAX_SHARED: i32 = 50;

/// Root field of invitations.
#[derive(Default)]
pub(crate) struct InvitationQuery;

/// An invitation as the invited person sees it before accepting (邀请).
#[derive(SimpleObject)]
pub(crate) struct InvitationPreview {
    /// Name of the organisation that invites.
    organization: String,
    /// Name of the member who invited; null when that member is gone.
    invited_by: Option<String>,
    /// Name of the invited person, as the inviter wrote it.
    name: String,
    /// Address that the link was sent to, with which the person signs in later.
    email: String,
    /// What the person will be.
    roles: Vec<Role>,
    /// Until when it can be accepted, UTC.
    expires_at: DateTime,
    /// Whether the address has a password already, which then stays as it is.
    has_password: bool,
    /// Samples, inspections and tasks that a guest is invited to, at most 150; empty for members.
    shared: Vec<InvitationShare>,
}

/// An object that a guest is invited to.
#[derive(SimpleObject)]
pub(crate) struct InvitationShare {
    /// Number for people, as `SMP-2026-0001`, or `#3` for a task.
    code: String,
    /// What it is called; null for inspections.
    title: Option<String>,
    /// When it is wanted, UTC; null when no time was set.
    due_at: Option<DateTime>,
}

#[Object]
impl InvitationQuery {
    /// What an invitation is for; null when it is unknown, expired, withdrawn or used. Anybody with
    /// the link may look.
    async fn invitation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The secret behind the `#` of the link.")] token: String,
    ) -> Answer<Option<InvitationPreview>> {
        let seen = ctx.app().look(move |tx| preview(tx, &token)).await;
        seen.map_err(|error| ctx.refuse(error))
    }
}

fn preview(tx: &mut Tx<'_>, token: &str) -> Result<Option<InvitationPreview>> {
    let Some(seen) = identity::invitation_seen(tx, token)? else {
        return Ok(None);
    };
    let shared = shared(tx, &seen)?;
    Ok(Some(InvitationPreview {
        organization: seen.organization,
        invited_by: seen.invited_by,
        name: seen.user.name.clone(),
        email: seen.invitation.email,
        roles: seen
            .user
            .role_set()
            .list()
            .into_iter()
            .map(Role::from)
            .collect(),
        expires_at: seen.invitation.expires_at.into(),
        has_password: seen.has_password,
        shared,
    }))
}

fn shared(tx: &mut Tx<'_>, seen: &InvitationSeen) -> Result<Vec<InvitationShare>> {
    let Some(guest) = &seen.guest else {
        return Ok(Vec::new());
    };
    let first = PageArgs::relay(Some(MAX_SHARED), None, None, None)?;
    let of_samples = samples::page(tx.conn(), guest, &SampleFilter::default(), &first)?;
    let first = PageArgs::relay(Some(MAX_SHARED), None, None, None)?;
    let of_inspections = inspections::page(tx.conn(), guest, &InspectionFilter::default(), &first)?;
    let first = PageArgs::relay(Some(MAX_SHARED), None, None, None)?;
    let of_tasks = projects::tasks(
        tx.conn(),
        guest,
        &TaskFilter::default(),
        TaskOrder::Due,
        &first,
    )?;
    let samples = of_samples.rows.into_iter().map(|row| InvitationShare {
        code: row.code,
        title: Some(row.title),
        due_at: row.due_at.map(Into::into),
    });
    let inspections = of_inspections.rows.into_iter().map(|row| InvitationShare {
        code: row.code,
        title: None,
        due_at: row.due_at.map(Into::into),
    });
    let tasks = of_tasks.rows.into_iter().map(|row| InvitationShare {
        code: format!("#{}", row.number),
        title: Some(row.title),
        due_at: row.due_at.map(Into::into),
    });
    Ok(samples.chain(inspections).chain(tasks).collect())
}
