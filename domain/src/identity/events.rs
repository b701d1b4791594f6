//! Events of identity.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    ORGANIZATION_CREATED,
    USER_CREATED,
    USER_INVITED,
    USER_UPDATED,
    USER_DISABLED,
    USER_ENABLED,
    INVITATION_ACCEPTED,
    INVITATION_REVOKED,
    DEPARTMENT_CREATED,
    GRANT_ADDED,
    GRANT_REVOKED,
    SUPPLIER_CREATED,
    ACCESS_TOKEN_CREATED,
    ACCESS_TOKEN_REVOKED,
];

const fn internal(name: &'static str) -> EventKind {
    EventKind {
        name,
        guest_fields: None,
    }
}

/// An organisation was set up.
pub const ORGANIZATION_CREATED: EventKind = internal("organization.created");
/// A member was added.
pub const USER_CREATED: EventKind = internal("user.created");
/// Somebody was invited.
pub const USER_INVITED: EventKind = internal("user.invited");
/// A person's name, roles or department were changed.
pub const USER_UPDATED: EventKind = internal("user.updated");
/// A person was shut out.
pub const USER_DISABLED: EventKind = internal("user.disabled");
/// A person may sign in again.
pub const USER_ENABLED: EventKind = internal("user.enabled");
/// An invitation was withdrawn.
pub const INVITATION_REVOKED: EventKind = internal("invitation.revoked");
/// A department was added.
pub const DEPARTMENT_CREATED: EventKind = internal("department.created");
/// Somebody accepted an invitation.
pub const INVITATION_ACCEPTED: EventKind = internal("invitation.accepted");
/// An object was shared with a guest.
pub const GRANT_ADDED: EventKind = internal("grant.added");
/// An object is no longer shared with a guest.
pub const GRANT_REVOKED: EventKind = internal("grant.revoked");
/// A supplier was added.
pub const SUPPLIER_CREATED: EventKind = internal("supplier.created");
/// A token of an integration was created.
pub const ACCESS_TOKEN_CREATED: EventKind = internal("access_token.created");
/// A token of an integration was revoked.
pub const ACCESS_TOKEN_REVOKED: EventKind = internal("access_token.revoked");
