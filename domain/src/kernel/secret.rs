//! Secrets that travel once and are stored only as a hash.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::sources::Sources;

/// A new secret of 32 random bytes as 43 URL-safe letters, with a prefix that names its purpose.
#[must_use]
pub fn new(prefix: &str, sources: &Sources) -> String {
    let mut bytes = [0; 32];
    sources.fill(&mut bytes);
    format!("{prefix}_{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// SHA-256 of a secret, as it is stored: a random secret needs no slow hash.
#[must_use]
pub fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// Hash of a secret that is short enough to be guessed, useless without the server's key.
#[must_use]
pub fn keyed_hash(key: &[u8], salt: &[u8], secret: &str) -> Vec<u8> {
    Sha256::new()
        .chain_update(Sha256::digest(key))
        .chain_update(Sha256::digest(salt))
        .chain_update(secret)
        .finalize()
        .to_vec()
}

/// The one successor of a secret, known only to who holds both it and the server's key.
#[must_use]
pub fn successor(prefix: &str, key: &[u8], secret: &str) -> String {
    let digest = Sha256::new()
        .chain_update(key)
        .chain_update(Sha256::digest(secret.as_bytes()))
        .finalize();
    format!("{prefix}_{}", URL_SAFE_NO_PAD.encode(digest))
}
