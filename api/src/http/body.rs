//! Reading of a request body with a bound on its size and on its time.

use std::time::Duration;

use actix_web::{HttpRequest, http::header, web::Payload};
use bytes::{Bytes, BytesMut};
use futures::StreamExt;

use super::{
    accept,
    refusal::{Code, Refusal},
};

/// Reads the whole body.
///
/// # Errors
/// `PAYLOAD_TOO_LARGE` as soon as `most` bytes are passed (at once when the client announces more), without reading the
/// rest; `BODY_TIMEOUT` when it is not complete within `patience`.
pub(crate) async fn read(
    request: &HttpRequest,
    mut payload: Payload,
    most: usize,
    patience: Duration,
) -> Result<Bytes, Refusal> {
    let announced = accept::text(request, header::CONTENT_LENGTH);
    let announced = announced.and_then(|text| text.parse::<usize>().ok());
    if announced.is_some_and(|length| length > most) {
        return Err(too_large(most));
    }
    let reading = async {
        let mut body = BytesMut::with_capacity(announced.unwrap_or(0));
        while let Some(chunk) = payload.next().await {
            let chunk = chunk.map_err(|problem| Refusal::bad_field("body", problem))?;
            if body.len().saturating_add(chunk.len()) > most {
                return Err(too_large(most));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body.freeze())
    };
    let read = tokio::time::timeout(patience, reading).await;
    read.unwrap_or_else(|_| Err(Refusal::new(Code::BodyTimeout)))
}

fn too_large(most: usize) -> Refusal {
    Refusal::because(
        Code::PayloadTooLarge,
        format!("body: at most {most} bytes are allowed."),
    )
}
