//! Bounds failed sign-ins per account and per address.

use db::Conn;
use db::schema::sign_in_failures;
use db::types::Moment;
use diesel::prelude::*;

use crate::kernel::Tx;
use crate::kernel::fault::{CoreFault, Result, or_again};

/// Failures count within this window.
const WINDOW_SECONDS: i64 = 15 * 60;
/// Failures of one account within the window before it must wait.
const PER_ACCOUNT: i64 = 10;
/// Failures from one address within the window: people behind one company address share it.
const PER_ADDRESS: i64 = 100;

fn keys(email: &str, peer: &str) -> [(String, i64); 2] {
    [
        (format!("account:{email}"), PER_ACCOUNT),
        (format!("address:{peer}"), PER_ADDRESS),
    ]
}

/// Refuses when too many attempts failed of late.
///
/// # Errors
/// `RATE_LIMITED` with the seconds to wait.
pub(super) fn check(conn: &mut Conn, now: Moment, email: &str, peer: &str) -> Result<()> {
    for (key, max) in keys(email, peer) {
        let row: Option<(i64, Moment)> = sign_in_failures::table
            .find(&key)
            .select((
                sign_in_failures::failures,
                sign_in_failures::window_started_at,
            ))
            .first(conn)
            .optional()?;
        if let Some((failures, started)) = row {
            let ends = started.plus_seconds(WINDOW_SECONDS);
            if failures >= max && ends > now {
                let retry_after_seconds = (ends.0 - now.0) / 1_000_000 + 1;
                return Err(CoreFault::Limited {
                    retry_after_seconds,
                }
                .into());
            }
        }
    }
    Ok(())
}

/// Counts a failure and forgets windows that are over.
///
/// # Errors
/// When the database fails.
pub(super) fn count(tx: &mut Tx<'_>, email: &str, peer: &str) -> Result<()> {
    let now = tx.now();
    let over = now.plus_seconds(-WINDOW_SECONDS);
    diesel::delete(sign_in_failures::table.filter(sign_in_failures::window_started_at.lt(over)))
        .execute(tx.conn())?;
    for (key, _) in keys(email, peer) {
        let counted = diesel::update(sign_in_failures::table.find(&key))
            .set(sign_in_failures::failures.eq(sign_in_failures::failures + 1))
            .execute(tx.conn())?;
        if counted == 0 {
            let begun = diesel::insert_into(sign_in_failures::table)
                .values((
                    sign_in_failures::key.eq(&key),
                    sign_in_failures::failures.eq(1_i64),
                    sign_in_failures::window_started_at.eq(now),
                ))
                .execute(tx.conn());
            or_again(begun)?;
        }
    }
    Ok(())
}
