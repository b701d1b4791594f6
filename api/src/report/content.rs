//! Asks the API for what a report shows, and prepares it for the template.

use async_graphql::{Request, Variables};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::kernel::fault::{CoreFault, Result, internal};
use domain::kernel::id::{FileId, InspectionId};
use domain::kernel::{Language, Moment};
use serde_json::{Value, json};

use super::page::Page;
use crate::app::App;
use crate::caller::Caller;
use crate::gateway::Server;

const QUERY: &str = include_str!("query.graphql");
/// Times of an inspection that are shown in the organisation's zone.
const TIMES: [&str; 5] = [
    "startedAt",
    "clientStartedAt",
    "clientSubmittedAt",
    "submittedAt",
    "reviewedAt",
];
/// Width in pixels of small pictures.
const WIDTH: u32 = 320;
/// Photos of one answer that get a link; the page shows fewer.
const MAX_PHOTOS: usize = 50;

/// What the report of an inspection shows to this viewer.
///
/// # Errors
/// `NOT_FOUND` when the viewer does not see the inspection or it was not submitted, `INTERNAL`.
pub(crate) async fn content(
    server: &Server,
    app: &App,
    caller: Caller,
    id: InspectionId,
    language: Language,
) -> Result<Page> {
    let viewer = caller.actor()?;
    let variables = Variables::from_json(json!({ "id": id }));
    let request = Request::new(QUERY).variables(variables);
    let answer = server.ask(caller, request).await;
    if let Some(error) = answer.errors.first() {
        return Err(internal(&error.message));
    }
    let mut data = answer.data.into_json()?;
    let mut inspection = data
        .pointer_mut("/node")
        .map(Value::take)
        .unwrap_or_default();
    if inspection.get("submittedAt").is_none_or(Value::is_null) {
        return Err(CoreFault::NotFound.into());
    }
    let text = |pointer: &str| {
        data.pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let zone: Tz = text("/organization/timeZone").parse().unwrap_or(Tz::UTC);
    let now = app.sources.now();
    for name in TIMES {
        if let Some(time) = inspection.get_mut(name) {
            *time = time.as_str().map(|text| local(text, zone)).into();
        }
    }
    sign_answers(&mut inspection, |file| {
        app.files.links.sign(&viewer, file, Some(WIDTH), now)
    });
    relative(&mut inspection);
    Ok(Page {
        organization: text("/organization/name").to_owned(),
        inspection,
        language,
        now: shown(now, zone),
    })
}

/// Photos and signatures of answers are given by id only; links make them pictures.
fn sign_answers(inspection: &mut Value, link: impl Fn(FileId) -> String) {
    let items = inspection.get_mut("items").and_then(Value::as_array_mut);
    for item in items.into_iter().flatten() {
        let kind = item.pointer("/check/kind").and_then(Value::as_str);
        if !matches!(kind, Some("PHOTO" | "SIGNATURE")) {
            continue;
        }
        let results = item.get_mut("results").and_then(Value::as_array_mut);
        for result in results.into_iter().flatten() {
            let ids = result.get("fileIds").and_then(Value::as_array).cloned();
            let photo = |id: &Value| {
                let id: FileId = id.as_str()?.parse().ok()?;
                Some(json!({ "name": id, "thumbnailUrl": link(id) }))
            };
            let ids = ids.unwrap_or_default();
            let photos: Vec<Value> = ids.iter().take(MAX_PHOTOS).filter_map(photo).collect();
            if let Some(fields) = result.as_object_mut() {
                fields.insert("photos".to_owned(), photos.into());
            }
        }
    }
}

/// Makes links to pictures relative, so that the page may show pictures of its own host only.
fn relative(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(url) if name == "thumbnailUrl" => {
                        if let Some((_, path)) = url.split_once("/files/") {
                            *url = format!("/files/{path}");
                        }
                    }
                    other => relative(other),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(relative),
        _ => {}
    }
}

fn local(text: &str, zone: Tz) -> String {
    DateTime::parse_from_rfc3339(text).map_or_else(
        |_damaged| text.to_owned(),
        |at| clock(at.with_timezone(&Utc), zone),
    )
}

fn shown(at: Moment, zone: Tz) -> String {
    DateTime::<Utc>::from_timestamp_micros(at.0).map_or_else(String::new, |at| clock(at, zone))
}

fn clock(at: DateTime<Utc>, zone: Tz) -> String {
    let at = at.with_timezone(&zone);
    at.format("%Y-%m-%d %H:%M UTC%:z").to_string()
}
