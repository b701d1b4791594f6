//! Events of identity.

use crate::events::EventKind;

/// All kinds of this context.
pub const ALL: &[EventKind] = &[
    ORGANIZATION_CREATED,
    USER_CREATED,
    USER_INVITED,
    INVITATION_ACCEPTED,
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
