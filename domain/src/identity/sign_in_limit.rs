//! Bounds attempts per account and per address within a window.

use db::schema::sign_in_failures;
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::Tx;
use crate::kernel::fault::{CoreFault, Error, Result, or_again};

/// Attempts count within this window, which begins with the first of them.
const WINDOW_SECONDS: i64 = 15 * 60;
/// Failures of one account within the window before it must wait.
const PER_ACCOUNT: i64 = 10;
/// Failures from one address within the window: people behind one company address share it.
const PER_ADDRESS: i64 = 100;
/// Sign-in codes that one account is sent within the window.
const CODES_PER_ACCOUNT: i64 = 3;
/// Sign-in codes that one address asks for within the window.
const CODES_PER_ADDRESS: i64 = 30;

/// What is counted, and how often it may happen.
pub(super) type Limit = (String, i64);

/// Failed sign-ins. Accounts that do not exist are counted alike.
pub(super) fn failures(email: &str, peer: &str) -> [Limit; 2] {
    [
        (format!("account:{email}"), PER_ACCOUNT),
        (format!("address:{peer}"), PER_ADDRESS),
    ]
}

/// Sign-in codes asked for. Accounts that do not exist are counted alike.
pub(super) fn codes(email: &str, peer: &str) -> [Limit; 2] {
    [
        (format!("codes-of:{email}"), CODES_PER_ACCOUNT),
        (format!("codes-from:{peer}"), CODES_PER_ADDRESS),
    ]
}

/// Counts within the limits; of many at once no more than the limit get through.
///
/// # Errors
/// `RATE_LIMITED` with the seconds to wait.
pub(super) fn take(tx: &mut Tx<'_>, limits: &[Limit]) -> Result<()> {
    forget(tx)?;
    for (key, max) in limits {
        if raise(tx, key, *max)? {
            continue;
        }
        let window: Option<(Moment, i64)> = sign_in_failures::table
            .find(key)
            .select((
                sign_in_failures::window_started_at,
                sign_in_failures::failures,
            ))
            .first(tx.conn())
            .optional()?;
        match window {
            // Another began it between the two statements.
            Some((_, counted)) if counted < *max => return Err(CoreFault::Retry.into()),
            Some((started, _)) => return Err(limited(started, tx.now())),
            None => begin(tx, key)?,
        }
    }
    Ok(())
}

/// Takes back what [`take`] counted.
///
/// # Errors
/// When the database fails.
pub(super) fn give_back(tx: &mut Tx<'_>, limits: &[Limit]) -> Result<()> {
    for (key, _) in limits {
        diesel::update(sign_in_failures::table.find(key))
            .filter(sign_in_failures::failures.gt(0))
            .set(sign_in_failures::failures.eq(sign_in_failures::failures - 1))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn limited(started: Moment, now: Moment) -> Error {
    let ends = started.plus_seconds(WINDOW_SECONDS);
    let retry_after_seconds = (ends.0 - now.0) / 1_000_000 + 1;
    CoreFault::Limited {
        retry_after_seconds,
    }
    .into()
}

/// Forgets windows that are over.
fn forget(tx: &mut Tx<'_>) -> Result<()> {
    let over = tx.now().plus_seconds(-WINDOW_SECONDS);
    diesel::delete(sign_in_failures::table.filter(sign_in_failures::window_started_at.le(over)))
        .execute(tx.conn())?;
    Ok(())
}

/// Counts one more if fewer than `max` were counted; `false` also when none was.
fn raise(tx: &mut Tx<'_>, key: &str, max: i64) -> Result<bool> {
    let open = sign_in_failures::table
        .find(key)
        .filter(sign_in_failures::failures.lt(max));
    let raised = diesel::update(open)
        .set(sign_in_failures::failures.eq(sign_in_failures::failures + 1))
        .execute(tx.conn())?;
    Ok(raised == 1)
}

fn begin(tx: &mut Tx<'_>, key: &str) -> Result<()> {
    let now = tx.now();
    let begun = diesel::insert_into(sign_in_failures::table)
        .values((
            sign_in_failures::key.eq(key),
            sign_in_failures::failures.eq(1_i64),
            sign_in_failures::window_started_at.eq(now),
        ))
        .execute(tx.conn());
    or_again(begun).map(drop)
}
