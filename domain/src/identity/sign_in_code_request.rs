//! Sends a guest a code to sign in with.

use db::schema::{accounts, sign_in_codes};
use diesel::prelude::*;

use super::mail;
use super::membership;
use super::server_secret::server_secret;
use super::sign_in_limit;
use crate::kernel::fault::Result;
use crate::kernel::id::{AccountId, SignInCodeId};
use crate::kernel::input::email;
use crate::kernel::{Language, Tx, secret};

/// How long a code can be used.
pub(super) const VALID_MINUTES: i64 = 10;

/// Who wants a code.
#[derive(Debug, Clone)]
pub struct SignInCodeRequest {
    /// Address of the account.
    pub email: String,
    /// Address of the client, for limits.
    pub peer: String,
    /// Language of the mail to people whose language is not known.
    pub language: Language,
}

/// Sends a code to a guest; it answers the same for an address that nobody has, that of a member or
/// of somebody who cannot sign in. The newest code is the one that counts.
///
/// Members sign in by password: what reaches a mailbox must not open more than what was shared.
///
/// # Errors
/// `MALFORMED` for the address; `RATE_LIMITED` past 3 codes of an account or 30 of an address of the
/// client within 15 minutes.
pub fn sign_in_code_request(tx: &mut Tx<'_>, input: &SignInCodeRequest) -> Result<()> {
    let address = email("email", &input.email)?;
    sign_in_limit::take(tx, &sign_in_limit::codes(&address, &input.peer))?;
    let account: Option<(AccountId, Option<String>)> = accounts::table
        .filter(accounts::email.eq(&address))
        .filter(accounts::disabled_at.is_null())
        .select((accounts::id, accounts::locale))
        .first(tx.conn())
        .optional()?;
    let Some((account, locale)) = account else {
        return Ok(());
    };
    let guest = membership::as_guest(tx.conn(), account)?;
    let Some(first) = guest.first() else {
        return Ok(());
    };
    let code = store(tx, account)?;
    let known = locale.and_then(|locale| locale.parse::<Language>().ok());
    let (subject, body) = text(known.unwrap_or(input.language), &code);
    mail::queue(tx, first.org, &address, &subject, &body).map(drop)
}

/// Makes the account's one code.
fn store(tx: &mut Tx<'_>, account: AccountId) -> Result<String> {
    let mut random = [0; 8];
    tx.sources().fill(&mut random);
    let code = format!("{:06}", u64::from_be_bytes(random) % 1_000_000);
    diesel::delete(sign_in_codes::table.filter(sign_in_codes::account_id.eq(account)))
        .execute(tx.conn())?;
    let (id, now) = (tx.id(), tx.now());
    let hash = code_hash(tx, id, &code)?;
    diesel::insert_into(sign_in_codes::table)
        .values((
            sign_in_codes::id.eq(id),
            sign_in_codes::account_id.eq(account),
            sign_in_codes::code_hash.eq(hash),
            sign_in_codes::created_at.eq(now),
            sign_in_codes::expires_at.eq(now.plus_seconds(VALID_MINUTES * 60)),
            sign_in_codes::attempts.eq(0_i64),
        ))
        .execute(tx.conn())?;
    Ok(code)
}

/// A million codes are soon tried, so the hash is keyed and each code has another one.
pub(super) fn code_hash(tx: &mut Tx<'_>, id: SignInCodeId, code: &str) -> Result<Vec<u8>> {
    let mut random = vec![0; 32];
    tx.sources().fill(&mut random);
    let key = server_secret(tx, "sign-in-code", || random)?;
    Ok(secret::keyed_hash(&key, id.uuid().as_bytes(), code))
}

fn text(language: Language, code: &str) -> (String, String) {
    match language {
        Language::Zh => (
            format!("{code} 是您的 Muster 登录验证码"),
            format!(
                "您好！\n\n您的登录验证码是：{code}\n\n{VALID_MINUTES} 分钟内有效，仅可使用一次。请勿将验证码告诉他人。\n\n如非您本人操作，请忽略此邮件。\n"
            ),
        ),
        Language::En => (
            format!("{code} is your Muster sign-in code"),
            format!(
                "Hello,\n\nyour sign-in code is {code}\n\nIt is valid for {VALID_MINUTES} minutes and works once. Do not tell it to anybody.\n\nIf you did not ask for it, ignore this mail.\n"
            ),
        ),
    }
}
