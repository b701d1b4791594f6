//! A WebSocket client: RFC 6455 as far as these tests need it.

use serde_json::{Value as Json, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use super::{client::PATIENCE, toy::Server};

/// The header that asks for the sub-protocol.
pub(super) const PROTOCOL: &str = "sec-websocket-protocol: graphql-transport-ws";

const TEXT: u8 = 1;
pub(super) const BINARY: u8 = 2;
const CLOSE: u8 = 8;
pub(super) const PING: u8 = 9;
const PONG: u8 = 10;

/// An open WebSocket.
pub(super) struct Socket(TcpStream);

impl Socket {
    /// With the sub-protocol.
    pub(super) async fn open(server: &Server) -> Self {
        Self::open_with(server, &[PROTOCOL]).await.unwrap()
    }

    /// With these header lines; the HTTP status when the handshake is refused.
    pub(super) async fn open_with(server: &Server, headers: &[&str]) -> Result<Self, u16> {
        let upgrade = [
            "connection: upgrade",
            "upgrade: websocket",
            "sec-websocket-version: 13",
            "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
        ];
        let headers = [&upgrade, headers].concat();
        let mut stream = server.open("GET /graphql", &headers, "").await;
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let byte = timeout(PATIENCE, stream.read_u8()).await;
            head.push(byte.expect("an answer in time").unwrap());
        }
        let head = String::from_utf8(head).unwrap();
        match head.split(' ').nth(1).unwrap().parse().unwrap() {
            101 => {
                assert!(head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), "{head}");
                let asked = headers.contains(&PROTOCOL);
                assert_eq!(asked, head.to_lowercase().contains(PROTOCOL), "{head}");
                Ok(Self(stream))
            }
            status => Err(status),
        }
    }

    /// A socket whose caller is identified.
    pub(super) async fn ready(server: &Server, bearer: &str) -> Self {
        let mut socket = Self::open(server).await;
        let authorization = format!("Bearer {bearer}");
        let payload = json!({ "authorization": authorization, "acceptLanguage": "zh-CN" });
        let init = json!({ "type": "connection_init", "payload": payload });
        socket.say(init).await;
        assert_eq!(socket.hear().await, json!({ "type": "connection_ack" }));
        socket
    }

    pub(super) async fn say(&mut self, message: Json) {
        self.text(&message.to_string()).await;
    }

    pub(super) async fn text(&mut self, text: &str) {
        self.frame(TEXT, text.as_bytes()).await;
    }

    /// Sends one frame, masked with zeros.
    pub(super) async fn frame(&mut self, opcode: u8, payload: &[u8]) {
        let mut frame = vec![0x80 | opcode];
        match u16::try_from(payload.len()) {
            Ok(length @ 0..126) => frame.push(0x80 | length.to_be_bytes()[1]),
            Ok(length) => {
                frame.push(0x80 | 126);
                frame.extend(length.to_be_bytes());
            }
            Err(_) => {
                frame.push(0x80 | 127);
                frame.extend(u64::try_from(payload.len()).unwrap().to_be_bytes());
            }
        }
        frame.extend([0; 4]);
        frame.extend(payload);
        // The server may close before it has read everything.
        drop(self.0.write_all(&frame).await);
    }

    pub(super) async fn subscribe(&mut self, id: &str, query: &str) {
        let payload = json!({ "query": query });
        self.say(json!({ "type": "subscribe", "id": id, "payload": payload }))
            .await;
    }

    /// The next text message.
    pub(super) async fn hear(&mut self) -> Json {
        match self.next().await {
            (TEXT, payload) => serde_json::from_slice(&payload).unwrap(),
            other => panic!("expected a text, got {other:?}"),
        }
    }

    /// The close code and reason, after whatever else comes.
    pub(super) async fn closed(&mut self) -> (u16, String) {
        loop {
            if let (CLOSE, payload) = self.next().await {
                let (code, reason) = payload.split_first_chunk().expect("a close code");
                let reason = String::from_utf8(reason.to_vec()).unwrap();
                return (u16::from_be_bytes(*code), reason);
            }
        }
    }

    /// The next frame that is no sign of life; those are answered.
    async fn next(&mut self) -> (u8, Vec<u8>) {
        loop {
            let frame = timeout(PATIENCE, self.read()).await;
            let (opcode, payload) = frame.expect("a frame in time").expect("a frame");
            match opcode {
                PING => self.frame(PONG, &payload).await,
                PONG => {}
                _ => return (opcode, payload),
            }
        }
    }

    async fn read(&mut self) -> std::io::Result<(u8, Vec<u8>)> {
        let opcode = self.0.read_u8().await? & 0x0F;
        let length = match self.0.read_u8().await? {
            126 => u64::from(self.0.read_u16().await?),
            127 => self.0.read_u64().await?,
            short => u64::from(short),
        };
        let mut payload = vec![0; usize::try_from(length).unwrap()];
        self.0.read_exact(&mut payload).await?;
        Ok((opcode, payload))
    }
}
