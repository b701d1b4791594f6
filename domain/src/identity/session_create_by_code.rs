//! Signs a guest in by a code that was sent by e-mail.

use db::schema::{accounts, sign_in_codes};
use diesel::prelude::*;

use super::membership;
use super::session_create::{SessionStarted, start};
use super::sign_in_code_request::code_hash;
use super::sign_in_limit;
use crate::kernel::fault::Result;
use crate::kernel::id::{AccountId, SignInCodeId};
use crate::kernel::input::{InputFault, email};
use crate::kernel::{Error, Tx};

/// Wrong tries after which a code is void.
const MAX_ATTEMPTS: i64 = 5;

/// What the guest sends.
#[derive(Debug, Clone)]
pub struct SessionCreateByCode {
    /// Address of the account.
    pub email: String,
    /// Six digits.
    pub code: String,
    /// Short name of the organisation; the one joined first when left out.
    pub organization: Option<String>,
    /// Address of the client, for limits.
    pub peer: String,
}

/// Starts a session of a guest; `None` for a code that is wrong, used, expired or was tried five
/// times, which must be committed although the caller is refused: the try counts.
///
/// # Errors
/// `MALFORMED`, `NO_MEMBERSHIP`; `RATE_LIMITED` past 10 failures of an account or 100 of an address
/// within 15 minutes, passwords included.
pub fn session_create_by_code(
    tx: &mut Tx<'_>,
    input: &SessionCreateByCode,
) -> Result<Option<SessionStarted>> {
    let address = email("email", &input.email)?;
    let code = input.code.trim();
    if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) {
        let expected = "6 digits".to_owned();
        return Err(Error::from(InputFault::Malformed { expected }).at(["code"]));
    }
    let failures = sign_in_limit::failures(&address, &input.peer);
    sign_in_limit::take(tx, &failures)?;
    let Some(account) = redeem(tx, &address, code)? else {
        return Ok(None);
    };
    sign_in_limit::give_back(tx, &failures)?;
    let guest = membership::as_guest(tx.conn(), account)?;
    let chosen = membership::choose(guest, input.organization.as_deref())?;
    start(tx, chosen.org, chosen.user).map(Some)
}

/// Uses the code up, or counts a try; gives the account that it opens.
fn redeem(tx: &mut Tx<'_>, address: &str, code: &str) -> Result<Option<AccountId>> {
    let now = tx.now();
    let live: Option<(SignInCodeId, AccountId, Vec<u8>)> = sign_in_codes::table
        .inner_join(accounts::table.on(accounts::id.eq(sign_in_codes::account_id)))
        .filter(accounts::email.eq(address))
        .filter(accounts::disabled_at.is_null())
        .filter(sign_in_codes::expires_at.gt(now))
        .order(sign_in_codes::id.desc())
        .select((
            sign_in_codes::id,
            sign_in_codes::account_id,
            sign_in_codes::code_hash,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((id, account, expected)) = live else {
        return Ok(None);
    };
    let is_right = code_hash(tx, id, code)? == expected;
    // Of many at once each takes one try, and one uses the code.
    let open = sign_in_codes::table
        .find(id)
        .filter(sign_in_codes::used_at.is_null())
        .filter(sign_in_codes::attempts.lt(MAX_ATTEMPTS));
    let counted = diesel::update(open)
        .set((
            sign_in_codes::attempts.eq(sign_in_codes::attempts + 1),
            sign_in_codes::used_at.eq(is_right.then_some(now)),
        ))
        .execute(tx.conn())?;
    Ok((is_right && counted == 1).then_some(account))
}
