//! Who people are: organisations, accounts, members, guests and how they prove themselves.
//!
//! Owns `organizations`, `accounts`, `departments`, `suppliers`, `users`, `sessions`,
//! `refresh_tokens`, `access_tokens`, `invitations`, `grants`, `sign_in_codes`,
//! `sign_in_failures`, `server_secrets`, `mails`, `denials`.
//! Invariants: an account is global, a membership belongs to one organisation, a session names one
//! membership; secrets are stored as hashes; guests hold grants on single objects.

pub mod access;
mod access_token_create;
mod access_token_revoke;
mod authenticate;
pub mod days;
pub mod denial;
mod department_create;
pub mod events;
mod fault;
mod grant_add;
mod grant_follow;
mod grant_revoke;
mod invitation_accept;
mod invitation_revoke;
mod invitation_seen;
pub mod mail;
mod membership;
mod model;
mod organization_create;
pub mod password;
mod permission;
pub mod read;
pub mod recipients;
mod role_rules;
mod server_secret;
mod session_create;
mod session_create_by_code;
mod session_end;
mod session_refresh;
mod session_switch;
mod sign_in_code_request;
mod sign_in_limit;
mod supplier_create;
mod user_create;
mod user_disable;
mod user_invite;
mod user_update;

pub use access_token_create::{AccessTokenCreate, AccessTokenCreated, access_token_create};
pub use access_token_revoke::access_token_revoke;
pub use authenticate::{by_access_token, by_integration, by_member, by_session};
pub use department_create::{DepartmentCreate, department_create};
pub use fault::IdentityFault;
pub use grant_add::{GrantAdd, grant_add};
pub use grant_follow::{GrantFollow, grant_follow};
pub use grant_revoke::grant_revoke;
pub use invitation_accept::{InvitationAccept, invitation_accept};
pub use invitation_revoke::invitation_revoke;
pub use invitation_seen::{InvitationSeen, invitation_seen};
pub use model::{
    AccountRow, DepartmentRow, GrantRow, InvitationRow, OrganizationRow, SupplierRow, UserRow,
};
pub use organization_create::{OrganizationCreate, organization_create};
pub use permission::Permission;
pub use server_secret::server_secret;
pub use session_create::{
    Credentials, SessionStarted, credentials, session_create, sign_in_attempt, sign_in_succeeded,
};
pub use session_create_by_code::{SessionCreateByCode, session_create_by_code};
pub use session_end::{session_end, session_end_of};
pub use session_refresh::session_refresh;
pub use session_switch::session_switch;
pub use sign_in_code_request::{SignInCodeRequest, sign_in_code_request};
pub use supplier_create::{SupplierCreate, supplier_create};
pub use user_create::{UserCreate, user_create};
pub use user_disable::{user_disable, user_enable};
pub use user_invite::{GrantInput, Invited, UserInvite, user_invite};
pub use user_update::{UserUpdate, user_update};
