//! Access tokens of sessions: JWT signed with Ed25519, at most 15 minutes.

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use domain::identity::server_secret;
use domain::kernel::fault::{CoreFault, Result, internal};
use domain::kernel::id::{SessionId, UserId};
use domain::kernel::{Moment, Tx};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

/// Life of an access token.
const SECONDS: i64 = 15 * 60;
/// Issuer and audience.
const MUSTER: &str = "muster";

/// Signs and checks access tokens.
pub(crate) struct SessionTokens {
    sign: EncodingKey,
    check: DecodingKey,
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
    pub(crate) fn session(&self, token: &str) -> Result<SessionId> {
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_required_spec_claims(&["exp", "aud", "iss", "sub"]);
        validation.set_issuer(&[MUSTER]);
        validation.set_audience(&[MUSTER]);
        validation.leeway = 30;
        let data = jsonwebtoken::decode::<Claims>(token, &self.check, &validation)
            .map_err(|_invalid| CoreFault::Unauthenticated)?;
        data.claims
            .sid
            .parse()
            .map_err(|_invalid| CoreFault::Unauthenticated.into())
    }
}
