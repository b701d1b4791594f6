//! One person's or program's view of a server.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use reqwest::header::HeaderMap;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use super::SOON;
use super::socket::{Socket, Subscription};

/// An answer as it came.
pub(crate) struct Answer {
    /// HTTP status.
    pub(crate) status: u16,
    /// Body.
    pub(crate) text: String,
}

impl Answer {
    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    /// Top-level errors; empty when there are none.
    pub(crate) fn errors(&self) -> Vec<Value> {
        self.json()["errors"]
            .as_array()
            .cloned()
            .unwrap_or_default()
    }

    /// Code of the first top-level error; empty when there is none.
    pub(crate) fn code(&self) -> String {
        let code = &self.json()["errors"][0]["extensions"]["code"];
        code.as_str().unwrap_or_default().to_owned()
    }

    /// The data.
    ///
    /// # Panics
    /// When there are errors.
    pub(crate) fn data(&self) -> Value {
        let mut body = self.json();
        assert!(body.get("errors").is_none(), "{}", self.text);
        body["data"].take()
    }
}

/// An answer whose body is no text.
pub(crate) struct Raw {
    /// HTTP status.
    pub(crate) status: u16,
    /// Headers.
    pub(crate) headers: HeaderMap,
    /// Body.
    pub(crate) body: Vec<u8>,
}

impl Raw {
    /// A header's text; empty when there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        let text = String::from_utf8_lossy(&self.body);
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("no JSON: {text}"))
    }
}

/// Who asks, with which headers; cheap to clone.
#[derive(Clone)]
pub(crate) struct Client {
    http: reqwest::Client,
    address: String,
    bearer: Option<String>,
    headers: Vec<(&'static str, String)>,
}

impl Client {
    pub(super) fn new(address: String) -> Self {
        #[expect(clippy::disallowed_methods, reason = "this is the outside")]
        let http = reqwest::Client::builder()
            .timeout(SOON * 4)
            // A server that was restarted knows no old connection.
            .pool_max_idle_per_host(0)
            .build();
        Self {
            http: http.expect("an HTTP client"),
            address,
            bearer: None,
            headers: Vec::new(),
        }
    }

    /// The proof of identity.
    pub(crate) fn bearer(&self) -> Option<&str> {
        self.bearer.as_deref()
    }

    /// The same with a proof of identity.
    pub(crate) fn with_bearer(&self, token: &str) -> Self {
        let bearer = Some(token.to_owned());
        Self {
            bearer,
            ..self.clone()
        }
    }

    /// The same with one more header.
    pub(crate) fn with(&self, name: &'static str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.retain(|(known, _)| *known != name);
        client.headers.push((name, value.to_owned()));
        client
    }

    /// The same in another language.
    pub(crate) fn speaking(&self, language: &str) -> Self {
        self.with("accept-language", language)
    }

    /// The same with an idempotency key.
    pub(crate) fn with_key(&self, key: &str) -> Self {
        self.with("idempotency-key", key)
    }

    /// Any request; `body` is sent as JSON.
    pub(crate) async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let url = format!("http://{}{path}", self.address);
        let mut request = self.http.request(method, url);
        if let Some(token) = &self.bearer {
            request = request.bearer_auth(token);
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.expect("an answer");
        Answer {
            status: response.status().as_u16(),
            text: response.text().await.expect("a whole answer"),
        }
    }

    /// Any request with any body.
    pub(crate) async fn raw(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Raw {
        let url = format!("http://{}{path}", self.address);
        let mut request = self.http.request(method, url).body(body);
        if let Some(token) = &self.bearer {
            request = request.bearer_auth(token);
        }
        let own = self
            .headers
            .iter()
            .map(|(name, value)| (*name, value.as_str()));
        for (name, value) in own.chain(headers.iter().copied()) {
            request = request.header(name, value);
        }
        let response = request.send().await.expect("an answer");
        Raw {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.bytes().await.expect("a whole answer").to_vec(),
        }
    }

    /// A request that is sent up to a byte of its body and then stays open, or breaks when the value
    /// is dropped.
    pub(crate) async fn begin(&self, head: &str, body: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address)
            .await
            .expect("a connection");
        let bearer = self.bearer.as_deref().unwrap_or_default();
        let host = &self.address;
        let head = format!("{head}\r\nHost: {host}\r\nAuthorization: Bearer {bearer}\r\n\r\n");
        stream
            .write_all(head.as_bytes())
            .await
            .expect("a connection that takes bytes");
        stream
            .write_all(body)
            .await
            .expect("a connection that takes bytes");
        stream.flush().await.expect("a connection that takes bytes");
        stream
    }

    /// A page.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    /// A GraphQL request, whatever comes of it.
    pub(crate) async fn ask(&self, query: &str, variables: Value) -> Answer {
        let body = json!({ "query": query, "variables": variables });
        self.send(Method::POST, "/graphql", Some(body)).await
    }

    /// A GraphQL request that is answered without errors: its data.
    pub(crate) async fn gql(&self, query: &str, variables: Value) -> Value {
        self.ask(query, variables).await.data()
    }

    /// A GraphQL request that is refused: its errors.
    pub(crate) async fn gql_errors(&self, query: &str, variables: Value) -> Vec<Value> {
        let answer = self.ask(query, variables).await;
        let errors = answer.errors();
        assert!(!errors.is_empty(), "not refused: {}", answer.text);
        errors
    }

    /// A mutation as every mutation of the API is shaped, whatever comes of it: one `input` of the
    /// type `<Name>Input`, and `userErrors` besides the fields that `select` names.
    pub(crate) async fn try_mutate(&self, name: &str, input: Value, select: &str) -> Answer {
        let mut letters = name.chars();
        let first = letters.next().expect("a name").to_uppercase();
        let kind: String = first.chain(letters).collect();
        let query = format!(
            "mutation($input: {kind}Input!) {{ {name}(input: $input) {{ {select} userErrors {{ code message path params }} }} }}"
        );
        self.ask(&query, json!({ "input": input })).await
    }

    /// The payload of a mutation that has no top-level error; it may carry `userErrors`.
    pub(crate) async fn mutate(&self, name: &str, input: Value, select: &str) -> Value {
        self.try_mutate(name, input, select).await.data()[name].take()
    }

    /// Uploads a file in one piece (tus 1.0, creation with upload) and gives its id.
    pub(crate) async fn upload(&self, name: &str, bytes: &[u8]) -> String {
        let hash = hex::encode(Sha256::digest(bytes));
        let metadata = format!(
            "filename {},sha256 {}",
            STANDARD.encode(name),
            STANDARD.encode(hash)
        );
        let request = self
            .http
            .post(format!("http://{}/files", self.address))
            .bearer_auth(self.bearer.as_deref().unwrap_or_default())
            .header("tus-resumable", "1.0.0")
            .header("upload-length", bytes.len())
            .header("upload-metadata", metadata)
            .header("content-type", "application/offset+octet-stream")
            .body(bytes.to_vec());
        let response = request.send().await.expect("an answer");
        let location = response.headers().get("location").cloned();
        let place =
            location.and_then(|l| Some(l.to_str().ok()?.strip_prefix("/files/")?.to_owned()));
        match place {
            Some(id) if response.status() == 201 => id,
            _ => panic!("not taken: {}", response.text().await.expect("an answer")),
        }
    }

    /// A cursor behind everything that has happened so far in the organisation.
    pub(crate) async fn now(&self) -> String {
        let data = self
            .gql("{ events(first: 1) { nodes { cursor } } }", json!({}))
            .await;
        let cursor = data["events"]["nodes"][0]["cursor"].as_str();
        cursor.expect("an event that the client may see").to_owned()
    }

    /// A socket that has said nothing yet.
    pub(crate) async fn socket(&self) -> Socket {
        Socket::open(&self.address).await
    }

    /// A socket that has introduced itself as this client and was accepted.
    pub(crate) async fn connect(&self) -> Socket {
        let mut payload = json!({});
        if let Some(token) = &self.bearer {
            payload["authorization"] = format!("Bearer {token}").into();
        }
        for (name, value) in &self.headers {
            if *name == "accept-language" {
                payload["acceptLanguage"] = value.as_str().into();
            }
        }
        let mut socket = self.socket().await;
        socket.introduce(payload).await;
        socket
    }

    /// A subscription on a socket of its own. Without an `after` cursor it begins at a moment that
    /// the client cannot know: name one (see [`Client::now`]) to miss nothing.
    pub(crate) async fn subscribe(&self, query: &str, variables: Value) -> Subscription {
        self.connect().await.subscribe(query, variables).await
    }
}

/// Codes of a payload's `userErrors`.
pub(crate) fn codes(payload: &Value) -> Vec<String> {
    let errors = payload["userErrors"].as_array();
    let errors = errors.unwrap_or_else(|| panic!("no userErrors: {payload}"));
    let code = |e: &Value| e["code"].as_str().unwrap_or_default().to_owned();
    errors.iter().map(code).collect()
}
