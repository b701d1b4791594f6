//! WebSocket `/graphql`: the graphql-transport-ws protocol.
//!
//! | close code | meaning |
//! |---|---|
//! | 1001 | the server stops; connect again |
//! | 1009 | a message was larger than 256 kB |
//! | 1013 | the server is overloaded while the caller is identified; try again later |
//! | 4400 | a message that is not of the protocol |
//! | 4401 | `subscribe` before `connection_ack` |
//! | 4403 | the caller was not accepted, or its session has ended; connect again with a fresh token |
//! | 4406 | the client does not offer the sub-protocol `graphql-transport-ws` |
//! | 4408 | no `connection_init` within 10 s |
//! | 4409 | an operation with this id runs already |
//! | 4413 | messages wait and the client has taken none for 10 s; connect again and resume |
//! | 4429 | `connection_init` twice |
//! | 4499 | silence for three heartbeats (45 s) |

mod message;
mod operation;
mod outbox;
mod socket;

use actix_web::{
    HttpRequest, HttpResponse, Result,
    guard::{Guard, GuardContext, fn_guard},
    http::header,
    web::{Data, Payload},
};

use self::socket::Socket;
use super::{
    Edge, accept,
    answer::Ticket,
    gateway::{Credentials, Gateway},
    places::Place,
    rate,
    refusal::{Code, Refusal},
};

/// The sub-protocol.
const PROTOCOL: &str = "graphql-transport-ws";

/// Whether a request wants to become a WebSocket.
pub(super) fn is_upgrade() -> impl Guard {
    fn_guard(|context: &GuardContext<'_>| {
        let upgrade = context.head().headers().get(header::UPGRADE);
        let upgrade = upgrade.and_then(|value| value.to_str().ok());
        upgrade.is_some_and(|value| value.eq_ignore_ascii_case("websocket"))
    })
}

/// Opens a socket; everything after the handshake happens in a task of its own.
pub(super) async fn open<G: Gateway>(
    edge: Data<Edge<G>>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse> {
    let ticket = Ticket::open(&request, edge.settings().answer_max);
    let (credentials, place) = match check(&edge, &request, &ticket) {
        Ok(checked) => checked,
        Err(refusal) => {
            let answer = ticket.refuse(refusal);
            return Ok(answer.into_http(&ticket, accept::Media::GraphQl));
        }
    };
    let (response, session, messages) =
        actix_ws::handle_with_protocols(&request, payload, &[PROTOCOL])?;
    let agreed = response
        .headers()
        .contains_key(header::SEC_WEBSOCKET_PROTOCOL);
    let most = edge.settings().body_max;
    let messages = messages
        .max_frame_size(most)
        .aggregate_continuations()
        .max_continuation_size(most);
    let socket = Socket::new(
        Edge::clone(&edge),
        session,
        messages,
        ticket,
        credentials,
        place,
    );
    actix_web::rt::spawn(socket.run(agreed));
    Ok(response)
}

/// The checks before the handshake.
fn check<G: Gateway>(
    edge: &Edge<G>,
    request: &HttpRequest,
    ticket: &Ticket,
) -> Result<(Credentials, Place), Refusal> {
    edge.check_open()?;
    let settings = edge.settings();
    if !accept::origin_allowed(request, &settings.origins) {
        let detail = "Pages of this Origin may not open sockets here.";
        return Err(Refusal::because(Code::Forbidden, detail));
    }
    let credentials = accept::credentials(request, &ticket.request_id, &settings.proxies)?;
    edge.inner.ledger.charge_address(credentials.address)?;
    let address = credentials.address.map_or(0, rate::network);
    Ok((credentials, edge.inner.addresses.take(address)?))
}
