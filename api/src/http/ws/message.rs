//! Messages of graphql-transport-ws.

use serde_json::{Map, Value as Json};

use crate::http::{params::Params, refusal::Refusal};

/// Longest operation id, in bytes.
const ID_MAX: usize = 256;

/// What a client says.
#[derive(Debug)]
pub(super) enum FromClient {
    /// Wants to be identified.
    ConnectionInit(Map<String, Json>),
    /// Asks for a sign of life.
    Ping(Option<Json>),
    /// Answers one.
    Pong,
    /// Starts an operation.
    Subscribe {
        /// Chosen by the client, unique on its socket while the operation runs.
        id: String,
        /// The operation.
        params: Box<Params>,
    },
    /// Ends an operation.
    Complete {
        /// The operation's id.
        id: String,
    },
}

impl FromClient {
    /// Reads a text message.
    ///
    /// # Errors
    /// What is wrong with it, as the reason of close code 4400.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let Ok(Json::Object(mut fields)) = serde_json::from_str(text) else {
            return Err("Invalid message: expected a JSON object".to_owned());
        };
        let kind = fields.remove("type");
        let payload = fields
            .remove("payload")
            .filter(|payload| !payload.is_null());
        let kind = kind.as_ref().and_then(Json::as_str).unwrap_or_default();
        match (kind, payload) {
            ("connection_init", None) => Ok(Self::ConnectionInit(Map::new())),
            ("connection_init", Some(Json::Object(payload))) => Ok(Self::ConnectionInit(payload)),
            ("ping", payload @ (None | Some(Json::Object(_)))) => Ok(Self::Ping(payload)),
            ("pong", None | Some(Json::Object(_))) => Ok(Self::Pong),
            ("connection_init" | "ping" | "pong", Some(_)) => {
                Err("Invalid message: payload must be an object".to_owned())
            }
            ("subscribe", payload) => {
                let params = Params::from_json(payload.unwrap_or_default());
                let params = Box::new(params.map_err(reason)?);
                let id = id(&mut fields)?;
                Ok(Self::Subscribe { id, params })
            }
            ("complete", _) => Ok(Self::Complete {
                id: id(&mut fields)?,
            }),
            _ => Err("Invalid message: unknown type".to_owned()),
        }
    }
}

fn reason(refusal: Refusal) -> String {
    let detail = refusal.detail.unwrap_or_default();
    format!("Invalid message: payload: {detail}")
}

fn id(fields: &mut Map<String, Json>) -> Result<String, String> {
    match fields.remove("id") {
        Some(Json::String(id)) if (1..=ID_MAX).contains(&id.len()) => Ok(id),
        _ => Err(format!(
            "Invalid message: id must be a text of 1 to {ID_MAX} bytes"
        )),
    }
}

/// `connection_ack`.
pub(super) fn ack() -> String {
    r#"{"type":"connection_ack"}"#.to_owned()
}

/// `pong` with the payload of the ping.
pub(super) fn pong(payload: Option<Json>) -> String {
    match payload {
        Some(payload) => format!(r#"{{"type":"pong","payload":{payload}}}"#),
        None => r#"{"type":"pong"}"#.to_owned(),
    }
}

/// `next` with an answer that is already JSON.
pub(super) fn next(id: &str, answer: &str) -> String {
    let id = Json::from(id);
    format!(r#"{{"id":{id},"type":"next","payload":{answer}}}"#)
}

/// `error` with a JSON array of errors; ends the operation.
pub(super) fn error(id: &str, errors: &str) -> String {
    let id = Json::from(id);
    format!(r#"{{"id":{id},"type":"error","payload":{errors}}}"#)
}

/// `complete`; ends the operation.
pub(super) fn complete(id: &str) -> String {
    let id = Json::from(id);
    format!(r#"{{"id":{id},"type":"complete"}}"#)
}
