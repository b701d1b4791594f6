//! Inviting, changing and shutting out people.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object, SimpleObject};
use domain::identity;
use domain::kernel::id::{SupplierId, UserId};
use domain::kernel::{Id, Kind};

use super::rights::{node_id, shown_once};
use super::types::{Department, GrantAction, Role, Supplier, User};
use crate::graphql::context::{Answer, ContextExt, Outcome};
use crate::graphql::error::UserError;
use crate::graphql::scalar::{Cursor, DateTime};

/// Root fields of people.
#[derive(Default)]
pub(crate) struct PeopleMutation;

/// Whom to invite to what.
#[derive(InputObject)]
pub(crate) struct UserInviteInput {
    /// Where the one-time link is sent.
    email: String,
    /// Name, at most 100 characters.
    name: String,
    /// SUPPLIER or COLLABORATOR for a guest, otherwise roles of members.
    roles: Vec<Role>,
    /// Supplier of a supplier's person; required for the role SUPPLIER.
    supplier_id: Option<ID>,
    /// Objects that a guest sees from the start, at most 50.
    #[graphql(default)]
    grants: Vec<GrantInput>,
}

/// An object to share with a guest.
#[derive(InputObject)]
pub(crate) struct GrantInput {
    /// A sample, an inspection or another object that can be shared.
    node_id: ID,
    /// What the guest may do; VIEW is always included.
    actions: Vec<GrantAction>,
    /// Until when, at most two years ahead; until revoked when left out.
    expires_at: Option<DateTime>,
}

/// An invitation that was sent.
#[derive(SimpleObject)]
pub(crate) struct UserInvitePayload {
    /// The membership that waits for its person.
    user: Option<User>,
    /// The one-time link, valid 14 days; shown here once: null when refused, and when the request is
    /// repeated with its idempotency key.
    link: Option<String>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// What to change of a person. A field that is left out stays; null empties it.
#[derive(InputObject)]
pub(crate) struct UserUpdateInput {
    /// Member, guest or integration.
    id: ID,
    /// At most 100 characters.
    name: Option<String>,
    /// All roles that the person holds from now on. Guests stay guests and members stay members.
    roles: Option<Vec<Role>>,
    /// Department.
    department_id: MaybeUndefined<ID>,
}

/// Whom to shut out.
#[derive(InputObject)]
pub(crate) struct UserDisableInput {
    /// Member, guest or integration.
    id: ID,
}

/// Whom to let in again.
#[derive(InputObject)]
pub(crate) struct UserEnableInput {
    /// Member, guest or integration.
    id: ID,
}

/// A person who was changed.
#[derive(SimpleObject)]
pub(crate) struct UserPayload {
    /// The person as it is now; null when refused.
    user: Option<User>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// Which invitation to withdraw.
#[derive(InputObject)]
pub(crate) struct InvitationRevokeInput {
    /// Id of the invitation, see `User.invitation`.
    id: ID,
}

/// An invitation that was withdrawn.
#[derive(SimpleObject)]
pub(crate) struct InvitationRevokePayload {
    /// Id of the invitation; null when refused.
    invitation_id: Option<ID>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A new department.
#[derive(InputObject)]
pub(crate) struct DepartmentCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// At most 100 characters.
    name: String,
    /// The department above; at the top when left out.
    parent_id: Option<ID>,
}

/// A department that was added.
#[derive(SimpleObject)]
pub(crate) struct DepartmentPayload {
    /// The department as it is now; null when refused.
    department: Option<Department>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A new supplier.
#[derive(InputObject)]
pub(crate) struct SupplierCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Unique in the organisation, at most 40 characters.
    code: String,
    /// At most 100 characters.
    name: String,
    /// Where it is written to.
    email: Option<String>,
}

/// A supplier that was added.
#[derive(SimpleObject)]
pub(crate) struct SupplierPayload {
    /// The supplier as it is now; null when refused.
    supplier: Option<Supplier>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl PeopleMutation {
    /// Invites a member or a guest by a one-time link, sent by e-mail. Requires user.invite.
    /// Emits user.invited. Errors: ROLES_MIXED, SUPPLIER_REQUIRED, ALREADY_EXISTS.
    async fn user_invite(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom to invite to what.")] input: UserInviteInput,
    ) -> Answer<UserInvitePayload> {
        let invite = identity::UserInvite {
            supplier: optional_id(ctx, input.supplier_id.as_ref(), "supplierId")?,
            grants: grants(ctx, input.grants)?,
            email: input.email,
            name: input.name,
            roles: input.roles.into_iter().map(Into::into).collect(),
            language: ctx.language(),
            link_base: format!("{}/portal/invitation", ctx.app().public_url),
        };
        let done = ctx
            .mutate(move |tx, actor| identity::user_invite(tx, actor, &invite))
            .await?;
        Ok(UserInvitePayload {
            user: match &done.value {
                Some(invited) => ctx.load(invited.user).await?.map(User),
                None => None,
            },
            link: done.value.and_then(|invited| shown_once(invited.link)),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Withdraws an invitation, so that its link opens nothing. Requires user.invite. Emits
    /// invitation.revoked. Repeating it changes nothing. Errors: INVITATION_ACCEPTED.
    async fn invitation_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which invitation to withdraw.")] input: InvitationRevokeInput,
    ) -> Answer<InvitationRevokePayload> {
        let id = ctx.id(&input.id, "id")?;
        let done = ctx
            .mutate(move |tx, actor| identity::invitation_revoke(tx, actor, id))
            .await?;
        Ok(InvitationRevokePayload {
            invitation_id: done.value.map(|id| id.to_string().into()),
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Changes a person's name, roles or department; other roles end the person's sessions.
    /// Requires user.manage; only an administrator gives or touches the roles ADMIN, MANAGER and
    /// DEVELOPER. Emits user.updated. Errors: ROLES_MIXED, SUPPLIER_REQUIRED, NOT_YOURSELF; top
    /// level ROLE_TOO_HIGH.
    async fn user_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change.")] input: UserUpdateInput,
    ) -> Answer<UserPayload> {
        let id = ctx.id(&input.id, "id")?;
        let update = identity::UserUpdate {
            name: input.name,
            roles: input
                .roles
                .map(|roles| roles.into_iter().map(Into::into).collect()),
            department: match &input.department_id {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(id) => Some(Some(ctx.id(id, "departmentId")?)),
            },
        };
        let done = ctx
            .mutate(move |tx, actor| identity::user_update(tx, actor, id, &update))
            .await?;
        user_payload(ctx, done).await
    }

    /// Shuts a person out of this organisation: sessions, sockets and file links end within a
    /// second, an open invitation is withdrawn. What the person did stays. Requires user.manage.
    /// Emits user.disabled. Repeating it changes nothing. Errors: NOT_YOURSELF; top level
    /// ROLE_TOO_HIGH.
    async fn user_disable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom to shut out.")] input: UserDisableInput,
    ) -> Answer<UserPayload> {
        let id = ctx.id(&input.id, "id")?;
        let done = ctx
            .mutate(move |tx, actor| identity::user_disable(tx, actor, id))
            .await?;
        user_payload(ctx, done).await
    }

    /// Lets a person who was shut out sign in again. Requires user.manage. Emits user.enabled.
    /// Repeating it changes nothing. Errors: NOT_YOURSELF; top level ROLE_TOO_HIGH.
    async fn user_enable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom to let in again.")] input: UserEnableInput,
    ) -> Answer<UserPayload> {
        let id = ctx.id(&input.id, "id")?;
        let done = ctx
            .mutate(move |tx, actor| identity::user_enable(tx, actor, id))
            .await?;
        user_payload(ctx, done).await
    }

    /// Adds a department. Requires user.manage. Emits department.created. Idempotent by id. An
    /// organisation has at most 500. Errors: TOO_MANY_DEPARTMENTS, ID_REUSED.
    async fn department_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new department.")] input: DepartmentCreateInput,
    ) -> Answer<DepartmentPayload> {
        let create = identity::DepartmentCreate {
            id: optional_id(ctx, input.id.as_ref(), "id")?,
            name: input.name,
            parent: optional_id(ctx, input.parent_id.as_ref(), "parentId")?,
        };
        let done = ctx
            .mutate(move |tx, actor| identity::department_create(tx, actor, &create))
            .await?;
        Ok(DepartmentPayload {
            department: match done.value {
                Some(id) => ctx.load(id).await?.map(Department),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Adds a supplier. Requires supplier.manage. Emits supplier.created. Idempotent by id.
    /// Errors: ALREADY_EXISTS, ID_REUSED.
    async fn supplier_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new supplier.")] input: SupplierCreateInput,
    ) -> Answer<SupplierPayload> {
        let create = identity::SupplierCreate {
            id: optional_id(ctx, input.id.as_ref(), "id")?,
            code: input.code,
            name: input.name,
            email: input.email,
        };
        let done = ctx
            .mutate(move |tx, actor| identity::supplier_create(tx, actor, &create))
            .await?;
        Ok(SupplierPayload {
            supplier: match done.value {
                Some(id) => ctx.load::<SupplierId>(id).await?.map(Supplier),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}

fn optional_id<K: Kind>(ctx: &Context<'_>, id: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

fn grants(ctx: &Context<'_>, inputs: Vec<GrantInput>) -> Answer<Vec<identity::GrantInput>> {
    let convert = |input: GrantInput| {
        Ok(identity::GrantInput {
            node: node_id(ctx, &input.node_id)?,
            actions: input.actions.into_iter().map(Into::into).collect(),
            expires_at: input.expires_at.map(|t| t.0),
        })
    };
    inputs.into_iter().map(convert).collect()
}

async fn user_payload(ctx: &Context<'_>, done: Outcome<UserId>) -> Answer<UserPayload> {
    Ok(UserPayload {
        user: match done.value {
            Some(id) => ctx.load(id).await?.map(User),
            None => None,
        },
        user_errors: done.user_errors,
        cursor: done.cursor,
    })
}
