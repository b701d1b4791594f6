//! Reading of request headers: media types, language, request id, origin, address, bearer token.

use std::net::IpAddr;

use actix_web::{
    HttpRequest,
    http::header::{self, HeaderName},
};

use super::{
    gateway::Credentials,
    network::Network,
    refusal::{Code, Language, Refusal},
};

/// Longest bearer token, in bytes.
const BEARER_MAX: usize = 8_192;
/// Longest language list that is passed on, in characters.
const TEXT_MAX: usize = 256;

/// Media type of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Media {
    /// `application/json`: 200 for every well-formed request.
    Json,
    /// `application/graphql-response+json`: 4xx when nothing was executed.
    GraphQl,
}

impl Media {
    /// The header value.
    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json; charset=utf-8",
            Self::GraphQl => "application/graphql-response+json; charset=utf-8",
        }
    }
}

/// The media type that the client likes best; the first of equals.
///
/// # Errors
/// `NOT_ACCEPTABLE` when `Accept` excludes both.
pub(crate) fn media(request: &HttpRequest) -> Result<Media, Refusal> {
    let wanted = all(request, header::ACCEPT);
    if wanted.trim().is_empty() {
        return Ok(Media::Json);
    }
    let mut best: Option<(f32, Media)> = None;
    for range in Range::list(&wanted) {
        let media = match range.essence.as_str() {
            "application/graphql-response+json" => Media::GraphQl,
            "application/json" | "application/*" | "*/*" => Media::Json,
            _ => continue,
        };
        if range.utf8 && range.quality > best.map_or(0.0, |(quality, _)| quality) {
            best = Some((range.quality, media));
        }
    }
    best.map(|(_, media)| media).ok_or_else(|| {
        Refusal::because(
            Code::NotAcceptable,
            "Accept must allow application/graphql-response+json or application/json.",
        )
    })
}

/// Checks that the client takes an event stream.
///
/// # Errors
/// `NOT_ACCEPTABLE` when it does not.
pub(crate) fn event_stream(request: &HttpRequest) -> Result<(), Refusal> {
    let wanted = all(request, header::ACCEPT);
    let fits = |range: Range| {
        let essence = range.essence.as_str();
        matches!(essence, "text/event-stream" | "text/*" | "*/*") && range.quality > 0.0
    };
    if wanted.trim().is_empty() || Range::list(&wanted).any(fits) {
        return Ok(());
    }
    Err(Refusal::because(
        Code::NotAcceptable,
        "Accept must allow text/event-stream.",
    ))
}

/// Checks that the body is plain JSON in UTF-8.
///
/// # Errors
/// `UNSUPPORTED_MEDIA_TYPE` otherwise, also for compressed bodies.
pub(crate) fn json_body(request: &HttpRequest) -> Result<(), Refusal> {
    let sent = all(request, header::CONTENT_TYPE);
    let mut ranges = Range::list(&sent);
    let json = ranges
        .next()
        .is_some_and(|range| range.essence == "application/json" && range.utf8);
    if !json || ranges.next().is_some() {
        return Err(Refusal::because(
            Code::UnsupportedMediaType,
            "Content-Type must be application/json in UTF-8.",
        ));
    }
    let encoding = all(request, header::CONTENT_ENCODING);
    if !matches!(encoding.trim(), "" | "identity") {
        return Err(Refusal::because(
            Code::UnsupportedMediaType,
            "Content-Encoding must be identity.",
        ));
    }
    Ok(())
}

/// One entry of an `Accept` or `Content-Type` header.
struct Range {
    essence: String,
    /// 0 to 1; 0 means never.
    quality: f32,
    /// No `charset`, or UTF-8.
    utf8: bool,
}

impl Range {
    fn list(header: &str) -> impl Iterator<Item = Self> {
        header.split(',').map(Self::read)
    }

    fn read(text: &str) -> Self {
        let mut parts = text.split(';');
        let essence = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let (mut quality, mut utf8) = (1.0, true);
        for part in parts {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let value = value.trim().trim_matches('"');
            match name.trim().to_ascii_lowercase().as_str() {
                "q" => quality = value.parse().unwrap_or(0.0),
                "charset" => utf8 = value.eq_ignore_ascii_case("utf-8"),
                _ => {}
            }
        }
        Self {
            essence,
            quality,
            utf8,
        }
    }
}

/// Language of refusals: the better liked of English and Chinese, Chinese when neither is named.
pub(crate) fn language(accept_language: &str) -> Language {
    // Chinese first, as everywhere in the server.
    let mut best = (0.0, Language::Zh);
    for range in Range::list(accept_language) {
        let language = match range.essence.get(..2) {
            Some("zh") => Language::Zh,
            Some("en") => Language::En,
            _ => continue,
        };
        if range.quality > best.0 {
            best = (range.quality, language);
        }
    }
    best.1
}

/// The client's `X-Request-Id` if it is 8 to 64 letters, digits, `.`, `_` or `-`; otherwise a new UUIDv7.
pub(crate) fn request_id(request: &HttpRequest) -> String {
    let sent = text(request, HeaderName::from_static("x-request-id"));
    let sane = |id: &&str| {
        (8..=64).contains(&id.len())
            && id
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    };
    sent.filter(sane).map_or_else(new_request_id, str::to_owned)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a request has its id before any transaction"
)]
fn new_request_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// Everything that a request shows about its sender.
///
/// # Errors
/// `UNAUTHENTICATED` when `Authorization` is not a bearer token.
pub(crate) fn credentials(
    request: &HttpRequest,
    request_id: &str,
    proxies: &[Network],
) -> Result<Credentials, Refusal> {
    let authorization = text(request, header::AUTHORIZATION);
    if authorization.is_none() && request.headers().contains_key(header::AUTHORIZATION) {
        return Err(not_bearer());
    }
    Ok(Credentials {
        bearer: authorization.map(bearer).transpose()?,
        accept_language: text(request, header::ACCEPT_LANGUAGE).map(short),
        address: address(request, proxies),
        request_id: request_id.to_owned(),
    })
}

/// The token of an `Authorization` value.
///
/// # Errors
/// `UNAUTHENTICATED` for another scheme, an empty token or one of more than 8 kB.
pub(crate) fn bearer(authorization: &str) -> Result<String, Refusal> {
    let (scheme, token) = authorization
        .trim()
        .split_once(' ')
        .ok_or_else(not_bearer)?;
    let token = token.trim();
    let fits = (1..=BEARER_MAX).contains(&token.len());
    if !scheme.eq_ignore_ascii_case("bearer") || !fits {
        return Err(not_bearer());
    }
    Ok(token.to_owned())
}

fn not_bearer() -> Refusal {
    Refusal::because(
        Code::Unauthenticated,
        "Authorization must be \"Bearer\" and a token of at most 8 kB.",
    )
}

/// At most 256 characters of a text.
pub(crate) fn short(text: &str) -> String {
    text.chars().take(TEXT_MAX).collect()
}

/// Address of the client: the connection's, or behind proxies the rightmost entry of
/// `X-Forwarded-For` that is none of them; what stands to its left, anybody can write.
pub(crate) fn address(request: &HttpRequest, proxies: &[Network]) -> Option<IpAddr> {
    let mut client = request.peer_addr()?.ip().to_canonical();
    let forwarded = all(request, HeaderName::from_static("x-forwarded-for"));
    for hop in forwarded.rsplit(',') {
        if !proxies.iter().any(|proxy| proxy.holds(client)) {
            break;
        }
        match hop.trim().parse::<IpAddr>() {
            Ok(address) => client = address.to_canonical(),
            Err(_) => break,
        }
    }
    Some(client)
}

/// Whether a browser page may open a socket: pages of the same host, listed origins, and clients that are no browser.
pub(crate) fn origin_allowed(request: &HttpRequest, origins: &[String]) -> bool {
    if !request.headers().contains_key(header::ORIGIN) {
        return true;
    }
    let Some(origin) = text(request, header::ORIGIN) else {
        return false;
    };
    if origins.iter().any(|one| one.eq_ignore_ascii_case(origin)) {
        return true;
    }
    let host = text(request, header::HOST).unwrap_or_default();
    let sender = origin.split_once("://").map_or("", |(_, sender)| sender);
    !host.is_empty() && sender.eq_ignore_ascii_case(host)
}

/// The first value of a header, if it is text.
pub(crate) fn text(request: &HttpRequest, name: HeaderName) -> Option<&str> {
    request.headers().get(name)?.to_str().ok()
}

/// All values of a header in one list.
fn all(request: &HttpRequest, name: HeaderName) -> String {
    let values = request.headers().get_all(name);
    let texts: Vec<&str> = values.filter_map(|value| value.to_str().ok()).collect();
    texts.join(",")
}
