//! Passwords: argon2id (RFC 9106, second recommended option scaled to a server that also serves).
//!
//! Hashing takes tens of milliseconds and 19 MiB, so callers do it outside transactions and bound
//! how many run at once.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};

use super::fault::IdentityFault;
use crate::kernel::Sources;
use crate::kernel::fault::{Result, internal};

/// Shortest password, in characters.
const MIN: usize = 8;
/// Longest password, in characters.
const MAX: usize = 200;

/// Hashes a new password.
///
/// # Errors
/// `WEAK_PASSWORD` outside 8 to 200 characters.
pub fn hash(password: &str, sources: &Sources) -> Result<String> {
    if !(MIN..=MAX).contains(&password.chars().count()) {
        return Err(IdentityFault::WeakPassword { min: 8, max: 200 }.into());
    }
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &salt_bytes(sources))
        .map(|hash| hash.to_string())
        .map_err(|e| internal(&e))
}

fn salt_bytes(sources: &Sources) -> [u8; 16] {
    let mut salt = [0; 16];
    sources.fill(&mut salt);
    salt
}

/// The salt that [`hash`] takes from these sources, as hashes show it.
#[must_use]
pub fn salt(sources: &Sources) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD_NO_PAD.encode(salt_bytes(sources))
}

/// The salt of a hash; `None` for a text that is no hash.
#[must_use]
pub fn salt_of(hash: &str) -> Option<&str> {
    hash.split('$').nth(4)
}

/// Whether the password belongs to the hash. Without a hash the same work is done in vain, so that
/// unknown accounts take as long as known ones.
#[must_use]
pub fn matches(password: &str, hash: Option<&str>) -> bool {
    /// argon2id with the default parameters of a password that nobody knows.
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9ib2R5$\
                          c0XK3m2M1dmf6U4C4Q0Jr1n1kVb8a7o2Yx0nR0m1D1c";
    let text = hash.unwrap_or(NOBODY);
    let verified = PasswordHash::new(text).is_ok_and(|parsed| {
        Argon2::default()
            .verify_password(password.as_bytes(), &parsed)
            .is_ok()
    });
    verified && hash.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Moment;

    #[test]
    fn only_the_right_password_matches() {
        let sources = Sources::fixed(Moment(0), 1);
        let hashed = hash("correct horse", &sources).unwrap();
        assert!(hashed.starts_with("$argon2id$"));
        assert!(matches("correct horse", Some(&hashed)));
        assert!(!matches("correct hors", Some(&hashed)));
        assert!(!matches("correct horse", None));
        assert!(hash("short", &sources).is_err());
        let again = Sources::fixed(Moment(0), 1);
        assert_eq!(salt_of(&hashed), Some(salt(&again).as_str()));
    }
}
