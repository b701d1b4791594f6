//! Signs receipts with Ed25519; phones check them with the public key.

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::devices::Sign;
use domain::identity::server_secret;
use domain::kernel::Tx;
use domain::kernel::fault::{Result, internal};
use sha2::{Digest, Sha256};

/// The installation's key for receipts.
pub(crate) struct ReceiptKey {
    pair: Ed25519KeyPair,
    id: String,
}

impl ReceiptKey {
    /// Loads the key, or makes it.
    ///
    /// # Errors
    /// When the database fails or the stored key is damaged.
    pub(crate) fn load(tx: &mut Tx<'_>) -> Result<Self> {
        let rng = aws_lc_rs::rand::SystemRandom::new();
        let fresh = Ed25519KeyPair::generate_pkcs8(&rng).map_err(|e| internal(&e))?;
        let der = server_secret(tx, "receipt-ed25519", || fresh.as_ref().to_vec())?;
        let pair = Ed25519KeyPair::from_pkcs8(&der).map_err(|e| internal(&e))?;
        let digest = Sha256::digest(pair.public_key().as_ref());
        let id = hex::encode(digest.first_chunk::<8>().copied().unwrap_or_default());
        Ok(Self { pair, id })
    }

    /// The public key: 32 bytes, base64url.
    pub(crate) fn public_key(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.pair.public_key())
    }
}

impl Sign for ReceiptKey {
    fn key_id(&self) -> &str {
        &self.id
    }

    fn sign(&self, statement: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.pair.sign(statement.as_bytes()))
    }
}
