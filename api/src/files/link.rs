//! Links to bytes, reports and plans: signed for one viewer, one file and one size, or one inspection
//! or project and one language, for at most 15 minutes.
//!
//! A link proves only that it was given to this viewer; whether the session still lives and the file
//! is still visible is asked again by every request.

use aws_lc_rs::hmac::{self, HMAC_SHA256, Key};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::identity::server_secret;
use domain::kernel::fault::Result;
use domain::kernel::id::{FileId, InspectionId, OrganizationId, ProjectId, SessionId, UserId};
use domain::kernel::{Actor, Language, Moment, Tx};
use uuid::Uuid;

/// Longest life of a link.
const LIFE_SECONDS: i64 = 15 * 60;
/// Links that are given within this time are the same, so that browsers need not load twice.
const STEP_SECONDS: i64 = 5 * 60;

/// Signs and checks links.
pub(crate) struct Links {
    key: Key,
    /// What links begin with: the public address, or nothing.
    base: String,
}

/// To whom a link was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Organisation.
    pub(crate) org: OrganizationId,
    /// Viewer.
    pub(crate) user: UserId,
    /// The viewer's session; `None` for an integration.
    pub(crate) session: Option<SessionId>,
}

impl Links {
    /// Loads the installation's key, or makes it.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) fn load(tx: &mut Tx<'_>, base: &str) -> Result<Self> {
        let mut fresh = vec![0; 32];
        tx.sources().fill(&mut fresh);
        let secret = server_secret(tx, "file-links", || fresh)?;
        Ok(Self {
            key: Key::new(HMAC_SHA256, &secret),
            base: base.to_owned(),
        })
    }

    /// A link to a file's bytes, or to its thumbnail of a width in pixels.
    pub(crate) fn sign(
        &self,
        actor: &Actor,
        file: FileId,
        width: Option<u32>,
        now: Moment,
    ) -> String {
        let token = self.token(actor, &of_file(file, width), now);
        let what = width.map_or_else(
            || "content".to_owned(),
            |width| format!("thumbnail/{width}"),
        );
        format!("{}/files/{file}/{what}?token={token}", self.base)
    }

    /// A link to the report of an inspection in a language.
    pub(crate) fn sign_report(
        &self,
        actor: &Actor,
        inspection: InspectionId,
        language: Language,
        now: Moment,
    ) -> String {
        let token = self.token(actor, &of_report(inspection, language), now);
        let language = language.pick("en", "zh-CN");
        format!(
            "{}/reports/{inspection}/{language}?token={token}",
            self.base
        )
    }

    /// A link to the plan of a project with headers in a language.
    pub(crate) fn sign_plan(
        &self,
        actor: &Actor,
        project: ProjectId,
        language: Language,
        now: Moment,
    ) -> String {
        let token = self.token(actor, &of_plan(project, language), now);
        let language = language.pick("en", "zh-CN");
        format!("{}/plans/{project}/{language}?token={token}", self.base)
    }

    fn token(&self, actor: &Actor, what: &[u8], now: Moment) -> String {
        let seconds = now.0.div_euclid(1_000_000);
        let expires = seconds - seconds.rem_euclid(STEP_SECONDS) + LIFE_SECONDS;
        let mut token = Vec::with_capacity(88);
        token.extend_from_slice(actor.org.uuid().as_bytes());
        token.extend_from_slice(actor.user.uuid().as_bytes());
        let session = actor.session.map_or(Uuid::nil(), |session| session.uuid());
        token.extend_from_slice(session.as_bytes());
        token.extend_from_slice(&expires.to_be_bytes());
        let tag = hmac::sign(&self.key, &message(what, &token));
        token.extend_from_slice(tag.as_ref());
        URL_SAFE_NO_PAD.encode(token)
    }

    /// To whom a link was given; `None` when it is damaged, for something else, or too old.
    pub(crate) fn check(
        &self,
        token: &str,
        file: FileId,
        width: Option<u32>,
        now: Moment,
    ) -> Option<Shown> {
        self.shown(token, &of_file(file, width), now)
    }

    /// As [`Links::check`], for the report of an inspection in a language.
    pub(crate) fn check_report(
        &self,
        token: &str,
        inspection: InspectionId,
        language: Language,
        now: Moment,
    ) -> Option<Shown> {
        self.shown(token, &of_report(inspection, language), now)
    }

    /// As [`Links::check`], for the plan of a project with headers in a language.
    pub(crate) fn check_plan(
        &self,
        token: &str,
        project: ProjectId,
        language: Language,
        now: Moment,
    ) -> Option<Shown> {
        self.shown(token, &of_plan(project, language), now)
    }

    fn shown(&self, token: &str, what: &[u8], now: Moment) -> Option<Shown> {
        let token = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (claims, tag) = token.split_at_checked(56)?;
        hmac::verify(&self.key, &message(what, claims), tag).ok()?;
        let (org, rest) = claims.split_first_chunk::<16>()?;
        let (user, rest) = rest.split_first_chunk::<16>()?;
        let (session, rest) = rest.split_first_chunk::<16>()?;
        let expires = i64::from_be_bytes(rest.try_into().ok()?);
        let session = Uuid::from_bytes(*session);
        (now.0 < expires.saturating_mul(1_000_000)).then(|| Shown {
            org: OrganizationId::new(Uuid::from_bytes(*org)),
            user: UserId::new(Uuid::from_bytes(*user)),
            session: (!session.is_nil()).then(|| SessionId::new(session)),
        })
    }
}

/// What a link is for; the words in front keep the kinds apart.
fn of_file(file: FileId, width: Option<u32>) -> Vec<u8> {
    let mut what = b"muster file link\0".to_vec();
    what.extend_from_slice(file.uuid().as_bytes());
    what.extend_from_slice(&width.unwrap_or_default().to_be_bytes());
    what
}

fn of_report(inspection: InspectionId, language: Language) -> Vec<u8> {
    let mut what = b"muster report link\0".to_vec();
    what.extend_from_slice(inspection.uuid().as_bytes());
    what.extend_from_slice(language.pick("en", "zh").as_bytes());
    what
}

fn of_plan(project: ProjectId, language: Language) -> Vec<u8> {
    let mut what = b"muster plan link\0".to_vec();
    what.extend_from_slice(project.uuid().as_bytes());
    what.extend_from_slice(language.pick("en", "zh").as_bytes());
    what
}

fn message(what: &[u8], claims: &[u8]) -> Vec<u8> {
    [what, claims].concat()
}

#[cfg(test)]
mod tests {
    use domain::kernel::Roles;

    use super::*;

    fn links(secret: &[u8]) -> Links {
        Links {
            key: Key::new(HMAC_SHA256, secret),
            base: "https://muster.example".to_owned(),
        }
    }

    #[test]
    fn a_link_serves_one_viewer_one_file_one_size_for_minutes() {
        let (ours, file, other) = (
            links(b"a"),
            FileId::new(Uuid::from_u128(1)),
            FileId::new(Uuid::from_u128(2)),
        );
        let now = Moment(1_795_334_512_000_000);
        let mut actor = Actor {
            org: OrganizationId::new(Uuid::from_u128(3)),
            user: UserId::new(Uuid::from_u128(4)),
            session: Some(SessionId::new(Uuid::from_u128(5))),
            roles: Roles::default(),
            supplier: None,
            grants: Vec::new(),
            scopes: Vec::new(),
            expires_at: now,
            is_server: false,
        };
        let url = ours.sign(&actor, file, None, now);
        let (path, token) = url.split_once("?token=").unwrap();
        assert_eq!(path, format!("https://muster.example/files/{file}/content"));
        let shown = ours.check(token, file, None, now).unwrap();
        assert_eq!(
            (shown.org, shown.user, shown.session),
            (actor.org, actor.user, actor.session)
        );
        assert_eq!(ours.sign(&actor, file, None, now.plus_seconds(60)), url);
        assert!(
            ours.check(token, file, None, now.plus_seconds(600))
                .is_some()
        );
        assert!(
            ours.check(token, file, None, now.plus_seconds(LIFE_SECONDS))
                .is_none()
        );
        assert!(ours.check(token, other, None, now).is_none());
        assert!(ours.check(token, file, Some(160), now).is_none());
        assert!(links(b"b").check(token, file, None, now).is_none());
        for damaged in [
            "",
            "%",
            "AAAA",
            token.get(1..).unwrap(),
            &format!("{token}A"),
        ] {
            assert!(ours.check(damaged, file, None, now).is_none(), "{damaged}");
        }
        actor.session = None;
        let thumbnail = ours.sign(&actor, file, Some(320), now);
        let (path, token) = thumbnail.split_once("?token=").unwrap();
        assert!(path.ends_with("/thumbnail/320"));
        assert_eq!(
            ours.check(token, file, Some(320), now).unwrap().session,
            None
        );
    }
}
