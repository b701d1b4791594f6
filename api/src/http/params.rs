//! The parameters of a GraphQL request, strict: what is ill-typed or unknown is named, not ignored.

use async_graphql::{Value, Variables};
use serde_json::{Map, Value as Json};

use super::refusal::Refusal;

/// What a well-formed request asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Params {
    /// The document, or the name of a trusted one.
    pub(crate) document: Document,
    /// Which operation of the document.
    pub(crate) operation_name: Option<String>,
    /// Values of the variables.
    pub(crate) variables: Variables,
    /// Extensions of the request, an object.
    pub(crate) extensions: Map<String, Json>,
}

/// How the document is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Document {
    /// Free text.
    Text(String),
    /// SHA-256 of a trusted document, 64 lower-case hex digits.
    Trusted(String),
}

impl Default for Document {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl Params {
    /// Reads a JSON body.
    ///
    /// # Errors
    /// `BAD_REQUEST` naming the field.
    pub(crate) fn from_body(body: &[u8]) -> Result<Self, Refusal> {
        let json = serde_json::from_slice(body)
            .map_err(|problem| Refusal::bad_field("body", format!("not JSON: {problem}.")))?;
        Self::from_json(json)
    }

    /// Reads the payload of a `subscribe` message or a JSON body.
    ///
    /// # Errors
    /// `BAD_REQUEST` naming the field.
    pub(crate) fn from_json(json: Json) -> Result<Self, Refusal> {
        let Json::Object(mut fields) = json else {
            let problem = format!("expected one object, got {}; no batches.", kind(&json));
            return Err(Refusal::bad_field("body", problem));
        };
        let query = text(&mut fields, "query")?;
        let document_id = text(&mut fields, "documentId")?;
        let params = Self {
            document: document(query, document_id)?,
            operation_name: text(&mut fields, "operationName")?.filter(|name| !name.is_empty()),
            variables: variables(object(&mut fields, "variables")?)?,
            extensions: object(&mut fields, "extensions")?,
        };
        match fields.keys().next() {
            None => Ok(params),
            Some(unknown) => Err(Refusal::bad_field("body", unknown_field(unknown))),
        }
    }

    /// Reads the pairs of a query string; `variables` and `extensions` are JSON text.
    ///
    /// # Errors
    /// `BAD_REQUEST` naming the field.
    pub(crate) fn from_pairs(pairs: Vec<(String, String)>) -> Result<Self, Refusal> {
        let mut fields = Map::new();
        for (name, value) in pairs {
            let value = match name.as_str() {
                "variables" => embedded("variables", &value)?,
                "extensions" => embedded("extensions", &value)?,
                _ => Json::String(value),
            };
            if fields.insert(name, value).is_some() {
                return Err(Refusal::bad_field("url", "a parameter is given twice."));
            }
        }
        Self::from_json(Json::Object(fields))
    }
}

fn document(query: Option<String>, id: Option<String>) -> Result<Document, Refusal> {
    match (query, id) {
        (Some(query), None) => Ok(Document::Text(query)),
        (None, Some(id)) => {
            let hex = id.strip_prefix("sha256:").filter(|hex| is_sha256(hex));
            let hex = hex.ok_or_else(|| {
                let problem = "expected \"sha256:\" and 64 lower-case hexadecimal digits.";
                Refusal::bad_field("documentId", problem)
            })?;
            Ok(Document::Trusted(hex.to_owned()))
        }
        (None, None) => Err(Refusal::bad_field(
            "query",
            "missing; send query (text) or documentId (string).",
        )),
        (Some(_), Some(_)) => Err(Refusal::bad_field(
            "documentId",
            "send either query or documentId, not both.",
        )),
    }
}

fn is_sha256(hex: &str) -> bool {
    hex.len() == 64
        && hex
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Takes a text out of the fields; null is the same as absent.
fn text(fields: &mut Map<String, Json>, name: &'static str) -> Result<Option<String>, Refusal> {
    match fields.remove(name) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) => Ok(Some(text)),
        Some(other) => Err(wrong_kind(name, "a string", &other)),
    }
}

/// Takes an object out of the fields; null is the same as absent.
fn object(
    fields: &mut Map<String, Json>,
    name: &'static str,
) -> Result<Map<String, Json>, Refusal> {
    match fields.remove(name) {
        None | Some(Json::Null) => Ok(Map::new()),
        Some(Json::Object(object)) => Ok(object),
        Some(other) => Err(wrong_kind(name, "an object", &other)),
    }
}

fn variables(object: Map<String, Json>) -> Result<Variables, Refusal> {
    let value = Value::from_json(Json::Object(object))
        .map_err(|problem| Refusal::bad_field("variables", problem))?;
    Ok(Variables::from_value(value))
}

fn embedded(name: &'static str, text: &str) -> Result<Json, Refusal> {
    serde_json::from_str(text)
        .map_err(|problem| Refusal::bad_field(name, format!("not JSON: {problem}.")))
}

fn wrong_kind(name: &'static str, wanted: &str, got: &Json) -> Refusal {
    let problem = format!("expected {wanted} or null, got {}.", kind(got));
    Refusal::bad_field(name, problem)
}

fn unknown_field(name: &str) -> String {
    let name: String = name.chars().take(40).collect();
    format!(
        "unknown field {name:?}; allowed are query, documentId, operationName, variables, extensions."
    )
}

fn kind(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(json: Json) -> String {
        Params::from_json(json).unwrap_err().detail.unwrap()
    }

    #[test]
    fn names_the_field_that_is_wrong() {
        let query = "{ a }";
        let cases = [
            (
                serde_json::json!([{ "query": query }]),
                "body: expected one object, got an array",
            ),
            (serde_json::json!({}), "query: missing"),
            (
                serde_json::json!({ "query": 1 }),
                "query: expected a string or null, got a number",
            ),
            (
                serde_json::json!({ "query": query, "variables": [] }),
                "variables: expected an object",
            ),
            (
                serde_json::json!({ "query": query, "extensions": "x" }),
                "extensions: expected an object",
            ),
            (
                serde_json::json!({ "query": query, "operationName": {} }),
                "operationName: expected a string",
            ),
            (
                serde_json::json!({ "query": query, "querry": 1 }),
                "body: unknown field \"querry\"",
            ),
            (
                serde_json::json!({ "documentId": "sha256:AB" }),
                "documentId: expected \"sha256:\"",
            ),
            (
                serde_json::json!({ "query": query, "documentId": "x" }),
                "documentId: send either",
            ),
        ];
        for (json, wanted) in cases {
            let found = problem(json);
            assert!(
                found.starts_with(wanted),
                "{found} should start with {wanted}"
            );
        }
    }

    #[test]
    fn reads_pairs_with_embedded_json() {
        let hex = "0123456789abcdef".repeat(4);
        let pairs = vec![
            ("documentId".to_owned(), format!("sha256:{hex}")),
            ("variables".to_owned(), "{\"first\":3}".to_owned()),
        ];
        let params = Params::from_pairs(pairs.clone()).unwrap();
        assert_eq!(params.document, Document::Trusted(hex));
        assert_eq!(params.variables.get("first"), Some(&Value::from(3)));
        let twice = pairs.iter().cloned().chain(pairs.clone()).collect();
        assert!(Params::from_pairs(twice).is_err());
    }
}
