//! As much of an HTTP/1.1 client as the measurement needs: one connection, one request at a time.
//! It costs little, since it shares the machine with what it measures.

use std::io::{BufRead, BufReader, Error, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use crate::Outcome;

/// An answer.
pub(crate) struct Answer {
    /// Status code.
    pub(crate) status: u16,
    /// Value of `Location`, empty when there is none.
    pub(crate) location: String,
    /// The body.
    pub(crate) body: Vec<u8>,
}

/// A connection that is kept.
pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
}

impl Connection {
    /// Connects to `127.0.0.1:PORT`.
    pub(crate) fn open(address: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let stream = BufReader::with_capacity(64 * 1024, stream);
        Ok(Self { stream })
    }

    /// Sends the bytes of a request and reads the answer.
    pub(crate) fn send(&mut self, request: &[u8]) -> std::io::Result<Answer> {
        self.stream.get_mut().write_all(request)?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status = status.ok_or_else(|| Error::other(format!("no status: {line:?}")))?;
        let (mut length, mut location) = (0, String::new());
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(": ") else {
                break;
            };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse().map_err(Error::other)?;
            } else if name.eq_ignore_ascii_case("location") {
                value.clone_into(&mut location);
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(Answer {
            status,
            location,
            body,
        })
    }

    /// Asks with a GET; the status.
    pub(crate) fn get(&mut self, path: &str) -> std::io::Result<Answer> {
        self.send(&request("GET", path, "", &[]))
    }
}

/// The bytes of a request; `headers` are lines that end with `\r\n`.
pub(crate) fn request(method: &str, path: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {length}\r\n{headers}\r\n"
    );
    [head.as_bytes(), body].concat()
}

/// The bytes of a GraphQL request; an empty `bearer` is nobody.
pub(crate) fn graphql(bearer: &str, query: &str, variables: &Value) -> Vec<u8> {
    let body = json!({ "query": query, "variables": variables }).to_string();
    let who = match bearer {
        "" => String::new(),
        bearer => format!("Authorization: Bearer {bearer}\r\n"),
    };
    let headers = format!("Content-Type: application/json\r\nAccept-Language: zh-CN\r\n{who}");
    request("POST", "/graphql", &headers, body.as_bytes())
}

/// Reads the data of a GraphQL answer; an error or a refusal of the use case fails.
pub(crate) fn data(answer: &Answer) -> Outcome<Value> {
    let mut whole: Value = serde_json::from_slice(&answer.body)?;
    let refused = whole["data"].as_object().is_none_or(|data| {
        let refusals = data.values().filter_map(|v| v["userErrors"].as_array());
        refusals.into_iter().any(|list| !list.is_empty())
    });
    if answer.status != 200 || refused || !whole["errors"].is_null() {
        return Err(format!("{} {whole}", answer.status).into());
    }
    Ok(whole["data"].take())
}
