//! Access tokens of sessions: JWT signed with Ed25519, at most 15 minutes.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use domain::identity::server_secret;
use domain::kernel::fault::{CoreFault, Result, internal};
use domain::kernel::id::{SessionId, UserId};
use domain::kernel::{Moment, Tx};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Life of an access token.
const SECONDS: i64 = 15 * 60;
/// Issuer and audience.
const MUSTER: &str = "muster";

/// Tokens whose signature is remembered.
const CHECKED_MAX: usize = 10_000;

/// Signs and checks access tokens.
pub(crate) struct SessionTokens {
    sign: EncodingKey,
    check: DecodingKey,
    /// Sessions and ends of tokens that were found genuine, by SHA-256: checking a signature costs
    /// more than reading an inspection, and an app sends the same token for 15 minutes.
    checked: Mutex<HashMap<[u8; 32], (SessionId, Moment)>>,
}

/// A signed token.
pub(crate) struct Signed {
    /// What the client sends as bearer.
    pub(crate) token: String,
    /// Until when.
    pub(crate) expires_at: Moment,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    sid: String,
    iat: i64,
    exp: i64,
}

impl SessionTokens {
    /// Loads the installation's key, or makes it.
    ///
    /// # Errors
    /// When the database fails or the stored key is damaged.
    pub(crate) fn load(tx: &mut Tx<'_>) -> Result<Self> {
        let rng = aws_lc_rs::rand::SystemRandom::new();
        let fresh = Ed25519KeyPair::generate_pkcs8(&rng).map_err(|e| internal(&e))?;
        let der = server_secret(tx, "jwt-ed25519", || fresh.as_ref().to_vec())?;
        let pair = Ed25519KeyPair::from_pkcs8(&der).map_err(|e| internal(&e))?;
        Ok(Self {
            sign: EncodingKey::from_ed_der(&der),
            check: DecodingKey::from_ed_der(pair.public_key().as_ref()),
            checked: Mutex::default(),
        })
    }

    /// Signs a token of a session.
    ///
    /// # Errors
    /// When signing fails.
    pub(crate) fn sign(&self, session: SessionId, user: UserId, now: Moment) -> Result<Signed> {
        let expires_at = now.plus_seconds(SECONDS);
        let claims = Claims {
            iss: MUSTER.to_owned(),
            aud: MUSTER.to_owned(),
            sub: user.to_string(),
            sid: session.to_string(),
            iat: now.0 / 1_000_000,
            exp: expires_at.0 / 1_000_000,
        };
        let token = jsonwebtoken::encode(&Header::new(Algorithm::EdDSA), &claims, &self.sign)
            .map_err(|e| internal(&e))?;
        Ok(Signed { token, expires_at })
    }

    /// The session that a token was signed for, if it is whole and in time.
    ///
    /// # Errors
    /// `UNAUTHENTICATED`.
    pub(crate) fn session(&self, token: &str, now: Moment) -> Result<SessionId> {
        let hash: [u8; 32] = Sha256::digest(token).into();
        let known = self.checked().get(&hash).copied();
        if let Some((session, _)) = known.filter(|(_, expires_at)| now < *expires_at) {
            return Ok(session);
        }
        let claims = self.claims(token)?;
        let session = claims.sid.parse::<SessionId>();
        let session = session.map_err(|_invalid| CoreFault::Unauthenticated)?;
        let expires_at = Moment(claims.exp.saturating_mul(1_000_000));
        let mut checked = self.checked();
        if checked.len() >= CHECKED_MAX {
            checked.clear();
        }
        checked.insert(hash, (session, expires_at));
        Ok(session)
    }

    fn checked(&self) -> MutexGuard<'_, HashMap<[u8; 32], (SessionId, Moment)>> {
        self.checked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn claims(&self, token: &str) -> Result<Claims> {
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_required_spec_claims(&["exp", "aud", "iss", "sub"]);
        validation.set_issuer(&[MUSTER]);
        validation.set_audience(&[MUSTER]);
        validation.leeway = 30;
        let data = jsonwebtoken::decode::<Claims>(token, &self.check, &validation)
            .map_err(|_invalid| CoreFault::Unauthenticated)?;
        Ok(data.claims)
    }
}
