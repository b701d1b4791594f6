//! One socket: a single loop owns its state; each operation runs in a task that reports to it.

use std::collections::HashMap;

use actix_ws::{
    AggregatedMessage, AggregatedMessageStream, CloseCode, CloseReason, Message, ProtocolError,
    Session,
};
use async_graphql::Request;
use bytes::Bytes;
use futures::{FutureExt, future::BoxFuture};
use serde_json::{Map, Value as Json};
use tokio::{
    sync::{mpsc, watch},
    time::{Duration, Instant, interval, timeout},
};

use super::{
    message::{self, FromClient},
    operation::{Operation, Report, Reporter},
    outbox::Outbox,
};
use crate::http::{
    Edge, accept, admit,
    admit::Entry,
    answer::Ticket,
    gateway::{Call, Credentials, Gateway, Transport},
    params::Params,
    places::Place,
    refusal::{Code, Refusal},
    run,
};

/// Why a socket is closed: code and reason, or nothing to say because the client has gone.
struct Ending(Option<(u16, String)>);

impl Ending {
    fn gone() -> Self {
        Self(None)
    }

    fn with(code: u16, reason: impl Into<String>) -> Self {
        Self(Some((code, reason.into())))
    }
}

impl From<actix_ws::Closed> for Ending {
    fn from(_: actix_ws::Closed) -> Self {
        Self::gone()
    }
}

type Heard = Option<Result<AggregatedMessage, ProtocolError>>;

/// What the loop reacts to.
enum Step {
    Revoked,
    Stop,
    Sent(Result<(), actix_ws::Closed>),
    Report(Report),
    Heard(Heard),
    Tick(Instant),
}

/// A socket after its handshake.
pub(super) struct Socket<G: Gateway> {
    edge: Edge<G>,
    session: Session,
    messages: AggregatedMessageStream,
    ticket: Ticket,
    credentials: Credentials,
    caller: Option<G::Caller>,
    revoked: BoxFuture<'static, ()>,
    draining: watch::Receiver<bool>,
    outbox: Outbox,
    operations: HashMap<String, Operation>,
    reports: (mpsc::Sender<Report>, mpsc::Receiver<Report>),
    serial: u64,
    opened: Instant,
    heard: Instant,
    /// When the server began to stop.
    stopping: Option<Instant>,
    places: Vec<Place>,
}

impl<G: Gateway> Socket<G> {
    /// A socket whose caller is not identified yet.
    pub(super) fn new(
        edge: Edge<G>,
        session: Session,
        messages: AggregatedMessageStream,
        ticket: Ticket,
        credentials: Credentials,
        place: Place,
    ) -> Self {
        let settings = edge.settings();
        Self {
            outbox: Outbox::new(settings.queue_messages, settings.queue_bytes),
            draining: edge.gateway.draining(),
            edge,
            session,
            messages,
            ticket,
            credentials,
            caller: None,
            revoked: std::future::pending().boxed(),
            operations: HashMap::new(),
            reports: mpsc::channel(16),
            serial: 0,
            opened: Instant::now(),
            heard: Instant::now(),
            stopping: None,
            places: vec![place],
        }
    }

    /// Serves the client until either side ends.
    pub(super) async fn run(mut self, agreed: bool) {
        let ending = if agreed {
            Box::pin(self.serve()).await
        } else {
            Ending::with(4406, "Subprotocol not acceptable")
        };
        self.operations.clear();
        let Ending(Some((code, reason))) = ending else {
            return;
        };
        let reason = CloseReason::from((CloseCode::Other(code), reason));
        let patience = self.edge.settings().drain_patience;
        let closing = timeout(patience, self.session.close(Some(reason))).await;
        if matches!(closing, Ok(Ok(()))) {
            // Unread bytes would make the system reset the connection and lose the close frame.
            let rest = async { while let Some(Ok(_)) = self.messages.recv().await {} };
            timeout(Duration::from_secs(1), rest)
                .await
                .unwrap_or_default();
        }
    }

    async fn serve(&mut self) -> Ending {
        let beat = self.edge.settings().heartbeat;
        let mut clock = interval((beat / 4).min(Duration::from_millis(500)));
        let mut beats = Instant::now() + beat;
        loop {
            // A client that does not read is not listened to, and its operations wait.
            let taking = !self.outbox.is_full();
            let step = tokio::select! {
                () = self.revoked.as_mut() => Step::Revoked,
                _ = self.draining.wait_for(|draining| *draining), if self.stopping.is_none() => {
                    Step::Stop
                }
                sent = self.outbox.send_one(&mut self.session) => Step::Sent(sent),
                Some(report) = self.reports.1.recv(), if taking => Step::Report(report),
                message = self.messages.recv(), if taking => Step::Heard(message),
                now = clock.tick() => Step::Tick(now),
            };
            let result = match step {
                Step::Revoked => Err(Ending::with(4403, "Forbidden: the session has ended")),
                Step::Stop => {
                    self.stop();
                    Ok(())
                }
                Step::Sent(sent) => sent.map_err(Ending::from),
                Step::Report(report) => {
                    self.report(report);
                    Ok(())
                }
                Step::Heard(message) => self.hear(message).await,
                Step::Tick(now) => {
                    if now >= beats {
                        beats = now + beat;
                        self.outbox.control(Message::Ping(Bytes::new()));
                    }
                    self.check_time(now)
                }
            };
            if let Err(ending) = result {
                return ending;
            }
        }
    }

    /// Ends subscriptions; queries and mutations that run may finish.
    fn stop(&mut self) {
        self.stopping = Some(Instant::now());
        self.operations.retain(|_, operation| operation.single);
    }

    fn check_time(&mut self, now: Instant) -> Result<(), Ending> {
        let settings = self.edge.settings();
        if let Some(since) = self.stopping {
            let idle = self.operations.is_empty() && self.outbox.is_empty();
            if idle || now >= since + settings.drain_patience {
                return Err(Ending::with(1001, "The server stops; connect again"));
            }
        }
        if self.caller.is_none() && now >= self.opened + settings.init_patience {
            return Err(Ending::with(4408, "Connection initialisation timeout"));
        }
        let stuck = self.outbox.stuck_since();
        if stuck.is_some_and(|since| now >= since + settings.send_patience) {
            return Err(Ending::with(4413, "The client reads too slowly"));
        }
        if now >= self.heard + settings.heartbeat * 3 {
            return Err(Ending::with(4499, "No sign of life"));
        }
        Ok(())
    }

    fn report(&mut self, report: Report) {
        let known = self.operations.get(&report.id);
        if known.is_none_or(|operation| operation.serial != report.serial) {
            return;
        }
        if report.last {
            self.operations.remove(&report.id);
        }
        self.outbox.text(report.text);
    }

    async fn hear(&mut self, message: Heard) -> Result<(), Ending> {
        self.heard = Instant::now();
        match message {
            None | Some(Ok(AggregatedMessage::Close(_))) => Err(Ending::with(1000, "")),
            Some(Err(problem)) => Err(broken(&problem)),
            Some(Ok(AggregatedMessage::Ping(bytes))) => {
                self.outbox.control(Message::Pong(bytes));
                Ok(())
            }
            Some(Ok(AggregatedMessage::Pong(_))) => Ok(()),
            Some(Ok(AggregatedMessage::Binary(_))) => {
                Err(Ending::with(4400, "Invalid message: expected text"))
            }
            Some(Ok(AggregatedMessage::Text(text))) => {
                match FromClient::read(&text).map_err(|reason| Ending::with(4400, reason))? {
                    FromClient::ConnectionInit(payload) => self.init(&payload).await,
                    FromClient::Ping(payload) => {
                        self.outbox.text(message::pong(payload));
                        Ok(())
                    }
                    FromClient::Pong => Ok(()),
                    FromClient::Subscribe { id, params } => self.subscribe(id, *params),
                    FromClient::Complete { id } => {
                        self.operations.remove(&id);
                        Ok(())
                    }
                }
            }
        }
    }

    /// Identifies the caller by `authorization` and `acceptLanguage` of the payload, or by the headers of the handshake.
    async fn init(&mut self, payload: &Map<String, Json>) -> Result<(), Ending> {
        if self.caller.is_some() {
            return Err(Ending::with(4429, "Too many initialisation requests"));
        }
        let text = |name: &str| payload.get(name).and_then(Json::as_str);
        let mut credentials = self.credentials.clone();
        if let Some(language) = text("acceptLanguage") {
            self.ticket.language = accept::language(language);
            credentials.accept_language = Some(accept::short(language));
        }
        let bearer = text("authorization").map(accept::bearer).transpose();
        let identified = match bearer {
            Ok(bearer) => {
                credentials.bearer = bearer.or(credentials.bearer);
                run::identify(&self.edge, credentials).await
            }
            Err(refusal) => Err(refusal),
        };
        let caller = identified.map_err(|refusal| self.not_accepted(&refusal))?;
        if let Some(key) = self.edge.gateway.rate_keys(&caller).first() {
            let place = self.edge.inner.callers.take(*key);
            self.places
                .push(place.map_err(|refusal| self.not_accepted(&refusal))?);
        }
        self.revoked = self.edge.gateway.revoked(&caller);
        self.caller = Some(caller);
        self.outbox.text(message::ack());
        Ok(())
    }

    fn not_accepted(&self, refusal: &Refusal) -> Ending {
        let message = refusal.message(self.ticket.language);
        match refusal.code {
            Code::Unauthenticated | Code::Forbidden => {
                Ending::with(4403, format!("Forbidden: {message}"))
            }
            _ => Ending::with(1013, message),
        }
    }

    fn subscribe(&mut self, id: String, params: Params) -> Result<(), Ending> {
        let Some(caller) = self.caller.clone() else {
            return Err(Ending::with(4401, "Unauthorized"));
        };
        if self.operations.contains_key(&id) {
            let reason = format!("Subscriber for {id} already exists");
            return Err(Ending::with(4409, reason));
        }
        self.serial += 1;
        let serial = self.serial;
        let ticket = Ticket {
            request_id: format!("{}.{serial}", self.ticket.request_id),
            ..self.ticket.clone()
        };
        match self.admit(&caller, params, &ticket.request_id) {
            Ok(admitted) => {
                let reporter = Reporter {
                    id: id.clone(),
                    serial,
                    reports: self.reports.0.clone(),
                    ticket,
                };
                let operation = Operation::start(self.edge.clone(), caller, admitted, reporter);
                self.operations.insert(id, operation);
            }
            Err(refusal) => {
                let errors = ticket.refuse(refusal).errors_json();
                self.outbox.text(message::error(&id, &errors));
            }
        }
        Ok(())
    }

    fn admit(
        &self,
        caller: &G::Caller,
        params: Params,
        request_id: &str,
    ) -> Result<(Call, Request), Refusal> {
        self.edge.check_open()?;
        self.edge
            .inner
            .ledger
            .charge_address(self.credentials.address)?;
        let most = self.edge.settings().operations_per_socket;
        if self.operations.len() >= most {
            let detail = format!("At most {most} on one socket.");
            return Err(Refusal::because(Code::TooManyOperations, detail));
        }
        let entry = Entry {
            transport: Transport::Socket,
            read_only: false,
            request_id: request_id.to_owned(),
            idempotency_key: None,
        };
        admit::admit(&self.edge, caller, params, entry)
    }
}

fn broken(problem: &ProtocolError) -> Ending {
    match problem {
        ProtocolError::Overflow => Ending::with(1009, "At most 256 kB in one message"),
        ProtocolError::Io(problem) if problem.kind() == std::io::ErrorKind::Other => {
            Ending::with(1009, "At most 256 kB in one message")
        }
        _ => Ending::with(1002, "Not a valid frame"),
    }
}
