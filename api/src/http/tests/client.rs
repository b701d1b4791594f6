//! An HTTP client that hides nothing.

use std::time::Duration;

use serde_json::{Value as Json, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use super::toy::Server;

/// Longest wait for anything.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// An answer as it came over the wire.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: String,
}

impl Answer {
    pub(super) fn json(&self) -> Json {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }

    pub(super) fn code(&self) -> String {
        let json = self.json();
        json["errors"][0]["extensions"]["code"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    pub(super) fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let mut found = lines.filter(|(key, _)| key.eq_ignore_ascii_case(name));
        found.next().map_or("", |(_, value)| value)
    }
}

impl Server {
    /// Sends a request with these header lines and returns the connection.
    pub(super) async fn open(&self, line: &str, headers: &[&str], body: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let mut text = format!("{line} HTTP/1.1\r\nhost: {}\r\n", self.address);
        for header in headers {
            text.push_str(&format!("{header}\r\n"));
        }
        if !body.is_empty() {
            text.push_str(&format!("content-length: {}\r\n", body.len()));
        }
        text.push_str("\r\n");
        stream.write_all(text.as_bytes()).await.unwrap();
        // The server may refuse before it has read everything.
        drop(stream.write_all(body.as_bytes()).await);
        stream
    }

    pub(super) async fn send(&self, line: &str, headers: &[&str], body: &str) -> Answer {
        let headers = [headers, &["connection: close"]].concat();
        let mut stream = self.open(line, &headers, body).await;
        let mut bytes = Vec::new();
        let reading = stream.read_to_end(&mut bytes);
        timeout(PATIENCE, reading)
            .await
            .expect("an answer in time")
            .unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").expect("a whole head");
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    pub(super) async fn post(&self, headers: &[&str], body: &str) -> Answer {
        let headers = [&["content-type: application/json"], headers].concat();
        self.send("POST /graphql", &headers, body).await
    }

    pub(super) async fn query(&self, text: &str) -> Answer {
        self.post(&[], &json!({ "query": text }).to_string()).await
    }
}
