//! The bounded queue of messages that wait for a socket.

use std::{collections::VecDeque, future::poll_fn, pin::Pin};

use actix_ws::{Message, Session};
use futures::Sink;
use tokio::time::Instant;

/// Messages in the order of sending. The socket's loop takes nothing in while it [is full](Self::is_full).
#[derive(Debug)]
pub(super) struct Outbox {
    waiting: VecDeque<Message>,
    bytes: usize,
    most_messages: usize,
    most_bytes: usize,
    /// Since when the first message waits.
    since: Instant,
}

impl Outbox {
    /// An empty queue.
    pub(super) fn new(most_messages: usize, most_bytes: usize) -> Self {
        Self {
            waiting: VecDeque::new(),
            bytes: 0,
            most_messages,
            most_bytes,
            since: Instant::now(),
        }
    }

    /// Appends a text message.
    pub(super) fn text(&mut self, text: String) {
        self.bytes = self.bytes.saturating_add(text.len());
        self.push(Message::Text(text.into()));
    }

    /// Appends a control frame unless the queue is full.
    pub(super) fn control(&mut self, frame: Message) {
        if !self.is_full() {
            self.push(frame);
        }
    }

    fn push(&mut self, message: Message) {
        if self.waiting.is_empty() {
            self.since = Instant::now();
        }
        self.waiting.push_back(message);
    }

    /// Whether nothing waits.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Whether a bound is reached.
    pub(super) fn is_full(&self) -> bool {
        self.waiting.len() >= self.most_messages || self.bytes >= self.most_bytes
    }

    /// Since when the client has taken nothing although something waits.
    pub(super) fn stuck_since(&self) -> Option<Instant> {
        (!self.waiting.is_empty()).then_some(self.since)
    }

    /// Hands one message to the session as soon as it takes one; waits for ever when nothing waits.
    /// Nothing is lost when the future is dropped before it resolves.
    ///
    /// # Errors
    /// When the connection is gone.
    pub(super) async fn send_one(&mut self, session: &mut Session) -> Result<(), actix_ws::Closed> {
        if self.waiting.is_empty() {
            std::future::pending::<()>().await;
        }
        poll_fn(|context| Pin::new(&mut *session).poll_ready(context)).await?;
        if let Some(message) = self.waiting.pop_front() {
            self.since = Instant::now();
            if let Message::Text(text) = &message {
                self.bytes = self.bytes.saturating_sub(text.len());
            }
            Pin::new(session).start_send(message)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_bounded_by_messages_and_bytes() {
        let mut outbox = Outbox::new(3, 10);
        assert!(outbox.stuck_since().is_none());
        outbox.text("a large one".to_owned());
        assert!(outbox.is_full() && outbox.stuck_since().is_some());
        let mut outbox = Outbox::new(3, 10);
        for _ in 0..5 {
            outbox.control(Message::Ping(bytes::Bytes::new()));
        }
        assert_eq!(outbox.waiting.len(), 3);
    }
}
