//! One operation of a socket: a task that turns answers into messages for the socket's loop.

use actix_web::rt::task::JoinHandle;
use async_graphql::{Request, parser::types::OperationType};
use futures::StreamExt;
use tokio::sync::mpsc;

use super::message;
use crate::http::{
    Edge,
    answer::{Answer, Ticket},
    gateway::{Call, Gateway},
    run,
};

/// What a task reports.
pub(super) struct Report {
    /// The operation's id, which may belong to a newer operation by now.
    pub(super) id: String,
    /// Tells operations with the same id apart.
    pub(super) serial: u64,
    /// The message for the client.
    pub(super) text: String,
    /// Whether it ends the operation.
    pub(super) last: bool,
}

/// An operation that runs; dropping it stops its task.
pub(super) struct Operation {
    /// Tells operations with the same id apart.
    pub(super) serial: u64,
    /// Ends by itself after one answer; a subscription does not.
    pub(super) single: bool,
    task: JoinHandle<()>,
}

impl Operation {
    /// Starts the task.
    pub(super) fn start<G: Gateway>(
        edge: Edge<G>,
        caller: G::Caller,
        (call, request): (Call, Request),
        reporter: Reporter,
    ) -> Self {
        let single = call.operation.kind != OperationType::Subscription;
        let serial = reporter.serial;
        let language = reporter.ticket.language;
        let work = async move {
            if single {
                let response = run::once(&edge, caller, call, request, language).await;
                reporter
                    .single(Answer::new(response, &reporter.ticket))
                    .await;
                return;
            }
            let mut results = run::many(&edge, caller, call, request, language);
            let mut first = true;
            while let Some(response) = results.next().await {
                let answer = Answer::new(response, &reporter.ticket);
                if first && answer.is_empty() {
                    // The subscription itself failed, so that no event can follow.
                    return reporter.refused(&answer).await;
                }
                first = false;
                reporter.next(answer).await;
            }
            reporter.complete().await;
        };
        Self {
            serial,
            single,
            task: actix_web::rt::spawn(work),
        }
    }
}

impl Drop for Operation {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Turns answers of one operation into messages. Waits while the client is slow, which slows the operation down.
pub(super) struct Reporter {
    /// The operation's id.
    pub(super) id: String,
    /// Tells operations with the same id apart.
    pub(super) serial: u64,
    /// To the socket's loop.
    pub(super) reports: mpsc::Sender<Report>,
    /// What the answers of this operation have in common.
    pub(super) ticket: Ticket,
}

impl Reporter {
    async fn single(&self, answer: Answer) {
        if answer.is_refused() {
            return self.refused(&answer).await;
        }
        self.next(answer).await;
        self.complete().await;
    }

    async fn next(&self, answer: Answer) {
        let (_, json) = answer.into_json(&self.ticket);
        self.send(message::next(&self.id, &json), false).await;
    }

    async fn refused(&self, answer: &Answer) {
        let errors = answer.errors_json();
        self.send(message::error(&self.id, &errors), true).await;
    }

    async fn complete(&self) {
        self.send(message::complete(&self.id), true).await;
    }

    async fn send(&self, text: String, last: bool) {
        let report = Report {
            id: self.id.clone(),
            serial: self.serial,
            text,
            last,
        };
        // Nobody listens any more when the socket has ended.
        self.reports.send(report).await.unwrap_or_default();
    }
}
