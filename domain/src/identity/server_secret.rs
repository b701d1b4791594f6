//! Secrets that all processes of an installation share.

use db::schema::server_secrets;
use diesel::prelude::*;

use crate::kernel::Tx;
use crate::kernel::fault::{Result, or_again};

/// The secret of this name, made by `make` when there is none yet.
///
/// # Errors
/// When the database fails.
pub fn server_secret(
    tx: &mut Tx<'_>,
    name: &str,
    make: impl FnOnce() -> Vec<u8>,
) -> Result<Vec<u8>> {
    let known: Option<Vec<u8>> = server_secrets::table
        .find(name)
        .select(server_secrets::secret)
        .first(tx.conn())
        .optional()?;
    if let Some(secret) = known {
        return Ok(secret);
    }
    let (secret, now) = (make(), tx.now());
    let stored = diesel::insert_into(server_secrets::table)
        .values((
            server_secrets::name.eq(name),
            server_secrets::secret.eq(&secret),
            server_secrets::created_at.eq(now),
        ))
        .execute(tx.conn());
    // Two processes that start together must not keep two secrets.
    or_again(stored)?;
    Ok(secret)
}
