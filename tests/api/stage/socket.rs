//! A client of graphql-transport-ws.

use std::time::Duration;

use futures::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use super::SOON;

/// What came over a socket.
#[derive(Debug, PartialEq)]
pub(crate) enum Heard {
    /// A message of the protocol.
    Message(Value),
    /// The server has closed the socket: code and reason.
    Closed(u16, String),
    /// Nothing in time.
    Silence,
}

/// An open socket.
pub(crate) struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
}

impl Socket {
    pub(super) async fn open(address: &str) -> Self {
        let request = format!("ws://{address}/graphql").into_client_request();
        let mut request = request.expect("an address");
        let protocol = "graphql-transport-ws".parse().expect("a header value");
        let headers = request.headers_mut();
        headers.insert("sec-websocket-protocol", protocol);
        let (stream, _) = connect_async(request).await.expect("a handshake");
        Self { stream }
    }

    /// Sends a message of the protocol.
    pub(crate) async fn say(&mut self, message: Value) {
        let sent = self.stream.send(Message::text(message.to_string())).await;
        sent.expect("a socket that takes messages");
    }

    /// The next message, the end, or nothing; signs of life are answered and not shown.
    pub(crate) async fn hear(&mut self, within: Duration) -> Heard {
        let end = Instant::now() + within;
        loop {
            let Ok(frame) = timeout_at(end, self.stream.next()).await else {
                return Heard::Silence;
            };
            match frame {
                Some(Ok(Message::Text(text))) => {
                    let message: Value = serde_json::from_str(&text).expect("JSON");
                    if message["type"] == "ping" {
                        self.say(json!({ "type": "pong" })).await;
                        continue;
                    }
                    return Heard::Message(message);
                }
                Some(Ok(Message::Close(Some(frame)))) => {
                    return Heard::Closed(frame.code.into(), frame.reason.to_string());
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                // Cut off without a word.
                None | Some(Err(_) | Ok(Message::Close(None))) => {
                    return Heard::Closed(1006, String::new());
                }
                Some(Ok(other)) => panic!("not of the protocol: {other:?}"),
            }
        }
    }

    /// Says who is there and waits until that is accepted.
    pub(crate) async fn introduce(&mut self, payload: Value) {
        self.say(json!({ "type": "connection_init", "payload": payload }))
            .await;
        let accepted = Heard::Message(json!({ "type": "connection_ack" }));
        assert_eq!(self.hear(SOON).await, accepted);
    }

    /// Starts an operation and keeps the socket for it alone.
    pub(crate) async fn subscribe(mut self, query: &str, variables: Value) -> Subscription {
        let payload = json!({ "query": query, "variables": variables });
        self.say(json!({ "type": "subscribe", "id": "1", "payload": payload }))
            .await;
        Subscription { socket: self }
    }
}

/// One subscription with a socket of its own.
pub(crate) struct Subscription {
    socket: Socket,
}

impl Subscription {
    /// Whatever comes next.
    pub(crate) async fn hear(&mut self, within: Duration) -> Heard {
        self.socket.hear(within).await
    }

    /// The data of the next event.
    ///
    /// # Panics
    /// When something else comes, or nothing in time.
    pub(crate) async fn next(&mut self, within: Duration) -> Value {
        match self.hear(within).await {
            Heard::Message(mut message) if message["type"] == "next" => {
                assert!(message["payload"].get("errors").is_none(), "{message}");
                message["payload"]["data"].take()
            }
            other => panic!("expected an event, got {other:?}"),
        }
    }

    /// The code of the error that ends the subscription.
    ///
    /// # Panics
    /// When something else comes, or nothing in time.
    pub(crate) async fn refused(&mut self, within: Duration) -> String {
        let errors = match self.hear(within).await {
            Heard::Message(message) if message["type"] == "error" => message["payload"].clone(),
            Heard::Message(message) if message["type"] == "next" => {
                message["payload"]["errors"].clone()
            }
            other => panic!("expected an error, got {other:?}"),
        };
        let code = errors[0]["extensions"]["code"].as_str();
        code.unwrap_or_else(|| panic!("no code: {errors}"))
            .to_owned()
    }

    /// The close code of the socket, after whatever else comes.
    ///
    /// # Panics
    /// When it stays open.
    pub(crate) async fn closed(&mut self, within: Duration) -> u16 {
        let end = Instant::now() + within;
        loop {
            match self.hear(end - Instant::now()).await {
                Heard::Closed(code, _) => return code,
                Heard::Message(_) => {}
                Heard::Silence => panic!("the socket is open still"),
            }
        }
    }

    /// Whether nothing comes for a while.
    pub(crate) async fn is_silent(&mut self, during: Duration) -> bool {
        match self.hear(during).await {
            Heard::Silence => true,
            other => {
                println!("heard {other:?}");
                false
            }
        }
    }
}
